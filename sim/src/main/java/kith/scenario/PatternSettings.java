package kith.scenario;

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
                text = "Origin of the band: printed (in the source), judgement, or none.",
                oneOf = {
                        "printed", "judgement", "none"}) String bandFrom,
        @Parameter(
                text = "Level of the pattern.",
                oneOf = {"population", "person", "tie", "network"}) String level,
        @Parameter(
                text = "Use of the pattern: fit (calibration allowed) or check (validation only).",
                oneOf = {"fit", "check"}) String use,
        @Parameter(text = "Evidence grade.", oneOf = {"A", "B", "C", "D"}) String grade,
        @Parameter(text = "Switch: missing the band counts as a failure.") boolean gated,
        @Parameter(text = "Source of the number.") String source,
        @Parameter(text = "Note for the reader.", optional = true) String note){
    /** Whether there is a band at all. */
    public boolean hasBand() {
        return !Double.isNaN(low) || !Double.isNaN(high);
    }
}
