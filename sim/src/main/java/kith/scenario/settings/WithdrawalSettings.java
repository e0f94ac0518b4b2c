package kith.scenario.settings;

/** What it does to people that an AI they are used to is out of reach, or that its end is near. */
public record WithdrawalSettings(
        @Parameter(value = "0.8",
                text = "Loss of well-being that long full withdrawal leads to. Full withdrawal: wanting 100, daily "
                        + "use before, no access. 0 switches it off.",
                unit = "point", min = 0, max = 10,
                source = "assumption; only the sign is known: grief after a feature was removed (De Freitas, "
                        + "arXiv:2412.14190)") double effect,
        @Parameter(value = "0.18", text = "Relative increase of wanting if the end of access is near and certain.",
                min = 0, max = 5, grade = Grade.C,
                source = "Kirk et al. 2025, arXiv:2512.01991: 41.7 in weeks 1 to 3, 49.0 in the last week; "
                        + "interpreted as a response to the end") double threatWanting,
        @Parameter(value = "0.3",
                text = "How much one loss of access raises the sense that access will end (share of the distance "
                        + "to 1).",
                unit = "1/time", min = 0, max = 1) double threatPerAbsence,
        @Parameter(value = "7", text = "Time constant with which the sense that access will end decays.", unit = "day",
                min = 0.1, max = 365) double threatFadesOverDays) {}
