package kith.process;

import java.util.Arrays;
import kith.relation.RoleCatalogue;
import kith.relation.RoleNames;
import kith.relation.Ties;
import kith.society.People;
import kith.society.World;

/** Who is whose partner, read from the ties at a midnight. <i>Draws:</i> none. */
final class Couples {
    private final int partners;
    private int[] slot = new int[0];

    Couples(RoleCatalogue roles) {
        partners = roles.indexOf(RoleNames.PARTNERS);
    }

    /** Role of partners. */
    int role() {
        return partners;
    }

    /** Reads everybody's partner. */
    void read(World world) {
        Ties ties = world.ties();
        People people = world.people();
        if (slot.length != people.count()) {
            slot = new int[people.count()];
        }
        for (int person = 0; person < slot.length; person++) {
            slot[person] = find(ties, person);
        }
    }

    private int find(Ties ties, int person) {
        for (int at = ties.first(person), end = at + ties.degree(person); at < end; at++) {
            if (ties.role(at) == partners) {
                return at;
            }
        }
        return -1;
    }

    /** The half-tie of a person to the partner as it was read, or -1. */
    int slotOf(int person) {
        return slot[person];
    }

    /** Row of the partner now, or -1. */
    int partnerNow(World world, int person) {
        int at = find(world.ties(), person);
        return at < 0 ? -1 : world.ties().other(at);
    }

    boolean isSingle(int person) {
        return slot[person] < 0;
    }

    /** Two people have become a couple since. */
    void marry(int a, int b) {
        slot[a] = Integer.MAX_VALUE;
        slot[b] = Integer.MAX_VALUE;
    }

    /** A couple has broken up since. */
    void part(int a, int b) {
        slot[a] = -1;
        slot[b] = -1;
    }

    /** Couples by the row of the one with the smaller row, as they were read. */
    int[] first(World world) {
        int[] rows = new int[slot.length];
        int count = 0;
        for (int person = 0; person < slot.length; person++) {
            if (slot[person] >= 0 && slot[person] != Integer.MAX_VALUE && person < world.ties().other(slot[person])) {
                rows[count++] = person;
            }
        }
        return Arrays.copyOf(rows, count);
    }
}
