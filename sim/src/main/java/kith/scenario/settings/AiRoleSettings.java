package kith.scenario.settings;

/** A role that an AI plays. */
public record AiRoleSettings(
        @Parameter(
                text = "Human role pair to which experience with this AI generalises: a name under "
                        + "roles.human.") String analogue,
        NormSettings norms,
        NormSettings userNorms,
        CapabilitySettings capability,
        @Parameter(text = "Mean duration of a session.", unit = "h", min = 0.005, max = 12) double sessionHours) {}
