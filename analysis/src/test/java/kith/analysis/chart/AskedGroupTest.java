package kith.analysis.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kith.analysis.ExampleStudy;
import kith.analysis.StudyAnalysis;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.contrast.Finding;
import kith.analysis.stats.StudentInterval;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.table.Study;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Front charts speak of the people that the scenario asks about, and of numbers by what they mean. */
class AskedGroupTest {
    private static final String ROLE = "\"role\":\"scenario\"";

    @TempDir
    private Path folder;

    @BeforeAll
    static void headless() {
        System.setProperty("java.awt.headless", "true");
    }

    private void edit(String file, String from, String to) throws Exception {
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        assertTrue(before.contains(from), from);
        Files.writeString(path, before.replace(from, to));
    }

    private void study(String groups) throws Exception {
        new ExampleStudy(4, 60, List.of("companions"), true).write(folder);
        edit("manifest.json", ROLE, ROLE + ",\"shows\":{\"variable\":\"loneliness\",\"groups\":[" + groups
                + "],\"from_day\":0,\"to_day\":60,\"answer_day\":60}");
    }

    /** The ledger holds the same entries for the group, doubled. */
    private void ledgerOf(String group) throws Exception {
        Path ledger = folder.resolve("ledger.csv");
        List<String> rows = new ArrayList<>(Files.readAllLines(ledger));
        for (String row : List.copyOf(rows.subList(1, rows.size()))) {
            String[] cells = row.split(",", -1);
            cells[4] = group;
            cells[7] = Double.toString(2 * Double.parseDouble(cells[7]));
            rows.add(String.join(",", cells));
        }
        Files.write(ledger, rows);
    }

    private StudyAnalysis written() {
        StudyAnalysis analysis = StudyAnalysis.of(folder);
        analysis.write();
        return analysis;
    }

    private String words(String chart) throws Exception {
        return String.join(" ", Drawn.of(folder.resolve("charts/" + chart + ".svg")).words());
    }

    @Test
    void frontChartsAreOfTheFirstGroupWhereEverybodyIsNotAsked() throws Exception {
        study("\"age:65+\",\"age:18-24\"");
        ledgerOf("age:65+");
        StudyAnalysis analysis = written();
        for (String chart : List.of("what-changed", "attributed", "loneliness-over-time")) {
            assertTrue(words(chart).toLowerCase().contains("aged 65 or over"), chart + ": " + words(chart));
            assertFalse(words(chart).contains("Everybody"), chart + ": " + words(chart));
        }
        assertTrue(Files.readAllLines(folder.resolve("charts/what-changed.csv")).get(1).contains(",60,age:65+,"));
        assertTrue(words("more/what-changed-everybody").contains("Everybody. "), "everybody is among the others");
        String text = analysis.terminal(TerminalStyle.PLAIN, List.of(), "");
        assertTrue(text.contains("Direct pathways (ledger): loneliness, points, aged 65 or over\n"), text);
    }

    @Test
    void frontChartsAreOfEverybodyWhereEverybodyIsAskedToo() throws Exception {
        study("\"age:65+\",\"all\"");
        ledgerOf("age:65+");
        written();
        for (String chart : List.of("what-changed", "attributed", "loneliness-over-time")) {
            assertTrue(words(chart).contains("Everybody"), chart + ": " + words(chart));
            assertFalse(words(chart).contains("ged 65 or over"), chart + ": " + words(chart));
        }
        assertFalse(Files.exists(folder.resolve("charts/more/what-changed-everybody.svg")));
    }

    @Test
    void theCautionAboutEventualGroupsStandsAboveThePlot() throws Exception {
        new ExampleStudy(4, 60, List.of("companions"), true).write(folder);
        for (String file : List.of("manifest.json", "series.csv")) {
            edit(file, "lonely:initial", "would_use:daily");
        }
        edit("manifest.json", ROLE, "\"ai\":true," + ROLE + ",\"shows\":{\"variable\":\"loneliness\",\"groups\":["
                + "\"would_use:daily\"],\"from_day\":0,\"to_day\":60,\"answer_day\":60}");
        written();
        for (String chart : List.of("answer", "what-changed", "what-changed-by-use", "who", "loneliness-over-time")) {
            Drawn drawn = Drawn.of(folder.resolve("charts/" + chart + ".svg"));
            Element caution = drawn.texts().stream()
                    .filter(text -> text.getTextContent()
                            .startsWith("Eventual users are grouped by how often they use AI at the end of the run"))
                    .findFirst().orElseThrow(() -> new AssertionError(chart + ": " + drawn.words()));
            double first = drawn.zeroLines().stream()
                    .mapToDouble(line -> Math.min(Drawn.at(line, "y1"), Drawn.at(line, "y2"))).min().orElseThrow();
            assertTrue(Drawn.at(caution, "y") < first, chart);
        }
    }

    /** A group that rests on too few people is a thin grey line; the others are thick and in the scenario's colour. */
    @Test
    void aGroupWithoutAVerdictIsGreyAndThin() throws Exception {
        study("\"all\",\"age:65+\"");
        edit("series.csv", ",age:65+,people,people,377", ",age:65+,people,people,7");
        written();
        Study read = Study.read(folder);
        AnswerLines lines = AnswerLines.of(new Sides(read, read.manifest().compared().get(0),
                read.manifest().reference().orElseThrow())).orElseThrow();
        assertTrue(lines.all().get(1).isMarked() && !lines.all().get(0).isMarked(), "by its people");
        assertEquals(Palette.REFERENCE, lines.all().get(1).colour());
        assertEquals(Palette.SCENARIO, lines.all().get(0).colour());
        assertNotEquals(lines.ink(lines.all().get(0)), lines.ink(lines.all().get(1)));
        String svg = Files.readString(folder.resolve("charts/answer.svg"));
        String name = svg.substring(0, svg.indexOf(">Aged 65 or over</text>"));
        assertTrue(name.substring(name.lastIndexOf("<text")).contains(String.format("#%06x",
                Palette.REFERENCE.getRGB() & 0xFFFFFF)), name.substring(name.lastIndexOf("<text")));
    }

    /** Everybody is a line without dashes, wherever a scenario names the group. */
    @Test
    void everybodyIsASolidLine() throws Exception {
        study("\"age:65+\",\"all\"");
        written();
        Study read = Study.read(folder);
        AnswerLines lines = AnswerLines.of(new Sides(read, read.manifest().compared().get(0),
                read.manifest().reference().orElseThrow())).orElseThrow();
        assertEquals(List.of("age:65+", "all"), lines.stream().map(AnswerLines.Line::group).toList());
        assertEquals(Ink.line(Palette.SCENARIO, 2.5), lines.ink(lines.all().get(1)));
        assertNotEquals(Ink.line(Palette.SCENARIO, 2.5), lines.ink(lines.all().get(0)));
    }

    @Test
    void allContrastsPrintIntervals() throws Exception {
        new ExampleStudy(4, 60, List.of("companions", "tutors"), true).write(folder);
        StudyAnalysis analysis = written();
        String words = words("all-contrasts");
        String printed = analysis.headline().sections().stream().filter(section -> section.id().equals("scenarios"))
                .flatMap(section -> section.rows().stream()).filter(row -> row.variable().equals("loneliness"))
                .map(row -> row.printed().substring(row.printed().indexOf('['))).findFirst().orElseThrow();
        assertTrue(words.contains(printed), printed + " in " + words);
        List<Path> front = analysis.charts().stream().filter(chart -> !chart.toString().contains("more")).toList();
        assertEquals("all-contrasts.svg", front.get(0).getFileName().toString());
    }

    @Test
    void rivalAssumptionsAreReadOnceForAllChartsOfAScenario() throws Exception {
        study("\"all\"");
        new ExampleStudy(4, 60, List.of("companions"), true).write(folder.resolve("rivals/rule-nest"));
        edit("manifest.json", "\"parameters\":", "\"rivals\":[{\"path\":\"choice.rule\",\"value\":\"nest\",\"folder\":"
                + "\"rivals/rule-nest\"}],\"parameters\":");
        Study read = Study.read(folder);
        ContrastTable table = new ContrastTable(read, "no-ai", new StudentInterval());
        Finding finding = Finding.of(read, table, read.manifest().compared().get(0));
        List<Rivals> used = new ArrayList<>();
        for (Figure figure : StudyFigures.all(read, List.of(finding), List.of(), List.of())) {
            Figure drawn = figure instanceof More more ? more.figure() : figure;
            if (drawn instanceof AnswerChart answer) {
                used.add(answer.lines().sides().rivals());
            } else if (drawn instanceof EffectChart effects) {
                used.add(effects.sides().rivals());
            } else if (drawn instanceof UnfoldingChart course) {
                used.add(course.sides().rivals());
            }
        }
        assertTrue(used.size() > 3 && used.get(0).areThere(), used.toString());
        used.forEach(each -> assertSame(used.get(0), each));
    }
}
