package kith.scenario;

import java.util.OptionalDouble;

/** Who may take part in a trial; a person must meet all of it as the trial opens. */
public record EligibilitySettings(
        @Parameter(value = "13", text = "Lowest age.", unit = "year", min = 13, max = 120, study = true) double ageFrom,
        @Parameter(value = "120", text = "Highest age.", unit = "year", min = 13, max = 120, study = true) double ageTo,
        @Parameter(text = "Loneliness above which people may take part; anybody if left out.", unit = "point UCLA 20-80", min = 0, max = 100, optional = true, study = true)
                OptionalDouble lonelinessAbove,
        @Parameter(value = "any", text = "Whether people with an AI partner may take part.", oneOf = {"any", "users", "non_users"}, study = true)
                String users) {}
