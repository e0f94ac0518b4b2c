/**
 * The charts of a study. Each is a {@link kith.analysis.chart.Figure}: it draws itself on a canvas, which may be SVG or
 * PNG, and lists the numbers it drew. Colour means one thing: blue people, orange AI, grey the reference, plum what
 * differs. Hatching means that nothing was measured.
 *
 * <p>Imports: kith.analysis.table, kith.analysis.stats, kith.analysis.wording, kith.analysis.contrast,
 * kith.analysis.trajectory, kith.analysis.booking, kith.analysis.trial, kith.analysis.finding, kith.analysis.worlds
 */
package kith.analysis.chart;
