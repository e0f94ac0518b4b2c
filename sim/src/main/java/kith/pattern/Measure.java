package kith.pattern;

/**
 * What a statistic is called, and its unit.
 *
 * @param name name in pattern files
 * @param unit its unit
 */
public record Measure(String name, String unit) {}
