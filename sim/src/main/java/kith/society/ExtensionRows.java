package kith.society;

import java.util.Map;
import java.util.TreeMap;
import kith.random.Draws;

/**
 * What mechanisms from outside know of each person: named rows of one number a person, 0 until it is set. A name begins
 * with that of the plug-in, such as {@code gratitude.level}.
 */
public final class ExtensionRows {
    private final int people;
    private final TreeMap<String, double[]> rows = new TreeMap<>();

    ExtensionRows(int people) {
        this.people = people;
    }

    /** A person's number. */
    public double get(String name, int person) {
        double[] row = rows.get(name);
        return row == null ? 0 : row[person];
    }

    /** Sets a person's number. */
    public void set(String name, int person, double value) {
        rows.computeIfAbsent(name, any -> new double[people])[person] = value;
    }

    ExtensionRows copy() {
        ExtensionRows copy = new ExtensionRows(people);
        rows.forEach((name, row) -> copy.rows.put(name, row.clone()));
        return copy;
    }

    /** A hash of what is known of a person; 0 where all is 0, so that a row never written says the same. */
    long stateHash(int person) {
        long hash = 0;
        for (Map.Entry<String, double[]> row : rows.entrySet()) {
            long bits = Double.doubleToLongBits(row.getValue()[person]);
            hash += bits == 0 ? 0 : Draws.mix(Draws.textKey(row.getKey()) ^ Draws.mix(bits));
        }
        return hash;
    }

    long bytes() {
        return rows.size() * (long) people * Double.BYTES;
    }
}
