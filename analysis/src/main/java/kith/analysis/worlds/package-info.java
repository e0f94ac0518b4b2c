/**
 * The worlds of an experiment: the same study under combinations of assumptions, and in which share of them an outcome
 * is higher, lower, too small to matter, or unclear.
 *
 * <p>Imports: kith.analysis.claim, kith.analysis.contrast, kith.analysis.design,
 * kith.analysis.sensitivity, kith.analysis.stats, kith.analysis.table, kith.analysis.wording
 */
package kith.analysis.worlds;
