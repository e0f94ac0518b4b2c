/**
 * Courses over time across replicates: the mean with a band round it, and the single runs.
 *
 * <p>Imports: kith.analysis.table, kith.analysis.stats
 */
package kith.analysis.trajectory;
