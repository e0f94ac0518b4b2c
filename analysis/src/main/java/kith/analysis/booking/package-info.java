/**
 * What a difference is attributed to: the ledger averaged over pairs of runs. A ledger names pathways, not causes.
 *
 * <p>Imports: kith.analysis.table, kith.analysis.stats
 */
package kith.analysis.booking;
