/**
 * Finished studies compared with each other: the same simulated people, each time under another scenario.
 *
 * <p>Imports: kith.analysis.contrast, kith.analysis.stats, kith.analysis.table, kith.analysis.wording
 */
package kith.analysis.compare;
