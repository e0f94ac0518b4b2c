package kith.companion;

import java.util.Arrays;
import kith.relation.Facet;

/**
 * Partnerships of people with AI products, in rows. A partnership is named by its row, which is never used again: one
 * that has ended stays, marked. Each person's partnerships form a list, the newest first, and so do those that are
 * active.
 */
public final class AiPartners {
    private static final int LIKING = 0;
    private static final int WANTING = 1;
    private static final int HABIT = 2;
    private static final int EXPECTED_REWARD = 3;
    private static final int FAMILIARITY = 4;
    private static final int CUE = 5;
    private static final int CUES_LEARNED = 6;
    private static final int THREAT = 7;
    private static final int SESSIONS_PER_DAY = 8;
    private static final int SESSIONS_TODAY = 9;
    private static final int OUTSIDE_PER_DAY = 10;
    private static final int OUTSIDE_TODAY = 11;
    private static final int ABSENT_TODAY = 12;
    private static final int SESSIONS_OF_ROUND = 13;
    private static final int NOVELTY = 14;
    private static final int TRAITS = 15;
    private static final int EXPECTED = TRAITS + Disposition.COUNT;
    private static final int WIDTH = EXPECTED + Facet.COUNT;

    private final int[] newest;
    private final int[] newestActive;
    private int count;
    private int[] person = new int[16];
    private int[] product = new int[16];
    private int[] older = new int[16];
    private int[] olderActive = new int[16];
    private int[] ordinal = new int[16];
    private int[] lastUseDay = new int[16];
    private boolean[] active = new boolean[16];
    private double[] row = new double[16 * WIDTH];
    private Conduct[][] conduct = new Conduct[16][];

    /** No partnerships among this many people. */
    public AiPartners(int people) {
        newest = new int[people];
        Arrays.fill(newest, -1);
        newestActive = newest.clone();
    }

    private AiPartners(AiPartners from) {
        newest = from.newest.clone();
        newestActive = from.newestActive.clone();
        count = from.count;
        person = from.person.clone();
        product = from.product.clone();
        older = from.older.clone();
        olderActive = from.olderActive.clone();
        ordinal = from.ordinal.clone();
        lastUseDay = from.lastUseDay.clone();
        active = from.active.clone();
        row = from.row.clone();
        conduct = from.conduct.clone();
    }

    /** The same partnerships, sharing nothing. */
    public AiPartners copy() {
        return new AiPartners(this);
    }

    /** Number of partnerships there ever were. */
    public int count() {
        return count;
    }

    /** The newest partnership of a person, active or ended, or -1. */
    public int firstOf(int who) {
        return newest[who];
    }

    /** The next older one, or -1. */
    public int next(int at) {
        return older[at];
    }

    /** The newest active partnership of a person, or -1. */
    public int activeOf(int who) {
        return newestActive[who];
    }

    /** The next older active one of the same person, or -1. */
    public int nextActive(int at) {
        return olderActive[at];
    }

    /** The active partnership of a person with a product, or -1. */
    public int activeOf(int who, int which) {
        int at = newestActive[who];
        while (at >= 0 && product[at] != which) {
            at = olderActive[at];
        }
        return at;
    }

    /** How often a person has taken up a product: the ordinal of the next time. */
    public int adoptions(int who, int which) {
        int sum = 0;
        for (int at = newest[who]; at >= 0; at = older[at]) {
            sum += product[at] == which ? 1 : 0;
        }
        return sum;
    }

    /** Of how many partnerships of its person with its product it was the last as it began, itself counted. */
    public int ordinal(int at) {
        return ordinal[at];
    }

    /** Starts a partnership; nothing is learned yet. */
    public int start(int who, int which, int day, Disposition disposition) {
        if (count == person.length) {
            grow();
        }
        int at = count++;
        ordinal[at] = adoptions(who, which) + 1;
        person[at] = who;
        product[at] = which;
        older[at] = newest[who];
        newest[who] = at;
        olderActive[at] = newestActive[who];
        newestActive[who] = at;
        lastUseDay[at] = day;
        active[at] = true;
        int traits = at * WIDTH + TRAITS;
        row[traits] = disposition.liking();
        row[traits + 1] = disposition.likingDrift();
        row[traits + 2] = disposition.wanting();
        row[traits + 3] = disposition.wantingDrift();
        row[traits + 4] = disposition.rewardFactor();
        return at;
    }

    /** Ends a partnership. */
    public void end(int at) {
        if (!active[at]) {
            return;
        }
        active[at] = false;
        int who = person[at];
        if (newestActive[who] == at) {
            newestActive[who] = olderActive[at];
        } else {
            int newer = newestActive[who];
            while (olderActive[newer] != at) {
                newer = olderActive[newer];
            }
            olderActive[newer] = olderActive[at];
        }
        olderActive[at] = -1;
    }

    /** Whose it is. */
    public int person(int at) {
        return person[at];
    }

    /** Place of the product in the catalogue. */
    public int product(int at) {
        return product[at];
    }

    /** True until it ends. */
    public boolean active(int at) {
        return active[at];
    }

    /** Day of the last session, or of the start. */
    public int lastUseDay(int at) {
        return lastUseDay[at];
    }

    /** What the person brings to it. */
    public Disposition disposition(int at) {
        int traits = at * WIDTH + TRAITS;
        return new Disposition(row[traits], row[traits + 1], row[traits + 2], row[traits + 3], row[traits + 4]);
    }

    /** Liking, points 0-100. */
    public double liking(int at) {
        return row[at * WIDTH + LIKING];
    }

    /** Wanting, points 0-100, a sense that it may end apart. */
    public double calmWanting(int at) {
        return row[at * WIDTH + WANTING];
    }

    /** Wanting as it is felt, points 0-100: multiplied by 1 + the threat of loss, at most 100. */
    public double wanting(int at) {
        return Math.min(100, row[at * WIDTH + WANTING] * (1 + row[at * WIDTH + THREAT]));
    }

    /** Habit, in [0, 1]. */
    public double habit(int at) {
        return row[at * WIDTH + HABIT];
    }

    /** Reward that a session is expected to bring. */
    public double expectedReward(int at) {
        return row[at * WIDTH + EXPECTED_REWARD];
    }

    /** Familiarity, in [0, 1]. */
    public double familiarity(int at) {
        return row[at * WIDTH + FAMILIARITY];
    }

    /** Reward above what can be had elsewhere that the cues of this AI announce. */
    public double cue(int at) {
        return row[at * WIDTH + CUE];
    }

    /** How far its cues have been learned, in [0, 1]. */
    public double cuesLearned(int at) {
        return row[at * WIDTH + CUES_LEARNED];
    }

    /** Relative increase of wanting by the sense that it may end. */
    public double threat(int at) {
        return row[at * WIDTH + THREAT];
    }

    /** Sets that increase. */
    public void setThreat(int at, double value) {
        row[at * WIDTH + THREAT] = value;
    }

    /**
     * The conduct that its provider has chosen for a partnership, for a need, in a situation that a contract foresees
     * or in another; null where the product behaves as the scenario fixes it.
     */
    public Conduct conduct(int at, int need, boolean foreseen) {
        Conduct[] chosen = conduct[at];
        return chosen == null ? null : chosen[2 * need + (foreseen ? 1 : 0)];
    }

    /**
     * Sets that conduct: for each need that in a situation no clause foresees, then that in one foreseen; null for
     * none.
     */
    public void setConduct(int at, Conduct[] byNeed) {
        conduct[at] = byNeed;
    }

    /** How new it still is to the person, in [0, 1]. */
    public double novelty(int at) {
        return row[at * WIDTH + NOVELTY];
    }

    /** Sets that. */
    public void setNovelty(int at, double value) {
        row[at * WIDTH + NOVELTY] = value;
    }

    /** Sessions since the present round of its provider began. */
    public double sessionsOfRound(int at) {
        return row[at * WIDTH + SESSIONS_OF_ROUND];
    }

    /** A round of its provider begins. */
    public void beginRound(int at) {
        row[at * WIDTH + SESSIONS_OF_ROUND] = 0;
    }

    /** Sessions a day, decaying average. */
    public double sessionsPerDay(int at) {
        return row[at * WIDTH + SESSIONS_PER_DAY];
    }

    /** Sessions a day with all AIs of a person that have not ended, decaying average. */
    public double sessionsPerDayOf(int who) {
        double sum = 0;
        for (int at = newestActive[who]; at >= 0; at = olderActive[at]) {
            sum += sessionsPerDay(at);
        }
        return sum;
    }

    /** Sessions since midnight. */
    public double sessionsToday(int at) {
        return row[at * WIDTH + SESSIONS_TODAY];
    }

    /** Sessions a day outside the role in which it was taken up, decaying average. */
    public double outsidePerDay(int at) {
        return row[at * WIDTH + OUTSIDE_PER_DAY];
    }

    /** Times since midnight at which the person turned to it and it was not there. */
    public double absentToday(int at) {
        return row[at * WIDTH + ABSENT_TODAY];
    }

    /** Counts a time at which it was not there. */
    public void countAbsence(int at) {
        row[at * WIDTH + ABSENT_TODAY]++;
    }

    /** What the person has learned to expect of this AI, by facet. */
    public double expected(int at, int facet) {
        return row[at * WIDTH + EXPECTED + facet];
    }

    /** Sets what the person expects of this AI. */
    public void setExpected(int at, int facet, double value) {
        row[at * WIDTH + EXPECTED + facet] = value;
    }

    /** Sets what is felt for it. */
    public void setFelt(int at, double liking, double wanting, double habit) {
        int base = at * WIDTH;
        row[base + LIKING] = liking;
        row[base + WANTING] = wanting;
        row[base + HABIT] = habit;
    }

    /** Sets what sessions have taught. */
    public void setLearned(int at, double expectedReward, double familiarity, double cue, double cuesLearned) {
        int base = at * WIDTH;
        row[base + EXPECTED_REWARD] = expectedReward;
        row[base + FAMILIARITY] = familiarity;
        row[base + CUE] = cue;
        row[base + CUES_LEARNED] = cuesLearned;
    }

    /** Counts a session today, in the role in which it was taken up or outside it. */
    public void countSession(int at, int day, boolean outside) {
        row[at * WIDTH + SESSIONS_TODAY]++;
        row[at * WIDTH + SESSIONS_OF_ROUND]++;
        if (outside) {
            row[at * WIDTH + OUTSIDE_TODAY]++;
        }
        lastUseDay[at] = day;
    }

    /** Sets the decaying average of sessions a day. */
    public void setSessionsPerDay(int at, double sessions) {
        row[at * WIDTH + SESSIONS_PER_DAY] = sessions;
    }

    /**
     * Folds today's sessions into the decaying averages, which keep the given share of their old values; counts begin
     * anew.
     */
    public void foldSessions(int at, double kept) {
        int base = at * WIDTH;
        row[base + SESSIONS_PER_DAY] = kept * row[base + SESSIONS_PER_DAY] + (1 - kept) * row[base + SESSIONS_TODAY];
        row[base + OUTSIDE_PER_DAY] = kept * row[base + OUTSIDE_PER_DAY] + (1 - kept) * row[base + OUTSIDE_TODAY];
        row[base + SESSIONS_TODAY] = 0;
        row[base + OUTSIDE_TODAY] = 0;
        row[base + ABSENT_TODAY] = 0;
    }

    private void grow() {
        int length = count * 2;
        person = Arrays.copyOf(person, length);
        product = Arrays.copyOf(product, length);
        older = Arrays.copyOf(older, length);
        olderActive = Arrays.copyOf(olderActive, length);
        ordinal = Arrays.copyOf(ordinal, length);
        lastUseDay = Arrays.copyOf(lastUseDay, length);
        active = Arrays.copyOf(active, length);
        row = Arrays.copyOf(row, length * WIDTH);
        conduct = Arrays.copyOf(conduct, length);
    }

    /** Bytes held by the rows. */
    public long bytes() {
        return newest.length * 8L + person.length * 25L + conduct.length * 8L + row.length * 8L;
    }

    /** A hash of the whole state of one person's partnerships. */
    public long stateHash(int who) {
        long h = 0;
        for (int at = newest[who]; at >= 0; at = older[at]) {
            for (int i = at * WIDTH, end = i + WIDTH; i < end; i++) {
                h = h * 0x9E3779B97F4A7C15L + Double.doubleToLongBits(row[i]);
            }
            h = (h * 31 + lastUseDay[at]) * 31 + product[at] * 2L + (active[at] ? 1 : 0);
        }
        return h;
    }
}
