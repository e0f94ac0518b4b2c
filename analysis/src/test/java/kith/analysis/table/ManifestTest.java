package kith.analysis.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kith.analysis.wording.SettingWords;
import kith.analysis.wording.WindowWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a manifest says of windows, and of what the worlds differ in. */
class ManifestTest {
    @TempDir
    private Path folder;

    private Manifest manifest(String scenario, String... differences) throws Exception {
        String list = String.join(",", List.of(differences).stream()
                .map(path -> "{\"path\":\"" + path + "\",\"scenario\":\"1\",\"reference\":\"\"}").toList());
        return Manifest.read(Files.writeString(folder.resolve("manifest.json"),
                "{\"study\":\"s\",\"scenarios\":[{\"scenario_id\":\"s\"" + scenario + "}],\"differences\":[" + list
                        + "]}"));
    }

    @Test
    void aDayLiesWithinOrAfterAWindow() throws Exception {
        Manifest.Scenario s = manifest(",\"windows\":[{\"name\":\"lock_down\",\"from_day\":30,\"to_day\":90},"
                + "{\"name\":\"a_name_too_long_to_stand_in_a_title\",\"from_day\":80}]").scenarios().get(0);
        assertEquals("", WindowWords.when(s, 30), "the midnight that opens it is still before it");
        assertEquals(", during lock down", WindowWords.when(s, 31));
        assertEquals(", during 2 windows", WindowWords.when(s, 90));
        assertEquals(", during a window", WindowWords.when(s, 91));
        Manifest.Scenario ended = manifest(",\"windows\":[{\"name\":\"w\",\"from_day\":3,\"to_day\":5}]").scenarios()
                .get(0);
        assertEquals(", 1 day after w", WindowWords.when(ended, 6));
        assertEquals(", 7 days after w", WindowWords.when(ended, 12));
        assertEquals("", WindowWords.when(manifest("").scenarios().get(0), 9));
    }

    @Test
    void whatGoesBeyondTheAiIsToldOnlyWhereTheAiDiffers() throws Exception {
        assertEquals(List.of(), Differences.beyondAi(manifest("", "choice.ambient"), "x"));
        assertEquals(List.of("choice.ambient 1 (none)"), texts(manifest("", "ai.present", "choice.ambient")));
        assertEquals(List.of(),
                texts(manifest("", "ai.present", "at_day.w.from_day", "at_day.w.set.ai.conduct.availability")));
        assertEquals(List.of("the window w"), texts(manifest("", "ai.present", "at_day.w.from_day", "at_day.w.to_day",
                "at_day.w.set.ai.conduct.availability", "at_day.w.set.choice.ambient")));
    }

    /** A reference that is shared knows the interventions of other scenarios and lets none of them happen. */
    @Test
    void anInterventionThatTheReferenceDoesNotLetHappenIsNoDifference() throws Exception {
        Manifest shared = Manifest.read(Files.writeString(folder.resolve("manifest.json"),
                "{\"study\":\"s\",\"scenarios\":[{\"scenario_id\":\"a\"}],\"differences\":["
                        + "{\"scenario_id\":\"a\",\"path\":\"ai.present\",\"scenario\":\"true\","
                        + "\"reference\":\"false\"},"
                        + "{\"scenario_id\":\"a\",\"path\":\"interventions.rule.happens\",\"scenario\":\"\","
                        + "\"reference\":\"false\"},"
                        + "{\"scenario_id\":\"a\",\"path\":\"interventions.rule.effect.forbids\",\"scenario\":\"\","
                        + "\"reference\":\"care\"}]}"));
        assertEquals(List.of(), Differences.beyondAi(shared, "a"));
    }

    @Test
    void ofSeveralScenariosEachIsToldItsOwn() throws Exception {
        Manifest two = Manifest.read(Files.writeString(folder.resolve("manifest.json"),
                "{\"study\":\"s\",\"scenarios\":[{\"scenario_id\":\"a\"},{\"scenario_id\":\"b\"}],\"differences\":["
                        + "{\"scenario_id\":\"a\",\"path\":\"ai.present\",\"scenario\":\"true\","
                        + "\"reference\":\"false\"},"
                        + "{\"scenario_id\":\"b\",\"path\":\"interventions.age_gate.from_day\",\"scenario\":\"1\","
                        + "\"reference\":\"\"},"
                        + "{\"scenario_id\":\"b\",\"path\":\"ai.present\",\"scenario\":\"true\","
                        + "\"reference\":\"false\"}]}"));
        assertEquals(List.of(), Differences.beyondAi(two, "a"));
        assertEquals(List.of("the intervention age gate"),
                Differences.beyondAi(two, "b").stream().map(SettingWords::of).toList());
        assertEquals(1, two.differencesOf("a").size());
    }

    @Test
    void whatWasSetIsToldWithTheShippedValue() throws Exception {
        Manifest.Scenario s = manifest(
                ",\"set\":[{\"path\":\"a.b\",\"value\":\"2\",\"shipped_value\":\"1\",\"worlds\":\"all\"},"
                        + "{\"path\":\"ai.c\",\"value\":\"3\",\"worlds\":\"scenarios\"},"
                        + "{\"path\":\"d\",\"value\":\"4\",\"shipped_value\":\"4\"}]")
                .scenarios().get(0);
        assertEquals(List.of("a.b 2 (shipped 1)", "ai.c 3 (shipped none)", "d 4 (shipped 4)"),
                s.set().stream().map(SettingWords::of).toList());
        assertEquals(List.of(true, false, true), s.set().stream().map(Manifest.SetValue::isEverywhere).toList());
        assertEquals(List.of(true, true, false), s.set().stream().map(Manifest.SetValue::isChange).toList());
        assertEquals(List.of(), manifest("").scenarios().get(0).set());
    }

    private static List<String> texts(Manifest manifest) {
        return Differences.beyondAi(manifest, "x").stream().map(SettingWords::of).distinct().toList();
    }

    @Test
    void aStudyThatDoesNotSayIsTakenToHaveAnAi() throws Exception {
        assertTrue(manifest("").hasAi());
        assertTrue(manifest(",\"ai\":true").hasAi());
        assertFalse(manifest(",\"ai\":false").hasAi());
    }
}
