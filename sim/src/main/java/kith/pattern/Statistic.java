package kith.pattern;

import java.util.function.ToDoubleFunction;

/**
 * A number that one replicate of a world gives.
 *
 * @param name name in pattern files
 * @param unit its unit
 * @param daysNeeded days a run must last for it
 * @param text what it is, in a sentence
 * @param of the number; not-a-number where it cannot be told
 */
public record Statistic(String name, String unit, int daysNeeded, String text, ToDoubleFunction<Observed> of) {}
