package kith.analysis.worlds;

import java.nio.file.Path;
import java.util.List;
import kith.analysis.claim.Verdict;
import kith.analysis.stats.Interval;
import kith.analysis.stats.ShareInterval;
import kith.analysis.table.CsvFile;

/**
 * In how many worlds of an experiment a claim holds.
 *
 * @param claim the claim in one of the worlds
 * @param worlds worlds that measured what it is about
 * @param holds worlds in which the whole interval satisfies it
 * @param fails worlds in which the whole interval contradicts it
 * @param undecided worlds in which neither is so
 * @param agrees worlds in which the estimate satisfies it, whatever the interval
 * @param deciding paths of the settings with which it goes most, at most three
 */
public record Robustness(
        WorldClaim claim, int worlds, int holds, int fails, int undecided, int agrees, List<String> deciding) {
    /** Name of the file. */
    public static final String NAME = "robustness.csv";
    /** Columns of the file. */
    public static final List<String> COLUMNS = List.of("scenario_id", "claim", "text", "variable", "group", "day",
            "n_worlds", "holds_count", "fails_count", "undecided_count", "estimate_agrees_count",
            "estimate_agrees_share", "ci_low", "ci_high", "first_setting", "second_setting", "third_setting");
    private static final int MOST = 3;

    public Robustness {
        deciding = List.copyOf(deciding);
    }

    /** Of all claims. */
    public static List<Robustness> of(WorldClaims claims, SensitivityTable sensitivity) {
        return claims.each().stream().map(each -> of(each, sensitivity)).toList();
    }

    private static Robustness of(List<WorldClaim> each, SensitivityTable sensitivity) {
        WorldClaim any = each.get(0);
        List<WorldClaim> measured = each.stream().filter(row -> !Double.isNaN(row.found())).toList();
        SensitivityTable own = sensitivity.of(any.scenario(), SensitivityRow.CLAIM + any.name(), any.group());
        return new Robustness(any, measured.size(), count(measured, Verdict.HOLDS), count(measured, Verdict.FAILS),
                count(measured, Verdict.UNDECIDED), (int) measured.stream().filter(WorldClaim::agrees).count(),
                own.standOut().stream().map(SensitivityRow::setting).distinct().limit(MOST).toList());
    }

    private static int count(List<WorldClaim> of, Verdict verdict) {
        return (int) of.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** The share of worlds in which the estimate satisfies it; not-a-number where no world measured it. */
    public double share() {
        return (double) agrees / worlds;
    }

    /** The 95 % interval of this share, for worlds drawn at random (Wilson). */
    public Interval interval() {
        return ShareInterval.wilson(agrees, worlds);
    }

    /** Writes the file into a folder. */
    public static void write(Path folder, List<Robustness> rows) {
        try (CsvFile csv = CsvFile.open(folder.resolve(NAME), COLUMNS)) {
            for (Robustness row : rows) {
                csv.text(row.claim.scenario()).text(row.claim.name()).text(row.claim.text())
                        .text(row.claim.variable()).text(row.claim.group()).whole(row.claim.day()).whole(row.worlds)
                        .whole(row.holds).whole(row.fails).whole(row.undecided).whole(row.agrees)
                        .number(row.share()).number(row.interval().low()).number(row.interval().high());
                for (int i = 0; i < MOST; i++) {
                    csv.text(i < row.deciding.size() ? row.deciding.get(i) : "");
                }
                csv.endRow();
            }
            csv.commit();
        }
    }
}
