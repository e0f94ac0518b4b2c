package kith.analysis.claim;

import java.nio.file.Path;
import java.util.List;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;

/** claims.csv: every claim with its difference or level, interval and verdict. */
public final class ClaimsTable {
    private static final List<String> COLUMNS = List.of(
            "scenario_id", "reference_id", "claim", "text", "variable", "unit", "group", "day", "says", "size", "low",
            "high", "n",
            "found", "ci_low", "ci_high", "verdict", "direction_verdict", "size_verdict", "n_people",
            "beyond_placebo");

    private ClaimsTable() {}

    /** Writes the table; without claims it has a header and no rows. */
    public static void write(Path file, List<CheckedClaim> claims) {
        try (CsvFile csv = CsvFile.open(file, COLUMNS)) {
            for (CheckedClaim each : claims) {
                Manifest.Claim claim = each.claim();
                csv.text(each.scenarioId()).text(each.referenceId()).text(claim.name()).text(claim.text())
                        .text(claim.variable()).text(each.unit()).text(claim.group()).whole(claim.day())
                        .text(claim.says());
                number(csv, claim.size());
                number(csv, claim.low());
                number(csv, claim.high());
                csv.whole(each.n()).number(each.found()).number(each.interval().low()).number(each.interval().high())
                        .text(each.verdict().text()).text(each.direction().text()).text(each.bySize().text())
                        .number(each.people()).text(String.valueOf(claim.isBeyondPlacebo()));
                csv.endRow();
            }
            csv.commit();
        }
    }

    private static void number(CsvFile csv, Double value) {
        csv.number(value == null ? Double.NaN : value);
    }
}
