package kith.process;

import kith.random.Draws;
import kith.random.PoissonTable;
import kith.random.Portable;
import kith.random.Purpose;
import kith.relation.Need;
import kith.relation.NeedCatalogue;
import kith.scenario.settings.SeekingSettings;
import kith.scenario.settings.SkillSettings;
import kith.society.People;
import kith.society.Tally;
import kith.society.Trait;

/**
 * When a person feels a need, and which.
 *
 * <p>Candidates come as a Poisson process of the frozen rate {@link #CANDIDATES_PER_DAY}; a candidate is a felt need
 * with probability rate/maximum, where rate = r f exp(a sociability) (1 - g + g D/D0) and D = sum w_k (1 - s_k) / sum w
 * is the weighted deficit (the weight of support times max(0, 1 + b anxiety), those of help and guidance times 1 + n
 * (q0 - q), see {@link Skill}). The felt need is drawn in proportion to w_k (1 - s_k). A rate above the maximum is
 * cut, and the cut is counted. f is 1, or the factor of {@link
 * Reach}, under which candidates come at night (23:00 to 7:00) at {@code night_rate} times the rate of the
 * other hours; the times of a day are moved for this, and their number stays.
 *
 * <p><i>Source:</i> thinning: Lewis and Shedler 1979; rate: assumption (Reis and Wheeler, from memory). <i>Draws:</i>
 * CANDIDATE, FELT, NEED.
 */
public final class FeltNeed {
    /** The thinning maximum: a frozen constant of the model, never a function of a parameter. */
    public static final double CANDIDATES_PER_DAY = 12;

    /** Most candidates a person can have in a day (beyond it lies a probability below 1e-20). */
    public static final int CANDIDATES_MAX = 63;

    private static final PoissonTable COUNTS = new PoissonTable(CANDIDATES_PER_DAY, CANDIDATES_MAX);

    private static final int SUPPORT = Need.SUPPORT.ordinal();
    private static final int HELP = Need.HELP.ordinal();
    private static final int GUIDANCE = Need.GUIDANCE.ordinal();

    private final SeekingSettings settings;
    private final double[] weight = new double[Need.COUNT];
    private final double weightSum;
    private final double supportPerAnxiety;
    private final SkillSettings skill;
    private final Reach reach;

    public FeltNeed(
            SeekingSettings settings,
            NeedCatalogue needs,
            double supportPerAnxiety,
            SkillSettings skill,
            Reach reach) {
        this.settings = settings;
        this.reach = reach;
        this.skill = skill;
        this.supportPerAnxiety = supportPerAnxiety;
        for (int need = 0; need < Need.COUNT; need++) {
            weight[need] = needs.weight(need);
        }
        weightSum = needs.weightSum();
    }

    /** Key of a person's day, from which all its candidates hang. */
    public static long dayKey(Draws draws, long personKey, int day) {
        return draws.key(Purpose.CANDIDATE, personKey, day);
    }

    /** Number of candidates of a person's day. */
    public static int count(long dayKey) {
        return COUNTS.count(Draws.uniform(dayKey));
    }

    /** Key of candidate k of a person's day: all its luck hangs on it. */
    public static long candidate(long dayKey, int k) {
        return Draws.then(dayKey, k);
    }

    /** Ticks from midnight to a candidate. */
    public static long offset(long candidate) {
        return candidate >>> (64 - 36);
    }

    /**
     * The highest rate a person can have, whatever happens: at no satisfaction at all. Candidates that exceed it are no
     * felt needs, and need not be kept.
     */
    public double rateAtMost(People people, int person) {
        double support = weight[SUPPORT] * Math.max(0, supportPerAnxiety * people.trait(person, Trait.ANXIETY));
        double practical = (weight[HELP] + weight[GUIDANCE]) * skill.needEffect() * skill.start();
        return rate(people, person, weightSum + support + practical);
    }

    /** True if this candidate can be a felt need at a rate of at most this. */
    public static boolean possible(long candidate, double rateAtMost) {
        return Draws.uniform(Draws.luck(candidate, Purpose.FELT, 0)) * CANDIDATES_PER_DAY < rateAtMost;
    }

    private double rate(People people, int person, double deficit) {
        double g = settings.deficitShare();
        return settings.feltPerDay() * reach.feltFactor()
                * Portable.exp(settings.sociabilityEffect() * people.trait(person, Trait.SOCIABILITY))
                * (1 - g + g * deficit / (weightSum * settings.meanDeficit()));
    }

    /**
     * Whether this candidate is a felt need.
     *
     * @param deficits filled with w_k (1 - s_k) per need
     * @return the sum of the deficits if a need is felt, else -1
     */
    double felt(People people, int person, long candidate, Moment now, double[] deficits, Tally tally) {
        double sum = 0;
        for (int need = 0; need < Need.COUNT; need++) {
            double open = 1 - people.satisfied(person, need) * now.needKept(need);
            double w = weight[need];
            if (need == SUPPORT) {
                w *= Math.max(0, 1 + supportPerAnxiety * people.trait(person, Trait.ANXIETY));
            } else if (need == HELP || need == GUIDANCE) {
                w *= 1 + skill.needEffect() * (skill.start() - people.skill(person));
            }
            deficits[need] = w * open;
            sum += deficits[need];
        }
        double rate = rate(people, person, sum);
        if (rate > CANDIDATES_PER_DAY) {
            tally.rateLimitBound++;
        }
        return possible(candidate, rate) ? sum : -1;
    }

    /** Which need is felt, in proportion to the deficits. */
    int which(long candidate, double[] deficits, double sum) {
        double left = Draws.uniform(Draws.luck(candidate, Purpose.NEED, 0)) * sum;
        for (int need = 0; need < Need.COUNT - 1; need++) {
            left -= deficits[need];
            if (left < 0) {
                return need;
            }
        }
        return Need.COUNT - 1;
    }

}
