package kith.regime;

import kith.companion.Lever;

/**
 * Where a lever of a provider's conduct stands after a round.
 *
 * @param provider name of the provider
 * @param part role, situation and community as far as the provider tells them apart, or all; as in governance.csv
 * @param lever the lever
 * @param value its value
 * @param day the day that opens
 */
public record Decided(String provider, String part, Lever lever, double value, int day) {}
