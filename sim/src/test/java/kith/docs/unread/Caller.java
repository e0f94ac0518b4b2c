package kith.docs.unread;

/** Writes all of {@link Rows} and reads most of it. */
public final class Caller {
    private Caller() {}

    public static double use(Rows rows) {
        rows.write(rows.read());
        rows.raised++;
        return rows.sum();
    }
}
