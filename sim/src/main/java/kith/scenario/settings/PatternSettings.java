package kith.scenario.settings;

/**
 * A pattern that a world should show: a statistic and the band it should lie in. Fields but the name are
 * the keys of a pattern in {@code scenarios/patterns/*.yaml}.
 *
 * @param name short name, the key in the file
 */
public record PatternSettings(
        String name,
        @Parameter(text = "The statistic that is measured: a name listed by kith validate --list.") String statistic,
        @Parameter(text = "Unit of the statistic and of the band.") String unit,
        @Parameter(text = "Lower end of the band. There is none if left out.", optional = true) double low,
        @Parameter(text = "Upper end of the band. There is none if left out.", optional = true) double high,
        @Parameter(
                text = "Origin of the band: printed (in the source), judgement, or none.") BandFrom bandFrom,
        @Parameter(
                text = "Level of the pattern.") Level level,
        @Parameter(
                text = "Use of the pattern: fit (calibration allowed) or check (validation only).") Use use,
        @Parameter(text = "Evidence grade.") Grade grade,
        @Parameter(text = "Switch: missing the band counts as a failure.") boolean gated,
        @Parameter(text = "Source of the number.") String source,
        @Parameter(text = "Note for the reader.", optional = true) String note) {
    /** Where a band comes from. */
    public enum BandFrom implements Keyword {
        /** It is printed in the source. */
        PRINTED,
        /** It was set before results were looked at. */
        JUDGEMENT,
        /** There is no band. */
        NONE
    }

    /** What a pattern is about. */
    public enum Level implements Keyword {
        /** The population. */
        POPULATION,
        /** A person. */
        PERSON,
        /** A tie. */
        TIE,
        /** The network. */
        NETWORK
    }

    /** What a pattern may be used for. */
    public enum Use implements Keyword {
        /** Calibration and validation. */
        FIT,
        /** Validation only. */
        CHECK
    }

    /** Whether there is a band at all. */
    public boolean hasBand() {
        return !Double.isNaN(low) || !Double.isNaN(high);
    }
}
