package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kith.analysis.StudyAnalysis;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.table.TrialDesign;
import kith.analysis.trial.DoseLine;
import kith.scenario.files.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The summaries of shipped trials fit every terminal, and a dose has one name everywhere. */
@Timeout(300)
final class ShippedTrialsTest {
    private static final Path SCENARIOS = Path.of("..", "scenarios");
    private static final List<String> SMALL = List.of("replicates=2", "burn_in_days=3", "population.people_count=80");

    @TempDir
    Path folder;

    static List<Path> trials() throws IOException {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            return files.filter(file -> file.toString().endsWith(".scenario.yaml"))
                    .filter(ShippedTrialsTest::holdsATrial).sorted().toList();
        }
    }

    private static boolean holdsATrial(Path file) {
        try {
            return Files.readString(file).contains("\ntrial:");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void severalTrialsAreShipped() throws IOException {
        assertTrue(trials().size() >= 4, trials().toString());
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aSummaryFitsItsTerminalAndNamesEachDoseAlike(Path file) throws Exception {
        Path out = folder.resolve("out");
        try (Study study = new Study(StudyPlan.read(ScenarioReader.create(), file, SMALL), out)) {
            study.run(2, false, List.of("test"), Progress.SILENT);
        }
        StudyAnalysis analysis = StudyAnalysis.of(out);
        for (int width : List.of(72, 80, 100, 120)) {
            String text = analysis.terminal(TerminalStyle.PLAIN.wide(width), List.of(), "");
            assertEquals(List.of(), text.lines().filter(line -> line.length() > width).toList(), width + " columns");
        }
        for (TrialDesign.Arm arm : analysis.trials().get(0).scenario().trial().arms()) {
            if (arm.dose() != null) {
                assertTrue(arm.label().endsWith(DoseLine.words(arm.dose())), arm.label() + ": " + arm.dose());
            }
        }
    }

    /** The end −1 of relationship-seeking has one name, in settings, labels and charts. */
    @Test
    void theLowestDoseHasOneName() throws IOException {
        assertEquals("task only", DoseLine.words(-1));
        String defaults = Files.readString(SCENARIOS.resolve("defaults.yaml"));
        assertTrue(defaults.contains("−1 is task only") && defaults.contains("-1 is task only"), "both settings");
        try (Stream<Path> files = Files.walk(SCENARIOS)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                assertTrue(!Files.readString(file).matches("(?s).*\\bcold\\b.*"), file + " has another name for it");
            }
        }
    }
}
