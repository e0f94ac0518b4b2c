package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kith.analysis.table.Manifest;
import kith.analysis.wording.SettingWords;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.GivenValues;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.ScenarioValues.Difference;
import kith.scenario.format.SetValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests in which worlds a value of {@code --set} and of {@code --set-all} holds, and what is told of it. */
final class SetAllTest {
    private static final String SHARE = "ai.adoption.initial_share=0.5";

    @TempDir
    Path folder;

    private Path cap;

    @BeforeEach
    void files() throws Exception {
        write("no-ai", "reference: none");
        write("free", "reference: no-ai", "ai: {present: true, adoption: {initial_share: 0.1}}");
        cap = write("cap", "reference: free", "replicates: 1", "horizon_days: 5", "burn_in_days: 2",
                "population: {people_count: 30}", "ai: {present: true, adoption: {initial_share: 0.1}, role: tutor}");
    }

    private Path write(String name, String... lines) throws Exception {
        return Files.writeString(
                folder.resolve(name + ".scenario.yaml"), "schema_version: 1\n" + String.join("\n", lines) + "\n");
    }

    private static StudyPlan read(Path file, List<String> everywhere, String... set) throws ScenarioException {
        return StudyPlan.read(ScenarioReader.create(), List.of(file), new GivenValues(everywhere, List.of(set)));
    }

    private String problems(Path file, List<String> everywhere, String... set) {
        return assertThrows(ScenarioException.class, () -> read(file, everywhere, set))
                .getMessage().replace(folder + "/", "");
    }

    private static double share(StudyPlan plan) {
        return plan.reference().orElseThrow().scenario().ai().adoption().initialShare();
    }

    @Test
    void aValueSetInAllWorldsLeavesOneDifference() throws Exception {
        StudyPlan alone = read(cap, List.of(), SHARE);
        assertEquals(0.1, share(alone));
        assertEquals(2, alone.differences().size());
        assertEquals(List.of(new SetInOneWorld("ai.adoption.initial_share", "0.5", "0.1")), alone.setInOneWorld());
        StudyPlan all = read(cap, List.of(SHARE));
        assertEquals(0.5, share(all));
        assertEquals(0.5, all.scenario().scenario().ai().adoption().initialShare());
        assertEquals(List.of(new Difference("ai.role", "tutor", "companion")), all.differences());
        assertEquals(List.of(), all.setInOneWorld());
    }

    @Test
    void whatIsSetInTheScenarioWinsThereAlone() throws Exception {
        StudyPlan plan = read(cap, List.of(SHARE, "standards.spillover=0.1"), "ai.adoption.initial_share=0.7",
                "standards.spillover=0.3");
        assertEquals(0.5, share(plan));
        assertEquals(0.7, plan.scenario().scenario().ai().adoption().initialShare());
        assertEquals(0.3, plan.reference().orElseThrow().scenario().standards().spillover());
        assertEquals(List.of(new SetInOneWorld("ai.adoption.initial_share", "0.7", "0.5")), plan.setInOneWorld());
    }

    @Test
    void nothingIsSaidWhereTheReferenceHasNoAi() throws Exception {
        Path free = folder.resolve("free.scenario.yaml");
        assertEquals(List.of(), read(free, List.of(), SHARE, "ai.role=tutor").setInOneWorld());
        assertEquals(List.of(), read(cap, List.of(), "ai.role=companion", "label=Other").setInOneWorld(),
                "equal again");
        assertEquals(0.5, share(read(free, List.of(SHARE))), "it waits there for an AI");
    }

    @Test
    void windowsAndInterventionsOfBothWorldsAreToldToo() throws Exception {
        String window = "at_day: {w: {from_day: 1, to_day: 3, set: {seeking: {felt_per_day: 1}}}}";
        String visits = "interventions: {v: {from_day: 1, effect: {meeting_cost: 1}}}";
        write("base", "reference: none", window, visits);
        Path two = write("two", "reference: base", "horizon_days: 9", window, visits);
        assertEquals(List.of("at_day.w.to_day", "interventions.v.from_day"),
                read(two, List.of(), "at_day.w.to_day=4", "interventions.v.from_day=2").setInOneWorld().stream()
                        .map(SetInOneWorld::path).toList());
        StudyPlan all = read(two, List.of("at_day.w.to_day=4", "interventions.v.from_day=2"));
        assertEquals(List.of(), all.differences());
        Path one = write("one", "reference: no-ai", "horizon_days: 9", visits);
        assertEquals(List.of(), read(one, List.of(), "interventions.v.from_day=2").setInOneWorld(), "handed over");
        assertTrue(read(one, List.of("interventions.v.happens=true")).differences().isEmpty(), "it happens in both");
        assertEquals(1, read(one, List.of("interventions.v.from_day=2")).differences().size());
    }

    @Test
    void whatAWorldCannotTakeIsRefusedWithItsFile() {
        assertEquals("--set-all label=A label: belongs to one scenario; use --set instead of --set-all\n"
                + "--set-all claims.c.day=3 claims.c.day: belongs to one scenario; use --set instead of --set-all\n"
                + "--set-all ai.rule=tutor ai.rule: unknown key; did you mean 'role'?\n"
                + "--set-all nothing: expected path=value, for example ai.present=true",
                problems(cap, List.of("label=A", "claims.c.day=3", "ai.rule=tutor", "nothing")));
    }

    @Test
    void whatTheReferenceAloneCannotTakeNamesIt() throws Exception {
        Path late = write("late", "reference: no-ai", "horizon_days: 9",
                "at_day: {w: {from_day: 1, to_day: 3, set: {seeking: {felt_per_day: 1}}}}");
        String said = problems(late, List.of("at_day.w.to_day=4"));
        assertTrue(said.startsWith("--set-all at_day.w.to_day=4 at_day.w"), said);
        assertTrue(said.endsWith(" (in the reference no-ai.scenario.yaml; --set changes the scenario alone)"), said);
    }

    @Test
    void theManifestTellsWhatWasSetWhereAndOverWhat() throws Exception {
        Path out = folder.resolve("out");
        StudyPlan plan = read(cap, List.of("standards.spillover=0.2"), SHARE, "ai.role=companion",
                "population.people_count=20");
        assertEquals(new SetValue("standards.spillover", "0.2", "0", true), plan.scenario().set().get(0));
        try (Study study = new Study(plan, out)) {
            study.run(1, false, List.of(), Progress.SILENT);
        }
        Manifest manifest = Manifest.read(out.resolve("manifest.json"));
        assertEquals(
                List.of(new Manifest.SetValue("standards.spillover", "0.2", "0", "all"),
                        new Manifest.SetValue("ai.adoption.initial_share", "0.5", "0.1", "scenarios"),
                        new Manifest.SetValue("ai.role", "companion", "tutor", "scenarios"),
                        new Manifest.SetValue("population.people_count", "20", "30", "all")),
                manifest.compared().get(0).set());
        assertEquals(List.of("standards.spillover 0.2 (shipped 0)", "population.people_count 20 (shipped 2000)"),
                manifest.reference().orElseThrow().set().stream().map(SettingWords::of).toList());
        assertEquals(List.of("ai.adoption.initial_share 0.5 (0.1)"),
                manifest.differencesOf("cap").stream().map(SettingWords::of).toList());
    }
}
