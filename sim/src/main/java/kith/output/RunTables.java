package kith.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.analysis.column.ColumnFile;
import kith.analysis.column.ColumnReader;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Rows;
import kith.scenario.settings.ObservationSettings;
import kith.scenario.settings.Scenario;

/**
 * The tables of a run, in columns in a folder of its own, and their way into the CSV tables of a study. A table of the
 * study has what lies in the folder after the run's id; series, ledger and baseline also what is told of the run by
 * those who come to use AI in a run with AI ({@link EventualUse}).
 */
public final class RunTables {
    /** The CSV tables of a study that are made from those of its runs; some only on request. */
    public static final List<String> CSV = List.of("series.csv", "ledger.csv", "baseline.csv", "people.csv", "ties.csv",
            "trial.csv", "governance.csv", "costs.csv");
    /** The one with wall-clock times. */
    public static final String TIMING = "timing.csv";
    private static final List<String> HELPERS = List.of(Users.NAME, Cohort.NAME, Persons.NAME,
            Accounts.NAME, LastWeeks.NAME, EventualUse.SERIES);

    private RunTables() {}

    /** The names of all files that a run may have in its folder, times excepted. */
    public static List<String> files() {
        List<String> files = new ArrayList<>();
        CSV.forEach(csv -> files.add(file(csv)));
        files.addAll(HELPERS);
        return files;
    }

    /** The file in the folder of a run from which a table of the study is made. */
    public static String file(String csv) {
        return csv.replace(".csv", ".parquet");
    }

    /** Opens one of the tables of a run, whose columns are those of the study's but the first, the run's id. */
    static ColumnFile open(Path folder, String csv, List<String> columns) {
        return ColumnFile.open(folder.resolve(file(csv)), columns.subList(1, columns.size()));
    }

    /** Writes how long a run took. */
    public static void times(Path folder, double seconds, double burnInSeconds, long interactions) {
        try (ColumnFile out = ColumnFile.open(folder.resolve(file(TIMING)),
                List.of("wall_seconds", "burn_in_seconds", "interactions_per_second"))) {
            out.number(seconds).number(burnInSeconds).number(interactions / seconds).endRow();
            out.commit();
        }
    }

    /** Whether a run has rows in a table of the study. */
    public static boolean has(Path folder, String csv) {
        return Files.isRegularFile(folder.resolve(file(csv)), LinkOption.NOFOLLOW_LINKS);
    }

    /** The columns of a table of the study. */
    public static List<String> columns(Path folder, String csv) {
        if (csv.equals("series.csv")) {
            return SeriesColumns.LONG;
        }
        try (ColumnReader in = ColumnReader.open(folder.resolve(file(csv)))) {
            List<String> columns = new ArrayList<>(List.of("run_id"));
            columns.addAll(in.names());
            return columns;
        }
    }

    private static Optional<EventualUse> eventualUse(Path folder, Path usersOf, Scenario scenario) {
        return Files.exists(usersOf.resolve(Users.NAME)) && Cohort.isKept(folder)
                ? Optional.of(new EventualUse(folder, usersOf, scenario))
                : Optional.empty();
    }

    /** Whether the values of each person are kept of a run. */
    public static boolean hasPersonValues(Path folder) {
        return Files.isRegularFile(folder.resolve(Persons.NAME), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Copies the tables of a run into another folder, all but the values of each person. In their place it writes the
     * series of groups by eventual use, which were all that is made from them.
     *
     * @param usersOf the folder of the run that shows who comes to use AI
     * @return false, with nothing written, if that run does not show it
     */
    public static boolean copyWithoutPersonValues(Path from, Path to, Path usersOf, Scenario scenario)
            throws IOException {
        Optional<EventualUse> told = eventualUse(from, usersOf, scenario);
        if (told.isEmpty()) {
            return false;
        }
        List<String> copied = new ArrayList<>(files());
        copied.add(file(TIMING));
        copied.removeAll(List.of(Persons.NAME, EventualUse.SERIES));
        for (String name : copied) {
            if (Files.isRegularFile(from.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                Files.copy(from.resolve(name), to.resolve(name));
            }
        }
        told.get().keepSeries(to);
        return true;
    }

    /** Whether a run can be told of by those who come to use AI in another run, given by its id. */
    public static boolean canBeToldByUse(Path folder, String usersRun) {
        return EventualUse.canBeTold(folder, usersRun);
    }

    /**
     * Writes the rows of a run into a table of the study.
     *
     * @param usersOf the folder of the run that shows who comes to use AI; empty where no users are told apart
     */
    public static void export(String csv, Path folder, String runId, Scenario scenario, Optional<Path> usersOf,
            CsvFile out) {
        ObservationSettings observation = scenario.observation();
        Optional<EventualUse> told = usersOf.filter(use -> List.of("series.csv", "ledger.csv", "baseline.csv")
                .contains(csv)).flatMap(use -> eventualUse(folder, use, scenario));
        if (csv.equals("series.csv")) {
            series(folder, runId, scenario, out, told);
            return;
        }
        try (ColumnReader in = ColumnReader.open(folder.resolve(file(csv)))) {
            if (told.isEmpty()) {
                in.copyTo(out, runId);
            } else if (csv.equals("ledger.csv")) {
                LedgerRows.export(in, folder, Groups.of(observation), runId, told.get(), out);
            } else {
                Baseline.export(in, Groups.of(observation), runId, told.get(), out);
            }
        }
    }

    /**
     * Gives the rows that a run has in series.csv to whoever reads them.
     *
     * @param usersOf the folder of the run that shows who comes to use AI; empty where no users are told apart
     */
    public static void series(Path folder, String runId, Scenario scenario, Optional<Path> usersOf, Rows out) {
        series(folder, runId, scenario, out, usersOf.flatMap(use -> eventualUse(folder, use, scenario)));
    }

    private static void series(Path folder, String runId, Scenario scenario, Rows out, Optional<EventualUse> told) {
        SeriesColumns.export(folder, Groups.of(scenario.observation()), Metrics.of(scenario), runId, out);
        told.ifPresent(use -> use.series(runId, out));
    }
}
