package kith.scenario.settings;

/** Feeling heard: for some hours after care a person feels less lonely, without any lasting effect. */
public record HeardSettings(
        @Parameter(value = "0.8",
                text = "Share of momentary loneliness that full attention of a person relieves. 0 switches it off.",
                unit = "share", min = 0, max = 1, range = "uniform(0, 1)",
                source = "assumption; set by hand so that 15 minutes relieve as in De Freitas et al. 2024, "
                        + "arXiv:2407.19096") double byPeople,
        @Parameter(value = "0.33",
                text = "Share of momentary loneliness that full attention of an AI relieves. 0 switches it off.",
                unit = "share", min = 0, max = 1, range = "uniform(0, 1)",
                source = "assumption; set by hand so that 15 minutes relieve as in De Freitas et al. 2024, "
                        + "arXiv:2407.19096") double byAi,
        @Parameter(value = "4", text = "Time constant with which the feeling of being heard decays.", unit = "h",
                min = 0.25, max = 72) double fadesOverHours) {}
