package kith.society;

import kith.random.Portable;
import kith.scenario.settings.TieSettings;

/**
 * How many ties a person makes, relative to others: P = exp(s z - s^2/2), z the person's {@link Trait#TIE_PROPENSITY}.
 * Its mean over people is 1, and its distribution has a long tail: a few people make very many ties, many make few. A
 * pair makes ties P_a P_b times as easily, so that a person's number of ties is P times that of others ({@link
 * StartNetwork}, and the processes by which ties form).
 *
 * <p><i>Source:</i> assumption. <i>Draws:</i> none here (TRAIT, at the start).
 */
public final class TiePropensity {
    private final double spread;

    /** With spread 0 it is 1 for everybody. */
    public TiePropensity(TieSettings settings) {
        spread = settings.propensitySpread();
    }

    /** That of a person with this score. */
    public double of(double score) {
        return spread == 0 ? 1 : Portable.exp(spread * score - 0.5 * spread * spread);
    }
}
