package kith.process;

import kith.society.World;

/**
 * A number that a mechanism has of each person at a midnight; tables hold its mean over groups.
 *
 * @param name name in tables: small letters, digits and underscores, with its unit where it has one
 * @param label words for people
 * @param unit its unit
 * @param decimals decimals worth printing
 * @param value the person's value; not-a-number leaves the person out
 */
public record MechanismMetric(String name, String label, String unit, int decimals, Value value) {
    /** A person's number. */
    @FunctionalInterface
    public interface Value {
        double of(World world, Model model, int person);
    }
}
