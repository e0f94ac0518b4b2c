package kith.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.engine.LiveRun;
import kith.process.Model;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.Scenario;
import kith.society.People;
import kith.society.Population;
import kith.society.World;
import org.junit.jupiter.api.Test;

/** Who is counted: a cohort, the same in both worlds of a pair. */
final class GroupsTest {
    private record Lived(World world, Model model) {}

    private static Lived live(int days, String... more) {
        List<String> sets = new ArrayList<>(List.of(
                "population.people_count=200", "burn_in_days=0", "horizon_days=200",
                "life_events.death_per_year_at_sixty=0.2"));
        sets.addAll(Arrays.asList(more));
        Scenario scenario = ScenarioReader.create().defaults(sets).scenario();
        Model model = new Model(scenario);
        World world = Population.draw(scenario, model.roles(), scenario.seed(), 0);
        model.beginning().of(world);
        new LiveRun(world, model, List.of()).runTo(days);
        return new Lived(world, model);
    }

    private static String labels(String scenario) throws Exception {
        Path file = Path.of("..", "scenarios", scenario + ".scenario.yaml");
        Scenario read = ScenarioReader.create().read(file, List.of()).scenario();
        return Groups.of(read.observation(), List.of(read)).stream()
                .filter(group -> List.of("treated:yes", "treated:no").contains(group.name()))
                .map(group -> group.label() + ": " + group.meaning().split("\\.")[0]).collect(Collectors.joining("; "));
    }

    /** Nobody treats a person whose partner dies: the words follow from what reaches people. */
    @Test
    void reachedPeopleAreNamedByWhatReachesThem() throws Exception {
        assertEquals(
                "Affected people: People whose partner dies on day 0 in the scenario; Other people: All people "
                        + "other than"
                        + " the people whose partner dies on day 0 in the scenario",
                labels("bereavement"));
        assertEquals(
                "Targeted people: People whom the intervention is meant for; Other people: All people other than the "
                        + "people"
                        + " whom the intervention is meant for",
                labels("human-tie-programme"));
        assertEquals(
                "Affected people: People reached by a shock or an intervention; Other people: People whom no shock "
                        + "and no"
                        + " intervention reaches",
                labels("companions"));
    }

    /** Others who know reached people are called after what reaches these. */
    @Test
    void thoseTiedToReachedPeopleAreNamedByWhatReachesThese() throws Exception {
        assertEquals("Others tied to affected people", group("bereavement", "treated:tied").label());
        assertEquals("Others without ties to affected people", group("bereavement", "treated:untied").label());
        assertEquals("Others tied to targeted people", group("human-tie-programme", "treated:tied").label());
        assertEquals("Others without ties to targeted people", group("human-tie-programme", "treated:untied").label());
    }

    /** Only where somebody dies are people left out for that. */
    @Test
    void thoseTiedToReachedPeopleAreNamedByWhatReachesThem() throws Exception {
        assertEquals("Other people who have ties to affected people on day 0. People who have a tie to somebody who "
                + "dies of the shock are left out.", group("bereavement", "treated:tied").meaning());
        assertEquals("Other people who have no ties to targeted people on day 0.",
                group("human-tie-programme", "treated:untied").meaning());
        assertEquals("Other people who have ties to affected people on day 0.",
                group("companions", "treated:tied", "shock.event=move", "shock.share=0.1").meaning());
    }

    private static Group group(String scenario, String group, String... sets) throws Exception {
        Path file = Path.of("..", "scenarios", scenario + ".scenario.yaml");
        Scenario read = ScenarioReader.create().read(file, List.of(sets)).scenario();
        return Groups.of(read.observation(), List.of(read)).stream().filter(each -> each.name().equals(group))
                .findFirst().orElseThrow();
    }

    /** One name per group: what kith list groups calls a group, charts call it too, or its meaning says how. */
    @Test
    void theListNamesReachedPeopleAsChartsDo() throws Exception {
        for (String scenario : List.of("bereavement", "human-tie-programme", "companions", "age-gate")) {
            Path file = Path.of("..", "scenarios", scenario + ".scenario.yaml");
            Scenario read = ScenarioReader.create().read(file, List.of()).scenario();
            List<Group> charts = Groups.of(read.observation(), List.of(read));
            for (Group listed : Groups.all()) {
                Group drawn = charts.stream().filter(each -> each.name().equals(listed.name())).findFirst()
                        .orElseThrow();
                assertTrue(drawn.label().equals(listed.label())
                        || listed.meaning().contains("'" + drawn.label() + "'"), scenario + " " + drawn);
            }
        }
    }

    private static int group(String name) {
        return IntStream.range(0, Groups.all().size()).filter(g -> Groups.all().get(g).name().equals(name)).findFirst()
                .orElseThrow();
    }

    @Test
    void whoDiesLeavesAndWhoComesIsInNone() {
        Lived start = live(0);
        World world = start.world();
        People people = world.people();
        Groups groups = Groups.settle(world, start.model(), true);
        assertEquals(200, groups.members(0).length);
        new LiveRun(world, start.model(), List.of()).runTo(200);
        assertTrue(world.tally().deaths > 5 && world.tally().arrivals > 5);
        long ofTheStart = IntStream.range(0, people.count())
                .filter(p -> people.here(p) && people.register().lifetimes().predecessorOf(p) < 0).count();
        for (int group = 0; group < Groups.all().size(); group++) {
            for (int person : groups.membersHere(group, world)) {
                assertTrue(people.here(person) && people.register().lifetimes().predecessorOf(person) < 0);
            }
        }
        assertEquals(ofTheStart, groups.membersHere(0, world).length);
        assertTrue(ofTheStart < 200);
    }

    @Test
    void whomAShockTakesIsInNoGroupOfEitherWorld() {
        Lived with = live(0, "shock.event=bereavement", "shock.share=0.5", "shock.happens=true");
        Lived without = live(0, "shock.event=bereavement", "shock.share=0.5");
        Groups struck = Groups.settle(with.world(), with.model(), true);
        Groups spared = Groups.settle(without.world(), without.model(), true);
        for (int group = 0; group < Groups.all().size(); group++) {
            assertArrayEquals(struck.members(group), spared.members(group), Groups.all().get(group).name());
        }
        int treated = struck.members(group("treated:yes")).length;
        assertTrue(treated > 5);
        assertEquals(200 - treated, struck.members(0).length, "one of each couple that is parted is left out");
        assertEquals(struck.members(0).length, treated + struck.members(group("treated:no")).length);
    }

    /** Who may be touched through others alone: not those who lose a tie of their own to the dead. */
    @Test
    void thoseTiedToAffectedPeopleAreToldApart() {
        Lived lived = live(0, "shock.event=bereavement", "shock.share=0.05");
        World world = lived.world();
        Groups groups = Groups.settle(world, lived.model(), true);
        boolean[] treated = lived.model().shock().struck(world).treated();
        boolean[] dies = lived.model().shock().struck(world).dies();
        Set<Integer> tied = members(groups, "treated:tied");
        Set<Integer> untied = members(groups, "treated:untied");
        assertTrue(tied.size() > 10 && untied.size() > 10);
        for (int person : members(groups, "treated:no")) {
            boolean toTreated = false;
            boolean toDead = false;
            for (int other = 0; other < world.people().count(); other++) {
                boolean are = world.ties().find(person, other) >= 0;
                toTreated |= are && treated[other];
                toDead |= are && dies[other];
            }
            assertEquals(toTreated && !toDead, tied.contains(person));
            assertEquals(!toTreated && !toDead, untied.contains(person));
        }
    }

    private static Set<Integer> members(Groups groups, String name) {
        return IntStream.of(groups.members(group(name))).boxed().collect(Collectors.toSet());
    }

    /** Groups by the state of day 0 would hold other people in worlds with other starts. */
    @Test
    void worldsWithStartsOfTheirOwnHaveNoGroupsByState() {
        Lived lived = live(0, "shock.event=move", "shock.share=0.5");
        Groups groups = Groups.settle(lived.world(), lived.model(), false);
        for (String name : new String[] {"lonely:initial", "lonely:other", "treated:yes", "treated:no"}) {
            assertEquals(0, groups.members(group(name)).length, name);
        }
        assertFalse(groups.members(group("age:65+")).length == 0);
    }
}
