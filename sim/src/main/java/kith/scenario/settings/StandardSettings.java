package kith.scenario.settings;

/** What people expect of human partners, per relation class and facet, and how it learns. */
public record StandardSettings(
        @Parameter(value = "0.05", text = "Learning rate of standards, per contact.", unit = "1/contact", min = 0,
                max = 1, range = "uniform(0.025, 0.3)",
                source = "assumption; laboratory tasks give 0.05-0.3; no study of relationships "
                        + "found") double learningRate,
        @Parameter(value = "0.2", text = "Weight of availability in the value of an experience.", unit = "share",
                min = 0, max = 1) double availabilityWeight,
        @Parameter(value = "0.56", text = "Weight of attentiveness in the value of an experience.", unit = "share",
                min = 0, max = 1) double attentivenessWeight,
        @Parameter(value = "0.24", text = "Weight of deference in the value of an experience.", unit = "share", min = 0,
                max = 1) double deferenceWeight,
        @Parameter(value = "0.8", text = "Weight of disappointment: loss of value of an experience below the standard.",
                min = 0, max = 5) double disappointment,
        @Parameter(value = "0.3",
                text = "Omission: relative increase of the cost of a refusal or a disappointing contact for what a "
                        + "role fully prescribes. For what it fully forbids, it is the decrease.",
                unit = "share", min = 0, max = 1, range = "uniform(0, 1)") double omission,
        @Parameter(value = "0.2",
                text = "Spread between people of what they hold that human roles owe, drawn for each function. 0: "
                        + "everybody holds the norms of the roles.",
                unit = "norm sd", min = 0, max = 2, range = "uniform(0, 0.5)") double normSpread,
        @Parameter(value = "0",
                text = "Spillover sigma: how much an experience with an AI changes the standard for the matching "
                        + "human role. No study has measured it. 0 switches it off.",
                min = 0, max = 1, step = 0.05, range = "uniform(0, 0.3)",
                source = "assumption; no longitudinal measurement exists (mean effect null in Guingrich and Graziano, "
                        + "arXiv:2509.19515)") double spillover,
        @Parameter(value = "0.3", text = "Share of spillover that reaches the other relation classes.", unit = "share",
                min = 0, max = 1) double spilloverAcross,
        @Parameter(value = "0.91",
                text = "Standards at the start, as a share of the experience with a rested, willing, average person.",
                unit = "share", min = 0, max = 1, change = Change.RESTART, range = "fixed",
                source = "assumption; set so that standards start in equilibrium with experience, refusals and "
                        + "fatigue") double startShare,
        @Parameter(value = "0.1", text = "Learning rate of the learned quality of a particular person.",
                unit = "1/contact", min = 0, max = 1, range = "uniform(0.05, 0.3)") double otherLearningRate) {}
