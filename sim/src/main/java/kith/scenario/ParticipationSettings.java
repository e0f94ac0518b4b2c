package kith.scenario;

/** Who takes part in deciding on conduct. */
public record ParticipationSettings(
        @Parameter(value = "none", text = "Who takes part: nobody but the reference group (none), whoever turns out (open), people drawn by lot (sortition), or people drawn by lot to mirror communities and ages (representative).",
                        oneOf = {"none", "open", "sortition", "representative"})
                String rule,
        @Parameter(value = "0.2", text = "Share of people who turn out at mean age in the largest community, without dependency or cost.", unit = "share", min = 0.001, max = 0.999) double turnoutShare,
        @Parameter(value = "0.3", text = "Log odds of turning out won per 20 years of age above 45.", unit = "logit", min = -5, max = 5) double turnoutAge,
        @Parameter(value = "-0.5", text = "Log odds of turning out of people of communities other than the largest, against it.", unit = "logit", min = -10, max = 10, range = "uniform(-2, 0)") double turnoutMinority,
        @Parameter(value = "0", text = "Log odds of turning out won by full dependency on AI.", unit = "logit", min = -10, max = 10, range = "uniform(-2, 2)") double turnoutDependency,
        @Parameter(value = "0.5", text = "Hours of a day's social time that taking part costs a participant.", unit = "h", min = 0, max = 24) double costHours,
        @Parameter(value = "0.4", text = "Log odds of turning out lost per hour that it costs.", unit = "logit/h", min = 0, max = 10) double costDeters,
        @Parameter(value = "200", text = "People on a panel drawn by lot.", unit = "people", min = 1, max = 1000000) int panelCount,
        @Parameter(value = "0", text = "Days after a vote until conduct follows it.", unit = "day", min = 0, max = 3650, range = "uniform(0, 180)") int lagDays) {}
