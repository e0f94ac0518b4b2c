package kith.scenario;

/** What a contact between two people is like: availability, quality, duration, load. */
public record ContactSettings(
        @Parameter(value = "3.5", text = "Planned social time per day.", unit = "h/day", min = 0.1, max = 24, grade = Grade.C, source = "Dunbar 2021")
                double budgetHours,
        @Parameter(value = "0.35", text = "Day-to-day spread of the limit on social time (log scale).", unit = "log sd", min = 0, max = 2)
                double budgetSpread,
        @Parameter(value = "1.6", text = "A person seeks and accepts no more contact above this multiple of the planned social time.", min = 0.5, max = 10, range = "uniform(1.2, 2.5)")
                double limitOfBudget,
        @Parameter(value = "0.55", text = "Mean duration of a contact with duration factor 1.", unit = "h", min = 0.01, max = 12, source = "assumption; 3.5 h divided by 6.5 contacts a day", range = "uniform(0.4, 0.7)")
                double hoursMean,
        @Parameter(value = "0.6", text = "Spread of contact durations (log scale).", unit = "log sd", min = 0, max = 2)
                double hoursSpread,
        @Parameter(value = "0.97", text = "Probability that a rested, free person accepts a contact.", unit = "probability", min = 0, max = 1, range = "uniform(0.7, 1)")
                double willingness,
        @Parameter(value = "0.2", text = "Decrease of the probability of acceptance at full fatigue.", unit = "share", min = 0, max = 1)
                double fatigueRefusal,
        @Parameter(value = "0.2", text = "Fatigue gained per hour of contact, as a share of the distance to 1.", unit = "1/h", min = 0, max = 5)
                double fatiguePerHour,
        @Parameter(value = "0.4", text = "Time constant with which fatigue decays.", unit = "day", min = 0.01, max = 30)
                double fatigueFadesOverDays,
        @Parameter(value = "0.5", text = "Decrease of attentiveness at full fatigue.", unit = "share", min = 0, max = 1)
                double fatigueInattention,
        @Parameter(value = "0.78", text = "Mean attentiveness of a rested person.", unit = "share", min = 0, max = 1, range = "uniform(0.6, 0.95)")
                double attentiveness,
        @Parameter(value = "0.07", text = "Between-person spread of attentiveness.", unit = "sd", min = 0, max = 0.5, change = Change.RESTART)
                double attentivenessSpread,
        @Parameter(value = "0.22", text = "Relative spread of attentiveness between contacts.", unit = "share", min = 0, max = 1)
                double attentivenessNoise,
        @Parameter(value = "0.05", text = "Contagion: decrease of attentiveness per sd of loneliness above the mean of its scale.", unit = "log share per sd", min = 0, max = 1, source = "assumption; spread of loneliness between people: Cacioppo et al. 2009; rival: ties.formation_loneliness_gap")
                double lonelinessInattention,
        @Parameter(value = "0.45", text = "Mean deference of people: how often they agree instead of disagreeing.", unit = "share", min = 0, max = 1, source = "assumption; AI affirms about 50 % more than people (Cheng et al. 2025, arXiv:2510.01395); the AI's default sycophancy is divided by this factor")
                double deference,
        @Parameter(value = "0.12", text = "Spread of deference between contacts.", unit = "sd", min = 0, max = 0.5)
                double deferenceNoise,
        @Parameter(value = "0.5", text = "Closeness factor of a stranger. It rises to 1 with the square root of closeness.", unit = "share", min = 0, max = 1, range = "uniform(0.25, 0.75)")
                double strangerFactor,
        @Parameter(value = "0.35", text = "Companionship that any contact gives both people, per square root of an hour.", unit = "share", min = 0, max = 1)
                double byProduct,
        @Parameter(value = "0.75", text = "Mattering that a person gains by giving care, multiplied by the other's need.", unit = "share", min = 0, max = 2)
                double careGivenGain,
        @Parameter(value = "0.1", text = "Loss from a refusal, multiplied by the standard for availability and the closeness factor.", unit = "share", min = 0, max = 1)
                double refusalCost) {}
