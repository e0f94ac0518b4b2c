package kith.scenario.settings;

/** What a provider aims at. */
public record ObjectiveSettings(
        @Parameter(value = "constitution",
                text = "Signal that the provider follows. engagement: sessions a day; approval: liking; "
                        + "welfare: measured well-being; preference: choices of the people it asks; constitution: "
                        + "fixed conduct.") Signal signal,
        @Parameter(value = "A",
                text = "Community at the centre of the reference group, or all. The group decides where nobody else "
                        + "takes part.") Members referenceCommunity,
        @Parameter(value = "0.5",
                text = "Width of the reference group: largest distance of members' values from its centre. A large "
                        + "width includes everybody.",
                unit = "value", min = 0.01, max = 20, range = "uniform(0.2, 4)") double referenceWidth) {
    /** What a provider follows. */
    public enum Signal implements Keyword {
        /** Sessions a day. */
        ENGAGEMENT,
        /** Liking. */
        APPROVAL,
        /** Well-being as it is measured. */
        WELFARE,
        /** Choices of the people it asks. */
        PREFERENCE,
        /** Fixed conduct. */
        CONSTITUTION
    }

    /** Community at the centre of the reference group. */
    public enum Members implements Keyword {
        /** Community A. */
        A,
        /** Community B. */
        B,
        /** Community C. */
        C,
        /** Everybody. */
        ALL;

        /** Whether it includes people of the community with an index. */
        public boolean includes(int community) {
            return this == ALL || name().equals(Community.of(community).name());
        }

        @Override
        public String word() {
            return this == ALL ? "all" : name();
        }
    }
}
