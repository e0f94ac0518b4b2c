/**
 * The two tables of a study: levels of each scenario over replicates, and paired differences from the reference.
 *
 * <p>Imports: kith.analysis.table, kith.analysis.stats, kith.analysis.wording
 */
package kith.analysis.contrast;
