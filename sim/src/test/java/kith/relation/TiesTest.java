package kith.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.random.Draws;
import org.junit.jupiter.api.Test;

/** Long keyed sequences of changes, held against a map that does the same the slow way. */
final class TiesTest {
    /** A tie as its first person (of the smaller row) sees it. */
    private static final class Plain {
        private final int role;
        private final int sideOfLow;
        private double closeness;
        private double learnedByLow;
        private double learnedByHigh;
        private int lastDay;

        private Plain(int role, int sideOfLow, double closeness, double learned, int day) {
            this.role = role;
            this.sideOfLow = sideOfLow;
            this.closeness = closeness;
            learnedByLow = learned;
            learnedByHigh = learned;
            lastDay = day;
        }

        private Plain(Plain from) {
            this(from.role, from.sideOfLow, from.closeness, 0, from.lastDay);
            learnedByLow = from.learnedByLow;
            learnedByHigh = from.learnedByHigh;
        }
    }

    private static final class Slow {
        private final Map<List<Integer>, Plain> ties = new TreeMap<>((a, b) -> {
            int low = Integer.compare(a.get(0), b.get(0));
            return low != 0 ? low : Integer.compare(a.get(1), b.get(1));
        });
        private long ended;

        private static List<Integer> pair(int a, int b) {
            return List.of(Math.min(a, b), Math.max(a, b));
        }

        private Slow copy() {
            Slow copy = new Slow();
            ties.forEach((pair, tie) -> copy.ties.put(pair, new Plain(tie)));
            copy.ended = ended;
            return copy;
        }
    }

    private static void assertSame(Slow slow, Ties ties, int people) {
        int halves = 0;
        for (int person = 0; person < people; person++) {
            halves += ties.degree(person);
            for (int slot = ties.first(person), end = slot + ties.degree(person); slot < end; slot++) {
                int other = ties.other(slot);
                Plain tie = slow.ties.get(Slow.pair(person, other));
                assertTrue(tie != null, "no tie of " + person + " and " + other);
                boolean low = person < other;
                assertEquals(slot, ties.find(person, other));
                assertEquals(slot, ties.mate(ties.mate(slot)));
                assertEquals(person, ties.other(ties.mate(slot)));
                assertEquals(tie.closeness, ties.closeness(slot));
                assertEquals(low ? tie.learnedByLow : tie.learnedByHigh, ties.learned(slot));
                assertEquals(tie.role, ties.role(slot));
                assertEquals(low ? tie.sideOfLow : 1 - tie.sideOfLow, ties.side(slot));
                assertEquals(tie.lastDay, ties.lastContactDay(slot));
                assertEquals(Draws.pairKey(person, other), ties.pairKey(slot));
            }
        }
        assertEquals(2 * slow.ties.size(), halves);
    }

    /** One keyed change of both. */
    private static void change(Slow slow, Ties ties, int people, long key, int step) {
        int a = (int) (Draws.uniform(Draws.then(key, 0)) * people);
        int b = (int) (Draws.uniform(Draws.then(key, 1)) * people);
        double u = Draws.uniform(Draws.then(key, 2));
        double what = Draws.uniform(Draws.then(key, 3));
        Plain tie = slow.ties.get(Slow.pair(a, b));
        int slot = ties.find(a, b);
        assertEquals(tie != null, slot >= 0);
        if (a == b || tie != null && what < 0.1) {
            assertThrows(IllegalArgumentException.class, () -> ties.add(a, b, 1, 0, 0, 0.5, 0.5, step));
        } else if (tie == null) {
            int role = (int) (u * 9);
            int side = step & 1;
            int made = ties.add(a, b, Draws.pairKey(a, b), role, side, u, what, step);
            assertEquals(b, ties.other(made), "the slot given back is the first person's");
            assertEquals(side, ties.side(made));
            slow.ties.put(Slow.pair(a, b), new Plain(role, a < b ? side : 1 - side, u, what, step));
        } else if (what < 0.5) {
            ties.remove(slot);
            slow.ties.remove(Slow.pair(a, b));
            slow.ended++;
        } else if (what < 0.7) {
            ties.setCloseness(slot, u);
            tie.closeness = u;
        } else if (what < 0.9) {
            ties.setLearned(slot, u);
            if (a < b) {
                tie.learnedByLow = u;
            } else {
                tie.learnedByHigh = u;
            }
        } else {
            ties.touch(slot, step);
            tie.lastDay = step;
        }
    }

    @Test
    void doesWhatAMapDoes() {
        for (int people : new int[] {2, 7, 40, 150}) {
            Slow slow = new Slow();
            Ties ties = new Ties(people);
            for (int step = 0; step < 5_000; step++) {
                change(slow, ties, people, Draws.then(people, step), step);
                if (step % 400 == 0) {
                    assertSame(slow, ties, people);
                }
            }
            assertSame(slow, ties, people);
            assertTrue(slow.ended > 100, "the sequence ends ties, too");
        }
    }

    @Test
    void aCopyGoesItsOwnWay() {
        int people = 30;
        Slow slow = new Slow();
        Ties ties = new Ties(people);
        List<Object[]> kept = new ArrayList<>();
        for (int step = 0; step < 3_000; step++) {
            change(slow, ties, people, Draws.then(99, step), step);
            if (step % 1_000 == 500) {
                Ties copy = ties.copy();
                Slow slowCopy = slow.copy();
                assertSame(slowCopy, copy, people);
                for (int apart = 0; apart < 300; apart++) {
                    change(slowCopy, copy, people, Draws.then(-step, apart), apart);
                }
                kept.add(new Object[] {slowCopy, copy});
            }
        }
        assertSame(slow, ties, people);
        kept.forEach(pair -> assertSame((Slow) pair[0], (Ties) pair[1], people));
    }

    /** A star: the centre's row is moved again and again, rows are laid out anew, and no half loses its mate. */
    @Test
    void aRowThatOutgrowsItsPlaceMoves() {
        int people = 2_000;
        Ties ties = new Ties(people);
        for (int leaf = 1; leaf < people; leaf++) {
            ties.add(0, leaf, Draws.pairKey(0, leaf), 3, 0, leaf / 4_000.0, 0.5, -leaf);
            if (leaf > 1) {
                ties.add(leaf - 1, leaf, Draws.pairKey(leaf - 1, leaf), 1, 1, 0.25, 0.5, leaf);
            }
        }
        assertEquals(people - 1, ties.degree(0));
        for (int leaf = 1; leaf < people; leaf++) {
            int slot = ties.find(leaf, 0);
            assertEquals(leaf / 4_000.0, ties.closeness(slot));
            assertEquals(1, ties.side(slot));
            assertEquals(slot, ties.mate(ties.find(0, leaf)));
        }
        for (int leaf = 1; leaf < people; leaf += 2) {
            ties.remove(ties.find(0, leaf));
        }
        assertEquals(999, ties.degree(0));
        assertEquals(-1, ties.find(0, 1));
        assertEquals(2 / 4_000.0, ties.closeness(ties.find(0, 2)));
        int lengthOfRows = 2 * (people - 1 + people - 2);
        assertTrue(ties.bytes() < 12L * people + 60L * lengthOfRows * 2, "holes are given back: " + ties.bytes());
    }

    @Test
    void oneselfAndASecondTieAreRefusedAndNothingChanges() {
        Ties ties = new Ties(3);
        int slot = ties.add(0, 1, 11, 2, 1, 0.3, 0.6, 5);
        assertThrows(IllegalArgumentException.class, () -> ties.add(2, 2, 12, 0, 0, 0.5, 0.5, 6));
        assertThrows(IllegalArgumentException.class, () -> ties.add(0, 1, 13, 0, 0, 0.5, 0.5, 6));
        assertThrows(IllegalArgumentException.class, () -> ties.add(1, 0, 14, 0, 0, 0.5, 0.5, 6));
        assertEquals(List.of(1, 1, 0), List.of(ties.degree(0), ties.degree(1), ties.degree(2)));
        assertEquals(0.3, ties.closeness(slot));
        assertEquals(11, ties.pairKey(slot));
    }
}
