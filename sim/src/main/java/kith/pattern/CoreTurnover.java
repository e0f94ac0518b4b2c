package kith.pattern;

import java.util.Arrays;
import java.util.function.IntPredicate;
import kith.engine.Observer;
import kith.process.Model;
import kith.relation.Ties;
import kith.society.World;

/**
 * What becomes within a year of the five to whom each person is closest; every whole year of a run counts.
 *
 * <p>Ended: the pair has no tie a year later, whatever the reason; people who died themselves are left out. Replaced:
 * the other is no longer among the five, ended or not.
 */
public final class CoreTurnover implements Observer {
    private static final int YEAR = 365;
    private static final int CORE = 5;

    private int[][] core;
    private long ties;
    private long ended;
    private long replaced;

    @Override
    public void midnight(World world, Model model, int day) {
        if (day >= 0 && day % YEAR == 0) {
            look(world.ties(), world.people().count(), world.people()::here);
        }
    }

    /** Compares with the last look, and remembers this one. */
    void look(Ties now, int people, IntPredicate here) {
        int[][] next = new int[people][];
        for (int person = 0; person < people; person++) {
            next[person] = Closest.of(now, person, CORE);
            if (core != null && here.test(person)) {
                compare(now, person, next[person]);
            }
        }
        core = next;
    }

    private void compare(Ties now, int person, int[] next) {
        for (int other : core[person]) {
            ties++;
            ended += now.find(person, other) < 0 ? 1 : 0;
            replaced += Arrays.stream(next).noneMatch(o -> o == other) ? 1 : 0;
        }
    }

    /** Share of core ties that ended, per year. */
    public double endedShare() {
        return ties == 0 ? Double.NaN : (double) ended / ties;
    }

    /** Share of core ties that left the core, per year. */
    public double replacedShare() {
        return ties == 0 ? Double.NaN : (double) replaced / ties;
    }
}
