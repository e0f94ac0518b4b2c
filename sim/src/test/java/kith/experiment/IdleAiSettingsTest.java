package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.Description;
import kith.scenario.format.Descriptions;
import kith.scenario.format.Shape;
import kith.scenario.settings.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A world without AI is one run, whatever the settings under {@code ai} are: its id leaves them out. */
final class IdleAiSettingsTest {
    @TempDir
    Path folder;

    /** All numbers under {@code ai} at another value than the default, as far as they have ends. */
    private static List<String> others() {
        List<String> others = new ArrayList<>();
        for (Description each : Descriptions.all()) {
            boolean number = each.type().equals("number") && Shape.partOf(each.path()) == Part.AI
                    && !each.path().startsWith("ai.norms.")
                    && !each.path().contains("NAME") && !each.defaultValue().isEmpty()
                    && !each.parameter().study() && each.parameter().step() == 0;
            if (number) {
                double now = Double.parseDouble(each.defaultValue());
                double other = now != 0 ? now / 2 : Math.min(each.parameter().max(), 0.5);
                if (other >= each.parameter().min() && other != now) {
                    others.add(each.path() + "=" + other);
                }
            }
        }
        return others;
    }

    @Test
    void theyChangeNoByteOfAWorldWithoutAiAndItsIdIsTheSame() throws Exception {
        SmallStudy small = SmallStudy.in(folder.resolve("scenarios"));
        Path control = small.scenarios().resolve("control.scenario.yaml");
        List<String> usual = List.of("population.people_count=40", "horizon_days=12", "burn_in_days=6",
                "replicates=1");
        List<String> changed = new ArrayList<>(usual);
        changed.addAll(others());
        assertTrue(changed.size() > 60, "most settings of the AI are changed: " + changed.size());
        StudyPlan one = StudyPlan.read(ScenarioReader.create(), control, usual);
        StudyPlan other = StudyPlan.read(ScenarioReader.create(), control, changed);
        assertEquals(one.runs().get(0).runId(), other.runs().get(0).runId());
        assertEquals(played(one, "one"), played(other, "other"));
        List<String> norms = new ArrayList<>(usual);
        norms.add("ai.norms.campaign=0.01");
        assertNotEquals(one.runs().get(0).runId(),
                StudyPlan.read(ScenarioReader.create(), control, norms).runs().get(0).runId(),
                "what people hold of AIs moves in a world without AI too");
        StudyPlan with = StudyPlan.read(ScenarioReader.create(), small.world(), List.of("ai.takes_time=1"));
        assertNotEquals(small.plan().runs().get(0).runId(), with.runs().get(0).runId(), "with AI they count");
    }

    private String played(StudyPlan plan, String name) throws Exception {
        try (Study study = new Study(plan, folder.resolve(name))) {
            study.run(1, false, List.of("test"), Progress.SILENT);
        }
        return Files.readString(folder.resolve(name).resolve("series.csv"));
    }
}
