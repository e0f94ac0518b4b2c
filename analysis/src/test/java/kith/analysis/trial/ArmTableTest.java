package kith.analysis.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kith.analysis.StudyAnalysis;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.table.TableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two runs of a trial with five people, every number worked out by hand. */
class ArmTableTest {
    @TempDir
    Path folder;

    private static final String HEAD = "run_id,person_id,arm,day,scale,value,observed,dropped_out\n";

    @BeforeEach
    void write() throws Exception {
        Files.writeString(folder.resolve("manifest.json"),
                """
                        {"study":"t","seed":1,"people":5,"replicates":2,"days":14,"scenarios":[{"scenario_id":"t","role":"scenario","ai":true,
                        "trial":{"start_day":0,"control_arm":"cold","arms":[{"name":"warm","label":"a warm AI","treatment":"ai","sessions_count":10},
                        {"name":"cold","label":"a cold AI","treatment":"ai","sessions_count":10}],
                        "scales":[{"name":"want","label":"wanting","measures":"wanting"},{"name":"like","label":"liking","measures":"liking"}]}}]}
                        """);
        Files.writeString(folder.resolve("runs.csv"), """
                run_id,design_id,scenario_id,regime,replicate,seed,status,days
                r0,0,t,t,0,1,SUCCEEDED,14
                r1,0,t,t,1,1,SUCCEEDED,14
                """);
        Files.writeString(folder.resolve("series.csv"),
                "run_id,day,group,variable,unit,value\nr0,0,all,people,people,5\nr0,14,all,people,people,5\n"
                        + "r1,0,all,people,people,5\nr1,14,all,people,people,5\n");
        Files.writeString(folder.resolve("ledger.csv"),
                "run_id,from_day,to_day,person_id,group,outcome,cause,amount,unit\n");
        StringBuilder rows = new StringBuilder(HEAD);
        // Wanting of run 0: warm 2, 4, 6 on day 14 (0, 1, 2 on day 0); cold 1, 3, and one who dropped out.
        person(rows, "r0", "a", "warm", new double[] {0, 1, 2}, new double[] {3, 2, 1});
        person(rows, "r0", "b", "warm", new double[] {1, 2, 4}, new double[] {1, 2, 3});
        person(rows, "r0", "c", "warm", new double[] {2, 4, 6}, new double[] {0, 0, -1});
        person(rows, "r0", "d", "cold", new double[] {1, 1, 1}, new double[] {1, 0, -1});
        person(rows, "r0", "e", "cold", new double[] {3, 3, 3}, new double[] {1, 2, 3});
        person(rows, "r0", "f", "cold", new double[] {3, Double.NaN, Double.NaN},
                new double[] {1, Double.NaN, Double.NaN});
        person(rows, "r1", "a", "warm", new double[] {0, 1, 6}, new double[] {1, 1, 1.5});
        person(rows, "r1", "b", "warm", new double[] {0, 1, 6}, new double[] {1, 2, 3});
        person(rows, "r1", "d", "cold", new double[] {1, 1, 3}, new double[] {1, 2, 3});
        person(rows, "r1", "e", "cold", new double[] {1, 1, 5}, new double[] {1, 2, 3});
        Files.writeString(folder.resolve("trial.csv"), rows.toString());
    }

    private static void person(StringBuilder rows, String run, String person, String arm, double[] want,
            double[] like) {
        for (int i = 0; i < 3; i++) {
            String dropped = Double.isNaN(want[i]) ? "true" : "false";
            for (String scale : List.of("want", "like")) {
                double x = scale.equals("want") ? want[i] : like[i];
                String cell = Double.isNaN(x) ? "" : Double.toString(x);
                rows.append(String.join(",", run, person, arm, Integer.toString(7 * i), scale, cell, cell, dropped))
                        .append('\n');
            }
        }
    }

    private ArmResult result(String arm) {
        return StudyAnalysis.of(folder).trials().get(0).arms().stream()
                .filter(each -> each.scale().equals("want") && each.day() == 14 && each.arm().equals(arm))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theArmsAsByHand() {
        // Run 0: warm 2, 4, 6 (mean 4, var 4), cold 1, 3 (mean 2, var 2): s² = (2·4 + 1·2)/3 = 10/3. Run 1: warm 6, 6,
        // cold 3, 5 (mean 4, var 2): s² = 1.
        ArmResult warm = result("warm");
        assertEquals(2, warm.runs());
        assertEquals(2.5, warm.n(), 1e-12);
        assertEquals(2.5, warm.enrolled(), 1e-12);
        assertEquals(5, warm.mean(), 1e-12);
        assertEquals(Math.sqrt((4 + 0) / 2.0), warm.sd(), 1e-12);
        // Changes since day 0: 2, 3, 4 and 6, 6.
        assertEquals(4.5, warm.change(), 1e-12);
        assertEquals(2, warm.difference(), 1e-12);
        // Both runs differ by 2: no chance over runs.
        assertEquals(2, warm.interval().low(), 1e-12);
        assertEquals(2, warm.interval().high(), 1e-12);
        assertEquals((2 / Math.sqrt(10.0 / 3) + 2) / 2, warm.d(), 1e-12);
        // t(3) = 3.1824463, t(2) = 4.3026527.
        double half0 = 3.182446305284263 * Math.sqrt(10.0 / 3) * Math.sqrt(1.0 / 3 + 1.0 / 2);
        double half1 = 4.302652729911275;
        assertEquals(2 - (half0 + half1) / 2, warm.oneTrial().low(), 1e-9);
        assertEquals(2 + (half0 + half1) / 2, warm.oneTrial().high(), 1e-9);
        assertEquals(0, warm.clearShare(), 1e-12);
    }

    @Test
    void theControlArmIsComparedWithNothingAndDropoutsAreNotCounted() {
        ArmResult cold = result("cold");
        assertTrue(cold.isControl());
        assertTrue(Double.isNaN(cold.difference()) && Double.isNaN(cold.d()));
        assertFalse(cold.interval().known());
        assertEquals(2, cold.n(), 1e-12);
        assertEquals(2.5, cold.enrolled(), 1e-12);
        assertEquals(3, cold.mean(), 1e-12);
    }

    @Test
    void coursesOfWantingAndLiking() {
        List<Profile> all = StudyAnalysis.of(folder).trials().get(0).profiles().stream()
                .filter(each -> each.arm().equals("all")).toList();
        // Run 0: a up/down, b up/up, c up/down, d flat/down (down/down), e flat/up. Run 1: four up/up.
        assertEquals(4, all.size());
        assertEquals((1 / 5.0 + 1) / 2, all.get(0).raw(), 1e-12);
        assertEquals((2 / 5.0) / 2, all.get(1).raw(), 1e-12);
        assertEquals((1 / 5.0) / 2, all.get(2).raw(), 1e-12);
        assertEquals((1 / 5.0) / 2, all.get(3).raw(), 1e-12);
        assertEquals(4.5, all.get(0).n(), 1e-12);
        for (Profile each : all) {
            assertEquals(each.raw(), each.actual(), 1e-12, "values are as observed here");
        }
    }

    @Test
    void tablesChartsAndText() throws Exception {
        StudyAnalysis analysis = StudyAnalysis.of(folder);
        analysis.write();
        List<String> arms = Files.readAllLines(folder.resolve("arms.csv"));
        assertEquals(1 + 2 * 3 * 2, arms.size());
        assertTrue(arms.get(5).startsWith("t,want,14,warm,cold,2,2.5,2.5,5,"), arms.get(5));
        assertEquals(1 + 3 * 4, Files.readAllLines(folder.resolve("profiles.csv")).size());
        assertTrue(Files.exists(folder.resolve("charts/trial-want.svg"))
                && Files.exists(folder.resolve("charts/trial-like.csv")));
        String text = analysis.terminal(TerminalStyle.PLAIN, List.of(), "");
        assertTrue(text.contains("2 arms from day 0, each against the arm “a cold AI”"), text);
        Matcher answer = Pattern.compile("on\\s+day\\s+14:\\s+([+−0-9.]+)").matcher(text);
        assertTrue(
                answer.find() && text.lines().anyMatch(line -> line.matches("    .* \\Q" + answer.group(1) + "\\E .*")),
                "the answer prints the number of the table: " + text);
        assertTrue(text.contains("wanting up, liking down"), text);
        for (int width : List.of(72, 80, 100, 120)) {
            String set = analysis.terminal(TerminalStyle.PLAIN.wide(width), List.of(), "");
            assertEquals(List.of(), set.lines().filter(line -> line.length() > width).toList(), width + " columns");
            for (String term : List.of("people: ", "difference: ", "corrected: ", "true values: ")) {
                assertTrue(set.lines().anyMatch(line -> line.startsWith("  " + term)), term + set);
            }
            boolean d = set.lines().anyMatch(line -> line.endsWith("  d"));
            assertEquals(d, set.contains("  d: the difference in standard deviations"), set);
            assertEquals(width >= 80, d, width + " columns");
        }
    }

    @Test
    void whoIsMissingIsTold() throws Exception {
        assertEquals("", StudyAnalysis.of(folder).trials().get(0).shortfall());
        Path manifest = folder.resolve("manifest.json");
        String asked = Files.readString(manifest);
        Files.writeString(manifest, asked.replace("\"start_day\":0,", "\"start_day\":0,\"people_count\":1000,")
                .replace("\"measures\":\"wanting\"", "\"measures\":\"wanting\",\"when\":\"midnight\"")
                .replace("\"arms\":[",
                        "\"arms\":[{\"name\":\"none\",\"label\":\"no AI\",\"treatment\":\"ai\","
                                + "\"sessions_count\":1},"));
        String told = "The trial is planned for 1,000 people. Only 5 people took part, because nobody else in this "
                + "world is eligible. No participant was measured in: no AI.";
        assertEquals(told, StudyAnalysis.of(folder).trials().get(0).shortfall());
        StudyAnalysis.of(folder).write();
        assertTrue(StudyAnalysis.of(folder).terminal(TerminalStyle.PLAIN, List.of(), "").replaceAll("\\s+", " ")
                .contains(told));
        JsonNode findings = JsonMapper.builder().build().readTree(folder.resolve("findings.json").toFile());
        assertTrue(findings.path("warnings").toString().contains(told),
                "warnings of findings.json: " + findings.path("warnings"));
        JsonNode row = findings.path("sections").path(0).path("rows").path(0);
        assertEquals("arm:warm", row.path("group").asString(),
                "the control arm is what the other one is compared with");
        assertEquals("arm:cold", row.path("reference_id").asString());
        assertEquals(14, row.path("day").asInt());
        assertTrue(row.path("n_pairs").asInt() == 2 && row.path("n_people").isNumber() && row.path("value").isNumber(),
                row.toString());
        assertTrue(words(folder.resolve("charts/trial-want.svg")).contains("No participant was measured in: no AI."));
        Files.writeString(folder.resolve("trial.csv"), HEAD);
        assertTrue(StudyAnalysis.of(folder).terminal(TerminalStyle.PLAIN, List.of(), "").contains("Nobody took part."));
    }

    /** Without a control arm on the chart its caption does not speak of one. */
    @Test
    void aControlArmThatIsNotDrawnIsNotNamed() throws Exception {
        StudyAnalysis.of(folder).write();
        assertTrue(words(folder.resolve("charts/trial-want.svg"))
                .contains("Difference: arm minus control arm. The control arm is the arm “a cold AI”."));
        String rows = Files.readString(folder.resolve("trial.csv")).lines().filter(row -> !row.contains(",cold,"))
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(folder.resolve("trial.csv"), rows);
        StudyAnalysis.of(folder).write();
        String alone = words(folder.resolve("charts/trial-want.svg"));
        assertTrue(alone.contains("No arm is a control arm of this scale."), alone);
        assertFalse(alone.contains("minus control arm") || alone.contains("higher →")
                || alone.contains("too small to matter"), alone);
    }

    /** A row says n, the word, the difference with its interval, and the mean; a column has the same digits. */
    @Test
    void anArmHasItsNAndItsWord() throws Exception {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int run = 0; run < 2; run++) {
            for (int person = 0; person < 12; person++) {
                for (String arm : List.of("warm", "cold")) {
                    double value = (arm.equals("warm") ? 8 : 2) + person % 3 + 0.1 * run;
                    rows.append("r%d,%s%d,%s,14,want,%s,%s,false\n".formatted(run, arm, person, arm, value, value));
                }
            }
        }
        Files.writeString(folder.resolve("trial.csv"), rows.toString());
        String third = Files.readString(folder.resolve("trial.csv")).lines().filter(row -> row.startsWith("r1"))
                .map(row -> row.replaceFirst("r1", "r2")).collect(Collectors.joining("\n", "", "\n"));
        assertEquals("too few runs", StudyAnalysis.of(folder).trials().get(0).arms().get(0).word().text(), "two runs");
        Files.writeString(folder.resolve("runs.csv"), Files.readString(folder.resolve("runs.csv"))
                + "r2,0,t,t,2,1,SUCCEEDED,14\n");
        Files.writeString(folder.resolve("series.csv"), Files.readString(folder.resolve("series.csv"))
                + "r2,0,all,people,people,5\nr2,14,all,people,people,5\n");
        Files.writeString(folder.resolve("trial.csv"), rows + third);
        ArmResult warm = result("warm");
        assertEquals(Math.sqrt(8 / 11.0), warm.controlSd(), 1e-12, "four each of 0, 1 and 2");
        assertEquals(0.1 * warm.controlSd(), warm.smallest(), 1e-12);
        assertEquals("higher", warm.word().text());
        StudyAnalysis analysis = StudyAnalysis.of(folder);
        analysis.write();
        String words = words(folder.resolve("charts/trial-want.svg"));
        assertTrue(words.contains("a warm AI 12 9.07 [+6.00, +6.00] higher +6.00"), words);
        assertTrue(words.contains("a cold AI 12 3.07 control arm"), words);
        assertFalse(words.contains("comparisons"), "one comparison needs no warning");
        assertTrue(Files.readAllLines(folder.resolve("arms.csv")).get(1).endsWith(",higher"));
        String text = analysis.terminal(TerminalStyle.PLAIN, List.of(), "").replaceAll("\\s+", " ");
        assertTrue(text.contains("In words: 1 higher.") && text.contains("on day 14: +6.00 [+6.00, +6.00], higher."),
                text);
    }

    /** What a chart says, its lines put together. */
    private static String words(Path svg) throws Exception {
        return Files.readString(svg).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void aBrokenRowIsToldWithItsLine() throws Exception {
        Files.writeString(folder.resolve("trial.csv"), HEAD + "r0,a,warm,0,want,1,1,maybe\n");
        TableException e = assertThrows(TableException.class, () -> StudyAnalysis.of(folder));
        assertTrue(e.getMessage().endsWith("trial.csv:2: dropped_out 'maybe' is neither true nor false"),
                e.getMessage());
    }
}
