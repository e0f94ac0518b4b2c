package kith.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.analysis.table.CsvFile;
import kith.analysis.table.TableException;
import kith.analysis.table.WholeFile;
import kith.output.PersonShares;
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
     * Writes what is said of persons by comparing each with the same person in the reference. Does nothing where runs
     * do not hold what is needed, such as where only the tables of a study were kept.
     */
    void writeShares(List<FinishedRun> runs, String referenceId) {
        Map<Integer, FinishedRun> references = runs.stream()
                .filter(each -> each.run().scenarioId().equals(referenceId))
                .collect(Collectors.toMap(each -> each.run().replicate(), each -> each));
        List<FinishedRun> told = runs.stream().filter(each -> !each.run().scenarioId().equals(referenceId)
                && references.containsKey(each.run().replicate())
                && each.run().usersRun().isPresent()
                && PersonShares.canBeTold(place(each), place(references.get(each.run().replicate())),
                        store.place(each.run().usersRun().get())))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        try (CsvFile out = CsvFile.open(study.resolve(PersonShares.NAME), PersonShares.COLUMNS)) {
            for (FinishedRun each : told) {
                PersonShares.write(place(each), place(references.get(each.run().replicate())),
                        store.place(each.run().usersRun().orElseThrow()),
                        each.run().scenario().scenario().observation(), out);
            }
            out.commit();
        }
    }

    private Path place(FinishedRun each) {
        return store.place(each.run().runId());
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
        List<CsvFile> whole = new ArrayList<>();
        try {
            for (String csv : ALL) {
                List<FinishedRun> having = runs.stream()
                        .filter(run -> RunTables.has(store.place(run.run().runId()), csv)).toList();
                if (having.isEmpty()) {
                    Files.deleteIfExists(study.resolve(csv));
                } else {
                    Path first = store.place(having.get(0).run().runId());
                    CsvFile out = CsvFile.open(study.resolve(csv), RunTables.columns(first, csv));
                    whole.add(out);
                    write(csv, having, out);
                    out.complete();
                }
            }
            whole.forEach(CsvFile::settle);
            WholeFile.forceFolder(study);
        } finally {
            whole.forEach(CsvFile::close); // half-written ones need room that may be short
        }
    }

    private void write(String csv, List<FinishedRun> having, CsvFile out) {
        for (FinishedRun each : having) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedRun();
            }
            PlannedRun run = each.run();
            Optional<Path> usersOf = run.usersRun().map(store::place);
            RunTables.export(csv, store.place(run.runId()), run.runId(), run.scenario().scenario(), usersOf, out);
        }
    }
}
