package kith.trial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import kith.random.Draws;
import kith.random.Purpose;
import org.junit.jupiter.api.Test;

final class EnrolmentTest {
    private static final String[] THREE = {
            "trial.arms.a.treatment=nothing", "trial.arms.b.treatment=nothing", "trial.arms.c.treatment=nothing",
            "trial.arms.c.weight=2",
            "trial.scales.s.measures=loneliness", "trial.scales.s.days=0", "mood.spread=0", "distress.spread=0",
            "hardship.illness_per_year=0", "hardship.job_loss_per_year=0"
    };

    private static String[] with(String... more) {
        String[] all = Arrays.copyOf(THREE, THREE.length + more.length);
        System.arraycopy(more, 0, all, THREE.length, more.length);
        return all;
    }

    private static Map<String, Integer> arms(int people, String... more) {
        TrialWorld world = TrialWorld.of(people, with(more));
        world.model.moment().moveTo(0);
        Map<String, Integer> arms = new TreeMap<>();
        new Enrolment(world.scenario.trial()).of(world.world, world.model)
                .forEach(each -> arms.put(world.people.register().id(each.person), each.arm));
        return arms;
    }

    @Test
    void sizesAreInProportionToWeightsWithTheRestToTheLargestRemainders() {
        Enrolment enrolment = new Enrolment(TrialWorld.of(1, THREE).scenario.trial());
        // 10 x 1/4, 1/4, 1/2 = 2.5, 2.5, 5: the one that is left goes to the earlier of two equal remainders.
        assertArrayEquals(new int[] {3, 2, 5}, enrolment.sizes(10));
        assertArrayEquals(new int[] {2, 2, 4}, enrolment.sizes(8));
        // .25, .25, .5
        assertArrayEquals(new int[] {0, 0, 1}, enrolment.sizes(1));
    }

    @Test
    void aNumberOfPeopleFillsTheArmsExactly() {
        Map<String, Integer> arms = arms(40, "trial.people_count=10");
        int[] sizes = new int[3];
        arms.values().forEach(arm -> sizes[arm]++);
        assertArrayEquals(new int[] {3, 2, 5}, sizes);
        assertEquals(5, arms(5, "trial.people_count=10").size(), "no more than there are");
    }

    @Test
    void withAShareNobodysArmDependsOnAnybodyElse() {
        Map<String, Integer> few = arms(200, "trial.share=0.5");
        Map<String, Integer> more = arms(260, "trial.share=0.5");
        assertTrue(few.size() > 70 && few.size() < 130);
        few.forEach((id, arm) -> assertEquals(arm, more.get(id), id));
        assertTrue(arms(200, "trial.share=0.6").keySet().containsAll(few.keySet()),
                "a larger share takes in others beside them");
    }

    @Test
    void onlyThoseEligibleTakePart() {
        assertEquals(List.of("h010", "h011", "h012"),
                List.copyOf(arms(40, "trial.eligible.age_from=40", "trial.eligible.age_to=42").keySet()));
        assertEquals(0, arms(40, "trial.eligible.users=users").size());
        assertEquals(40, arms(40, "trial.eligible.users=non_users").size());
        assertEquals(0, arms(40, "trial.eligible.loneliness_above=100").size());
        assertEquals(40, arms(40, "trial.eligible.loneliness_above=0").size());
        // Everybody's well-being is the same, between 4 and 7.
        assertEquals(40, arms(40, "trial.eligible.well_being_below=7").size());
        assertEquals(0, arms(40, "trial.eligible.well_being_below=4").size());
        assertEquals(40, arms(40, "trial.eligible.well_being_above=4").size());
        assertEquals(0, arms(40, "trial.eligible.well_being_above=7").size());
    }

    /**
     * Arms come in their proportions among those who take part: chi-square of 20,000 people with 2 degrees of freedom,
     * below 27.6, which a right sampler exceeds once in a million times. A sampler that reuses the draw of taking part
     * fails.
     */
    @Test
    void armsAreDrawnIndependentlyOfTakingPart() {
        Draws draws = Draws.of(5, 0);
        assertTrue(chiSquare(draws, key -> Draws.uniform(draws.key(Purpose.TRIAL_ARM, key))) < 27.6);
        assertFalse(chiSquare(draws, key -> Draws.uniform(draws.key(Purpose.TRIAL_ENROLMENT, key))) < 27.6,
                "the broken sampler must fail");
    }

    private static double chiSquare(Draws draws, ToDoubleFunction<Long> arm) {
        double[] count = new double[3];
        IntStream.range(0, 20_000).mapToObj(i -> Draws.textKey("p" + i))
                .filter(key -> Draws.uniform(draws.key(Purpose.TRIAL_ENROLMENT, key)) < 0.5)
                .mapToDouble(arm)
                .forEach(v -> count[v < 0.25 ? 0 : v < 0.5 ? 1 : 2]++);
        double n = count[0] + count[1] + count[2];
        double[] expected = {n / 4, n / 4, n / 2};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += (count[i] - expected[i]) * (count[i] - expected[i]) / expected[i];
        }
        return sum;
    }
}
