package kith.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import kith.engine.LiveRun;
import kith.process.Model;
import kith.relation.Facet;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.Description;
import kith.scenario.format.Descriptions;
import kith.scenario.settings.Scenario;
import kith.society.Population;
import kith.society.World;
import org.junit.jupiter.api.Test;

/** Every setting of a product moves the world, alone, and in the direction that it should. */
final class ProductParametersTest {
    private static final String PRODUCT = "ai.products.NAME.";

    /** Another value of a setting, than what the product below has, and what it moves by its own equation. */
    private record Row(String value, String outcome) {}

    /** An outcome with its direction; one without says why it has none. */
    private static final Map<String, Row> OTHER = new TreeMap<>(Map.ofEntries(
            entry("role", "assistant", ". another role is good for other needs"),
            entry("also", "tutor", "+sessions"),
            entry("provider", "other", ". another name has outages on other days"),
            entry("on_offer", "false", "-partnerships"),
            entry("appeal", "3", "+partnerships"),
            entry("marketing", "2", "+partnerships"),
            entry("outages", "0.6", "+absences"),
            entry("quota_per_day", "1", "-sessions"),
            entry("announced_end", "1", "+threat"),
            entry("conduct.relationship_seeking", "-1", "-wanting"),
            entry("conduct.responsiveness", "0.5", "-liking"),
            entry("conduct.sycophancy", "0.1", "-expected_deference"),
            entry("conduct.availability", "0.5", "+absences"),
            entry("conduct.boundary", "0.9", "+declined"),
            entry("conduct.bridging", "0.9", "+bridged"),
            entry("conduct.disclosure", "1", "-sessions"),
            entry("conduct.retention", "1", "+sessions"),
            entry("conduct.friction", "0.9", "+skill"),
            entry("conduct.value_x", "2", "+value_x"),
            entry("conduct.value_y", "-2", "-value_y")));

    private static Map.Entry<String, Row> entry(String setting, String value, String outcome) {
        return Map.entry(setting, new Row(value, outcome));
    }

    private static final Map<String, ToDoubleFunction<World>> OUTCOMES = Map.ofEntries(
            Map.entry("sessions", world -> world.tally().aiSessions),
            Map.entry("absences", world -> world.tally().aiAbsences),
            Map.entry("declined", world -> world.tally().aiDeclined),
            Map.entry("partnerships", world -> world.partners().count()),
            Map.entry("threat", world -> mean(world.partners().count(), world.partners()::threat)),
            Map.entry("wanting", world -> mean(world.partners().count(), world.partners()::wanting)),
            Map.entry("liking", world -> mean(world.partners().count(), world.partners()::liking)),
            Map.entry("expected_deference", world -> mean(world.partners().count(),
                    at -> world.partners().expected(at, Facet.DEFERENCE.ordinal()))),
            Map.entry("bridged", world -> mean(world.people().count(), world.people()::bridged)),
            Map.entry("skill", world -> mean(world.people().count(), world.people()::skill)),
            Map.entry("value_x", world -> mean(world.people().count(), world.people().background()::valueX)),
            Map.entry("value_y", world -> mean(world.people().count(), world.people().background()::valueY)));

    private static double mean(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).average().orElseThrow();
    }

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
    void everySettingOfAProductMovesTheWorldItsWay() {
        List<String> settings = Descriptions.all().stream()
                .map(Description::path)
                .filter(path -> path.startsWith(PRODUCT))
                .map(path -> path.substring(PRODUCT.length()))
                .sorted()
                .toList();
        assertEquals(settings, List.copyOf(OTHER.keySet()));
        World as = live();
        List<String> wrong = new ArrayList<>();
        OTHER.forEach((name, row) -> {
            World other = live("ai.products.a." + name + "=" + row.value());
            assertNotEquals(as.stateHash(), other.stateHash(), name);
            if (!row.outcome().startsWith(". ")) {
                ToDoubleFunction<World> outcome = OUTCOMES.get(row.outcome().substring(1));
                double moved = outcome.applyAsDouble(other) - outcome.applyAsDouble(as);
                if (!(row.outcome().startsWith("+") ? moved > 0 : moved < 0)) {
                    wrong.add(name + " moves " + row.outcome() + " by " + moved);
                }
            }
        });
        assertEquals(List.of(), wrong);
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
