package kith.pattern;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kith.analysis.stats.Moments;
import kith.analysis.stats.PairedDifference;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.CsvFile;
import kith.scenario.settings.AblationSettings;
import kith.scenario.settings.Expectation;

/**
 * What a statistic does when a mechanism is switched off: the mean over replicates of the world without it minus the
 * world with it, same people and same luck, with its 95 % interval (Student), and the verdict.
 *
 * @param with mean with the mechanism, over the pairs that could be told; not-a-number for none
 * @param without mean without it
 */
public record AblationResult(
        AblationSettings ablation, Measure statistic, double with, double without, PairedDifference difference,
        AblationVerdict verdict) {
    /** The file in a results folder. */
    public static final String FILE = "ablations.csv";

    private static final List<
            String> COLUMNS = List.of("ablation", "set", "statistic", "unit", "expected", "with", "without",
                    "n_pairs", "diff", "ci_low", "ci_high", "tolerance", "verdict");

    /** The result for what the replicates gave; a pair with a missing value is left out. */
    public static AblationResult of(AblationSettings ablation, Measure statistic, double[] with, double[] without) {
        double[] a = told(with, without);
        double[] b = told(without, with);
        PairedDifference difference = PairedDifference.of(b, a, new StudentInterval());
        AblationVerdict verdict = AblationVerdict.of(ablation.expectations().get(statistic.name()), difference.pairs(),
                difference.interval(), ablation.tolerance(statistic.name()));
        return new AblationResult(ablation, statistic, mean(a), mean(b), difference, verdict);
    }

    /** The values of the replicates that could be told in both worlds. */
    private static double[] told(double[] values, double[] others) {
        return IntStream.range(0, values.length)
                .filter(i -> Double.isFinite(values[i]) && Double.isFinite(others[i]))
                .mapToDouble(i -> values[i])
                .toArray();
    }

    private static double mean(double[] values) {
        return values.length == 0 ? Double.NaN : Moments.mean(values);
    }

    /** In how many pairs it could be told. */
    public int pairs() {
        return difference.pairs();
    }

    /** Mean difference, without minus with; not-a-number for no pair. */
    public double mean() {
        return difference.mean();
    }

    /** Lower end of the interval; not-a-number where there is none. */
    public double low() {
        return difference.interval().low();
    }

    /** Upper end of the interval; not-a-number where there is none. */
    public double high() {
        return difference.interval().high();
    }

    /** What was expected; empty for nothing. */
    public Optional<Expectation> expected() {
        return Optional.ofNullable(ablation.expectations().get(statistic.name()));
    }

    /** How far the statistic may move and still count as kept; not-a-number where nobody has said. */
    public double tolerance() {
        return ablation.tolerance(statistic.name());
    }

    /** Whether this counts against the model. */
    public boolean isFailure() {
        return verdict == AblationVerdict.NOT_AS_EXPECTED;
    }

    /** Whether a statistic that should have moved did so, if at all, by less than its tolerance. */
    public boolean isSmall() {
        return expected().filter(e -> e != Expectation.KEPT).isPresent()
                && AblationVerdict.within(difference.interval(), tolerance());
    }

    /** Whether it moved, for sure and by more than its tolerance, though nobody had expected anything. */
    public boolean isUnforeseen() {
        double within = Double.isNaN(tolerance()) ? 0 : tolerance();
        return verdict == AblationVerdict.REPORTED
                && (low() > within || high() < -within);
    }

    /**
     * Writes {@code ablations.csv}: a row per ablation and statistic, in the order of the files and of the
     * statistics.
     */
    public static void write(Path folder, List<AblationResult> results) {
        try (CsvFile csv = CsvFile.open(folder.resolve(FILE), COLUMNS)) {
            for (AblationResult r : results) {
                csv.text(r.ablation.name()).text(String.join("; ", r.ablation.sets())).text(r.statistic.name())
                        .text(r.statistic.unit()).text(r.expected().map(Expectation::word).orElse(""))
                        .number(r.with).number(r.without).whole(r.pairs()).number(r.mean()).number(r.low())
                        .number(r.high())
                        .number(r.tolerance()).text(r.verdict.words());
                csv.endRow();
            }
            csv.commit();
        }
    }
}
