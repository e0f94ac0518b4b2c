package kith;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kith.experiment.Progress;
import kith.experiment.Study;
import kith.experiment.StudyPlan;
import kith.scenario.files.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small study whose last day is kept, number by number, run ids left out. It changes only by
 * {@code -Dkith.regenerate.golden=true}, with the reason in CHANGELOG.md under "Results change" unless rows were
 * only added.
 */
class GoldenTest {
    private static final String GOLDEN = "src/test/resources/kith/golden/companions-small.csv";

    @TempDir
    Path folder;

    @Test
    void theSmallStudyGivesTheNumbersItGave() throws Exception {
        Path top = Path.of("").toAbsolutePath().getParent();
        StudyPlan plan = StudyPlan.read(
                ScenarioReader.create(),
                top.resolve("scenarios/companions.scenario.yaml"),
                List.of("population.people_count=200", "horizon_days=30", "burn_in_days=7", "replicates=2",
                        "ai.adoption.initial_share=0.2", "standards.spillover=0.3"));
        Path out = folder.resolve("study");
        new Study(plan, out).run(2, false, List.of("golden"), Progress.SILENT);
        List<String> now = new ArrayList<>();
        lastDay(out.resolve("series.csv"), "30,all,", now);
        lastDay(out.resolve("ledger.csv"), "0,30,,all,", now);
        if (Boolean.getBoolean("kith.regenerate.golden")) {
            Files.write(Path.of(GOLDEN), now);
        }
        assertEquals(String.join("\n", Files.readAllLines(Path.of(GOLDEN))), String.join("\n", now));
    }

    /** Rows that begin so, without the run id, runs in their order. */
    private static void lastDay(Path file, String beginning, List<String> rows) throws IOException {
        int run = -1;
        String last = "";
        for (String line : Files.readAllLines(file)) {
            String id = line.substring(0, line.indexOf(','));
            String rest = line.substring(id.length() + 1);
            if (!id.equals(last)) {
                run++;
                last = id;
            }
            if (run > 0 && rest.startsWith(beginning)) {
                rows.add(run + "," + rest);
            }
        }
    }
}
