package kith.analysis.summary;

/** A command the reader can give next, and what it brings. */
public record NextStep(String command, String text) {}
