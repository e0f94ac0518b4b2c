package kith.companion;

/**
 * What a governance round did with one lever of a provider.
 *
 * @param day day with whose opening midnight it was decided
 * @param provider name of the provider
 * @param part what the conduct is for: role, situation, community, as far as they are told apart; all
 * @param lever name of the lever
 * @param value its value from now on
 * @param slope what the trial of the round found: change of the score per unit of the lever; NaN without one
 * @param slopeError its standard error
 * @param evidence slope over standard error with what earlier rounds found, on which the provider acts
 * @param detectable smallest effect of the lever over its whole range, in the unit of the score, that its trials so far
 *     can detect with power .8 at the two-sided level .05; NaN without one
 * @param people users in the trial, or people who took part in deciding
 */
public record GovernanceRow(
        int day, String provider, String part, String lever, double value, double slope, double slopeError,
        double evidence, double detectable, int people) {
    /** A decision that rests on no trial. */
    public GovernanceRow(int day, String provider, String part, String lever, double value, int people) {
        this(day, provider, part, lever, value, Double.NaN, Double.NaN, Double.NaN, Double.NaN, people);
    }
}
