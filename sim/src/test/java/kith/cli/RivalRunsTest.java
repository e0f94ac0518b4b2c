package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kith.experiment.RivalPlan;
import kith.experiment.SmallStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A study under its rival assumptions: what is run, what is told, and where. */
@Tag("long")
@Timeout(120)
final class RivalRunsTest {
    private static final String RULES = "shows.rivals=choice.ai_rule=one_logit|ai_or_nobody_nest";
    private static final String NEST = "rivals/choice.ai_rule-ai_or_nobody_nest";
    private static final List<
            String> MANY_USERS = List.of("--set", "ai.adoption.initial_share=0.5", "--set", "horizon_days=20",
            "--set-all", "choice.ai_rule=one_logit", "--set-all", "ai.takes_time=1");

    @TempDir
    Path folder;

    private SmallStudy small;

    @BeforeEach
    void scenarios() throws Exception {
        small = SmallStudy.in(folder.resolve("scenarios"));
    }

    private CommandRun run(Path out, String... more) {
        List<String> words = new ArrayList<>(List.of("run", small.world().toString(), "--out", out.toString()));
        words.addAll(MANY_USERS);
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray(String[]::new));
    }

    private static JsonNode json(Path file) {
        return JsonMapper.builder().build().readTree(file.toFile());
    }

    @Test
    void theAnswerOfEachAssumptionIsTheOneOfAStudyUnderIt() throws Exception {
        Path out = folder.resolve("both");
        CommandRun run = run(out, "--set", RULES);
        assertEquals(0, run.code(), run.err());
        Path alone = folder.resolve("alone");
        run(alone, "--set-all", "choice.ai_rule=ai_or_nobody_nest");
        assertEquals(Files.readString(alone.resolve("contrasts.csv")),
                Files.readString(out.resolve(NEST + "/contrasts.csv")));
        assertNotEquals(Files.readString(out.resolve("contrasts.csv")),
                Files.readString(out.resolve(NEST + "/contrasts.csv")));
        JsonNode rival = json(out.resolve("findings.json")).path("sections").valueStream()
                .filter(section -> section.path("id").asString().equals("rival")).findFirst().orElseThrow().path("rows")
                .get(0);
        List<String> names = List.of(Files.readAllLines(alone.resolve("contrasts.csv")).get(0).split(","));
        String row = Files.readAllLines(alone.resolve("contrasts.csv")).stream()
                .filter(line -> line.startsWith("world,control,20,all,loneliness,")).findFirst().orElseThrow();
        assertEquals(Double.parseDouble(row.split(",")[names.indexOf("diff")]), rival.path("value").asDouble(), 1e-12);
        String printed = rival.path("printed").asString().split(" ")[0];
        String flat = run.out().replaceAll("\\s+", " ");
        assertTrue(
                flat.contains(
                        "Under the rival assumption “somebody is always around, and an AI replaces people and being "
                                + "alone” (choice.ai_rule=ai_or_nobody_nest), loneliness: everybody " + printed
                                + " points"),
                flat);
        assertTrue(flat.contains("These runs vary only 1 setting: the rule by which a person chooses between AI and "
                + "people (choice.ai_rule)."), flat);
        try (Stream<Path> charts = Files.walk(out.resolve("charts"))) {
            for (Path file : charts.filter(each -> each.toString().endsWith(".svg")).toList()) {
                String words = Files.readString(file).replaceAll("<[^>]*>|\\s+", " ").replaceAll(" +", " ")
                        .replaceAll("shows\\.rivals \"?choice\\.ai_rule=[^ ]*|choice\\.ai_rule one_logit", "");
                assertFalse(words.contains("ai_or_nobody_nest"), file + " shows the code: " + words);
                assertEquals(words.contains("one_logit"), words.contains("(“somebody is always around, and an AI "
                        + "mostly replaces people”, choice.ai_rule=one_logit)"), file + ": " + words);
            }
        }
        assertTrue(flat.contains("No study has measured it."), "the summary says all of the warning: " + flat);
        String svg = Files.readString(out.resolve("charts/answer.svg")).replaceAll("<[^>]*>|\\s+", " ").replaceAll(" +",
                " ");
        double drawn = Double.parseDouble(svg.replaceFirst(".*under the rival assumption ([+\u2212]?[0-9.]+).*", "$1")
                .replace('\u2212', '-'));
        assertEquals(rival.path("value").asDouble(), drawn, 0.051, svg);
    }

    @Test
    void aStudyUnderTheRivalHasTheOtherAsItsRival() throws Exception {
        Path out = folder.resolve("nest");
        CommandRun run = run(out, "--set", RULES, "--set-all", "choice.ai_rule=ai_or_nobody_nest");
        assertEquals(0, run.code(), run.err());
        JsonNode rivals = json(out.resolve("manifest.json")).path("rivals");
        assertEquals(1, rivals.size());
        assertEquals("one_logit", rivals.get(0).path("value").asString());
        assertTrue(Files.exists(out.resolve("rivals/choice.ai_rule-one_logit/runs.csv")));
    }

    @Test
    void theyAreLeftOutOnRequestAndRunOnlyOnce() throws Exception {
        Path out = folder.resolve("later");
        CommandRun without = run(out, "--set", RULES, "--no-rivals");
        assertFalse(Files.exists(out.resolve("rivals")));
        assertFalse(without.out().contains("Under the rival assumption"), without.out());
        assertTrue(without.out().contains("--set-all choice.ai_rule=ai_or_nobody_nest"), "proposed instead");
        run(out, "--set", RULES);
        CommandRun again = run(out, "--set", RULES);
        assertTrue(again.err().endsWith("""
                kith run: 6 of 6 runs are already finished and are reused
                kith run, with choice.ai_rule=ai_or_nobody_nest: 6 of 6 runs are already finished and are reused
                """), again.err());
        assertFalse(again.out().contains("-rival-rule"), again.out());
    }

    @Test
    void worldsWithoutAiAndTrialsHaveNone() throws Exception {
        CommandRun run = run(folder.resolve("no-ai"), "--set", RULES, "--set", "ai.present=false");
        assertEquals(0, run.code(), run.err());
        assertFalse(Files.exists(folder.resolve("no-ai/rivals")));
    }

    @Test
    void whatCannotBeARivalIsToldWithItsPlace() throws Exception {
        String text = Files.readString(small.world());
        for (String[] wrong : new String[][] {
                {"choice.ai_rule", "'choice.ai_rule'; expected a setting and its values"},
                {"choice.ai_rul=one_logit", "no setting is called 'choice.ai_rul'; did you mean 'choice.ai_rule'?"},
                {"ai.present=false",
                        "'ai.present' says what is run or shown; expected a setting that holds an assumption"},
                {"seed=5|6", "'seed' says what is run or shown"},
                {"replicates=9", "'replicates' says what is run or shown"},
                {"horizon_days=9", "'horizon_days' says what is run or shown"},
                {"shows.rivals=none", "'shows.rivals' says what is run or shown"},
                {"choice.ai_rule=one_logit|nests",
                        "under choice.ai_rule=nests: found text 'nests'; expected one of: one_logit, "
                                + "ai_or_nobody_nest, reach"}
        }) {
            Files.writeString(small.world(), text.replace("rivals: none", "rivals: \"" + wrong[0] + "\""));
            for (String command : List.of("run", "check")) {
                List<String> words = Stream.concat(Stream.of(command, small.world().toString()),
                        command.equals("run") ? Stream.of("--out", folder.resolve("x").toString()) : Stream.empty())
                        .toList();
                CommandRun run = CommandRun.of(words.toArray(String[]::new));
                assertEquals(3, run.code(), run.err());
                assertTrue(run.err().matches("(?s).*world\\.scenario\\.yaml:11:17 shows\\.rivals: .*"), run.err());
                assertTrue(run.err().contains(wrong[1]), run.err());
            }
        }
        assertFalse(Files.exists(folder.resolve("x")));
    }

    @Test
    void aValueWrittenInTwoWaysIsOneRival() throws Exception {
        Path out = folder.resolve("ways");
        CommandRun run = run(out, "--no-charts", "--set",
                "shows.rivals=ai.adoption.initial_share=0.25|0.250|+0.25|0.50|5e-1");
        assertEquals(0, run.code(), run.err());
        JsonNode rivals = json(out.resolve("manifest.json")).path("rivals");
        assertEquals(1, rivals.size(), rivals.toString());
        assertEquals("0.25", rivals.get(0).path("value").asString());
        try (Stream<Path> folders = Files.list(out.resolve("rivals"))) {
            assertEquals(List.of("ai.adoption.initial_share-0.25"),
                    folders.map(each -> each.getFileName().toString()).toList());
        }
    }

    @Test
    void noTwoAssumptionsShareAFolder() {
        List<String> values = List.of("a b", "a-b", "a/b", "A-b", "a-B", "a.", "a", "x".repeat(300), "x".repeat(301));
        List<String> folders = values.stream().map(value -> new RivalPlan("ai.role", value, null).folder()).toList();
        assertEquals(values.size(), folders.stream().map(each -> each.toLowerCase(Locale.ROOT)).distinct().count(),
                folders.toString());
        folders.forEach(each -> {
            assertTrue(each.matches("rivals/[A-Za-z0-9._-]*[A-Za-z0-9_-]"), each);
            assertTrue(each.length() < 200, each);
        });
        assertEquals(NEST, new RivalPlan("choice.ai_rule", "ai_or_nobody_nest", null).folder());
    }

    @Test
    void whatIsInTheWayIsToldAndNothingIsWrittenElsewhere() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path linked = Files.createDirectories(folder.resolve("linked"));
        Files.createSymbolicLink(linked.resolve("rivals"), elsewhere);
        CommandRun refused = run(linked, "--set", RULES);
        assertEquals(6, refused.code(), refused.err());
        Path out = folder.resolve("later-linked");
        run(out, "--set", RULES, "--no-rivals");
        Files.createDirectories(out.resolve("rivals"));
        Files.createSymbolicLink(out.resolve(NEST), elsewhere);
        CommandRun within = run(out, "--set", RULES);
        assertEquals(6, within.code(), within.err());
        assertTrue(
                within.err().contains(NEST + " is a link; expected a folder or nothing; the study itself is finished"),
                within.err());
        assertEquals(List.of(), SmallStudy.listing(elsewhere));
    }

    @Test
    void aStudyThatIsReplacedTakesItsRivalsAlong() throws Exception {
        Path out = folder.resolve("replaced");
        run(out, "--set", RULES);
        Files.writeString(out.resolve(NEST + "/my-notes.txt"), "mine");
        CommandRun other = run(out, "--set", RULES, "--seed", "8", "--no-rivals", "--replace");
        assertEquals(0, other.code(), other.err());
        assertEquals(List.of(NEST + "/", NEST + "/my-notes.txt"),
                SmallStudy.listing(out).stream().filter(name -> name.startsWith(NEST)).toList());
    }

    @Test
    void anEditedTableOfARivalIsToldWithAdviceThatHelps() throws Exception {
        Path out = folder.resolve("edited");
        run(out, "--set", RULES);
        Path series = out.resolve(NEST + "/series.csv");
        Files.writeString(series, Files.readString(series) + "x");
        CommandRun edited = run(out, "--set", RULES);
        assertEquals(6, edited.code(), edited.err());
        assertTrue(edited.err().contains("or remove ") && !edited.err().contains("--out"), edited.err());
        assertEquals(0, run(out, "--set", RULES, "--replace").code());
    }
}
