package kith.scenario.settings;

/** Task skill: it grows where people do things or learn them from somebody, less where an AI does them, and erodes. */
public record SkillSettings(
        @Parameter(value = "0.5", text = "Skill of everybody at the start.", unit = "share", min = 0, max = 1,
                change = Change.RESTART, range = "fixed") double start,
        @Parameter(value = "0.0022",
                text = "Skill gained each time a need for help or guidance is met, as a share of the distance to 1.",
                unit = "1/time", min = 0, max = 1) double practice,
        @Parameter(value = "365", text = "Time constant with which skill decays without practice.", unit = "day",
                min = 1, max = 36500) double erodesOverDays,
        @Parameter(value = "0.17", text = "Share of the practice that an AI without friction takes away.",
                unit = "share", min = 0, max = 1, grade = Grade.C,
                source = "Bastani et al. 2025, doi:10.1073/pnas.2422633122: an open tutor lowered a later exam result "
                        + "by 17 %, a guarded tutor by about 0; interpreted as lost practice",
                range = "uniform(0, 0.5)") double crowdingOut,
        @Parameter(value = "0",
                text = "Encouragement: further practice by help or guidance from a person whose role fully prescribes "
                        + "care. It is relative to the usual practice. 0 switches it off.",
                unit = "share", min = 0, max = 1, range = "uniform(0, 1)",
                source = "assumption; care includes encouraging learning (Earp et al. 2021, "
                        + "doi:10.1038/s41467-021-26067-4, table 1)") double encouragement,
        @Parameter(value = "0.5",
                text = "Relative increase of the need for help and guidance per unit of lost skill. 0 switches it off.",
                min = 0, max = 1) double needEffect,
        @Parameter(value = "0.5",
                text = "Practice in turning to people that a session with full friction gives, relative to a "
                        + "contact with a person.",
                unit = "share", min = 0, max = 1, range = "uniform(0, 1)") double socialPractice) {}
