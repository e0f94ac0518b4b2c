package kith.society;

import java.util.Arrays;

/** What interventions do to each person today; nothing where none is in force. */
public final class InForce {
    private final boolean[] outOfReach;
    private final boolean[] barred;
    private final int[] sessionsMost;
    private final double[] disclosureLeast;
    private final double[] continuity;
    private final double[] marketing;
    private final double[] meetingCost;
    private final double[] announced;
    private final double[] acceptance;
    private final long[] denied;

    /** Nothing is in force for so many people; for none where there are no interventions at all. */
    public InForce(int people) {
        outOfReach = new boolean[people];
        barred = new boolean[people];
        sessionsMost = new int[people];
        disclosureLeast = new double[people];
        continuity = new double[people];
        marketing = new double[people];
        meetingCost = new double[people];
        announced = new double[people];
        acceptance = new double[people];
        denied = new long[people];
        Arrays.fill(sessionsMost, Integer.MAX_VALUE);
    }

    private boolean isThere() {
        return denied.length > 0;
    }

    /** Whether AIs are out of a person's reach. */
    public boolean isOutOfReach(int person) {
        return isThere() && outOfReach[person];
    }

    /** Whether a person may not take up an AI. */
    public boolean isBarred(int person) {
        return isThere() && barred[person];
    }

    /** Most sessions a day with one AI. */
    public int sessionsMost(int person) {
        return isThere() ? sessionsMost[person] : Integer.MAX_VALUE;
    }

    /** Least disclosure of an AI towards a person. */
    public double disclosureLeast(int person) {
        return isThere() ? disclosureLeast[person] : 0;
    }

    /** Share of the threat of loss that is left. */
    public double threatLeft(int person) {
        return isThere() ? 1 - continuity[person] : 1;
    }

    /** Factor on the hazard of taking up an AI. */
    public double marketing(int person) {
        return isThere() ? 1 + marketing[person] : 1;
    }

    /** Log odds of turning to people lost. */
    public double meetingCost(int person) {
        return isThere() ? meetingCost[person] : 0;
    }

    /** How near a person takes the end of access to be, as it has been announced. */
    public double announced(int person) {
        return isThere() ? announced[person] : 0;
    }

    /** Acceptance of functions won this week. */
    public double acceptance(int person) {
        return isThere() ? acceptance[person] : 0;
    }

    /** Whether an AI may not serve a person in a place: role and need. */
    public boolean isDenied(int person, int place) {
        return isThere() && (denied[person] >>> place & 1) == 1;
    }

    /** AIs are out of reach. */
    public void putOutOfReach(int person) {
        outOfReach[person] = true;
    }

    /** The person may not take up an AI. */
    public void bar(int person) {
        barred[person] = true;
    }

    /** At most so many sessions a day; the strictest cap holds. */
    public void cap(int person, int sessions) {
        sessionsMost[person] = Math.min(sessionsMost[person], sessions);
    }

    /** At least so much disclosure. */
    public void disclose(int person, double least) {
        disclosureLeast[person] = Math.max(disclosureLeast[person], least);
    }

    /** A share of the threat is taken away; of several, of what is left. */
    public void assure(int person, double share) {
        continuity[person] = 1 - (1 - continuity[person]) * (1 - share);
    }

    /** A marketing push; several add up. */
    public void push(int person, double more) {
        marketing[person] += more;
    }

    /** Meeting people becomes harder; several add up. */
    public void hamper(int person, double cost) {
        meetingCost[person] += cost;
    }

    /** The end of access is known. */
    public void announce(int person) {
        announced[person] = 1;
    }

    /** A campaign for or against what an AI may do; several add up. */
    public void campaign(int person, double more) {
        acceptance[person] += more;
    }

    /** An AI may not serve the person in these places, a bit each. */
    public void deny(int person, long places) {
        denied[person] |= places;
    }
}
