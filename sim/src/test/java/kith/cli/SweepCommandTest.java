package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kith.experiment.SmallStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** kith sweep: which worlds are run, what is told of them, and what is refused. */
@Timeout(120)
final class SweepCommandTest {
    @TempDir
    Path folder;

    private Path scenario;

    @BeforeEach
    void scenarios() throws Exception {
        scenario = SmallStudy.in(folder.resolve("scenarios")).world();
    }

    private Path experiment(String... lines) throws Exception {
        List<String> all = new ArrayList<>(List.of("schema_version: 1", "question: Does it matter?",
                "scenario: " + scenario));
        all.addAll(List.of(lines));
        return Files.write(folder.resolve("small.experiment.yaml"), all);
    }

    private CommandRun sweep(Path file, String... more) {
        return sweepInto("out", file, more);
    }

    private CommandRun sweepInto(String out, Path file, String... more) {
        List<String> words = new ArrayList<>(List.of("sweep", file.toString(), "--out",
                folder.resolve(out).toString()));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray(String[]::new));
    }

    private List<String> table() throws Exception {
        return Files.readAllLines(folder.resolve("out/worlds.csv"));
    }

    @Test
    void everyCombinationIsAWorldWithTheNumbersOfTheSameStudyAlone() throws Exception {
        CommandRun run = sweep(experiment("set:", "  ai.adoption.initial_share: 0.5", "  horizon_days: 20",
                "vary:", "  ai.takes_time: [0, 1]", "  choice.nest_scale: [0.2, 0.9]"));
        assertEquals(0, run.code(), run.err());
        List<String> all = table().stream().filter(line -> line.contains(",all,")).toList();
        assertEquals(4, all.size());
        assertTrue(all.get(1).startsWith("2,0,0.9,world,20,all,"), all.get(1));
        assertTrue(run.out().contains("Does it matter?") && run.out().contains("of 4 worlds"), run.out());
        Path alone = folder.resolve("alone");
        CommandRun.of("run", scenario.toString(), "--no-charts", "--no-rivals", "--out", alone.toString(), "--set",
                "ai.adoption.initial_share=0.5", "--set", "horizon_days=20", "--set-all", "ai.takes_time=1",
                "--set-all", "choice.nest_scale=0.2");
        List<String> names = List.of(table().get(0).split(",", -1));
        String diff = all.get(2).split(",", -1)[names.indexOf("diff")];
        try (Stream<String> lines = Files.lines(alone.resolve("contrasts.csv"))) {
            assertTrue(lines.anyMatch(line -> line.contains(",20,all,loneliness,") && line.contains("," + diff + ",")),
                    diff);
        }
    }

    @Test
    void aSecondSweepUsesTheRunsAgainAndGivesTheSameBytes() throws Exception {
        Path file = experiment("vary:", "  ai.takes_time: [0, 1]");
        CommandRun before = sweep(file);
        assertEquals(0, before.code(), before.err());
        List<String> first = table();
        CommandRun again = sweep(file);
        assertEquals(0, again.code(), again.err());
        assertTrue(again.err().contains("9 of 9 runs are already finished and are reused"), again.err());
        assertEquals(first, table());
    }

    @Test
    void anotherExperimentIsNotWrittenOver() throws Exception {
        CommandRun one = sweep(experiment("vary:", "  ai.takes_time: [0, 1]"));
        assertEquals(0, one.code(), one.err());
        CommandRun other = sweep(experiment("vary:", "  ai.takes_time: [0, 0.5]"));
        assertEquals(ExitCode.OUTPUT_TAKEN, other.code());
        assertTrue(other.err().contains("another experiment"), other.err());
    }

    @Test
    void mistakesAreAllToldWithTheirPlaces() throws Exception {
        CommandRun run = sweep(experiment("replicates: 3", "set:", "  ai.takes_time: 1", "vary:",
                "  ai.takes_time: [0, 1]", "  choice.ai_rul: [reach]", "  shows.variable: [loneliness]",
                "  choice.nest_scale: [0.5, 0.5]"));
        assertEquals(ExitCode.INVALID, run.code());
        String file = folder.resolve("small.experiment.yaml").toString();
        assertTrue(run.err().contains(file + ":4:1 replicates: unknown key"), run.err());
        assertTrue(run.err().contains("a setting that holds in every world belongs under set"), run.err());
        assertTrue(run.err().contains("is under set and under vary"), run.err());
        assertTrue(run.err().contains("did you mean 'choice.ai_rule'?"), run.err());
        assertTrue(run.err().contains("shows.variable: says what is told or shown"), run.err());
        assertTrue(run.err().contains("the value 0.5 is there twice"), run.err());
        assertTrue(Files.notExists(folder.resolve("out")));
    }

    @Test
    void anExperimentAndAScenarioAreTakenForWhatTheyAre() throws Exception {
        Path file = experiment("vary:", "  ai.takes_time: [0, 1]");
        CommandRun run = CommandRun.of("run", file.toString());
        assertEquals(ExitCode.INVALID, run.code());
        assertEquals(file + ": this is an experiment; expected a scenario. 'kith sweep' runs an experiment\n",
                run.err());
        CommandRun sweep = sweep(scenario);
        assertEquals(ExitCode.INVALID, sweep.code());
        assertEquals(scenario + ": this is a scenario; expected an experiment, which names a scenario and what to "
                + "vary. 'kith run' runs a scenario\n", sweep.err());
        String list = CommandRun.of("list").out();
        assertTrue(list.contains("rival-worlds ") && list.contains("36 worlds (kith sweep): In which"), list);
    }

    @Test
    void aValueThatASettingCannotTakeIsToldAtItsPlace() throws Exception {
        CommandRun run = sweep(experiment("vary:", "  ai.takes_time: [0, 7]"));
        assertEquals(ExitCode.INVALID, run.code());
        assertTrue(run.err().contains("small.experiment.yaml:5:3 ai.takes_time: under ai.takes_time=7: found 7"),
                run.err());
    }

    private static final List<String> SAMPLE = List.of("sample:", "  method: latin_hypercube", "  points: 5",
            "  settings:", "    standards: declared", "    ai.takes_time: declared",
            "    choice.ai_rule: [reach, one_logit]");

    @Test
    void aSampleDrawsWorldsWithinTheirRangesAndTellsHowMuchDependsOnEachSetting() throws Exception {
        CommandRun run = sweep(experiment(SAMPLE.toArray(String[]::new)));
        assertEquals(0, run.code(), run.err());
        List<String> names = List.of(table().get(0).split(",", -1));
        List<String[]> rows = table().stream().skip(1).filter(line -> line.contains(",all,"))
                .map(line -> line.split(",", -1)).toList();
        assertEquals(5, rows.size());
        double sum = Stream.of("availability", "attentiveness", "deference")
                .mapToDouble(each -> Double.parseDouble(rows.get(3)[names.indexOf("standards." + each + "_weight")]))
                .sum();
        assertEquals(1, sum, 1e-9, "weights of one whole add up to 1");
        List<Double> share = rows.stream().map(row -> Double.parseDouble(row[names.indexOf("ai.takes_time")])).sorted()
                .toList();
        for (int i = 0; i < 5; i++) {
            assertTrue(share.get(i) >= i / 5.0 && share.get(i) <= (i + 1) / 5.0, "one from each fifth: " + share);
        }
        assertTrue(run.out().contains("other values, drawn from ranges (method: latin hypercube)"), run.out());
    }

    @Test
    void theSameSettingHasTheSameDrawsBesideOthers() throws Exception {
        assertEquals(0, sweep(experiment("sample:", "  method: latin_hypercube", "  points: 4", "  settings:",
                "    ai.takes_time: declared")).code());
        List<String> first = table().stream().filter(line -> line.contains(",all,")).map(line -> line.split(",")[1])
                .toList();
        assertEquals(0, sweepInto("out2", experiment("sample:", "  method: latin_hypercube", "  points: 4",
                "  settings:", "    loneliness.ai_worth: declared", "    ai.takes_time: declared")).code());
        try (Stream<String> lines = Files.lines(folder.resolve("out2/worlds.csv"))) {
            assertEquals(first, lines.filter(line -> line.contains(",all,")).map(line -> line.split(",")[2]).toList());
        }
    }

    @Test
    void designsForIndicesGiveThem() throws Exception {
        assertEquals(0, sweep(experiment("sample:", "  method: saltelli", "  points: 2", "  settings:",
                "    ai.takes_time: declared", "    loneliness.ai_worth: {low: 0, high: 0.5}")).code());
        List<String> indices = Files.readAllLines(folder.resolve("out/sensitivity.csv"));
        assertTrue(indices.stream().anyMatch(row -> row.startsWith("world,,loneliness,all,ai.takes_time,ST,")),
                indices.toString());
        assertEquals(0, sweepInto("out2", experiment("sample:", "  method: morris", "  points: 2", "  settings:",
                "    ai.takes_time: declared", "    loneliness.ai_worth: declared")).code());
        indices = Files.readAllLines(folder.resolve("out2/sensitivity.csv"));
        assertTrue(indices.stream().anyMatch(row -> row.contains(",loneliness.ai_worth,mu_star,")),
                indices.toString());
        assertEquals(0, sweepInto("out3", experiment("sample:", "  method: one_at_a_time", "  settings:",
                "    ai.takes_time: declared")).code());
        List<String> ends = Files.readAllLines(folder.resolve("out3/worlds.csv")).stream()
                .filter(line -> line.contains(",all,")).map(line -> line.split(",")[1]).toList();
        assertEquals(List.of("0.5", "0", "1"), ends);
    }

    @Test
    void worldsThatDifferInTheAiAloneShareTheRunsOfTheWorldWithoutAi() throws Exception {
        CommandRun run = sweep(experiment("vary:", "  ai.takes_time: [0, 0.5, 1]"));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("3 worlds, 12 runs"), "3 pairs: 9 runs with AI and 3 without: " + run.out());
        try (Stream<String> lines = Files.lines(folder.resolve("out/runs.csv"))) {
            assertEquals(6 * 3, lines.skip(1).count(), "each world tells its own six runs");
        }
    }

    @Test
    void aSweepThatIsStoppedIsASmallerSweepAndGoesOn() throws Exception {
        Path file = experiment("vary:", "  ai.takes_time: [0, 1]");
        CommandRun none = sweep(file, "--minutes", "0");
        assertEquals(0, none.code(), none.err());
        assertTrue(none.err().contains("no pair of runs is finished"), none.err());
        assertEquals(0, sweep(file, "--replicates", "2").code());
        List<String> two = table();
        CommandRun more = sweep(file);
        assertTrue(more.err().contains("6 of 9 runs are already finished"), more.err());
        CommandRun again = sweep(file, "--replicates", "2");
        assertEquals(0, again.code(), again.err());
        assertEquals(two, table(), "fewer pairs give the table of fewer pairs");
        CommandRun wrong = sweep(file, "--minutes", "-1");
        assertEquals(ExitCode.USAGE, wrong.code());
        assertTrue(wrong.err().contains("expected a number of minutes, at least 0"), wrong.err());
    }

    @Test
    void runsOfAnotherFolderAreUsedAgain() throws Exception {
        Path file = experiment("vary:", "  ai.takes_time: [0, 1]");
        assertEquals(0, sweep(file).code());
        CommandRun other = sweepInto("other", file, "--reuse", folder.resolve("out").toString());
        assertTrue(other.err().contains("9 of 9 runs are already finished"), other.err());
        assertEquals(table(), Files.readAllLines(folder.resolve("other/worlds.csv")));
    }

    @Test
    void severalScenariosArePutInOrderWorldByWorld() throws Exception {
        Path second = scenario.resolveSibling("second.scenario.yaml");
        Files.writeString(second, "schema_version: 1\nextends: world.scenario.yaml\nquestion: And so?\n"
                + "ai: {conduct: {relationship_seeking: 0.9}}\n");
        Path file = Files.write(folder.resolve("two.experiment.yaml"), List.of("schema_version: 1",
                "question: Which is higher?", "scenario:", "  - " + scenario, "  - " + second,
                "vary:", "  loneliness.ai_worth: [0, 1]"));
        CommandRun run = sweep(file);
        assertEquals(0, run.code(), run.err());
        List<String> ranking = Files.readAllLines(folder.resolve("out/ranking.csv"));
        assertEquals(2, ranking.size(), ranking.toString());
        assertTrue(ranking.get(1).startsWith("loneliness,all,world,second,2,"), ranking.get(1));
    }

    @Test
    void claimsAreToldByTheNumberOfWorldsInWhichTheyHold() throws Exception {
        Files.writeString(scenario, Files.readString(scenario) + "claims:\n  nobody:\n    text: Nobody uses an AI.\n"
                + "    variable: user_share\n    says: between\n    low: 0\n    high: 0.01\n");
        CommandRun run = sweep(experiment("vary:", "  ai.adoption.initial_share: [0, 0.5]"));
        assertEquals(0, run.code(), run.err());
        List<String> robust = Files.readAllLines(folder.resolve("out/robustness.csv"));
        assertEquals(2, robust.size(), robust.toString());
        assertTrue(robust.get(1).startsWith("world,nobody,Nobody uses an AI.,user_share,all,6,2,"), robust.get(1));
        assertTrue(run.out().contains("Claim “Nobody uses an AI.” The estimate agrees in"), run.out());
    }

    @Test
    void mistakesInASampleAreAllToldWithTheirPlaces() throws Exception {
        CommandRun run = sweep(experiment("set:", "  loneliness.ai_worth: 1", "sample:", "  method: sobel",
                "  points: 0", "  settings:", "    ai.takes_tim: declared", "    loneliness.ai_worth: declared",
                "    choice.ai_rule: declared", "    choice.nest_scale: {low: 0.9, high: 0.2}", "    ties: {low: 0}",
                "  except: [nothing.at.all]", "  more: 1"));
        assertEquals(ExitCode.INVALID, run.code());
        for (String told : List.of("sample.method", "sample.points", "did you mean 'ai.takes_time'?",
                "is under set or vary as well", "expected a list of values", "expected a number above low",
                "since it is a section with many settings", "unknown setting or section 'nothing.at.all'",
                "sample.more: unknown key")) {
            assertTrue(run.err().contains(told), told + "\n" + run.err());
        }
    }

    @Test
    void aWorldThatIsPreciseEnoughGetsNoMorePairsAlsoAfterAResume() throws Exception {
        Path loose = experiment("set:", "  replicates: 6", "precision: 5", "vary:", "  ai.takes_time: [0, 1]");
        assertEquals(0, sweep(loose, "--minutes", "0").code());
        CommandRun run = sweep(loose);
        assertEquals(0, run.code(), run.err());
        List<String> names = List.of(table().get(0).split(",", -1));
        assertEquals("3", table().get(1).split(",", -1)[names.indexOf("n_pairs")], "three pairs are the fewest");
        List<String> first = table();
        assertEquals(0, sweep(loose).code());
        assertEquals(first, table());
        CommandRun tight = sweepInto("tight", experiment("set:", "  replicates: 4", "  horizon_days: 20",
                "  ai.adoption.initial_share: 0.6", "precision: 0.001", "vary:",
                "  ai.takes_time: [0, 1]"));
        assertEquals(0, tight.code(), tight.err());
        assertEquals("4", Files.readAllLines(folder.resolve("tight/worlds.csv")).get(1).split(",", -1)[names
                .indexOf("n_pairs")], "never precise enough: all pairs");
    }

    @Test
    void whatDecidesAndWhereIsToldOfAFinishedSweep() throws Exception {
        assertEquals(0, sweep(experiment("set:", "  replicates: 2", "  ai.adoption.initial_share: 0.6",
                "  horizon_days: 25", "sample:", "  method: latin_hypercube", "  points: 24", "  settings:",
                "    loneliness.ai_worth: {low: 0, high: 1}", "    ai.takes_time: {low: 0, high: 1}")).code());
        String out = folder.resolve("out").toString();
        CommandRun sensitivity = CommandRun.of("sensitivity", out, "--signs");
        assertEquals(0, sensitivity.code(), sensitivity.err());
        assertTrue(sensitivity.out().contains("(loneliness.ai_worth)")
                && sensitivity.out().contains("Sign of: Loneliness, Everybody"), sensitivity.out());
        CommandRun discover = CommandRun.of("discover", out, "--where", "lower");
        assertEquals(0, discover.code(), discover.err());
        assertTrue(discover.out().contains("lower than in the reference"), discover.out());
        CommandRun wrong = CommandRun.of("discover", out, "--group", "nobody");
        assertEquals(ExitCode.USAGE, wrong.code());
        assertTrue(wrong.err().contains("--group: found 'nobody'; expected one of all"), wrong.err());
        CommandRun none = CommandRun.of("sensitivity", folder.toString());
        assertEquals(ExitCode.INVALID, none.code());
        assertTrue(none.err().contains("experiment.json: is missing; kith sweep writes it"), none.err());
    }

    @Test
    void aPlanTellsTimeDiskAndPrecisionAndItsRunsAreUsedAgain() throws Exception {
        Path file = experiment("set:", "  replicates: 4", "vary:", "  ai.takes_time: [0, 1]");
        CommandRun plan = CommandRun.of("plan", file.toString(), "--out", folder.resolve("out").toString());
        assertEquals(0, plan.code(), plan.err());
        assertTrue(plan.out().contains("2 worlds, 4 pairs of runs in each: 12 different runs.")
                && plan.out().contains("Loneliness, Everybody: "), plan.out());
        CommandRun sweep = sweep(file);
        assertTrue(sweep.err().contains("12 of 12 runs are already finished"), sweep.err());
    }

    @Test
    void aJobArrayPlaysTheRunsThatTheSweepThenFinds() throws Exception {
        Files.writeString(scenario, Files.readString(scenario) + "claims:\n  lonelier:\n    text: Lonelier.\n"
                + "    variable: loneliness\n    says: higher\n    at_least: 0.1\n");
        Path file = experiment("set:", "  replicates: 2", "vary:", "  ai.takes_time: [0, 1]");
        assertEquals(0, sweepInto("here", file).code());
        Path jobs = folder.resolve("jobs");
        CommandRun plan = CommandRun.of("plan", file.toString(), "--slurm", jobs.toString(), "--runs-per-task", "4",
                "--out", folder.resolve("out").toString());
        assertEquals(0, plan.code(), plan.err());
        String script = Files.readString(jobs.resolve("submit.sh"));
        assertTrue(script.contains("#SBATCH --array=0-1") && script.contains("run-one"), script);
        for (int task = 0; task < 2; task++) {
            List<String> words = new ArrayList<>(List.of("run-one", "--quiet", "--out",
                    folder.resolve("out").toString()));
            Files.readAllLines(jobs.resolve("tasks/" + task + ".txt"))
                    .forEach(spec -> words.add(jobs.resolve(spec).toString()));
            assertEquals(0, CommandRun.of(words.toArray(String[]::new)).code());
        }
        CommandRun sweep = sweep(file);
        assertTrue(sweep.err().contains("6 of 6 runs are already finished"), sweep.err());
        assertEquals(Files.readAllLines(folder.resolve("here/worlds.csv")), table(), "the same bytes as on threads");
        assertEquals(ExitCode.OUTPUT_TAKEN, CommandRun.of("plan", file.toString(), "--slurm", jobs.toString()).code());
    }

    @Test
    void aSeedOfTheCommandLineDrawsTheWorldsAsOneOfTheFileDoes() throws Exception {
        String[] sample = {"sample:", "  method: morris", "  points: 2", "  settings:", "    ai.takes_time: declared",
                "    loneliness.ai_worth: declared"};
        assertEquals(0, sweep(experiment(sample), "--set", "seed=9").code());
        List<String> given = table();
        List<String> lines = new ArrayList<>(List.of("set:", "  seed: 9"));
        lines.addAll(List.of(sample));
        assertEquals(0, sweepInto("file", experiment(lines.toArray(String[]::new))).code());
        assertEquals(Files.readAllLines(folder.resolve("file/worlds.csv")), given);
        assertEquals(Files.readAllLines(folder.resolve("file/sensitivity.csv")),
                Files.readAllLines(folder.resolve("out/sensitivity.csv")), "the design is that of the worlds");
    }
}
