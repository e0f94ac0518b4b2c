package kith.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kith.analysis.table.CsvFile;
import kith.engine.Observer;
import kith.ledger.Balances;
import kith.ledger.Ledger;
import kith.output.Group.Settled;
import kith.process.Bookkeeping;
import kith.process.Model;
import kith.scenario.ObservationSettings;
import kith.society.World;

/**
 * Writes the rows of one run into its own folder: series.csv as days pass, at the end its rows of those who come to
 * use AI, ledger.csv and, on request, baseline.csv, people.csv and ties.csv. Files get their names only when they are
 * whole.
 */
public final class RunWriter implements Observer, AutoCloseable {
    /** Columns of series.csv. */
    public static final List<String> SERIES = List.of("run_id", "day", "group", "variable", "unit", "value");
    private final Path folder;
    private final String runId;
    private final int lastDay;
    private final ObservationSettings observation;
    private final boolean startsAlike;
    private final boolean tellsUsersApart;
    private final CsvFile series;
    private final double[] buffer;
    private final Readings readings;
    private final List<Integer> keptDays = new ArrayList<>();
    private Groups groups;
    private Balances opening;
    private Optional<Baseline> baseline = Optional.empty();
    private KeptValues kept;

    /**
     * @param people how many rows of people the world has
     * @param startsAlike whether groups may be settled by the state of day 0
     * @param tellsUsersApart whether {@link #finish} will be told who comes to use AI
     */
    public RunWriter(
            Path folder, String runId, int people, int lastDay, ObservationSettings observation, boolean startsAlike,
            boolean tellsUsersApart) {
        this.folder = folder;
        this.runId = runId;
        this.lastDay = lastDay;
        this.observation = observation;
        this.startsAlike = startsAlike;
        this.tellsUsersApart = tellsUsersApart;
        buffer = new double[people];
        readings = new Readings(people);
        series = CsvFile.open(folder.resolve("series.csv"), SERIES);
    }

    @Override
    public void midnight(World world, Model model, int day) {
        if (day < 0) {
            return;
        }
        if (groups == null) {
            groups = Groups.settle(world, model, startsAlike);
            opening = Bookkeeping.balances(world, model);
            baseline = observation.baseline() ? Optional.of(Baseline.read(world, model)) : Optional.empty();
            kept = tellsUsersApart ? new KeptValues(folder, groups.cohort()) : null;
        }
        boolean edge = day == 0 || day == lastDay;
        boolean withGroups = edge || day % observation.groupEveryDays() == 0;
        if (withGroups || day % observation.everyDays() == 0) {
            observe(world, model, day, withGroups);
        }
    }

    private void observe(World world, Model model, int day, boolean withGroups) {
        int groupCount = withGroups ? groups.list().size() : 1;
        int[][] members = new int[groupCount][];
        for (int group = 0; group < groupCount; group++) {
            members[group] = groups.told(group) ? groups.membersHere(group, world) : null;
        }
        for (Metric metric : Metrics.ALL) {
            double[] byRow = readings.of(metric, world, model, day);
            for (int group = 0; group < groupCount; group++) {
                rows(day, group, metric, byRow, members[group]);
            }
            if (withGroups && tellsUsersApart) {
                kept.add(byRow);
            }
        }
        for (int group = 0; group < groupCount; group++) {
            if (members[group] != null) {
                people(day, group, members[group].length);
            }
        }
        if (withGroups && tellsUsersApart) {
            keptDays.add(day);
            for (int person = 0; person < buffer.length; person++) {
                buffer[person] = world.people().here(person) ? 1 : Double.NaN;
            }
            kept.add(buffer);
        }
    }

    /** What those who come to use AI so much were like all along. */
    private void users(Users users) {
        kept.rewind();
        int[][] members = new int[groups.list().size()][];
        for (int group = 0; group < members.length; group++) {
            members[group] = groups.list().get(group).settled() == Settled.IN_AI_WORLD ? groups.members(group, users)
                    : null;
        }
        for (int day : keptDays) {
            for (Metric metric : Metrics.ALL) {
                kept.next(buffer);
                for (int group = 0; group < members.length; group++) {
                    rows(day, group, metric, buffer, members[group]);
                }
            }
            kept.next(buffer);
            for (int group = 0; group < members.length; group++) {
                if (members[group] != null) {
                    people(day, group,
                            (int) IntStream.of(members[group]).filter(person -> !Double.isNaN(buffer[person])).count());
                }
            }
        }
    }

    /** A metric of these people on a day, out of numbers by row; nothing where nobody is in the group on any day. */
    private void rows(int day, int group, Metric metric, double[] byRow, int[] members) {
        Group of = groups.list().get(group);
        if (members == null || members.length == 0 && of.settled() != Settled.AT_START) {
            return;
        }
        row(day, of.name(), metric.name(), metric.unit(), Aggregation.of(metric.aggregate(), byRow, members));
        if (metric.spread()) {
            row(day, of.name(), metric.name() + "_sd", metric.unit(), Aggregation.sd(byRow, members));
        }
    }

    private void people(int day, int group, int count) {
        row(day, groups.list().get(group).name(), "people", "people", count);
    }

    private void row(int day, String group, String variable, String unit, double value) {
        series.text(runId).whole(day).text(group).text(variable).text(unit).number(value).endRow();
    }

    /**
     * Writes what is known only at the end, and gives all files their names.
     *
     * @param users who comes to use AI in the world with AI of the pair; empty where this writer tells no users apart
     */
    public void finish(World world, Model model, Optional<Users> users) {
        if (users.isPresent() != tellsUsersApart) {
            throw new IllegalArgumentException("users must be given if, and only if, groups by use are written");
        }
        users.ifPresent(this::users);
        if (kept != null) {
            kept.close();
        }
        series.commit();
        ledger(world, model, users);
        baseline.ifPresent(rows -> rows.write(folder.resolve(Baseline.NAME), runId, groups, users));
        if (observation.people()) {
            EndState.people(folder.resolve("people.csv"), runId, world, model);
        }
        if (observation.ties()) {
            EndState.ties(folder.resolve("ties.csv"), runId, world, model);
        }
    }

    private void ledger(World world, Model model, Optional<Users> users) {
        Ledger ledger = new Ledger(opening, Bookkeeping.balances(world, model));
        try (LedgerRows rows = new LedgerRows(folder.resolve("ledger.csv"), runId, lastDay)) {
            for (int group = 0; group < groups.list().size(); group++) {
                int[] whole = members(group, users);
                if (whole.length > 0) {
                    rows.group(groups.list().get(group).name(), ledger,
                            IntStream.of(whole).filter(world.people()::here).toArray());
                }
            }
            for (int person : observation.people() ? groups.membersHere(0, world) : new int[0]) {
                rows.person(world.people().id(person), ledger, person);
            }
            rows.commit();
        }
    }

    /** Who is in a group over the whole run; nobody in one that changes from day to day. */
    private int[] members(int group, Optional<Users> users) {
        return groups.list().get(group).settled() == Settled.IN_AI_WORLD
                ? users.map(known -> groups.members(group, known)).orElse(new int[0])
                : groups.members(group);
    }

    @Override
    public void close() {
        if (kept != null) {
            kept.close();
        }
        series.close();
    }
}
