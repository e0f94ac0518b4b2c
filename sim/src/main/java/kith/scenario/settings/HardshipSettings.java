package kith.scenario.settings;

/** Spells of illness and of lost work: they begin and end at random, and other people notice that somebody is away. */
public record HardshipSettings(
        @Parameter(value = "0.3",
                text = "Yearly hazard of a spell of illness at age 45. 0 switches it off.", unit = "1/year", min = 0,
                max = 10, range = "uniform(0, 0.4)") double illnessPerYear,
        @Parameter(value = "60", text = "Mean length of a spell of illness.", unit = "day", min = 1,
                max = 3650) double illnessDays,
        @Parameter(value = "0.4",
                text = "Increase of the log hazard of illness per 20 years of age.", unit = "log hazard per 20 years",
                min = -3, max = 3) double illnessAgeEffect,
        @Parameter(value = "1.2", text = "Loss of well-being while a person is ill, compared with the time before.",
                unit = "point", min = 0, max = 10) double illnessEffect,
        @Parameter(value = "0.4", text = "Share of a person's daily social time that an illness takes.",
                unit = "share", min = 0, max = 1) double illnessTimeShare,
        @Parameter(value = "0.08",
                text = "Yearly hazard of losing work, for people with a workplace. 0 switches it off.",
                unit = "1/year", min = 0, max = 10, range = "uniform(0, 0.2)") double jobLossPerYear,
        @Parameter(value = "180",
                text = "Mean time without work. Meanwhile the person meets nobody at the workplace by chance.",
                unit = "day", min = 1, max = 3650) double jobLossDays,
        @Parameter(value = "0.8",
                text = "Loss of well-being while a person is without work, compared with the time before.",
                unit = "point", min = 0, max = 10,
                source = "assumption; only the sign is known: unemployment lowers well-being (Luhmann et al. 2012, "
                        + "doi:10.1037/a0025948)") double jobLossEffect) {}
