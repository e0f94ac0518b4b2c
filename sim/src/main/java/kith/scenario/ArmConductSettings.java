package kith.scenario;

import java.util.OptionalDouble;

/** Where the conduct of an arm's AI is another than that of the scenario. */
public record ArmConductSettings(
        @Parameter(text = "Relationship-seeking lambda of the arm.", min = -1, max = 1, step = 0.01, optional = true, study = true) OptionalDouble relationshipSeeking,
        @Parameter(text = "Responsiveness of the arm.", unit = "share", min = 0, max = 1, optional = true, study = true) OptionalDouble responsiveness,
        @Parameter(text = "Sycophancy of the arm at lambda 0.", unit = "share", min = 0, max = 1, optional = true, study = true) OptionalDouble sycophancyAtZero,
        @Parameter(text = "Rise of the arm's sycophancy per unit of lambda.", unit = "share", min = -1, max = 1, optional = true, study = true) OptionalDouble sycophancySlope) {
    /** A conduct with what is set here in place of its own. */
    public ConductSettings over(ConductSettings base) {
        return new ConductSettings(
                relationshipSeeking.orElse(base.relationshipSeeking()),
                responsiveness.orElse(base.responsiveness()),
                sycophancyAtZero.orElse(base.sycophancyAtZero()),
                sycophancySlope.orElse(base.sycophancySlope()),
                base.availability());
    }
}
