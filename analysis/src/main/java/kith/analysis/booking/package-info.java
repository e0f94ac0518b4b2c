/**
 * What a difference is booked to: the ledger averaged over pairs of runs. Booked to, never caused by.
 *
 * <p>Imports: kith.analysis.table, kith.analysis.stats
 */
package kith.analysis.booking;
