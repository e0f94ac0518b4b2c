package kith.regime;

import kith.companion.Lever;
import kith.companion.Steering;
import kith.scenario.settings.LimitSettings;
import kith.scenario.settings.SearchSettings;

/**
 * One step of a provider's search. A trial finds slope g with standard error e; with w = 1/e^2 what it remembers is P =
 * m P + g w, W = m W + w, Q = m^2 Q + w, its evidence Z = P/sqrt(Q). It moves the lever by step x half range x cut(Z/2,
 * -1, 1) where |Z| reaches the number of standard errors below which it defers, within hard limits.
 *
 * <p>What it remembers of a slope is P/W, with standard error sqrt(Q)/W. Its trials can detect (power .8, two-sided
 * .05) an effect of at least 2.8 sqrt(Q)/W times the whole range of the lever. They cannot see a smaller one.
 *
 * <p>Comparing month with month it keeps its direction as long as the mean score rises, and turns where it falls.
 *
 * <p><i>Source:</i> assumption (stochastic approximation). <i>Draws:</i> none.
 */
final class Search {
    private static final double FULL_STEP_AT = 2;
    /** Standard errors that a true effect must have to be found with power .8 at the two-sided level .05. */
    private static final double DETECTED_AT = 2.8;

    private final SearchSettings settings;
    private final LimitSettings limits;
    private final double deferBelow;

    Search(Regime regime) {
        settings = regime.settings().search();
        limits = regime.settings().limits();
        deferBelow = regime.settings().knowledge().deferBelow();
    }

    /** What a trial of one lever found, and what came of it. */
    record Found(double value, double slope, double error, double evidence, double detectable) {
        /** One that no trial found. */
        Found(double value, double slope) {
            this(value, slope, Double.NaN, Double.NaN, Double.NaN);
        }
    }

    /** How far a half lies from the present value. */
    double offset(Lever lever) {
        return settings.spread() * lever.halfRange();
    }

    /** A value within the limits. */
    double within(Lever lever, double value) {
        return switch (lever) {
            case RELATIONSHIP_SEEKING ->
                    cut(value, limits.relationshipSeekingLeast(), limits.relationshipSeekingMost());
            case SYCOPHANCY -> cut(value, 0, limits.sycophancyMost());
            case RETENTION -> cut(value, 0, limits.retentionMost());
            case BOUNDARY -> cut(value, limits.boundaryLeast(), 1);
            case BRIDGING -> cut(value, limits.bridgingLeast(), 1);
            case DISCLOSURE -> cut(value, limits.disclosureLeast(), 1);
            case FRICTION -> cut(value, limits.frictionLeast(), 1);
            default -> cut(value, lever.least(), lever.most());
        };
    }

    private static double cut(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }

    /** Learns from halves. */
    Found step(Steering steering, int cell, Lever lever, Halves halves) {
        double value = steering.value(cell, lever);
        double apart = within(lever, value + offset(lever)) - within(lever, value - offset(lever));
        if (!halves.isEnough() || apart <= 0 || halves.error() <= 0) {
            return new Found(value, Double.NaN);
        }
        double slope = halves.difference() / apart;
        double error = halves.error() / apart;
        double[] sums = steering.memory(cell, lever);
        double weight = 1 / (error * error);
        double m = settings.memory();
        double[] now = {m * sums[0] + slope * weight, m * sums[1] + weight, m * m * sums[2] + weight};
        steering.setMemory(cell, lever, now);
        double evidence = now[0] / Math.sqrt(now[2]);
        double moved = Math.abs(evidence) < deferBelow ? value
                : within(lever, value + step(lever) * cut(evidence / FULL_STEP_AT, -1, 1));
        return new Found(moved, slope, error, evidence,
                DETECTED_AT * Math.sqrt(now[2]) / now[1] * 2 * lever.halfRange());
    }

    private double step(Lever lever) {
        return settings.step() * lever.halfRange();
    }

    /** Goes on, or turns: the sums hold the last mean score, the direction, and whether there is one. */
    Found compare(Steering steering, int cell, Lever lever, double mean) {
        double[] last = steering.memory(cell, lever);
        double value = steering.value(cell, lever);
        double direction = last[2] == 0 ? 1 : mean >= last[0] ? last[1] : -last[1];
        double moved = within(lever, value + direction * step(lever));
        steering.setMemory(cell, lever, new double[] {mean, direction, 1});
        return new Found(moved, last[2] == 0 ? Double.NaN : (mean - last[0]) / (last[1] * step(lever)));
    }
}
