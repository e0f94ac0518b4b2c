package kith.scenario.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.CalibratedParameter;
import kith.scenario.settings.CalibrationSettings;
import kith.scenario.settings.Grade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CalibrationReaderTest {
    private static final Map<String, String> UNITS = Map.of("ties_mean", "ties");
    private static final String GOOD = """
            schema_version: 1
            text: Which values?
            patterns: [p.yaml]
            people: 60
            particles: 20
            parameters:
              ties.growth_per_hour: declared
              choice.ambient: {low: 3, high: 5.5}
            """;
    private static final String PATTERNS = """
            schema_version: 1
            patterns:
              ties:
                statistic: ties_mean
                unit: ties
                low: 10
                high: 15
                band_from: judgement
                level: network
                use: fit
                grade: C
                gated: true
                source: somebody 2020
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void patterns() throws Exception {
        Files.writeString(folder.resolve("p.yaml"), PATTERNS);
        Files.writeString(folder.resolve("check.yaml"), PATTERNS.replace("use: fit", "use: check"));
        Files.writeString(folder.resolve("town.scenario.yaml"),
                "schema_version: 1\nreference: none\nties: {formation: 0.2}\n");
        Files.writeString(folder.resolve("ai.scenario.yaml"),
                "schema_version: 1\nreference: none\nai: {present: true}\n");
        Files.writeString(folder.resolve("shares.scenario.yaml"),
                "schema_version: 1\npopulation: {community_a_share: 0.7, community_b_share: 0.3}\n");
    }

    private CalibrationReader.Read read(String text) throws Exception {
        return CalibrationReader.read(
                Files.writeString(folder.resolve("a.yaml"), text), new CalibrationReader.Measurable(List.of(), UNITS),
                new CalibrationReader.Measurable(List.of(), Map.of("of_ai", "1")));
    }

    private String problems(String text) {
        ScenarioException e = assertThrows(ScenarioException.class, () -> read(text), text);
        return e.getMessage().replace(folder + "/", "").replace(folder + "\\", "");
    }

    @Test
    void aGoodFileIsReadAsItStands() throws Exception {
        CalibrationReader.Read read = read(GOOD);
        CalibrationSettings s = read.settings();
        assertEquals("a", s.name());
        assertEquals(List.of(60, 20, 2, 10, 6, 10),
                List.of(s.people().orElseThrow(), s.particles(), s.replicates(), s.pilotReplicates(),
                        s.generations(), s.kept()));
        assertTrue(s.world().isEmpty() && s.days().isEmpty());
        assertEquals("ties", read.patterns().get(0).name());
        CalibratedParameter ambient = s.parameters().get(1);
        assertEquals(new CalibratedParameter("choice.ambient", "logit", Grade.D, 4.4, 3, 5.5, false), ambient);
        assertEquals("choice.ambient=3.83333", ambient.set(ambient.value(1.0 / 3)));
        assertEquals(0.4, ambient.place(4), 1e-12);
    }

    /** What a setting declares: its own range, or half to twice its default, cut where it may not go. */
    @Test
    void declaredIsWhatTheSettingDeclares() throws Exception {
        CalibratedParameter own = read(GOOD.replace("ties.growth_per_hour", "seeking.felt_per_day")).settings()
                .parameters().get(0);
        assertEquals(List.of(2.25, 6.0, 4.4), List.of(own.low(), own.high(), own.worldValue()));
        CalibratedParameter twice = read(GOOD.replace("ties.growth_per_hour", "needs.strength_spread")).settings()
                .parameters().get(0);
        assertEquals(List.of(0.02, 0.08), List.of(twice.low(), twice.high()));
        CalibratedParameter plain = read(GOOD.replace("ties.growth_per_hour", "contact.attentiveness_spread"))
                .settings().parameters().get(0);
        assertEquals(List.of(0.035, 0.14), List.of(plain.low(), plain.high()));
        CalibratedParameter cut = read(GOOD.replace("ties.growth_per_hour", "needs.companionship.start_satisfied"))
                .settings().parameters().get(0);
        assertEquals(List.of(0.262, 1.0), List.of(cut.low(), cut.high()));
        assertEquals(0.2,
                read(GOOD.replace("people", "world: town\npeople").replace("ties.growth_per_hour", "ties.formation"))
                        .settings().parameters().get(0).worldValue());
    }

    @Test
    void everyFaultIsToldWhereItStands() {
        Map<String, String> faults = new LinkedHashMap<>();
        faults.put(GOOD.replace("ties.growth_per_hour", "ties.growth_per_huor"),
                "a.yaml:7:3 parameters.ties.growth_per_huor: unknown setting; did you mean 'ties.growth_per_hour'?");
        faults.put(GOOD.replace("ties.growth_per_hour", "weather"),
                "a.yaml:7:3 parameters.weather: unknown setting; 'kith list parameters' shows all settings");
        faults.put(GOOD.replace("ties.growth_per_hour", "ties.fading_rule"),
                "a.yaml:7:3 parameters.ties.fading_rule: is one of: disuse, replacement, none; only continuous "
                        + "numbers can be calibrated");
        faults.put(GOOD.replace("ties.growth_per_hour", "ties.at_start"),
                "a.yaml:7:3 parameters.ties.at_start: is true or false; only continuous numbers can be calibrated");
        faults.put(GOOD.replace("ties.growth_per_hour", "choice.tries_max"),
                "a.yaml:7:3 parameters.choice.tries_max: is an integer; only continuous numbers can be calibrated");
        faults.put(GOOD.replace("ties.growth_per_hour", "roles.human.friends.first_norms.care"),
                "a.yaml:7:3 parameters.roles.human.friends.first_norms.care: is a norm in halves; only continuous "
                        + "numbers can be calibrated");
        faults.put(GOOD.replace("ties.growth_per_hour", "ai.partner.salience_over_days"),
                "a.yaml:7:3 parameters.ai.partner.salience_over_days: belongs to AI; these worlds have no AI unless "
                        + "the file says 'ai: true'");
        faults.put(GOOD.replace("ties.growth_per_hour", "seed"),
                "a.yaml:7:3 parameters.seed: is a setting of the whole study; it cannot be varied here");
        faults.put(GOOD.replace("ties.growth_per_hour", "contact.budget_hours"),
                "a.yaml:7:25 parameters.contact.budget_hours: is declared fixed (grade C: Dunbar 2021); write low and "
                        + "high to vary it");
        faults.put(GOOD.replace("ties.growth_per_hour", "standards.start_share"),
                "a.yaml:7:26 parameters.standards.start_share: is declared fixed (grade D: assumption; set so that "
                        + "standards start in equilibrium with ...); "
                        + "write low and high to vary it");
        faults.put(GOOD.replace("ties.growth_per_hour", "needs.support.transaction_share"),
                "a.yaml:7:36 parameters.needs.support.transaction_share: varies from half to twice its default, which "
                        + "is 0; write low and high");
        faults.put(GOOD.replace("growth_per_hour: declared", "growth_per_hour: own"),
                "a.yaml:7:25 parameters.ties.growth_per_hour: found text 'own'; expected 'declared', or a mapping of "
                        + "low and high");
        faults.put(GOOD.replace("{low: 3, high: 5.5}", "{low: 3, hihg: 5.5}"),
                "a.yaml:8:3 parameters.choice.ambient.high: no value given; expected a number\n"
                        + "a.yaml:8:28 parameters.choice.ambient.hihg: unknown key; did you mean 'high'?");
        faults.put(GOOD.replace("{low: 3, high: 5.5}", "{low: 3, high: 3}"),
                "a.yaml:8:34 parameters.choice.ambient.high: found 3; expected a number above low, which is 3");
        faults.put(GOOD.replace("{low: 3, high: 5.5}", "{low: -20, high: 3}"),
                "a.yaml:8:25 parameters.choice.ambient.low: found -20; expected a number from -10 to 10 (logit)");
        faults.put(
                GOOD.replace("choice.ambient: {low: 3, high: 5.5}",
                        "standards.deference_weight: {low: 0.24, high: 0.5}"),
                "a.yaml:8:49 parameters.standards.deference_weight: at 0.5: availability_weight 0.2 (default), "
                        + "attentiveness_weight 0.56 (default), deference_weight 0.5 add up to 1.26; expected 1");
        faults.put(GOOD.replace("people: 60", "people: 1"),
                "a.yaml:4:9 people: found 1; expected an integer from 2 to 3000000");
        faults.put(GOOD.replace("people: 60", "keep_share: 50 %"),
                "a.yaml:4:13 keep_share: found text '50 %'; expected a number from 0.01 to 0.99");
        faults.put(GOOD.replace("particles:", "particels:"),
                "a.yaml:5:1 particels: unknown key; did you mean 'particles'?");
        faults.put(GOOD.replace("text: Which values?\n", ""), "a.yaml text: no value given; expected text");
        faults.put(GOOD.replace("schema_version: 1\n", ""),
                "a.yaml schema_version: no value given; write 'schema_version: 1' at the top of the file");
        faults.put(GOOD.replace("schema_version: 1", "schema_version: 2"),
                "a.yaml:1:17 schema_version: found 2; this kith reads schema_version 1");
        faults.put(GOOD.replace("[p.yaml]", "[]"),
                "a.yaml:3:1 patterns: found an empty list; expected pattern files, or leave the key out");
        faults.put(GOOD.replace("[p.yaml]", "[q.yaml]"),
                "a.yaml:3:12 patterns: 'q.yaml' does not exist; did you mean 'a.yaml'?");
        faults.put(
                GOOD.replace("people: 60", "ai: perhaps").replace("choice.ambient: {low: 3, high: 5.5",
                        "ai.adoption.age_effect: {low: 1, high: 3"),
                "a.yaml:4:5 ai: found text 'perhaps'; expected true or false");
        faults.put(
                GOOD.replace("people: 60", "ai: perhaps").replace("choice.ambient: {low: 3, high: 5.5",
                        "ai.adoption.age_effect: {low: 3, high: 1"),
                "a.yaml:4:5 ai: found text 'perhaps'; expected true or false\n"
                        + "a.yaml:8:42 parameters.ai.adoption.age_effect.high: found 1; expected a number above low, "
                        + "which is 3");
        faults.put(GOOD.replace("people: 60", "ai: true\nworld: ai").replace("patterns: [p.yaml]\n", ""),
                "a.yaml patterns: no value given, and no pattern files in scenarios/patterns\n"
                        + "a.yaml:4:1 world: cannot be used with ai: true, which has its own worlds; leave one of "
                        + "them out");
        faults.put(GOOD.replace("[p.yaml]", "check.yaml"),
                "a.yaml patterns: no pattern marked fit has a band; there is nothing to fit");
        faults.put(GOOD.replace("patterns: [p.yaml]\n", ""),
                "a.yaml patterns: no value given, and no pattern files in scenarios/patterns");
        faults.put(GOOD.substring(0, GOOD.indexOf("parameters")),
                "a.yaml parameters: no value given; expected a mapping of paths to 'declared', or to low and high");
        faults.put(GOOD.substring(0, GOOD.indexOf("parameters")) + "parameters: {}\n",
                "a.yaml:6:1 parameters: found an empty mapping; expected a mapping of paths to 'declared', or to low "
                        + "and high");
        faults.put(GOOD.replace("people: 60", "world: twon"),
                "a.yaml:4:8 world: 'twon.scenario.yaml' does not exist; did you mean 'town.scenario.yaml'?");
        faults.put(GOOD.replace("people: 60", "world: ai"),
                "ai.scenario.yaml:3:15 ai.present: found true; the patterns need a world without AI");
        faults.put(
                GOOD.replace("people: 60", "world: shares").replace("ties.growth_per_hour: declared",
                        "population.community_b_share: {low: 0.1, high: 0.4}"),
                "a.yaml:7:50 parameters.population.community_b_share: at 0.4: community_a_share 0.7, "
                        + "community_b_share 0.4 add up to 1.1; expected at most 1");
        faults.put("- a\n", "a.yaml:1:1: found a list; expected a mapping with schema_version and parameters");
        faults.put("schema_version: 1\ntext: a: b\n",
                "a.yaml:2:8: a second ': ' in one line; put a text that contains ': ' in quotes");
        assertEquals(String.join("\n\n", faults.values()),
                String.join("\n\n", faults.keySet().stream().map(this::problems).toList()));
    }

    @Test
    void allProblemsAreToldAtOnce() {
        String text = problems(GOOD.replace("growth_per_hour", "growth_per_huor").replace("people: 60", "people: x")
                .replace("[p.yaml]", "[q.yaml]"));
        assertEquals(3, text.lines().count(), text);
    }

    /** With ai: true the worlds are those with AI: settings of AI may vary, and patterns name their statistics. */
    @Test
    void aCalibrationOfAi() throws Exception {
        Files.writeString(folder.resolve("p.yaml"),
                PATTERNS.replace("statistic: ties_mean", "statistic: of_ai").replace("unit: ties", "unit: \"1\""));
        String text = GOOD.replace("patterns: [p.yaml]", "ai: true\npatterns: [p.yaml]").replaceAll("(?s)parameters:.*",
                "parameters: {ai.partner.pull: declared}\n");
        CalibrationReader.Read read = read(text);
        assertTrue(read.settings().ai());
        assertEquals("ai.partner.pull", read.settings().parameters().get(0).path());
        assertTrue(problems(text.replace("ai: true", "ai: false")).contains("belongs to AI"));
        assertTrue(problems(text.replace("ai: true", "ai: true\nworld: town.scenario.yaml"))
                .contains("leave one of them out"));
    }
}
