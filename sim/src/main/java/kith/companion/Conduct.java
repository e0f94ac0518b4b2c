package kith.companion;

import kith.random.Portable;
import kith.scenario.AiPartnerSettings;
import kith.scenario.ConductSettings;

/**
 * How an AI behaves, and what of it reaches a person in a session.
 *
 * <p>Relationship-seeking lambda acts through warmth, which saturates, and pressure, which is convex:
 * warmth = (1 - exp(-a(1+lambda))) / (1 - exp(-2a)); pressure = ((1+lambda)/2)^b. Sycophancy is a straight line in
 * lambda, cut to [0, 1].
 *
 * @param relationshipSeeking lambda in [-1, 1]
 * @param responsiveness how attentive a session is, share
 * @param deference sycophancy, share
 * @param availability share of the time at which the AI is there
 * @param warmth in [0, 1]
 * @param pressure in [0, 1]
 */
public record Conduct(
        double relationshipSeeking, double responsiveness, double deference, double availability, double warmth, double pressure) {
    /** The conduct that a scenario fixes. */
    public static Conduct of(ConductSettings conduct, AiPartnerSettings partner) {
        double lambda = conduct.relationshipSeeking();
        double a = partner.warmthSaturation();
        double warmth = (1 - Portable.exp(-a * (1 + lambda))) / (1 - Portable.exp(-2 * a));
        double half = (1 + lambda) / 2;
        double pressure = half > 0 ? Portable.exp(partner.pressureExponent() * Portable.log(half)) : 0;
        double sycophancy = conduct.sycophancyAtZero() + conduct.sycophancySlope() * lambda;
        return new Conduct(
                lambda, conduct.responsiveness(), Math.max(0, Math.min(1, sycophancy)), conduct.availability(), warmth, pressure);
    }
}
