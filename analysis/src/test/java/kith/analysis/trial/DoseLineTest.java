package kith.analysis.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.analysis.StudyAnalysis;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.table.TrialDesign;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A trial of five doses on two topics, whose scores are known: 10 and 20 points more per unit of dose. */
final class DoseLineTest {
    private static final int RUNS = 5;
    private static final List<Double> DOSES = List.of(1.0, -1.0, -0.5, 0.0, 0.5);

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        write(folder, 2, RUNS);
    }

    private static void write(Path folder, int people, int runs) throws IOException {
        List<String> arms = new ArrayList<>();
        StringBuilder rows = new StringBuilder("run_id,person_id,arm,day,scale,value,observed,dropped_out\n");
        for (int line = 1; line <= 2; line++) {
            for (double dose : DOSES) {
                String name = "arm" + line + "_" + DOSES.indexOf(dose);
                arms.add(("{\"name\":\"%s\",\"label\":\"%s, %s\",\"treatment\":\"ai\","
                        + "\"sessions_count\":20,\"dose\":%s,\"line\":%d}").formatted(
                                name, line == 1 ? "emotional" : "other topics", DoseLine.words(dose), dose, line));
                for (int run = 0; run < runs; run++) {
                    for (int person = 0; person < people; person++) {
                        double score = 50 + 10 * line * dose + run + 4 * person;
                        rows.append(
                                "r%d,%s_%d,%s,26,want,%s,%s,false\n".formatted(run, name, person, name, score, score));
                    }
                }
            }
        }
        Files.writeString(folder.resolve("manifest.json"),
                """
                        {"study":"t","seed":1,"people":20,"replicates":5,"days":26,"scenarios":[{"scenario_id":"t","label":"dose trial","role":"scenario",
                        "ai":true,"trial":{"start_day":0,"control_arm":"arm2_3","arms":[%s],
                        "scales":[{"name":"want","label":"wanting, 0-100","measures":"wanting"}]}}]}
                        """
                        .formatted(String.join(",", arms)));
        Files.writeString(folder.resolve("runs.csv"), "run_id,design_id,scenario_id,regime,replicate,seed,status,days\n"
                + IntStream.range(0, runs).mapToObj("r%1$d,0,t,t,%1$d,1,SUCCEEDED,26\n"::formatted)
                        .collect(Collectors.joining()));
        Files.writeString(folder.resolve("series.csv"),
                "run_id,day,group,variable,unit,value\nr0,26,all,people,people,20\n");
        Files.writeString(folder.resolve("ledger.csv"),
                "run_id,from_day,to_day,person_id,group,outcome,cause,amount,unit\n");
        Files.writeString(folder.resolve("trial.csv"), rows.toString());
    }

    private TrialDesign trial() {
        return StudyAnalysis.of(folder).trials().get(0).scenario().trial();
    }

    private String svg() throws IOException {
        StudyAnalysis.of(folder).write();
        return Files.readString(folder.resolve("charts/more/trial-want-by-dose.svg"));
    }

    @Test
    void armsThatDifferInTheirDoseAloneMakeALine() {
        List<DoseLine> lines = DoseLine.of(trial());
        assertEquals(List.of("emotional", "other topics"), lines.stream().map(DoseLine::label).toList());
        assertEquals(List.of(-1.0, -0.5, 0.0, 0.5, 1.0),
                lines.get(1).arms().stream().map(TrialDesign.Arm::dose).toList());
        assertEquals("arm2_0", lines.get(1).arms().get(4).name());
    }

    @Test
    void fewerThanThreeDosesAreNoLine() throws IOException {
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceAll("\"dose\":[-0-9.]+", "\"dose\":0.5"));
        assertEquals(List.of(), DoseLine.of(trial()));
        StudyAnalysis.of(folder).write();
        assertTrue(Files.readString(folder.resolve("charts/trial-want.svg")).contains(">Day 26<"),
                "a panel per day, as in other trials");
        assertFalse(Files.exists(folder.resolve("charts/more/trial-want-by-dose.svg")));
    }

    @ParameterizedTest
    @CsvSource({"-1, task only", "-0.5, mostly tasks", "0, neutral", "0.28, warm", "0.5, warm",
            "1, strongly seeks closeness"})
    void dosesHaveWords(double dose, String words) {
        assertEquals(words, DoseLine.words(dose));
    }

    /** The y of each mark of a line against its dose, read from the picture. */
    @Test
    void thePictureShowsTheDoseToTheRightAndTheScoreUpwards() throws IOException {
        String svg = svg();
        List<double[]> filled = marks(svg, "fill=\"#8a2478\"");
        assertEquals(5 + 5, filled.size(), "a mark a dose and line");
        for (int i = 1; i < 5; i++) {
            assertEquals(filled.get(1)[0] - filled.get(0)[0], filled.get(i)[0] - filled.get(i - 1)[0], 0.02,
                    "doses lie evenly");
            double step = filled.get(i - 1)[1] - filled.get(i)[1];
            assertTrue(step > 0, "more is higher");
            assertEquals(filled.get(0)[1] - filled.get(1)[1], step, 0.02);
        }
        assertEquals(filled.get(0)[0], filled.get(5)[0], 0.02, "the panels of both lines lie under each other");
        assertEquals(2 * (filled.get(0)[1] - filled.get(4)[1]), filled.get(5)[1] - filled.get(9)[1], 0.1,
                "twice the slope");
    }

    private static List<double[]> marks(String svg, String paint) {
        return Pattern.compile("<circle cx=\"([0-9.]+)\" cy=\"([0-9.]+)\"[^>]*>").matcher(svg).results()
                .filter(mark -> mark.group().contains(paint))
                .map((MatchResult mark) -> new double[] {Double.parseDouble(mark.group(1)),
                        Double.parseDouble(mark.group(2))})
                .toList();
    }

    @Test
    void theDoseIsExplainedInWordsAndTheNumbersLieBeside() throws IOException {
        String words = svg().replaceAll("</text>\\s*<text[^>]*>", " ");
        assertTrue(
                words.contains(
                        "Dose: \u22121 task only, \u22120.5 mostly tasks, 0 neutral, 0.5 warm, "
                                + "1 strongly seeks closeness"),
                words);
        assertTrue(words.contains(
                "The dose is how strongly the AI seeks a relationship, from \u22121 (task only) to 1 (strongly seeks "
                        + "closeness)."),
                words);
        assertFalse(words.contains("\u03BB") || words.contains("lambda"), words);
        List<String> rows = Files.readAllLines(folder.resolve("charts/more/trial-want-by-dose.csv"));
        assertEquals(1 + 10, rows.size());
        assertEquals("scenario_id,scale,day,line,dose,dose_in_words,arm,label,n,mean,ci_low,ci_high", rows.get(0));
        assertTrue(rows.get(1).startsWith("t,want,26,emotional,-1,task only,arm1_1,\"emotional, task only\",2,44,"),
                rows.get(1));
        assertTrue(rows.get(10).startsWith("t,want,26,other topics,1,strongly seeks closeness,arm2_0,"), rows.get(10));
    }

    /**
     * The chart in front compares each arm with the control arm: a panel per line, few arms in each, and a warning for
     * nine.
     */
    @Test
    void theDifferenceFromTheControlArmComesFirst() throws IOException {
        StudyAnalysis.of(folder).write();
        String svg = Files.readString(folder.resolve("charts/trial-want.svg"));
        String words = svg.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        assertTrue(words.contains("Difference from the neutral AI (0) on day 26 in wanting, 0-100: dose trial"),
                words);
        assertTrue(words.contains("Emotional task only (−1) 2 44.0"), words);
        assertTrue(words.contains("Other topics"), words);
        assertTrue(words.contains("inside ±0.1 sd: too small to matter"), words);
        assertTrue(words.contains("With 8 comparisons, on average 0.4 intervals exclude 0 by chance."), words);
        assertEquals(1 + 10, Files.readAllLines(folder.resolve("charts/trial-want.csv")).size());
        List<Double> rows = Pattern
                .compile("y=\"([0-9.]+)\"[^>]*>(task only|mostly tasks|neutral|warm|strongly seeks closeness) \\(")
                .matcher(svg)
                .results().map(row -> Double.parseDouble(row.group(1))).toList();
        assertEquals(10, rows.size(), "a row per arm");
        assertTrue(rows.get(5) - rows.get(4) > rows.get(4) - rows.get(3), "lines of doses are panels apart");
    }

    private String answer() {
        return StudyAnalysis.of(folder).terminal(TerminalStyle.PLAIN, List.of(), "").replaceAll("\\s+", " ");
    }

    /** The answer tells both ends of each line of doses and the shape between them, not the first few arms. */
    @Test
    void theAnswerTellsTheLowestAndTheHighestDose() {
        String text = answer();
        for (String said : List.of(
                "“emotional”: wanting, 0-100 on day 26 is highest with strongly seeks closeness (1): +10.00 [+10.00, "
                        + "+10.00]",
                "With task only (−1): −10.00 [−10.00, −10.00]",
                "“other topics”: wanting, 0-100 on day 26 is highest with strongly seeks closeness (1): +20.00",
                "Every other arm is compared with the neutral AI (0) of the same group of arms.",
                "In each of these groups of arms, the mean cannot be compared between doses (too few "
                        + "runs or people).")) {
            assertTrue(text.contains(said), said + ": " + text);
        }
    }

    /** Wanting and liking can go apart, so the answer of a trial of doses tells both. */
    @Test
    void theAnswerTellsTheSecondScaleToo() throws IOException {
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"measures\":\"wanting\"}",
                "\"measures\":\"wanting\"},{\"name\":\"like\",\"label\":\"liking\",\"measures\":\"liking\"}"));
        Path rows = folder.resolve("trial.csv");
        List<String> all = Files.readAllLines(rows);
        Files.write(rows, Stream.concat(all.stream(), all.stream().skip(1).map(row -> row.replace(",want,", ",like,")))
                .toList());
        String text = answer();
        assertTrue(text.contains("“emotional”: liking on day 26 is highest with strongly seeks closeness (1): +10.00"),
                text);
        assertTrue(text.indexOf("Every other arm is compared") < text.indexOf("“emotional”: wanting"), text);
    }

    /** With four runs no word tells a shape, in the summary or on the chart, however clear the steps are. */
    @Test
    void fewerThanFiveRunsHaveNoShape() throws IOException {
        write(folder, 12, RUNS);
        assertTrue(answer().contains("In each of these groups of arms, the mean rises with each step of the dose."),
                answer());
        write(folder, 12, RUNS - 1);
        String text = answer();
        assertTrue(text.contains("the mean cannot be compared between doses (too few runs or people)."), text);
        StudyAnalysis.of(folder).write();
        String words = Files.readString(folder.resolve("charts/trial-want.svg")).replaceAll("<[^>]*>|\\s+", " ");
        for (String all : List.of(text, words)) {
            assertFalse(all.matches("(?s).*\\b(rises|falls|peaks|dips|turns|ends at)\\b.*"), all);
        }
    }

    /** Each arm is compared with the neutral arm of its own line, which had as many sessions, and this is said. */
    @Test
    void anArmIsComparedWithTheNeutralArmOfItsOwnLine() throws IOException {
        List<ArmResult> arms = StudyAnalysis.of(folder).trials().get(0).arms();
        for (ArmResult arm : arms) {
            assertEquals(arm.arm().substring(0, 4) + "_3", arm.controlArm());
            assertEquals(arm.arm().endsWith("_3"), arm.isControl());
        }
        assertEquals(10, arms.stream().filter(arm -> arm.arm().equals("arm1_0")).findFirst().orElseThrow().difference(),
                1e-9, "emotional, from the neutral arm of that topic");
        assertTrue(answer().contains("Every other arm is compared with the neutral AI (0) of the same group of arms."),
                answer());
        assertTrue(answer().contains("each against the neutral AI (0) of the same group of arms"), answer());
    }

    /** Where no neutral arm had as many sessions, the summary and the chart say so. */
    @Test
    void anotherNumberOfSessionsIsSaid() throws IOException {
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceAll(",\"dose\":[-0-9.]+,\"line\":\\d", "")
                .replaceFirst("\"sessions_count\":20", "\"sessions_count\":1"));
        String said = "The control arm had 20 sessions. Other arms had another number: “emotional, strongly seeks "
                + "closeness” 1. A part of their difference comes from the number of sessions.";
        assertTrue(answer().contains(said), answer());
        StudyAnalysis.of(folder).write();
        assertTrue(Files.readString(folder.resolve("charts/trial-want.svg")).replaceAll("<[^>]*>|\\s+", " ")
                .replaceAll(" +", " ").contains(said));
    }

    /** Scores as a function of dose and run; what the mean does is told only where the runs agree. */
    @ParameterizedTest
    @CsvSource({"peak, first rises with the dose; then falls.",
            "dip, first falls with the dose; then rises.",
            "fall, falls with each step of the dose.", "rise, rises with each step of the dose.",
            "zigzag, changes direction more than once.",
            "steps, has no clear shape: some steps from one dose to the next are unclear.",
            "noise, has no clear shape: some steps from one dose to the next are unclear."})
    void theShapeOfALineIsTold(String kind, String said) throws IOException {
        Path trial = folder.resolve("trial.csv");
        Files.write(trial, Files.readAllLines(trial).stream().flatMap(row -> {
            String[] cells = row.split(",");
            if (!cells[2].matches("arm\\d_\\d")) {
                return Stream.of(row);
            }
            int run = cells[0].charAt(1) - '0';
            double dose = DOSES.get(cells[2].charAt(5) - '0');
            double score = 50 + 0.1 * run * dose + switch (kind) {
                case "peak" -> -12 * (dose - 0.4) * (dose - 0.4);
                case "dip" -> (10 + run) * dose * dose;
                case "fall" -> -9 * dose;
                case "rise" -> 9 * dose;
                case "zigzag" -> 9 * dose + (dose == 0 ? 20 : 0);
                case "steps" -> 9 * dose + (dose == 0 ? 8 * (run - 2) : 0); // the ends differ clearly, the steps do not
                default -> 9 * dose * (run - 2);
            };
            return IntStream.range(0, 5).mapToObj(more -> String.join(",", cells[0], cells[1] + "_" + more, cells[2],
                    cells[3], cells[4], "" + score, "" + score, "false"));
        }).toList());
        String text = answer();
        assertTrue(text.contains("the mean " + said.replace(';', ',')), text);
        assertEquals(kind.equals("peak"), text.contains("is highest with warm (0.5)"), text);
        assertEquals(kind.equals("dip"), text.contains("It is lowest with neutral (0)"), text);
    }

    /** No axis is finer than what matters: scores that hardly differ do not fill the panel. */
    @Test
    void scoresThatHardlyDifferStayTogether() throws IOException {
        Path trial = folder.resolve("trial.csv");
        StringBuilder rows = new StringBuilder();
        for (String row : Files.readAllLines(trial)) {
            String[] cells = row.split(",");
            String score = row.contains("_0,arm") ? "40" : "60";
            rows.append(
                    row.startsWith("run_id") ? row : String.join(",", cells[0], cells[1], cells[2], "26", "want", score,
                            score + (cells[2].endsWith("_0") ? ".000000001" : ""), "false"))
                    .append('\n');
        }
        Files.writeString(trial, rows.toString());
        List<double[]> marks = marks(svg(), "fill=\"#8a2478\"");
        assertEquals(marks.get(0)[1], marks.get(4)[1], 1, "a millionth of a point is no trend");
    }

    /** The axis of scores and the intervals on it end where scores end; the numbers behind the chart are whole. */
    @Test
    void theAxisEndsWhereScoresEnd() throws IOException {
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"measures\":\"wanting\"}",
                "\"measures\":\"wanting\",\"low\":0,\"high\":100}"));
        Path rows = folder.resolve("trial.csv");
        Files.write(rows, Files.readAllLines(rows).stream().map(row -> {
            String[] cells = row.split(",");
            double score = cells[0].equals("r4") ? Double.parseDouble(cells[5]) + 90 : 0;
            return cells[0].equals("r4") ? String.join(",", cells[0], cells[1], cells[2], cells[3], cells[4], ""
                    + score, "" + score, cells[7]) : row;
        }).toList());
        StudyAnalysis.of(folder).write();
        String svg = Files.readString(folder.resolve("charts/more/trial-want-by-dose.svg"));
        List<Double> ticks = Pattern.compile("<text x=\"60\"[^>]*>([0-9\u2212.]+)</text>").matcher(svg).results()
                .map(found -> Double.parseDouble(found.group(1).replace('\u2212', '-'))).toList();
        assertTrue(ticks.size() >= 4, svg);
        assertTrue(ticks.stream().allMatch(tick -> tick >= 0 && tick <= 100), ticks.toString());
        assertTrue(svg.replaceAll("<[^>]*>|\\s+", " ").replaceAll(" +", " ")
                .contains("Intervals are cut at the ends of the scale (0 and 100)"), svg);
        double highest = Files.readAllLines(folder.resolve("charts/more/trial-want-by-dose.csv")).stream().skip(1)
                .mapToDouble(row -> Double.parseDouble(row.substring(row.lastIndexOf(',') + 1))).max().orElseThrow();
        assertTrue(highest > 100, "whole: " + highest);
    }
}
