package kith.scenario.settings;

/** The six relationship needs: how fast satisfaction fades, what each weighs, what a contact can give. */
public record NeedSettings(
        @Parameter(value = "0.75", text = "Share of a deficit that a contact of value 1 removes.", unit = "share",
                min = 0, max = 1, range = "uniform(0.375, 1)") double gain,
        @Parameter(value = "0",
                text = "Duration after which a longer talk gives little more (time constant). A talk of the usual "
                        + "duration of its role always gives the same. 0 switches the effect of duration "
                        + "off.",
                unit = "h", min = 0, max = 24, range = "uniform(0, 1)",
                source = "assumption; no study varies the duration of a talk") double gainSaturatesOverHours,
        @Parameter(value = "0.04", text = "Between-person spread of desired closeness (log scale).",
                unit = "log sd", min = 0, max = 1, change = Change.RESTART,
                source = "assumption; set by hand with the sd of loneliness in view") double strengthSpread,
        @Parameter(value = "-0.012",
                text = "How much more closeness people desire, per ten years of age above 45 (log).",
                unit = "log per 10 years", min = -0.2, max = 0.2, change = Change.RESTART, range = "uniform(-0.03, 0)",
                source = "assumption; loneliness falls a little with age (Barreto et al. 2021, "
                        + "10.1016/j.paid.2020.110066: very small differences); fitted to higher loneliness of the "
                        + "young, so it does not test it") double strengthPerDecade,
        @Parameter(value = "0.2", text = "Relative increase of the weight of support per unit of attachment anxiety.",
                unit = "share per score", min = 0, max = 1) double anxietySupport,
        NeedSetting support,
        NeedSetting companionship,
        NeedSetting mattering,
        NeedSetting help,
        NeedSetting guidance,
        NeedSetting intimacy) {}
