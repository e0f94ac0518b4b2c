package kith.output;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kith.analysis.column.ColumnReader;
import kith.analysis.table.Rows;
import kith.output.Group.Settled;
import kith.scenario.settings.ObservationSettings;
import kith.scenario.settings.Scenario;

/**
 * What one run says of the groups of those who come to use AI in a run with AI: two finished runs put together, so that
 * neither depends on the other.
 */
final class EventualUse {
    /** What was told of the groups, where the values of each person are no longer kept. */
    static final String SERIES = "series-by-use.parquet";
    private static final String USERS_RUN = "users_run";

    private final Path run;
    private final Path usersOf;
    private final Users users;
    private final Cohort cohort;
    private final List<Metric> metrics;
    private final Map<String, int[]> members;
    private final Map<String, boolean[]> in = new LinkedHashMap<>();

    /**
     * @param run the folder of the run that is told of
     * @param usersOf the folder of the run that shows who comes to use AI; the same world of people
     */
    EventualUse(Path run, Path usersOf, Scenario scenario) {
        ObservationSettings observation = scenario.observation();
        this.run = run;
        this.usersOf = usersOf;
        metrics = Metrics.of(scenario);
        users = Users.read(usersOf);
        cohort = Cohort.read(run, Groups.of(observation));
        members = cohort.members(observation, users);
        members.forEach((name, people) -> {
            boolean[] of = new boolean[users.count()];
            IntStream.of(people).forEach(person -> of[person] = true);
            in.put(name, of);
        });
    }

    /** Writes what those of each group were like all along into series.csv. */
    void series(String runId, Rows csv) {
        if (Files.exists(run.resolve(Persons.NAME))) {
            days((day, rows) -> {
                List<SeriesColumns.Line> lines = rows.entrySet().stream()
                        .map(row -> new SeriesColumns.Line(row.getKey(), settled(row.getKey()), row.getValue()))
                        .toList();
                SeriesColumns.day(runId, day, lines, metrics, csv);
            });
        } else {
            Map<String, Settled> settled = new LinkedHashMap<>();
            members.keySet().forEach(name -> settled.put(name, settled(name)));
            SeriesColumns.export(run.resolve(SERIES), settled, metrics, runId, csv);
        }
    }

    private Settled settled(String group) {
        return members.get(group).length == 0 ? Settled.IN_AI_WORLD : Settled.AT_START;
    }

    /** Keeps the same in columns in a folder: with it, the values of each person are no longer needed. */
    void keepSeries(Path folder) {
        try (SeriesColumns out = new SeriesColumns(folder, SERIES, metrics)) {
            out.note(USERS_RUN, usersOf.getFileName().toString());
            days((day, rows) -> rows.forEach((group, values) -> out.row(day, group, values)));
            out.commit();
        }
    }

    /** Whether a run can be told of by those who come to use AI in another run, given by its id. */
    static boolean canBeTold(Path run, String usersRun) {
        if (Files.exists(run.resolve(Persons.NAME)) || !Files.exists(run.resolve(SERIES))) {
            return true;
        }
        try (ColumnReader in = ColumnReader.open(run.resolve(SERIES))) {
            return usersRun.equals(in.note(USERS_RUN));
        }
    }

    /** Somebody to whom the values of all groups on a day are shown. */
    private interface Watcher {
        void day(int day, Map<String, double[]> rows);
    }

    private void days(Watcher watcher) {
        Persons.days(run, users.count(), metrics, day -> {
            Map<String, double[]> rows = new LinkedHashMap<>();
            members.keySet().forEach(name -> rows.put(name, new double[SeriesRow.count(metrics)]));
            int at = 0;
            for (Metric metric : metrics) {
                double[] byRow = day.of(metric);
                int from = at;
                for (Map.Entry<String, int[]> group : members.entrySet()) {
                    at = SeriesRow.put(rows.get(group.getKey()), from, metric, byRow, group.getValue());
                }
            }
            boolean[] here = day.present();
            members.forEach((name, people) -> SeriesRow.people(rows.get(name),
                    (int) IntStream.of(people).filter(person -> here[person]).count()));
            watcher.day(day.day(), rows);
        });
    }

    /** Whether anybody is in a group. */
    boolean holds(String group) {
        return members.get(group).length > 0;
    }

    /** Who is in a group, by row. */
    boolean[] members(String group) {
        return in.get(group);
    }

    /** Whether a person of the cohort is in a group; false for who is not of it. */
    boolean isIn(String personId, String group) {
        int row = cohort.row(personId);
        return row >= 0 && in.get(group)[row];
    }

    /** Whether a person is one of those of whom the groups are parts. */
    boolean isOfCohort(String personId) {
        return cohort.row(personId) >= 0;
    }
}
