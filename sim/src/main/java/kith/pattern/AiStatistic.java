package kith.pattern;

import java.util.function.ToDoubleFunction;

/**
 * A number that one replicate of the worlds with AI gives.
 *
 * @param name name in pattern files
 * @param unit its unit
 * @param text what it is, in a sentence
 * @param of the number; not-a-number where it cannot be told
 */
public record AiStatistic(String name, String unit, String text, ToDoubleFunction<AiObserved> of) {}
