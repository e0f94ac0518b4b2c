package kith.scenario.rules;

import java.util.List;
import kith.scenario.format.Problems;
import kith.scenario.format.Settings;
import kith.scenario.format.Settings.Setting;
import kith.scenario.format.Words;

/**
 * Two settings of which one must not lie above the other. A crossing is told where the later of the two was written.
 *
 * @param low path of the lower one
 * @param high path of the upper one
 * @param apart whether they must differ, too
 */
public record Bounds(String low, String high, boolean apart) {
    /** Adds a problem where the two cross. */
    public void check(double lowest, double highest, Settings settings, Problems problems) {
        boolean crossed = apart ? lowest >= highest : lowest > highest;
        if (!crossed || problems.touch(low) || problems.touch(high)) {
            return;
        }
        String last = settings.lastSet(List.of(low, high)).orElse(high);
        Setting setting = settings.get(last);
        boolean isLow = last.equals(low);
        String other = isLow ? high : low;
        String side = isLow ? apart ? "below " : "of at most " : apart ? "above " : "of at least ";
        String name = other.substring(other.lastIndexOf('.') + 1);
        String there = Words.number(isLow ? highest : lowest);
        problems.add(setting == null ? settings.around(last) : setting.at(), last,
                "found " + Words.number(isLow ? lowest : highest) + (high.endsWith("_day")
                        ? "; expected a day " + (isLow ? "before " : "after ") + name + " (" + there + ")"
                        : "; expected a number " + side + name + ", which is " + there));
    }

    /** Adds a problem where both have a value and cross. */
    public void check(Settings settings, Problems problems) {
        Setting lowest = settings.get(low);
        Setting highest = settings.get(high);
        if (lowest != null && highest != null) {
            double least = ((Number) lowest.value()).doubleValue();
            check(least, ((Number) highest.value()).doubleValue(), settings, problems);
        }
    }
}
