package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import kith.analysis.StudyAnalysis;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.wording.Numeral;
import kith.scenario.format.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The size of a claim may be given in standard deviations. */
final class ClaimSizeTest {
    @TempDir
    Path folder;

    /** A size in standard deviations is the size that the answer calls too small to matter: one number, said once. */
    @Test
    void aSizeInStandardDeviationsIsTheThresholdOfTheWords() throws Exception {
        StudyPlan plan = SmallStudy.in(folder.resolve("scenarios")).plan("ai.adoption.initial_share=0.5",
                "claims.small={text: Small., variable: loneliness, says: too_small, at_most: 0.1, size_unit: sd}");
        try (Study study = new Study(plan, folder.resolve("out"))) {
            study.run(2, false, List.of("test"), Progress.SILENT);
        }
        StudyAnalysis analysis = StudyAnalysis.of(folder.resolve("out"));
        String size = Numeral.threshold(analysis.claims().get(0).claim().size());
        String text = analysis.terminal(TerminalStyle.PLAIN, List.of(), "").replaceAll("\\s+", " ");
        assertTrue(text.contains("claimed: within ±" + size + " (0.1 sd)"), text);
        assertTrue(text.contains("For loneliness this is " + size + " points."), text);
        assertTrue(Double.parseDouble(size) > 0.5 && Double.parseDouble(size) < 1.5, size);
    }

    @Test
    void aSizeInStandardDeviationsNeedsAMetricThatHasOne() throws Exception {
        SmallStudy small = SmallStudy.in(folder.resolve("scenarios"));
        String share = assertThrows(ScenarioException.class, () -> small.plan(
                "claims.x={text: T., variable: user_share, says: higher, at_least: 0.1, size_unit: sd}")).getMessage();
        assertTrue(share.contains("cannot be 'sd' for 'user_share', which has no standard deviation"), share);
        assertTrue(share.contains("loneliness"), share);
        String range = assertThrows(ScenarioException.class, () -> small.plan("claims.x={text: T., variable: "
                + "loneliness, says: between, low: 1, high: 2, size_unit: sd}")).getMessage();
        assertTrue(range.contains("cannot be 'sd' with 'between'; expected 'metric'"), range);
    }
}
