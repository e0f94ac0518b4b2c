package kith.analysis.sensitivity;

import kith.analysis.stats.Interval;

/**
 * Elementary effects of one dimension, over trajectories. An effect is the change of the outcome by the signed change
 * of the dimension. So it is in units of the outcome over the full range of the dimension.
 *
 * @param mu mean of the effects
 * @param muStar mean of their absolute values; 0 if the dimension does nothing
 * @param muStarInterval its 95 % interval
 * @param sigma standard deviation of the effects; 0 if the dimension acts alone and along a straight line
 */
public record MorrisIndex(double mu, double muStar, Interval muStarInterval, double sigma) {}
