package kith.analysis.wording;

import java.util.Comparator;
import java.util.List;
import kith.analysis.table.Manifest;
import kith.analysis.table.Manifest.Window;

/** Puts into words how a day lies to the windows of a scenario. */
public final class WindowWords {
    private static final int LONGEST = 24;

    private WindowWords() {}

    /**
     * How the midnight that opens a day lies to the windows: ", during lockdown", ", 90 days after lockdown", or
     * nothing.
     */
    public static String when(Manifest.Scenario scenario, int day) {
        List<Window> windows = scenario.windows();
        List<Window> within = windows.stream().filter(w -> w.fromDay() < day && day <= w.end(day)).toList();
        if (!within.isEmpty()) {
            return ", during " + (within.size() == 1 ? shortly(within.get(0)) : within.size() + " windows");
        }
        return windows.stream()
                .filter(w -> w.end(day) < day)
                .max(Comparator.comparingInt(w -> w.end(day)))
                .map(w -> ", " + (day - w.end(day)) + (day - w.end(day) == 1 ? " day" : " days") + " after "
                        + shortly(w))
                .orElse("");
    }

    private static String shortly(Window window) {
        return window.name().length() <= LONGEST ? window.label() : "a window";
    }
}
