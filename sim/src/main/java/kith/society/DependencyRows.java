package kith.society;

import java.util.Arrays;
import kith.ledger.Cause;
import kith.ledger.Outcome;

/**
 * Keeps everybody's dependency index, what moved it, and what it is computed from: one row of doubles a person.
 * Midnights move it. Of all events, only a partnership that begins and an AI found out of reach touch this row.
 */
public final class DependencyRows {
    private static final int INDEX = 0;
    private static final int AI_GAIN = 1;
    private static final int ALL_GAIN = 2;
    private static final int ENTERED = 3;
    /** Place of each cause among those that move dependency; all others share the last place, where 0 stays. */
    private static final int[] PLACE = Arrays.stream(Cause.values())
            .map(cause -> Cause.of(Outcome.DEPENDENCY).indexOf(cause))
            .mapToInt(place -> place < 0 ? Cause.of(Outcome.DEPENDENCY).size() : place)
            .toArray();

    private static final int WIDTH = ENTERED + Cause.of(Outcome.DEPENDENCY).size() + 1;

    private final double[] row;

    DependencyRows(int people) {
        row = new double[people * WIDTH];
    }

    private DependencyRows(DependencyRows from) {
        row = from.row.clone();
    }

    DependencyRows copy() {
        return new DependencyRows(this);
    }

    /**
     * Dependency index at its last ledger entry: at midnight, or as a partnership began or an AI was found out of
     * reach.
     */
    public double index(int person) {
        return row[person * WIDTH + INDEX];
    }

    /** Moves the dependency index and enters the move under a cause, one of those that can move it. */
    public void enter(int person, Cause cause, double newValue) {
        int base = person * WIDTH;
        row[base + ENTERED + PLACE[cause.ordinal()]] += newValue - row[base + INDEX];
        row[base + INDEX] = newValue;
    }

    /** Sum of all moves of the dependency index entered under a cause. */
    public double entered(int person, int cause) {
        return row[person * WIDTH + ENTERED + PLACE[cause]];
    }

    /** Decaying sum of satisfaction gained from AI, at midnight. */
    public double aiGain(int person) {
        return row[person * WIDTH + AI_GAIN];
    }

    /** Decaying sum of satisfaction gained from anybody, at midnight. */
    public double allGain(int person) {
        return row[person * WIDTH + ALL_GAIN];
    }

    /** Sets both sums. */
    public void setGains(int person, double fromAi, double all) {
        row[person * WIDTH + AI_GAIN] = fromAi;
        row[person * WIDTH + ALL_GAIN] = all;
    }

    /** Share of satisfaction that came from AI; 0 where nothing was gained at all. */
    public double salience(int person) {
        double all = allGain(person);
        return all > 0 ? aiGain(person) / all : 0;
    }

    /** Goes on with a hash by all of a person's places. */
    long hash(long hash, int person) {
        return RowHash.of(hash, row, person * WIDTH, (person + 1) * WIDTH);
    }

    static long bytesPerPerson() {
        return WIDTH * 8L;
    }
}
