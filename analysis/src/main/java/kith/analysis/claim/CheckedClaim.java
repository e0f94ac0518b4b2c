package kith.analysis.claim;

import java.util.ArrayList;
import java.util.List;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.contrast.Level;
import kith.analysis.contrast.SummaryTable;
import kith.analysis.stats.Interval;
import kith.analysis.table.Manifest;

/**
 * A claim, what was found of it, and the verdict; chance alone is in it.
 *
 * @param n pairs behind a difference, replicates behind a level
 * @param found the mean difference, or the mean level
 * @param referenceId empty for a level
 */
public record CheckedClaim(
        Manifest.Claim claim, String scenarioId, String referenceId, String unit, int n, double found, Interval interval, Verdict verdict) {

    /**
     * All claims of a scenario.
     *
     * @param contrasts differences from the reference; null where there is none, and then levels alone are checked
     */
    public static List<CheckedClaim> of(Manifest.Scenario scenario, ContrastTable contrasts, SummaryTable levels) {
        List<CheckedClaim> checked = new ArrayList<>();
        for (Manifest.Claim claim : scenario.claims()) {
            if (claim.ofLevel()) {
                Level level = levels.level(scenario.scenarioId(), claim.day(), claim.group(), claim.variable());
                checked.add(new CheckedClaim(claim, scenario.scenarioId(), "", level.unit(), level.n(), level.mean(), level.interval(),
                        Verdict.between(claim.low(), claim.high(), level.interval())));
            } else if (contrasts != null) {
                Contrast c = contrasts.contrast(scenario.scenarioId(), claim.day(), claim.group(), claim.variable());
                checked.add(new CheckedClaim(claim, c.scenarioId(), c.referenceId(), c.unit(), c.pairs(), c.size(), c.interval(),
                        Verdict.of(claim.says(), claim.size(), c.interval())));
            }
        }
        return checked;
    }
}
