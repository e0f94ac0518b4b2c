/**
 * Claims of a scenario held against its runs: whether the paired interval bears them out, contradicts them, or neither.
 *
 * <p>Imports: kith.analysis.table, kith.analysis.stats, kith.analysis.contrast, kith.analysis.wording
 */
package kith.analysis.claim;
