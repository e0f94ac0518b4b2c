package kith.scenario.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.AblationSettings;
import kith.scenario.settings.Grade;
import kith.scenario.settings.PatternSettings;
import kith.scenario.settings.PatternSettings.BandFrom;
import kith.scenario.settings.PatternSettings.Level;
import kith.scenario.settings.PatternSettings.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AblationReaderTest {
    private static final List<String> STATISTICS = List.of("ties_mean", "contacts_per_day", "transitivity");
    private static final List<PatternSettings> PATTERNS = List.of(pattern("contacts_per_day", 6, 7.5),
            pattern("transitivity", 0, Double.NaN));
    private static final List<String> BASE = List.of("name=human-world", "label=no AI", "ties.tolerance=0.3");
    private static final String GOOD = """
            schema_version: 1
            tolerance_of_band: 0.1
            tolerances: {transitivity: 0.005}
            ablations:
              fading_off:
                text: Ties persist.
                set: {ties.fading_rule: none, needs.support.weight: 0}
                moves: {ties_mean: higher}
                keeps: [contacts_per_day, transitivity]
            """;

    @TempDir
    private Path folder;

    private static PatternSettings pattern(String statistic, double low, double high) {
        return new PatternSettings(statistic, statistic, "1", low, high, BandFrom.JUDGEMENT, Level.PERSON, Use.CHECK,
                Grade.D, true, "s",
                "");
    }

    private List<AblationSettings> read(String... texts) throws Exception {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            files.add(Files.writeString(folder.resolve((char) ('a' + i) + ".yaml"), texts[i]));
        }
        return AblationReader.read(files, STATISTICS, PATTERNS, BASE);
    }

    private String problems(String... texts) {
        ScenarioException e = assertThrows(ScenarioException.class, () -> read(texts), texts[0]);
        return e.getMessage().replace(folder + "/", "").replace(folder + "\\", "");
    }

    @Test
    void aGoodFileIsReadAsItStands() throws Exception {
        AblationSettings ablation = read(GOOD).get(0);
        assertEquals("fading_off", ablation.name());
        assertEquals("Ties persist.", ablation.text());
        assertEquals(List.of("ties.fading_rule=none", "needs.support.weight=0"), ablation.sets());
        assertEquals("{ties_mean=HIGHER, contacts_per_day=KEPT, transitivity=KEPT}",
                ablation.expectations().toString());
        assertEquals(0.15, ablation.tolerance("contacts_per_day"), 1e-12); // a tenth of 7.5 - 6
        assertEquals(0.005, ablation.tolerance("transitivity"));
        assertTrue(Double.isNaN(ablation.tolerance("ties_mean")));
    }

    @Test
    void aToleranceOfItsOwnTakesTheStrongerWord() throws Exception {
        assertEquals(0.4,
                read(GOOD.replace("{transitivity: 0.005}", "{transitivity: 0.005, contacts_per_day: 0.4}")).get(0)
                        .tolerance("contacts_per_day"));
    }

    @Test
    void everyFaultIsToldWhereItStands() {
        Map<String, String> faults = new LinkedHashMap<>();
        faults.put(GOOD.replace("ties_mean: higher", "ties_maen: higher"),
                "a.yaml:8:13 ablations.fading_off.moves.ties_maen: unknown statistic 'ties_maen'; did you mean "
                        + "'ties_mean'?");
        faults.put(GOOD.replace("[contacts_per_day,", "[weather,"),
                "a.yaml:9:13 ablations.fading_off.keeps: unknown statistic 'weather'; 'kith validate --list' shows "
                        + "all statistics");
        faults.put(GOOD.replace("{transitivity: 0.005}", "{transitivty: 0.005, transitivity: 1}"),
                "a.yaml:3:14 tolerances.transitivty: unknown statistic 'transitivty'; did you mean 'transitivity'?");
        faults.put(GOOD.replace("ties_mean: higher", "ties_mean: up"),
                "a.yaml:8:24 ablations.fading_off.moves.ties_mean: found text 'up'; expected one of: lower, higher, "
                        + "either");
        faults.put(GOOD.replace("[contacts_per_day,", "[ties_mean,"),
                "a.yaml:9:13 ablations.fading_off.keeps: 'ties_mean' is also listed under moves; a statistic cannot "
                        + "be under both");
        faults.put(GOOD.replace("[contacts_per_day, ", "[transitivity, "),
                "a.yaml:9:27 ablations.fading_off.keeps: 'transitivity' is listed twice");
        faults.put(GOOD.replace("tolerances: {transitivity: 0.005}", ""),
                "a.yaml:9:31 ablations.fading_off.keeps: 'transitivity' has no tolerance and no pattern with a "
                        + "two-sided band; add it under tolerances");
        faults.put(GOOD.replace("tolerance_of_band: 0.1", ""),
                "a.yaml:9:13 ablations.fading_off.keeps: 'contacts_per_day' has no tolerance and no pattern with a "
                        + "two-sided band; add it under tolerances");
        faults.put(GOOD.replace("tolerance_of_band: 0.1", "tolerance_of_band: none"),
                "a.yaml:2:20 tolerance_of_band: found text 'none'; expected a number from 0 to 1");
        faults.put(GOOD.replace("transitivity: 0.005", "transitivity: -0.005"),
                "a.yaml:3:28 tolerances.transitivity: found -0.005; expected a number of at least 0");
        faults.put(GOOD.replace("ties.fading_rule: none", "ties.fading_rul: none"),
                "a.yaml:7:11 ties.fading_rul: unknown key; did you mean 'fading_rule'?");
        faults.put(GOOD.replace("ties.fading_rule: none", "ties.fading_rule: off"),
                "a.yaml:7:29 ties.fading_rule: found text 'off'; expected one of: disuse, replacement, none");
        faults.put(GOOD.replace("ties.fading_rule: none", "ties.formation: -1"),
                "a.yaml:7:27 ties.formation: found -1; expected a number from 0 to 1 (probability)");
        faults.put(GOOD.replace("ties.fading_rule: none", "ties.fading_rule: disuse"),
                "a.yaml:7:29 ties.fading_rule: found disuse, which is already the value of the world; it changes "
                        + "nothing");
        faults.put(GOOD.replace("ties.fading_rule: none", "ties.tolerance: 0.3"),
                "a.yaml:7:27 ties.tolerance: found 0.3, which is already the value of the world; it changes nothing");
        faults.put(GOOD.replace("ties.fading_rule: none", "ai.takes_time: false"),
                "a.yaml:7:11 ai.takes_time: belongs to AI; these worlds have no AI");
        faults.put(GOOD.replace("ties.fading_rule: none", "population.people_count: 7"),
                "a.yaml:7:11 population.people_count: is a setting of the whole study; it cannot be set here");
        faults.put(GOOD.replace("ties.fading_rule: none", "seed: 7"),
                "a.yaml:7:11 seed: is a setting of the whole study; it cannot be set here");
        faults.put(GOOD.replace("ties.fading_rule: none", "standards.deference_weight: 0"),
                "a.yaml:7:39 standards.deference_weight: availability_weight 0.2 (default), attentiveness_weight 0.56 "
                        + "(default), deference_weight 0 add up to 0.76; expected 1");
        faults.put(GOOD.replace("    set: {ties.fading_rule: none, needs.support.weight: 0}\n", ""),
                "a.yaml:5:3 ablations.fading_off.set: no value given; expected a mapping of paths to values");
        faults.put(GOOD.replace("{ties.fading_rule: none, needs.support.weight: 0}", "{}"),
                "a.yaml:7:5 ablations.fading_off.set: found an empty mapping; expected a mapping of paths to values");
        faults.put(GOOD.replace("{ties_mean: higher}", "{}"),
                "a.yaml:8:5 ablations.fading_off.moves: found an empty mapping; expected a mapping of statistics to "
                        + "lower, higher or either");
        faults.put(GOOD.replace("[contacts_per_day, transitivity]", "[]"),
                "a.yaml:9:5 ablations.fading_off.keeps: found an empty list; expected a list of statistics, or leave "
                        + "the key out");
        faults.put(GOOD.replace("[contacts_per_day, transitivity]", "{transitivity: 1}"),
                "a.yaml:9:5 ablations.fading_off.keeps: found a mapping; expected a list of statistics, or leave the "
                        + "key out");
        faults.put(GOOD.replace("    moves: {ties_mean: higher}\n    keeps: [contacts_per_day, transitivity]\n", ""),
                "a.yaml:5:3 ablations.fading_off: needs moves or keeps; without an expectation it tests nothing");
        faults.put(GOOD.replace("    text: Ties persist.\n", ""),
                "a.yaml:5:3 ablations.fading_off.text: no value given; expected text");
        faults.put(GOOD.replace("    keeps:", "    keep:"),
                "a.yaml:9:5 ablations.fading_off.keep: unknown key; did you mean 'keeps'?");
        faults.put(GOOD.replace("fading_off:", "Fading:"),
                "a.yaml:5:3 ablations.Fading: name 'Fading' of an ablation; expected small letters, digits and "
                        + "underscores, a letter first");
        faults.put("schema_version: 1\nablations:\n  fading_off: 3\n",
                "a.yaml:3:3 ablations.fading_off: found 3; expected a mapping of text, set, moves, keeps");
        faults.put("schema_version: 1\nablations: {}\n",
                "a.yaml:2:1 ablations: found an empty mapping; expected a mapping of names to ablations");
        faults.put("schema_version: 1\nablation: {}\n",
                "a.yaml ablations: no value given; expected a mapping of names to ablations\n"
                        + "a.yaml:2:1 ablation: unknown key; did you mean 'ablations'?");
        faults.put("- a\n", "a.yaml:1:1: found a list; expected a mapping with schema_version and ablations");
        faults.forEach((text, message) -> assertEquals(message, problems(text), text));
    }

    @Test
    void aNameStandsOnceInAllFiles() {
        assertEquals("b.yaml:5:3 ablations.fading_off: an ablation of this name already exists at a.yaml:5:3",
                problems(GOOD, GOOD));
        assertEquals("a.yaml:10:3 ablations.fading_off: key given twice; first at a.yaml:5:3",
                problems(GOOD + GOOD.substring(GOOD.indexOf("  fading_off:"))));
    }

    @Test
    void allProblemsOfAllFilesAreToldAtOnce() {
        assertEquals(3,
                problems(GOOD.replace("ties_mean", "tie").replace("ties.fading_rule", "ties.fade"),
                        "schema_version: 1\nablations: {}\n")
                        .lines().count());
    }
}
