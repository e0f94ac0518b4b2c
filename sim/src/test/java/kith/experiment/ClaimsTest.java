package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.analysis.StudyAnalysis;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.GivenValues;
import kith.scenario.format.ScenarioException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every claim of every shipped scenario holds, at a small size; and a claim that is wrong is found out. */
@Tag("long")
@Timeout(120)
final class ClaimsTest {
    private static final Path SCENARIOS = Path.of("..", "scenarios");
    private static final List<String> SMALL = List.of("replicates=6", "burn_in_days=28", "population.people_count=400");

    @TempDir
    Path folder;

    static List<Path> withClaims() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.list(SCENARIOS), Files.list(SCENARIOS.resolve("controls")))) {
            return files.filter(file -> file.toString().endsWith(".scenario.yaml")).filter(ClaimsTest::hasClaims)
                    .sorted().toList();
        }
    }

    private static boolean hasClaims(Path file) {
        try {
            return !ScenarioReader.create().read(file, List.of()).scenario().claims().isEmpty();
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> verdicts(StudyPlan plan) throws Exception {
        try (Study study = new Study(plan, folder.resolve("out"))) {
            study.run(2, false, List.of("test"), Progress.SILENT);
            if (plan.scenario().scenario().shows().placebo() && RivalPlan.noPlacebo(plan).isEmpty()) {
                study.note(List.of(), Optional.of(placebo(plan)));
            }
        }
        return StudyAnalysis.of(folder.resolve("out")).claims().stream()
                .map(claim -> claim.claim().name() + " " + claim.verdict().text() + " " + claim.interval())
                .toList();
    }

    /** The same study with a placebo AI. */
    private RivalPlan placebo(StudyPlan plan) throws Exception {
        RivalPlan placebo = RivalPlan.placebo(ScenarioReader.create(), List.of(plan.scenario().file()),
                GivenValues.of(SMALL), plan);
        Path out = folder.resolve("out");
        try (Study study = new Study(placebo.plan(), out.resolve(placebo.folder())).sharing(out)) {
            study.run(2, false, List.of("test"), Progress.SILENT);
        }
        return placebo;
    }

    @ParameterizedTest
    @MethodSource("withClaims")
    void everyShippedClaimHolds(Path file) throws Exception {
        StudyPlan plan = StudyPlan.read(ScenarioReader.create(), file, SMALL);
        List<String> verdicts = verdicts(plan);
        assertEquals(plan.scenario().scenario().claims().size(), verdicts.size());
        assertEquals(List.of(), verdicts.stream().filter(verdict -> !verdict.contains(" holds ")).toList());
    }

    @Test
    void theMainScenariosHaveClaims() throws Exception {
        List<String> names = withClaims().stream().map(file -> file.getFileName().toString()).toList();
        assertTrue(
                names.containsAll(List.of("companions.scenario.yaml", "lockdown.scenario.yaml", "no-ai.scenario.yaml")),
                names.toString());
    }

    @Test
    void aWrongClaimFails() throws Exception {
        StudyPlan plan = SmallStudy.in(folder.resolve("scenarios"))
                .plan(
                        "ai.adoption.initial_share=0.5",
                        "claims.wrong={text: Nobody uses it., variable: user_share, says: too_small, at_most: 0.01}",
                        "claims.level={text: Some., variable: user_share, day: 3, says: between, low: 0.2, high: 0.8}",
                        "claims.off={text: All., variable: user_share, day: 3, says: between, low: 0.95, high: 1}",
                        "claims.right={text: Some use it., variable: user_share, group: all, day: 3, says: higher, "
                                + "at_least: 0.1}");
        assertEquals(List.of("wrong fails", "level holds", "off fails", "right holds"),
                verdicts(plan).stream().map(v -> v.replaceFirst(" Interval.*", "")).toList());
        assertEquals(List.of("wrong", "off"), StudyAnalysis.of(folder.resolve("out")).failedClaims());
    }
}
