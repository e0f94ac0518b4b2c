package kith.scenario.settings;

/** Well-being, 0 to 10: pulled to a person's set-point, pushed by satisfaction and loneliness. */
public record WellBeingSettings(
        @Parameter(value = "45", text = "Time constant with which well-being returns to its set-point.", unit = "day",
                min = 1,
                max = 3650) double followsOverDays,
        @Parameter(value = "7", text = "Mean set-point of well-being.", unit = "point", min = 0, max = 10,
                change = Change.RESTART, source = "assumption; ladder scales of WHO and OECD, from memory",
                range = "fixed") double setPointMean,
        @Parameter(value = "1.15", text = "Between-person spread of the set-point.", unit = "point", min = 0, max = 5,
                change = Change.RESTART,
                source = "assumption; set by hand so that the sd of well-being is 1.7 points") double setPointSpread,
        @Parameter(value = "0.22", text = "Correlation of the set-point with sociability.", unit = "r", min = 0,
                max = 0.95, change = Change.RESTART, range = "uniform(0, 0.35)", grade = Grade.B,
                source = "Kim et al., doi:10.1111/jopy.12339: 0.22-0.23 for extraversion and life satisfaction in "
                        + "North America, with other traits controlled; weaker elsewhere") double setPointSociability,
        @Parameter(value = "4",
                text = "Points of well-being gained per unit of weighted need satisfaction above the reference.",
                unit = "point", min = 0, max = 50) double satisfaction,
        @Parameter(value = "0.42", text = "Weighted need satisfaction that neither raises nor lowers well-being.",
                unit = "share", min = 0, max = 1,
                range = "uniform(0.3, 0.6)") double satisfactionReference,
        @Parameter(value = "5", text = "Points of well-being lost per unit of raw loneliness above its reference.",
                unit = "point",
                min = 0, max = 50) double loneliness,
        @Parameter(value = "0.269", text = "Raw loneliness that neither raises nor lowers well-being.", unit = "gap",
                min = -2, max = 3,
                range = "uniform(0.15, 0.45)") double lonelinessReference) {}
