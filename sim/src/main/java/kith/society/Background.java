package kith.society;

/**
 * Keeps what midnights, sessions with an AI and the first contact of strangers read of everybody: further traits,
 * values and circumstances, one row of doubles a person.
 */
public final class Background {
    /** Traits before this one are in the rows of {@link People}: each event reads them. */
    static final int FIRST_TRAIT = Trait.OPENNESS.ordinal();

    private static final int TRAIT = 0;
    private static final int VALUE_X = TRAIT + Trait.COUNT - Trait.OPENNESS.ordinal();
    private static final int VALUE_Y = VALUE_X + 1;
    private static final int WITHDRAWAL = VALUE_X + 2;
    private static final int CHILD_UNTIL = VALUE_X + 3;
    private static final int DISTRESS = VALUE_X + 4;
    private static final int MOOD = VALUE_X + 5;
    private static final int ILL = VALUE_X + 6;
    private static final int JOBLESS = VALUE_X + 7;
    private static final int HARDSHIP = VALUE_X + 8;
    private static final int ATTITUDE = VALUE_X + 9;
    private static final int WIDTH = VALUE_X + 10;

    private final double[] row;

    Background(int people) {
        row = new double[people * WIDTH];
    }

    private Background(Background from) {
        row = from.row.clone();
    }

    Background copy() {
        return new Background(this);
    }

    double trait(int person, int which) {
        return row[person * WIDTH + TRAIT + which - FIRST_TRAIT];
    }

    void setTrait(int person, int which, double value) {
        row[person * WIDTH + TRAIT + which - FIRST_TRAIT] = value;
    }

    /** Values, first direction. */
    public double valueX(int person) {
        return row[person * WIDTH + VALUE_X];
    }

    /** Values, second direction. */
    public double valueY(int person) {
        return row[person * WIDTH + VALUE_Y];
    }

    /** Sets values. */
    public void setValues(int person, double x, double y) {
        row[person * WIDTH + VALUE_X] = x;
        row[person * WIDTH + VALUE_Y] = y;
    }

    /** How strongly the person went without an AI on the day that ended, in [0, 1]. */
    public double withdrawal(int person) {
        return row[person * WIDTH + WITHDRAWAL];
    }

    /** Sets that. */
    public void setWithdrawal(int person, double value) {
        row[person * WIDTH + WITHDRAWAL] = value;
    }

    /** Day until which a small child takes time. */
    public double childUntil(int person) {
        return row[person * WIDTH + CHILD_UNTIL];
    }

    /** A small child takes time until this day. */
    public void setChildUntil(int person, double day) {
        row[person * WIDTH + CHILD_UNTIL] = day;
    }

    /** How far a spell of distress, or its opposite, moves well-being, points. */
    public double distress(int person) {
        return row[person * WIDTH + DISTRESS];
    }

    /** Sets that. */
    public void setDistress(int person, double points) {
        row[person * WIDTH + DISTRESS] = points;
    }

    /** What sessions have added to the attitude towards AI companionship, scores. */
    public double attitude(int person) {
        return row[person * WIDTH + ATTITUDE];
    }

    /** Sets that. */
    public void setAttitude(int person, double scores) {
        row[person * WIDTH + ATTITUDE] = scores;
    }

    /** How far the mood of the day moves well-being, points. */
    public double mood(int person) {
        return row[person * WIDTH + MOOD];
    }

    /** Sets that. */
    public void setMood(int person, double points) {
        row[person * WIDTH + MOOD] = points;
    }

    /** 1 while the person is ill, else 0. */
    public double ill(int person) {
        return row[person * WIDTH + ILL];
    }

    /** 1 while the person has lost work, else 0. */
    public double jobless(int person) {
        return row[person * WIDTH + JOBLESS];
    }

    /** How far illness and lost work, or being spared them, move well-being, points. */
    public double hardship(int person) {
        return row[person * WIDTH + HARDSHIP];
    }

    /** Sets whether the person is ill or has lost work, each 1 or 0, and by how many points that moves well-being. */
    public void setHardship(int person, double ill, double jobless, double points) {
        row[person * WIDTH + ILL] = ill;
        row[person * WIDTH + JOBLESS] = jobless;
        row[person * WIDTH + HARDSHIP] = points;
    }

    /** Goes on with a hash by all of a person's places but traits, which never change. */
    long hash(long hash, int person) {
        return RowHash.of(hash, row, person * WIDTH + VALUE_X, (person + 1) * WIDTH);
    }

    static long bytesPerPerson() {
        return WIDTH * 8L;
    }
}
