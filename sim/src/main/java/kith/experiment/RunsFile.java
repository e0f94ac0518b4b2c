package kith.experiment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import kith.analysis.table.CsvFile;
import kith.analysis.table.TableException;
import kith.scenario.format.ScenarioValues;
import kith.society.Tally;

/** runs.csv: one row per run, with the settings in which scenarios differ as {@code param.} columns. */
final class RunsFile {
    private static final List<String> COLUMNS = List.of(
            "run_id", "design_id", "scenario_id", "regime", "replicate", "seed", "status", "days", "people_count");

    private static final String COUNT = "_count";

    private RunsFile() {}

    /** The columns that every study has. */
    static List<String> columns() {
        List<String> columns = new ArrayList<>(COLUMNS);
        Tally.NAMES.forEach(name -> columns.add(name + COUNT));
        columns.add("error");
        columns.add("sha256");
        return columns;
    }

    static void write(Path file, List<FinishedRun> runs, List<String> parameters) {
        List<String> columns = columns();
        parameters.forEach(path -> columns.add("param." + path));
        Map<String, Map<String, String>> values = new TreeMap<>();
        try (CsvFile csv = CsvFile.open(file, columns)) {
            for (FinishedRun each : runs) {
                PlannedRun run = each.run();
                cells(csv, each);
                Map<String, String> leaves = values.computeIfAbsent(
                        run.scenarioId(), id -> ScenarioValues.leaves(run.scenario().scenario()));
                parameters.forEach(path -> csv.text(leaves.getOrDefault(path, "")));
                csv.endRow();
            }
            csv.commit();
        }
    }

    /** The cells of a run in the columns that every study has. */
    static void cells(CsvFile csv, FinishedRun each) {
        PlannedRun run = each.run();
        csv.text(run.runId()).whole(run.designId()).text(run.scenarioId()).text(run.scenario().scenario().label())
                .whole(run.replicate()).whole(run.seed()).text(each.status())
                .whole(run.scenario().scenario().horizonDays()).whole(each.people());
        each.counts().forEach(csv::whole);
        csv.text(each.error()).text(each.sha256());
    }

    /** Those of some runs that a file names, by id; none if there is no file. */
    static Map<String, FinishedRun> read(Path file, List<PlannedRun> runs) {
        Map<String, FinishedRun> found = new LinkedHashMap<>();
        if (!Files.isRegularFile(file)) {
            return found;
        }
        Map<String, PlannedRun> planned = new LinkedHashMap<>();
        runs.forEach(run -> planned.put(run.runId(), run));
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                PlannedRun run = planned.get(row.getField("run_id"));
                if (run != null) {
                    found.put(run.runId(), finished(run, row));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvParseException | NoSuchElementException | NumberFormatException e) {
            throw TableException.in(file,
                    "is not as kith wrote it (" + e.getMessage() + "); its runs must be played again", e);
        }
        return found;
    }

    /** What a row says of a run. */
    static FinishedRun finished(PlannedRun run, NamedCsvRecord row) {
        return new FinishedRun(
                run,
                row.getField("status"),
                Integer.parseInt(row.getField("people_count")),
                Tally.NAMES.stream().map(name -> Long.parseLong(row.getField(name + COUNT))).toList(),
                row.getField("error"),
                row.findField("sha256").orElse(""));
    }
}
