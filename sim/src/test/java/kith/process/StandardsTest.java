package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import kith.engine.LiveRun;
import kith.relation.Facet;
import kith.scenario.settings.RelationClass;
import kith.scenario.settings.Scenario;
import kith.society.Population;
import kith.society.Trait;
import kith.society.World;
import org.junit.jupiter.api.Test;

/** Learning rate .05. */
final class StandardsTest {
    private static final int CLOSE = RelationClass.CLOSE.ordinal();

    private static Experience session() {
        Experience e = new Experience();
        e.availability = 1;
        e.attentiveness = 0.9;
        e.deference = 0.6;
        return e;
    }

    /** .7 + .05 x .3 = .715; the added .2 shrinks to .19; other classes and facets rest. */
    @Test
    void aContactWithAPersonTeaches() {
        HandmadeWorld world = HandmadeWorld.of(1);
        world.standard(0, CLOSE, 0.7);
        world.people.standards().setRaised(0, CLOSE, 1, 0.2);
        world.standards.learnFromPerson(world.people, 0, CLOSE, Facet.ATTENTIVENESS, 1);
        assertEquals(0.715, world.people.standards().standard(0, CLOSE, 1), 1e-15);
        assertEquals(0.19, world.people.standards().raised(0, CLOSE, 1), 1e-15);
        assertEquals(0.7, world.people.standards().standard(0, CLOSE, 0));
        assertEquals(0, world.people.standards().standard(0, RelationClass.INTIMATE.ordinal(), 1));
        // .2 x .7 + .56 x .715 + .24 x .7 = .7084; .56 x .19 = .1064
        assertEquals(0.7084, world.standards.fromPeople(world.people, 0, CLOSE), 1e-12);
        assertEquals(0.1064, world.standards.added(world.people, 0, CLOSE), 1e-12);
    }

    /**
     * Strength .05 x .5 x .5 = .0125 for the class of friends, .3 of it for the others, towards what is not expected
     * yet.
     */
    @Test
    void aSessionSpillsOverToTheAnalogueAndWeaklyToTheOthers() {
        HandmadeWorld world = HandmadeWorld.of(1, "standards.spillover=0.5");
        for (int c = 0; c < RelationClass.COUNT; c++) {
            world.standard(0, c, 0.7);
        }
        world.people.standards().setRaised(0, CLOSE, 2, 0.1);
        world.standards.learnFromAi(world.people, 0, world.product.role(),
                world.people.trait(0, Trait.ANTHROPOMORPHISM), session());
        assertEquals(0.0125 * 0.3, world.people.standards().raised(0, CLOSE, 0), 1e-15);
        assertEquals(0.0125 * 0.2, world.people.standards().raised(0, CLOSE, 1), 1e-15);
        assertEquals(0.1 + 0.0125 * (0.6 - 0.8), world.people.standards().raised(0, CLOSE, 2), 1e-15,
                "what is expected already falls");
        for (int c : new int[] {0, 2, 3}) {
            assertEquals(0.00375 * 0.3, world.people.standards().raised(0, c, 0), 1e-15);
            assertEquals(0.00375 * 0.2, world.people.standards().raised(0, c, 1), 1e-15);
            assertEquals(0.00375 * -0.1, world.people.standards().raised(0, c, 2), 1e-15);
        }
        for (int c = 0; c < RelationClass.COUNT; c++) {
            assertEquals(0.7, world.people.standards().standard(0, c, 1),
                    "what was learned from people never sees an AI");
        }
    }

    @Test
    void nothingSpillsOverToWhoSeesNothingHuman() {
        HandmadeWorld world = HandmadeWorld.of(1, "standards.spillover=1");
        world.set(0, Trait.ANTHROPOMORPHISM, 0);
        world.standard(0, CLOSE, 0.7);
        world.standards.learnFromAi(world.people, 0, world.product.role(),
                world.people.trait(0, Trait.ANTHROPOMORPHISM), session());
        assertEquals(0, world.people.standards().raised(0, CLOSE, 0));
    }

    @Test
    void aRomanticPartnerSpillsOverToPartners() {
        HandmadeWorld world = HandmadeWorld.of(1, "standards.spillover=1", "standards.spillover_across=0",
                "ai.role=romantic_partner");
        world.standards.learnFromAi(world.people, 0, world.product.role(),
                world.people.trait(0, Trait.ANTHROPOMORPHISM), session());
        assertEquals(0.05 * 0.5, world.people.standards().raised(0, RelationClass.INTIMATE.ordinal(), 0), 1e-15);
        assertEquals(0, world.people.standards().raised(0, CLOSE, 0));
    }

    /**
     * Standards of everybody at every midnight of a lived world in which contacts with an AI take no time and give
     * nothing.
     */
    private static List<Double> lived(String... sets) {
        List<String> all = new ArrayList<>(List.of(
                "population.people_count=80", "burn_in_days=0", "ai.takes_time=0", "ai.gives=false",
                "ai.adoption.initial_share=0.5",
                "ai.conduct.availability=0.8", "ai.partner.pull=-3"));
        all.addAll(List.of(sets));
        Scenario scenario = HandmadeWorld.scenario(all.toArray(String[]::new));
        Model model = new Model(scenario);
        World world = Population.draw(scenario, model.roles(), scenario.seed(), 0);
        model.beginning().of(world);
        List<Double> seen = new ArrayList<>();
        new LiveRun(world, model, List.of((w, m, day) -> {
            for (int i = 0; i < 80 * 12; i++) {
                seen.add(w.people().standards().standard(i / 12, i / 3 % 4, i % 3));
                seen.add(w.people().standards().raised(i / 12, i / 3 % 4, i % 3));
            }
        }))
                .runTo(10);
        assertEquals(!all.contains("ai.present=false"), world.tally().aiSessions > 0);
        return seen;
    }

    /** Handing a person sessions one after the other: with sigma 0 not a bit of any standard moves. */
    @Test
    void withoutSpilloverSessionsLeaveStandardsAloneToTheBit() {
        HandmadeWorld world = HandmadeWorld.of(1, "standards.spillover=0");
        for (int c = 0; c < RelationClass.COUNT; c++) {
            world.standard(0, c, 0.1 + 0.2 * c);
        }
        AiSession session = world.session();
        world.uptake().adopt(world.world, 0, world.product, 0);
        for (int i = 0; i < 500; i++) {
            session.take(world.world, 0, 0, i % 6, i, world.now);
        }
        for (int i = 0; i < 12; i++) {
            assertEquals(0.1 + 0.2 * (i / 3), world.people.standards().standard(0, i / 3, i % 3));
            assertEquals(0, world.people.standards().raised(0, i / 3, i % 3));
        }
    }

    @Test
    void inALivedWorldNothingIsEverAddedWithoutSpillover() {
        List<Double> without = lived("ai.present=true", "standards.spillover=0");
        for (int i = 1; i < without.size(); i += 2) {
            assertEquals(0.0, without.get(i));
        }
        List<Double> with = lived("ai.present=true", "standards.spillover=0.3");
        assertTrue(with.stream().mapToDouble(Double::doubleValue).sum()
                != without.stream().mapToDouble(Double::doubleValue).sum());
    }

    /**
     * Standards of everybody at every midnight of a year in which an arm of a trial has a session with an AI every day.
     */
    private static List<Double> yearWithSessions(String treatment, String spillover) {
        Scenario scenario = HandmadeWorld.scenario(
                "population.people_count=60", "burn_in_days=0", "horizon_days=365", "ai.takes_time=0",
                "ai.gives=false",
                "ai.conduct.friction=1", "skill.practice=0", "skill.social_practice=0", "ai.withdrawal.effect=0",
                "standards.spillover=" + spillover,
                "trial.arms.a.treatment=" + treatment, "trial.arms.a.sessions_count=365",
                "trial.scales.s.measures=loneliness", "trial.scales.s.days=0");
        Model model = new Model(scenario);
        World world = Population.draw(scenario, model.roles(), scenario.seed(), 0);
        model.beginning().of(world);
        List<Double> seen = new ArrayList<>();
        LiveRun simulation = new LiveRun(world, model, List.of((w, m, day) -> {
            for (int i = 0; i < w.people().count() * 12; i++) {
                seen.add(w.people().standards().standard(i / 12, i / 3 % 4, i % 3));
                seen.add(w.people().standards().raised(i / 12, i / 3 % 4, i % 3));
            }
        }));
        simulation.runTo(365);
        assertEquals(treatment.equals("ai"), world.tally().aiSessions > 365 * 50,
                "sessions: " + world.tally().aiSessions);
        return seen;
    }

    /**
     * Sessions with an AI added to everybody's life for a year: with sigma 0 not a bit of any standard moves at any
     * midnight.
     */
    @Test
    void overAWholeYearSessionsWithoutSpilloverMoveNotABitOfAnyStandard() {
        List<Double> control = yearWithSessions("nothing", "0");
        assertEquals(control, yearWithSessions("ai", "0"));
        assertNotEquals(control, yearWithSessions("ai", "0.1"), "with spillover they do");
    }
}
