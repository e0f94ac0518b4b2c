package kith.scenario.settings;

/** What people of each community count as flourishing; it is measured, and nothing in the model reacts to it. */
public record FlourishingSettings(FlourishingWeights a, FlourishingWeights b, FlourishingWeights c) {}
