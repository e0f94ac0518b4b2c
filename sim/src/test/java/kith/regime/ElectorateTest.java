package kith.regime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.companion.ProductCatalogue;
import kith.regime.Electorate.Voice;
import kith.relation.NeedCatalogue;
import kith.relation.RoleCatalogue;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.Scenario;
import kith.society.Population;
import kith.society.Trait;
import kith.society.World;
import org.junit.jupiter.api.Test;

/** Who takes part in deciding, and what a provider sees of those who do not. */
final class ElectorateTest {
    private static Scenario scenario(String... more) {
        List<String> sets = new ArrayList<>(
                List.of("population.people_count=1500", "burn_in_days=0", "ai.present=true"));
        Arrays.stream(more).map(set -> set.startsWith("population.") ? set : "ai.providers.one." + set)
                .forEach(sets::add);
        return ScenarioReader.create().defaults(sets).scenario();
    }

    private static World world(Scenario scenario) {
        World world = Population.draw(scenario, roles(scenario), scenario.seed(), 0);
        for (int person = 0; person < world.people().count(); person++) {
            world.people().background().setValues(person, world.people().trait(person, Trait.START_VALUE_X),
                    world.people().trait(person, Trait.START_VALUE_Y));
        }
        return world;
    }

    private static RoleCatalogue roles(Scenario scenario) {
        return new RoleCatalogue(scenario.roles().human(), new NeedCatalogue(scenario.needs()));
    }

    private static List<Voice> voices(World world, Scenario scenario, int day) {
        ProductCatalogue products = ProductCatalogue.of(scenario, new NeedCatalogue(scenario.needs()), roles(scenario));
        return new Electorate(Regime.of(scenario, products).get(0)).voices(world, day);
    }

    private static List<Voice> voices(String... more) {
        Scenario scenario = scenario(more);
        return voices(world(scenario), scenario, 28);
    }

    private static double share(List<Voice> voices, int community) {
        return voices.stream().filter(voice -> voice.community() == community).count() / (double) voices.size();
    }

    @Test
    void aPanelHasItsSeatsAndMirrorsTheCommunities() {
        List<Voice> drawn = voices("objective.signal=preference", "participation.rule=sortition",
                "participation.panel_count=120");
        assertEquals(120, drawn.size());
        List<Voice> mirror = voices("objective.signal=preference", "participation.rule=representative",
                "participation.panel_count=120");
        assertEquals(120, mirror.size());
        World world = world(scenario());
        for (int community = 0; community < 3; community++) {
            int which = community;
            double people = IntStream.range(0, 1500).filter(p -> world.people().community(p) == which).count() / 1500.0;
            assertEquals(people, share(mirror, community), 0.02, "community " + community);
        }
    }

    @Test
    void turnoutIsBiasedAsItIsSet() {
        String[] open = {"objective.signal=preference", "participation.rule=open", "participation.turnout_share=0.3",
                "participation.cost_hours=0",
                "participation.turnout_age=0", "participation.turnout_minority=0"};
        List<Voice> fair = voices(open);
        assertEquals(0.3, fair.size() / 1500.0, 0.05);
        assertEquals(0.12, share(fair, 2), 0.035);
        open[5] = "participation.turnout_minority=-2";
        assertTrue(share(voices(open), 2) < 0.06);
        open[5] = "participation.turnout_minority=0";
        open[3] = "participation.cost_hours=6";
        assertTrue(voices(open).size() < 0.5 * fair.size(), "what costs hours is done by fewer");
    }

    /** Somebody who knows nobody is drawn or not without moving anybody else. */
    @Test
    void oneMorePersonMovesNobodyElse() {
        String[] open = {"objective.signal=preference", "participation.rule=open"};
        Scenario few = scenario(open);
        Scenario more = scenario(open[0], open[1], "population.isolated_count=1");
        World without = world(few);
        World with = world(more);
        List<String> names = voices(without, few, 28).stream()
                .map(voice -> without.people().register().id(voice.person()))
                .sorted().toList();
        List<String> again = voices(with, more, 28).stream()
                .map(voice -> with.people().register().id(voice.person()))
                .filter(id -> names.contains(id) || !id.contains("isolated"))
                .sorted()
                .collect(Collectors.toList());
        again.removeIf(
                id -> IntStream.range(0, without.people().count())
                        .noneMatch(p -> without.people().register().id(p).equals(id)));
        assertEquals(names, again);
    }

    @Test
    void theReferenceGroupGrowsWithItsWidth() {
        List<Voice> narrow = voices("objective.signal=preference", "objective.reference_width=0.3");
        List<Voice> wide = voices("objective.signal=preference", "objective.reference_width=10",
                "objective.reference_community=all");
        assertTrue(narrow.size() < 300 && share(narrow, 2) < 0.05, narrow.size() + " people");
        assertEquals(1500, wide.size());
        assertTrue(share(wide, 2) > 0.09);
    }

    /** Whose values are hard to see looks like the average. */
    @Test
    void errorShrinksAUserToTheMean() {
        List<Voice> clear = voices("granularity.pluralism=steerable", "knowledge.value_error_c=0",
                "knowledge.value_error_a=0");
        List<Voice> blurred = voices("granularity.pluralism=steerable", "knowledge.value_error_c=2",
                "knowledge.value_error_a=0");
        double mean = clear.stream().mapToDouble(Voice::y).average().orElseThrow();
        double far = y(clear, 2) - mean;
        assertTrue(far > 0.5, "community C lies apart");
        assertTrue(y(blurred, 2) - mean < 0.5 * far, "and is not seen to");
        assertEquals(y(clear, 0), y(blurred, 0), 1e-9, "others are seen as before");
    }

    private static double y(List<Voice> voices, int community) {
        return voices.stream().filter(voice -> voice.community() == community).mapToDouble(Voice::y).average()
                .orElseThrow();
    }

    @Test
    void credibilityIsTheWeightOfAWord() {
        List<Voice> voices = voices("objective.signal=preference", "participation.rule=sortition",
                "aggregation.credibility_c=0.25");
        assertTrue(voices.stream().allMatch(voice -> voice.weight() == (voice.community() == 2 ? 0.25 : 1)));
    }
}
