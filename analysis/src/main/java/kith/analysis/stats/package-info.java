/**
 * Small pure functions on arrays of numbers: moments, quantiles, Student intervals, paired differences. Each states its
 * equation. A missing number is not-a-number and is dropped by {@link kith.analysis.stats.Sample} alone.
 *
 * <p>Imports: none
 */
package kith.analysis.stats;
