package kith.scenario.settings;

import java.util.Collection;
import java.util.TreeSet;

/**
 * A part of a run over which all settings stay the same.
 *
 * @param fromDay it opens with this day
 * @param scenario the settings that hold
 */
public record Phase(int fromDay, Scenario scenario) {
    /** The days within a run with which some window opens or ends, in order. */
    public static TreeSet<Integer> days(Collection<WindowSettings> windows, int horizonDays) {
        TreeSet<Integer> days = new TreeSet<>();
        for (WindowSettings window : windows) {
            days.add(window.fromDay());
            window.toDay().ifPresent(days::add);
        }
        days.removeIf(day -> day >= horizonDays);
        return days;
    }
}
