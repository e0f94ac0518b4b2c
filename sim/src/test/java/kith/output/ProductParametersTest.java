package kith.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.engine.LiveRun;
import kith.process.Model;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.Description;
import kith.scenario.format.Descriptions;
import kith.scenario.settings.Scenario;
import kith.society.Population;
import kith.society.World;
import org.junit.jupiter.api.Test;

/** Every setting of a product moves the world, alone. */
final class ProductParametersTest {
    private static final String PRODUCT = "ai.products.NAME.";

    /** Another value of each, than what the product below has. */
    private static final Map<String, String> OTHER = new TreeMap<>(Map.ofEntries(
            Map.entry("role", "assistant"),
            Map.entry("also", "tutor"),
            Map.entry("provider", "other"),
            Map.entry("on_offer", "false"),
            Map.entry("appeal", "3"),
            Map.entry("marketing", "2"),
            Map.entry("outages", "0.6"),
            Map.entry("quota_per_day", "1"),
            Map.entry("announced_end", "1"),
            Map.entry("conduct.relationship_seeking", "-1"),
            Map.entry("conduct.responsiveness", "0.5"),
            Map.entry("conduct.sycophancy", "0.1"),
            Map.entry("conduct.availability", "0.5"),
            Map.entry("conduct.boundary", "0.9"),
            Map.entry("conduct.bridging", "0.9"),
            Map.entry("conduct.disclosure", "1"),
            Map.entry("conduct.retention", "1"),
            Map.entry("conduct.friction", "0.9"),
            Map.entry("conduct.value_x", "2"),
            Map.entry("conduct.value_y", "-2")));

    private static Scenario scenario(List<String> more) {
        List<String> sets = new ArrayList<>(List.of(
                "population.people_count=120", "burn_in_days=0", "ai.present=true", "ai.adoption.initial_share=0.6",
                "ai.adoption.hazard_per_day=0.02", "ai.products.a.role=companion", "ai.products.a.outages=0.2"));
        sets.addAll(more);
        return ScenarioReader.create().defaults(sets).scenario();
    }

    private static World live(String... more) {
        Scenario scenario = scenario(List.of(more));
        Model model = new Model(scenario);
        World world = Population.draw(scenario, model.roles(), scenario.seed(), 0);
        model.beginning().of(world);
        new LiveRun(world, model, List.of()).runTo(12);
        return world;
    }

    @Test
    void everySettingOfAProductMovesTheWorld() {
        List<String> settings = Descriptions.all().stream()
                .map(Description::path)
                .filter(path -> path.startsWith(PRODUCT))
                .map(path -> path.substring(PRODUCT.length()))
                .sorted()
                .toList();
        assertEquals(settings, List.copyOf(OTHER.keySet()));
        long as = live().stateHash();
        OTHER.forEach(
                (name, value) -> assertNotEquals(as, live("ai.products.a." + name + "=" + value).stateHash(), name));
    }

    /** Another product beside it changes nobody's luck with the first: who begins with it, and with what. */
    @Test
    void anotherProductOnOfferLeavesTheFirstToTheSamePeople() {
        World alone = live();
        World beside = live("ai.products.b.role=tutor", "ai.products.b.appeal=0");
        int kept = 0;
        for (int at = 0; at < alone.partners().count(); at++) {
            int person = alone.partners().person(at);
            for (int other = beside.partners().firstOf(person); other >= 0; other = beside.partners().next(other)) {
                if (beside.partners().product(other) == 0
                        && beside.partners().disposition(other).equals(alone.partners().disposition(at))) {
                    kept++;
                    break;
                }
            }
        }
        assertEquals(72, kept, 30, "most of those who begin");
        assertEquals(0.9, (double) kept / alone.partners().count(), 0.1);
    }
}
