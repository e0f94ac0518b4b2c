package kith.companion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kith.companion.Steering.PendingVote;
import org.junit.jupiter.api.Test;

final class SteeringTest {
    private static final List<Consumer<Steering>> CHANGES = List.of(
            s -> {},
            s -> s.setRoundDay(0, 3),
            s -> s.setValue(0, Lever.BOUNDARY, 0.5),
            s -> s.setStance(0, new Stance.Point(1, 2, 0)),
            s -> s.setStance(0, new Stance.Point(2, 1, 0)),
            s -> s.setStance(0, new Stance.Shared(List.of(new Stance.Point(1, 2, 0)), List.of(1.0))),
            s -> s.setStance(1, new Stance.Point(1, 2, 0)),
            s -> s.setMemory(0, Lever.BOUNDARY, new double[] {0, 1, 0}),
            s -> s.setInfluence(0, 1, 2),
            s -> s.setDuty(1, 2),
            s -> s.enter(2, 1, 0.5),
            s -> s.enter(2, 0, 0.5),
            s -> s.addHours(2, 1));

    private static long hash(Consumer<Steering> change) {
        Steering steering = new Steering(1, 3);
        change.accept(steering);
        return steering.stateHash();
    }

    /** Java adds up the fields of a record by 31, so that these two have the same hash code, and leaves open how. */
    @Test
    void decisionsThatDifferHaveOtherHashes() {
        PendingVote one = new PendingVote(1, 0, 0, 0, null);
        PendingVote other = new PendingVote(0, 31, 0, 0, null);
        assertEquals(one.hashCode(), other.hashCode());
        assertNotEquals(hash(s -> s.pending().add(one)), hash(s -> s.pending().add(other)));
    }

    @Test
    void everythingThatIsSteeredCounts() {
        assertEquals(CHANGES.size(), CHANGES.stream().map(SteeringTest::hash).distinct().count());
    }

    /** A world that was forked goes its own way: what is steered in the copy leaves the first as it was. */
    @Test
    void aCopySharesNothingThatChanges() {
        for (int i = 1; i < CHANGES.size(); i++) {
            Steering first = new Steering(1, 3);
            CHANGES.get(CHANGES.size() - 1).accept(first);
            long before = first.stateHash();
            Steering copy = first.copy();
            CHANGES.get(i).accept(copy);
            copy.pending().add(new PendingVote(1, 0, 0, 0, null));
            assertEquals(before, first.stateHash(), "change " + i + " of the copy reached the first");
            assertNotEquals(before, copy.stateHash());
        }
    }

    @Test
    void roomForMoreChangesNothing() {
        Steering roomy = new Steering(1, 3);
        roomy.addHours(40, 0);
        assertEquals(hash(s -> {}), roomy.stateHash());
        assertEquals(roomy.stateHash(), roomy.copy().stateHash());
    }

    /** No hash of a state may rest on what Java leaves unspecified. */
    @Test
    void noStateHashRestsOnHashCodes() throws IOException {
        int methods = 0;
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java", "kith"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                for (int at = text.indexOf("long stateHash("); at >= 0; at = text.indexOf("long stateHash(", at + 1)) {
                    if (text.startsWith("long stateHash();", at)) {
                        continue; // of an interface, which has no body
                    }
                    int end = text.indexOf("\n    }\n", at);
                    String body = text.substring(at, end < 0 ? text.length() : end);
                    assertFalse(body.contains("hashCode") || body.contains("Objects.hash"), source + ": " + body);
                    methods++;
                }
            }
        }
        assertTrue(methods >= 5, "only " + methods + " found");
    }
}
