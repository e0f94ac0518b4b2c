package kith.process;

import kith.scenario.settings.StandardSettings;

/**
 * What one side of a contact experiences of the other, facet by facet, and how it is valued.
 *
 * <p>value x = sum of weight x facet; surprise J = x - standard; with scale = fit x closeness factor the contact is
 * worth v = max(0, scale x (x + omega min(0, J))). The split that is booked: scale x x to the contact; the shortfall
 * against what was learned from people to disappointment; what spillover has added to it to raised standards. Where the
 * cut at 0 binds, both losses shrink in proportion.
 *
 * <p>One object is filled anew for each experience.
 */
final class Experience {
    double availability;
    double attentiveness;
    double deference;
    /** Weighted mean of the facets. */
    double value;
    /** Value minus standard. */
    double surprise;
    /** What the contact gave, before disappointment. */
    double given;
    /** What disappointment took, not positive. */
    double disappointment;
    /** What raised standards took; positive if spillover lowered the standard. */
    double raised;

    /** Weights in the order of {@code Facet}. */
    static double[] facetWeights(StandardSettings s) {
        return new double[] {s.availabilityWeight(), s.attentivenessWeight(), s.deferenceWeight()};
    }

    /**
     * Values the facets that are set.
     *
     * @param scale fit times closeness factor
     * @param standard weighted standard learned from people
     * @param added weighted part of the standard that spillover added
     * @param omega weight of disappointment
     */
    void judge(double[] weight, double scale, double standard, double added, double omega) {
        value = weight[0] * availability + weight[1] * attentiveness + weight[2] * deference;
        surprise = value - (standard + added);
        given = scale * value;
        double whole = omega * scale * Math.min(0, surprise);
        double plain = added == 0 ? whole : omega * scale * Math.min(0, value - standard);
        if (given + whole < 0) {
            double cut = -given / whole;
            whole = -given;
            plain = added == 0 ? whole : plain * cut;
        }
        disappointment = plain;
        raised = whole - plain;
    }

    /** Worth of the contact, in [0, scale]. */
    double worth() {
        return given + disappointment + raised;
    }
}
