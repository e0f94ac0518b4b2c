package kith.companion;

import kith.random.Draws;

/** Adds up values, in their order, to one number that is the same for the same values on every machine. */
final class StateHash {
    private long hash;

    /** Adds a number. */
    StateHash add(long number) {
        hash = Draws.mix(hash * 31 + number);
        return this;
    }

    /** Adds a number by its bits. */
    StateHash add(double number) {
        return add(Double.doubleToLongBits(number));
    }

    /** Adds numbers, and how many they are. */
    StateHash add(double[] numbers) {
        add(numbers.length);
        for (double each : numbers) {
            add(each);
        }
        return this;
    }

    /** The hash of all that was added. */
    long value() {
        return hash;
    }
}
