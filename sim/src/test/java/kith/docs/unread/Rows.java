package kith.docs.unread;

/** Stores three states, of which one is never read by anybody else, and a count that is only raised. */
public final class Rows {
    private static final int READ = 0;
    private static final int PASSED_ON = 1;
    private static final int UNREAD = 2;

    private final double[] row = new double[3];

    /** Raised by others, read by nobody. */
    public long raised;

    public double read() {
        return row[READ];
    }

    public double passedOn() {
        return row[PASSED_ON];
    }

    public double unread() {
        return row[UNREAD];
    }

    public double sum() {
        return read() + passedOn();
    }

    public void write(double value) {
        row[READ] = value;
        row[PASSED_ON] = value;
        row[UNREAD] = value;
    }
}
