package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kith.analysis.StudyAnalysis;
import kith.analysis.summary.TerminalStyle;
import kith.scenario.files.ScenarioReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Worlds that go wrong are named: everybody adopts, the network collapses, a provider oscillates; others are not. */
@Timeout(120)
@Tag("long")
final class FailureModesTest {
    private static final Path COMPANIONS = Path.of("..", "scenarios", "companions.scenario.yaml");

    @TempDir
    Path folder;

    private List<String> modes(String... more) throws Exception {
        List<String> sets = new ArrayList<>(
                List.of("replicates=1", "burn_in_days=5", "population.people_count=150", "horizon_days=100"));
        sets.addAll(List.of(more));
        Path out = folder.resolve("out");
        try (Study study = new Study(StudyPlan.read(ScenarioReader.create(), COMPANIONS, sets), out)) {
            study.run(2, true, List.of("test"), Progress.SILENT);
        }
        StudyAnalysis analysis = StudyAnalysis.of(out);
        String text = analysis.terminal(TerminalStyle.PLAIN, List.of(), "");
        analysis.failureModes().forEach(mode -> assertTrue(text.contains("! " + mode.name()), text));
        return analysis.failureModes().stream().map(mode -> mode.scenarioId() + ": " + mode.name()).toList();
    }

    /** A regime whose AI nobody takes up has no course of conduct to draw. */
    @Test
    void aRegimeThatNobodyUsesIsToldAllTheSame() throws Exception {
        assertEquals(List.of(), modes("ai.adoption.hazard_per_day=0", "ai.adoption.curiosity_per_day=0",
                "ai.providers.one.objective.signal=engagement"));
        StudyAnalysis analysis = StudyAnalysis.of(folder.resolve("out"));
        analysis.write();
        assertTrue(analysis.charts().stream().noneMatch(chart -> chart.toString().contains("ai-relationship-seeking")),
                analysis.charts().toString());
        assertTrue(analysis.charts().stream().anyMatch(chart -> chart.toString().contains("loneliness-over-time")));
    }

    @Test
    void everybodyAdopts() throws Exception {
        assertEquals(List.of("companions: everybody adopts"),
                modes("ai.adoption.hazard_per_day=0.6", "ai.adoption.leave_hazard_per_day=0",
                        "ai.adoption.age_effect=0"));
    }

    @Test
    void theNetworkCollapses() throws Exception {
        assertEquals(List.of("companions: network collapse", "no-ai: network collapse"),
                modes("ties.end_hazard_per_year=40", "ties.end_hazard_closeness=1", "ties.formation=0.001"));
    }

    /** Full steps on the evidence of one small trial, which sees nothing: up and down for ever. */
    @Test
    void aProviderOscillatesOnWhatItCannotSee() throws Exception {
        List<String> modes = modes("ai.adoption.initial_share=0.5",
                "ai.providers.one={objective: {signal: engagement}, search: {round_days: 3, step: 0.8, memory: 0, "
                        + "spread: 0.3}}");
        assertEquals(List.of("companions: tests cannot see an effect this small"), modes);
    }

    @Test
    void anInterventionReachesNobody() throws Exception {
        assertEquals(List.of("companions: intervention reaches nobody"),
                modes("interventions.gate={target: {age_from: 119}, effect: {barred: true}}"));
        assertEquals(List.of(), modes("interventions.gate={target: {age_from: 20}, effect: {barred: true}}"));
    }

    @Test
    void whatGoesWellIsNotNamed() throws Exception {
        assertEquals(List.of(), modes(
                "ai.providers.one={objective: {signal: engagement}, search: {round_days: 14, memory: 0.9, step: "
                        + "0.05}}"));
    }
}
