package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.contrast.Excess;
import kith.analysis.contrast.ExcessTable;
import kith.analysis.stats.StudentInterval;
import kith.analysis.wording.Word;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.GivenValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pure luck, planted: the AI of the scenario is itself a placebo, so that nothing acts, and its people are parted from
 * those without AI by random draws alone. Beyond another placebo nothing may be found. An AI that acts is found by the
 * same numbers; it is the mutant.
 */
@Timeout(300)
final class PlantedLuckTest {
    private static final Path COMPANIONS = Path.of("..", "scenarios", "companions.scenario.yaml");

    @TempDir
    Path folder;

    private List<Excess> excess(String... more) throws Exception {
        List<String> sets = new ArrayList<>(List.of("replicates=8", "burn_in_days=14", "population.people_count=200",
                "horizon_days=70", "observation.group_every_days=70", "ai.adoption.initial_share=0.6",
                "ai.adoption.leave_hazard_per_day=0"));
        sets.addAll(List.of(more));
        GivenValues given = GivenValues.of(sets);
        ScenarioReader reader = ScenarioReader.create();
        StudyPlan plan = StudyPlan.read(reader, List.of(COMPANIONS), given);
        RivalPlan placebo = RivalPlan.placebo(reader, List.of(COMPANIONS), given, plan);
        Path out = folder.resolve("out");
        try (Study study = new Study(plan, out)) {
            study.run(2, true, List.of("test"), Progress.SILENT);
            try (Study other = new Study(placebo.plan(), out.resolve(placebo.folder())).sharing(out)) {
                other.run(2, true, List.of("test"), Progress.SILENT);
            }
            study.note(List.of(), Optional.of(placebo));
        }
        kith.analysis.table.Study read = kith.analysis.table.Study.read(out);
        StudentInterval student = new StudentInterval();
        ExcessTable table = ExcessTable.of(read, new ContrastTable(read, "no-ai", student), student).orElseThrow();
        List<Excess> all = new ArrayList<>();
        for (String group : List.of("all", "would_use:weekly", "would_use:daily")) {
            for (String variable : List.of("loneliness", "well_being", "human_contacts_per_day")) {
                all.add(table.of(70, group, variable));
            }
        }
        all.addAll(table.shares().stream().filter(row -> row.group().equals("would_use:any")).toList());
        return all;
    }

    /** Thirteen intervals at 95 %; at a false-alarm rate of 5 % each, three or more are beyond zero in 2 % of tests. */
    @Test
    void luckAloneIsNotFound() throws Exception {
        List<Excess> luck = excess("ai.placebo=1");
        assertTrue(luck.stream().filter(row -> !row.variable().endsWith("_share")).allMatch(row -> row.value() != 0),
                "luck parts the two worlds: " + luck);
        assertNotEquals(luck.get(0).value(), luck.get(0).placebo(), "the placebo has luck of its own");
        List<Excess> found = luck.stream().filter(row -> row.excessInterval().clearOfZero()).toList();
        assertTrue(found.size() <= 2, found.toString());
        assertEquals(List.of(), luck.stream().filter(row -> row.word().isClear())
                .toList());
    }

    @Test
    void anAiThatActsIsFound() throws Exception {
        List<Excess> acts = excess();
        for (Excess row : acts) {
            boolean expected = row.group().contains("daily") && row.variable().matches("loneliness|human_contacts.*")
                    || row.variable().equals("displaced_share");
            assertTrue(!expected || row.word().isClear(), row.toString());
        }
        Excess lonely = acts.stream().filter(row -> row.group().equals("would_use:daily")
                && row.variable().equals("loneliness")).findFirst().orElseThrow();
        assertEquals(Word.HIGHER, lonely.word(), lonely.toString());
        assertFalse(acts.stream().allMatch(row -> row.word() == Word.UNCLEAR));
    }
}
