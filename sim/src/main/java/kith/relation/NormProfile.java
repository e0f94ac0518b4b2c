package kith.relation;

import kith.scenario.settings.NormSettings;

/**
 * What the occupant of a role should (+) or must not (-) do for the other: an ordinal in [-1, 1] per cooperative
 * function.
 */
public record NormProfile(double care, double transaction, double hierarchy, double mating) {
    /** The profile that a scenario gives. */
    public static NormProfile of(NormSettings settings) {
        return new NormProfile(settings.care(), settings.transaction(), settings.hierarchy(), settings.mating());
    }

    /** The norm of one function. */
    public double of(CooperativeFunction function) {
        return switch (function) {
            case CARE -> care;
            case TRANSACTION -> transaction;
            case HIERARCHY -> hierarchy;
            case MATING -> mating;
        };
    }
}
