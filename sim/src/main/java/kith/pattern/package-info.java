/**
 * Patterns: what the world without AI, and the worlds with it, are measured by, and whether they lie where published
 * findings say. Looking changes nothing, not even the luck.
 *
 * <p>Imports: kith.random, kith.scenario.settings, kith.scenario.format, kith.scenario.files, kith.relation,
 * kith.companion, kith.society, kith.process, kith.engine, kith.trial, kith.experiment, kith.analysis.stats,
 * kith.analysis.table
 */
package kith.pattern;
