package kith.analysis.chart;

import java.util.ArrayList;
import java.util.List;

/** A linear axis: values from {@code low} to {@code high} at px from {@code start} to {@code end}, with its ticks. */
record Scale(double low, double high, double start, double end, double step) {
    private static final double FINEST_STEP = 1e-6;
    private static final double ROUNDING = 1e-9;
    private static final int MOST_DECIMALS = 7;

    /** An axis that covers the values in whole steps of 1, 2 or 5 times a power of ten, about so many of them. */
    static Scale covering(double low, double high, double start, double end, int steps) {
        double span = high - low > 0 ? high - low : Math.max(1e-3, Math.abs(high) * 0.1);
        double step = step(Math.max(FINEST_STEP, span / steps));
        double from = step * Math.floor(low / step + 1e-9);
        double to = step * Math.ceil(high / step - 1e-9);
        return new Scale(from, to > from ? to : from + step, start, end, step);
    }

    /** The smallest of 1, 2 and 5 times a power of ten that is not below a number. */
    private static double step(double least) {
        int power = (int) Math.floor(Math.log10(least) + ROUNDING);
        for (double digit : new double[] {1, 2, 5}) {
            double step = rounded(digit, power);
            if (step >= least * (1 - ROUNDING)) {
                return step;
            }
        }
        return rounded(1, power + 1);
    }

    /** A digit times a power of ten, as close as a number can be to how it is written. */
    private static double rounded(double digit, int power) {
        return power < 0 ? digit / Math.pow(10, -power) : digit * Math.pow(10, power);
    }

    /** The same axis without what lies below a least or above a highest value; null where there is none. */
    Scale within(Double least, Double most) {
        double from = least == null ? low : Math.max(low, least);
        double to = most == null ? high : Math.min(high, most);
        return from < to ? new Scale(from, to, start, end, step) : this;
    }

    /** The same values at other px. */
    Scale between(double from, double to) {
        return new Scale(low, high, from, to, step);
    }

    /** The px of a value. */
    double at(double value) {
        return start + (value - low) / (high - low) * (end - start);
    }

    /** Whole multiples of the step within the axis. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }

    /** The decimals that tell its ticks apart. */
    int decimals() {
        int decimals = 0;
        for (double unit = step; decimals < MOST_DECIMALS
                && Math.abs(unit - Math.rint(unit)) > 1e-6 * unit; unit *= 10) {
            decimals++;
        }
        return decimals;
    }
}
