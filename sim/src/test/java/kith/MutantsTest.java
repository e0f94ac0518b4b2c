package kith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests of twins and of packages find what they are for: each is held against kith with one class broken. */
@Tag("long")
class MutantsTest {
    private static final String TWINS = "kith.engine.TwinsTest#";
    private static final String AVAILABILITY = "kith.process.Availability";
    private static final String WILLING = "Draws.luck(candidate, Purpose.WILLING, people.key(asked))";

    @TempDir
    Path folder;

    static Stream<Arguments> brokenLives() {
        return Stream.of(
                broken("a draw is keyed by a count of draws", AVAILABILITY,
                        TWINS + "aForkLivesOnAsTheOriginalWould",
                        "final class Availability {", "final class Availability { private long draws;",
                        WILLING, "Draws.luck(draws++, Purpose.WILLING, people.key(asked))"),
                broken("a draw is keyed by the row of a person", AVAILABILITY,
                        TWINS + "oneMoreIsolatedPersonChangesNobodyElse",
                        WILLING, "Draws.luck(candidate, Purpose.WILLING, asked)"),
                broken("candidates depend on what happened", "kith.engine.PersonEvents",
                        TWINS + "luckIsTheSameHoweverFarTheWorldsHaveDiverged",
                        "long dayKey = FeltNeed.dayKey(draws, people.key(person), newDay);",
                        "long dayKey = FeltNeed.dayKey(draws, people.key(person), newDay)"
                                + " + world.tally().aiSessions;"),
                broken("a draw is keyed by the place of a product in the list", "kith.process.AiSession",
                        TWINS + "oneMoreProductThatNobodyTakesUpChangesNobodysLuck",
                        "Draws.luck(candidate, Purpose.AI_AVAILABLE, tryNumber), product.key())",
                        "Draws.luck(candidate, Purpose.AI_AVAILABLE, tryNumber), product.index())"),
                broken("a fork shares rows with its original", "kith.society.DayRows",
                        TWINS + "aForkLivesOnAsTheOriginalWould",
                        "row = from.row.clone();", "row = from.row;"),
                broken("a fork forgets a row", "kith.society.FeelingRows",
                        TWINS + "aForkLivesOnAsTheOriginalWould",
                        "row = from.row.clone();", "row = new double[from.row.length];"),
                broken("a static counts over all worlds", AVAILABILITY,
                        TWINS + "replicatesAndSeedsAreDifferentWorlds",
                        "final class Availability {", "final class Availability { private static long draws;",
                        WILLING, "Draws.luck(candidate + draws++ / 100, Purpose.WILLING, people.key(asked))"),
                broken("an array in a constant counts over all worlds", AVAILABILITY,
                        "kith.engine.StaticsTest#noStaticChangesWhileAWorldIsPlayed",
                        "final class Availability {",
                        "final class Availability { private static final long[] DRAWS = new long[1];",
                        WILLING, "Draws.luck(candidate + 0 * DRAWS[0]++, Purpose.WILLING, people.key(asked))"));
    }

    private static Arguments broken(String what, String type, String test, String... changes) {
        return Arguments.of(what, type, test, List.of(changes));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenLives")
    void whatIsBrokenIsFoundOut(String what, String type, String test, List<String> changes) throws Exception {
        Optional<Throwable> found = Mutant.of(folder, type, changes).foundBy(test);
        assertTrue(found.isPresent(), test + " does not find that " + what);
        assertTrue(found.get() instanceof AssertionError, () -> test + " breaks off: " + found.get());
    }

    /** Without it the test above would pass whatever it loads: a copy in which nothing is broken passes. */
    @Test
    void aCopyInWhichNothingIsBrokenPasses() throws Exception {
        Mutant same = Mutant.of(folder, AVAILABILITY, List.of("final class Availability {",
                "final class Availability { /* as it was */"));
        assertEquals(Optional.empty(), same.foundBy(TWINS + "aForkLivesOnAsTheOriginalWould"));
        assertEquals(Optional.empty(), same.foundBy("kith.engine.StaticsTest#noStaticChangesWhileAWorldIsPlayed"));
    }

    private JavaClasses classes(String type, String... changes) throws Exception {
        return Mutant.of(folder, type, List.of(changes)).imported();
    }

    @Test
    void aPackageThatImportsWhatItMayNotIsFoundOut() throws Exception {
        assertEquals(List.of("kith.random imports kith.society (kith.random.Portable)"),
                RoomsTest.undeclaredByClasses(classes("kith.random.Portable",
                        "public final class Portable {",
                        "public final class Portable { static long m() { return kith.society.Ticks.midnight(1); }")));
    }

    @Test
    void theEngineOutsideItsPackageIsFoundOut() throws Exception {
        assertEquals(List.of("kith.process.Availability uses sim.engine.Schedule"),
                RoomsTest.mason(classes(AVAILABILITY, "final class Availability {",
                        "final class Availability { sim.engine.Schedule schedule;")));
    }

    @Test
    void aStaticIsFoundOut() throws Exception {
        assertEquals(List.of("kith.process.Availability.draws"),
                RoomsTest.mutableStatics(classes(AVAILABILITY, "final class Availability {",
                        "final class Availability { static long draws;")));
    }

    @Test
    void bitsThatDifferBetweenMachinesAreFoundOut() throws Exception {
        List<String> found = RoomsTest.impure(classes("kith.process.Dependency",
                "Portable.exp(-1 / settings.salienceOverDays())", "Math.exp(-1 / settings.salienceOverDays())"),
                Set.of("kith.process"));
        assertEquals(1, found.size());
        assertTrue(found.get(0).contains("java.lang.Math.exp differs in the last bit"), found.get(0));
    }
}
