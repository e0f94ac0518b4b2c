package kith.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kith.process.Model;
import kith.random.Draws;
import kith.random.Purpose;
import kith.scenario.settings.EligibilitySettings;
import kith.scenario.settings.TrialSettings;
import kith.society.People;
import kith.society.Trait;
import kith.society.World;

/**
 * Who takes part, and in which arm.
 *
 * <p>Everybody eligible has a uniform u for taking part and a uniform v for the arm, both by person alone. With a
 * share, those with u below it take part, and the arm is that in whose part of [0, 1) v falls, parts in proportion to
 * weights: nobody's arm depends on anybody else. With a number n, the n with the smallest u take part; ordered by v
 * they fill the arms one after the other, whose sizes are n in proportion to weights, what is left over going to the
 * largest remainders: one more person can then move one person across each border.
 *
 * <p><i>Source:</i> simple and complete randomisation. <i>Draws:</i> TRIAL_ENROLMENT, TRIAL_ARM.
 */
final class Enrolment {
    private final TrialSettings settings;
    private final double[] weights;
    private final double weightSum;

    Enrolment(TrialSettings settings) {
        this.settings = settings;
        weights = settings.arms().values().stream().mapToDouble(arm -> arm.weight()).toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        weightSum = sum;
    }

    /** The participants, by row, as the world is now. */
    List<Participant> of(World world, Model model) {
        List<Integer> eligible = new ArrayList<>();
        for (int person = 0; person < world.people().count(); person++) {
            if (eligible(world, model, person)) {
                eligible.add(person);
            }
        }
        return settings.peopleCount().isPresent()
                ? balanced(world, eligible, settings.peopleCount().getAsInt())
                : drawn(world, eligible);
    }

    private boolean eligible(World world, Model model, int person) {
        People people = world.people();
        EligibilitySettings rule = settings.eligible();
        if (!people.here(person)) {
            return false;
        }
        double age = people.trait(person, Trait.AGE);
        boolean uses = world.partners().activeOf(person) >= 0;
        return age >= rule.ageFrom()
                && age <= rule.ageTo()
                && (rule.lonelinessAbove().isEmpty()
                        || model.feelings().loneliness(people, person, model.moment())
                                > rule.lonelinessAbove().getAsDouble())
                && rule.users().includes(uses)
                && isWellEnough(rule, model, people, person);
    }

    /** Whether well-being is within the bounds of who may take part. */
    private static boolean isWellEnough(EligibilitySettings rule, Model model, People people, int person) {
        if (rule.wellBeingBelow().isEmpty() && rule.wellBeingAbove().isEmpty()) {
            return true;
        }
        double level = model.feelings().wellBeing(people, person, model.moment());
        return level < rule.wellBeingBelow().orElse(Double.POSITIVE_INFINITY)
                && level > rule.wellBeingAbove().orElse(Double.NEGATIVE_INFINITY);
    }

    private List<Participant> drawn(World world, List<Integer> eligible) {
        List<Participant> participants = new ArrayList<>();
        for (int person : eligible) {
            if (uniform(world, Purpose.TRIAL_ENROLMENT, person) < settings.share()) {
                participants.add(new Participant(person, arm(uniform(world, Purpose.TRIAL_ARM, person))));
            }
        }
        return participants;
    }

    private int arm(double v) {
        double left = v * weightSum;
        for (int arm = 0; arm < weights.length - 1; arm++) {
            left -= weights[arm];
            if (left < 0) {
                return arm;
            }
        }
        return weights.length - 1;
    }

    private List<Participant> balanced(World world, List<Integer> eligible, int wanted) {
        List<Integer> taken = eligible.stream()
                .sorted(by(world, Purpose.TRIAL_ENROLMENT))
                .limit(wanted)
                .sorted(by(world, Purpose.TRIAL_ARM))
                .toList();
        List<Participant> participants = new ArrayList<>();
        int arm = 0;
        int[] sizes = sizes(taken.size());
        int end = sizes[0];
        for (int i = 0; i < taken.size(); i++) {
            while (i >= end) {
                end += sizes[++arm];
            }
            participants.add(new Participant(taken.get(i), arm));
        }
        participants.sort(Comparator.comparingInt(each -> each.person));
        return participants;
    }

    private Comparator<Integer> by(World world, Purpose purpose) {
        return Comparator.<Integer>comparingDouble(person -> uniform(world, purpose, person))
                .thenComparingInt(person -> person);
    }

    /** Sizes of the arms: whole parts, then one more to the largest remainders, the earlier arm first. */
    int[] sizes(int people) {
        int[] sizes = new int[weights.length];
        double[] remainder = new double[weights.length];
        int left = people;
        for (int arm = 0; arm < weights.length; arm++) {
            double exact = people * weights[arm] / weightSum;
            sizes[arm] = (int) exact;
            remainder[arm] = exact - sizes[arm];
            left -= sizes[arm];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int arm = 1; arm < weights.length; arm++) {
                if (remainder[arm] > remainder[largest]) {
                    largest = arm;
                }
            }
            sizes[largest]++;
            remainder[largest] = -1;
        }
        return sizes;
    }

    private static double uniform(World world, Purpose purpose, int person) {
        return Draws.uniform(world.draws().key(purpose, world.people().key(person)));
    }
}
