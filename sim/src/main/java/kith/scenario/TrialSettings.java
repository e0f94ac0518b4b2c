package kith.scenario;

import java.util.Map;
import java.util.OptionalInt;

/** A randomised trial among the people of the world: who takes part, what its arms do, what is measured. Without arms there is none. */
public record TrialSettings(
        @Parameter(value = "0", text = "The trial opens with this day: people are enrolled and drawn into arms. Day 0 is a Monday.", unit = "day", min = 0, max = 36500, study = true)
                int startDay,
        @Parameter(value = "1", text = "Share of those eligible who take part, each by a draw of their own.", unit = "share", min = 0, max = 1, study = true)
                double share,
        @Parameter(
                        text = "How many take part, instead of a share; the arms then get their sizes exactly.",
                        unit = "people",
                        min = 1,
                        max = 4000000,
                        optional = true,
                        study = true)
                OptionalInt peopleCount,
        @Parameter(value = "0", text = "Daily hazard of dropping out of the trial.", unit = "1/day", min = 0, max = 10, study = true)
                double dropOutPerDay,
        @Parameter(value = "7", text = "So many days before its last session an arm with an AI knows that access will end.", unit = "day", min = 0, max = 3650, study = true)
                int announcedDays,
        @Parameter(text = "The arm that effects are taken against; a name under trial.arms.", optional = true, study = true)
                String controlArm,
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
