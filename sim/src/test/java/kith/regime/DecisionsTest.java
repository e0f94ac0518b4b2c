package kith.regime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kith.companion.AiRole;
import kith.companion.GovernanceRow;
import kith.companion.Lever;
import kith.companion.ProductCatalogue;
import kith.companion.Steering;
import kith.relation.NeedCatalogue;
import kith.relation.RoleCatalogue;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.Scenario;
import kith.society.Population;
import kith.society.World;
import org.junit.jupiter.api.Test;

/** What people decide, where what they would choose is known: lambda -.4 for care, +.6 for practical needs. */
final class DecisionsTest {
    private static final Foretaste KNOWN = (world, person, product, need, conduct) -> 1
            - Math.abs(conduct.relationshipSeeking() - (AiRole.isPractical(need) ? 0.6 : -0.4));

    private static Scenario scenario(String... more) {
        List<String> sets = new ArrayList<>(List.of("population.people_count=60", "burn_in_days=0", "ai.present=true"));
        sets.addAll(Arrays.asList(more));
        return ScenarioReader.create().defaults(sets).scenario();
    }

    private record Governed(World world, Governance governance) {
        static Governed of(Scenario scenario) {
            NeedCatalogue needs = new NeedCatalogue(scenario.needs());
            RoleCatalogue roles = new RoleCatalogue(scenario.roles().human(), needs);
            return new Governed(
                    Population.draw(scenario, roles, scenario.seed(), 0),
                    new Governance(scenario, ProductCatalogue.of(scenario, needs, roles), KNOWN, (world, person) -> 7));
        }

        Map<String, Double> lambdas(int day) {
            Map<String, Double> lambdas = new TreeMap<>();
            for (GovernanceRow row : world.steering().rows()) {
                if (row.lever().equals(Lever.RELATIONSHIP_SEEKING.column()) && row.day() == day) {
                    lambdas.put(row.part(), row.value());
                }
            }
            return lambdas;
        }
    }

    private static Map<String, Double> voted(String... more) {
        List<String> sets = new ArrayList<>(List.of("ai.providers.one.objective.signal=preference",
                "ai.providers.one.participation.rule=sortition"));
        sets.addAll(Arrays.asList(more));
        Governed governed = Governed.of(scenario(sets.toArray(String[]::new)));
        governed.governance.begin(governed.world);
        governed.governance.midnight(governed.world, 0);
        return governed.lambdas(0);
    }

    @Test
    void oneConductForAllIsWhatCareAsksForWhereThereIsMoreOfIt() {
        assertEquals(-0.4, voted().get("all"), 1e-12);
    }

    @Test
    void eachSituationGetsWhatItsNeedsAskFor() {
        Map<String, Double> lambdas = voted("ai.providers.one.granularity.context=per_role_and_situation");
        assertEquals(List.of("companion, care", "companion, practical"), List.copyOf(lambdas.keySet()));
        assertEquals(-0.4, lambdas.get("companion, care"), 1e-12);
        assertEquals(0.6, lambdas.get("companion, practical"), 1e-12);
    }

    /** An assistant is for practical needs: with it beside the companion one conduct for both leans its way. */
    @Test
    void oneConductHearsTheNeedsOfAllProducts() {
        String[] both = {"ai.products.a.role=companion", "ai.products.b.role=assistant", "ai.products.c.role=tutor",
                "roles.ai.companion.capability.support=0.1",
                "roles.ai.companion.capability.companionship=0.1"};
        assertEquals(0.6, voted(both).get("all"), 1e-12);
        List<String> perRole = new ArrayList<>(List.of(both));
        perRole.add("ai.providers.one.granularity.context=per_role_and_situation");
        assertEquals(-0.4, voted(perRole.toArray(String[]::new)).get("companion, care"), 1e-12);
    }

    /** Whoever takes part has that much less time on the day that opens; who is not asked has not. */
    @Test
    void takingPartTakesTime() {
        Governed governed = Governed.of(scenario("ai.providers.one.objective.signal=preference",
                "ai.providers.one.participation.rule=sortition",
                "ai.providers.one.participation.panel_count=20", "ai.providers.one.participation.cost_hours=1.5"));
        governed.governance.begin(governed.world);
        governed.governance.midnight(governed.world, 0);
        Steering steering = governed.world.steering();
        double[] hours = IntStream.range(0, governed.world.people().count()).mapToDouble(steering::duty).toArray();
        assertEquals(20, Arrays.stream(hours).filter(each -> each == 1.5).count());
        assertEquals(0, Arrays.stream(hours).filter(each -> each != 0 && each != 1.5).count());
        Governed asked = Governed.of(scenario("ai.providers.one.objective.signal=preference"));
        asked.governance.begin(asked.world);
        asked.governance.midnight(asked.world, 0);
        assertEquals(0,
                IntStream.range(0, asked.world.people().count()).mapToDouble(asked.world.steering()::duty).sum(),
                "a reference group is not asked");
    }

    @Test
    void limitsHoldForVotes() {
        assertEquals(0.1, voted("ai.providers.one.limits.relationship_seeking_least=0.1").get("all"), 1e-12);
    }

    /**
     * Another regime begins a round of its own and forgets what trials found under the one before; the same one goes
     * on.
     */
    @Test
    void anotherRegimeBeginsAnew() {
        Governed governed = Governed.of(scenario("ai.providers.one.objective.signal=engagement"));
        World world = governed.world;
        governed.governance.begin(world);
        governed.governance.midnight(world, 0);
        world.steering().setMemory(0, Lever.RELATIONSHIP_SEEKING, new double[] {1, 2, 3});
        world.steering().setValue(0, Lever.RELATIONSHIP_SEEKING, 0.5);
        world.setDay(10);
        Governed.of(scenario("ai.providers.one.objective.signal=engagement", "contact.willingness=0.5")).governance
                .resume(world, governed.governance);
        assertEquals(0, world.steering().roundDay(0));
        assertEquals(2, world.steering().memory(0, Lever.RELATIONSHIP_SEEKING)[1]);
        Governed.of(scenario("ai.providers.one.objective.signal=welfare")).governance.resume(world,
                governed.governance);
        assertEquals(10, world.steering().roundDay(0));
        assertEquals(0, world.steering().memory(0, Lever.RELATIONSHIP_SEEKING)[1]);
        assertTrue(world.steering().value(0, Lever.RELATIONSHIP_SEEKING) > 0.28, "conduct goes on from where it is");
    }

    @Test
    void influenceIsTheMeanOverProviders() {
        Governed governed = Governed.of(scenario(
                "ai.products.a.role=companion", "ai.products.a.provider=first", "ai.products.b.role=tutor",
                "ai.products.b.provider=second",
                "ai.providers.first.objective.signal=preference",
                "ai.providers.first.participation={rule: sortition, panel_count: 6}",
                "ai.providers.second.objective.signal=preference",
                "ai.providers.second.participation={rule: sortition, panel_count: 12}"));
        governed.governance.begin(governed.world);
        assertTrue(Double.isNaN(governed.world.steering().influenceOf(0)), "nobody has decided");
        governed.governance.midnight(governed.world, 0);
        double sum = 0;
        boolean heardOnce = false;
        for (int person = 0; person < governed.world.people().count(); person++) {
            double weight = governed.world.steering().influenceOf(person);
            sum += Double.isNaN(weight) ? 0 : weight;
            heardOnce |= Math.abs(weight - governed.world.people().register().countHere() / 24.0) < 1e-9;
        }
        assertEquals(governed.world.people().register().countHere(), sum, 1e-9, "1 on average, however many are heard");
        assertTrue(heardOnce, "by the second provider alone");
        assertFalse(governed.world.steering().rows().isEmpty());
    }
}
