/**
 * Findings as data: what a study says, made once and rendered by the terminal, by charts and into files, and the
 * warnings that decide how it is read.
 *
 * <p>Imports: kith.analysis.table, kith.analysis.stats, kith.analysis.wording, kith.analysis.contrast,
 * kith.analysis.claim, kith.analysis.booking, kith.analysis.governance, kith.analysis.trial, kith.analysis.worlds
 */
package kith.analysis.finding;
