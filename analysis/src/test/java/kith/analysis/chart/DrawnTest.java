package kith.analysis.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kith.analysis.ExampleStudy;
import kith.analysis.StudyAnalysis;
import kith.analysis.booking.Booking;
import kith.analysis.contrast.ByCommunity;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.finding.Warning;
import kith.analysis.finding.WrittenFor;
import kith.analysis.stats.Interval;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Cause;
import kith.analysis.table.Manifest;
import kith.analysis.table.Study;
import kith.analysis.wording.Numeral;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Charts are held to what they draw. */
@Tag("long")
class DrawnTest {
    private static final double PX = 0.03;

    @TempDir
    private Path folder;

    @BeforeAll
    static void headless() {
        System.setProperty("java.awt.headless", "true");
    }

    private void example(ExampleStudy example) throws IOException {
        example.write(folder);
    }

    private void edit(String file, UnaryOperator<String> change) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        String after = change.apply(before);
        assertFalse(before.equals(after), "nothing to change in " + file);
        Files.writeString(path, after);
    }

    private StudyAnalysis written() {
        StudyAnalysis analysis = StudyAnalysis.of(folder);
        analysis.write();
        return analysis;
    }

    private Drawn chart(String name) throws Exception {
        return Drawn.of(folder.resolve("charts").resolve(name + ".svg"));
    }

    private List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static double number(String printed) {
        return Double.parseDouble(printed.replace(Numeral.MINUS, '-').replace("+", ""));
    }

    private Sides sides() {
        Study study = Study.read(folder);
        return new Sides(study, study.manifest().compared().get(0), study.manifest().reference().orElseThrow());
    }

    /** What is too small to matter is shown whole on either side of zero, however small the differences are. */
    @Test
    void theZoneIsSymmetricRoundZeroInEveryChart() throws Exception {
        example(new ExampleStudy(4, 60, List.of("companions", "tutors"), true));
        edit("manifest.json", text -> text.replace("\"smallest_effect_sd\":0.1", "\"smallest_effect_sd\":1"));
        edit("series.csv", text -> text.replace("lonely:initial", "would_use:daily"));
        edit("manifest.json", text -> text.replace("lonely:initial", "would_use:daily"));
        int zones = 0;
        for (Path svg : written().charts()) {
            Drawn drawn = Drawn.of(svg);
            for (Element zone : drawn.zones()) {
                zones++;
                double x = Drawn.at(zone, "x") + Drawn.at(zone, "width") / 2;
                double y = Drawn.at(zone, "y") + Drawn.at(zone, "height") / 2;
                assertTrue(drawn.zeroLines().stream().anyMatch(
                        line -> Math.abs(Drawn.at(line, "x1") - x) < PX && Math.abs(Drawn.at(line, "x2") - x) < PX
                                || Math.abs(Drawn.at(line, "y1") - y) < PX && Math.abs(Drawn.at(line, "y2") - y) < PX),
                        svg.getFileName() + ": no zero line through the middle of a zone at " + x + ", " + y);
            }
        }
        assertTrue(zones >= 20, zones + " zones");
    }

    /** The labels of the axis of the upper panel, which stand 8 px left of it, top down. */
    private static List<String> upperTicks(Drawn drawn) {
        double lower = drawn.texts().stream().filter(text -> text.getTextContent().startsWith("Values, "))
                .mapToDouble(text -> Drawn.at(text, "y"))
                .filter(y -> y > 150).findFirst().orElse(1e9);
        return drawn.texts().stream().filter(text -> Drawn.at(text, "x") == 60 && Drawn.at(text, "y") < lower)
                .map(Element::getTextContent).toList();
    }

    @Test
    void roundingNoiseFillsNoAxisAndTicksDoNotRepeat() throws Exception {
        example(new ExampleStudy(4, 30, List.of("companions"), true));
        edit("series.csv", text -> {
            StringBuilder all = new StringBuilder();
            for (String row : text.split("\n")) {
                String[] cells = row.split(",");
                boolean drawn = cells[3].equals("loneliness") || cells[3].equals("dependency");
                double noise = 1e-14 * (cells[0].startsWith("companions") ? Integer.parseInt(cells[1]) % 3 : 0);
                all.append(drawn ? row.substring(0, row.lastIndexOf(',') + 1) + (0.5 + noise) : row).append('\n');
            }
            return all.toString();
        });
        written();
        for (String name : List.of("loneliness-over-time", "more/dependency-over-time")) {
            List<String> ticks = upperTicks(chart(name));
            assertEquals(new LinkedHashSet<>(ticks).size(), ticks.size(), name + ": " + ticks);
            double top = ticks.stream().mapToDouble(DrawnTest::number).max().orElseThrow();
            double least = name.startsWith("lone") ? 2 * 0.94 : 0.02;
            assertTrue(top >= least, name + " reaches to " + top + ", not to " + least);
        }
    }

    @Test
    void aConductLeverIsDrawnOnItsWholeScale() throws Exception {
        example(new ExampleStudy(3, 30, List.of("companions"), true));
        Manifest.Metric lever = new Manifest.Metric("standard_close", "Relationship-seeking", "", "-1 to 1", 3, false,
                0.1, null, "D", List.of(),
                false, -1.0, -1.0, 1.0);
        Drawn drawn = Drawn.of(UnfoldingChart.of(sides(), lever));
        List<String> ticks = drawn.texts().stream().filter(text -> Drawn.at(text, "x") == 60)
                .map(Element::getTextContent).toList();
        double[] all = ticks.stream().mapToDouble(DrawnTest::number).toArray();
        assertEquals(1, Arrays.stream(all).max().orElseThrow(), ticks.toString());
        assertEquals(-1, Arrays.stream(all).min().orElseThrow(), ticks.toString());
    }

    /** Values are those of runs with a pair, so that they differ by the paired difference of contrasts.csv. */
    @Test
    void endLabelsAreTheMeansOfContrasts() throws Exception {
        example(new ExampleStudy(5, 60, List.of("companions"), true));
        edit("runs.csv", text -> text.replaceAll("(no-ai-2.*)SUCCEEDED", "$1ABORTED"));
        written();
        double diff = rows("contrasts.csv").stream()
                .filter(row -> row[2].equals("60") && row[3].equals("all") && row[4].equals("loneliness"))
                .mapToDouble(row -> Double.parseDouble(row[7])).findFirst().orElseThrow();
        List<String[]> means = rows("charts/loneliness-over-time.csv").stream()
                .filter(row -> row[1].equals("mean") && row[2].equals("60")).toList();
        assertEquals(List.of("difference", "companions", "no-ai"), means.stream().map(row -> row[0]).toList());
        assertEquals(diff, Double.parseDouble(means.get(0)[3]), 1e-12);
        assertEquals(diff, Double.parseDouble(means.get(1)[3]) - Double.parseDouble(means.get(2)[3]), 1e-12);
        Drawn drawn = chart("loneliness-over-time");
        double printed = drawn.texts().stream()
                .filter(text -> Drawn.at(text, "x") == 740 && text.getTextContent().matches("[+−].*[0-9]"))
                .mapToDouble(text -> number(text.getTextContent())).findFirst().orElseThrow();
        assertEquals(diff, printed, 0.05 + 1e-9);
        assertTrue(Drawn.at(drawn.text("Everybody (2,000 people): difference, points"),
                "y")
                < Drawn.at(drawn.texts().stream()
                        .filter(text -> text.getTextContent().startsWith("Values, UCLA")).findFirst().orElseThrow(),
                        "y"),
                "the difference comes first");
    }

    /**
     * The axis of values reaches the lowest possible value where the values lie near it. Elsewhere it follows the
     * values: loneliness of 40 points is not drawn from 0, nor are 2.6 hours a day.
     */
    @Test
    void anAxisReachesZeroOnlyWhereValuesLieNearIt() throws Exception {
        example(new ExampleStudy(5, 60, List.of("companions"), true));
        edit("manifest.json", text -> text.replaceAll("\"lower_bound\":[^}]*", "\"lower_bound\":0")
                .replaceFirst("(\"name\":\"loneliness\"[^}]*\"lower_bound\":)0", "$1null"));
        written();
        assertTrue(ticksOfValues("loneliness-over-time").get(0) > 30);
        assertTrue(ticksOfValues("more/human-hours-per-day-over-time").get(0) > 1);
        assertEquals(0, ticksOfValues("more/dependency-over-time").get(0));
    }

    /** Numbers of the lower axis, from the lowest to the highest. */
    private List<Double> ticksOfValues(String name) throws Exception {
        Drawn drawn = chart(name);
        double from = drawn.texts().stream().filter(text -> text.getTextContent().startsWith("Values, "))
                .mapToDouble(text -> Drawn.at(text, "y")).findFirst().orElseThrow();
        double left = drawn.texts().stream().filter(text -> Drawn.at(text, "y") > from)
                .filter(text -> text.getTextContent().matches("\u2212?[0-9.]+"))
                .mapToDouble(text -> Drawn.at(text, "x")).min().orElseThrow();
        List<Double> ticks = drawn.texts().stream()
                .filter(text -> Drawn.at(text, "y") > from && Math.abs(Drawn.at(text, "x") - left) < PX)
                .filter(text -> text.getTextContent().matches("\u2212?[0-9.]+"))
                .map(text -> number(text.getTextContent())).sorted().toList();
        assertTrue(ticks.size() > 2, ticks.toString());
        return ticks;
    }

    /** A dot inside what is too small to matter is never called higher or lower. */
    @Test
    void noWordOfDirectionStandsInsideTheZone() throws Exception {
        example(new ExampleStudy(4, 60, List.of("companions"), true));
        edit("manifest.json", text -> text.replace("\"smallest_effect_sd\":0.1", "\"smallest_effect_sd\":1"));
        written();
        Drawn groups = chart("who");
        assertTrue(groups.row("Community A").contains("too small to matter"), groups.row("Community A").toString());
        for (String[] row : rows("charts/who.csv")) {
            assertEquals("too small to matter", row[row.length - 2], String.join(",", row));
        }
        for (String chart : List.of("what-changed", "who", "loneliness-over-time")) {
            assertFalse(
                    chart(chart).words().stream().anyMatch(word -> word.equals("lower") || word.startsWith("lower,")),
                    chart);
        }
        assertTrue(chart("loneliness-over-time").words().contains("too small to matter"));
    }

    @Test
    void groupsAreByFamilyWithTheirPeopleAndFewAreMarkedWithoutAVerdict() throws Exception {
        example(new ExampleStudy(4, 60, List.of("companions"), true));
        edit("series.csv", text -> text.replace("community:C,people,people,240", "community:C,people,people,6"));
        written();
        assertEquals(
                List.of("age:18-24", "age:65+", "community:A", "community:B", "community:C", "lonely:initial",
                        "lonely:other"),
                rows("charts/who.csv").stream().map(row -> row[3]).toList());
        Drawn drawn = chart("who");
        List<String> few = drawn.row("Community C");
        assertTrue(few.containsAll(List.of("6", "too few people", "†")), few.toString());
        assertFalse(drawn.row("Community B").contains("†"));
        double y = Drawn.at(drawn.text("Community C"), "y");
        Element dot = drawn.circles().stream().filter(each -> Math.abs(Drawn.at(each, "cy") - y) < 6).findFirst()
                .orElseThrow();
        assertEquals("#ffffff", dot.getAttribute("fill"), "hollow");
        assertTrue(drawn.words().stream()
                .anyMatch(line -> line.startsWith("† Fewer than 10 people or 3 pairs of runs: no verdict.")));
    }

    @Test
    void everyChartSaysOnceWhatItRestsOnAndUsesNoOldWords() throws Exception {
        example(new ExampleStudy(3, 60, List.of("companions", "tutors"), true));
        for (Path svg : written().charts()) {
            String text = String.join(" ", Drawn.of(svg).words());
            String name = svg.getFileName() + ": " + text;
            assertEquals(2, text.split("Intervals show run-to-run variation only\\.", -1).length, name);
            assertEquals(2, text.split("43 of 90 settings are assumptions \\(evidence grade D\\); none was varied\\.",
                    -1).length, name);
            assertTrue(text.contains("Days 36 to 60 are extrapolation: no trial of an AI is known to have lasted so "
                    + "long."), name);
            assertFalse(Drawn.of(svg).words().contains("Rests on"), "the grade says the same everywhere: " + name);
            for (String old : List.of("clear of", "not clear", "booked", "chance only", "struck", "everybody",
                    "Who gains", "Student", " \u2212 no AI")) {
                assertFalse(text.contains(old), "'" + old + "' in " + name);
            }
        }
    }

    /** All words have one typeface, and what is assumed is as dark as the warnings. */
    @Test
    void whatIsAssumedIsNoPaleFootnoteAndAllWordsHaveOneTypeface() throws Exception {
        example(new ExampleStudy(3, 60, List.of("companions", "tutors"), true));
        for (Path svg : written().charts()) {
            assertFalse(Files.readString(svg).contains("Serif"), svg.toString());
            Drawn drawn = Drawn.of(svg);
            List<Element> assumed = drawn.texts().stream()
                    .filter(text -> text.getTextContent().contains(" settings are assumptions")
                            || text.getTextContent().contains("Intervals show"))
                    .toList();
            assertFalse(assumed.isEmpty(), svg.toString());
            assumed.forEach(
                    text -> assertEquals(Drawn.INK, text.getAttribute("fill"), svg + ": " + text.getTextContent()));
        }
    }

    /** A group without a verdict has a small pale mark, which the legend names; elsewhere the legend has none. */
    @Test
    void aMarkWithoutAVerdictIsFaintAndNamed() throws Exception {
        example(new ExampleStudy(4, 60, List.of("companions"), true));
        written();
        assertFalse(chart("who").words().contains("no verdict (†)"), "all groups have enough people");
        edit("series.csv", text -> text.replace("community:C,people,people,240", "community:C,people,people,6"));
        written();
        Drawn drawn = chart("who");
        assertTrue(drawn.words().contains("no verdict (†)"), drawn.words().toString());
        List<Element> faint = drawn.circles().stream().filter(dot -> dot.getAttribute("stroke").equals("#8b9096"))
                .toList();
        assertEquals(2, faint.size(), "the group and the legend");
        faint.forEach(dot -> assertTrue(Drawn.at(dot, "r") <= 3));
        assertEquals(1, drawn.lines("#8b9096").size(), "its interval has no ends");
    }

    /** Eight measures stand in two charts of four panels: the one in front has those that a reader asks about first. */
    @Test
    void manyMeasuresArePartedIntoTwoCharts() throws Exception {
        example(new ExampleStudy(4, 60, List.of("companions", "tutors"), true));
        int all = written().findings().get(0).effects().size();
        assertTrue(all > 5, all + " measures");
        List<String> front = rows("charts/all-contrasts.csv").stream().map(row -> row[0]).distinct().toList();
        List<String> more = rows("charts/more/all-contrasts-more.csv").stream().map(row -> row[0]).distinct().toList();
        assertEquals(4, front.size());
        assertEquals(all, front.size() + more.size());
        assertEquals("loneliness", front.get(0));
        assertTrue(more.stream().noneMatch(front::contains));
    }

    @Test
    void atMostSixChartsLieInFront() throws Exception {
        example(new ExampleStudy(3, 60, List.of("companions", "tutors"), true));
        StudyAnalysis analysis = written();
        assertEquals(List.of("all-contrasts.svg"), svgs(folder.resolve("charts")));
        assertEquals(analysis.charts().size() - 1, svgs(folder.resolve("charts/more")).size());
        List<Figure> many = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            many.add(UnfoldingChart.of(sides(), analysis.study().manifest().metric("loneliness").orElseThrow()));
        }
        assertEquals(List.of(6L, 4L), List.of(
                StudyFigures.placed(many, many.subList(0, 1)).stream().filter(Figure::inFront).count(),
                StudyFigures.placed(many, many.subList(0, 1)).stream().filter(figure -> !figure.inFront()).count()));
    }

    private static List<String> svgs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".svg")).sorted()
                    .toList();
        }
    }

    @Test
    void scenariosKeepTheirOrderInEveryPanel() throws Exception {
        example(new ExampleStudy(3, 40, List.of("tutors", "companions", "coaches"), true));
        written();
        List<String> order = rows("charts/all-contrasts.csv").stream()
                .map(row -> row[List.of(row).indexOf("no-ai") - 1]).toList();
        for (int i = 0; i < order.size(); i++) {
            assertEquals(List.of("tutors", "companions", "coaches").get(i % 3), order.get(i));
        }
    }

    private BookingChart attributed(Interval total, double... amounts) {
        Sides sides = sides();
        List<Booking.Entry> entries = new ArrayList<>();
        for (double amount : amounts) {
            entries.add(
                    new Booking.Entry(
                            new Cause("c" + entries.size(), "Cause " + entries.size(), Cause.Kind.AI,
                                    false),
                            amount,
                            new Interval(amount - 0.1, amount + 0.1)));
        }
        double sum = Arrays.stream(amounts).sum();
        return new BookingChart(sides, sides.study().manifest().metric("loneliness").orElseThrow(),
                new Booking(entries, sum, sum, total, 10), 0.94);
    }

    /** The chart has one form in all studies: every bar begins at zero, whether the total is clear or not. */
    @Test
    void everyBarOfThePathwaysBeginsAtZero() throws Exception {
        example(new ExampleStudy(3, 40, List.of("companions"), true));
        Drawn clear = Drawn.of(attributed(new Interval(1.2, 2.8), 3, -1));
        for (BookingChart chart : List.of(attributed(new Interval(1.2, 2.8), 3, -1),
                attributed(new Interval(-0.5, 4.5), 3, -1),
                attributed(new Interval(0.1, 0.5), 1.3, -1))) {
            Drawn drawn = Drawn.of(chart);
            double from = Drawn.at(drawn.zeroLines().get(0), "x1");
            List<Element> bars = drawn.boxes("#b65200");
            assertEquals(from, Drawn.at(bars.get(0), "x"), PX);
            assertEquals(from, Drawn.at(bars.get(1), "x") + Drawn.at(bars.get(1), "width"), PX);
        }
        assertTrue(attributed(new Interval(-0.5, 4.5), 3, -1).title().startsWith("No clear difference to attribute"));
        assertTrue(attributed(new Interval(0.1, 0.5), 1.3, -1).title().startsWith("Too small to matter"));
        assertTrue(clear.words().contains("[+1.20, +2.80]"), "the total's interval is printed: " + clear.words());
    }

    /** Every interval lies where the axis says. */
    @Test
    void aWhiskerOfAPathwayLiesAtItsTruePlace() throws Exception {
        example(new ExampleStudy(3, 40, List.of("companions"), true));
        Drawn clear = Drawn.of(attributed(new Interval(1.2, 2.8), 3, -1));
        List<Element> whiskers = whiskers(clear);
        assertEquals(3, whiskers.size(), "two pathways and their sum");
        double zero = Drawn.at(clear.zeroLines().get(0), "x1");
        double unit = Drawn.at(clear.text("+2"), "x") - zero;
        assertEquals(zero + unit * 1.2 / 2, Drawn.at(whiskers.get(2), "x1"), 0.1);
        assertEquals(zero + unit * 2.8 / 2, Drawn.at(whiskers.get(2), "x2"), 0.1);
        assertEquals(zero + unit * 2.9 / 2, Drawn.at(whiskers.get(0), "x1"), 0.1);
        Drawn unclear = Drawn.of(attributed(new Interval(-0.5, 4.5), 3, -1));
        assertEquals(3, whiskers(unclear).size(), "all bars begin at zero");
        double from = Drawn.at(unclear.zeroLines().get(0), "x1");
        assertTrue(Drawn.at(whiskers(unclear).get(0), "x1") > from && Drawn.at(whiskers(unclear).get(1), "x2") < from);
    }

    private static List<Element> whiskers(Drawn drawn) {
        return drawn.lines(Drawn.INK).stream().filter(line -> line.getAttribute("stroke-width").equals("1.25"))
                .filter(line -> Drawn.at(line, "y1") == Drawn.at(line, "y2")).toList();
    }

    @Test
    void theLegendOfPathwaysHoldsOnlyWhatIsDrawn() throws Exception {
        example(new ExampleStudy(3, 40, List.of("companions"), true));
        BookingChart ai = attributed(new Interval(1.2, 2.8), 3, -1);
        assertTrue(Drawn.of(ai).words().contains("AI"));
        assertFalse(Drawn.of(ai).words().contains("people") || Drawn.of(ai).words().contains("other pathways"),
                Drawn.of(ai).words().toString());
        Cause ties = new Cause("ties", "Having close ties", Cause.Kind.HUMAN, false);
        BookingChart people = new BookingChart(ai.sides(), ai.outcome(),
                new Booking(List.of(new Booking.Entry(ties, 2, Interval.NONE)), 2, 2, new Interval(1, 3), 10), 0.94);
        assertTrue(Drawn.of(people).words().contains("people"));
        assertFalse(Drawn.of(people).words().contains("AI"),
                "the study has an AI, the chart does not: " + Drawn.of(people).words());
        assertTrue(String.join(" ", Drawn.of(people).words())
                .contains("A plus means: by this pathway loneliness is higher than in “no AI”."));
    }

    /** The words stand inside the zone, or with a patch of it as a legend over the plot; never beside it. */
    @Test
    void theZoneIsNamedWhereItLies() throws Exception {
        example(new ExampleStudy(4, 60, List.of("companions"), true));
        written();
        String name = "inside ±0.1 sd: too small to matter";
        Drawn wide = chart("loneliness-over-time");
        Element zone = wide.zones().get(0);
        assertTrue(Drawn.at(wide.text(name), "y") - 9 >= Drawn.at(zone, "y") - PX
                && Drawn.at(wide.text(name), "y") <= Drawn.at(zone, "y") + Drawn.at(zone, "height") + PX, "inside");
        SvgCanvas canvas = new SvgCanvas(UnfoldingChart.of(sides(),
                sides().study().manifest().metric("loneliness").orElseThrow()));
        new Zone(1, 0).name(canvas, new Scale(-100, 100, 300, 100, 50), 68, 730, 40, "±0.1 sd", true);
        String drawn = new String(canvas.bytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(drawn.matches("(?s).*<rect[^>]*y=\"30\"[^>]*fill=\"" + Drawn.ZONE + "\"[^>]*stroke.*"),
                "a narrow zone has a legend: " + drawn);
    }

    /** A chart over time names its group with its people, and its numbers carry people and unit. */
    @Test
    void aCourseSaysWhoseItIs() throws Exception {
        example(new ExampleStudy(3, 60, List.of("companions"), true));
        written();
        assertTrue(chart("loneliness-over-time").words().contains("Everybody (2,000 people): difference, points"));
        List<String> lines = Files.readAllLines(folder.resolve("charts/loneliness-over-time.csv"));
        assertEquals("line,statistic,day,value,people,unit", lines.get(0));
        String[] last = lines.stream().filter(line -> line.startsWith("difference,mean,60,")).findFirst()
                .orElseThrow().split(",", -1);
        assertEquals(List.of("2000", "points"), List.of(last[4], last[5]));
    }

    /** A long name of a row stands on two lines and is whole. */
    @Test
    void aLongNameIsLaidOutNotCut() throws Exception {
        example(new ExampleStudy(3, 60, List.of("companions"), true));
        String label = "Less lonely four fifths at the start of the study";
        double room = 200;
        assertTrue(TextWidth.of(label, Type.BODY) > room, "too long for one line");
        assertEquals(24, RowLabel.height(List.of("Aged 13–17"), Type.BODY, room, 24));
        assertTrue(RowLabel.height(List.of(label), Type.BODY, room, 24) > 24);
        SvgCanvas canvas = new SvgCanvas(UnfoldingChart.of(sides(),
                sides().study().manifest().metric("loneliness").orElseThrow()));
        RowLabel.draw(canvas, label, 24, 100, room, Type.BODY);
        String drawn = new String(canvas.bytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(drawn.contains(">Less lonely four fifths at the<") && drawn.contains(">start of the study<"), drawn);
        assertEquals("Less lonely four…", TextWidth.cut(label, Type.BODY,
                TextWidth.of("Less lonely four fift…", Type.BODY)), "never within a word");
    }

    /** An interval of a mean ends where values end. */
    @Test
    void noIntervalReachesBelowWhatIsPossible() throws Exception {
        example(new ExampleStudy(3, 40, List.of("companions", "tutors"), true));
        Study study = Study.read(folder);
        Manifest.Metric influence = new Manifest.Metric("influence", "Influence", "", "weight", 3, false, 0, null, "D",
                List.of(), false, 0.0, null, null);
        List<ByCommunity.Row> rows = study.manifest().compared().stream()
                .map(scenario -> new ByCommunity.Row(scenario, 0.4, new Interval(-0.5, 1.3), 4)).toList();
        CommunityChart chart = new CommunityChart(study, new ByCommunity(ByCommunity.Question.SAY, influence, 40,
                study.manifest().reference().orElseThrow(), false,
                List.of(new ByCommunity.Community("community:A", "Community A", rows))), List.of(sides()));
        Drawn drawn = Drawn.of(chart);
        double zero = Drawn.at(drawn.text("0.0"), "x");
        assertTrue(drawn.lines("#8a2478").stream()
                .allMatch(line -> Drawn.at(line, "x1") >= zero - PX && Drawn.at(line, "x2") >= zero - PX));
        assertFalse(drawn.words().stream().anyMatch(word -> word.startsWith("−")), drawn.words().toString());
        assertTrue(chart.description().contains("[0.0"), chart.description());
    }

    /** What was found stands below the title, as on every chart. */
    @Test
    void chartsOfPathwaysAndCommunitiesSayWhatWasFound() throws Exception {
        example(new ExampleStudy(4, 40, List.of("companions", "tutors"), true));
        List<Manifest.Scenario> two = Study.read(folder).manifest().compared();
        CommunityChart communities = influence(new ByCommunity.Row(two.get(0), 1.4, new Interval(1.2, 1.6), 4),
                new ByCommunity.Row(two.get(1), 0.4, new Interval(0.3, 0.5), 4));
        Drawn drawnCommunities = Drawn.of(communities);
        assertBelowTheTitle(drawnCommunities, "Influence from lowest to highest: Community A 0.40 [0.30, 0.50]");
        assertTrue(drawnCommunities.words().contains("(“tutors”) to 1.40 [1.20, 1.60] (“companions”)."),
                drawnCommunities.words().toString());
        Sides sides = sides();
        Drawn drawn = Drawn.of(BookingChart.of(sides, sides.study().manifest().metric("loneliness").orElseThrow(),
                "all",
                Booking.ofPairs(sides.study(), sides.study().runs().pairs("companions", "no-ai"), "loneliness")));
        String claim = drawn.words().stream().filter(text -> text.startsWith("Everybody: −")).findFirst().orElseThrow();
        assertTrue(claim.matches("Everybody: −[0-9.]+ \\[.*] points, .*\\. Largest pathways: time with people.*"),
                claim);
        assertBelowTheTitle(drawn, claim);
    }

    private static void assertBelowTheTitle(Drawn drawn, String words) {
        double title = drawn.texts().stream().mapToDouble(text -> Drawn.at(text, "y")).min().orElseThrow();
        double y = Drawn.at(drawn.text(words), "y");
        assertTrue(y > title && y <= title + 45, y + " is not right below " + title);
    }

    private CommunityChart influence(ByCommunity.Row... rows) {
        Study study = Study.read(folder);
        Manifest.Metric influence = new Manifest.Metric("influence", "Influence", "", "weight", 3, false, 0, null, "D",
                List.of(), false, 0.0, null, null);
        return new CommunityChart(study, new ByCommunity(ByCommunity.Question.SAY, influence, 40,
                study.manifest().reference().orElseThrow(), false, List.of(new ByCommunity.Community("community:A",
                        "Community A", List.of(rows)))), List.of(sides()));
    }

    /** Warnings take long to make, as those with a placebo: figures use those that were made for their comparison. */
    @Test
    void aFigureUsesTheWarningsOfItsComparison() throws Exception {
        example(new ExampleStudy(4, 40, List.of("companions"), true));
        Sides made = sides();
        Sides sides = new Sides(made.study(), made.scenario(), made.reference(), made.rivals(),
                List.of(new Warning(Warning.Kind.SCENARIO, "A caution."),
                        new Warning(Warning.Kind.EVENTUAL_GROUPS, "How users are grouped.")));
        assertTrue(sides.warnings().startsWith("A caution. Intervals show"), sides.warnings());
        assertEquals("How users are grouped.", sides.caution(Stream.of("would_use:daily")));
        assertEquals(made.told(), WrittenFor.warnings(made.study(), made.scenario(), made.reference()));
    }

    /** A cut interval is told as such and is whole in the CSV file, and each row says on how many runs it rests. */
    @Test
    void aCutIntervalAndTheRunsOfEachRowAreTold() throws Exception {
        example(new ExampleStudy(3, 40, List.of("companions", "tutors"), true));
        List<Manifest.Scenario> two = Study.read(folder).manifest().compared();
        CommunityChart cut = influence(new ByCommunity.Row(two.get(0), 0.4, new Interval(-0.5, 1.3), 3),
                new ByCommunity.Row(two.get(1), 1.4, new Interval(1.2, 1.6), 2));
        Drawn drawn = Drawn.of(cut);
        String text = String.join(" ", drawn.words());
        assertTrue(
                text.contains(
                        "Intervals are cut at 0, because no value can be lower. The CSV file has the uncut intervals."),
                text);
        assertTrue(drawn.words().containsAll(List.of("n=3", "n=2", "interval excludes 1", "includes 1")), text);
        assertTrue(text.contains("2 to 3 runs (n) each"), text);
        Path csv = folder.resolve("influence.csv");
        try (kith.analysis.table.CsvFile file = kith.analysis.table.CsvFile.open(csv, cut.columns())) {
            cut.numbers(file);
            file.commit();
        }
        assertTrue(Files.readString(csv).contains(",-0.5,1.3"), Files.readString(csv));
        CommunityChart whole = influence(new ByCommunity.Row(two.get(0), 1.4, new Interval(1.2, 1.6), 3),
                new ByCommunity.Row(two.get(1), 1.4, new Interval(1.2, 1.6), 3));
        assertFalse(String.join(" ", Drawn.of(whole).words()).contains("Intervals are cut"), "nothing is cut");
        assertFalse(Drawn.of(whole).words().contains("n=3"), "the footer says it once");
    }

    /** A window that lasts to the end says so in every chart, also where its axis ends before. */
    @Test
    void aWindowIsNamedByItsOwnDaysAndNotByThoseOfTheAxis() throws Exception {
        for (String[] each : List.of(new String[] {"", "removed from day 20"},
                new String[] {"\"to_day\":60,", "removed from day 20"},
                new String[] {"\"to_day\":50,", "removed, days 20–50"})) {
            example(new ExampleStudy(3, 60, List.of("companions"), true));
            edit("manifest.json", text -> text.replace("\"role\":\"scenario\"",
                    "\"role\":\"scenario\",\"windows\":[{\"name\":\"removed\","
                            + "\"from_day\":20," + each[0]
                            + "\"settings_count\":1}],\"shows\":{\"variable\":\"loneliness\",\"groups\":[\"all\"],"
                            + "\"from_day\":0,\"to_day\":40,\"answer_day\":40}"));
            StudyAnalysis.of(folder).write();
            for (String name : List.of("answer", "loneliness-over-time")) {
                assertTrue(chart(name).words().contains(each[1]), name + ": " + chart(name).words());
            }
            Files.delete(folder.resolve("charts/answer.svg"));
        }
    }

    /** Few recorded days are dots, so that the lines between them are not read as data; many days are a line. */
    @Test
    void fewRecordedDaysAreDots() throws Exception {
        example(new ExampleStudy(3, 60, List.of("companions"), true));
        Sides sides = sides();
        Manifest.Metric metric = sides.study().manifest().metric("loneliness").orElseThrow();
        UnfoldingChart sparse = UnfoldingChart.of(sides, metric, "community:A");
        Drawn drawn = Drawn.of(sparse);
        assertEquals(4, sparse.difference().days().length, "days 0, 28, 56 and 60");
        assertEquals(12, drawn.circles().size(), "the difference, the scenario and the reference");
        List<Double> at = drawn.circles().stream().map(dot -> Drawn.at(dot, "cx")).distinct().toList();
        assertEquals(4, at.size());
        assertEquals(68 + (730 - 68) * 28 / 60.0, at.get(1), 0.1);
        assertTrue(String.join(" ", drawn.words()).contains("Small dots are the recorded days."),
                drawn.words().toString());
        Drawn daily = Drawn.of(UnfoldingChart.of(sides, metric));
        assertEquals(0, daily.circles().size());
        assertFalse(String.join(" ", daily.words()).contains("Small dots"));
    }

    /** The dagger of a number stands clear of its interval, and a filled dot never has a 0 beside it. */
    @Test
    void aNumberIsClearOfItsMarkAndOfZero() throws Exception {
        example(new ExampleStudy(4, 60, List.of("companions"), true));
        for (String file : List.of("series.csv", "manifest.json")) {
            edit(file, text -> text.replace("lonely:initial", "would_use:daily"));
        }
        edit("series.csv", text -> text.replace("would_use:daily,people,people,400",
                "would_use:daily,people,people,6"));
        written();
        for (Drawn drawn : List.of(chart("what-changed-by-use"), chart("who"))) {
            List<Element> daggers = drawn.texts().stream().filter(text -> text.getTextContent().equals("†")).toList();
            assertFalse(daggers.isEmpty());
            for (Element dagger : daggers) {
                double end = Drawn.at(dagger, "x") + TextWidth.of("†", Type.BODY);
                double next = drawn.texts().stream().filter(text -> Math.abs(Drawn.at(text, "y") - Drawn.at(dagger,
                        "y")) < 1)
                        .filter(text -> text.getTextContent().startsWith("[")).mapToDouble(text -> Drawn.at(text, "x"))
                        .filter(x -> x > Drawn.at(dagger, "x")).min().orElseThrow();
                assertTrue(next >= end + 4, end + " to " + next);
            }
        }
        Sides sides = sides();
        Contrast c = new ContrastTable(sides.study(), "no-ai", new StudentInterval()).contrast("companions", 60, "all",
                "dependency");
        assertTrue(c.interval().clearOfZero());
        assertTrue(number(Panels.printed(c, 0)) != 0, "its dot is filled");
    }

    @Test
    void whatWasChangedTakesTwoLinesAndCountsTheRest() {
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            changed.add("ai.conduct.setting_" + i + " 0.5 (0.8)");
        }
        Frame frame = new Frame("Title", "Subtitle", changed, "", "", "", 920);
        List<String> lines = frame.changedLines();
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).startsWith("Changed for this run: ai.conduct.setting_0 0.5 (0.8), "), lines.toString());
        assertTrue(lines.get(1).matches(".*, and [0-9]+ more"), lines.toString());
        assertEquals(List.of(), new Frame("Title", "Subtitle", List.of(), "", "", "", 920).changedLines());
    }
}
