package kith.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.scenario.settings.ArmSettings;
import kith.scenario.settings.TrialSettings;

/** The design of a trial: which arm has how many sessions on a day, which scale is taken then, when it is over. */
final class Design {
    private final TrialSettings settings;
    private final List<ArmSettings> arms;
    private final List<Scale> scales = new ArrayList<>();
    /** The day of each session, by arm. */
    private final int[][] sessionDays;
    /** Days of the trial, by scale. */
    private final int[][] scaleDays;

    Design(TrialSettings settings) {
        this.settings = settings;
        arms = List.copyOf(settings.arms().values());
        settings.scales().forEach((name, scale) -> scales.add(new Scale(name, scale)));
        sessionDays = arms.stream().map(arm -> arm.sessionDays(settings.startDay())).toArray(int[][]::new);
        scaleDays = scales.stream().map(scale -> scale.settings().trialDays()).toArray(int[][]::new);
    }

    TrialSettings settings() {
        return settings;
    }

    ArmSettings arm(Participant participant) {
        return arms.get(participant.arm);
    }

    List<Scale> scales() {
        return scales;
    }

    /** Sessions of an arm on a day. */
    int sessions(int arm, int day) {
        int count = 0;
        for (int each : sessionDays[arm]) {
            count += each == day ? 1 : 0;
        }
        return count;
    }

    /** Whether a scale is taken in an arm on a day; what is of an AI is asked of those alone whose arm has one. */
    boolean isTaken(int scale, int arm, int day) {
        return Arrays.binarySearch(scaleDays[scale], day - settings.startDay()) >= 0
                && (!scales.get(scale).settings().isOfAi() || arms.get(arm).hasAi());
    }

    /**
     * From some days before an arm's last session to the day after it access is known to end; after a single day of
     * sessions nothing ends.
     */
    boolean isEndKnown(int arm, int day) {
        int[] days = sessionDays[arm];
        int last = days[days.length - 1];
        return last > days[0] && day >= last - settings.announcedDays() && day <= last + 1;
    }

    /** The midnight by which every session has been held and every scale been taken. */
    int lastDay() {
        int last = settings.startDay();
        for (int[] days : sessionDays) {
            last = days.length == 0 ? last : Math.max(last, days[days.length - 1] + 1);
        }
        for (int[] days : scaleDays) {
            last = Math.max(last, settings.startDay() + days[days.length - 1]);
        }
        return last;
    }
}
