package kith.process;

import java.util.Arrays;
import kith.relation.Ties;
import kith.society.World;

/** Lets each tie fade by a day ({@link TieFading}), and ends those whose time has come ({@link TieEnding}). */
final class TieMidnight implements Mechanism {
    private final TieFading fading;
    private final TieEnding ending;
    private int[] endingSlots = new int[16];

    TieMidnight(TieFading fading, TieEnding ending) {
        this.fading = fading;
        this.ending = ending;
    }

    @Override
    public String name() {
        return "ties";
    }

    @Override
    public void midnight(World world, int endedDay) {
        for (int person = 0; person < world.people().count(); person++) {
            tiesOf(world, person, endedDay);
        }
    }

    /** Each tie once, at the person with the smaller row. */
    private void tiesOf(World world, int person, int day) {
        Ties ties = world.ties();
        int ends = 0;
        for (int slot = ties.first(person), end = slot + ties.degree(person); slot < end; slot++) {
            if (person < ties.other(slot)) {
                fading.fade(ties, slot);
                if (ending.ends(world, slot, day)) {
                    if (ends == endingSlots.length) {
                        endingSlots = Arrays.copyOf(endingSlots, ends * 2);
                    }
                    endingSlots[ends++] = ties.other(slot);
                }
            }
        }
        for (int i = 0; i < ends; i++) {
            ties.remove(ties.find(person, endingSlots[i]));
            world.tally().tiesEnded++;
        }
    }
}
