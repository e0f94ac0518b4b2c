package kith.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import kith.experiment.StudyPlan;
import kith.live.SettingTexts;
import kith.scenario.format.ScenarioValues;
import kith.scenario.settings.Scenario;
import org.junit.jupiter.api.Test;

/** The binder that the build writes makes the very scenarios that the reader makes by reflection. */
final class ScenarioBinderTest {
    private final ScenarioBinder binder = new ScenarioBinder();

    @Test
    void everyShippedScenarioIsTheSame() throws Exception {
        for (StudyPlan plan : Scenarios.all()) {
            Scenario read = plan.scenario().scenario();
            Scenario made = binder.make(new SettingTexts(ScenarioValues.unquoted(read)));
            assertEquals(withoutWindows(ScenarioValues.unquoted(read)), ScenarioValues.unquoted(made), read.name());
        }
    }

    @Test
    void whatIsWrongIsNamed() throws Exception {
        Map<String, String> texts = ScenarioValues.unquoted(Scenarios.one("companions").scenario().scenario());
        assertEquals("choice.ai_rule: found 'fate'; expected one of: one_logit, ai_or_nobody_nest, reach",
                refusal(texts, "choice.ai_rule", "fate"));
        assertEquals("ai.takes_time: found 'half'; expected a number", refusal(texts, "ai.takes_time", "half"));
        assertEquals("ai.present: found '1'; expected true or false", refusal(texts, "ai.present", "1"));
        texts.remove("ai.takes_time");
        assertEquals("ai.takes_time: missing",
                assertThrows(IllegalArgumentException.class, () -> binder.make(new SettingTexts(texts))).getMessage());
    }

    /** Numbers are read without the platform, to the same bits. */
    @Test
    void numbersAreReadToTheirLastBit() throws Exception {
        for (String text : new String[] {"0.3", "-0.012", "1", "0.0002", "123456.789", "-1.5", "100000", "0.1"}) {
            SettingTexts texts = new SettingTexts(Map.of("x", text));
            assertEquals(Double.doubleToLongBits(Double.parseDouble(text)), Double.doubleToLongBits(texts.real("x")),
                    text);
        }
        int numbers = 0;
        for (String text : ScenarioValues.unquoted(Scenarios.one("companions").scenario().scenario()).values()) {
            if (text.matches("-?\\d+(\\.\\d+)?")) {
                assertEquals(Double.parseDouble(text), new SettingTexts(Map.of("x", text)).real("x"), text);
                numbers++;
            }
        }
        assertTrue(numbers > 400, numbers + " numbers");
    }

    private String refusal(Map<String, String> texts, String path, String value) {
        SettingTexts wrong = new SettingTexts(texts).with(Map.of(path, value));
        return assertThrows(IllegalArgumentException.class, () -> binder.make(wrong)).getMessage();
    }

    private static Map<String, String> withoutWindows(Map<String, String> texts) {
        Map<String, String> left = new LinkedHashMap<>(texts);
        left.keySet().removeIf(path -> path.startsWith("at_day."));
        return left;
    }
}
