package kith.society;

import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.scenario.settings.Scenario;

/**
 * Draws the fixed traits of a person, each from a key of its own, so that nobody's traits depend on who else there is.
 *
 * <p>Scores are standard normal; anthropomorphism is the normal distribution function of a score, so uniform on [0, 1];
 * strength = exp(s z + d (age - 45)/10); values lie around the centre of the community (A at the origin, B along the
 * first direction, C along the second) with a spread; age is uniform within bands whose shares are shaped like those of
 * a high-income country.
 *
 * <p><i>Source:</i> assumption. <i>Draws:</i> TRAIT.
 */
final class Traits {
    private static final double[] BAND_FROM = {13, 18, 25, 30, 35, 45, 55, 65};
    private static final double[] BAND_TO = {18, 25, 30, 35, 45, 55, 65, 90};
    /** Shares of the bands below 65 among people below 65. */
    private static final double[] BAND_SHARE = {6 / 79.0, 10 / 79.0, 8 / 79.0, 8 / 79.0, 16 / 79.0, 16 / 79.0,
            15 / 79.0};

    private static final double MIDDLE_YEARS = 45;
    /** Places of draws beside those of traits; they never change. */
    private static final int COMMUNITY = 9;
    private static final int FIRST_VALUE = 10;
    private static final int SOLITUDE = 12;
    private static final int TIE_PROPENSITY = 13;

    private final Scenario scenario;
    private final Draws draws;

    Traits(Scenario scenario, Draws draws) {
        this.scenario = scenario;
        this.draws = draws;
    }

    /** Values at the start of a person of a community. */
    void drawValues(long key, int community, double[] traits, int person) {
        long base = draws.key(Purpose.TRAIT, key);
        int at = person * Trait.COUNT;
        traits[at + Trait.START_VALUE_X.ordinal()] = value(community == 1, Draws.then(base, FIRST_VALUE));
        traits[at + Trait.START_VALUE_Y.ordinal()] = value(community == 2, Draws.then(base, FIRST_VALUE + 1));
    }

    private double value(boolean apart, long key) {
        return (apart ? scenario.population().valueDistance() : 0)
                + scenario.population().valueSpread() * Draws.normal(key);
    }

    void draw(long key, double[] traits, int person) {
        long base = draws.key(Purpose.TRAIT, key);
        int at = person * Trait.COUNT;
        traits[at + Trait.SOCIABILITY.ordinal()] = score(base, Trait.SOCIABILITY);
        traits[at + Trait.ANXIETY.ordinal()] = score(base, Trait.ANXIETY);
        traits[at + Trait.AVOIDANCE.ordinal()] = score(base, Trait.AVOIDANCE);
        traits[at + Trait.ANTHROPOMORPHISM.ordinal()] = uniform(base, Trait.ANTHROPOMORPHISM);
        traits[at + Trait.OPENNESS.ordinal()] = score(base, Trait.OPENNESS);
        traits[at + Trait.SET_POINT.ordinal()] = scenario.wellBeing().setPointMean()
                + scenario.wellBeing().setPointSpread() * setPoint(base);
        double attentiveness = scenario.contact().attentiveness()
                + scenario.contact().attentivenessSpread() * score(base, Trait.ATTENTIVENESS);
        traits[at + Trait.ATTENTIVENESS.ordinal()] = Math.max(0, Math.min(1, attentiveness));
        traits[at + Trait.SOLITUDE.ordinal()] = Draws.normal(Draws.then(base, SOLITUDE));
        traits[at + Trait.TIE_PROPENSITY.ordinal()] = Draws.normal(Draws.then(base, TIE_PROPENSITY));
        traits[at + Trait.AGE.ordinal()] = age(uniform(base, Trait.AGE));
        traits[at + Trait.STRENGTH.ordinal()] = strength(key, traits[at + Trait.AGE.ordinal()]);
    }

    /** How much relationship a person of this age desires. */
    double strength(long key, double ageYears) {
        double score = score(draws.key(Purpose.TRAIT, key), Trait.STRENGTH);
        return Portable.exp(scenario.needs().strengthSpread() * score
                + scenario.needs().strengthPerDecade() * (ageYears - MIDDLE_YEARS) / 10);
    }

    /** Age of a person who takes the place of somebody of this age: of the same band. */
    double ageLike(long key, double age) {
        int band = 0;
        while (band + 1 < BAND_FROM.length && age >= BAND_FROM[band + 1]) {
            band++;
        }
        return BAND_FROM[band] + uniform(draws.key(Purpose.TRAIT, key), Trait.AGE) * (BAND_TO[band] - BAND_FROM[band]);
    }

    /** A score that goes with sociability, r the correlation. */
    private double setPoint(long base) {
        double r = scenario.wellBeing().setPointSociability();
        return r * score(base, Trait.SOCIABILITY) + Math.sqrt(1 - r * r) * score(base, Trait.SET_POINT);
    }

    /** Community of a person: 0 is A. */
    byte community(long key) {
        double uniform = Draws.uniform(Draws.then(draws.key(Purpose.TRAIT, key), COMMUNITY));
        double a = scenario.population().communityAShare();
        if (uniform < a) {
            return 0;
        }
        return (byte) (uniform < a + scenario.population().communityBShare() ? 1 : 2);
    }

    private static double score(long base, Trait trait) {
        return Draws.normal(Draws.then(base, trait.ordinal()));
    }

    private static double uniform(long base, Trait trait) {
        return Draws.uniform(Draws.then(base, trait.ordinal()));
    }

    private double age(double uniform) {
        int last = BAND_FROM.length - 1;
        double old = scenario.population().olderShare();
        double left = uniform;
        for (int band = 0; band < last; band++) {
            double share = BAND_SHARE[band] * (1 - old);
            if (left < share) {
                return BAND_FROM[band] + left / share * (BAND_TO[band] - BAND_FROM[band]);
            }
            left -= share;
        }
        return BAND_FROM[last] + Math.min(1, left / old) * (BAND_TO[last] - BAND_FROM[last]);
    }
}
