package kith.regime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.companion.Lever;
import kith.companion.ProductCatalogue;
import kith.companion.Steering;
import kith.random.Draws;
import kith.relation.NeedCatalogue;
import kith.relation.RoleCatalogue;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.Scenario;
import org.junit.jupiter.api.Test;

/** The search of a provider, on scores whose best lever is known. */
final class SearchTest {
    private static final Lever LAMBDA = Lever.RELATIONSHIP_SEEKING;

    private static Search search(String... more) {
        List<String> sets = new ArrayList<>(List.of("ai.present=true", "ai.providers.one.objective.signal=engagement"));
        Arrays.stream(more).map(set -> "ai.providers.one." + set).forEach(sets::add);
        Scenario scenario = ScenarioReader.create().defaults(sets).scenario();
        NeedCatalogue needs = new NeedCatalogue(scenario.needs());
        return new Search(Regime
                .of(scenario, ProductCatalogue.of(scenario, needs, new RoleCatalogue(scenario.roles().human(), needs)))
                .get(0));
    }

    /** A round with 400 users whose score is best at .5, and whose noise hides a round's effect. */
    private static Halves trial(Steering steering, Search search, int round, double sign) {
        Halves halves = new Halves();
        for (int user = 0; user < 400; user++) {
            long key = Draws.mix(round * 7919L + user);
            boolean upper = Draws.uniform(Draws.then(key, 0)) < 0.5;
            double lambda = search.within(LAMBDA, steering.value(0, LAMBDA) + (upper ? 1 : -1) * search.offset(LAMBDA));
            double before = Draws.normal(Draws.then(key, 1));
            halves.add(upper, before,
                    before + sign * -(lambda - 0.5) * (lambda - 0.5) + 0.5 * Draws.normal(Draws.then(key, 2)));
        }
        return halves;
    }

    private static double end(double start, double sign, String... more) {
        Search search = search(more);
        Steering steering = new Steering(1, 1);
        steering.setValue(0, LAMBDA, start);
        double late = 0;
        for (int round = 0; round < 60; round++) {
            steering.setValue(0, LAMBDA,
                    search.step(steering, 0, LAMBDA, trial(steering, search, round, sign)).value());
            late += round >= 40 ? steering.value(0, LAMBDA) / 20 : 0;
        }
        return late;
    }

    @Test
    void itFindsWhatIsBestFromEitherSide() {
        assertEquals(0.5, end(-0.9, 1), 0.15);
        assertEquals(0.5, end(1, 1), 0.15);
    }

    /** The proof that this can fail: a provider that goes downhill ends elsewhere. */
    @Test
    void goingDownhillEndsElsewhere() {
        assertTrue(Math.abs(end(0.6, -1) - 0.5) > 0.3);
    }

    @Test
    void limitsHold() {
        assertEquals(0.1, end(-0.9, 1, "limits.relationship_seeking_most=0.1"), 0.03);
        assertEquals(0.9, search().within(Lever.RETENTION, 0.9), 0);
        assertEquals(0.2, search("limits.retention_most=0.2").within(Lever.RETENTION, 0.9), 0);
        assertEquals(0.4, search("limits.friction_least=0.4").within(Lever.FRICTION, 0.1), 0);
    }

    @Test
    void whoDefersMovesOnlyWhenSure() {
        assertEquals(0.28, end(0.28, 1, "knowledge.defer_below=10"), 1e-12);
    }

    @Test
    void oneStepByHand() {
        Search search = search("search.memory=0.5", "search.step=0.1", "search.spread=0.2");
        Steering steering = new Steering(1, 1);
        Halves halves = new Halves();
        for (double noise : new double[] {-0.1, 0.1, -0.1, 0.1}) {
            halves.add(false, 0, noise);
            halves.add(true, 0, 0.02 + noise);
        }
        Search.Found found = search.step(steering, 0, LAMBDA, halves);
        assertEquals(0.05, found.slope(), 1e-12, "a difference of .02 over .4");
        double error = Math.sqrt(0.08 / 5 * 0.5) / 0.4;
        assertEquals(error, found.error(), 1e-12);
        assertEquals(0.05 / error, found.evidence(), 1e-12);
        assertEquals(0.1 * 0.05 / error / 2, found.value(), 1e-12);
        Search.Found again = search.step(steering, 0, LAMBDA, halves);
        assertEquals(1.5 / Math.sqrt(1.25) * 0.05 / error, again.evidence(), 1e-12,
                "half of what was found before counts");
    }

    @Test
    void comparingMonthsKeepsItsDirectionWhileTheScoreRises() {
        Search search = search("search.trial=month_against_month");
        Steering steering = new Steering(1, 1);
        double[] means = {1, 1.1, 1.05, 1.2};
        double[] expected = {0.1, 0.2, 0.1, 0};
        for (int i = 0; i < means.length; i++) {
            double value = search.compare(steering, 0, LAMBDA, means[i]).value();
            assertEquals(expected[i], value, 1e-12);
            steering.setValue(0, LAMBDA, value);
        }
    }
}
