package kith.analysis.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * series.csv, streamed once; memory holds the values, and once for all runs what they are of. Rows of a run that did
 * not succeed are passed over. Groups and variables keep the order in which the file first names them.
 */
public final class SeriesTable {
    /** The group that holds everybody. */
    public static final String EVERYBODY = "all";

    /** The variable that counts the people of a group. */
    public static final String PEOPLE = "people";

    private record Key(String group, String variable) {}

    /** Where the values of a group and variable begin among those of a run, and of which days they are. */
    private record Span(int from, List<Integer> observed, int[] days) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Span span && from == span.from && observed.equals(span.observed);
        }

        @Override
        public int hashCode() {
            return 31 * from + observed.hashCode();
        }
    }

    /** The values of a run. */
    private record Values(Map<Key, Span> spans, double[] values) {
        static final Values NONE = new Values(Map.of(), new double[0]);

        Track track(Key key) {
            Span span = spans.get(key);
            return span == null ? Track.NONE : new Track(span.days, values, span.from);
        }
    }

    private final Map<String, Values> values = new HashMap<>();
    private final Map<Map<Key, Span>, Map<Key, Span>> shapes = new HashMap<>();
    private final Map<Span, Span> spans = new HashMap<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private final Map<String, String> units = new LinkedHashMap<>();
    private final NavigableSet<Integer> groupDays = new TreeSet<>();
    private int lastDay;

    private SeriesTable() {}

    /** Reads series.csv of a results folder; every run it names must stand in the runs table. */
    public static SeriesTable read(Path file, RunsTable runs) {
        return read(file, runs, Advance.UNSEEN);
    }

    /** The same, watched: the rows of a run lie together. */
    static SeriesTable read(Path file, RunsTable runs, Advance advance) {
        SeriesTable table = new SeriesTable();
        Set<String> known = new HashSet<>();
        for (RunsTable.Run run : runs.all()) {
            known.add(run.runId());
            if (run.status() == RunsTable.Status.SUCCEEDED) {
                table.values.put(run.runId(), Values.NONE);
            }
        }
        try (CsvColumns row = CsvColumns.open(file, "run_id", "day", "group", "variable", "unit", "value")) {
            String current = "";
            Map<Key, Track> ofRun = null;
            int begun = 0;
            while (row.next()) {
                if (!row.text(0).equals(current)) {
                    table.keep(current, ofRun);
                    current = row.text(0);
                    ofRun = table.taken(current);
                    advance.reached(Math.min(1, (double) begun++ / Math.max(1, known.size())));
                }
                if (ofRun != null) {
                    table.add(ofRun, row);
                } else if (!known.contains(current)) {
                    throw row.fault("run_id '" + current + "' is not in runs.csv");
                }
            }
            table.keep(current, ofRun);
        }
        table.shapes.clear();
        table.spans.clear();
        table.groupDays.add(0);
        table.groupDays.add(table.lastDay);
        return table;
    }

    /** What was read of a run so far; null of one that does not count. */
    private Map<Key, Track> taken(String runId) {
        Values before = values.get(runId);
        if (before == null) {
            return null;
        }
        Map<Key, Track> tracks = new LinkedHashMap<>();
        for (Key key : before.spans.keySet()) {
            Track own = new Track();
            Track kept = before.track(key);
            for (int place = 0; place < kept.size(); place++) {
                own.append(kept.day(place), kept.at(kept.day(place)));
            }
            tracks.put(key, own);
        }
        return tracks;
    }

    /** Keeps what was read of a run; runs that hold the same things share what says so. */
    private void keep(String runId, Map<Key, Track> tracks) {
        if (tracks == null) {
            return;
        }
        double[] all = new double[tracks.values().stream().mapToInt(Track::size).sum()];
        Map<Key, Span> shape = new LinkedHashMap<>();
        int from = 0;
        for (Map.Entry<Key, Track> each : tracks.entrySet()) {
            int[] days = each.getValue().days();
            Span span = new Span(from, Arrays.stream(days).boxed().toList(), days);
            shape.put(each.getKey(), spans.computeIfAbsent(span, same -> same));
            each.getValue().copyTo(all, from);
            from += days.length;
        }
        values.put(runId, new Values(shapes.computeIfAbsent(shape, same -> same), all));
    }

    private void add(Map<Key, Track> ofRun, CsvColumns row) {
        int day = row.whole(1);
        String group = row.text(2);
        String variable = row.text(3);
        Track track = ofRun.get(new Key(group, variable));
        if (track == null) {
            track = new Track();
            ofRun.put(new Key(group, variable), track);
            groups.add(group);
        }
        String unit = units.putIfAbsent(variable, row.text(4));
        if (unit != null && !unit.equals(row.text(4))) {
            throw row.fault("unit '" + row.text(4) + "' of " + variable + " was '" + unit + "' before");
        }
        if (day <= track.lastDay()) {
            throw row.fault("day " + day + " of " + variable + " in " + group + " comes after day " + track.lastDay());
        }
        append(track, day, group, row.number(5));
    }

    private void append(Track track, int day, String group, double value) {
        track.append(day, value);
        lastDay = Math.max(lastDay, day);
        if (!group.equals(EVERYBODY)) {
            groupDays.add(day);
        }
    }

    /**
     * A table that is made from rows as they stand in series.csv, which never become a file. It keeps the wanted
     * variables in the wanted groups, and passes over all others.
     */
    public static final class Builder implements Rows {
        private final SeriesTable table = new SeriesTable();
        private final Set<String> wantedGroups;
        private final Set<String> wantedVariables;
        private final Object[] cells = new Object[5];
        private final Map<Key, Track> ofRun = new LinkedHashMap<>();
        private String current = "";
        private int filled;
        private double value;

        /** A table that keeps these variables in these groups. */
        public Builder(Set<String> groups, Set<String> variables) {
            wantedGroups = Set.copyOf(groups);
            wantedVariables = Set.copyOf(variables);
        }

        @Override
        public Builder text(String text) {
            cells[filled++] = text;
            return this;
        }

        @Override
        public Builder whole(long number) {
            cells[filled++] = number;
            return this;
        }

        @Override
        public Builder number(double number) {
            value = Double.isInfinite(number) ? Double.NaN : number;
            return this;
        }

        /** Ends a row: run, day, group, variable, unit, value. */
        @Override
        public void endRow() {
            filled = 0;
            String group = (String) cells[2];
            String variable = (String) cells[3];
            if (!wantedGroups.contains(group) || !wantedVariables.contains(variable)) {
                return;
            }
            if (!current.equals(cells[0])) {
                commit();
                current = (String) cells[0];
            }
            table.groups.add(group);
            table.units.putIfAbsent(variable, (String) cells[4]);
            table.append(ofRun.computeIfAbsent(new Key(group, variable), key -> new Track()),
                    Math.toIntExact((long) cells[1]), group, value);
        }

        /** Completes the rows of a run. */
        @Override
        public void commit() {
            if (!current.isEmpty()) {
                table.keep(current, ofRun);
                ofRun.clear();
                current = "";
            }
        }

        @Override
        public void close() {
            commit();
        }

        /** The table of all rows so far. */
        public SeriesTable table() {
            commit();
            table.groupDays.add(0);
            table.groupDays.add(table.lastDay);
            return table;
        }
    }

    /** A variable of a group in a run; an empty track where the run never wrote it. */
    public Track track(String runId, String group, String variable) {
        return values.getOrDefault(runId, Values.NONE).track(new Key(group, variable));
    }

    /** The values of several runs at one day, in the order of the runs. */
    public double[] at(List<RunsTable.Run> runs, int day, String group, String variable) {
        InterruptedAnalysis.check();
        return runs.stream().mapToDouble(run -> track(run.runId(), group, variable).at(day)).toArray();
    }

    /** Whether any of these runs observed the variable of the group at that day. */
    public boolean observed(List<RunsTable.Run> runs, int day, String group, String variable) {
        return runs.stream().anyMatch(run -> track(run.runId(), group, variable).observed(day));
    }

    /** Whether any of these runs wrote the variable for the group at all. */
    public boolean holds(List<RunsTable.Run> runs, String group, String variable) {
        return runs.stream().anyMatch(run -> track(run.runId(), group, variable).size() > 0);
    }

    /** The groups, as first named. */
    public List<String> groups() {
        return new ArrayList<>(groups);
    }

    /** The variables, as first named. */
    public List<String> variables() {
        return new ArrayList<>(units.keySet());
    }

    /** The unit of a variable; empty where the variable is unknown. */
    public String unit(String variable) {
        return units.getOrDefault(variable, "");
    }

    /** The days of the tables: day 0, every day at which a group other than everybody was observed, the last day. */
    public List<Integer> tableDays() {
        return List.copyOf(groupDays);
    }

    /** The last day any run observed. */
    public int lastDay() {
        return lastDay;
    }
}
