package kith.society;

import java.util.Arrays;

/**
 * When everybody comes and goes, drawn at the start: a person is here from the opening of day {@code comes} to the
 * opening of day {@code goes}. Somebody who comes later takes the place of one who went.
 *
 * @param comes first day here; the smallest integer for people who are here from the start
 * @param goes first day no longer here; the largest integer for people who outlive every run
 * @param predecessor row of the person whose place is taken, or -1
 */
public record Lifetimes(int[] comes, int[] goes, int[] predecessor) {
    /** From the start on. */
    static final int ALWAYS = Integer.MIN_VALUE;
    /** Beyond every run. */
    static final int NEVER = Integer.MAX_VALUE;

    /** So many people who are always here. */
    static Lifetimes endless(int people) {
        int[] comes = new int[people];
        int[] goes = new int[people];
        int[] predecessor = new int[people];
        Arrays.fill(comes, ALWAYS);
        Arrays.fill(goes, NEVER);
        Arrays.fill(predecessor, -1);
        return new Lifetimes(comes, goes, predecessor);
    }

    boolean[] hereAtTheStart() {
        boolean[] here = new boolean[comes.length];
        for (int person = 0; person < here.length; person++) {
            here[person] = comes[person] == ALWAYS;
        }
        return here;
    }

    /** True if the person comes as this day opens. */
    public boolean comesOn(int person, int day) {
        return comes[person] == day;
    }

    /** True if the person dies as this day opens. */
    public boolean goesOn(int person, int day) {
        return goes[person] == day;
    }

    /** Row of the person whose place this one takes, or -1. */
    public int predecessorOf(int person) {
        return predecessor[person];
    }
}
