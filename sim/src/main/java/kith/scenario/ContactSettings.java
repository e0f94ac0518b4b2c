package kith.scenario;

/** What a contact between two people is like: availability, quality, duration, load. */
public record ContactSettings(
        @Parameter(value = "3.5", text = "Daily social time a person plans on.", unit = "h/day", min = 0.1, max = 24, grade = Grade.C, source = "Dunbar 2021")
                double budgetHours,
        @Parameter(value = "0.35", text = "Spread of the day's limit on social time between days (log scale).", unit = "log sd", min = 0, max = 2)
                double budgetSpread,
        @Parameter(value = "1.6", text = "A person stops seeking and refuses once today's social time exceeds this multiple of the plan.", min = 0.5, max = 10, range = "uniform(1.2, 2.5)")
                double limitOfBudget,
        @Parameter(value = "0.55", text = "Mean duration of a contact of duration factor 1.", unit = "h", min = 0.01, max = 12, source = "assumption; 3.5 h over 6.5 contacts a day", range = "uniform(0.4, 0.7)")
                double hoursMean,
        @Parameter(value = "0.6", text = "Spread of durations (log scale).", unit = "log sd", min = 0, max = 2)
                double hoursSpread,
        @Parameter(value = "0.97", text = "Probability that a rested, free person accepts.", unit = "probability", min = 0, max = 1, range = "uniform(0.7, 1)")
                double willingness,
        @Parameter(value = "0.2", text = "How much fatigue lowers that probability.", unit = "share", min = 0, max = 1)
                double fatigueRefusal,
        @Parameter(value = "0.2", text = "Fatigue gained per hour of contact, of what is left.", unit = "1/h", min = 0, max = 5)
                double fatiguePerHour,
        @Parameter(value = "0.4", text = "Time constant with which fatigue fades.", unit = "day", min = 0.01, max = 30)
                double fatigueFadesOverDays,
        @Parameter(value = "0.5", text = "How much fatigue lowers attentiveness.", unit = "share", min = 0, max = 1)
                double fatigueInattention,
        @Parameter(value = "0.78", text = "Mean attentiveness of a rested person.", unit = "share", min = 0, max = 1, range = "uniform(0.6, 0.95)")
                double attentiveness,
        @Parameter(value = "0.07", text = "Between-person spread of attentiveness.", unit = "sd", min = 0, max = 0.5, change = Change.RESTART)
                double attentivenessSpread,
        @Parameter(value = "0.22", text = "Spread of attentiveness from contact to contact, relative.", unit = "share", min = 0, max = 1)
                double attentivenessNoise,
        @Parameter(value = "0.05", text = "How much loneliness lowers attentiveness, per sd of loneliness above the mean of its scale: the way loneliness passes on.", unit = "log share per sd", min = 0, max = 1, source = "assumption; that loneliness passes between people: Cacioppo et al. 2009; rival: ties.formation_loneliness_gap")
                double lonelinessInattention,
        @Parameter(value = "0.45", text = "Mean deference of people: how far they agree instead of pushing back.", unit = "share", min = 0, max = 1, source = "assumption; AI affirms about 50 % more than people (Cheng et al. 2025, arXiv:2510.01395), divided out of the AI's sycophancy at the default conduct")
                double deference,
        @Parameter(value = "0.12", text = "Spread of deference from contact to contact.", unit = "sd", min = 0, max = 0.5)
                double deferenceNoise,
        @Parameter(value = "0.5", text = "Closeness factor of a stranger; it rises to 1 with the square root of closeness.", unit = "share", min = 0, max = 1, range = "uniform(0.25, 0.75)")
                double strangerFactor,
        @Parameter(value = "0.35", text = "Companionship that any contact gives both people, per root hour.", unit = "share", min = 0, max = 1)
                double byProduct,
        @Parameter(value = "0.75", text = "Mattering that care gives its giver, times how much it was needed.", unit = "share", min = 0, max = 2)
                double careGivenGain,
        @Parameter(value = "0.1", text = "What a refusal takes from the felt need, times the standard for availability and the closeness factor.", unit = "share", min = 0, max = 1)
                double refusalCost) {}
