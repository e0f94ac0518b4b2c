package kith.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import kith.analysis.summary.NextStep;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.table.InterruptedAnalysis;
import kith.analysis.table.TableException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class StudyAnalysisTest {
    @TempDir
    private Path folder;

    @BeforeAll
    static void headless() {
        System.setProperty("java.awt.headless", "true");
    }

    private StudyAnalysis analysed(ExampleStudy example) throws IOException {
        return StudyAnalysis.of(example.write(folder));
    }

    private static List<String> names(StudyAnalysis analysis) {
        return analysis.charts().stream().map(p -> p.getFileName().toString().replace(".svg", "")).toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
        }
    }

    /** Each part of the work ends when its thread is interrupted, and leaves nothing half written. */
    @Test
    void interruptedAnAnalysisEndsAndLeavesNothingHalfWritten() throws Exception {
        Path out = new ExampleStudy(3, 60, List.of("companions"), true).write(folder);
        StudyAnalysis analysis = StudyAnalysis.of(out);
        List<Path> before = files(out);
        for (Runnable part : List.<Runnable>of(() -> StudyAnalysis.of(out), analysis::writeTables,
                analysis::writeCharts)) {
            Thread.currentThread().interrupt();
            try {
                assertThrows(InterruptedAnalysis.class, part::run);
            } finally {
                assertTrue(Thread.interrupted());
            }
            assertEquals(before, files(out));
        }
    }

    @Test
    void progressGoesFromBeginningToEnd() throws Exception {
        Path out = new ExampleStudy(3, 60, List.of("companions"), true).write(folder);
        List<Double> seen = new ArrayList<>();
        StudyAnalysis analysis = StudyAnalysis.of(out, true, seen::add);
        assertTrue(seen.size() >= 6, "every run is told: " + seen);
        analysis.writeTables();
        int tables = seen.size();
        analysis.writeCharts();
        assertEquals(analysis.charts().size(), seen.size() - tables);
        assertEquals(seen.stream().sorted().toList(), seen);
        assertEquals(1, seen.get(seen.size() - 1), 1e-9);
    }

    @Test
    void theSameFolderGivesTheSameBytes() throws Exception {
        ExampleStudy example = new ExampleStudy(3, 60, List.of("companions", "tutors"), true);
        Path one = example.write(folder.resolve("one"));
        Path two = example.write(folder.resolve("two"));
        StudyAnalysis.of(one).write();
        StudyAnalysis.of(one).write();
        StudyAnalysis.of(two).write();
        assertEquals(files(one), files(two));
        assertEquals(4 + 4 + 3 * StudyAnalysis.of(one).charts().size(), files(one).size());
        for (Path file : files(one)) {
            assertArrayEquals(Files.readAllBytes(one.resolve(file)), Files.readAllBytes(two.resolve(file)),
                    file.toString());
        }
    }

    @Test
    void everyChartIsThereThreeTimesAndItsSvgIsWellFormed() throws Exception {
        StudyAnalysis analysis = analysed(new ExampleStudy(3, 60, List.of("companions"), true));
        analysis.write();
        assertEquals(List.of("what-changed", "who", "attributed", "loneliness-over-time", "dependency-over-time",
                "well-being-over-time", "human-hours-per-day-over-time"), names(analysis));
        for (Path svg : analysis.charts()) {
            String name = svg.toString();
            var root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
            assertEquals("svg", root.getDocumentElement().getTagName());
            assertFalse(root.getElementsByTagName("desc").item(0).getTextContent().isBlank(), name);
            assertFalse(Files.readString(svg).contains("NaN"), name);
            assertTrue(Files.size(Path.of(name.replace(".svg", ".png"))) > 10_000, name);
            assertTrue(Files.readAllLines(Path.of(name.replace(".svg", ".csv"))).size() > 1, name);
        }
    }

    /**
     * Groups of the example under other names: whom averages over everybody hide, and a group that holds other people
     * in each world.
     */
    private Path withUsers(ExampleStudy example) throws IOException {
        Path at = example.write(folder);
        for (String name : List.of("manifest.json", "series.csv")) {
            Files.writeString(at.resolve(name), Files.readString(at.resolve(name))
                    .replace("{\"name\":\"community:A\"", "{\"same_people\":false,\"name\":\"use:daily\"")
                    .replace("community:A", "use:daily")
                    .replace("lonely:initial", "would_use:daily")
                    .replace("lonely:other", "would_use:weekly"));
        }
        return at;
    }

    @Test
    void thoseWhoComeToUseAiAreShownBesideEverybody() throws Exception {
        StudyAnalysis analysis = StudyAnalysis.of(withUsers(new ExampleStudy(3, 60, List.of("companions"), true)));
        analysis.write();
        assertEquals(List.of("what-changed", "what-changed-by-use", "who"), names(analysis).subList(0, 3));
        List<String> drawn = Files.readAllLines(folder.resolve("charts/what-changed-by-use.csv"));
        assertEquals(1 + 3 * 4, drawn.size(), "everybody, daily and weekly, in four metrics");
        assertTrue(
                drawn.get(2).startsWith(
                        "companions,no-ai,60,would_use:daily,Lonely at the start,400,loneliness,points,3,"),
                drawn.get(2));
        assertEquals(1 + 3 * 2, Files.readAllLines(folder.resolve("charts/more/what-changed-by-use-more.csv")).size(),
                "the other two metrics");
        String text = analysis.terminal(TerminalStyle.PLAIN, List.of(), "");
        assertTrue(text.contains("Lonely at the start (400 people), day 60\n"), text);
        assertTrue(text.contains("Not lonely at the start (1,600 people), day 60\n"), text);
        assertTrue(text.contains("Eventual users are grouped by how often they use AI at the end of the run."), text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 100), text);
        assertEquals(12, analysis.headline().users().size());
        assertEquals("would_use:daily", analysis.headline().users().get(0).group());
        assertTrue(analysis.headline().contrasts().stream().allMatch(row -> row.group().equals("all")));
    }

    /** A title as long as those of shipped scenarios with windows keeps what the scenario is compared with. */
    @Test
    void aWideChartHasRoomForALongTitle() throws Exception {
        Path manifest = withUsers(new ExampleStudy(3, 60, List.of("companions"), true)).resolve("manifest.json");
        String label = "romance taken away overnight and for good";
        Files.writeString(manifest,
                Files.readString(manifest).replace("\"label\":\"companions\"", "\"label\":\"" + label + "\""));
        StudyAnalysis.of(folder).write();
        String drawn = Files.readString(folder.resolve("charts/what-changed-by-use.svg"));
        assertTrue(drawn.contains(">Difference on day 60 by eventual use of AI: " + label + " against no AI</text>"),
                drawn);
    }

    /** A group may be empty in some replicates; where it never has anybody, nothing is said of it. */
    @Test
    void aGroupThatSomeReplicatesLackRestsOnFewerPairs() throws Exception {
        Path series = withUsers(new ExampleStudy(4, 60, List.of("companions"), true)).resolve("series.csv");
        Files.writeString(series, Files.readString(series).lines()
                .filter(row -> !row.matches("(companions|no-ai)-[12],\\d+,would_use:daily,(?!people).*"))
                .filter(row -> !row.contains(",would_use:weekly,"))
                .map(row -> row.replaceFirst("-([12],\\d+,would_use:daily,people,people),.*", "-$1,0"))
                .reduce("", (all, row) -> all + row + "\n"));
        StudyAnalysis analysis = StudyAnalysis.of(folder);
        analysis.write();
        String text = analysis.terminal(TerminalStyle.PLAIN, List.of(), "");
        assertTrue(text.contains("Lonely at the start (400 people, in 2 pairs), day 60\n"), text);
        assertTrue(text.contains("† fewer than 10 people or 3 pairs of runs: no verdict"), text);
        assertFalse(text.contains("Not lonely at the start ("), text);
        String row = Files.readAllLines(folder.resolve("contrasts.csv")).stream()
                .filter(each -> each.startsWith("companions,no-ai,60,would_use:daily,loneliness,")).findFirst()
                .orElseThrow();
        assertEquals("2", row.split(",")[6]);
    }

    @Test
    void groupsThatHoldOtherPeopleInEachWorldHaveLevelsAlone() throws Exception {
        StudyAnalysis analysis = StudyAnalysis.of(withUsers(new ExampleStudy(3, 60, List.of("companions"), true)));
        analysis.write();
        assertTrue(Files.readString(folder.resolve("summary.csv")).contains(",use:daily,loneliness,"));
        assertFalse(Files.readString(folder.resolve("contrasts.csv")).contains(",use:daily,"));
        assertFalse(Files.readString(folder.resolve("charts/who.csv")).contains(",use:daily,"));
    }

    @Test
    void severalScenariosHaveTheirOwnChartsAndOneTable() throws Exception {
        StudyAnalysis analysis = analysed(new ExampleStudy(2, 40, List.of("companions", "tutors"), true));
        assertTrue(names(analysis).contains("what-changed-companions"));
        assertTrue(names(analysis).contains("what-changed-tutors"));
        String text = analysis.terminal(TerminalStyle.PLAIN, List.of(), "");
        assertTrue(text.contains("companions: 2 scenarios, each against no AI\n"), text);
        assertTrue(text.contains("Both worlds hold the same simulated people with the same random draws."), text);
        assertTrue(text.contains("\n  companions  ") && text.contains("\n  tutors  "), text);
        assertTrue(names(analysis).contains("all-contrasts"));
        assertEquals(2, analysis.findings().size());
    }

    @Test
    void onePairIsALook() throws Exception {
        StudyAnalysis analysis = analysed(new ExampleStudy(1, 40, List.of("companions"), true));
        analysis.write();
        String text = analysis.terminal(TerminalStyle.PLAIN, List.of(), "");
        assertTrue(text.contains("! Only 1 pair of runs. That is too few for a result."), text);
        assertFalse(text.contains("●─"), text);
        assertTrue(analysis.headline().contrasts().stream().allMatch(row -> row.ciLow() == null && row.diff() != null));
        for (String line : Files.readAllLines(folder.resolve("contrasts.csv")).subList(1, 5)) {
            String[] cells = line.split(",", -1);
            assertEquals("1", cells[6]);
            assertEquals("", cells[9] + cells[10] + cells[12]);
        }
    }

    @Test
    void withoutAReferenceThereAreLevels() throws Exception {
        StudyAnalysis analysis = analysed(new ExampleStudy(3, 40, List.of("companions"), false));
        analysis.write();
        assertEquals(1, Files.readAllLines(folder.resolve("contrasts.csv")).size());
        assertFalse(names(analysis).contains("what-changed"));
        assertTrue(names(analysis).contains("loneliness-over-time"));
        String text = analysis.terminal(TerminalStyle.PLAIN, List.of(), "");
        assertTrue(text.contains("companions: values on day 40"), text);
        assertFalse(text.contains("Differences"), text);
        assertEquals(List.of(), analysis.headline().contrasts());
    }

    @Test
    void aMetricWithoutASdHasOnlyItsOwnUnit() throws Exception {
        StudyAnalysis analysis = analysed(new ExampleStudy(3, 40, List.of("companions"), true));
        HeadlineView.Row share = analysis.headline().contrasts().get(0);
        assertEquals("dependent_share", share.variable());
        assertEquals(null, share.sdUnit());
        assertTrue(share.diff() > 0);
        assertEquals("higher, no size that matters is set", share.word());
        HeadlineView.Row flat = analysis.headline().contrasts().get(1);
        assertEquals("dependency", flat.variable());
        assertEquals(null, flat.sdUnit(), "people do not differ at day 0");
    }

    @Test
    void anSdVariableThatIsNowhereIsAFault() throws Exception {
        Path manifest = new ExampleStudy(1, 5, List.of("companions"), true).write(folder).resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"well_being_sd\"", "\"glee_sd\""));
        TableException fault = assertThrows(TableException.class, () -> StudyAnalysis.of(folder));
        assertEquals(folder.resolve("series.csv") + ": holds no variable 'glee_sd', the sd_variable of the metric "
                + "'well_being' in manifest.json", fault.getMessage());
    }

    @Test
    void aScenarioWhoseRunsAllFailedIsToldNotDrawn() throws Exception {
        Path runs = new ExampleStudy(2, 5, List.of("companions"), true).write(folder).resolve("runs.csv");
        Files.writeString(runs, Files.readString(runs).replaceAll("(companions-.*)SUCCEEDED", "$1FAILED"));
        StudyAnalysis analysis = StudyAnalysis.of(folder);
        analysis.write();
        assertEquals(List.of(), analysis.charts());
        assertTrue(analysis.terminal(TerminalStyle.PLAIN, List.of(), "").contains("no run measured loneliness"));
    }

    @Test
    void aFailedRunTakesItsPairWithItAndIsTold() throws Exception {
        Path runs = new ExampleStudy(3, 5, List.of("companions"), true).write(folder).resolve("runs.csv");
        Files.writeString(runs, Files.readString(runs).replaceAll("(no-ai-2.*)SUCCEEDED", "$1ABORTED"));
        StudyAnalysis analysis = StudyAnalysis.of(folder);
        assertEquals(2, analysis.findings().get(0).effects().get(0).contrast().pairs());
        String text = analysis.terminal(TerminalStyle.PLAIN, List.of(), "");
        assertTrue(text.contains("2 pairs of runs of 3 planned"), text);
    }

    @Test
    void tooFewRunsAreToldInAWholeSentenceBesideThePathways() throws Exception {
        StudyAnalysis analysis = analysed(new ExampleStudy(2, 60, List.of("companions"), true));
        String text = analysis.terminal(TerminalStyle.PLAIN, List.of(), "").replaceAll("\\s+", " ");
        assertTrue(text.contains("It is not the cause. The difference as a whole rests on too few runs."), text);
    }

    @Test
    void theTerminalTextFitsAndColourAddsNothing() throws Exception {
        StudyAnalysis analysis = analysed(new ExampleStudy(4, 60, List.of("companions"), true));
        List<NextStep> next = List.of(new NextStep("kith report results/companions", "the one-page brief"));
        String plain = analysis.terminal(TerminalStyle.PLAIN, next, "results/companions  8 runs");
        for (TerminalStyle style : List.of(TerminalStyle.DARK, TerminalStyle.LIGHT)) {
            String coloured = analysis.terminal(style, next, "results/companions  8 runs");
            assertTrue(coloured.contains("\u001B[38;2;"));
            assertEquals(plain, coloured.replaceAll("\u001B\\[[0-9;]*m", ""));
        }
        for (int width : new int[] {72, 80, 100, 120}) {
            String text = analysis.terminal(TerminalStyle.PLAIN.wide(width), next, "results/companions  8 runs");
            assertTrue(text.lines().allMatch(line -> line.length() <= width), width + "\n" + text);
            assertEquals(width >= 120, text.contains("●"), "bars where there is room");
        }
        assertFalse(plain.contains("-0") || plain.contains("NaN"), plain);
        assertTrue(plain.contains("Differences on day 60"), plain);
        assertTrue(plain.contains("Intervals show run-to-run variation only. Assumptions were not varied."), plain);
        assertTrue(plain.contains("43 of 90 settings are assumptions (evidence grade D)."), plain);
        assertTrue(plain.replaceAll("\\s+", " ").contains("Days 36 to 60 are extrapolation."), plain);
        assertTrue(plain.indexOf("\nAnswer ") < plain.indexOf("Differences"), "the answer comes first");
        assertTrue(plain.indexOf("\nAnswer again ") > plain.indexOf("Not known"), "and last");
        assertTrue(plain.endsWith("results/companions  8 runs\n"), plain);
    }
}
