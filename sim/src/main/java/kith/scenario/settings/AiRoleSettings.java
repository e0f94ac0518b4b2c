package kith.scenario.settings;

/** A role that an AI plays. */
public record AiRoleSettings(
        @Parameter(
                text = "Human role pair to which experience with this AI is carried over: a name under roles.human.")
                String analogue,
        NormSettings norms,
        NormSettings userNorms,
        CapabilitySettings capability,
        @Parameter(text = "Mean duration of a session.", unit = "h", min = 0.005, max = 12) double sessionHours,
        @Parameter(value = "0",
                text = "How much the AI uses the technique of therapy. This technique teaches coping.",
                unit = "share", min = 0, max = 1, range = "uniform(0, 1)") double technique) {}
