package kith.analysis.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kith.analysis.ExampleStudy;
import kith.analysis.StudyAnalysis;
import kith.analysis.booking.Booking;
import kith.analysis.contrast.ByCommunity;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.governance.Steered;
import kith.analysis.stats.Interval;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Cause;
import kith.analysis.table.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocks of the summary cut no label, and take what they explain from data. */
class WholeLabelsTest {
    private static final String LONG = "a reference group of the majority that decides for all of the communities "
            + "at once";

    @TempDir
    private Path folder;

    private Study study(String... changes) throws Exception {
        new ExampleStudy(4, 60, List.of("companions", "tutors"), true).write(folder);
        Path file = folder.resolve("manifest.json");
        String text = Files.readString(file);
        for (int i = 0; i < changes.length; i += 2) {
            assertTrue(text.contains(changes[i]), changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        Files.writeString(file, text);
        return Study.read(folder);
    }

    private static void isWhole(List<Line> lines, String label, int width) {
        List<String> texts = lines.stream().map(Line::toString).toList();
        String all = String.join("\n", texts);
        assertTrue(texts.stream().mapToInt(String::length).max().orElseThrow() <= width, width + "\n" + all);
        assertTrue(all.indexOf('…') < 0, all);
        for (String word : label.split(" ")) {
            assertTrue(all.contains(word), word + " is missing in\n" + all);
        }
    }

    @Test
    void conductNamesProviderPartAndLeverWhole() {
        Steered steered = new Steered("the-provider-that-seeks-engagement", "companion, support, community C",
                "relationship_seeking", 3, 0.1, 0.2, new Interval(0.1, 0.3), new double[] {0.2}, 0);
        for (int width = TerminalStyle.NARROWEST; width <= TerminalStyle.WIDEST; width++) {
            isWhole(new GovernanceBlock(List.of(steered), List.of(), List.of(), TerminalStyle.PLAIN.wide(width))
                    .lines(),
                    "the-provider-that-seeks-engagement: relationship seeking support, community", width);
        }
    }

    @Test
    void theBestScenarioIsNamedWhole() throws Exception {
        StudyAnalysis.of(study("\"label\":\"companions\"", "\"label\":\"" + LONG + "\"", "\"label\":\"tutors\"",
                "\"label\":\"" + LONG + "\"").folder()).writeTables();
        List<kith.analysis.contrast.Finding> two = StudyAnalysis.of(folder).findings();
        assertEquals(List.of(), new CeilingBlock(two, TerminalStyle.PLAIN).lines(), "of two none is named");
        List<kith.analysis.contrast.Finding> findings = List.of(two.get(0), two.get(1), two.get(0));
        for (int width = TerminalStyle.NARROWEST + 8; width <= TerminalStyle.WIDEST; width++) {
            List<Line> lines = new CeilingBlock(findings, TerminalStyle.PLAIN.wide(width)).lines();
            isWhole(lines, LONG, width);
        }
    }

    @Test
    void headingsOfCommunitiesAreWhole() throws Exception {
        Study study = study("\"label\":\"no AI\"", "\"label\":\"" + LONG + "\"");
        List<ByCommunity.Row> rows = study.manifest().compared().stream()
                .map(scenario -> new ByCommunity.Row(scenario, 0.4, new Interval(0.3, 0.5), 4)).toList();
        ByCommunity told = new ByCommunity(ByCommunity.Question.FIT,
                study.manifest().metric("loneliness").orElseThrow(),
                60, study.manifest().reference().orElseThrow(), true, List.of(
                        new ByCommunity.Community("community:A", "The largest community of all the communities", rows),
                        new ByCommunity.Community("community:B", "B", rows)));
        for (int width = TerminalStyle.NARROWEST; width <= TerminalStyle.WIDEST; width++) {
            List<Line> lines = new CommunityBlock(told, TerminalStyle.PLAIN.wide(width)).lines();
            isWhole(lines, "against " + LONG, width);
            isWhole(lines, "The largest community of all the communities", width);
        }
    }

    /** A cut-off is a number of the manifest, whatever the words of the scale; other cut-offs stand beside it. */
    @Test
    void cutOffsAreData() throws Exception {
        String share = "{\"name\":\"dependent_share\",\"label\":\"Share dependent\",\"scale\":\"of people, 0–1\"";
        String other = "{\"name\":\"well_being\",";
        Study study = study(share, "{\"cut_off\":{\"of\":\"dependency\",\"above\":0.6}," + share.substring(1),
                other, "{\"cut_off\":{\"of\":\"dependency\",\"above\":0.7}," + other.substring(1),
                ",{\"scenario_id\":\"tutors\",\"label\":\"tutors\",\"regime\":\"fixed conduct\","
                        + "\"role\":\"scenario\"}",
                "");
        String text = StudyAnalysis.of(study.folder()).terminal(TerminalStyle.PLAIN, List.of(), "")
                .replaceAll("\\s+", " ");
        assertTrue(text.contains("“Share dependent” means: dependency above 0.6. With other limits the difference is "),
                text);
        assertTrue(text.contains(" above 0.7. "), text);
        Study without = study("index 0–1", "index above 0");
        text = StudyAnalysis.of(without.folder()).terminal(TerminalStyle.PLAIN, List.of(), "");
        assertTrue(!text.contains("” means: index above"), text);
    }

    private static Optional<String> nonUsers(Study study, double human, double ai, double size) {
        Contrast found = new ContrastTable(study, "no-ai", new StudentInterval())
                .contrast("companions", 60, "age:65+", "loneliness");
        Booking booking = new Booking(List.of(
                new Booking.Entry(new Cause("h", "Less contact with people", Cause.Kind.HUMAN, false),
                        human),
                new Booking.Entry(new Cause("a", "Contact with AI", Cause.Kind.AI, false), ai)), human + ai,
                human + ai);
        assertEquals(Math.signum(size), Math.signum(found.size()), "the example");
        return NonUsers.told(booking, study.manifest().metric("loneliness").orElseThrow(), found);
    }

    @Test
    void nonUsersChangeThroughOthersOnlyWhereTheLedgerSaysSo() throws Exception {
        Study study = study();
        String through = nonUsers(study, 0.5, 0.01, 1).orElseThrow();
        assertTrue(
                through.endsWith("The largest pathway is less contact with people (+0.5). So the change reaches them "
                        + "through other people."),
                through);
        String own = nonUsers(study, 0.3, 0.2, 1).orElseThrow();
        assertTrue(own.contains("Of this, +0.3 does not come from their own use of AI, and +0.2 does."), own);
        assertTrue(own.endsWith("(+0.3)."), own);
    }
}
