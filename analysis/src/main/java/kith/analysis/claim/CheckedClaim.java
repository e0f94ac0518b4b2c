package kith.analysis.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.contrast.Excess;
import kith.analysis.contrast.ExcessTable;
import kith.analysis.contrast.Level;
import kith.analysis.contrast.SummaryTable;
import kith.analysis.stats.Interval;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;
import kith.analysis.wording.Word;

/**
 * A claim, what was found of it, and the verdict. The interval shows run-to-run variation only.
 *
 * @param n pairs behind a difference, replicates behind a level
 * @param found the mean difference, or the mean level
 * @param referenceId empty for a level
 * @param people how many people it is about; not-a-number where that is unknown
 * @param verdict on the whole claim: it holds where direction and size hold, and fails where one of them fails
 * @param direction on the direction alone; of a level the same as the whole
 * @param bySize on the size alone; of a level the same as the whole
 */
public record CheckedClaim(
        Manifest.Claim claim, String scenarioId, String referenceId, String unit, int n, double found,
        Interval interval, double people,
        Verdict verdict, Verdict direction, Verdict bySize) {

    /**
     * All claims of a scenario.
     *
     * @param contrasts differences from the reference; null where there is none, and then levels alone are checked
     */
    public static List<CheckedClaim> of(Study study, Manifest.Scenario scenario, ContrastTable contrasts,
            SummaryTable levels, Optional<ExcessTable> excess) {
        return of(scenario, contrasts, levels, excess).stream()
                .map(each -> isMeasured(study, scenario, each.claim()) ? each : each.notChecked()).toList();
    }

    /** Whether the runs reached the day of a claim, and measured it then if they measured it on any day. */
    private static boolean isMeasured(Study study, Manifest.Scenario scenario, Manifest.Claim claim) {
        SeriesTable series = study.series();
        List<RunsTable.Run> runs = study.runs().succeeded(scenario.scenarioId());
        return claim.day() <= series.lastDay() && (!series.holds(runs, claim.group(), claim.variable())
                || series.observed(runs, claim.day(), claim.group(), claim.variable()));
    }

    private CheckedClaim notChecked() {
        return new CheckedClaim(claim, scenarioId, referenceId, unit, 0, Double.NaN, Interval.NONE, Double.NaN,
                Verdict.NOT_CHECKED, Verdict.NOT_CHECKED, Verdict.NOT_CHECKED);
    }

    /** Whether the estimate alone satisfies the claim, whatever its interval. */
    public boolean agrees() {
        Interval estimate = new Interval(found, found);
        return (claim.ofLevel() ? Verdict.between(claim.low(), claim.high(), estimate)
                : Verdict.of(claim.says(), claim.size(), estimate)) == Verdict.HOLDS;
    }

    /** What a claim that was not checked needs, in words. */
    public String needs() {
        return claim.isBeyondPlacebo() ? "needs --placebo and day " + claim.day() : "needs day " + claim.day();
    }

    private static List<CheckedClaim> of(Manifest.Scenario scenario, ContrastTable contrasts, SummaryTable levels,
            Optional<ExcessTable> excess) {
        List<CheckedClaim> checked = new ArrayList<>();
        for (Manifest.Claim written : scenario.claims()) {
            if (written.ofLevel()) {
                Manifest.Claim claim = written;
                Level level = levels.level(scenario.scenarioId(), claim.day(), claim.group(), claim.variable());
                Verdict verdict = Verdict.between(claim.low(), claim.high(), level.interval());
                checked.add(new CheckedClaim(claim, scenario.scenarioId(), "", level.unit(), level.n(), level.mean(),
                        level.interval(), level.people(), verdict, verdict, verdict));
            } else if (contrasts != null && written.isBeyondPlacebo()) {
                Manifest.Claim claim = written.measured(contrasts.oneSd(written.variable()));
                checked.add(excess.map(table -> beyond(claim, table.of(claim.day(), claim.group(), claim.variable())))
                        .orElseGet(() -> new CheckedClaim(claim, scenario.scenarioId(), contrasts.referenceId(), "", 0,
                                Double.NaN, Interval.NONE, Double.NaN, null, null, null).notChecked()));
            } else if (contrasts != null) {
                Manifest.Claim claim = written.measured(contrasts.oneSd(written.variable()));
                Contrast c = contrasts.contrast(scenario.scenarioId(), claim.day(), claim.group(), claim.variable());
                checked.add(new CheckedClaim(claim, c.scenarioId(), c.referenceId(), c.unit(), c.pairs(), c.size(),
                        c.interval(), c.people(), verdict(c, Verdict.of(claim.says(), claim.size(), c.interval())),
                        verdict(c, Verdict.direction(claim.says(), c.interval())),
                        verdict(c, Verdict.size(claim.says(), claim.size(), c.interval()))));
            }
        }
        return checked;
    }

    /** A claim on what exceeds the placebo. */
    private static CheckedClaim beyond(Manifest.Claim claim, Excess e) {
        boolean few = e.word().isMarked() || e.pairs() == 0;
        Interval found = e.excessInterval();
        return new CheckedClaim(claim, e.scenarioId(), e.referenceId(), e.unit(), e.pairs(), e.excess(), found,
                Math.min(e.people(), e.placeboPeople()),
                few ? Verdict.UNDECIDED : Verdict.of(claim.says(), claim.size(), found),
                few ? Verdict.UNDECIDED : Verdict.direction(claim.says(), found),
                few ? Verdict.UNDECIDED : Verdict.size(claim.says(), claim.size(), found));
    }

    /** Fewer than 10 people, or than three pairs of runs, decide nothing. */
    private static Verdict verdict(Contrast c, Verdict found) {
        return c.word().isMarked() ? Verdict.UNDECIDED : found;
    }

    /** The verdict in words; direction and size apart where they differ. */
    public String told() {
        if (verdict == Verdict.NOT_CHECKED) {
            return verdict.text() + ": " + needs();
        }
        if (Word.of(Math.max(n, 1), people, interval, 0).isMarked() && !claim.ofLevel()) {
            return "undecided, " + Word.of(Math.max(n, 1), people, interval, 0).text();
        }
        return direction == bySize || claim.ofLevel() || claim.says().equals("too_small")
                ? verdict.text()
                : "direction " + direction.text() + ", size " + bySize.text();
    }
}
