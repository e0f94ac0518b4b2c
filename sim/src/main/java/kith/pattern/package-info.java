/**
 * Patterns: what the world without AI is measured by, and whether it lies where published findings say. Looking changes
 * nothing, not even the luck.
 *
 * <p>Imports: kith.random, kith.scenario, kith.relation, kith.society, kith.process, kith.engine, kith.experiment,
 * kith.analysis.stats, kith.analysis.table
 */
package kith.pattern;
