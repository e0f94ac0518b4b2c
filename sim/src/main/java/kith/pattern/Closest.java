package kith.pattern;

import java.util.Comparator;
import java.util.stream.IntStream;
import kith.relation.Ties;

/** Whom a person is closest to. */
final class Closest {
    private Closest() {}

    /** The others, closest first, so many at most; equal closeness goes by the key of the pair. */
    static int[] of(Ties ties, int person, int most) {
        int first = ties.first(person);
        return IntStream.range(first, first + ties.degree(person))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(slot -> -ties.closeness(slot)).thenComparing(ties::pairKey))
                .limit(most)
                .mapToInt(ties::other)
                .toArray();
    }
}
