package kith.output;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kith.analysis.table.Rows;
import kith.output.Group.Settled;
import kith.scenario.settings.ObservationSettings;
import kith.scenario.settings.Scenario;

/**
 * What one run says of the groups of those who come to use AI in a run with AI: two finished runs put together, so that
 * neither depends on the other.
 */
final class EventualUse {
    private final Path run;
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
        Persons.days(run, users.count(), metrics, day -> {
            Map<String, double[]> rows = new LinkedHashMap<>();
            members.keySet().forEach(name -> rows.put(name, new double[SeriesColumns.count(metrics)]));
            int at = 0;
            for (Metric metric : metrics) {
                double[] byRow = day.of(metric);
                int from = at;
                for (Map.Entry<String, int[]> group : members.entrySet()) {
                    at = SeriesColumns.put(rows.get(group.getKey()), from, metric, byRow, group.getValue());
                }
            }
            boolean[] here = day.present();
            members.forEach((name, people) -> SeriesColumns.people(rows.get(name),
                    (int) IntStream.of(people).filter(person -> here[person]).count()));
            List<SeriesColumns.Line> lines = rows.entrySet().stream()
                    .map(row -> new SeriesColumns.Line(row.getKey(),
                            members.get(row.getKey()).length == 0 ? Settled.IN_AI_WORLD : Settled.AT_START,
                            row.getValue()))
                    .toList();
            SeriesColumns.day(runId, day.day(), lines, metrics, csv);
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
