package kith.scenario.settings;

/** A person's general attitude towards AI companionship: what sessions do to it, and what reads it. */
public record AttitudeSettings(
        @Parameter(value = "0.1",
                text = "Share of the distance by which a session moves the attitude towards AI companionship. 0 "
                        + "switches the attitude off.",
                unit = "1/session", min = 0, max = 1, range = "uniform(0, 0.2)") double rate,
        @Parameter(value = "1",
                text = "Attitude that results from sessions with a reward of 1 above the reward available elsewhere.",
                unit = "score per reward", min = 0, max = 10) double reward,
        @Parameter(value = "1", text = "Attitude lost by full warmth that the role does not call for.",
                unit = "score", min = 0, max = 10) double pressing,
        @Parameter(value = "60", text = "Time constant with which the attitude returns to its start without sessions.",
                unit = "day", min = 1, max = 3650) double fadesOverDays,
        @Parameter(value = "0.49",
                text = "1 unit more attitude multiplies the hazard of adoption by exp(this value).",
                unit = "log hazard per score", min = 0, max = 3,
                source = "assumption; as large as the effect of openness to AI") double adoptionEffect,
        @Parameter(value = "2.3",
                text = "Increase of the log odds of turning to an AI per unit of attitude. It counts for needs that "
                        + "only care or love serves.",
                unit = "logit per score", min = 0, max = 10,
                source = "assumption; with a rate of 0.1 set by hand towards intention by dose and topic (Kirk et al. "
                        + "2025, arXiv:2512.01991), which then do not test it") double pull) {}
