package kith.analysis.claim;

import java.nio.file.Path;
import java.util.List;
import kith.analysis.contrast.Contrast;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;

/** claims.csv: every claim with its difference, interval and verdict. */
public final class ClaimsTable {
    private static final List<String> COLUMNS = List.of(
            "scenario_id", "reference_id", "claim", "text", "variable", "unit", "group", "day", "says", "size", "n_pairs",
            "diff", "ci_low", "ci_high", "verdict");

    private ClaimsTable() {}

    /** Writes the table; without claims it has a header and no rows. */
    public static void write(Path file, List<CheckedClaim> claims) {
        try (CsvFile csv = CsvFile.open(file, COLUMNS)) {
            for (CheckedClaim each : claims) {
                Manifest.Claim claim = each.claim();
                Contrast contrast = each.contrast();
                csv.text(contrast.scenarioId()).text(contrast.referenceId()).text(claim.name()).text(claim.text())
                        .text(claim.variable()).text(contrast.unit()).text(claim.group()).whole(claim.day())
                        .text(claim.says()).number(claim.size()).whole(contrast.pairs()).number(contrast.size())
                        .number(contrast.interval().low()).number(contrast.interval().high())
                        .text(each.verdict().text());
                csv.endRow();
            }
            csv.commit();
        }
    }
}
