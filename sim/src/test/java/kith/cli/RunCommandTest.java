package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kith.experiment.PlannedRun;
import kith.experiment.Progress;
import kith.experiment.SmallStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kith run} as a user meets it: what it prints where, what it leaves, how it ends. */
@Tag("long")
@Timeout(120)
final class RunCommandTest {
    @TempDir
    Path folder;

    private SmallStudy small;

    @BeforeEach
    void scenarios() throws Exception {
        small = SmallStudy.in(folder.resolve("scenarios"));
    }

    private CommandRun run(String... more) {
        return of(small.world(), more);
    }

    private static CommandRun of(Path file, String... more) {
        return CommandRun.of(Stream.concat(Stream.of("run", file.toString()), Stream.of(more)).toArray(String[]::new));
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    private String tidy(String text) {
        return text.replace(folder + "/", "");
    }

    @Test
    void printsASummaryThatFitsAndLeavesTheSameInTheFolder() throws Exception {
        CommandRun run = run("--out", out("a-folder-with-a-rather-long-name"), "--set",
                "question=It's a 'long' question, is it not?");
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        assertTrue(run.out().startsWith("world: world against control\n"), run.out());
        String own = run.out().replace(folder.toString(), "").replace(small.world().toString(), "FILE");
        assertTrue(own.lines().allMatch(line -> line.length() <= 100), own);
        String kept = Files.readString(folder.resolve("a-folder-with-a-rather-long-name/summary.txt"));
        assertTrue(run.out().startsWith(kept.stripTrailing()), kept);
    }

    @Test
    void theNextCommandsKeepWhatWasSetAndWork() throws Exception {
        CommandRun run = run("--out", out("it's here"), "--set", "horizon_days=4", "--seed", "3", "--replicates", "1");
        String next = run.out().substring(run.out().indexOf("Next") + 4);
        List<String> commands = new ArrayList<>();
        for (String line : next.replace(" \\\n", " ").lines().map(String::strip).toList()) {
            if (line.startsWith("kith run")) {
                commands.add(line.replaceAll(" +", " "));
            }
        }
        assertEquals(2, commands.size(), next);
        assertEquals("kith run " + small.world() + " --set horizon_days=4 --seed 3 --out '" + folder
                + "/it'\\''s here' --replicates 4", commands.get(0));
        assertEquals("kith run " + small.world()
                + " --set horizon_days=4 --seed 3 --set-all choice.ai_rule=one_logit"
                + " --replicates 1 --out '" + folder + "/it'\\''s here-rival-rule'", commands.get(1));
        CommandRun more = run("--set", "horizon_days=4", "--seed", "3", "--out", out("it's here"), "--replicates", "4");
        assertEquals(0, more.code(), more.err());
        assertEquals("kith run: 2 of 8 runs are already finished and are reused\n", more.err());
    }

    @Test
    void withoutPersonValuesTheFolderIsSmallerAndTheTablesAreTheSame() throws Exception {
        assertEquals(0, run("--out", out("with"), "--quiet").code());
        CommandRun run = run("--out", out("without"), "--no-person-values");
        assertEquals(0, run.code(), run.err());
        assertEquals(SmallStudy.bytes(folder.resolve("with")), SmallStudy.bytes(folder.resolve("without")));
        assertEquals(6, SmallStudy.listing(folder.resolve("with")).stream()
                .filter(name -> name.endsWith("persons.parquet")).count());
        assertEquals(List.of(), SmallStudy.listing(folder.resolve("without")).stream()
                .filter(name -> name.endsWith("persons.parquet")).toList());
        assertEquals(3, run.out().split("--no-person-values").length, "the next commands keep it: " + run.out());
    }

    @Test
    void quietSaysNothingAndJsonIsJsonAlone() {
        CommandRun quiet = run("--out", out("q"), "--quiet", "--set", "standards.spillover=0.3", "--set",
                "ai.role=tutor");
        assertEquals(new CommandRun(0, "", ""), quiet);
        CommandRun json = run("--out", out("j"), "--json");
        JsonNode root = JsonMapper.builder().build().readTree(json.out());
        assertEquals("world", root.path("study").asString());
        assertEquals("", json.err());
    }

    /** The control has an AI here, too: quiet does not hide that a value holds in one world alone. */
    @Test
    void aValueThatHoldsInOneWorldAloneIsToldEvenUnderQuiet() throws Exception {
        Files.writeString(small.scenarios().resolve("control.scenario.yaml"),
                "schema_version: 1\nreference: none\nai: {present: true}\n");
        CommandRun alone = run("--out", out("a"), "--quiet", "--set", "ai.adoption.initial_share=0.5");
        assertEquals(
                "kith run: note: ai.adoption.initial_share is 0.5 in the scenario and 0 in the reference, because "
                        + "--set changes it in"
                        + " the scenario alone.\n  To set it in every world, use --set-all "
                        + "ai.adoption.initial_share=0.5\n",
                alone.err());
        assertEquals("", alone.out());
        String text = Files.readString(folder.resolve("a/summary.txt"));
        assertTrue(text.contains(
                "Differences    from “control” (its values in brackets): ai.adoption.initial_share 0.5 (0)."),
                text);
        assertTrue(
                text.contains(
                        "Changed for this study: ai.adoption.initial_share 0.5 (shipped 0), not in the reference."),
                text);
        CommandRun all = run("--out", out("b"), "--json", "--set-all", "ai.adoption.initial_share=0.5", "--set",
                "ai.role=tutor");
        JsonNode root = JsonMapper.builder().build().readTree(all.out());
        assertEquals("ai.role", root.path("differences").get(0).path("path").asString());
        assertEquals(1, root.path("differences").size());
        assertEquals(3, root.path("set").size(), "two of the scenario, one of the reference");
        assertTrue(
                Files.readString(folder.resolve("b/summary.txt")).contains("--set-all ai.adoption.initial_share=0.5"),
                "next steps");
    }

    @Test
    void chartsAreLeftOutOnRequestAndMadeLater() throws Exception {
        CommandRun none = run("--out", out("c"), "--no-charts");
        assertEquals(0, none.code(), none.err());
        assertTrue(none.out().contains(", no charts drawn, "), none.out());
        assertFalse(Files.exists(folder.resolve("c/charts")));
        assertTrue(Files.exists(folder.resolve("c/contrasts.csv")) && Files.exists(folder.resolve("c/summary.txt")));
        assertEquals(0, run("--out", out("c")).code());
        long charts = charts();
        assertTrue(charts > 0);
        assertEquals(0, run("--out", out("c"), "--no-charts").code());
        assertEquals(charts, charts(), "those there are belong to the same runs");
        assertEquals(charts, JsonMapper.builder().build().readTree(folder.resolve("c/manifest.json").toFile())
                .path("charts").size());
        assertEquals(0, run("--out", out("c"), "--no-charts", "--replicates", "4").code());
        assertFalse(Files.exists(folder.resolve("c/charts")), "those of fewer runs are gone");
    }

    private long charts() throws Exception {
        try (var files = Files.walk(folder.resolve("c/charts"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    /** What --json says of a trial is what arms.csv says. */
    @Test
    void jsonHoldsTheArmsOfATrial() throws Exception {
        CommandRun json = run("--out", out("t"), "--json", "--set", "trial.control_arm=none", "--set",
                "trial.arms.none.treatment=nothing", "--set",
                "trial.arms.book.treatment=journal", "--set", "trial.scales.mood.measures=well_being", "--set",
                "trial.scales.mood.days=1");
        assertEquals(0, json.code(), json.err());
        JsonNode arms = JsonMapper.builder().build().readTree(json.out()).path("arms");
        assertEquals(List.of("none", "book"),
                List.of(arms.get(0).path("arm").asString(), arms.get(1).path("arm").asString()));
        List<String> csv = Files.readAllLines(folder.resolve("t/arms.csv"));
        List<String> names = List.of(csv.get(0).split(","));
        for (String name : List.of("mean", "diff", "ci_low", "d")) {
            assertEquals(Double.parseDouble(csv.get(2).split(",")[names.indexOf(name)]),
                    arms.get(1).path(name).asDouble(), 1e-9, name);
        }
        assertTrue(arms.get(0).path("diff").isNull());
    }

    @Test
    void progressAsLinesIsOnStderr() {
        CommandRun run = run("--out", out("p"), "--progress", "--threads", "1");
        List<String> runs = run.err().lines().filter(line -> line.matches(
                "kith run: \\d0 %, \\d of 6 runs, [\\d,]+ days/s, 0:\\d\\d left")).toList();
        assertEquals(9, runs.size(), run.err());
        assertTrue(run.err().lines().filter(line -> !runs.contains(line)).allMatch(line -> line.matches(
                "kith run: analysis \\d0 %, 0:\\d\\d left")), run.err());
        assertFalse(run.out().contains("days/s"), run.out());
    }

    /** Before anything is run, a world without any verdict is told. */
    @Test
    void tooFewPeopleForAVerdictAreToldFirst() {
        CommandRun run = run("--out", out("few"), "--specs", out("specs"), "--set", "population.people_count=5");
        assertTrue(
                run.err().contains("population.people_count: warning: these worlds hold 5 people. With fewer than 10 "
                        + "people no result has a verdict. Set a larger number"),
                run.err());
        CommandRun check = CommandRun.of("check", small.world().toString(), "--json", "--set",
                "population.people_count=5");
        assertTrue(check.out().contains("these worlds hold 5 people"), check.out());
        assertFalse(run("--out", out("ten"), "--specs", out("of-ten"), "--set", "population.people_count=10").err()
                .contains("verdict"));
    }

    /** A space for the sign = is told with the right form, and what stands behind it is not taken for a file. */
    @Test
    void aSpaceForTheSignOfAValueIsTold() {
        CommandRun run = run("--set", "ai.conduct.retention", "0.3");
        assertEquals(
                "kith run: --set ai.conduct.retention: the sign = is missing; write --set ai.conduct.retention=0.3\n",
                run.err());
        assertEquals(2, run.code());
        CommandRun check = CommandRun.of("check", small.world().toString(), "--set-all", "seed", "3");
        assertTrue(check.err().contains("the sign = is missing; write --set-all seed=3"), check.err());
    }

    @Test
    void saysInWhatTheScenarioDiffersIfInMoreOrLessThanOneThing() {
        assertEquals(
                """
                        kith run: the scenario differs from its reference in 2 settings:
                          ai.present true (reference false)
                          ai.role tutor (reference companion)
                        """,
                run("--out", out("two"), "--set", "ai.role=tutor").err());
        CommandRun same = run("--out", out("none"), "--set", "ai.present=false");
        assertTrue(same.err().endsWith(" reference: warning: this scenario has the same settings as its reference "
                + "'control'. All differences will be 0. Change at least one setting\n"), same.err());
        assertEquals(1, same.err().lines().count(), same.err());
    }

    @Test
    void withoutReferenceThereAreLevelsAndWithOneReplicateNoInterval() throws Exception {
        CommandRun levels = run("--out", out("levels"), "--set", "reference=none");
        assertEquals(0, levels.code(), levels.err());
        assertTrue(levels.out().contains(": values on day 6"), levels.out());
        assertEquals(1, Files.readAllLines(folder.resolve("levels/contrasts.csv")).size());
        assertFalse(Files.exists(folder.resolve("levels/resolved-reference.yaml")));
        CommandRun one = run("--out", out("one"), "--replicates", "1");
        assertTrue(one.out().contains("! Only 1 pair of runs. That is too few for a result."), one.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"population.people_count=2", "horizon_days=1", "burn_in_days=0", "population.draw=same",
            "population.people_count=2 --set population.isolated_count=9", "observation.every_days=100",
            "ai.present=false"})
    void smallestWorldsRun(String set) {
        List<String> words = new ArrayList<>(List.of("--out", out("tiny"), "--set"));
        words.addAll(Arrays.asList(set.split(" ")));
        CommandRun run = run(words.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        assertFalse(run.out().contains("NaN") || run.out().contains(" 1 days"), run.out());
    }

    @Test
    void theResolvedFilesRunAsTheyAreToTheSameBytes() throws Exception {
        Path first = folder.resolve("first");
        run("--out", first.toString(), "--set", "ai.role=tutor", "--seed", "11");
        Path second = folder.resolve("second");
        CommandRun run = of(first.resolve("resolved.yaml"), "--out", second.toString());
        assertEquals(0, run.code(), run.err());
        assertEquals(SmallStudy.bytes(first), SmallStudy.bytes(second));
        for (String name : List.of("resolved.yaml", "resolved-reference.yaml")) {
            assertEquals(Files.readString(first.resolve(name)), Files.readString(second.resolve(name)));
        }
        assertTrue(of(first.resolve("resolved.yaml"), "--out", first.toString()).out().contains("6 runs (6 reused)"));
        CommandRun check = CommandRun.of("check", first.resolve("resolved.yaml").toString());
        assertEquals(0, check.code(), check.err());
    }

    @Test
    void theManifestNamesCommandJavaSeedInputsAndChecksums() throws Exception {
        run("--out", out("m"), "--seed", "12");
        JsonNode root = JsonMapper.builder().build().readTree(folder.resolve("m/manifest.json").toFile());
        assertEquals(12, root.path("seed").asInt());
        assertEquals("run", root.path("command").get(0).asString());
        assertTrue(root.path("java").asString().contains(Integer.toString(Runtime.version().feature())));
        assertEquals(64, root.path("inputs_sha256").path(small.world().toString()).asString().length());
        assertEquals(2, root.path("inputs_sha256").size());
        assertEquals(Stream.concat(SmallStudy.CANONICAL.stream(), Stream.of("shares.csv")).sorted().toList(),
                root.path("sha256").propertyStream().map(p -> p.getKey()).sorted().toList());
        assertTrue(root.path("commit").asString("").matches("|[0-9a-f]{40}(-dirty)?"), root.path("commit").toString());
        assertEquals("dependent_share", root.path("metrics").get(0).path("name").asString());
        assertTrue(root.path("columns").has("series.csv") && root.path("groups").size() > 5
                && root.path("causes").size() > 5);
    }

    /** Code 4 also where all runs fail, and where one fails under a rival assumption alone. */
    @ParameterizedTest
    @ValueSource(strings = {"all", "rivals"})
    void whateverFailsEndsWith4(String failing) throws Exception {
        AtomicInteger displays = new AtomicInteger();
        RunCommand command = new RunCommand(shown -> {
            boolean own = displays.getAndIncrement() == 0;
            return new Progress() {
                @Override
                public void days(PlannedRun run, int days) {
                    if (failing.equals("all") || !own && run.replicate() == 1) {
                        throw new IllegalStateException("the bridge broke");
                    }
                }
            };
        });
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(command).setExecutionExceptionHandler(new ExecutionErrors())
                .setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        int code = line.execute(small.world().toString(), "--out", out("f"), "--set",
                "shows.rivals=choice.ai_rule=one_logit|ai_or_nobody_nest");
        assertEquals(ExitCode.SOME_RUNS_FAILED, code, err.toString());
        assertEquals(4, code);
        assertEquals(failing.equals("all"), err.toString().contains("every run failed, so there is no summary"),
                err.toString());
        assertEquals(failing.equals("all"), out.toString().isEmpty(), out.toString());
        assertTrue(failing.equals("all") || err.toString().contains("kith run: failed: with choice.ai_rule="),
                err.toString());
    }

    @Test
    void aFailedRunEndsWith4AndTheNextCommandMendsIt() throws Exception {
        Progress failing = new Progress() {
            @Override
            public void days(PlannedRun run, int days) {
                if (run.scenarioId().equals("control") && run.replicate() == 1) {
                    throw new IllegalStateException("the bridge broke");
                }
            }
        };
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new RunCommand(shown -> failing))
                .setExecutionExceptionHandler(new ExecutionErrors())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        assertEquals(4, line.execute(small.world().toString(), "--out", out("f")));
        String told = tidy(err.toString());
        assertTrue(told.matches("kith run: failed: control, replicate 1: IllegalStateException: the bridge broke"
                + " \\(f/failures/[0-9a-f]{16}\\.txt\\)\n"), told);
        assertTrue(out.toString().contains("2 pairs of runs of 3 planned"), out.toString());
        CommandRun again = run("--out", out("f"));
        assertEquals(0, again.code(), again.err());
        assertEquals("kith run: 5 of 6 runs are already finished and are reused\n", again.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                    "--threads 0                 | 2 | kith run: --threads 0: expected 1 to 1024",
                    "--threads many              | 2 | kith run: Invalid value for option '--threads': 'many' is not "
                            + "an int",
                    "--seed -1                   | 2 | kith run: --seed -1: found -1; expected an integer from 0 to "
                            + "2147483647",
                    "--seed 2147483648           | 2 | kith run: --seed 2147483648: found 2147483648; expected an "
                            + "integer from 0 to 2147483647",
                    "--seed soon                 | 2 | kith run: --seed soon: found text 'soon'; expected an integer "
                            + "from 0 to 2147483647",
                    "--replicates 0              | 2 | kith run: --replicates 0: found 0; expected an integer from 1 "
                            + "to 100000",
                    "--replicates 1.5            | 2 | kith run: --replicates 1.5: found 1.5; expected an integer "
                            + "from 1 to 100000",
                    "--set-all nothing           | 2 | kith run: --set-all nothing: expected path=value, for example "
                            + "ai.present=true",
                    "--set =3                    | 2 | kith run: --set =3: expected path=value, for example "
                            + "ai.present=true",
                    "--set ai.presnt=true        | 3 | --set ai.presnt=true ai.presnt: unknown key; did you mean "
                            + "'present'?",
                    "--set ai.present=3          | 3 | --set ai.present=3 ai.present: found 3; expected true or false",
                    "--replicate 3               | 2 | kith run: unknown option '--replicate'; did you mean "
                            + "'--replicates'?",
            })
    void badInputIsToldInALineAndNothingIsWritten(String words, int code, String message) throws Exception {
        List<String> all = new ArrayList<>(List.of(words.split(" ")));
        all.addAll(List.of("--out", out("nothing")));
        CommandRun run = run(all.toArray(String[]::new));
        assertEquals(message, run.err().lines().findFirst().orElse(""));
        assertEquals(code, run.code());
        assertEquals("", run.out());
        assertFalse(run.err().contains("\tat "), run.err());
        assertFalse(Files.exists(folder.resolve("nothing")));
    }

    @Test
    void filesThatCannotBeReadAreToldAndNothingIsWritten() throws Exception {
        assertEquals(
                new CommandRun(3, "",
                        "scenarios/wrold.scenario.yaml: does not exist; did you mean 'world.scenario.yaml'?\n"),
                tidied(of(small.scenarios().resolve("wrold.scenario.yaml"), "--out", out("nothing"))));
        assertEquals(new CommandRun(3, "", "scenarios: is a directory; expected a scenario file\n"),
                tidied(of(small.scenarios(), "--out", out("nothing"))));
        Files.writeString(small.scenarios().resolve("control.scenario.yaml"),
                "schema_version: 1\nreference: none\nsede: 1\n");
        assertEquals(
                new CommandRun(3, "", """
                        --set replicates=x replicates: found text 'x'; expected an integer from 1 to 100000
                        scenarios/control.scenario.yaml:3:1 sede: unknown key; did you mean 'seed'?
                        """),
                tidied(run("--out", out("nothing"), "--set", "replicates=x")));
        assertFalse(Files.exists(folder.resolve("nothing")));
    }

    @Test
    void aScenarioKnownElsewhereIsPointedTo() {
        CommandRun known = of(Path.of("companions"));
        assertEquals(3, known.code());
        assertTrue(
                known.err().matches(
                        "companions: does not exist; did you mean '.*scenarios/companions\\.scenario\\.yaml'\\?\n"),
                known.err());
        assertEquals("wibble.yaml: does not exist; 'kith list' shows all scenarios\n",
                of(Path.of("wibble.yaml")).err());
    }

    private CommandRun tidied(CommandRun run) {
        return new CommandRun(run.code(), run.out(), tidy(run.err()));
    }

    @Test
    void aReferenceThatIsNamedAsAScenarioIsTold() throws Exception {
        Path third = Files.writeString(small.scenarios().resolve("third.scenario.yaml"),
                Files.readString(small.world()).replace("reference: control", "reference: world\nlabel: third"));
        CommandRun both = CommandRun.of("run", small.world().toString(), third.toString(), "--out", out("two"),
                "--no-charts");
        assertEquals(0, both.code(), both.err());
        assertTrue(both.err().contains(
                "kith run: note: world is the reference of third, so it is not compared with a reference of its own.\n"
                        + "  To compare all files with one other scenario, add --set reference=NAME\n"),
                both.err());
    }

    @Test
    void anOutFolderThatCanBeNoneIsAUsageError() {
        CommandRun empty = run("--out", "");
        assertEquals(
                new CommandRun(2, "", "kith run: --out is empty; expected a folder, such as --out results/my-study\n"),
                empty);
        assertEquals(2, CommandRun.of("init", "x", "--out", "").code());
        assertEquals(2, CommandRun.of("validate", "--out", "").code());
        assertEquals(2, CommandRun.of("calibrate", "none.yaml", "--out", "").code());
        if (Files.exists(Path.of("/dev/null"))) {
            assertEquals(new CommandRun(2, "",
                    "kith run: --out /dev/null is a device, and results need a folder; expected a folder,"
                            + " such as --out results/my-study\n"),
                    run("--out", "/dev/null"));
        }
    }

    @Test
    void foldersThatCannotBeUsedAreTold() throws Exception {
        Files.writeString(folder.resolve("file"), "mine");
        assertEquals("kith run: file is a file; expected a folder for the results; use --out file-2\n",
                tidy(run("--out", out("file")).err()));
        CommandRun below = run("--out", out("file/below"));
        assertEquals(2, below.code());
        assertEquals(0, run("--out", out("not-yet/../there"), "--quiet").code());
        assertTrue(Files.exists(folder.resolve("there/runs.csv")) && !Files.exists(folder.resolve("not-yet")));
        assertTrue(below.err().startsWith("kith run: cannot use '"), below.err());
        Files.createDirectories(folder.resolve("my own"));
        Files.writeString(folder.resolve("my own/notes"), "mine");
        CommandRun own = run("--out", out("my own"), "--replace");
        assertEquals(6, own.code());
        assertEquals(
                "kith run: my own holds files that are not a kith study; nothing was changed; use --out 'my own-2'\n",
                own.err().replace(folder + "/", ""));
        run("--out", out("study"));
        CommandRun other = run("--out", out("study"), "--seed", "8");
        assertEquals(6, other.code());
        assertEquals("kith run: study holds 6 other runs: seed is 8 now and 7 there; nothing was"
                + " changed; --replace removes them, or use --out study-2\n", tidy(other.err()));
        CommandRun several = run("--out", out("study"), "--set", "population.people_count=41", "--set-all",
                "standards.spillover=0.1");
        assertEquals(
                "kith run: study holds 6 other runs: population.people_count is 41 now and 40 there; "
                        + "standards.spillover is 0.1"
                        + " now and 0 there; nothing was changed; --replace removes them, or use --out study-2\n",
                tidy(several.err()));
        Path series = folder.resolve("study/series.csv");
        String before = Files.readString(series);
        Files.writeString(series, before + "edited");
        assertTrue(tidy(run("--out", out("study")).err())
                .endsWith("nothing was changed; --replace makes all tables again from the finished runs, or use --out"
                        + " study-2\n"));
        Files.writeString(series, before);
        Path runs = folder.resolve("study/runs.csv");
        Files.writeString(runs, Files.readString(runs).replace(",SUCCEEDED,6,40,", ",SUCCEEDED,6,forty,"));
        CommandRun broken = run("--out", out("study"));
        assertEquals(6, broken.code(), broken.err());
        assertTrue(tidy(broken.err()).startsWith("kith run: study holds a runs.csv that is not as kith wrote it ("),
                broken.err());
        Files.delete(folder.resolve("study/manifest.json"));
        broken = run("--out", out("study"));
        assertEquals(0, broken.code(), broken.err());
        assertEquals(
                "kith run: study/runs.csv is damaged: it is not as kith wrote it; it is set aside as "
                        + "study/damaged/runs.csv, and made again from the finished runs\n"
                        + "kith run: 6 of 6 runs are already finished and are reused\n",
                tidy(broken.err()));
    }

    private static final String[] CLAIMS = {
            "--set", "ai.adoption.initial_share=0.5",
            "--set", "claims.wrong={text: Nobody takes it up., variable: user_share, says: too_small, at_most: 0.01}",
            "--set", "claims.right={text: Some take it up., variable: user_share, says: higher, at_least: 0.1}"
    };

    @Test
    void aClaimThatFailsIsToldAndEndsAStrictRunWithFive() throws Exception {
        List<String> words = new ArrayList<>(List.of(CLAIMS));
        words.addAll(List.of("--out", out("claims")));
        CommandRun lenient = run(words.toArray(new String[0]));
        assertEquals(0, lenient.code(), lenient.err());
        assertTrue(lenient.out().contains("\nClaims "), lenient.out());
        assertTrue(lenient.out().contains("\n  fails        Nobody takes it up.\n"), lenient.out());
        assertTrue(lenient.out().contains("\n  holds        Some take it up.\n"), lenient.out());
        List<String> rows = Files.readAllLines(folder.resolve("claims/claims.csv"));
        assertEquals(3, rows.size());
        assertTrue(
                rows.get(1).startsWith(
                        "world,control,wrong,Nobody takes it up.,user_share,share,all,6,too_small,0.01,,,3,"),
                rows.get(1));
        assertTrue(rows.get(1).contains(",fails,holds,fails,") && rows.get(2).contains(",holds,holds,holds,"),
                rows.toString());
        words.addAll(List.of("--strict", "--quiet"));
        CommandRun strict = run(words.toArray(new String[0]));
        assertEquals(5, strict.code());
        assertEquals("kith run: claim fails: wrong\n", strict.err());
        assertEquals("", strict.out());
    }

    /** A claim about a day that the runs did not reach is not checked; that is said, and is no failure. */
    @Test
    void aClaimAboutALaterDayIsNotChecked() throws Exception {
        CommandRun run = run("--set", "claims.wrong={text: Nobody takes it up., variable: user_share, says: too_small, "
                + "at_most: 0.01}", "--set", "ai.adoption.initial_share=0.5", "--set", "horizon_days=4", "--strict",
                "--out", out("short"));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("kith run: not checked: wrong (needs day 6)\n"), run.err());
        assertTrue(run.out().contains("This run ends on day 4. To check the claims on later days, use --set "
                + "horizon_days=6.\n"), run.out());
        assertTrue(run.out().contains("\n  not checked  Nobody takes it up.\n"
                + "               The claim is about day 6: within ±1 percentage points.\n"), run.out());
    }

    /**
     * Where no world has an AI, nothing speaks of one; the window is on the charts over time, and the label is the
     * reader's.
     */
    @Test
    void aContrastWithoutAiSpeaksOfWhatDiffers() throws Exception {
        CommandRun run = run("--out", out("w"), "--set", "ai.present=false", "--set", "reference_label=usual life",
                "--set",
                "horizon_days=50", "--set",
                "at_day.lock_down={from_day: 10, to_day: 30, set: {choice: {ambient: -5}}}");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("  at_day.lock_down.set.choice.ambient -5 (only in the scenario)\n"), run.err());
        assertTrue(run.out().startsWith("world: world against usual life\n"), run.out());
        assertTrue(run.out().contains("Differences on day 50, 20 days after lock down\n"), run.out());
        assertFalse(run.out().matches("(?s).*\\b(AI|dependent|trial|extrapolation)\\b.*"), run.out());
        Path charts = folder.resolve("w/charts");
        assertFalse(Files.exists(charts.resolve("more/dependency-over-time.svg")));
        assertFalse(Files.exists(charts.resolve("more/ai-hours-per-day-over-time.svg")));
        for (String chart : List.of("loneliness-over-time", "more/human-hours-per-day-over-time")) {
            String svg = Files.readString(charts.resolve(chart + ".svg"));
            assertTrue(svg.contains(">lock down, days 10–30<"), chart);
            assertTrue(Files.readString(charts.resolve(chart + ".csv")).contains("world lock_down,from_day,10,"),
                    chart);
        }
        try (Stream<Path> svgs = Files.walk(charts)) {
            for (Path svg : svgs.filter(file -> file.toString().endsWith(".svg")).toList()) {
                assertFalse(Files.readString(svg).matches("(?s).*\\b(AI|trial)\\b.*"), svg.toString());
            }
        }
    }
}
