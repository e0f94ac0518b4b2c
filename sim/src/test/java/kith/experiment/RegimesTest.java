package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.scenario.files.ScenarioReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Regimes are what their blocks say: a preset by another name gives the same bytes, and one without a name runs like
 * any other.
 */
@Tag("long")
@Timeout(120)
final class RegimesTest {
    private static final Path SCENARIOS = Path.of("..", "scenarios");
    private static final List<String> SMALL = List.of(
            "replicates=1", "burn_in_days=5", "horizon_days=40", "population.people_count=90",
            "ai.adoption.initial_share=0.5",
            "ai.providers.one.search.round_days=7");

    @TempDir
    Path folder;

    static List<Path> presets() throws IOException {
        try (Stream<Path> files = Files.list(SCENARIOS.resolve("regimes"))) {
            return files.filter(file -> file.toString().endsWith(".scenario.yaml")).sorted().toList();
        }
    }

    /** All rows of a run, its id left out. */
    private String rows(Path file, List<String> sets, String out, int threads) throws Exception {
        StudyPlan plan = StudyPlan.read(ScenarioReader.create(), file, sets);
        try (Study study = new Study(plan, folder.resolve(out))) {
            study.run(threads, false, List.of("test"), Progress.SILENT);
        }
        StringBuilder all = new StringBuilder();
        for (String table : List.of("series.csv", "ledger.csv", "governance.csv")) {
            try (Stream<String> lines = Files.lines(folder.resolve(out).resolve(table))) {
                all.append(lines.map(line -> line.substring(line.indexOf(',')))
                        .collect(Collectors.joining("\n")));
            }
        }
        return all.toString();
    }

    @Test
    void thereAreTwelveBesideTheControl() throws Exception {
        assertEquals(12, presets().size());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aPresetByAnotherNameGivesTheSameBytes(Path preset) throws Exception {
        Path renamed = folder.resolve("regimes").resolve("xyzzy.scenario.yaml");
        Files.createDirectories(renamed.getParent());
        Files.copy(SCENARIOS.resolve("no-ai.scenario.yaml"), folder.resolve("no-ai.scenario.yaml"));
        Files.copy(SCENARIOS.resolve("regimes").resolve("world.yaml"), renamed.resolveSibling("world.yaml"));
        String text = Files.readString(preset).replaceAll("(?m)^label: .*$", "label: plugh")
                .replaceAll("(?m)^question: .*$", "question: Which?");
        assertNotEquals(text, Files.readString(preset));
        Files.writeString(renamed, text);
        assertEquals(rows(preset, SMALL, "named", 1), rows(renamed, SMALL, "renamed", 2));
    }

    @Test
    void aRegimeThatNobodyHasNamedRuns() throws Exception {
        List<String> sets = new ArrayList<>(SMALL);
        sets.addAll(List.of(
                "ai.providers.one.objective.signal=approval",
                "ai.providers.one.search.levers=bridging,breach",
                "ai.providers.one.granularity={context: per_role_and_situation, pluralism: distributional}",
                "ai.providers.one.participation={rule: open, lag_days: 10}",
                "ai.providers.one.contract={coverage: 0.5, gap_rule: ask, bridging_least: 0.6, audits: 0.1, fine: 1}",
                "ai.providers.one.economics.dependency_tax=1",
                "ai.providers.one.positive.human_ties=0.2"));
        Path world = SCENARIOS.resolve("companions.scenario.yaml");
        String rows = rows(world, sets, "unnamed", 1);
        assertEquals(rows, rows(world, sets, "again", 2), "the same bytes from two threads");
        assertTrue(rows.contains("companion, care") && rows.contains("bridging") && rows.contains("value_x"),
                "parts, levers, stance");
        assertFalse(rows.contains("NaN"));
    }

    /**
     * A window switches the regime of a provider: from then on it decides by other blocks, from where its conduct is.
     */
    @Test
    void aRegimeSwitchGoesOnFromWhereConductIs() throws Exception {
        List<String> sets = new ArrayList<>(SMALL);
        sets.addAll(List.of(
                "ai.providers.one.objective.signal=engagement",
                "at_day.switch={from_day: 20, set: {ai: {providers: {one: {objective: {signal: welfare}, limits: "
                        + "{retention_most: 0.1}}}}}}"));
        String rows = rows(SCENARIOS.resolve("companions.scenario.yaml"), sets, "switch", 1);
        assertEquals(0.37, retention(rows, 15), 1e-9);
        assertEquals(0.1, retention(rows, 30), 1e-9);
        List<String> lambda = rows.lines().filter(line -> line.contains(",all,relationship_seeking,")).toList();
        assertEquals(4, lambda.size(), "two rounds before the switch; two that began with it");
    }

    private static double retention(String rows, int day) {
        String start = "," + day + ",all,ai_retention,share,";
        return rows.lines().filter(line -> line.startsWith(start) && line.length() > start.length())
                .mapToDouble(line -> Double.parseDouble(line.substring(start.length()))).sum();
    }
}
