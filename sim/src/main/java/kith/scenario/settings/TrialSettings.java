package kith.scenario.settings;

import java.util.Map;
import java.util.OptionalInt;

/**
 * A randomised trial among the people of the world: who takes part, what its arms do, what is measured. Without arms
 * there is none.
 */
public record TrialSettings(
        @Parameter(value = "0",
                text = "First day of the trial, with enrolment and random assignment. Day 0 is a Monday.", unit = "day",
                min = 0, max = 36500, study = true) int startDay,
        @Parameter(value = "1", text = "Share of eligible people who take part. Each person is drawn independently.",
                unit = "share", min = 0, max = 1, study = true) double share,
        @Parameter(
                text = "Number of participants, instead of a share. The arms then get exact sizes.",
                unit = "people",
                min = 1,
                max = 4000000,
                optional = true,
                study = true) OptionalInt peopleCount,
        @Parameter(value = "0", text = "Daily hazard of dropping out of the trial.", unit = "1/day", min = 0, max = 10,
                study = true) double dropOutPerDay,
        @Parameter(value = "7",
                text = "Notice: days before the last session on which participants with an AI learn that access will "
                        + "end.",
                unit = "day", min = 0, max = 3650, study = true) int announcedDays,
        @Parameter(text = "The control arm for effects: a name under trial.arms.", optional = true,
                study = true) String controlArm,
        EligibilitySettings eligible,
        Map<String, ArmSettings> arms,
        Map<String, ScaleSettings> scales) {
    /** Whether there is a trial. */
    public boolean isThere() {
        return !arms.isEmpty();
    }

    /** Whether an arm has an AI. */
    public boolean hasAi() {
        return arms.values().stream().anyMatch(ArmSettings::hasAi);
    }
}
