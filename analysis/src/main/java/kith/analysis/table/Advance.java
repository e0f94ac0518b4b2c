package kith.analysis.table;

/** Told how far an analysis is: 0 at its beginning, 1 at its end, and never less than before. */
@FunctionalInterface
public interface Advance {
    /** An analysis that nobody watches. */
    Advance UNSEEN = share -> {};

    /** So large a share of the work is done. */
    void reached(double share);

    /** Gives the view of one who does a part of the work, and counts that from 0 to 1. */
    default Advance part(double from, double to) {
        return share -> reached(from + share * (to - from));
    }
}
