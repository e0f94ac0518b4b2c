/**
 * What a difference is booked to: the ledger averaged over pairs of runs. Booked to, never caused by.
 *
 * <p>May import: kith.analysis.table, kith.analysis.stats.
 */
package kith.analysis.booking;
