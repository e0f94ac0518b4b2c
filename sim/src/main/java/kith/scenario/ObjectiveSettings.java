package kith.scenario;

/** What a provider aims at. */
public record ObjectiveSettings(
        @Parameter(value = "constitution", text = "The signal the provider follows: sessions a day (engagement), liking (approval), measured well-being (welfare), what those it listens to would choose (preference), or none, conduct being fixed (constitution).",
                        oneOf = {"engagement", "approval", "welfare", "preference", "constitution"})
                String signal,
        @Parameter(value = "A", text = "Community around whose middle the reference group lies, whose preference decides where nobody else takes part; all: around the middle of everybody.", oneOf = {"A", "B", "C", "all"})
                String referenceCommunity,
        @Parameter(value = "0.5", text = "Width of the reference group: how far the values of its members may lie from that middle, whatever their community; a large one holds everybody.",
                        unit = "value", min = 0.01, max = 20, range = "uniform(0.2, 4)")
                double referenceWidth) {}
