package kith.pattern;

import java.util.Arrays;
import kith.relation.Ties;

/**
 * How loneliness gathers in a network: over all ordered pairs of people k steps apart (k = 1, 2, 3, the shortest
 * way), the share lonely where the other is lonely over the share lonely where the other is not, minus 1. Pairs are
 * compared with pairs, so that it does not matter that people with many ties are in many of them. It does not tell
 * contagion from homophily, nor from circumstances that people share.
 *
 * @param excess by steps, from 1
 */
public record LonelyNeighbours(double[] excess) {
    /** Steps looked at. */
    static final int STEPS = 3;

    static LonelyNeighbours of(Ties ties, LastDay day) {
        int people = Arrays.stream(day.person()).max().orElse(-1) + 1;
        boolean[] lonely = new boolean[people];
        for (int i = 0; i < day.person().length; i++) {
            lonely[day.person()[i]] = day.loneliness()[i] > day.cut();
        }
        Walk walk = new Walk(ties, lonely);
        for (int from : day.person()) {
            walk.from(from);
        }
        double[] excess = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            excess[step] = walk.share(1, step) / walk.share(0, step) - 1;
        }
        return new LonelyNeighbours(excess);
    }

    /** Counts of ordered pairs, by whether the one it starts from is lonely. */
    private static final class Walk {
        private final Ties ties;
        private final boolean[] lonely;
        private final int[] seen;
        private final int[] queue;
        private final long[][] pairs = new long[2][STEPS];
        private final long[][] lonelyOthers = new long[2][STEPS];

        Walk(Ties ties, boolean[] lonely) {
            this.ties = ties;
            this.lonely = lonely;
            seen = new int[lonely.length];
            Arrays.fill(seen, -1);
            queue = new int[lonely.length];
        }

        double share(int ofLonely, int step) {
            return (double) lonelyOthers[ofLonely][step] / pairs[ofLonely][step];
        }

        /** Counts, by steps from a person, the people reached and the lonely ones among them. */
        void from(int from) {
            int of = lonely[from] ? 1 : 0;
            int head = 0;
            int tail = 0;
            queue[tail++] = from;
            seen[from] = from;
            for (int step = 0; step < STEPS; step++) {
                int end = tail;
                while (head < end) {
                    int person = queue[head++];
                    for (int slot = ties.first(person), to = slot + ties.degree(person); slot < to; slot++) {
                        int other = ties.other(slot);
                        if (seen[other] != from) {
                            seen[other] = from;
                            queue[tail++] = other;
                            pairs[of][step]++;
                            lonelyOthers[of][step] += lonely[other] ? 1 : 0;
                        }
                    }
                }
            }
        }
    }

    /** The excess at so many steps. */
    public double at(int steps) {
        return excess[steps - 1];
    }
}
