package kith.society;

import kith.relation.Facet;
import kith.scenario.settings.RelationClass;

/**
 * Keeps what everybody expects of people, per relation class and facet: one row of doubles a person. A contact or a
 * refusal reads and writes the places of one class, which lie side by side.
 */
public final class StandardRows {
    private static final int STANDARD = 0;
    private static final int RAISED = STANDARD + Facet.COUNT;
    private static final int CLASS = RAISED + Facet.COUNT;
    private static final int WIDTH = RelationClass.COUNT * CLASS;

    private final double[] row;

    StandardRows(int people) {
        row = new double[people * WIDTH];
    }

    private StandardRows(StandardRows from) {
        row = from.row.clone();
    }

    StandardRows copy() {
        return new StandardRows(this);
    }

    /** Standard for a class and facet as learned from people. */
    public double standard(int person, int relationClass, int facet) {
        return row[person * WIDTH + relationClass * CLASS + STANDARD + facet];
    }

    /** Sets that standard. */
    public void setStandard(int person, int relationClass, int facet, double value) {
        row[person * WIDTH + relationClass * CLASS + STANDARD + facet] = value;
    }

    /** What spillover from an AI has added to a standard. */
    public double raised(int person, int relationClass, int facet) {
        return row[person * WIDTH + relationClass * CLASS + RAISED + facet];
    }

    /** Sets what spillover has added. */
    public void setRaised(int person, int relationClass, int facet, double value) {
        row[person * WIDTH + relationClass * CLASS + RAISED + facet] = value;
    }

    /** Reads all cache lines of a person; the sum means nothing. */
    double fetch(int person) {
        int at = person * WIDTH;
        return row[at] + row[at + 8] + row[at + 16];
    }

    /** Goes on with a hash by all of a person's places. */
    long hash(long hash, int person) {
        return RowHash.of(hash, row, person * WIDTH, (person + 1) * WIDTH);
    }

    static long bytesPerPerson() {
        return WIDTH * 8L;
    }
}
