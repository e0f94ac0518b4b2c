package kith.analysis.claim;

import java.util.List;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.table.Manifest;

/** A claim, the contrast it speaks of, and the verdict; chance alone is in it. */
public record CheckedClaim(Manifest.Claim claim, Contrast contrast, Verdict verdict) {

    /** All claims of a scenario. */
    public static List<CheckedClaim> of(Manifest.Scenario scenario, ContrastTable table) {
        return scenario.claims().stream()
                .map(claim -> {
                    Contrast contrast = table.contrast(
                            scenario.scenarioId(), claim.day(), claim.group(), claim.variable());
                    return new CheckedClaim(
                            claim, contrast, Verdict.of(claim.says(), claim.size(), contrast.interval()));
                })
                .toList();
    }
}
