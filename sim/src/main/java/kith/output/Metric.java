package kith.output;

import kith.process.Model;
import kith.scenario.settings.Grade;
import kith.society.World;

/**
 * One measured quantity: a number per person, and how a group's number is made from them.
 *
 * @param name column value in series.csv, snake_case, with its unit where it has one
 * @param label words for charts
 * @param scale the scale it is read on, for charts; may be empty
 * @param unit unit of the value
 * @param decimals decimals worth printing
 * @param headline true if the terminal's summary and the effect chart show it
 * @param spread true if its between-person sd is written as {@code name_sd} and effects are given in sd
 * @param grade grade of the weakest input
 * @param lowerBound lowest value there can be, NaN where there is none: an axis from it is not a cut axis
 * @param axisLow where charts always begin the axis of its values, NaN where that follows the values
 * @param axisHigh where they always end it
 * @param aggregate how a group's value is made
 * @param value the person's value; NaN leaves the person out
 */
public record Metric(
        String name,
        String label,
        String scale,
        String unit,
        int decimals,
        boolean headline,
        boolean spread,
        Grade grade,
        double lowerBound,
        double axisLow,
        double axisHigh,
        Aggregate aggregate,
        Value value) {

    /** A quantity whose axis follows its values. */
    public Metric(
            String name, String label, String scale, String unit, int decimals, boolean headline, boolean spread,
            Grade grade,
            double lowerBound, Aggregate aggregate, Value value) {
        this(name, label, scale, unit, decimals, headline, spread, grade, lowerBound, Double.NaN, Double.NaN, aggregate,
                value);
    }

    /** A mean that charts and the terminal's summary show. With a spread its effects are given in sd, too. */
    public static Metric headline(
            String name, String label, String scale, double lowerBound, String unit, int decimals, boolean spread,
            Value value) {
        return new Metric(name, label, scale, unit, decimals, true, spread, Grade.D, lowerBound, Aggregate.MEAN, value);
    }

    /** A mean that is written to the tables alone. */
    public static Metric plain(String name, String label, String unit, int decimals, Value value) {
        return new Metric(name, label, "", unit, decimals, false, false, Grade.D, lowest(unit), Aggregate.MEAN, value);
    }

    /**
     * A lever of an AI's conduct, written to the tables alone: charts show it on its whole scale, -1 to 1 or a share.
     */
    public static Metric lever(String name, String label, String unit, int decimals, Value value) {
        return new Metric(name, label, "", unit, decimals, false, false, Grade.D, lowest(unit), lowest(unit), 1,
                Aggregate.MEAN, value);
    }

    /** A mean of what is never negative, where its unit does not say so; written to the tables alone. */
    public static Metric positive(String name, String label, String unit, int decimals, Value value) {
        return new Metric(name, label, "", unit, decimals, false, false, Grade.D, 0, Aggregate.MEAN, value);
    }

    /** The lowest value that a unit has; NaN where it has none. */
    private static double lowest(String unit) {
        return switch (unit) {
            case "share", "0–1", "points 0–100", "1/day", "h/day", "weight", "closeness" -> 0;
            case "-1 to 1" -> -1;
            default -> Double.NaN;
        };
    }

    /**
     * Whether a person's own value stands under the name of the metric; a decile or an inequality is of a group alone.
     */
    public boolean isOfPersons() {
        return aggregate == Aggregate.MEAN;
    }

    /** How a group's number is made from its people's. */
    public enum Aggregate {
        /** Arithmetic mean. */
        MEAN,
        /** Lowest decile (type 7). */
        LOWEST_DECILE,
        /** Gini coefficient of what is not negative: mean absolute difference of two people over twice the mean. */
        GINI,
        /** Standard deviation between people, n - 1. */
        SPREAD
    }

    /** A person's number at a midnight. */
    @FunctionalInterface
    public interface Value {
        double of(World world, Model model, int person);
    }
}
