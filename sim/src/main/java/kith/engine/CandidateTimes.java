package kith.engine;

import kith.process.FeltNeed;

/** When a candidate comes, from its key: ticks after midnight, below 2^36. Tests force collisions with a coarse one. */
@FunctionalInterface
public interface CandidateTimes {
    /** The model's own times. */
    CandidateTimes KEYED = FeltNeed::offset;

    /** Ticks from midnight to this candidate. */
    long offset(long candidate);
}
