package kith.analysis.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.analysis.ExampleStudy;
import kith.analysis.StudyAnalysis;
import kith.analysis.contrast.Contrast;
import kith.analysis.stats.Interval;
import kith.analysis.stats.PairedDifference;
import kith.analysis.stats.StudentInterval;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.table.Study;
import kith.analysis.wording.Numeral;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Charts of a study that was also run under a rival assumption, held to what they draw and print of it. */
@Tag("long")
class DrawnRivalsTest {
    private static final String SHOWN = "loneliness";
    private static final String RIVAL = "rivals/rule-nest";

    @TempDir
    private Path folder;

    @BeforeAll
    static void headless() {
        System.setProperty("java.awt.headless", "true");
    }

    /** A study whose rival moves loneliness of companions up by 6, and hours with people down by half an hour. */
    @BeforeEach
    void study() throws IOException {
        ExampleStudy example = new ExampleStudy(4, 60, List.of("companions"), true);
        example.write(folder);
        example.write(folder.resolve(RIVAL));
        for (String each : List.of("", RIVAL)) {
            for (String file : List.of("series.csv", "manifest.json")) {
                edit(each, file, "lonely:initial", "would_use:weekly");
            }
            edit(each, "manifest.json", "Lonely at the start", "Eventual weekly users of AI");
            edit(each, "manifest.json", "\"role\":\"scenario\"",
                    "\"role\":\"scenario\",\"question\":\"What then?\",\"shows\":{\"variable\":\""
                            + SHOWN
                            + "\",\"groups\":[\"all\",\"would_use:weekly\"],\"from_day\":0,\"to_day\":60,"
                            + "\"answer_day\":60}");
        }
        edit("", "manifest.json", "\"parameters\":",
                "\"rivals\":[{\"path\":\"choice.rule\",\"value\":\"nest\",\"folder\":\""
                        + RIVAL + "\"}],\"parameters\":");
        Path series = folder.resolve(RIVAL).resolve("series.csv");
        Files.write(series, Files.readAllLines(series).stream().map(DrawnRivalsTest::moved).toList());
    }

    private static String moved(String row) {
        String[] cells = row.split(",");
        if (!cells[0].startsWith("companions") || cells[1].equals("0")) {
            return row;
        }
        double by = switch (cells[3]) {
            case "loneliness" -> 6;
            case "human_hours_per_day" -> -0.5;
            case "dependent_share" -> 0.1;
            default -> 0;
        };
        return row.substring(0, row.lastIndexOf(',') + 1) + (Double.parseDouble(cells[5]) + by);
    }

    private void edit(String within, String file, String from, String to) throws IOException {
        Path path = folder.resolve(within).resolve(file);
        String before = Files.readString(path);
        assertTrue(before.contains(from), from);
        Files.writeString(path, before.replace(from, to));
    }

    private Drawn chart(String name) throws Exception {
        return Drawn.of(folder.resolve("charts").resolve(name + ".svg"));
    }

    private static String all(Drawn drawn) {
        return String.join(" ", drawn.words());
    }

    /** A difference on the last day of a study, with its interval: what a chart has to draw. */
    private double[] difference(String within, String group, String variable) throws IOException {
        List<String[]> rows = Files.readAllLines(folder.resolve(within).resolve("contrasts.csv")).stream()
                .map(row -> row.split(",", -1)).toList();
        List<String> names = List.of(rows.get(0));
        String[] row = rows.stream().filter(each -> each[names.indexOf("group")].equals(group)
                && each[names.indexOf("day")].equals("60")
                && each[names.indexOf("variable")].equals(variable)).findFirst().orElseThrow();
        return Stream.of("diff", "ci_low", "ci_high")
                .mapToDouble(name -> Double.parseDouble(row[names.indexOf(name)])).toArray();
    }

    private static String signed(double value, int decimals) {
        return Numeral.signed(value, decimals);
    }

    private void write() {
        StudyAnalysis.of(folder.resolve(RIVAL)).write();
        StudyAnalysis.of(folder).write();
    }

    private static List<Element> squares(Drawn drawn) {
        return drawn.elements().stream().filter(box -> box.getTagName().equals("rect")
                && Stream.of("width", "height").allMatch(side -> box.getAttribute(side).matches("6(\\.0*)?"))).toList();
    }

    /** Of several rivals each has a mark of its own shape, and its assumption stands beside the mark. */
    @Test
    void ofSeveralRivalsEachIsNamedBesideItsMark() throws Exception {
        String one = "{\"path\":\"choice.rule\",\"value\":\"nest\",\"folder\":\"" + RIVAL + "\"}";
        edit("", "manifest.json", one, one + "," + one.replace("\"nest\"", "\"round\"") + ","
                + one.replace("\"nest\"", "\"third\""));
        write();
        for (String name : List.of("answer", "what-changed", "what-changed-by-use", "who")) {
            Drawn drawn = chart(name);
            for (String rival : List.of("choice.rule=nest", "choice.rule=round", "choice.rule=third")) {
                assertTrue(drawn.words().contains(rival), name + ": " + drawn.words());
            }
            assertTrue(drawn.elements().stream().anyMatch(DrawnRivalsTest::isTriangle), name + " has a triangle");
        }
        List<String> row = chart("who").row("rivals");
        assertTrue(row.get(row.indexOf("rivals") + 1).matches("[+\u22120-9.]+( to [+\u22120-9.]+)?"), row.toString());
        String over = all(chart("loneliness-over-time"));
        assertTrue(over.contains("the square under choice.rule=nest, the diamond under choice.rule=round, the triangle"
                + " under choice.rule=third."), over);
        assertTrue(all(chart("what-changed")).contains("Under all 3 rival assumptions"), all(chart("what-changed")));
    }

    /** However much room there is, a count of people is whole or on a line of its own. */
    @Test
    void noCountOfPeopleIsCut() throws Exception {
        String one = "{\"path\":\"choice.rule\",\"value\":\"nest\",\"folder\":\"" + RIVAL + "\"}";
        edit("", "manifest.json", one, one + "," + one.replace("\"nest\"", "\"round\""));
        Study study = Study.read(folder);
        Sides sides = new Sides(study, study.manifest().compared().get(0),
                study.manifest().reference().orElseThrow());
        Figure figure = AnswerChart.of(sides).orElseThrow();
        AnswerLines lines = AnswerLines.of(sides).orElseThrow();
        for (int at = 640; at < 740; at += 3) {
            SvgCanvas canvas = new SvgCanvas(figure);
            new AnswerLabels(lines, at, figure.width()).draw(canvas, Scale.covering(-6, 6, 400, 60, 4), 60, 400);
            String svg = new String(canvas.bytes(), StandardCharsets.UTF_8);
            assertTrue(svg.contains(" people") && !svg.contains("…"), at + ": " + svg);
        }
    }

    /** A range under rivals has the decimals of the number that it stands beside. */
    @Test
    void aRangeHasTheDecimalsOfItsNumber() throws Exception {
        String one = "{\"path\":\"choice.rule\",\"value\":\"nest\",\"folder\":\"" + RIVAL + "\"}";
        edit("", "manifest.json", one, one + "," + one.replace("\"nest\"", "\"round\""));
        Study study = Study.read(folder);
        Contrast narrow = new Contrast("companions", "no-ai", 60, "all", "loneliness", "points",
                PairedDifference.of(new double[] {0.041, 0.042, 0.043, 0.042}, new double[4], new StudentInterval()),
                9.5, 2000, 0.95, 0.1, false);
        String claim = Claim.of(study.manifest().metric("loneliness").orElseThrow(), Map.of("Everybody", narrow), 1,
                Rivals.of(study));
        assertTrue(claim.contains("Everybody +0.042 [") && claim.matches(".*\\(\\+5\\.\\d{3} under rival assum.*"),
                claim);
    }

    private static boolean isTriangle(Element element) {
        return element.getTagName().equals("path") && element.getAttribute("d").strip().matches("M[^ML]*L[^L]*L[^L]*Z");
    }

    /** Every chart tells the rival of its own metric: that of the answer stands in no other. */
    @Test
    void aChartTellsTheRivalOfItsOwnMetric() throws Exception {
        write();
        double[] hours = difference(RIVAL, "all", "human_hours_per_day");
        double[] lonely = difference(RIVAL, "all", "loneliness");
        String ofHours = all(chart("more/human_hours_per_day-over-time".replace('_', '-')));
        assertTrue(ofHours.contains("under the rival assumption " + signed(hours[0], 2) + " [" + signed(hours[1], 2)),
                ofHours);
        assertFalse(ofHours.contains(signed(lonely[0], 2)), ofHours);
        for (String name : List.of("loneliness-over-time", "more/human-hours-per-day-over-time",
                "more/well-being-over-time", "attributed")) {
            assertFalse(all(chart(name)).contains("Under the rival assumption"), name);
            assertTrue(all(chart(name)).contains("choice.rule=nest"), name + " names the assumption");
        }
        Drawn booked = chart("attributed");
        assertTrue(all(booked).contains("Under choice.rule=nest"), all(booked));
    }

    /** The total of the pathways is told under the rival too, as a square on the axis and as a number. */
    @Test
    void theTotalOfPathwaysIsToldUnderTheRival() throws Exception {
        Path ledger = folder.resolve(RIVAL).resolve("ledger.csv");
        Files.write(ledger, Files.readAllLines(ledger).stream().map(row -> !row.startsWith("companions") || !row
                .contains(",ai_contact,") ? row
                        : row.replaceFirst(",ai_contact,[^,]*", ",ai_contact,9"))
                .toList());
        write();
        List<String[]> rows = Files.readAllLines(folder.resolve("charts/attributed.csv")).stream()
                .map(row -> row.split(",", -1)).toList();
        double own = total(rows, "total");
        double rival = total(rows, "\"total, choice.rule=nest\"");
        assertTrue(rival > own + 5, own + ", " + rival);
        Drawn drawn = chart("attributed");
        assertTrue(drawn.words().contains(signed(rival, 2)) || drawn.words().contains(signed(rival, 1)), rival + " in "
                + drawn.words());
        double zero = Drawn.at(drawn.zeroLines().get(0), "x1");
        Element tick = drawn.text("+4");
        double unit = (Drawn.at(tick, "x") - zero) / 4;
        assertTrue(squares(drawn).stream().anyMatch(square -> Math.abs(Drawn.at(square, "x")
                + 3 - zero - unit * rival) < 0.2));
    }

    /** The terminal says what holds under a rival assumption, of one scenario in the answer, else as a warning. */
    @Test
    void theTerminalTellsTheRivalOnce() throws Exception {
        String one = terminal(folder);
        assertTrue(one.contains("Under the rival assumption choice.rule=nest, loneliness: everybody "), one);
        assertFalse(one.contains("! Under the rival assumption"), one);
        ExampleStudy example = new ExampleStudy(4, 60, List.of("companions", "tutors"), true);
        for (String each : List.of("two", "two/" + RIVAL)) {
            example.write(folder.resolve(each));
            edit(each, "manifest.json", "\"role\":\"scenario\"", "\"role\":\"scenario\",\"shows\":{\"variable\":\""
                    + SHOWN + "\",\"groups\":[\"all\"],\"from_day\":0,\"to_day\":60,\"answer_day\":60}");
        }
        edit("two", "manifest.json", "\"parameters\":", "\"rivals\":[{\"path\":\"choice.rule\",\"value\":\"nest\","
                + "\"folder\":\"" + RIVAL + "\"}],\"parameters\":");
        String two = terminal(folder.resolve("two"));
        for (String scenario : List.of("companions", "tutors")) {
            assertTrue(two.contains("! “" + scenario + "”: Under the rival assumption choice.rule=nest, loneliness: "
                    + "everybody "), two);
        }
    }

    private static String terminal(Path study) {
        return StudyAnalysis.of(study).terminal(TerminalStyle.PLAIN, List.of(), "").replaceAll("\\s+", " ");
    }

    /** All amounts of the column have the same decimals, also where the rival's interval is much narrower. */
    @Test
    void theAmountsOfPathwaysHaveTheSameDecimals() throws Exception {
        Path ledger = folder.resolve(RIVAL).resolve("ledger.csv");
        List<String> rows = Files.readAllLines(ledger);
        List<String> narrow = new ArrayList<>(rows.subList(0, 1));
        for (String row : rows.subList(1, rows.size())) {
            String run = row.substring(0, row.indexOf(','));
            double amount = row.startsWith("companions") && row.contains(",ai_contact,")
                    ? 9 + 0.001 * Character.getNumericValue(run.charAt(run.length() - 1)) : 0;
            narrow.add(row.replaceFirst(",(all,[^,]*,[^,]*),[^,]*", ",$1," + amount));
        }
        Files.write(ledger, narrow);
        write();
        List<Integer> decimals = chart("attributed").texts().stream()
                .filter(text -> text.getAttribute("x").equals("762") && text.getTextContent().matches(".*\\d"))
                .map(text -> text.getTextContent().length() - text.getTextContent().lastIndexOf('.')).toList();
        assertTrue(decimals.size() > 3, decimals.toString());
        assertEquals(1, decimals.stream().distinct().count(), decimals.toString());
    }

    private static double total(List<String[]> rows, String cause) {
        String joined = rows.stream().map(row -> String.join(",", row)).filter(row -> row.contains("," + cause + ","))
                .findFirst().orElseThrow();
        return Double.parseDouble(joined.split("All pathways,,,")[1].split(",")[0]);
    }

    /** On the last day of a chart over time a square lies at the value under the rival, right of the plot. */
    @Test
    void theSquareOverTimeLiesWhereTheAxisSays() throws Exception {
        write();
        double[] lonely = difference(RIVAL, "all", "loneliness");
        Drawn drawn = chart("loneliness-over-time");
        assertEquals(1, squares(drawn).size());
        double zero = Drawn.at(drawn.zeroLines().get(0), "y1");
        Element tick = drawn.texts().stream().filter(text -> Drawn.at(text, "x") == 60
                && text.getTextContent().equals("+4")).findFirst()
                .orElseThrow();
        double unit = (zero - (Drawn.at(tick, "y") - 4)) / 4;
        Element square = squares(drawn).get(0);
        assertEquals(zero - unit * lonely[0], Drawn.at(square, "y") + 3, 0.2);
        assertTrue(Drawn.at(square, "x") > 730, "right of the last day, so that it covers no line");
    }

    /** The answer has the number of the rival below the label of its line, and no paragraph that repeats it. */
    @Test
    void theAnswerPrintsTheNumberOfTheRivalBelowEachGroup() throws Exception {
        write();
        Drawn drawn = chart("answer");
        for (String group : List.of("all", "would_use:weekly")) {
            double[] rival = difference(RIVAL, group, "loneliness");
            String number = signed(rival[0], 1);
            assertTrue(drawn.words().stream().anyMatch(text -> text.startsWith(number.substring(0, number.length() - 2))
                    && text.contains("; ") && text.endsWith(" people")), number + " in " + drawn.words());
        }
        assertEquals(2, drawn.words().stream().filter("under the rival assumption"::equals).count());
        String text = all(drawn);
        assertFalse(text.contains("Under the rival assumption choice.rule=nest, loneliness"), text);
        assertTrue(
                text.contains(
                        "For everybody and eventual weekly users of AI, the conclusion depends on this assumption."),
                text);
        double line = drawn.circles().stream().mapToDouble(circle -> Drawn.at(circle, "cx")).max().orElseThrow();
        List<Element> squares = squares(drawn).stream().filter(square -> Drawn.at(square, "x") > 200).toList();
        assertEquals(2, squares.size());
        assertTrue(squares.stream().allMatch(square -> Drawn.at(square, "x") > line),
                "right of the day, beside the lines");
        assertTrue(Math.abs(Drawn.at(squares.get(0), "x") - Drawn.at(squares.get(1), "x")) > 6,
                "squares do not cover each other");
    }

    /** Where the rival leaves too few people for a verdict, the answer and its chart say so instead of nothing. */
    @Test
    void aGroupWithoutAVerdictUnderTheRivalIsNamed() throws Exception {
        edit(RIVAL, "series.csv", "would_use:weekly,people,people,400", "would_use:weekly,people,people,3");
        write();
        String said = "Under choice.rule=nest there are too few people or runs to tell for eventual weekly users of AI";
        assertTrue(all(chart("answer")).contains(said + "."), all(chart("answer")));
        String text = StudyAnalysis.of(folder).terminal(TerminalStyle.PLAIN, List.of(), "").replaceAll("\\s+", " ");
        assertTrue(text.contains(said + " (3 people)."), text);
    }

    /** The first line below a title claims the answer: what, how large, how certain, and what matters. */
    @Test
    void theFirstLineBelowATitleClaimsTheAnswer() throws Exception {
        write();
        double[] all = difference("", "all", "loneliness");
        String answer = all(chart("answer"));
        assertTrue(answer.contains("What then? Loneliness on day 60: Everybody " + signed(all[0], 1) + " ["
                + signed(all[1], 1)), answer);
        assertTrue(answer.contains(" 0.95 points or more matters."), answer);
        assertTrue(all(chart("who")).contains("Of 7 groups, "), all(chart("who")));
        assertTrue(
                all(chart("who")).contains("Under the rival assumption: of 7 groups, 7 differ clearly by a size that "
                        + "matters: "),
                all(chart("who")));
        int rows = Files.readAllLines(folder.resolve("charts/what-changed.csv")).size() / 2;
        assertTrue(
                all(chart("what-changed")).matches(".*Everybody. Of " + rows + " measures, .* clearly by a size that "
                        + "matters.* clearly, but no size that matters is set: share dependent.*"),
                all(chart("what-changed")));
        assertTrue(
                all(chart("loneliness-over-time"))
                        .contains(": companions against no AI Loneliness on day 60: Everybody "),
                all(chart("loneliness-over-time")));
    }

    /** What was varied is named wherever a chart says what its intervals hold. */
    @Test
    void theAssumptionThatWasVariedIsNamedAndTheOthersWereNot() throws Exception {
        write();
        String varied = "These runs vary only 1 setting: choice.rule.";
        for (String name : List.of("answer", "what-changed", "who", "attributed", "loneliness-over-time")) {
            assertTrue(all(chart(name)).contains("; these runs vary only 1 setting."), name);
            assertTrue(all(chart(name)).contains("choice.rule=nest"), name);
            assertFalse(all(chart(name)).contains("none was varied"), name);
        }
        String text = StudyAnalysis.of(folder).terminal(TerminalStyle.PLAIN, List.of(), "").replaceAll("\\s+", " ");
        assertTrue(text.contains(varied) && !text.contains("Assumptions were not varied"), text);
    }

    /** A square has its number: below that of the row, in every chart of rows. */
    @Test
    void eachSquareOfARowHasItsNumber() throws Exception {
        write();
        double[] rival = difference(RIVAL, "would_use:weekly", "loneliness");
        for (String name : List.of("who", "what-changed-by-use")) {
            String start = signed(rival[0], 1).substring(0, 3);
            assertTrue(chart(name).words().stream().anyMatch(text -> text.startsWith(start)), name + ": " + start
                    + " in " + chart(name).words());
            assertTrue(chart(name).words().stream().anyMatch(text -> text.startsWith("["
                    + signed(rival[1], 1).substring(0, 3))), name);
        }
    }

    /** An interval under the rival never prints as nothing, whatever the column of the study's own has. */
    @Test
    void theIntervalOfTheRivalPrintsItsEnds() {
        PairedDifference narrow = new PairedDifference(3, 0.0403, new Interval(0.0397, 0.0409), 1, 0);
        Contrast c = new Contrast("s", "r", 60, "all", "loneliness", "points", narrow, 9, 2000, 0.9, 0.1,
                false);
        assertEquals("+0.040 [+0.040, +0.041]", Rivals.text(c, 2));
    }

    /** A row that is not in standard deviations has no square, so it has the number in words. */
    @Test
    void aRowWithoutSdPrintsTheRival() throws Exception {
        write();
        double rival = difference(RIVAL, "all", "dependent_share")[0];
        Drawn drawn = chart("what-changed");
        assertTrue(drawn.words().stream().anyMatch(text -> text.startsWith("rival "
                + signed(Math.floor(1000 * rival / 10), 0)
                        .substring(0, 2))
                && text.endsWith(" in 1,000 people")), drawn.words().toString());
    }

    /** No number and no legend is cut at the edge of a chart, also of a large study. */
    @Test
    void noNumberIsCut() throws Exception {
        for (String each : List.of("", RIVAL)) {
            edit(each, "series.csv", "all,people,people,2000", "all,people,people,1234567");
        }
        write();
        try (Stream<Path> files = Files.walk(folder.resolve("charts"))) {
            for (Path svg : files.filter(file -> file.toString().endsWith(".svg")).collect(Collectors.toList())) {
                for (String text : Drawn.of(svg).words()) {
                    assertFalse(text.endsWith("…"), svg.getFileName() + ": " + text);
                }
            }
        }
        Drawn hours = chart("more/human-hours-per-day-over-time");
        double[] own = difference("", "all", "human_hours_per_day");
        assertTrue(hours.words().contains("[" + signed(own[1], 2) + ", " + signed(own[2], 2) + "]"),
                "the interval has a line of its own: "
                        + hours.words());
        assertTrue(hours.words().contains(signed(own[0], 2) + " hours a day"), hours.words().toString());
    }
}
