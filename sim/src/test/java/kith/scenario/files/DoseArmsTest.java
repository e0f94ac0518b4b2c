package kith.scenario.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.scenario.settings.ArmSettings;
import kith.scenario.settings.TrialSettings;
import org.junit.jupiter.api.Test;

/** The shipped trial of doses: its arms make lines, and no reader meets a Greek letter. */
final class DoseArmsTest {
    private static final Path FOLDER = Path.of("..", "scenarios");

    @Test
    void armsOfOneLineDifferInTheirDoseAlone() throws Exception {
        TrialSettings trial = ScenarioReader.create().read(FOLDER.resolve("dose-trial.scenario.yaml"), List.of())
                .scenario().trial();
        var lines = trial.arms().values().stream()
                .collect(Collectors.groupingBy(ArmSettings::withoutDose, Collectors.counting()));
        assertEquals(List.of(5L, 5L, 5L, 5L), List.copyOf(lines.values()));
        ArmSettings arm = trial.arms().get("repeated_one_other");
        assertEquals(1, arm.dose().orElseThrow());
        assertEquals(arm.withoutDose(), trial.arms().get("repeated_zero_other").withoutDose());
        assertNotEquals(arm.withoutDose(), trial.arms().get("single_one_other").withoutDose());
        assertNotEquals(arm.withoutDose(), trial.arms().get("repeated_one_emotional").withoutDose());
    }

    @Test
    void noScenarioCallsTheDoseByTheLetterOfAnEquation() throws Exception {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                String text = Files.readString(file).toLowerCase(Locale.ROOT);
                assertFalse(text.contains("\u03BB") || text.contains("lambda"), file.toString());
            }
        }
    }
}
