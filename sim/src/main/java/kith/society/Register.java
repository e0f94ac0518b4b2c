package kith.society;

import java.util.Arrays;

/**
 * Keeps who everybody is in tables, what a people file says of them, and who lives here. Events read only whether
 * somebody is here.
 */
public final class Register {
    /** Marks of a person of whom nothing was measured. */
    static final short ALL_DRAWN = (short) ((1 << Trait.COUNT + 1) - 1);

    private final String[] id;
    private final short[] drawn;
    private final Lifetimes lifetimes;
    private final Answers answers;
    private final boolean[] here;
    private final int[][] kinLeft;

    /**
     * A register of everybody who is, or will be, here.
     *
     * @param drawn for each person what was drawn: a bit per trait and one for the community
     * @param lifetimes when everybody comes and goes
     * @param answers what a people file says beyond traits
     */
    Register(String[] id, short[] drawn, Lifetimes lifetimes, Answers answers) {
        this.id = id;
        this.drawn = drawn;
        this.lifetimes = lifetimes;
        this.answers = answers;
        here = lifetimes.hereAtTheStart();
        kinLeft = new int[id.length][];
    }

    private Register(Register from) {
        id = from.id;
        drawn = from.drawn;
        lifetimes = from.lifetimes;
        answers = from.answers;
        here = from.here.clone();
        kinLeft = from.kinLeft.clone();
    }

    /** A register of people of whom nothing was measured, and who stay. */
    static Register ofDrawn(String[] id) {
        short[] drawn = new short[id.length];
        Arrays.fill(drawn, ALL_DRAWN);
        return new Register(id, drawn, Lifetimes.endless(id.length), Answers.NONE);
    }

    Register copy() {
        return new Register(this);
    }

    /** External id. */
    public String id(int person) {
        return id[person];
    }

    int count() {
        return id.length;
    }

    /** When everybody comes and goes, as it was drawn at the start. */
    public Lifetimes lifetimes() {
        return lifetimes;
    }

    /** What a people file says of everybody beyond traits. */
    public Answers answers() {
        return answers;
    }

    /** Whether a trait was drawn, not measured. */
    public boolean isDrawn(int person, Trait which) {
        return (drawn[person] >> which.ordinal() & 1) == 1;
    }

    /** Whether the community was drawn, not measured. */
    public boolean isCommunityDrawn(int person) {
        return (drawn[person] >> Trait.COUNT & 1) == 1;
    }

    /** Whether the person lives here now. */
    boolean here(int person) {
        return here[person];
    }

    /** Number of people who live here now. */
    public int countHere() {
        int sum = 0;
        for (boolean each : here) {
            sum += each ? 1 : 0;
        }
        return sum;
    }

    /** The person comes to live here. */
    public void come(int person) {
        here[person] = true;
    }

    /** The person is gone for good, and leaves these kin behind. */
    public void leave(int person, int[] kin) {
        here[person] = false;
        kinLeft[person] = kin;
    }

    /** Kin that the person left behind. */
    public int[] kinLeft(int person) {
        return kinLeft[person];
    }
}
