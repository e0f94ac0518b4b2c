package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.ScenarioValues.Difference;
import kith.scenario.settings.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scenario and its reference share, and what is said when one of them cannot be read. */
final class PairReaderTest {
    @TempDir
    Path folder;

    private Path write(String name, String... lines) throws Exception {
        return Files.writeString(folder.resolve(name + ".scenario.yaml"),
                "schema_version: 1\n" + String.join("\n", lines) + "\n");
    }

    private StudyPlan read(Path file, String... sets) throws ScenarioException {
        return StudyPlan.read(ScenarioReader.create(), file, List.of(sets));
    }

    private String problems(Path file, String... sets) {
        return assertThrows(ScenarioException.class, () -> read(file, sets)).getMessage().replace(folder + "/", "");
    }

    @Test
    void theReferenceTakesPeopleDaysSeedAndLookFromTheScenario() throws Exception {
        write("control", "reference: none", "seed: 1", "replicates: 9", "horizon_days: 99", "burn_in_days: 9",
                "population: {people_count: 999, draw: same}", "observation: {every_days: 9}");
        Path world = write("world", "reference: control", "seed: 2", "replicates: 3", "horizon_days: 6",
                "burn_in_days: 4",
                "population: {people_count: 40, isolated_count: 2}", "observation: {every_days: 2, people: true}",
                "ai: {present: true}");
        StudyPlan plan = read(world, "population.people_count=50");
        Scenario reference = plan.reference().orElseThrow().scenario();
        Scenario scenario = plan.scenario().scenario();
        assertEquals(scenario.population(), reference.population());
        assertEquals(50, reference.population().peopleCount());
        assertEquals(scenario.observation(), reference.observation());
        assertEquals(List.of(2L, 3L, 6L, 4L), List.of(reference.seed(), (long) reference.replicates(),
                (long) reference.horizonDays(), (long) reference.burnInDays()));
        assertEquals(List.of(new Difference("ai.present", "true", "false")), plan.differences());
        assertEquals(6, plan.runs().size());
    }

    @Test
    void claimsCanBeAboutUsersOfAiWhereThereAreAny() throws Exception {
        String daily = "claims.c={text: C., variable: loneliness, group: 'would_use:daily', says: higher}";
        String today = "claims.d={text: D., variable: loneliness, group: 'use:daily', says: between, low: 20, "
                + "high: 80}";
        write("control", "reference: none");
        write("tutors", "reference: none", "ai: {present: true, role: tutor}");
        Path world = write("world", "reference: control", "ai: {present: true}");
        assertEquals(2, read(world, daily, today).scenario().scenario().claims().size());
        assertEquals("--set " + today.replace("between, low: 20, high: 80", "lower")
                + " claims.d.group: 'use:daily' holds different people in each"
                + " world, so no difference can be computed; expected 'would_use:daily' (the same simulated people in "
                + "both worlds) or a value ('between')",
                problems(world, today.replace("between, low: 20, high: 80", "lower")));
        Path none = write("none", "reference: control", "horizon_days: 30");
        String nobody = " is a group by use of AI, and there is no AI; set 'ai.present'";
        assertEquals(
                "none.scenario.yaml claims.c.group: 'would_use:daily'" + nobody
                        + "\nnone.scenario.yaml claims.d.group: 'use:daily'" + nobody,
                problems(none, daily, today));
        Path ban = write("ban", "reference: tutors");
        assertEquals(1, read(ban, daily).scenario().scenario().claims().size(),
                "those who would use it if it were there");
        Path apart = write("apart", "reference: control", "ai: {present: true}", "ties: {at_start: false}");
        assertEquals(
                "apart.scenario.yaml claims.c.group: 'would_use:daily' needs the same simulated people in both "
                        + "worlds, but these worlds start"
                        + " differently; compare worlds that have the same start",
                problems(apart, daily));
    }

    /**
     * Rows of those who come to use AI depend on what they do in the world with AI, so that the other run's id does.
     */
    @Test
    void noRunDependsOnWhoComesToUseAiInAnother() throws Exception {
        write("control", "reference: none");
        write("tutors", "reference: none", "ai: {present: true, role: tutor}");
        Path world = write("world", "reference: control", "replicates: 1", "ai: {present: true}");
        Path none = write("none", "reference: control", "replicates: 1");
        Path ban = write("ban", "reference: tutors", "replicates: 1");
        String pull = "ai.partner.pull=1";
        assertNotEquals(id(read(world), 0), id(read(world, pull), 0));
        assertEquals(id(read(world), 1), id(read(world, pull), 1), "the world without AI stays the same run");
        assertEquals(id(read(world), 1), id(read(world, "label=other words"), 1));
        assertEquals(id(read(none), 1), id(read(none, "standards.spillover=0"), 1));
        assertNotEquals(id(read(ban), 0), id(read(none), 0),
                "of the world without AI persons are kept to be told apart");
        assertEquals(Optional.of(id(read(world), 0)), read(world).runs().get(1).usersRun());
        assertEquals(Optional.of("tutors"), read(ban).usersOf());
        assertEquals(Optional.of(id(read(ban), 1)), read(ban).runs().get(0).usersRun());
        assertEquals(Optional.empty(), read(none).runs().get(0).usersRun());
    }

    private static String id(StudyPlan plan, int run) {
        return plan.runs().get(run).runId();
    }

    @Test
    void whatIsSetHoldsInBothButForTheAi() throws Exception {
        write("control", "reference: none");
        Path world = write("world", "reference: control", "ai: {present: true}");
        StudyPlan plan = read(world, "standards.spillover=0.3", " ai.present = true", "ai={role: tutor}", "name=other",
                "label=Other");
        Scenario reference = plan.reference().orElseThrow().scenario();
        assertEquals(0.3, reference.standards().spillover());
        assertEquals("control", reference.name());
        assertEquals("control", reference.label());
        assertEquals(
                List.of(new Difference("ai.present", "true", "false"), new Difference("ai.role", "tutor", "companion")),
                plan.differences());
    }

    @Test
    void whatOnlyTheScenarioHasIsSetThereAlone() throws Exception {
        write("control", "reference: none");
        Path world = write("world", "reference: control", "ai: {present: true, role: pet}", "roles:", "  ai:",
                "    pet:",
                "      analogue: friends",
                "      norms: {care: 1, transaction: 0, hierarchy: -1, mating: -1, reason: plays}",
                "      user_norms: {care: 1, transaction: 0, hierarchy: 1, mating: -1, reason: feeds it}",
                "      capability: {support: 0.1, companionship: 0.5, mattering: 0.6, help: 0, guidance: 0, intimacy: "
                        + "0}",
                "      session_hours: 0.2");
        StudyPlan plan = read(world, "roles.ai.pet.session_hours=0.3", "roles.ai.companion.session_hours=0.4");
        assertEquals(0.3, plan.scenario().scenario().roles().ai().get("pet").sessionHours());
        assertEquals(0.4, plan.reference().orElseThrow().scenario().roles().ai().get("companion").sessionHours());
    }

    @Test
    void theReferencesOwnReferenceDoesNotCount() throws Exception {
        write("second", "reference: world");
        Path world = write("world", "reference: second");
        assertEquals("second", read(world).reference().orElseThrow().scenario().name());
        write("third", "reference: nowhere");
        Path other = write("other", "reference: third");
        assertEquals("none", read(other).reference().orElseThrow().scenario().reference());
        assertEquals(Optional.empty(), read(world, "reference=none").reference());
    }

    @Test
    void problemsOfBothFilesAreToldAtOnce() throws Exception {
        write("control", "reference: none", "seed: high", "ai: {presnt: false}");
        Path world = write("world", "reference: control", "replicates: 1.5");
        assertEquals(
                """
                        world.scenario.yaml:3:13 replicates: found 1.5; expected an integer from 1 to 100000
                        --set ai.rule=tutor ai.rule: unknown key; did you mean 'role'?
                        control.scenario.yaml:3:7 seed: found text 'high'; expected an integer from 0 to 2147483647
                        control.scenario.yaml:4:6 ai.presnt: unknown key; did you mean 'present'?""",
                problems(world, "ai.rule=tutor"));
        assertEquals(
                """
                        control.scenario.yaml:3:7 seed: found text 'high'; expected an integer from 0 to 2147483647
                        control.scenario.yaml:4:6 ai.presnt: unknown key; did you mean 'present'?""",
                problems(write("fine", "reference: control")));
    }

    @Test
    void aFileThatIsItsOwnReferenceOrBearsItsNameIsRefused() throws Exception {
        assertEquals(
                "self.scenario.yaml:2:12 reference: 'self' is this file itself; expected another scenario or none",
                problems(write("self", "reference: self")));
        write("twin", "name: world", "reference: none");
        assertEquals(
                "twin.scenario.yaml name: 'world' is also the name of the scenario; expected another name for the "
                        + "reference",
                problems(write("world", "reference: twin")));
    }
}
