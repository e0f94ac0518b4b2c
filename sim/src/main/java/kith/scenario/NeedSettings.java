package kith.scenario;

/** The six relationship needs: how fast satisfaction fades, what each weighs, what a contact can give. */
public record NeedSettings(
        @Parameter(value = "0.75", text = "Share of a deficit that a contact of value 1 removes.", unit = "share", min = 0, max = 1, range = "uniform(0.375, 1)")
                double gain,
        @Parameter(value = "0.07", text = "Between-person spread of how much closeness people desire (log scale).",
                unit = "log sd", min = 0, max = 1, change = Change.RESTART)
                double strengthSpread,
        @Parameter(value = "0.2", text = "Relative increase of the weight of support per unit of attachment anxiety.", unit = "share per score", min = 0, max = 1)
                double anxietySupport,
        NeedSetting support,
        NeedSetting companionship,
        NeedSetting mattering,
        NeedSetting help,
        NeedSetting guidance,
        NeedSetting intimacy) {}
