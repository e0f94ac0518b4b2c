package kith.scenario.settings;

import java.util.OptionalDouble;

/** Who may take part in a trial; a person must meet all of it as the trial opens. */
public record EligibilitySettings(
        @Parameter(value = "13", text = "Lowest age of participants.", unit = "year", min = 13, max = 120,
                study = true) double ageFrom,
        @Parameter(value = "120", text = "Highest age of participants.", unit = "year", min = 13, max = 120,
                study = true) double ageTo,
        @Parameter(text = "Lowest loneliness of participants. There is no limit if left out.",
                unit = "point UCLA 20-80", min = 0, max = 100, optional = true,
                study = true) OptionalDouble lonelinessAbove,
        @Parameter(text = "Highest well-being of participants. There is no limit if left out.",
                unit = "point 0-10", min = 0, max = 10, optional = true,
                study = true) OptionalDouble wellBeingBelow,
        @Parameter(text = "Lowest well-being of participants. There is no limit if left out.",
                unit = "point 0-10", min = 0, max = 10, optional = true,
                study = true) OptionalDouble wellBeingAbove,
        @Parameter(value = "any",
                text = "Whether people with an AI partner may take part: any, users (only these) or non_users "
                        + "(only the others).",
                study = true) AiUsers users) {}
