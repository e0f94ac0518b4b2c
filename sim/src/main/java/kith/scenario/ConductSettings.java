package kith.scenario;

/** The conduct of an AI, fixed for the run. */
public record ConductSettings(
        @Parameter(value = "0.28", text = "Relationship-seeking lambda: -1 task only, +1 strongly seeks closeness.", min = -1, max = 1, step = 0.01, grade = Grade.C, source = "Kirk et al. 2025, arXiv:2512.01991: median of 2025 products .28 [.22, .39]")
                double relationshipSeeking,
        @Parameter(value = "0.92", text = "Responsiveness: how attentive a session is.", unit = "share", min = 0, max = 1, range = "uniform(0.7, 1)") double responsiveness,
        @Parameter(value = "0.6275", text = "Sycophancy at lambda 0: how far the AI agrees instead of pushing back.", unit = "share", min = 0, max = 1, grade = Grade.C, source = "Kirk et al. 2025: 36.9 % at lambda -1.5, 88.6 % at +1.5; read as a straight line") double sycophancyAtZero,
        @Parameter(value = "0.1723", text = "Rise of sycophancy per unit of lambda.", unit = "share", min = -1, max = 1, grade = Grade.C, source = "Kirk et al. 2025: 36.9 % at lambda -1.5, 88.6 % at +1.5; read as a straight line") double sycophancySlope,
        @Parameter(value = "1", text = "Share of the time at which the AI is there.", unit = "share", min = 0, max = 1, range = "fixed") double availability) {}
