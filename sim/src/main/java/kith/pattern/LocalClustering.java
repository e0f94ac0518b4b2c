package kith.pattern;

import java.util.Arrays;
import kith.relation.Ties;

/**
 * Local clustering of a network: the mean over people with at least two ties of C(v) = e(v) / (d(v)(d(v) − 1)/2), with
 * d(v) the number of v's ties and e(v) the number of ties among those v has ties with. Beside {@link Transitivity} it
 * counts people, not pairs: people with few ties weigh as much as people with many.
 *
 * <p><i>Source:</i> Watts and Strogatz 1998, doi:10.1038/30918.
 */
final class LocalClustering {
    private LocalClustering() {}

    /** The mean; not-a-number where nobody has two ties. */
    static double of(Ties ties, int people) {
        int[] knows = new int[people];
        Arrays.fill(knows, -1);
        double sum = 0;
        int counted = 0;
        for (int v = 0; v < people; v++) {
            int degree = ties.degree(v);
            if (degree >= 2) {
                sum += among(ties, v, knows) / (degree * (degree - 1.0));
                counted++;
            }
        }
        return counted == 0 ? Double.NaN : sum / counted;
    }

    /** Ties among those v has ties with, each counted from both ends. */
    private static int among(Ties ties, int v, int[] knows) {
        int first = ties.first(v);
        int end = first + ties.degree(v);
        for (int slot = first; slot < end; slot++) {
            knows[ties.other(slot)] = v;
        }
        int ordered = 0;
        for (int slot = first; slot < end; slot++) {
            int u = ties.other(slot);
            for (int s = ties.first(u), to = s + ties.degree(u); s < to; s++) {
                ordered += knows[ties.other(s)] == v ? 1 : 0;
            }
        }
        return ordered;
    }
}
