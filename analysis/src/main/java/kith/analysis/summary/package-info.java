/**
 * What a study says, as text for a terminal of 72 to 120 columns.
 *
 * <p>Imports: kith.analysis.table, kith.analysis.stats, kith.analysis.wording, kith.analysis.contrast,
 * kith.analysis.booking, kith.analysis.claim, kith.analysis.trial, kith.analysis.governance,
 * kith.analysis.finding
 */
package kith.analysis.summary;
