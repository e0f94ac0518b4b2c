package kith.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kith.analysis.StudyAnalysis;
import kith.experiment.Progress;
import kith.experiment.RivalPlan;
import kith.experiment.Study;
import kith.experiment.StudyPlan;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.GivenValues;
import kith.society.Tally;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests that the manifest explains every column of every table, and no column that no table has. */
@Tag("long")
final class DictionaryTest {
    private static final Path SCENARIOS = Path.of("..", "scenarios");
    private static final List<String> SMALL = List.of(
            "population.people_count=150", "replicates=2", "burn_in_days=2", "observation.people=true",
            "observation.ties=true",
            "observation.baseline=true");

    @TempDir
    Path folder;

    @Test
    void everyCountOfRunsIsExplained() {
        List<String> counts = Tally.NAMES.stream().map(name -> name + "_count").toList();
        List<String> explained = Dictionary.COLUMNS.get("runs.csv").keySet().stream()
                .filter(column -> column.endsWith("_count") && !column.equals("people_count"))
                .toList();
        assertEquals(counts, explained);
    }

    /** Between them these studies write every table and every chart. */
    @Test
    void everyColumnOfEveryFileIsExplained() throws Exception {
        Set<String> seen = new TreeSet<>();
        seen.addAll(written("one", List.of("companions"), "horizon_days=20", "ai.adoption.initial_share=0.5"));
        seen.addAll(written("trial", List.of("dose-trial"), "horizon_days=28"));
        seen.addAll(written("arms", List.of("age-gate"), "horizon_days=20"));
        seen.addAll(written("several", List.of("regimes/engagement", "regimes/social"), "horizon_days=20",
                "ai.adoption.initial_share=0.5"));
        assertEquals(Dictionary.COLUMNS.keySet(), inTheOrderOf(Dictionary.COLUMNS.keySet(), seen),
                "every file is written");
    }

    private static Set<String> inTheOrderOf(Set<String> order, Set<String> names) {
        Set<String> ordered = new LinkedHashSet<>(order);
        ordered.retainAll(names);
        return ordered;
    }

    private static RivalPlan placebo(StudyPlan plan, Path out, List<String> sets) throws Exception {
        RivalPlan placebo = RivalPlan.placebo(ScenarioReader.create(), List.of(plan.scenario().file()),
                GivenValues.of(sets), plan);
        try (Study study = new Study(placebo.plan(), out.resolve(placebo.folder())).sharing(out)) {
            study.run(2, false, List.of(), Progress.SILENT);
        }
        return placebo;
    }

    /** Runs a study, compares its files with its manifest, and tells the files it wrote. */
    private Set<String> written(String name, List<String> scenarios, String... sets) throws Exception {
        Path out = folder.resolve(name);
        List<String> all = new ArrayList<>(SMALL);
        all.addAll(List.of(sets));
        StudyPlan plan = StudyPlan.read(ScenarioReader.create(),
                scenarios.stream().map(each -> SCENARIOS.resolve(each + ".scenario.yaml")).toList(), all);
        try (Study study = new Study(plan, out)) {
            study.run(2, false, List.of(), Progress.SILENT);
            if (plan.scenario().scenario().shows().placebo()) {
                study.note(List.of(), Optional.of(placebo(plan, out, all)));
            }
            StudyAnalysis.of(out).write();
        }
        JsonNode manifest = JsonMapper.builder().build().readTree(out.resolve("manifest.json").toFile());
        everyVariableIsListed(out, manifest);
        JsonNode columns = manifest.path("columns");
        Set<String> files = new TreeSet<>();
        try (Stream<Path> tables = Files.walk(out)) {
            for (Path table : tables.filter(file -> file.toString().endsWith(".csv"))
                    .filter(file -> !file.startsWith(out.resolve("runs")))
                    .filter(file -> !file.startsWith(out.resolve("rivals"))).sorted().toList()) {
                boolean chart = table.startsWith(out.resolve("charts"));
                String file = chart ? "charts/*.csv" : out.relativize(table).toString();
                files.add(file);
                List<String> header = List.of(Files.readAllLines(table).get(0).split(","));
                List<String> explained = new ArrayList<>(columns.path(file).propertyNames());
                List<String> unexplained = header.stream()
                        .filter(column -> explained.stream().noneMatch(known -> isExplainedBy(known, column)))
                        .toList();
                assertEquals(List.of(), unexplained, name + "/" + out.relativize(table));
                if (!chart) {
                    assertEquals(List.of(), explained.stream()
                            .filter(known -> !known.endsWith("*") && !header.contains(known)).toList(),
                            file + " lacks them");
                }
            }
        }
        return files;
    }

    /** Each variable of series.csv and each value of people.csv stands in the manifest with a label and a unit. */
    private static void everyVariableIsListed(Path out, JsonNode manifest) throws Exception {
        Set<String> listed = new TreeSet<>();
        manifest.path("metrics").forEach(metric -> {
            assertTrue(listed.add(metric.path("name").asString()), "twice: " + metric);
            assertTrue(metric.path("unit").isString() && !metric.path("label").asString("").isEmpty(),
                    metric.toString());
        });
        Set<String> written = new TreeSet<>(List.of(Files.readAllLines(out.resolve("people.csv")).get(0).split(",")));
        written.removeAll(List.of("run_id", "person_id", "community", "drawn"));
        Files.readAllLines(out.resolve("series.csv")).stream().skip(1).forEach(row -> written.add(row.split(",")[3]));
        written.removeAll(listed);
        assertEquals(Set.of(), written, "variables that the manifest does not list");
    }

    private static boolean isExplainedBy(String known, String column) {
        return known.endsWith("*") ? column.startsWith(known.substring(0, known.length() - 1)) : known.equals(column);
    }

    @Test
    void aPersonsValueStandsUnderItsOwnNameAndNoneIsLost() {
        Map<String, String> people = Dictionary.COLUMNS.get("people.csv");
        for (String ofAGroup : List.of("well_being_gini", "well_being_lowest_decile", "influence_gini",
                "value_diversity_x")) {
            assertFalse(people.containsKey(ofAGroup), ofAGroup);
        }
        assertTrue(people.get("well_being").endsWith("also as well_being_lowest_decile, well_being_gini"),
                people.get("well_being"));
        for (Metric metric : Metrics.ALL) {
            assertTrue(Metrics.OF_PERSONS.stream().anyMatch(each -> each.value() == metric.value()), metric.name());
        }
    }

    @Test
    void whereAPersonIsNamedItIsSaidWhoThatIsInOtherReplicates() {
        Dictionary.COLUMNS.forEach((file, columns) -> columns.forEach((column, meaning) -> {
            if (List.of("person_id", "person_a").contains(column)) {
                assertTrue(meaning.contains("is another person in each replicate"), file + " " + column);
            }
        }));
    }
}
