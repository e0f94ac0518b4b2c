package kith.scenario.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import kith.scenario.format.ScenarioException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A scenario with some bytes changed is either read, and then reads back the same, or refused with problems. */
@Tag("long")
final class MutatedScenarioTest {
    private static final String TEXT = """
            # a comment
            schema_version: 1
            label: 'it''s "so"'
            reference: none
            seed: 20417
            extends: []
            population: {people_count: 100, draw: same, community_a_share: 0.5}
            needs:
              support: &s {weight: 0.3}
              help: *s
            ai:
              present: true
              role: tutor
              conduct: {relationship_seeking: -0.5e0}
            roles:
              human:
                friends:
                  first_norms:
                    reason: >-
                      folded
                      text
              ai:
                tutor: {session_hours: .25}
            at_day:
              lockdown: {from_day: 30, to_day: 90, set: {choice: {ambient: 1}, roles: {human: {friends: {effort: 1.2}}}}}
            """;
    private static final String SPICE = "{}[]:,&*!|>'\"%@`#-? \n\t\r\\0159.eE+~<=ax\u00e9";

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void neverAnythingButAScenarioOrProblems() throws Exception {
        ScenarioReader reader = ScenarioReader.create();
        Random random = new Random(7);
        int read = 0;
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder(TEXT);
            for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
                int at = random.nextInt(text.length());
                char c = SPICE.charAt(random.nextInt(SPICE.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, c);
                    case 1 -> text.insert(at, c);
                    default -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(4)));
                }
            }
            Path file = folder.resolve("m.scenario.yaml");
            Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
            try {
                ResolvedScenario resolved = reader.read(file, List.of());
                read++;
                Path again = Files.writeString(folder.resolve("again.yaml"), resolved.yaml());
                assertEquals(resolved.yaml(), reader.read(again, List.of()).yaml());
            } catch (ScenarioException e) {
                assertFalse(e.problems().isEmpty());
                e.problems()
                        .forEach(p -> assertTrue(
                                p.toString().lines().count() == 1
                                        && !p.message().isBlank(),
                                p.toString()));
            }
        }
        assertTrue(read > 80, "only " + read + " of 3000 were read: the test has become blunt");
    }
}
