/**
 * A finished results folder read, summed up, drawn and told. {@link kith.analysis.StudyAnalysis} is the one door.
 *
 * <p>Imports: kith.analysis.chart, kith.analysis.claim, kith.analysis.contrast, kith.analysis.design,
 * kith.analysis.finding,
 * kith.analysis.governance, kith.analysis.stats, kith.analysis.summary, kith.analysis.table, kith.analysis.trial,
 * kith.analysis.wording, kith.analysis.worlds
 */
package kith.analysis;
