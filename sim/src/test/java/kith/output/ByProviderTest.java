package kith.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kith.companion.Disposition;
import kith.random.Draws;
import kith.relation.Ties;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.Scenario;
import kith.society.People;
import kith.society.Trait;
import kith.society.World;
import org.junit.jupiter.api.Test;

/** Users of each provider, by hand. */
class ByProviderTest {
    private static final int PEOPLE = 4;

    private static Scenario scenario(String... providers) throws Exception {
        List<String> sets = new ArrayList<>(List.of("ai.present=true"));
        for (int i = 0; i < providers.length; i++) {
            sets.add("ai.products.p" + i + ".role=" + (i == 1 ? "assistant" : "companion"));
            sets.add("ai.products.p" + i + ".provider=" + providers[i]);
        }
        return ScenarioReader.create().defaults(sets).scenario();
    }

    /** Person 0 uses nothing, 1 the first product, 2 the third, 3 the second and the third. */
    private static World world() {
        String[] id = IntStream.range(0, PEOPLE).mapToObj(i -> "h" + i).toArray(String[]::new);
        long[] key = Arrays.stream(id).mapToLong(Draws::textKey).toArray();
        World world = new World(Draws.of(1, 0), List.of(),
                new People(id, key, new double[PEOPLE * Trait.COUNT], new byte[PEOPLE], new int[PEOPLE][0]),
                new Ties(PEOPLE), 0);
        partner(world, 1, 0, 1);
        partner(world, 2, 2, 9);
        partner(world, 3, 1, 5);
        partner(world, 3, 2, 20);
        return world;
    }

    private static void partner(World world, int person, int product, double liking) {
        int at = world.partners().start(person, product, 0, Disposition.MEDIAN);
        world.partners().setFelt(at, liking, 0, 0);
        world.partners().setSessionsPerDay(at, 0.5);
    }

    private static List<Double> values(Scenario scenario, String metric) {
        World world = world();
        Metric found = Metrics.of(scenario).stream().filter(each -> each.name().equals(metric)).findFirst()
                .orElseThrow();
        return IntStream.range(0, PEOPLE).mapToObj(person -> found.value().of(world, null, person)).toList();
    }

    @Test
    void usersCountForEachProviderWhoseAiTheyUse() throws Exception {
        Scenario scenario = scenario("care", "care", "attention");
        assertEquals(List.of("care", "attention"), ByProvider.providers(scenario));
        assertEquals(List.of(0.0, 1.0, 1.0, 1.0), values(scenario, "user_share"));
        assertEquals(List.of(0.0, 1.0, 0.0, 1.0), values(scenario, "user_share:care"));
        assertEquals(List.of(0.0, 0.0, 1.0, 1.0), values(scenario, "user_share:attention"));
    }

    /** Sessions of two providers make a daily user of AI, but of neither of them. */
    @Test
    void sessionsCountForTheirProviderAlone() throws Exception {
        Scenario scenario = scenario("care", "care", "attention");
        assertEquals(List.of(0.0, 0.0, 0.0, 1.0), values(scenario, "daily_user_share"));
        assertEquals(List.of(0.0, 0.0, 0.0, 0.0), values(scenario, "daily_user_share:care"));
        assertEquals(List.of(0.0, 0.0, 1.0, 1.0), values(scenario, "weekly_user_share:attention"));
    }

    @Test
    void whatIsFeltIsOfThePartnershipWithTheProvider() throws Exception {
        Scenario scenario = scenario("care", "care", "attention");
        assertEquals(List.of(Double.NaN, 1.0, 9.0, 20.0), values(scenario, "liking"));
        assertEquals(List.of(Double.NaN, 1.0, Double.NaN, 5.0), values(scenario, "liking:care"));
        assertEquals(List.of(Double.NaN, Double.NaN, 9.0, 20.0), values(scenario, "liking:attention"));
    }

    @Test
    void oneProviderNeedsNoMetricsOfItsOwn() throws Exception {
        assertSame(Metrics.ALL, Metrics.of(scenario()));
        assertSame(Metrics.ALL, Metrics.of(scenario("care", "care")));
        List<String> names = Metrics.of(scenario("care", "attention")).stream().map(Metric::name).toList();
        assertEquals(Metrics.ALL.size() + 2 * ByProvider.NAMES.size(), names.size());
        assertTrue(names.containsAll(ByProvider.NAMES), "each is a metric itself");
    }
}
