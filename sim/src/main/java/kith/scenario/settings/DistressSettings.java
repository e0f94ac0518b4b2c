package kith.scenario.settings;

/** Spells of distress: slow swings of well-being that end by themselves. */
public record DistressSettings(
        @Parameter(value = "0.7",
                text = "Spread of the swings between people and over time. 0 switches them off.", unit = "point",
                min = 0, max = 5, range = "uniform(0, 1.2)") double spread,
        @Parameter(value = "60", text = "Time constant with which a swing ends.", unit = "day", min = 1,
                max = 3650) double lastsOverDays,
        @Parameter(value = "0.03",
                text = "Gap of loneliness added per point of a bad spell. In a bad spell people miss others more. 0 "
                        + "switches this off.",
                unit = "gap/point", min = 0, max = 2, range = "uniform(0, 0.2)") double lonelinessEffect) {}
