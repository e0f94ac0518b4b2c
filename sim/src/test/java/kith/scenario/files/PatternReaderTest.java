package kith.scenario.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.Grade;
import kith.scenario.settings.PatternSettings;
import kith.scenario.settings.PatternSettings.BandFrom;
import kith.scenario.settings.PatternSettings.Level;
import kith.scenario.settings.PatternSettings.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PatternReaderTest {
    private static final Map<String, String> UNITS = Map.of("ties_mean", "ties", "transitivity", "share");
    private static final String GOOD = """
            schema_version: 1
            patterns:
              ties:
                statistic: ties_mean
                unit: ties
                low: 10
                high: 15
                band_from: judgement
                level: network
                use: check
                grade: C
                gated: true
                source: somebody 2020
            """;

    @TempDir
    private Path folder;

    private List<PatternSettings> read(String... texts) throws Exception {
        List<Path> files = new java.util.ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            files.add(Files.writeString(folder.resolve((char) ('a' + i) + ".yaml"), texts[i]));
        }
        return PatternReader.read(files, UNITS);
    }

    private String problems(String... texts) {
        ScenarioException e = assertThrows(ScenarioException.class, () -> read(texts));
        return e.getMessage().replace(folder + "/", "").replace(folder + "\\", "");
    }

    @Test
    void aGoodFileIsReadAsItStands() throws Exception {
        assertEquals(
                List.of(new PatternSettings("ties", "ties_mean", "ties", 10, 15, BandFrom.JUDGEMENT, Level.NETWORK,
                        Use.CHECK, Grade.C,
                        true,
                        "somebody 2020", "")),
                read(GOOD));
        PatternSettings oneSided = read(GOOD.replace("    high: 15\n", "")).get(0);
        assertTrue(Double.isNaN(oneSided.high()) && oneSided.hasBand());
    }

    @Test
    void everyFaultIsToldWhereItStands() {
        Map<String, String> faults = Map.ofEntries(
                Map.entry(GOOD.replace("ties_mean", "ties_maen"),
                        "a.yaml:4:16 patterns.ties.statistic: unknown statistic 'ties_maen'; did you mean "
                                + "'ties_mean'?"),
                Map.entry(GOOD.replace("ties_mean", "weather"),
                        "a.yaml:4:16 patterns.ties.statistic: unknown statistic 'weather'; 'kith validate --list' "
                                + "shows all statistics"),
                Map.entry(GOOD.replace("unit: ties", "unit: share"),
                        "a.yaml:5:11 patterns.ties.unit: found 'share'; ties_mean is in 'ties'"),
                Map.entry(GOOD.replace("high: 15", "high: 9"),
                        "a.yaml:7:11 patterns.ties.high: found 9; expected a number above low, which is 10"),
                Map.entry(GOOD.replace("low: 10", "low: ten"),
                        "a.yaml:6:10 patterns.ties.low: found text 'ten'; expected a number"),
                Map.entry(GOOD.replace("band_from: judgement", "band_from: guess"),
                        "a.yaml:8:16 patterns.ties.band_from: found text 'guess'; expected one of: printed, "
                                + "judgement, none"),
                Map.entry(GOOD.replace("band_from: judgement", "band_from: none"),
                        "a.yaml:8:16 patterns.ties.band_from: found 'none' with a band; expected printed or judgement"),
                Map.entry(GOOD.replace("level: network", "level: networks"),
                        "a.yaml:9:12 patterns.ties.level: found text 'networks'; expected one of: population, person, "
                                + "tie, network; did you mean 'network'?"),
                Map.entry(GOOD.replace("gated: true", "gated: yes"),
                        "a.yaml:12:12 patterns.ties.gated: found text 'yes'; expected true or false; yes, no, on and "
                                + "off are text in YAML 1.2"),
                Map.entry(GOOD.replace("    grade: C\n", ""),
                        "a.yaml:3:3 patterns.ties.grade: no value given; expected one of: A, B, C, D"),
                Map.entry(GOOD.replace("    source:", "    sorce:"),
                        "a.yaml:3:3 patterns.ties.source: no value given; expected text\n"
                                + "a.yaml:13:5 patterns.ties.sorce: unknown key; did you mean 'source'?"),
                Map.entry(GOOD.replace("    low: 10\n    high: 15\n", "").replace("judgement", "none"),
                        "a.yaml:10:12 patterns.ties.gated: found true without low or high; a pattern without a band "
                                + "cannot fail"),
                Map.entry(GOOD.replace("  ties:\n", "  Ties here:\n"),
                        "a.yaml:3:3 patterns.Ties here: name 'Ties here' of a pattern; expected small letters, digits "
                                + "and underscores, a letter first"),
                Map.entry("schema_version: 1\npatterns: {}\n",
                        "a.yaml:2:1 patterns: found an empty mapping; expected a mapping of names to patterns"),
                Map.entry("schema_version: 1\npattern: {}\n",
                        "a.yaml patterns: no value given; expected a mapping of names to patterns\n"
                                + "a.yaml:2:1 pattern: unknown key; did you mean 'patterns'?"),
                Map.entry(GOOD.replace("schema_version: 1", "schema_version: 2"),
                        "a.yaml:1:17 schema_version: found 2; this kith reads schema_version 1"),
                Map.entry("- a\n", "a.yaml:1:1: found a list; expected a mapping with schema_version and patterns"),
                Map.entry("schema_version: 1\npatterns:\n  ties: 3\n",
                        "a.yaml:3:3 patterns.ties: found 3; expected a mapping of statistic, unit, low, high, "
                                + "band_from, level, use, grade, gated, source, note"));
        faults.forEach((text, message) -> assertEquals(message, problems(text), text));
    }

    @Test
    void aNameStandsOnceInAllFiles() {
        assertEquals("b.yaml:3:3 patterns.ties: a pattern of this name already exists at a.yaml:3:3",
                problems(GOOD, GOOD));
        assertEquals(
                "a.yaml:14:3 patterns.ties: key given twice; first at a.yaml:3:3",
                problems(GOOD + GOOD.lines().skip(2).collect(java.util.stream.Collectors.joining("\n")) + "\n"));
    }

    @Test
    void allProblemsOfAllFilesAreToldAtOnce() {
        assertEquals(
                2, problems(GOOD.replace("high: 15", "high: 9"), "schema_version: 1\npatterns: {}\n").lines().count());
    }
}
