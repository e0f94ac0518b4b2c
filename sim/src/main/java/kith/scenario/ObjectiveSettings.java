package kith.scenario;

/** What a provider aims at. */
public record ObjectiveSettings(
        @Parameter(value = "constitution",
                text = "Signal that the provider follows. engagement: sessions a day; approval: liking; "
                        + "welfare: measured well-being; preference: choices of the people it asks; constitution: "
                        + "fixed conduct.",
                oneOf = {"engagement", "approval", "welfare", "preference", "constitution"}) String signal,
        @Parameter(value = "A",
                text = "Community at the centre of the reference group, or all. The group decides where nobody else "
                        + "takes part.",
                oneOf = {"A", "B", "C", "all"}) String referenceCommunity,
        @Parameter(value = "0.5",
                text = "Width of the reference group: largest distance of members' values from its centre. A large "
                        + "width includes everybody.",
                unit = "value", min = 0.01, max = 20, range = "uniform(0.2, 4)") double referenceWidth){}
