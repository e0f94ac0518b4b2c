package kith.scenario;

/** The six relationship needs: how fast satisfaction fades, what each weighs, what a contact can give. */
public record NeedSettings(
        @Parameter(value = "0.75", text = "Share of a deficit that a contact of value 1 removes.", unit = "share", min = 0, max = 1, range = "uniform(0.375, 1)")
                double gain,
        NeedSetting support,
        NeedSetting companionship,
        NeedSetting mattering,
        NeedSetting help,
        NeedSetting guidance,
        NeedSetting intimacy) {}
