package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.output.Groups;
import kith.output.Metrics;
import kith.scenario.files.JsonSchema;
import kith.scenario.files.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class KithTest {
    @TempDir
    Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aloneItPrintsHelp() {
        CommandRun run = CommandRun.of();
        assertEquals(0, run.code());
        assertTrue(run.out().contains("\nScenarios\n  init "), run.out());
        assertEquals(run.out(), CommandRun.of("--help").out());
        assertEquals("", run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"init", "list", "check", "schema", "run", "list parameters", "list roles", "list metrics",
            "list groups", "list terms"})
    void everyHelpShowsAnExampleAndTheExitCodes(String command) {
        CommandRun run = CommandRun.of((command + " --help").split(" "));
        assertEquals(0, run.code());
        assertTrue(run.out().contains("Exit codes") && run.out().contains("Example\n  kith " + command), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                    "chekc            | kith: unknown command 'chekc'; did you mean 'check'?",
                    "wibble           | kith: unknown command 'wibble'",
                    "--verson         | kith: unknown option '--verson'; did you mean '--version'?",
                    "check --jsn x    | kith check: unknown option '--jsn'; did you mean '--json'?",
                    "check --people 200 x | kith check: unknown option '--people'; "
                            + "write --set-all population.people_count=NUMBER",
                    "check --sett=a=1 x | kith check: unknown option '--sett'; did you mean '--set'?",
                    "check            | kith check: Missing required parameter: 'FILE'; 'kith list' shows all "
                            + "scenarios",
                    "list roels       | kith list: unknown command 'roels'; did you mean 'roles'?",
                    "schema -- --out  | kith schema: unexpected argument '--out'",
                    "schema extra     | kith schema: unexpected argument 'extra'",
            })
    void usageErrorsExitWith2AndTheNearestName(String words, String message) {
        CommandRun run = CommandRun.of(words.split(" "));
        String command = message.substring(0, message.indexOf(':'));
        assertEquals(message + "\nTry '" + command + " --help'.\n", run.err());
        assertEquals(2, run.code());
        assertEquals("", run.out());
    }

    @Test
    void checkSaysWhatChanged() throws Exception {
        Files.writeString(folder.resolve("no-ai.scenario.yaml"), "schema_version: 1\nreference: none\n");
        Files.writeString(
                folder.resolve("w.scenario.yaml"),
                "schema_version: 1\nhorizon_days: 1\nai: {present: true, role: companion}\n");
        CommandRun run = CommandRun.of("check", path("w.scenario.yaml"), "--set", "population.people_count=50");
        assertEquals(
                """
                        OK w: 50 people, 1 day, 10 replicates, reference no-ai, 3 settings changed from the defaults
                           horizon_days: 1 (default 365)
                           population.people_count: 50 (default 2000)
                           ai.present: true (default false)
                           the scenario differs from the reference no-ai in 1 setting:
                             ai.present: true (reference false)
                           kith run also runs the study under the rival assumption “somebody is always around, and an AI mostly replaces people” (choice.ai_rule=one_logit)
                           kith run also runs the study under the rival assumption “somebody is always around, and an AI replaces people and being alone” (choice.ai_rule=ai_or_nobody_nest)
                           kith run also runs the study under the rival assumption “none of the AI sessions take time from people” (ai.takes_time=0)
                           kith run also runs the study under the rival assumption “all of the AI sessions take time from people” (ai.takes_time=1)
                        """,
                run.out());
        assertEquals(0, run.code());
        assertEquals("", run.err());
    }

    @Test
    void checkWarnsOfAScenarioThatCannotDifferFromItsReference() throws Exception {
        Files.writeString(folder.resolve("no-ai.scenario.yaml"), "schema_version: 1\nreference: none\n");
        String head = "schema_version: 1\nreference: no-ai\n";
        String claim = "claims: {a: {text: It is lower., variable: loneliness, says: lower}}\n";
        String same = path("w.scenario.yaml") + " reference: warning: this scenario has the same settings as its "
                + "reference 'no-ai'. All differences will be 0. Change at least one setting\n";
        String noAi = path("w.scenario.yaml") + " reference: warning: neither this scenario nor its reference 'no-ai' "
                + "has an AI. All differences will be 0. Set ai.present to true\n";
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put(head, same);
        expected.put(head + claim, same);
        expected.put(head + "label: other words\nshows: {variable: ties}\n", same);
        expected.put(head + "horizon_days: 9\nobservation: {group_every_days: 5}\n", same);
        expected.put(head + "ai: {role: tutor}\n", noAi);
        expected.put(head + "ai: {present: true}\n", "");
        expected.put(head + "choice: {ambient: 4}\n", "");
        for (Map.Entry<String, String> each : expected.entrySet()) {
            Files.writeString(folder.resolve("w.scenario.yaml"), each.getKey());
            CommandRun run = CommandRun.of("check", path("w.scenario.yaml"));
            assertEquals(each.getValue(), run.err(), each.getKey());
            assertEquals(0, run.code());
            JsonNode told = JsonMapper.builder().build()
                    .readTree(CommandRun.of("check", "--json", path("w.scenario.yaml")).out()).get(0);
            assertEquals(each.getValue().isEmpty() ? 0 : 1, told.path("warnings").size(), each.getKey());
        }
    }

    @Test
    void checkSaysWhatWasSetInOneWorldAlone() throws Exception {
        Files.writeString(folder.resolve("free.scenario.yaml"),
                "schema_version: 1\nreference: none\nai: {present: true}\n");
        Files.writeString(folder.resolve("w.scenario.yaml"),
                "schema_version: 1\nreference: free\nai: {present: true, role: tutor}\n");
        String share = "ai.adoption.initial_share=0.5";
        CommandRun one = CommandRun.of("check", path("w.scenario.yaml"), "--set", share);
        assertEquals(
                "kith check: note: ai.adoption.initial_share is 0.5 in the scenario and 0 in the reference, because "
                        + "--set changes"
                        + " it in the scenario alone.\n  To set it in every world, use --set-all "
                        + "ai.adoption.initial_share=0.5\n",
                one.err());
        assertTrue(one.out().contains("   the scenario differs from the reference free in 2 settings:\n"), one.out());
        CommandRun both = CommandRun.of("check", path("w.scenario.yaml"), "--json", "--set-all", share);
        assertEquals("", both.err());
        JsonNode told = JsonMapper.builder().build().readTree(both.out()).get(0);
        assertEquals(1, told.path("differences").size());
        assertEquals("companion", told.path("differences").get(0).path("reference").asString());
        assertEquals(
                "{\"path\":\"ai.adoption.initial_share\",\"value\":\"0.5\",\"shipped_value\":\"0\",\"worlds\":\"all\"}",
                told.path("set").get(0).toString());
    }

    @Test
    void checkAsJsonHoldsTheProblems() throws Exception {
        Files.writeString(folder.resolve("w.scenario.yaml"), "schema_version: 1\nreference: none\nseed: x\n");
        CommandRun run = CommandRun.of("check", "--json", path("w.scenario.yaml"));
        assertEquals(3, run.code());
        assertTrue(
                run.out().contains("\"message\" : \"found text 'x'; expected an integer from 0 to 2147483647\""),
                run.out());
        assertEquals("", run.err());
    }

    @Test
    void initWritesAScenarioThatChecksAndFitsTheSchema() throws Exception {
        CommandRun run = CommandRun.of("init", "my-world", "--out", folder.toString());
        assertEquals(0, run.code(), run.err());
        Path file = folder.resolve("my-world.scenario.yaml");
        assertTrue(run.out().endsWith("\nNext: kith check " + file + "\n"), run.out());
        assertEquals(
                "my-world",
                ScenarioReader.create().read(file, List.of()).scenario().label());
        assertEquals(
                0,
                CommandRun.of("check", file.toString(), path("no-ai.scenario.yaml"))
                        .code());
        assertEquals(JsonSchema.render(), Files.readString(folder.resolve("scenario.schema.json")));
        assertEquals(
                List.of(),
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(JsonSchema.render(), InputFormat.JSON)
                        .validate(Files.readString(file), InputFormat.YAML));
    }

    @Test
    void initMakesTheFolderItIsGiven() throws Exception {
        Path made = folder.resolve("new").resolve("and deeper");
        assertEquals(
                new CommandRun(2, "",
                        "kith init: 'a b' cannot be a name; expected letters, digits and hyphens, at most 60\n"),
                CommandRun.of("init", "a b", "--out", made.toString()));
        assertFalse(Files.exists(folder.resolve("new")), "nothing is made for what is refused");
        CommandRun run = CommandRun.of("init", "my-world", "--out", made.toString());
        assertEquals(0, run.code(), run.err());
        assertEquals(0, CommandRun.of("check", made.resolve("my-world.scenario.yaml").toString()).code());
        Path file = Files.writeString(folder.resolve("file"), "mine");
        CommandRun inTheWay = CommandRun.of("init", "my-world", "--out", file.toString());
        assertEquals(new CommandRun(2, "", "kith init: --out " + file + " is a file; expected a folder\n"), inTheWay);
    }

    @Test
    void initDoesNotOverwriteUnlessForced() throws Exception {
        Path file = Files.writeString(folder.resolve("w.scenario.yaml"), "mine");
        CommandRun refused = CommandRun.of("init", "w", "--out", folder.toString());
        assertEquals(6, refused.code());
        assertEquals("kith init: '" + file + "' exists; --force replaces it\n", refused.err());
        assertEquals("mine", Files.readString(file));
        assertFalse(Files.exists(folder.resolve("no-ai.scenario.yaml")));
        assertEquals(
                0,
                CommandRun.of("init", "w", "--force", "--out", folder.toString())
                        .code());
        assertTrue(Files.readString(file).contains("schema_version: 1"));
    }

    @Test
    void filesThatCannotBeWrittenAreTheUsersToMend() {
        CommandRun run = CommandRun.of("schema", "--out", path("no/such/folder.json"));
        assertEquals(2, run.code());
        assertEquals(
                "kith schema: cannot use '" + path("no/such/folder.json") + "': no such file or folder\n", run.err());
        assertEquals(2, CommandRun.of("init", "a b").code());
    }

    @Test
    void listParametersFindsByPathAndMeaning() {
        CommandRun run = CommandRun.of("list", "parameters", "needs.*.weight");
        assertEquals(7, run.out().lines().count(), run.out());
        assertTrue(run.out().contains("needs.support.weight"));
        String ties = CommandRun.of("list", "parameters", "tie").out();
        assertTrue(ties.contains("ties.growth_per_hour "), ties);
        assertFalse(ties.contains("population.community_b_share"), "communities are no ties: " + ties);
        assertTrue(CommandRun.of("list", "parameters", "Spillover sigma").out().contains("standards.spillover "));
        String arms = CommandRun.of("list", "parameters", "trial.arms").out();
        assertTrue(arms.lines().anyMatch(line -> line.matches("trial\\.arms\\.NAME\\.topic +emotional .*")), arms);
        assertTrue(arms.lines().anyMatch(line -> line.matches("trial\\.arms\\.NAME\\.sessions_count +1 +session .*")),
                arms);
        CommandRun none = CommandRun.of("list", "parameters", "standards.spilover");
        assertEquals(
                "kith list parameters: no parameter matches 'standards.spilover'; did you mean"
                        + " 'standards.spillover'?\n",
                none.err());
        assertEquals(2, none.code());
        assertEquals("kith list parameters: no parameter matches 'agents_count'; did you mean"
                + " 'population.people_count' or 'trial.people_count'?\n",
                CommandRun.of("list", "parameters", "agents_count").err());
    }

    @Test
    void listShowsTheShippedScenarios() {
        CommandRun run = CommandRun.of("list");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("companions "), run.out());
        assertTrue(CommandRun.of("list", "--json").out().contains("\"name\" : \"no-ai\""));
        assertTrue(run.out().contains("turnout/*.scenario.yaml"), "an experiment is one line, " + run.out());
        assertFalse(run.out().contains("turnout-4-alike"), run.out());
        assertTrue(CommandRun.of("list", "--all").out().contains("turnout-4-alike "));
        assertTrue(CommandRun.of("list", "--json").out().contains("\"name\" : \"turnout-4-alike\""),
                "for programs there are all");
    }

    @Test
    void listRolesShowsBothSides() {
        String out = CommandRun.of("list", "roles").out();
        assertTrue(out.contains("therapist_client") && out.contains("owes pay but no care"), out);
    }

    @Test
    void listTermsExplainsWordsOldOnesToo() {
        assertTrue(CommandRun.of("list", "terms").out().startsWith("TERM "), "a table");
        String found = CommandRun.of("list", "terms", "Value misfit").out();
        assertTrue(found.contains("\nvalue misfit  The distance between a person's values"), found);
        assertEquals(2, found.lines().count(), found);
        assertTrue(CommandRun.of("list", "terms", "luck").out().contains("\nrandom draws  "),
                "an old word leads to the new one");
        assertTrue(CommandRun.of("list", "terms", "luck", "--json").out().contains("\"term\" : \"random draws\""));
        CommandRun none = CommandRun.of("list", "terms", "dependancy");
        assertEquals(2, none.code());
        assertEquals("kith list terms: no term matches 'dependancy'; did you mean 'dependency'?\n", none.err());
    }

    @Test
    void listMetricsAndGroupsNamesWhatClaimsCanBeAbout() {
        String metrics = CommandRun.of("list", "metrics").out();
        assertTrue(
                metrics.contains("human_hours_per_day       h/day         yes       Time with people, hours a day\n"),
                metrics);
        assertEquals(Metrics.ALL.size() + 1, metrics.lines().count());
        assertTrue(CommandRun.of("list", "metrics", "--json").out().contains("\"sd_variable\" : \"loneliness_sd\""));
        String groups = CommandRun.of("list", "groups").out();
        assertTrue(
                groups.lines().anyMatch(line -> line.matches(
                        "would_use:daily +Eventual daily users of AI +On the last day with AI: people with .*")),
                groups);
        assertEquals(Groups.all().size() + 1, groups.lines().count());
        assertTrue(CommandRun.of("list", "groups", "--json").out()
                .contains("\"settled\" : \"each_day\",\n    \"same_people\" : false"));
    }

    @Test
    void schemaGoesToStdout() {
        assertEquals(JsonSchema.render(), CommandRun.of("schema").out());
    }

    @Test
    void anInternalErrorIsOneLineWithATraceKeptAside() throws Exception {
        StringWriter err = new StringWriter();
        int code = new ExecutionErrors()
                .handleExecutionException(
                        new IllegalStateException("broken"),
                        new CommandLine(new Kith()).setErr(new PrintWriter(err)),
                        null);
        assertEquals(1, code);
        String line = err.toString().strip();
        assertEquals(1, line.lines().count(), line);
        assertTrue(line.startsWith("kith: internal error: java.lang.IllegalStateException: broken; trace in "), line);
        Path trace = Path.of(line.substring(line.indexOf("trace in ") + 9));
        assertTrue(Files.readString(trace).contains("\tat kith.cli.KithTest"));
        Files.delete(trace);
    }
}
