package kith.scenario;

/** The conduct of every AI on offer; a product may have values of its own ({@link ProductConductSettings}). */
public record ConductSettings(
        @Parameter(value = "0.28", text = "Relationship-seeking lambda: -1 task only, +1 strongly seeks closeness.", min = -1, max = 1, step = 0.01, grade = Grade.C, source = "Kirk et al. 2025, arXiv:2512.01991: median of 2025 products .28 [.22, .39]")
                double relationshipSeeking,
        @Parameter(value = "0.92", text = "Responsiveness: how attentive a session is.", unit = "share", min = 0, max = 1, range = "uniform(0.7, 1)") double responsiveness,
        @Parameter(value = "0.6275", text = "Sycophancy at lambda 0: how far the AI agrees instead of pushing back.", unit = "share", min = 0, max = 1, grade = Grade.C, source = "Kirk et al. 2025: 36.9 % at lambda -1.5, 88.6 % at +1.5; read as a straight line") double sycophancyAtZero,
        @Parameter(value = "0.1723", text = "Rise of sycophancy per unit of lambda.", unit = "share", min = -1, max = 1, grade = Grade.C, source = "Kirk et al. 2025: 36.9 % at lambda -1.5, 88.6 % at +1.5; read as a straight line") double sycophancySlope,
        @Parameter(value = "1", text = "Share of the time at which the AI is there.", unit = "share", min = 0, max = 1, range = "fixed") double availability,
        @Parameter(value = "0", text = "Boundary: how often the AI declines a need whose functions the norms of its role proscribe.", unit = "share", min = 0, max = 1, range = "uniform(0, 1)") double boundary,
        @Parameter(value = "0", text = "Bridging: how strongly a session steers the person towards people.", unit = "share", min = 0, max = 1, range = "uniform(0, 1)") double bridging,
        @Parameter(value = "0.5", text = "Disclosure: how plainly the AI reminds people that it is one; half is being labelled and no more.", unit = "share", min = 0, max = 1, range = "uniform(0, 1)") double disclosure,
        @Parameter(value = "0.37", text = "Retention tactics: share of goodbyes met with one (guilt, fear of missing out, pings).", unit = "share", min = 0, max = 1, grade = Grade.B, source = "De Freitas et al. 2025, arXiv:2508.19258: 37 % of 1,200 goodbyes to companion apps") double retention,
        @Parameter(value = "0", text = "Friction: how far the AI leaves to the person what the person can do.", unit = "share", min = 0, max = 1, range = "uniform(0, 1)") double friction,
        @Parameter(value = "0", text = "Value stance of the AI, first direction.", unit = "value", min = -3, max = 3, range = "uniform(-1, 1)") double valueX,
        @Parameter(value = "0", text = "Value stance of the AI, second direction.", unit = "value", min = -3, max = 3, range = "uniform(-1, 1)") double valueY) {}
