package kith.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.engine.Worlds.Lived;
import kith.process.FeltNeed;
import kith.process.Model;
import kith.random.Draws;
import kith.random.Purpose;
import kith.scenario.settings.RelationClass;
import kith.scenario.settings.Scenario;
import kith.society.People;
import kith.society.Trait;
import kith.society.World;
import org.junit.jupiter.api.Test;

/** The same person has the same luck in every world. */
class TwinsTest {
    @Test
    void aForkLivesOnAsTheOriginalWould() {
        Scenario scenario = Worlds.scenario("ai.present=true", "ai.adoption.initial_share=0.3");
        Lived lived = Worlds.begin(scenario, 0).to(6);
        Lived fork = lived.fork();
        long before = lived.world().stateHash();
        fork.to(15);
        assertEquals(before, lived.world().stateHash(), "what the fork lives leaves the original alone");
        lived.to(15);
        assertEquals(lived.world().stateHash(), fork.world().stateHash());
        assertEquals(Worlds.begin(scenario, 0).to(15).world().stateHash(), lived.world().stateHash(),
                "in one piece or two");
    }

    @Test
    void oneMoreIsolatedPersonChangesNobodyElse() {
        String[] with = {"ai.present=true", "ai.adoption.initial_share=0.3", "population.isolated_count=3"};
        Map<String, Long> without = states(Worlds.begin(Worlds.scenario(with[0], with[1]), 0).to(20));
        Map<String, Long> more = states(Worlds.begin(Worlds.scenario(with), 0).to(20));
        assertEquals(without.size() + 3, more.size());
        without.forEach((id, state) -> assertEquals(state, more.get(id), id));
    }

    /** The same where people die, come, part, move and change jobs all the time. */
    @Test
    void nobodyMindsAnIsolatedPersonInALivelyWorldEither() {
        String[] lively = {
                "ai.present=true", "ai.adoption.initial_share=0.3", "life_events.death_per_year_at_sixty=0.3",
                "life_events.move_per_year=4",
                "life_events.new_job_per_year=4", "life_events.break_up_per_year=1", "life_events.pairing_per_year=3",
                "horizon_days=100"
        };
        String[] more = java.util.Arrays.copyOf(lively, lively.length + 1);
        more[lively.length] = "population.isolated_count=3";
        Lived with = Worlds.begin(Worlds.scenario(more), 0).to(100);
        Map<String, Long> people = states(with);
        states(Worlds.begin(Worlds.scenario(lively), 0).to(100))
                .forEach((id, state) -> assertEquals(state, people.get(id), id));
        assertTrue(with.world().tally().deaths > 5 && with.world().tally().moves > 20);
    }

    private static Map<String, Long> states(Lived lived) {
        Map<String, Long> states = new HashMap<>();
        People people = lived.world().people();
        for (int person = 0; person < people.count(); person++) {
            states.put(people.register().id(person), people.stateHash(person));
        }
        return states;
    }

    @Test
    void luckIsTheSameHoweverFarTheWorldsHaveDiverged() {
        List<Long> alone = new ArrayList<>();
        Lived without = Worlds.begin(Worlds.scenario(), 0);
        new LiveRun(without.world(), without.model(), List.of(), List.of(), recording(alone)).runTo(15);
        List<Long> accompanied = new ArrayList<>();
        Lived with = Worlds
                .begin(Worlds.scenario("ai.present=true", "ai.adoption.initial_share=1", "ai.partner.pull=4"), 0);
        new LiveRun(with.world(), with.model(), List.of(), List.of(), recording(accompanied)).runTo(15);
        assertTrue(with.world().tally().aiSessions > 1000, "the worlds were forced apart");
        assertNotEquals(without.world().stateHash(), with.world().stateHash());
        assertEquals(alone, accompanied, "the same candidates, on whose keys all luck hangs");
    }

    private static CandidateTimes recording(List<Long> keys) {
        return candidate -> {
            keys.add(candidate);
            return FeltNeed.offset(candidate);
        };
    }

    /** The mutant: luck by counting events, as a long-lived generator would, is shifted by the first divergence. */
    @Test
    void luckByCountingWouldNotPass() {
        List<Long> one = new ArrayList<>();
        List<Long> two = new ArrayList<>();
        Draws draws = Draws.of(1, 0);
        for (int event = 0, extra = 0; event < 20; event++) {
            one.add(draws.key(Purpose.NEED, 7, event));
            extra += event == 5 ? 1 : 0;
            two.add(draws.key(Purpose.NEED, 7, event + extra));
        }
        assertNotEquals(one, two);
    }

    @Test
    void replicatesAndSeedsAreDifferentWorlds() {
        Scenario scenario = Worlds.scenario();
        long zero = Worlds.begin(scenario, 0).to(3).world().stateHash();
        assertEquals(zero, Worlds.begin(scenario, 0).to(3).world().stateHash());
        assertNotEquals(zero, Worlds.begin(scenario, 1).to(3).world().stateHash());
        assertNotEquals(zero, Worlds.begin(Worlds.scenario("seed=1"), 0).to(3).world().stateHash());
    }

    /** Who is ill or in a bad mood as the run begins is luck. */
    @Test
    void onePopulationForTheStudyHasTheSamePeopleButOtherLuck() {
        Scenario same = Worlds.scenario("population.draw=same", "distress.spread=0", "mood.spread=0",
                "hardship.illness_per_year=0", "hardship.job_loss_per_year=0");
        Lived one = Worlds.begin(same, 0);
        Lived two = Worlds.begin(same, 1);
        assertEquals(one.world().stateHash(), two.world().stateHash());
        assertNotEquals(one.to(2).world().stateHash(), two.to(2).world().stateHash());
        Scenario moody = Worlds.scenario("population.draw=same");
        World first = Worlds.begin(moody, 0).world();
        World second = Worlds.begin(moody, 1).world();
        assertNotEquals(first.people().background().mood(0), second.people().background().mood(0));
        for (Trait trait : Trait.values()) {
            assertEquals(first.people().trait(0, trait), second.people().trait(0, trait), trait.name());
        }
    }

    @Test
    void withoutUsersAiChangesNothing() {
        Scenario nobodyAdopts = Worlds.scenario("ai.present=true", "ai.adoption.hazard_per_day=0",
                "ai.adoption.curiosity_per_day=0");
        assertEquals(
                Worlds.begin(Worlds.scenario(), 0).to(20).world().stateHash(),
                Worlds.begin(nobodyAdopts, 0).to(20).world().stateHash());
    }

    /**
     * One more AI on offer that nobody takes up, before or after the others, by name and in the list, leaves
     * everybody's life as it is.
     */
    @Test
    void oneMoreProductThatNobodyTakesUpChangesNobodysLuck() {
        String[] two = {
                "ai.present=true", "ai.adoption.hazard_per_day=0.05", "ai.adoption.leave_hazard_per_day=0.05",
                "ai.conduct.availability=0.7",
                "ai.products.b.role=companion", "ai.products.b.outages=0.1", "ai.products.d.role=assistant"
        };
        Map<String, Long> lives = states(Worlds.begin(Worlds.scenario(two), 0).to(20));
        for (String name : List.of("a", "c", "e")) {
            for (int place : new int[] {4, two.length}) {
                List<String> three = new ArrayList<>(List.of(two));
                three.addAll(place, List.of("ai.products." + name + ".role=tutor",
                        "ai.products." + name + ".appeal=0"));
                Lived lived = Worlds.begin(Worlds.scenario(three.toArray(String[]::new)), 0).to(20);
                assertEquals(lives, states(lived), name + ", named at place " + place);
                assertTrue(lived.world().tally().aiAbsences > 50 && lived.world().tally().aiSessions > 200);
            }
        }
    }

    @Test
    void anAiThatIsAdoptedButNotTurnedToLeavesStandardsAsTheyAre() {
        String[] off = {
                "ai.present=true", "ai.adoption.initial_share=1", "ai.partner.pull=-10", "ai.partner.habit_pull=0",
                "ai.partner.wanting_pull=0"
        };
        Lived control = Worlds.begin(Worlds.scenario(), 0).to(20);
        Lived users = Worlds.begin(Worlds.scenario(off), 0).to(20);
        assertArrayEquals(standards(control), standards(users));
    }

    private static double[] standards(Lived lived) {
        World world = lived.world();
        Model model = lived.model();
        double[] all = new double[world.people().count() * RelationClass.COUNT];
        for (int i = 0; i < all.length; i++) {
            all[i] = model.standards().fromPeople(world.people(), i / RelationClass.COUNT, i % RelationClass.COUNT)
                    + model.standards().added(world.people(), i / RelationClass.COUNT, i % RelationClass.COUNT);
        }
        return all;
    }

    @Test
    void spilloverMovesStandards() {
        Lived zero = Worlds
                .begin(Worlds.scenario("ai.present=true", "ai.adoption.initial_share=1", "ai.partner.pull=3"), 0)
                .to(20);
        Lived one = Worlds.begin(
                Worlds.scenario("ai.present=true", "ai.adoption.initial_share=1", "ai.partner.pull=3",
                        "standards.spillover=1"),
                0)
                .to(20);
        double raised = 0;
        double[] low = standards(zero);
        double[] high = standards(one);
        for (int i = 0; i < low.length; i++) {
            raised += high[i] - low[i];
        }
        assertTrue(raised / low.length > 0.005, "raised by " + raised / low.length);
        for (int person = 0; person < zero.world().people().count(); person++) {
            for (int c = 0; c < RelationClass.COUNT; c++) {
                assertEquals(0, zero.model().standards().added(zero.world().people(), person, c));
            }
        }
    }
}
