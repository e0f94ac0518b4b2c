/**
 * Where providers have steered their conduct, and what went wrong with a world, by name.
 *
 * <p>Imports: kith.analysis.table, kith.analysis.stats, kith.analysis.wording
 */
package kith.analysis.governance;
