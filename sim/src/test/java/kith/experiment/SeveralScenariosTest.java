package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kith.analysis.StudyAnalysis;
import kith.analysis.contrast.ByCommunity;
import kith.analysis.contrast.Ceiling;
import kith.analysis.stats.StudentInterval;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.table.Manifest;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.ScenarioValues.Difference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several scenarios against one reference, in one study. */
@Tag("long")
@Timeout(60)
final class SeveralScenariosTest {
    private static final String COMMON = "schema_version: 1\nreference: control\nreplicates: 2\nhorizon_days: "
            + "12\nburn_in_days: 3\npopulation: {people_count: 60}\n";

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws Exception {
        write("control", "schema_version: 1\nreference: none\n");
        write("warm",
                COMMON + "ai: {present: true, adoption: {initial_share: 0.4}, conduct: {relationship_seeking: 0.7}}\n");
        write("cold", COMMON
                + "ai: {present: true, adoption: {initial_share: 0.4}, conduct: {relationship_seeking: -0.7}}\n");
        write("governed", COMMON
                + "ai: {present: true, adoption: {initial_share: 0.4}, providers: {one: {objective: {signal: "
                + "engagement}, search: {round_days: 4}}}}\n");
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name + ".scenario.yaml"), text);
    }

    private StudyPlan plan(List<String> sets, String... names) throws ScenarioException {
        return StudyPlan.read(ScenarioReader.create(),
                java.util.Arrays.stream(names).map(name -> folder.resolve(name + ".scenario.yaml")).toList(), sets);
    }

    private Study.Result run(String out, int threads, StudyPlan plan) throws Exception {
        try (Study study = new Study(plan, folder.resolve(out))) {
            Study.Result result = study.run(threads, false, List.of("test"), Progress.SILENT);
            StudyAnalysis analysis = StudyAnalysis.of(folder.resolve(out));
            study.announce(analysis.charts());
            analysis.write();
            return result;
        }
    }

    private Map<String, String> tables(String out) throws Exception {
        Map<String, String> tables = new TreeMap<>();
        for (String name : List.of("plan.csv", "runs.csv", "series.csv", "ledger.csv", "governance.csv", "summary.csv",
                "contrasts.csv")) {
            tables.put(name, Files.readString(folder.resolve(out).resolve(name)));
        }
        return tables;
    }

    @Test
    void eachScenarioIsRunOnceBesideOneReference() throws Exception {
        StudyPlan plan = plan(List.of(), "warm", "cold", "governed", "control");
        assertEquals(8, plan.runs().size(), "four worlds, two replicates; the reference is no scenario");
        assertEquals("warm-and-2-more", plan.name());
        assertEquals(8, run("one", 1, plan).runs());
        run("two", 2, plan(List.of(), "warm", "cold", "governed"));
        assertEquals(tables("one"), tables("two"), "the same bytes from any number of threads");
        assertEquals(8, run("one", 1, plan).reused());
        for (String name : List.of("resolved.warm.yaml", "resolved.cold.yaml", "resolved.governed.yaml",
                "resolved-reference.yaml")) {
            assertTrue(Files.isRegularFile(folder.resolve("one").resolve(name)), name);
        }
        StudyPlan again = StudyPlan.read(ScenarioReader.create(), folder.resolve("one").resolve("resolved.cold.yaml"),
                List.of());
        assertEquals("cold", again.scenario().scenario().name());
        Manifest manifest = Manifest.read(folder.resolve("one").resolve("manifest.json"));
        assertTrue(paths(manifest, "governed").stream().anyMatch(path -> path.startsWith("ai.providers.one.")),
                "governed tells its own");
        assertFalse(paths(manifest, "cold").stream().anyMatch(path -> path.startsWith("ai.providers.one.")),
                "and cold does not");
    }

    private static List<String> paths(Manifest manifest, String scenarioId) {
        return manifest.differencesOf(scenarioId).stream().map(Manifest.Difference::path).toList();
    }

    /** The scenario whose name comes first shows who comes to use AI, so that its runs are those that it has alone. */
    @Test
    void theRowsOfTheFirstAreThoseItHasAlone() throws Exception {
        run("both", 2, plan(List.of(), "cold", "warm"));
        run("alone", 1, plan(List.of(), "cold"));
        String id = plan(List.of(), "cold").runs().get(0).runId();
        assertEquals(id, plan(List.of(), "cold", "warm").runs().get(0).runId());
        assertEquals(rows("alone", id), rows("both", id));
        assertFalse(rows("both", id).isEmpty());
        assertEquals(4, run("alone-then-both", 1, plan(List.of(), "cold")).runs());
        assertTrue(Files.exists(folder.resolve("alone-then-both/resolved.yaml")));
        assertEquals(4, run("alone-then-both", 1, plan(List.of(), "cold", "warm")).reused(),
                "a further scenario keeps what is there");
        assertEquals(tables2("both"), tables2("alone-then-both"));
        assertEquals(everything("both"), everything("alone-then-both"), "whichever way it came about");
    }

    /** Which file is named first decides the order of rows, and no run. */
    @Test
    void anotherOrderOfTheFilesIsTheSameRuns() throws Exception {
        write("visits", COMMON + "interventions: {v: {effect: {visits_per_week: 2}}}\n");
        StudyPlan one = plan(List.of(), "warm", "visits", "cold");
        StudyPlan other = plan(List.of(), "cold", "warm", "visits");
        assertEquals(ids(one), ids(other));
        assertEquals(Optional.of("cold"), one.usersOf());
        run("turned", 2, one);
        assertEquals(8, run("turned", 1, other).reused());
        run("straight", 1, other);
        assertEquals(everything("straight"), everything("turned"), "rows follow the order given last");
    }

    /** Two scenarios with interventions of their own have one reference, whichever is named first. */
    @Test
    void theReferenceIsTheSameWhicheverInterventionComesFirst() throws Exception {
        write("visits", COMMON + "interventions: {v: {effect: {visits_per_week: 2}}}\n");
        write("calls", COMMON + "interventions: {c: {effect: {visits_per_week: 1}}}\n");
        assertEquals(ids(plan(List.of(), "visits", "calls")), ids(plan(List.of(), "calls", "visits")));
    }

    /** An intervention of one scenario is no difference of another one. */
    @Test
    void whatHappensInNeitherWorldIsNoDifference() throws Exception {
        write("visits", COMMON + "interventions: {v: {effect: {visits_per_week: 2}}}\n");
        StudyPlan plan = plan(List.of(), "cold", "visits");
        List<String> ofCold = plan.differences(plan.scenarios().get(0)).stream().map(Difference::path).toList();
        List<String> ofVisits = plan.differences(plan.scenarios().get(1)).stream().map(Difference::path).toList();
        assertTrue(ofCold.stream().noneMatch(path -> path.startsWith("interventions.")), ofCold.toString());
        assertTrue(ofVisits.stream().anyMatch(path -> path.startsWith("interventions.v")), ofVisits.toString());
    }

    private static List<String> ids(StudyPlan plan) {
        return plan.runs().stream().map(PlannedRun::runId).sorted().toList();
    }

    /** Every file but charts, what took how long, and the manifest, which tells that. */
    private Map<String, String> everything(String out) throws Exception {
        Map<String, String> all = new TreeMap<>();
        try (var files = Files.list(folder.resolve(out))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!List.of("timing.csv", "manifest.json").contains(name)) {
                    all.put(name, Files.readString(file));
                }
            }
        }
        return all;
    }

    private Map<String, String> tables2(String out) throws Exception {
        return Map.of("series", Files.readString(folder.resolve(out).resolve("series.csv")), "plan",
                Files.readString(folder.resolve(out).resolve("plan.csv")));
    }

    private String rows(String out, String id) throws Exception {
        try (var lines = Files.lines(folder.resolve(out).resolve("series.csv"))) {
            return lines.filter(line -> line.startsWith(id)).collect(Collectors.joining("\n"));
        }
    }

    @Test
    void oneTableAndOneChartHoldAllContrasts() throws Exception {
        run("out", 2, plan(List.of(), "warm", "cold", "governed"));
        StudyAnalysis analysis = StudyAnalysis.of(folder.resolve("out"));
        String text = analysis.terminal(TerminalStyle.PLAIN, List.of(), "");
        assertTrue(text.startsWith("warm-and-2-more: 3 scenarios, each against control\n"), text);
        assertTrue(text.contains("Loneliness, UCLA 20–80, points, everybody, day 12\n"), text);
        assertTrue(text.contains("Loneliness, UCLA 20–80, points, against warm, everybody, day 12\n"), text);
        List<String> rows = Files.readAllLines(folder.resolve("out").resolve("charts").resolve("all-contrasts.csv"));
        assertEquals(3, rows.stream().filter(row -> row.startsWith("loneliness,")).count());
        assertTrue(Files.size(folder.resolve("out").resolve("charts").resolve("all-contrasts.png")) > 5_000);
        String manifest = Files.readString(folder.resolve("out").resolve("manifest.json"));
        assertTrue(manifest.contains("\"all-contrasts.svg\"") && manifest.contains("\"more/what-changed-warm.csv\""),
                "charts by their place");
        Manifest.Metric lever = analysis.study().manifest().metric("ai_relationship_seeking").orElseThrow();
        assertEquals(List.of(-1.0, -1.0, 1.0), List.of(lever.lowerBound(), lever.axisLow(), lever.axisHigh()));
        String contrast = Files.readString(folder.resolve("out").resolve("contrasts.csv"));
        for (String name : List.of("warm", "cold", "governed")) {
            assertTrue(contrast.contains("\n" + name + ",control,12,all,loneliness,"), name);
        }
    }

    /**
     * Against a world without AI it is a level, against one with it the paired difference; scenarios stand in the order
     * given.
     */
    @Test
    void whomTheAiFitsIsToldByCommunity() throws Exception {
        run("levels", 2, plan(List.of(), "warm", "cold", "governed"));
        StudyAnalysis levels = StudyAnalysis.of(folder.resolve("levels"));
        ByCommunity as = levels.communities().get(0);
        assertFalse(as.paired());
        assertEquals(List.of("community:A", "community:B", "community:C"),
                as.communities().stream().map(ByCommunity.Community::group).toList());
        assertEquals(List.of("warm", "cold", "governed"),
                as.communities().get(0).rows().stream().map(row -> row.scenario().scenarioId()).toList());
        double[] warm = levels.study().series().at(levels.study().runs().succeeded("warm"), 12, "community:A",
                "value_misfit");
        assertEquals((warm[0] + warm[1]) / 2, as.communities().get(0).rows().get(0).size(), 1e-12);
        String text = levels.terminal(TerminalStyle.PLAIN, List.of(), "");
        assertTrue(text.contains("Value misfit") && text.contains("Influence on conduct"), text);
        ByCommunity say = levels.communities().get(1);
        assertEquals(0, say.communities().get(0).rows().get(0).n(), "nobody governs the warm one");
        double all = say.communities().stream().map(community -> community.rows().get(2)).filter(row -> row.n() > 0)
                .mapToDouble(ByCommunity.Row::size).max().orElseThrow();
        assertTrue(all >= 1, "the largest say is at least that of everybody alike, " + all);
        assertEquals(say.rows().filter(row -> row.n() > 0 && row.interval().low() > 1).count(),
                say.rows().filter(row -> row.size() > 1 && say.isClear(row)).count());

        String near = "ai: {present: true, adoption: {initial_share: 0.4}, providers: {one: {objective: {signal: "
                + "engagement}, search: {round_days: 4}}}, conduct: {value_x: 0}}\n";
        write("near", COMMON.replace("reference: control", "reference: none") + near);
        write("far",
                COMMON.replace("reference: control", "reference: near") + near.replace("value_x: 0", "value_x: 2"));
        write("farther",
                COMMON.replace("reference: control", "reference: near") + near.replace("value_x: 0", "value_x: 3"));
        run("paired", 2, plan(List.of(), "farther", "far"));
        StudyAnalysis paired = StudyAnalysis.of(folder.resolve("paired"));
        ByCommunity than = paired.communities().get(0);
        assertTrue(than.paired());
        ByCommunity.Community a = than.communities().get(0);
        assertTrue(a.rows().stream().allMatch(row -> row.n() == 2 && row.size() > 0.5),
                "the values of community A lie near 0, the stance far away");
        assertTrue(a.rows().get(0).size() > a.rows().get(1).size(), "and farther");
        List<String> rows = Files
                .readAllLines(folder.resolve("paired").resolve("charts").resolve("misfit-by-community.csv"));
        assertEquals(1 + 2 * than.communities().size(), rows.size());
        assertTrue(rows.get(1).startsWith("community:A,Community A,farther,near,12,value_misfit,"), rows.get(1));
    }

    /**
     * What an intervention costs per outcome is told where nothing else differs, whether or not the effect is clear.
     */
    @Test
    void aPriceIsToldOnlyWhereInterventionsAreAllThatDiffers() throws Exception {
        String visits = "interventions: {v: {effect: {visits_per_week: 3}, cost: {per_visit: 10}}}\n";
        write("visits-alone", COMMON + visits);
        write("visits-and-ai", COMMON + visits + "ai: {present: true, adoption: {initial_share: 0.4}}\n");
        run("alone", 2, plan(List.of(), "visits-alone"));
        run("and-ai", 2, plan(List.of(), "visits-and-ai"));
        String alone = StudyAnalysis.of(folder.resolve("alone")).terminal(TerminalStyle.PLAIN, List.of(), "");
        String andAi = StudyAnalysis.of(folder.resolve("and-ai")).terminal(TerminalStyle.PLAIN, List.of(), "");
        assertTrue(
                alone.contains("per point of loneliness and person averted") && !alone.contains("no price of its own"),
                alone);
        assertTrue(andAi.contains("no price of its own"), andAi);
        assertTrue(andAi.contains("the intervention v"), "and the worlds are told to differ in it, " + andAi);
    }

    /** The least harm is chosen in replicates 0 and 2 and measured in 1 and 3. */
    @Test
    void theLeastHarmIsMeasuredWhereItWasNotChosen() throws Exception {
        StudyPlan plan = plan(List.of("replicates=4"), "warm", "cold");
        run("ceiling", 2, plan);
        StudyAnalysis analysis = StudyAnalysis.of(folder.resolve("ceiling"));
        Ceiling ceiling = Ceiling.of(analysis.study(), analysis.findings(), analysis.findings().get(0).outcome(), "all",
                new StudentInterval()).orElseThrow();
        double[] warm = differences(analysis, "warm");
        double[] cold = differences(analysis, "cold");
        boolean isWarm = warm[0] + warm[2] < cold[0] + cold[2];
        assertEquals(isWarm ? "warm" : "cold", ceiling.best().scenarioId());
        double[] best = isWarm ? warm : cold;
        assertEquals((best[1] + best[3]) / 2, ceiling.left().mean(), 1e-12);
        assertFalse(analysis.terminal(TerminalStyle.PLAIN, List.of(), "").contains("Which scenario is lowest"),
                "of two scenarios none is named");
    }

    private static double[] differences(StudyAnalysis analysis, String scenario) {
        return analysis.study().runs().pairs(scenario, "control").stream()
                .mapToDouble(
                        pair -> analysis.study().series().track(pair.scenario().runId(), "all", "loneliness").at(12)
                                - analysis.study().series().track(pair.reference().runId(), "all", "loneliness").at(12))
                .toArray();
    }

    private List<String> problems(String... names) {
        ScenarioException refused = assertThrows(ScenarioException.class, () -> plan(List.of(), names));
        return refused.problems().stream().map(Problem::toString).map(text -> text.replace(folder + "/", "")).toList();
    }

    @Test
    void whatScenariosOfOneStudyMustShareIsTold() throws Exception {
        write("long", COMMON.replace("horizon_days: 12", "horizon_days: 14") + "name: warm\nai: {present: true}\n");
        write("apart", COMMON.replace("reference: control", "reference: cold") + "ai: {present: true}\n");
        assertEquals(List.of(
                "long.scenario.yaml name: 'warm' is the name of another scenario of this study; expected another",
                "long.scenario.yaml horizon_days: is 14, and 12 in warm.scenario.yaml; scenarios of one study need "
                        + "the same value",
                "apart.scenario.yaml reference: is 'cold', and that of warm.scenario.yaml is 'control'; scenarios of "
                        + "one study need the same reference"),
                problems("warm", "long", "apart"));
        assertEquals(3,
                plan(List.of("reference=control", "horizon_days=12"), "warm", "cold", "apart").scenarios().size());
    }

    /** The values that are advised have been tried: with them, the scenarios make one study. */
    @Test
    void theAdviceForScenariosThatDoNotFitWorks() throws Exception {
        Path shipped = Path.of("..", "scenarios");
        List<Path> files = List.of(shipped.resolve("usage-cap.scenario.yaml"),
                shipped.resolve("lockdown.scenario.yaml"));
        ScenarioException refused = assertThrows(ScenarioException.class,
                () -> StudyPlan.read(ScenarioReader.create(), files, List.of()));
        String advice = refused.problems().get(refused.problems().size() - 1).message();
        assertTrue(advice.startsWith("these scenarios make one study with --set "), advice);
        List<String> sets = List.of(advice.substring(advice.indexOf("--set ") + 6).split(" --set "));
        assertEquals(2, StudyPlan.read(ScenarioReader.create(), files, sets).scenarios().size());
    }

    @Test
    void theProblemsOfAllFilesAreToldAtOnce() throws Exception {
        write("broken", COMMON + "ai: {presnt: true}\n");
        write("broke", COMMON + "needs: {gain: 7}\n");
        List<String> told = problems("broken", "warm", "broke");
        assertEquals(2, told.size(), told.toString());
        assertTrue(told.get(0).startsWith("broken.scenario.yaml:7:6 ai.presnt: unknown key"), told.get(0));
        assertTrue(told.get(1).startsWith("broke.scenario.yaml:7:15 needs.gain: found 7"), told.get(1));
    }
}
