package kith.scenario.settings;

import java.util.OptionalInt;

/**
 * A time within a run during which some settings of the world have other values; before and after they have their own.
 */
public record WindowSettings(
        @Parameter(text = "First day of the window. The changed settings are listed under set.", unit = "day", min = 0,
                max = 36500, study = true) int fromDay,
        @Parameter(
                text = "Day before which the window ends and values return. If left out, it lasts to the end of the "
                        + "run.",
                unit = "day",
                min = 1,
                max = 36500,
                optional = true,
                study = true) OptionalInt toDay,
        PartialScenario set) {
    /** Whether the values of the window hold on a day. */
    public boolean holdsOn(int day) {
        return day >= fromDay && day < toDay.orElse(Integer.MAX_VALUE);
    }
}
