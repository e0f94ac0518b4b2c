package kith.analysis.sensitivity;

import kith.analysis.stats.Interval;

/**
 * How much of the variance of an outcome comes from one dimension.
 *
 * @param s1 first-order index: the share that goes if this dimension alone were known, on average
 * @param s1Interval its 95 % interval
 * @param st total index: the share that stays if all other dimensions were known, on average
 * @param stInterval its 95 % interval
 */
public record SobolIndex(double s1, Interval s1Interval, double st, Interval stInterval) {}
