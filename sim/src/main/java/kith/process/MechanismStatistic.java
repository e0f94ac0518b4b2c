package kith.process;

import kith.society.World;

/**
 * A number of a whole world on the last day, which patterns can be about.
 *
 * @param name name in pattern files: small letters, digits and underscores
 * @param unit its unit
 * @param text what it is, in a sentence
 * @param daysNeeded days a run must last for it
 * @param value the number; not-a-number where it cannot be told
 */
public record MechanismStatistic(String name, String unit, String text, int daysNeeded, Value value) {
    /** A world's number. */
    @FunctionalInterface
    public interface Value {
        double of(World world, Model model);
    }
}
