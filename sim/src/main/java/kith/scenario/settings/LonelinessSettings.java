package kith.scenario.settings;

/** Lasting loneliness: a slow average of the gap between what is desired and what is had. */
public record LonelinessSettings(
        @Parameter(value = "14", text = "Time constant with which lasting loneliness follows the loneliness gap.",
                unit = "day", min = 1,
                max = 365) double followsOverDays,
        @Parameter(value = "0.95", text = "Desired closeness at the reference value of the standard.", unit = "gap",
                min = 0, max = 3, range = "uniform(0.7, 1.2)") double desired,
        @Parameter(value = "0.6", text = "Increase of desired closeness per unit of the standard.",
                unit = "gap per share", min = 0, max = 3) double standardEffect,
        @Parameter(value = "0.7", text = "Reference value of the standard.", unit = "share", min = 0, max = 1,
                range = "uniform(0.6, 0.8)") double standardReference,
        @Parameter(value = "0.48", text = "Decrease of the loneliness gap at full satisfaction of companionship.",
                unit = "gap", min = 0, max = 3) double companionship,
        @Parameter(value = "0.20", text = "Decrease of the loneliness gap at full satisfaction of support.",
                unit = "gap", min = 0, max = 3) double support,
        @Parameter(value = "0.15", text = "Decrease of the loneliness gap at full satisfaction of mattering.",
                unit = "gap", min = 0, max = 3) double mattering,
        @Parameter(value = "0.60", text = "Worth of satisfaction from AI, relative to satisfaction from people.",
                unit = "share", min = 0, max = 1,
                source = "assumption; rival findings: De Freitas 2024 (lasting relief), Li 2026 (little)",
                range = "uniform(0, 1)") double aiWorth,
        @Parameter(value = "0.32", text = "Largest decrease of the loneliness gap by close ties.", unit = "gap",
                min = 0, max = 3) double ties,
        @Parameter(value = "3.5", text = "Summed closeness over which the effect of close ties saturates.",
                unit = "closeness", min = 0.1, max = 50) double tiesScale,
        @Parameter(value = "0.2295", text = "Raw loneliness that corresponds to 40 points on the UCLA scale.",
                unit = "gap", min = -2, max = 3, change = Change.LIVE,
                source = "assumption; scale set in the world without AI so that its mean is 40 (Russell 1996, "
                        + "students, from memory)",
                range = "fixed") double scaleMean,
        @Parameter(value = "0.0855", text = "Raw loneliness that corresponds to 9.5 points on the UCLA scale.",
                unit = "gap", min = 0.001, max = 3,
                source = "assumption; scale set in the world without AI so that its sd is 9.5 (Russell 1996, "
                        + "students, from memory)",
                range = "fixed") double scaleSd,
        @Parameter(value = "50", text = "A person counts as lonely above this value.", unit = "UCLA point", min = 20,
                max = 80, range = "uniform(45, 55)") double lonelyAbove) {}
