package kith.scenario;

/**
 * A pattern that a world should show: a statistic and the band it should lie in. Fields but the name are
 * the keys of a pattern in {@code scenarios/patterns/*.yaml}.
 *
 * @param name short name, the key in the file
 */
public record PatternSettings(
        String name,
        @Parameter(text = "What is measured: a name the program knows.") String statistic,
        @Parameter(text = "Unit of the statistic and of the band.") String unit,
        @Parameter(text = "Lower end of the band; no lower end if left out.", optional = true) double low,
        @Parameter(text = "Upper end of the band; no upper end if left out.", optional = true) double high,
        @Parameter(
                        text = "Whether the band is printed in the source, a judgement about it, or not there.",
                        oneOf = {"printed", "judgement", "none"})
                String bandFrom,
        @Parameter(
                        text = "What the pattern is about.",
                        oneOf = {"population", "person", "tie", "network"})
                String level,
        @Parameter(
                        text = "Whether the model may be calibrated on it, or only validated.",
                        oneOf = {"fit", "check"})
                String use,
        @Parameter(text = "Evidence grade.", oneOf = {"A", "B", "C", "D"}) String grade,
        @Parameter(text = "Whether a failure is one, or is only reported.") boolean gated,
        @Parameter(text = "Where the number comes from.") String source,
        @Parameter(text = "What one should know to read it.", optional = true) String note) {
    /** Whether there is a band at all. */
    public boolean hasBand() {
        return !Double.isNaN(low) || !Double.isNaN(high);
    }
}
