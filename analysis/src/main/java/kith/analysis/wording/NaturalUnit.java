package kith.analysis.wording;

import java.util.List;
import kith.analysis.stats.Interval;

/** Says a difference the way people count: 12 in 1,000 people, 4 minutes a day, standard deviations. */
public final class NaturalUnit {
    private static final double PEOPLE = 1000;
    private static final double MINUTES = 60;
    private static final double DAYS = 7;
    private static final int SD_DECIMALS = 2;

    private NaturalUnit() {}

    /**
     * Gives a difference in a natural unit; empty where the metric's own unit is already one.
     *
     * @param unit the metric's unit
     * @param oneSd one standard deviation in that unit; not-a-number where there is none
     */
    public static String of(double size, Interval interval, String unit, double oneSd) {
        if (Double.isNaN(size)) {
            return "";
        }
        return switch (unit) {
            case "share" -> scaled(size, interval, PEOPLE) + " in 1,000 people";
            case "h/day", "hours" -> scaled(size, interval, MINUTES) + " min a day";
            case "1/day" -> scaled(size, interval, DAYS) + " a week";
            default -> oneSd > 0 ? Numeral.signed(size / oneSd, SD_DECIMALS) + " sd" : "";
        };
    }

    private static String scaled(double size, Interval interval, double factor) {
        Interval wide = interval.known() ? new Interval(interval.low() * factor, interval.high() * factor)
                : Interval.NONE;
        return Numeral.signed(size * factor, Precision.of(List.of(wide), Double.NaN, 1));
    }
}
