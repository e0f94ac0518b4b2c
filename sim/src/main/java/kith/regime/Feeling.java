package kith.regime;

import kith.society.World;

/** How a person fares now, in points of well-being. */
@FunctionalInterface
public interface Feeling {
    double wellBeing(World world, int person);
}
