package kith.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.analysis.table.CsvFile;
import kith.analysis.table.TableException;
import kith.analysis.table.WholeFile;
import kith.engine.InterruptedRun;
import kith.output.RunTables;

/** The CSV tables of a study, made from its runs. Rows stream: memory holds a part of one run. */
final class StudyTables {
    /** All of them. */
    static final List<String> ALL = all();

    private final Path study;
    private final RunStore store;

    StudyTables(Path study, RunStore store) {
        this.study = study;
        this.store = store;
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(RunTables.CSV);
        all.add(RunTables.TIMING);
        return List.copyOf(all);
    }

    /**
     * Writes the rows of these runs, in their order. Tables get their names only when all of them are whole and on the
     * disk; a table of which no run has rows is removed.
     */
    void write(List<FinishedRun> runs) throws IOException {
        for (FinishedRun each : runs) {
            Path place = store.place(each.run().runId());
            RunRow.fault(place, each.run()).ifPresent(fault -> {
                throw TableException.in(place, fault + "; the same command plays its run again");
            });
        }
        Map<Path, Path> whole = new LinkedHashMap<>();
        try {
            for (String csv : ALL) {
                List<FinishedRun> having = runs.stream()
                        .filter(run -> RunTables.has(store.place(run.run().runId()), csv)).toList();
                if (having.isEmpty()) {
                    Files.deleteIfExists(study.resolve(csv));
                } else {
                    Path unnamed = study.resolve("." + csv + ".new");
                    whole.put(unnamed, study.resolve(csv));
                    write(csv, having, unnamed);
                }
            }
            for (Map.Entry<Path, Path> table : whole.entrySet()) {
                Files.move(table.getKey(), table.getValue(), StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            WholeFile.forceFolder(study);
        } finally {
            for (Path unnamed : whole.keySet()) {
                Files.deleteIfExists(unnamed); // half-written ones need room that may be short
            }
        }
    }

    private void write(String csv, List<FinishedRun> having, Path to) {
        Path first = store.place(having.get(0).run().runId());
        try (CsvFile out = CsvFile.open(to, RunTables.columns(first, csv))) {
            for (FinishedRun each : having) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedRun();
                }
                PlannedRun run = each.run();
                Optional<Path> usersOf = run.usersRun().map(store::place);
                RunTables.export(csv, store.place(run.runId()), run.runId(), run.scenario().scenario(),
                        usersOf, out);
            }
            out.commit();
        }
    }

    /** Removes what is half written. */
    void dropParts() throws IOException {
        for (String csv : ALL) {
            Files.deleteIfExists(study.resolve("." + csv + ".new"));
            Files.deleteIfExists(study.resolve("..".concat(csv).concat(".new.part")));
        }
    }
}
