package kith.pattern;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kith.analysis.stats.Interval;
import kith.analysis.stats.Moments;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.CsvFile;
import kith.scenario.settings.PatternSettings;

/**
 * A pattern measured: the mean over replicates with its 95 % interval (Student), and the verdict.
 *
 * @param n replicates in which the statistic could be told
 */
public record PatternResult(PatternSettings pattern, double estimate, Interval interval, int n, Verdict verdict) {
    /** The file in a results folder. */
    public static final String FILE = "patterns.csv";

    private static final List<
            String> COLUMNS = List.of("pattern", "statistic", "level", "use", "unit", "estimate", "ci_low",
                    "ci_high", "n", "band_low", "band_high", "band_from", "grade", "source", "verdict", "gated");

    /** The result for what the replicates gave, missing values left out. */
    public static PatternResult of(PatternSettings pattern, double[] values) {
        double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
        double estimate = known.length == 0 ? Double.NaN : Moments.mean(known);
        Interval interval = new StudentInterval().of(known);
        Verdict verdict = Verdict.of(estimate, interval, pattern.low(), pattern.high());
        return new PatternResult(pattern, estimate, interval, known.length, verdict);
    }

    /** Lower end of the interval; not-a-number where there is none. */
    public double low() {
        return interval.low();
    }

    /** Upper end of the interval; not-a-number where there is none. */
    public double high() {
        return interval.high();
    }

    /** Whether this counts against the model. */
    public boolean isFailure() {
        return pattern.gated() && verdict == Verdict.FAIL;
    }

    /** Writes {@code patterns.csv}, one row per pattern in the order of the files. */
    public static void write(Path folder, List<PatternResult> results) {
        try (CsvFile csv = CsvFile.open(folder.resolve(FILE), COLUMNS)) {
            for (PatternResult result : results) {
                PatternSettings p = result.pattern;
                csv.text(p.name()).text(p.statistic()).text(p.level().word()).text(p.use().word()).text(p.unit())
                        .number(result.estimate).number(result.interval.low()).number(result.interval.high())
                        .whole(result.n).number(p.low()).number(p.high()).text(p.bandFrom().word())
                        .text(p.grade().word())
                        .text(p.source()).text(result.verdict.word()).text(Boolean.toString(p.gated()));
                csv.endRow();
            }
            csv.commit();
        }
    }
}
