/**
 * Courses over time across replicates: median, 10–90 % band, single runs.
 *
 * <p>Imports: kith.analysis.table, kith.analysis.stats
 */
package kith.analysis.trajectory;
