package kith.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kith.companion.UserType;
import kith.engine.LiveRun;
import kith.output.Group.Settled;
import kith.process.Model;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.Scenario;
import kith.society.People;
import kith.society.Population;
import kith.society.Trait;
import kith.society.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups that a scenario names hold those people of whom all conditions hold. */
final class OwnGroupsTest {
    private World world;
    private Model model;
    private Groups groups;

    @BeforeEach
    void aWorldWithGroups() {
        settle(true);
    }

    private void settle(boolean byState) {
        Scenario scenario = ScenarioReader.create().defaults(List.of(
                "population.people_count=300", "burn_in_days=0", "ai.present=true", "ai.adoption.initial_share=0.6",
                "shock.event=move", "shock.share=0.5", "shock.happens=true",
                "observation.groups.crossed.who=treated:yes & would_use:daily",
                "observation.groups.valued.who=loneliness >= 42 & age_years < 50",
                "observation.groups.turned.who=not lonely:initial & not community:A",
                "observation.groups.on_the_day.who=age:65+ & not use:none",
                "observation.groups.on_the_day.label=Older users")).scenario();
        model = new Model(scenario);
        world = Population.draw(scenario, model.roles(), scenario.seed(), 0);
        model.beginning().of(world);
        model.moment().moveTo(0);
        groups = Groups.settle(world, model, byState);
    }

    private int place(String name) {
        return groups.list().stream().map(Group::name).toList().indexOf(name);
    }

    private int[] members(String name) {
        return groups.members(place(name));
    }

    private static boolean in(int[] people, int person) {
        return IntStream.of(people).anyMatch(each -> each == person);
    }

    @Test
    void theyStandBehindTheGroupsOfEveryRun() {
        List<String> names = groups.list().stream().map(Group::name).toList();
        assertEquals(Groups.all().stream().map(Group::name).toList(), names.subList(0, Groups.all().size()));
        assertEquals(List.of("own:crossed", "own:valued", "own:turned", "own:on_the_day"),
                names.subList(Groups.all().size(), names.size()));
        List<Group> own = groups.list().subList(Groups.all().size(), names.size());
        assertEquals(List.of("Crossed", "Valued", "Turned", "Older users"), own.stream().map(Group::label).toList());
        assertEquals(List.of(Settled.IN_AI_WORLD, Settled.AT_START, Settled.AT_START, Settled.EACH_DAY),
                own.stream().map(Group::settled).toList());
    }

    @Test
    void conditionsOnValuesAreReadOnDayZero() {
        People people = world.people();
        int[] expected = IntStream.of(groups.cohort())
                .filter(p -> model.feelings().loneliness(people, p, model.moment()) >= 42
                        && people.trait(p, Trait.AGE) < 50)
                .toArray();
        assertTrue(expected.length > 10);
        assertArrayEquals(expected, members("own:valued"));
    }

    @Test
    void notTurnsAConditionRound() {
        int[] expected = IntStream.of(groups.cohort())
                .filter(p -> !in(members("lonely:initial"), p) && !in(members("community:A"), p))
                .toArray();
        assertTrue(expected.length > 10);
        assertArrayEquals(expected, members("own:turned"));
    }

    @Test
    void aCrossWithUseHoldsThoseOfBothGroups() {
        int[] treated = members("treated:yes");
        assertEquals(0, members("own:crossed").length, "not known at day 0");
        new LiveRun(world, model, List.of()).runTo(30);
        Users users = Users.of(world);
        int[] daily = groups.members(place("would_use:daily"), users);
        int[] expected = IntStream.of(treated).filter(p -> in(daily, p)).toArray();
        assertTrue(expected.length > 0 && expected.length < daily.length);
        assertArrayEquals(expected, groups.members(place("own:crossed"), users));
        int[] old = groups.membersHere(place("age:65+"), world);
        int[] usersToday = IntStream.of(old).filter(p -> UserType.of(world.partners(), p) != UserType.NONE).toArray();
        assertTrue(usersToday.length > 0);
        assertArrayEquals(usersToday, groups.membersHere(place("own:on_the_day"), world));
    }

    /** Worlds with starts of their own have no groups by state, turned round or not. */
    @Test
    void withStartsOfTheirOwnNobodyFulfilsAConditionOnState() {
        settle(false);
        List<Integer> sizes = new ArrayList<>();
        for (String name : List.of("own:valued", "own:turned")) {
            sizes.add(members(name).length);
        }
        assertEquals(List.of(0, 0), sizes);
        assertFalse(members("community:B").length == 0);
    }
}
