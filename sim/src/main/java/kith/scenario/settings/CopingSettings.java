package kith.scenario.settings;

/** Coping, which sessions with a therapist or an AI in such a role teach: how it grows, fades and acts. */
public record CopingSettings(
        @Parameter(value = "0.08",
                text = "Coping gained in a session at full technique and alliance, as a share of the distance to 1. 0 "
                        + "switches it off.",
                unit = "1/session", min = 0, max = 1,
                source = "assumption; set with the effect of an AI therapist in view") double rate,
        @Parameter(value = "180", text = "Time constant with which coping decays.", unit = "day", min = 1,
                max = 36500) double fadesOverDays,
        @Parameter(value = "0.05", text = "Share of the desired closeness that full coping removes.", unit = "share",
                min = 0, max = 1,
                source = "assumption; what works best acts on how people read others (Masi et al. 2011, "
                        + "doi:10.1177/1088868310377394)") double desiredEffect,
        @Parameter(value = "0.5", text = "Share of the weight of disappointment that full coping removes.",
                unit = "share", min = 0, max = 1,
                source = "assumption; what works best acts on how people read others (Masi et al. 2011, "
                        + "doi:10.1177/1088868310377394)") double disappointmentEffect,
        @Parameter(value = "0.85",
                text = "Share of the distance from a set-point in distress to its bound that full coping closes.",
                unit = "share", min = 0, max = 1, range = "uniform(0.4, 1)",
                source = "assumption; set with the effect of an AI therapist on people in distress in view (Heinz et "
                        + "al. 2025, NEJM AI)") double setPointEffect,
        @Parameter(value = "6.5",
                text = "A person is in distress if the set-point of well-being is below this bound.", unit = "point",
                min = 0, max = 10, range = "uniform(5, 7)",
                source = "assumption; set with the effect of an AI therapist in view") double distressBelow) {}
