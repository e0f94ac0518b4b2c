package kith.analysis.design;

/**
 * A uniform number in [0, 1) by key: the same point and dimension give the same number, in any order of calls. Numbers
 * of different keys are independent.
 */
@FunctionalInterface
public interface Draw {
    /** The number of this key; both parts are 0 or more. */
    double at(int point, int dimension);
}
