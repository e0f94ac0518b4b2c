package kith.scenario.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScenarioReaderTest {
    private final ScenarioReader reader = ScenarioReader.create();

    @TempDir
    Path folder;

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private String problems(Path file, String... sets) {
        return assertThrows(ScenarioException.class, () -> reader.read(file, List.of(sets)))
                .getMessage()
                .replace(folder + "/", "");
    }

    @Test
    void defaultsHoldDeclaredAndTabulatedValues() {
        ResolvedScenario defaults = reader.defaults(List.of());
        Scenario scenario = defaults.scenario();
        assertEquals("defaults", scenario.name());
        assertEquals("defaults", scenario.label());
        assertEquals(2000, scenario.population().peopleCount());
        assertEquals(0.6, scenario.population().communityAShare());
        assertEquals(0.75, scenario.needs().intimacy().matingShare());
        assertEquals("partners", scenario.roles().human().keySet().iterator().next());
        assertEquals(
                List.of("assistant", "tutor", "mental_health_provider", "companion", "romantic_partner"),
                new ArrayList<>(scenario.roles().ai().keySet()));
        assertEquals(0.68, scenario.roles().ai().get("companion").capability().companionship());
        assertEquals("", scenario.question());
        assertEquals(Optional.empty(), defaults.referenceFile());
        assertEquals(List.of(), defaults.inputs());
    }

    @Test
    void fileOverDefaultsAndSetOverFileAndLaterSetOverEarlier() throws Exception {
        Path file = write("a-b.scenario.yaml", "schema_version: 1", "reference: none", "seed: 5", "replicates: 3");
        Scenario scenario = reader.read(file, List.of("replicates=4", "ai.present=true", "replicates=7"))
                .scenario();
        assertEquals("a-b", scenario.name());
        assertEquals(5, scenario.seed());
        assertEquals(7, scenario.replicates());
        assertTrue(scenario.ai().present());
        assertEquals(365, scenario.horizonDays());
    }

    @Test
    void setTakesAFlowMappingAndAQuotedText() {
        Scenario scenario = reader.defaults(
                List.of("ai.conduct={relationship_seeking: -1, availability: 0.5}", "label='no'"))
                .scenario();
        assertEquals(-1, scenario.ai().conduct().relationshipSeeking());
        assertEquals(0.5, scenario.ai().conduct().availability());
        assertEquals("no", scenario.label());
    }

    @Test
    void wrongSetOnDefaultsIsTheCallersError() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> reader.defaults(List.of("ai.present=yes")));
        assertEquals(
                "--set ai.present=yes ai.present: found text 'yes'; expected true or false"
                        + "; yes, no, on and off are text in YAML 1.2",
                e.getMessage());
    }

    @Test
    void laterExtendedFileWinsAndTheFileItselfWinsOverBoth() throws Exception {
        write(
                "base.scenario.yaml",
                "schema_version: 1",
                "name: base",
                "reference: none",
                "seed: 1",
                "replicates: 1",
                "horizon_days: 10",
                "burn_in_days: 1");
        Files.createDirectory(folder.resolve("regimes"));
        write(
                "regimes/warm.yaml",
                "schema_version: 1",
                "extends: ../base.scenario.yaml",
                "replicates: 2",
                "ai: {present: true}");
        write("cool.scenario.yaml", "schema_version: 1", "extends: base", "horizon_days: 20");
        Path file = write("both.scenario.yaml", "schema_version: 1", "extends: [regimes/warm.yaml, cool]", "seed: 3");
        ResolvedScenario resolved = reader.read(file, List.of());
        Scenario scenario = resolved.scenario();
        assertEquals("both", scenario.name());
        assertEquals(3, scenario.seed());
        assertEquals(2, scenario.replicates(), "base, extended twice, counts once, below warm");
        assertEquals(20, scenario.horizonDays());
        assertEquals(1, scenario.burnInDays());
        assertTrue(scenario.ai().present());
        assertEquals(
                List.of("base.scenario.yaml", "regimes/warm.yaml", "cool.scenario.yaml", "both.scenario.yaml"),
                resolved.inputs().stream()
                        .map(p -> folder.relativize(p).toString())
                        .toList());
    }

    @Test
    void oneNumberOfARoleCanBeChangedAndARoleAdded() throws Exception {
        Path file = write(
                "roles.scenario.yaml",
                "schema_version: 1",
                "reference: none",
                "ai: {role: pet}",
                "roles:",
                "  human:",
                "    friends: {effort: 0.5}",
                "  ai:",
                "    pet:",
                "      analogue: friends",
                "      norms: {care: 1, transaction: 0, hierarchy: -1, mating: -1, reason: plays}",
                "      user_norms: {care: 1, transaction: 0, hierarchy: 1, mating: -1, reason: feeds it}",
                "      capability: {support: 0.1, companionship: 0.5, mattering: 0.6, help: 0, guidance: 0, intimacy: "
                        + "0}",
                "      session_hours: 0.2");
        Scenario scenario = reader.read(file, List.of()).scenario();
        assertEquals(0.5, scenario.roles().human().get("friends").effort());
        assertEquals(400, scenario.roles().human().get("friends").fadesOverDays());
        assertEquals("feeds it", scenario.roles().ai().get("pet").userNorms().reason());
        assertEquals(6, scenario.roles().ai().size());
    }

    @Test
    void missingFieldsOfANewRoleAreAllNamed() throws Exception {
        Path file = write(
                "roles.scenario.yaml",
                "schema_version: 1",
                "reference: none",
                "roles:",
                "  ai:",
                "    pet:",
                "      analogue: friends",
                "      session_hours: soon");
        String found = problems(file);
        assertTrue(
                found.endsWith("\nroles.scenario.yaml:7:22 roles.ai.pet.session_hours: found text 'soon'; expected"
                        + " a number from 0.005 to 12 (h)"),
                found);
        assertTrue(
                found.contains("roles.scenario.yaml:5:5 roles.ai.pet.norms.care: missing; expected a norm from -1"
                        + " to 1 in halves"),
                found);
        assertEquals(17, found.lines().count(), found);
    }

    @Test
    void resolvedTextReadsBackAsTheSameScenarioAndText() throws Exception {
        Path file = write(
                "odd.scenario.yaml",
                "schema_version: 1",
                "reference: none",
                "label: 'a \"quoted\" \\ label: # of 5 % ü'",
                "question: \"yes\"",
                "reference_label: >",
                "  several",
                "  lines",
                "contact: {refusal_cost: 1e-7}",
                "seed: 2147483647");
        ResolvedScenario first = reader.read(file, List.of("ai.present=true"));
        Path written = Files.writeString(folder.resolve("resolved.yaml"), first.yaml());
        ResolvedScenario second = reader.read(written, List.of());
        assertEquals(first.scenario(), second.scenario());
        assertEquals(first.yaml(), second.yaml());
        assertEquals("several lines", second.scenario().referenceLabel());
        assertTrue(first.yaml().contains("\n  refusal_cost: 0.0000001\n"), first.yaml());
        assertTrue(first.yaml().lines().noneMatch(line -> line.contains("#") && !line.startsWith("label")));
    }

    @Test
    void jsonReadsToo() throws Exception {
        Path file = write(
                "j.scenario.json",
                "{",
                "\t\"schema_version\": 1,",
                "\t\"reference\": \"none\",",
                "\t\t\"ai\": {\"present\": true, \"role\": \"tutor\"},",
                "\"seed\": 7.0}");
        Scenario scenario = reader.read(file, List.of()).scenario();
        assertEquals("j", scenario.name());
        assertEquals("tutor", scenario.ai().role());
        assertEquals(7, scenario.seed());
    }

    @Test
    void referenceIsANameBesideTheFileOrAPath() throws Exception {
        write("plain.scenario.yaml", "schema_version: 1", "reference: none");
        Path named = write("a.scenario.yaml", "schema_version: 1", "reference: plain");
        Path pathed = write("b.scenario.yaml", "schema_version: 1", "reference: ./plain.scenario.yaml");
        Path expected = folder.resolve("plain.scenario.yaml");
        assertEquals(Optional.of(expected), reader.read(named, List.of()).referenceFile());
        assertEquals(Optional.of(expected), reader.read(pathed, List.of()).referenceFile());
        assertEquals(
                Optional.empty(), reader.read(named, List.of("reference=none")).referenceFile());
    }

    @Test
    void anAliasStandsForItsAnchor() throws Exception {
        Path file = write(
                "alias.scenario.yaml",
                "schema_version: 1",
                "reference: none",
                "needs:",
                "  support: &need {weight: 0.3}",
                "  help: *need");
        Scenario scenario = reader.read(file, List.of()).scenario();
        assertEquals(0.3, scenario.needs().support().weight());
        assertEquals(0.3, scenario.needs().help().weight());
    }
}
