package kith.analysis.table;

import java.util.Arrays;

/** One variable of one group in one run: values at ascending days; not-a-number where one is missing. */
public final class Track {
    /** A variable that a run never wrote. */
    static final Track NONE = new Track();

    private int[] days;
    private double[] values;
    private final int from;
    private int size;

    Track() {
        this(new int[8], new double[8], 0, 0);
    }

    /** The values of these days that begin at a place among others. */
    Track(int[] days, double[] values, int from) {
        this(days, values, from, days.length);
    }

    private Track(int[] days, double[] values, int from, int size) {
        this.days = days;
        this.values = values;
        this.from = from;
        this.size = size;
    }

    void append(int day, double value) {
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        days[size] = day;
        values[size++] = value;
    }

    /** The days that were observed. */
    int[] days() {
        return Arrays.copyOf(days, size);
    }

    /** Puts all values into an array, from a place on. */
    void copyTo(double[] all, int place) {
        System.arraycopy(values, from, all, place, size);
    }

    /** How many days were observed. */
    public int size() {
        return size;
    }

    /** The day of an observation, by its place. */
    public int day(int place) {
        if (place >= size) {
            throw new IndexOutOfBoundsException(place + " of " + size);
        }
        return days[place];
    }

    /** The value at a day; not-a-number where there is none. */
    public double at(int day) {
        int place = Arrays.binarySearch(days, 0, size, day);
        return place < 0 ? Double.NaN : values[from + place];
    }

    /** Whether that day was observed, be it with a missing value. */
    public boolean observed(int day) {
        return Arrays.binarySearch(days, 0, size, day) >= 0;
    }

    /** Whether every value is zero. */
    boolean isZero() {
        return Arrays.stream(values, from, from + size).allMatch(value -> value == 0);
    }

    /** The last observed day; −1 where there is none. */
    int lastDay() {
        return size == 0 ? -1 : days[size - 1];
    }
}
