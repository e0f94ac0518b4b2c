package kith.output;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kith.engine.Observer;
import kith.ledger.Balances;
import kith.ledger.Ledger;
import kith.process.Bookkeeping;
import kith.process.Model;
import kith.scenario.settings.ObservationSettings;
import kith.scenario.settings.Scenario;
import kith.society.World;

/**
 * Writes the tables of one run into its own folder: the series as days pass, at the end the ledger and, on request, the
 * baseline, people and ties. What groups by eventual use need is kept by person ({@link Persons}, {@link Accounts}):
 * another run may settle who is in them. Files get their names only when they are whole.
 */
public final class RunWriter implements Observer, AutoCloseable {
    private final Path folder;
    private final int lastDay;
    private final ObservationSettings observation;
    private final List<Metric> metrics;
    private final boolean startsAlike;
    private final boolean tellsUsersApart;
    private final SeriesColumns series;
    private final Readings readings;
    private Groups groups;
    private Balances opening;
    private Optional<Baseline> baseline = Optional.empty();
    private Persons persons;
    private LastWeeks lastWeeks;

    /**
     * @param people how many rows of people the world has
     * @param startsAlike whether groups may be settled by the state of day 0
     * @param tellsUsersApart whether groups by eventual use will be told of this run
     */
    public RunWriter(Path folder, int people, int lastDay, Scenario scenario, boolean startsAlike,
            boolean tellsUsersApart) {
        this.folder = folder;
        this.lastDay = lastDay;
        observation = scenario.observation();
        metrics = Metrics.of(scenario);
        this.startsAlike = startsAlike;
        this.tellsUsersApart = tellsUsersApart;
        readings = new Readings(people);
        series = new SeriesColumns(folder, metrics);
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
            persons = tellsUsersApart ? new Persons(folder, groups.cohort(), metrics) : null;
            lastWeeks = new LastWeeks(groups.cohort(), lastDay);
        }
        lastWeeks.midnight(world, day);
        boolean edge = day == 0 || day == lastDay;
        boolean withGroups = edge || day % observation.groupEveryDays() == 0;
        if (withGroups || day % observation.everyDays() == 0) {
            observe(world, model, day, withGroups);
        }
    }

    private void observe(World world, Model model, int day, boolean withGroups) {
        int groupCount = withGroups ? groups.list().size() : 1;
        int[][] members = new int[groupCount][];
        double[][] rows = new double[groupCount][];
        for (int group = 0; group < groupCount; group++) {
            if (groups.told(group)) {
                members[group] = groups.membersHere(group, world);
                rows[group] = new double[SeriesRow.count(metrics)];
                SeriesRow.people(rows[group], members[group].length);
            }
        }
        int at = 0;
        for (Metric metric : metrics) {
            double[] byRow = readings.of(metric, world, model, day);
            int from = at;
            for (int group = 0; group < groupCount; group++) {
                if (members[group] != null) {
                    at = SeriesRow.put(rows[group], from, metric, byRow, members[group]);
                }
            }
            if (withGroups && persons != null) {
                persons.take(metric, byRow);
            }
        }
        for (int group = 0; group < groupCount; group++) {
            if (members[group] != null) {
                series.row(day, groups.list().get(group).name(), rows[group]);
            }
        }
        if (withGroups && persons != null) {
            persons.endDay(world, day);
        }
    }

    /** Writes what is known only at the end, and gives all files their names. */
    public void finish(World world, Model model) {
        series.commit();
        Ledger ledger = new Ledger(opening, Bookkeeping.balances(world, model));
        ledger(world, ledger);
        if (tellsUsersApart) {
            persons.commit();
            Cohort.write(folder, world, groups);
            Accounts.write(folder, groups.cohort(), world, ledger);
            lastWeeks.write(folder, world, model);
            if (model.scenario().ai().present()) {
                Users.of(world).write(folder);
            }
        }
        baseline.ifPresent(rows -> rows.write(folder, groups));
        if (observation.people()) {
            EndState.people(folder, world, model);
        }
        if (observation.ties()) {
            EndState.ties(folder, world, model);
        }
    }

    private void ledger(World world, Ledger ledger) {
        try (LedgerRows rows = new LedgerRows(folder, lastDay)) {
            for (int group = 0; group < groups.list().size(); group++) {
                int[] whole = groups.members(group);
                if (whole.length > 0) {
                    rows.group(groups.list().get(group).name(), ledger,
                            IntStream.of(whole).filter(world.people()::here).toArray());
                }
            }
            for (int person : observation.people() ? groups.membersHere(0, world) : new int[0]) {
                rows.person(world.people().register().id(person), ledger, person);
            }
            rows.commit();
        }
    }

    @Override
    public void close() {
        if (persons != null) {
            persons.close();
        }
        series.close();
    }
}
