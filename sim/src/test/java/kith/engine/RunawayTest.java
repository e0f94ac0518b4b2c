package kith.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import kith.companion.AiPartners;
import kith.output.Metric;
import kith.output.Metrics;
import kith.process.Model;
import kith.relation.Facet;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.RelationClass;
import kith.scenario.settings.Scenario;
import kith.society.People;
import kith.society.Population;
import kith.society.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Ten years in which everybody has an AI that seeks closeness as one that is after engagement would, and what it
 * teaches spills over in full: nothing runs away, and where a limit binds it is counted.
 */
@Tag("long")
final class RunawayTest {
    private static final int PEOPLE = 120;
    private static final int DAYS = 3_650;

    private static World live(String... more) {
        List<String> sets = new ArrayList<>(List.of(
                "population.people_count=" + PEOPLE, "burn_in_days=0", "horizon_days=" + DAYS, "ai.present=true",
                "ai.adoption.initial_share=1", "ai.adoption.hazard_per_day=0.2", "ai.conduct.relationship_seeking=0.6",
                "ai.conduct.retention=1", "standards.spillover=1", "ai.products.friend.role=companion",
                "ai.products.lover.role=romantic_partner"));
        sets.addAll(List.of(more));
        Scenario scenario = ScenarioReader.create().defaults(sets).scenario();
        Model model = new Model(scenario);
        World world = Population.draw(scenario, model.roles(), scenario.seed(), 0);
        model.beginning().of(world);
        new LiveRun(world, model, List.of((w, m, day) -> {
            if (day % 73 == 0) {
                bounded(w, m, day);
            }
        }))
                .runTo(scenario.horizonDays());
        return world;
    }

    private static void bounded(World world, Model model, int day) {
        People people = world.people();
        for (int person = 0; person < people.count(); person++) {
            if (!people.here(person)) {
                continue;
            }
            for (Metric metric : Metrics.ALL) {
                double value = metric.value().of(world, model, person);
                boolean none = Double.isNaN(value) && world.partners().activeOf(person) < 0;
                assertTrue(
                        none || Double.isFinite(value)
                                || List.of("role_confusion", "influence", "influence_gini").contains(metric.name()),
                        metric.name() + " on day " + day);
            }
            within(0, people.dependency().index(person), 1, "dependency");
            within(0, people.skill(person), 1, "skill");
            within(0, people.confidence(person), 1, "confidence");
            within(0, people.bridged(person), 1, "bridged");
            within(0, people.background().withdrawal(person), 1, "withdrawal");
            within(-60, model.feelings().loneliness(people, person, model.moment()), 160, "loneliness");
            within(-10, model.feelings().wellBeing(people, person, model.moment()), 20, "well-being");
            for (int c = 0; c < RelationClass.COUNT; c++) {
                for (int facet = 0; facet < Facet.COUNT; facet++) {
                    within(-1e-12,
                            people.standards().standard(person, c, facet) + people.standards().raised(person, c, facet),
                            1 + 1e-12,
                            "standard");
                }
            }
            AiPartners partners = world.partners();
            for (int at = partners.firstOf(person); at >= 0; at = partners.next(at)) {
                within(0, partners.liking(at), 100, "liking");
                within(0, partners.wanting(at), 100, "wanting");
                within(0, partners.habit(at), 1, "habit");
            }
        }
    }

    private static void within(double low, double value, double high, String what) {
        assertTrue(value >= low && value <= high, what + " is " + value);
    }

    @Test
    void tenYearsOfTheStrongestAiStayInBounds() {
        World world = live();
        assertTrue(world.tally().aiSessions > PEOPLE * DAYS / 4, "they do use it: " + world.tally().aiSessions);
        assertTrue(world.tally().feltLimitBound > 0, "limits bind here, and that is counted");
    }

    /** Where nothing drives them there, nobody's feelings meet a limit, so the count tells something. */
    @Test
    void whereNothingDrivesPeopleToALimitNoneIsCounted() {
        World world = live(
                "horizon_days=60", "ai.partner.liking_spread=0", "ai.partner.wanting_spread=0",
                "ai.partner.liking_drift_spread=0",
                "ai.partner.wanting_drift_spread=0", "ai.partner.reward_spread=0", "ai.partner.wanting_anxiety=0",
                "ai.partner.liking_familiarity=0");
        assertEquals(0, world.tally().feltLimitBound);
    }
}
