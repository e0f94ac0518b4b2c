package kith.pattern;

import java.util.Arrays;
import kith.relation.Ties;

/**
 * Global clustering of a network: 3 × triangles / pairs of ties that share a person, that is Σ_v e(v) / Σ_v d(v)(d(v)
 * − 1)/2 with d(v) the number of v's ties and e(v) the number of ties among those v has ties with.
 */
final class Transitivity {
    private Transitivity() {}

    /** The share; not-a-number where nobody has two ties. */
    static double of(Ties ties, int people) {
        int[] knows = new int[people];
        Arrays.fill(knows, -1);
        long ordered = 0;
        long pairs = 0;
        for (int v = 0; v < people; v++) {
            int first = ties.first(v);
            int end = first + ties.degree(v);
            pairs += (long) ties.degree(v) * (ties.degree(v) - 1) / 2;
            for (int slot = first; slot < end; slot++) {
                knows[ties.other(slot)] = v;
            }
            for (int slot = first; slot < end; slot++) {
                int u = ties.other(slot);
                for (int s = ties.first(u), to = s + ties.degree(u); s < to; s++) {
                    ordered += knows[ties.other(s)] == v ? 1 : 0;
                }
            }
        }
        return pairs == 0 ? Double.NaN : ordered / 2.0 / pairs;
    }
}
