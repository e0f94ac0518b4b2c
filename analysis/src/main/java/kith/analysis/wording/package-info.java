/**
 * How numbers and findings are put into words, alike in the terminal, on charts and in reports.
 *
 * <p>Imports: kith.analysis.table, kith.analysis.stats
 */
package kith.analysis.wording;
