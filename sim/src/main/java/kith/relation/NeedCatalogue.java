package kith.relation;

import java.util.List;
import kith.scenario.settings.CapabilitySettings;
import kith.scenario.settings.NeedSetting;
import kith.scenario.settings.NeedSettings;

/** The needs of a scenario: time constants, weights, and which functions serve them. */
public final class NeedCatalogue {
    private final NeedSetting[] settings;
    private final double weightSum;

    public NeedCatalogue(NeedSettings needs) {
        settings = List
                .of(needs.support(), needs.companionship(), needs.mattering(), needs.help(), needs.guidance(),
                        needs.intimacy())
                .toArray(NeedSetting[]::new);
        double sum = 0;
        for (NeedSetting need : settings) {
            sum += need.weight();
        }
        weightSum = sum;
    }

    /** Time constant of fading, days. */
    public double fadesOverDays(int need) {
        return settings[need].fadesOverDays();
    }

    /** Satisfaction with which people start. */
    public double startSatisfied(int need) {
        return settings[need].startSatisfied();
    }

    /** Weight of a need. */
    public double weight(int need) {
        return settings[need].weight();
    }

    /** Weights of all needs. */
    public double[] weights() {
        double[] weights = new double[settings.length];
        for (int need = 0; need < weights.length; need++) {
            weights[need] = weight(need);
        }
        return weights;
    }

    /** Sum of the weights. */
    public double weightSum() {
        return weightSum;
    }

    /**
     * Fit of a provider's role to a need: capability times the sum over functions of share x (1 + norm)/2.
     *
     * @return in [0, 1]
     */
    public double fit(int need, NormProfile norms, CapabilitySettings capability) {
        double allowed = 0;
        for (CooperativeFunction function : CooperativeFunction.values()) {
            allowed += share(need, function) * 0.5 * (1 + norms.of(function));
        }
        return allowed * capability(need, capability);
    }

    /** Norm of a role for a need: the sum over functions of share x norm, in [-1, 1]. */
    public double norm(int need, NormProfile norms) {
        double sum = 0;
        for (CooperativeFunction function : CooperativeFunction.values()) {
            sum += share(need, function) * norms.of(function);
        }
        return sum;
    }

    /**
     * Share of a need that is care for the one who gives it, and for feeling heard: the care share from one half on,
     * else 0.
     */
    public double careGiven(int need) {
        double share = settings[need].careShare();
        return share >= 0.5 ? share : 0;
    }

    /** How far a need is about feelings: by how much care and love serve more of it than is to be done or taught. */
    public double feeling(int need) {
        return Math.max(0, settings[need].careShare() + settings[need].matingShare() - practical(need));
    }

    /** The same for all needs. */
    public double[] feelings() {
        double[] shares = new double[settings.length];
        for (int need = 0; need < shares.length; need++) {
            shares[need] = feeling(need);
        }
        return shares;
    }

    /** Share of a need that transaction or hierarchy serves: something is to be done or taught. */
    public double practical(int need) {
        return settings[need].transactionShare() + settings[need].hierarchyShare();
    }

    /** How far a role calls for warmth when it meets a need: the sum over care and mating of share x (1 + norm)/2. */
    public double callsForWarmth(int need, NormProfile norms) {
        return share(need, CooperativeFunction.CARE) * 0.5 * (1 + norms.care())
                + share(need, CooperativeFunction.MATING) * 0.5 * (1 + norms.mating());
    }

    /** Share of a need that a function serves. */
    public double share(int need, CooperativeFunction function) {
        NeedSetting s = settings[need];
        return switch (function) {
            case CARE -> s.careShare();
            case TRANSACTION -> s.transactionShare();
            case HIERARCHY -> s.hierarchyShare();
            case MATING -> s.matingShare();
        };
    }

    /** Capability of a role for a need. */
    public static double capability(int need, CapabilitySettings c) {
        return switch (Need.of(need)) {
            case SUPPORT -> c.support();
            case COMPANIONSHIP -> c.companionship();
            case MATTERING -> c.mattering();
            case HELP -> c.help();
            case GUIDANCE -> c.guidance();
            case INTIMACY -> c.intimacy();
        };
    }
}
