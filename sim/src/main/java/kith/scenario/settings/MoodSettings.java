package kith.scenario.settings;

/** Mood: swings of well-being over days, which end by themselves. */
public record MoodSettings(
        @Parameter(value = "0.4",
                text = "Spread of moods between people and over time. 0 switches them off.", unit = "point",
                min = 0, max = 5, range = "uniform(0, 1)") double spread,
        @Parameter(value = "3", text = "Time constant with which a mood ends.", unit = "day", min = 0.1,
                max = 365) double lastsOverDays) {}
