package kith.regime;

import kith.society.World;

/** A part of a regime that comes from outside: it may change what a provider has decided. */
@FunctionalInterface
public interface Amendment {
    /** The value that the lever takes instead; that of the decision changes nothing. */
    double amend(World world, Decided decided);
}
