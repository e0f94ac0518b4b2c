/**
 * What a study says, as text for a terminal of at most 100 columns.
 *
 * <p>Imports: kith.analysis.table, kith.analysis.stats, kith.analysis.wording, kith.analysis.contrast,
 * kith.analysis.booking, kith.analysis.claim, kith.analysis.trial, kith.analysis.governance
 */
package kith.analysis.summary;
