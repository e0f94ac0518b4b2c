package kith.intervention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import kith.engine.LiveRun;
import kith.engine.Observer;
import kith.process.Model;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.Scenario;
import kith.society.Population;
import kith.society.Trait;
import kith.society.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What interventions do, to whom, and what they cost. */
final class InterventionsTest {
    private record Lived(World world, Model model, List<CostRow> costs) {
        CostRow cost() {
            return costs.get(0);
        }
    }

    private static Scenario scenario(String... more) {
        List<String> sets = new ArrayList<>(List.of(
                "population.people_count=200", "burn_in_days=0", "horizon_days=30", "ai.present=true",
                "ai.adoption.initial_share=0.6"));
        for (String each : more) {
            sets.add(each.startsWith("x.") ? "interventions." + each : each);
        }
        return ScenarioReader.create().defaults(sets).scenario();
    }

    private static Lived live(Scenario scenario, Observer... observers) {
        Model model = new Model(scenario);
        World world = Population.draw(scenario, model.roles(), scenario.seed(), 0);
        model.beginning().of(world);
        LiveRun simulation = new LiveRun(world, model, List.of(observers));
        simulation.runTo(scenario.horizonDays());
        return new Lived(world, model, simulation.costs().orElse(List.of()));
    }

    private static boolean[] covered(String... more) {
        Scenario scenario = scenario(more);
        Model model = new Model(scenario);
        World world = Population.draw(scenario, model.roles(), scenario.seed(), 0);
        model.beginning().of(world);
        return Coverage.of(world, model, "x", scenario.interventions().get("x"));
    }

    private static Set<String> names(String... more) {
        Scenario scenario = scenario(more);
        Model model = new Model(scenario);
        World world = Population.draw(scenario, model.roles(), scenario.seed(), 0);
        model.beginning().of(world);
        boolean[] covered = Coverage.of(world, model, "x", scenario.interventions().get("x"));
        Set<String> names = new TreeSet<>();
        IntStream.range(0, covered.length).filter(person -> covered[person])
                .forEach(person -> names.add(world.people().register().id(person)));
        return names;
    }

    private static long count(boolean[] covered) {
        return IntStream.range(0, covered.length).filter(person -> covered[person]).count();
    }

    /** About half of 2,000 people: five standard deviations of chance, a false alarm in a million. */
    @Test
    void coverageIsAShareOfTheTargetAndNests() {
        String big = "population.people_count=2000";
        assertEquals(1000, count(covered(big, "x.effect.barred=true", "x.coverage=0.5")), 5 * Math.sqrt(500));
        Set<String> few = names("x.effect.barred=true", "x.coverage=0.3");
        Set<String> more = names("x.effect.barred=true", "x.coverage=0.7");
        assertTrue(more.containsAll(few) && more.size() > few.size(),
                "a wider one reaches all whom a narrower one does");
        assertEquals(few, names("x.effect.visits_per_week=2", "x.coverage=0.3", "x.from_day=9"),
                "whatever is done, and when");
        Set<String> alone = new TreeSet<>(
                names("x.effect.barred=true", "x.coverage=0.3", "population.isolated_count=1"));
        alone.removeIf(id -> id.startsWith("isolated") || id.startsWith("i"));
        few.removeIf(id -> id.startsWith("i"));
        assertEquals(few, alone, "one more person changes nobody");
    }

    @Test
    void theTargetIsWhoIsAllOfIt() {
        Scenario scenario = scenario("x.effect.barred=true", "x.target.age_from=20", "x.target.age_to=40",
                "x.target.community=B");
        Model model = new Model(scenario);
        World world = Population.draw(scenario, model.roles(), scenario.seed(), 0);
        model.beginning().of(world);
        boolean[] covered = Coverage.of(world, model, "x", scenario.interventions().get("x"));
        assertTrue(count(covered) > 0);
        for (int person = 0; person < covered.length; person++) {
            double age = world.people().trait(person, Trait.AGE);
            assertEquals(world.people().here(person) && age >= 20 && age <= 40 && world.people().community(person) == 1,
                    covered[person]);
        }
    }

    @Test
    void anOutageAndACapHoldForThoseTheyReachWhileTheyLast() {
        for (String effect : List.of("x.effect.out_of_reach=true", "x.effect.sessions_most=0")) {
            boolean[] covered = covered(effect, "x.coverage=0.5");
            live(scenario(effect, "x.coverage=0.5", "x.from_day=5", "x.to_day=20"), (world, model, day) -> {
                double sessions = 0;
                double others = 0;
                for (int person = 0; person < covered.length; person++) {
                    sessions += covered[person] ? world.people().today().aiContacts(person) : 0;
                    others += covered[person] ? 0 : world.people().today().aiContacts(person);
                }
                boolean inForce = day > 5 && day <= 20;
                assertEquals(inForce, day > 1 && sessions == 0, effect + " by day " + day);
                assertTrue(day < 2 || others > 0, "others go on");
            });
        }
    }

    @Test
    void aGateBarsAndRemoves() {
        Lived barred = live(
                scenario("x.effect.barred=true", "ai.adoption.initial_share=0", "ai.adoption.hazard_per_day=0.2"));
        assertEquals(0, barred.world.partners().count());
        boolean[] young = covered("x.effect.removes=true", "x.target.age_to=30");
        Lived removed = live(scenario("x.effect.removes=true", "x.target.age_to=30", "x.from_day=10",
                "ai.adoption.hazard_per_day=0.2"));
        for (int person = 0; person < young.length; person++) {
            assertFalse(young[person] && removed.world.partners().activeOf(person) >= 0);
        }
        assertTrue(IntStream.range(0, young.length).anyMatch(person -> removed.world.partners().activeOf(person) >= 0));
    }

    @Test
    void aRelationalRuleMakesTheAiDecline() {
        Lived free = live(scenario());
        Lived ruled = live(scenario("x.effect.forbids=care", "x.effect.in_role=companion"));
        Lived other = live(scenario("x.effect.forbids=care", "x.effect.in_role=tutor"));
        assertEquals(0, free.world.tally().aiDeclined);
        assertTrue(ruled.world.tally().aiDeclined > 100);
        assertEquals(0, other.world.tally().aiDeclined, "a rule for tutors is none for companions");
        assertTrue(live(scenario("x.effect.without_needs=support")).world.tally().aiDeclined > 20);
    }

    /** A rule declines a need of which the function serves half. */
    @Test
    void aRuleAgainstEachFunctionDeclinesSomething() {
        for (String function : List.of("transaction", "hierarchy", "mating")) {
            assertTrue(live(scenario("x.effect.forbids=" + function)).world.tally().aiDeclined > 0, function);
        }
        assertEquals(live(scenario("x.effect.without_needs=guidance")).world.stateHash(),
                live(scenario("x.effect.forbids=hierarchy")).world.stateHash(), "care serves the other half");
    }

    @Test
    void anAnnouncementIsFeltAndAnAssuranceCalms() {
        String[] ends = {"x.effect.out_of_reach=true", "x.from_day=20", "x.announced_days=10"};
        double told = threat(ends[0], ends[1], ends[2]);
        double calm = threat(ends[0], ends[1], ends[2], "interventions.y.effect.continuity=0.5");
        double untold = threat(ends[0], ends[1]);
        assertEquals(0, untold);
        assertTrue(told > 0.1 && calm < 0.6 * told, told + " and " + calm);
    }

    /** The strongest sense of the end as the outage of day 20 is about to begin. */
    private static double threat(String... sets) {
        double[] most = new double[1];
        live(scenario(sets), (world, model, day) -> {
            for (int at = 0; day == 20 && at < world.partners().count(); at++) {
                most[0] = Math.max(most[0], world.partners().active(at) ? world.partners().threat(at) : 0);
            }
        });
        return most[0];
    }

    @Test
    void visitsAreMadeAndBooked() {
        Lived lived = live(scenario("x.effect.visits_per_week=2", "x.coverage=0.2", "x.from_day=2", "x.to_day=16",
                "x.cost={fixed: 100, per_person_day: 0.5, per_visit: 3, unit: EUR}"));
        CostRow cost = lived.cost();
        assertTrue(cost.visits() > 0.6 * 4 * cost.people() && cost.visits() <= 4L * cost.people(), cost.toString());
        assertTrue(cost.personDays() > 13L * cost.people() && cost.personDays() <= 14L * cost.people(),
                cost.toString());
        assertEquals(100 + 0.5 * cost.personDays() + 3 * cost.visits(), cost.amount(), 1e-9);
        assertEquals("EUR", cost.unit());
    }

    @Test
    void therapistsTakeOnClients() {
        Lived without = live(scenario("population.therapy_client_share=0"));
        Lived with = live(
                scenario("population.therapy_client_share=0", "x.effect.clients_per_therapist=10", "x.coverage=0.5"));
        assertEquals(0, clients(without));
        assertEquals(100, clients(with), 30);
    }

    private static long clients(Lived lived) {
        return IntStream.range(0, lived.world.people().count())
                .filter(person -> lived.model.given().hasTherapist(lived.world, person)).count();
    }

    /** What an effect moves by its own equation, and whether up or down. */
    @ParameterizedTest
    @CsvSource({
            "disclosure_least,1,habit,-1",
            "forgets,0.9,familiarity,-1",
            "continuity,1,threat,-1",
            "marketing,9,partnerships,1",
            "meeting_cost,3,contacts,-1",
            "acceptance,0.2,acceptance,1"})
    void everyOtherEffectMovesTheWorldItsWay(String effect, String value, String outcome, int sign) {
        String[] world = {"ai.products.a.role=companion", "ai.products.a.announced_end=0.3", "ai.norms.reluctance=3"};
        World without = live(scenario(world)).world;
        World with = live(scenario(world[0], world[1], world[2], "x.effect." + effect + "=" + value)).world;
        double moved = OUTCOMES.get(outcome).applyAsDouble(with) - OUTCOMES.get(outcome).applyAsDouble(without);
        assertTrue(sign * moved > 0, outcome + " moves by " + moved);
        long as = without.stateHash();
        assertEquals(as, live(
                scenario(world[0], world[1], world[2], "x.effect." + effect + "=" + value, "x.happens=false")).world
                .stateHash());
        assertEquals(as, live(scenario(world[0], world[1], world[2], "x.effect." + effect + "=" + value,
                "x.target.age_from=119")).world.stateHash());
    }

    private static final Map<String, ToDoubleFunction<World>> OUTCOMES = Map.of(
            "habit", world -> ofActive(world, world.partners()::habit),
            "familiarity", world -> ofActive(world, world.partners()::familiarity),
            "threat", world -> ofActive(world, world.partners()::threat),
            "partnerships", world -> world.partners().count(),
            "contacts", world -> world.tally().humanContacts,
            "acceptance", world -> IntStream.range(0, world.people().count())
                    .mapToDouble(person -> world.norms().acceptance(person, 0, 0)).average().orElseThrow());

    private static double ofActive(World world, IntToDoubleFunction value) {
        return IntStream.range(0, world.partners().count()).filter(at -> world.partners().active(at))
                .mapToDouble(value).average().orElseThrow();
    }

    @Test
    void aForkedWorldLivesUnderWhatIsInForce() {
        Lived lived = live(scenario("x.effect.meeting_cost=2"));
        assertEquals(2, lived.world.fork().inForce().meetingCost(0));
    }
}
