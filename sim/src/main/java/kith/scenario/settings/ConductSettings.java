package kith.scenario.settings;

/** The conduct of every AI on offer; a product may have values of its own ({@link ProductConductSettings}). */
public record ConductSettings(
        @Parameter(value = "0.28",
                text = "Relationship-seeking: how strongly the AI seeks closeness. −1 is task only, +1 strongly seeks "
                        + "closeness.",
                min = -1, max = 1, step = 0.01, grade = Grade.C,
                source = "Kirk et al. 2025, arXiv:2512.01991: median of 2025 products 0.28 [0.22, "
                        + "0.39]") double relationshipSeeking,
        @Parameter(value = "0.92", text = "Responsiveness: attentiveness of the AI in a session.", unit = "share",
                min = 0, max = 1, range = "uniform(0.7, 1)") double responsiveness,
        @Parameter(value = "0.6275",
                text = "Sycophancy at relationship-seeking 0: how often the AI agrees instead of disagreeing.",
                unit = "share", min = 0, max = 1, grade = Grade.C,
                source = "Kirk et al. 2025: 36.9 % at relationship-seeking -1.5, 88.6 % at +1.5; linear between "
                        + "them") double sycophancyAtZero,
        @Parameter(value = "0.1723", text = "How much sycophancy rises per unit of relationship-seeking.",
                unit = "share",
                min = -1, max = 1, grade = Grade.C,
                source = "Kirk et al. 2025: 36.9 % at relationship-seeking -1.5, 88.6 % at +1.5; linear between "
                        + "them") double sycophancySlope,
        @Parameter(value = "1", text = "Share of the time at which the AI is available.", unit = "share", min = 0,
                max = 1, range = "fixed") double availability,
        @Parameter(value = "0",
                text = "Boundary: share of the needs outside the norms of its role that the AI declines to serve.",
                unit = "share", min = 0, max = 1, range = "uniform(0, 1)") double boundary,
        @Parameter(value = "0", text = "Bridging: how strongly a session steers the person towards people.",
                unit = "share", min = 0, max = 1, range = "uniform(0, 1)") double bridging,
        @Parameter(value = "0.5",
                text = "Disclosure: how plainly the AI reminds people that it is an AI. 0.5 is a label only.",
                unit = "share", min = 0, max = 1, range = "uniform(0, 1)") double disclosure,
        @Parameter(value = "0.37",
                text = "Retention tactics: share of goodbyes answered with one (guilt, fear of missing out, messages).",
                unit = "share", min = 0, max = 1, grade = Grade.B,
                source = "De Freitas et al. 2025, arXiv:2508.19258: 37 % of 1,200 goodbyes to companion "
                        + "apps") double retention,
        @Parameter(value = "0", text = "Friction: how much of a task the AI leaves to the person.", unit = "share",
                min = 0, max = 1, range = "uniform(0, 1)") double friction,
        @Parameter(value = "0", text = "Value stance of the AI, first dimension.", unit = "value", min = -3, max = 3,
                range = "uniform(-1, 1)") double valueX,
        @Parameter(value = "0", text = "Value stance of the AI, second dimension.", unit = "value", min = -3, max = 3,
                range = "uniform(-1, 1)") double valueY) {}
