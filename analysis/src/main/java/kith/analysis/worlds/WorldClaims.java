package kith.analysis.worlds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.analysis.claim.Verdict;
import kith.analysis.stats.Interval;
import kith.analysis.table.CsvColumns;
import kith.analysis.table.CsvFile;

/**
 * claims.csv of an experiment: every claim of the scenario in every world.
 *
 * @param experiment what was varied
 * @param rows the claims, world by world
 */
public record WorldClaims(Experiment experiment, List<WorldClaim> rows) {
    /** Name of the file. */
    public static final String NAME = "claims.csv";
    private static final List<String> AFTER = List.of("scenario_id", "claim", "text", "variable", "group", "day",
            "unit", "n", "found", "ci_low", "ci_high", "estimate_agrees", "verdict");

    public WorldClaims {
        rows = List.copyOf(rows);
    }

    /** The columns of the file under an experiment. */
    public static List<String> columns(Experiment experiment) {
        return Stream.of(Stream.of("world"), experiment.paths().stream(), AFTER.stream()).flatMap(each -> each)
                .toList();
    }

    /** Writes the file into a folder. */
    public void write(Path folder) {
        try (CsvFile csv = CsvFile.open(folder.resolve(NAME), columns(experiment))) {
            for (WorldClaim row : rows) {
                csv.whole(row.world());
                row.values().forEach(csv::text);
                csv.text(row.scenario()).text(row.name()).text(row.text()).text(row.variable()).text(row.group())
                        .whole(row.day()).text(row.unit()).whole(row.n()).number(row.found())
                        .number(row.interval().low()).number(row.interval().high())
                        .text(String.valueOf(row.agrees())).text(row.verdict().text());
                csv.endRow();
            }
            csv.commit();
        }
    }

    /** Reads the file from a folder; none where it is not there. */
    public static WorldClaims read(Path folder, Experiment experiment) {
        List<WorldClaim> rows = new ArrayList<>();
        if (Files.isRegularFile(folder.resolve(NAME))) {
            int at = experiment.paths().size() + 1;
            try (CsvColumns row = CsvColumns.open(folder.resolve(NAME),
                    columns(experiment).toArray(String[]::new))) {
                while (row.next()) {
                    List<String> values = IntStream.range(1, at).mapToObj(row::text).toList();
                    String told = row.text(at + 12);
                    rows.add(new WorldClaim(row.whole(0), values, row.text(at), row.text(at + 1), row.text(at + 2),
                            row.text(at + 3), row.text(at + 4), row.whole(at + 5), row.text(at + 6),
                            row.whole(at + 7), row.number(at + 8),
                            new Interval(row.number(at + 9), row.number(at + 10)),
                            Boolean.parseBoolean(row.text(at + 11)),
                            Stream.of(Verdict.values()).filter(each -> each.text().equals(told)).findFirst()
                                    .orElseThrow(() -> row.fault("verdict '" + told + "' is none that kith writes"))));
                }
            }
        }
        return new WorldClaims(experiment, rows);
    }

    /** The claims of each scenario in all worlds, in their order. */
    public List<List<WorldClaim>> each() {
        Map<String, List<WorldClaim>> each = new LinkedHashMap<>();
        rows.forEach(row -> each.computeIfAbsent(row.scenario() + "\n" + row.name(), key -> new ArrayList<>())
                .add(row));
        return List.copyOf(each.values());
    }
}
