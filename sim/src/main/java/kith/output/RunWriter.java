package kith.output;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kith.analysis.table.CsvFile;
import kith.engine.Observer;
import kith.ledger.Balances;
import kith.ledger.Cause;
import kith.ledger.Ledger;
import kith.ledger.Outcome;
import kith.process.Bookkeeping;
import kith.process.Model;
import kith.scenario.ObservationSettings;
import kith.society.World;

/**
 * Writes the rows of one run into its own folder: series.csv as days pass, ledger.csv and, on request, people.csv and
 * ties.csv at the end. Files get their names only when they are whole.
 */
public final class RunWriter implements Observer, AutoCloseable {
    /** Columns of series.csv. */
    public static final List<String> SERIES = List.of("run_id", "day", "group", "variable", "unit", "value");
    /** Columns of ledger.csv. */
    public static final List<String> LEDGER =
            List.of("run_id", "from_day", "to_day", "person_id", "group", "outcome", "cause", "amount", "unit");

    private final Path folder;
    private final String runId;
    private final int lastDay;
    private final ObservationSettings observation;
    private final boolean startsAlike;
    private final CsvFile series;
    private final double[] buffer;
    private Groups groups;
    private Balances opening;

    public RunWriter(Path folder, String runId, int people, int lastDay, ObservationSettings observation, boolean startsAlike) {
        this.folder = folder;
        this.runId = runId;
        this.lastDay = lastDay;
        this.observation = observation;
        this.startsAlike = startsAlike;
        buffer = new double[people];
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
        }
        boolean edge = day == 0 || day == lastDay;
        boolean withGroups = edge || day % observation.groupEveryDays() == 0;
        if (withGroups || day % observation.everyDays() == 0) {
            observe(world, model, day, withGroups);
        }
    }

    private void observe(World world, Model model, int day, boolean withGroups) {
        int groupCount = withGroups ? Groups.all().size() : 1;
        int[][] members = new int[groupCount][];
        for (int group = 0; group < groupCount; group++) {
            members[group] = groups.membersHere(group, world.people());
        }
        for (Metric metric : Metrics.ALL) {
            for (int person = 0; person < buffer.length; person++) {
                buffer[person] = world.people().here(person) ? metric.value().of(world, model, person) : Double.NaN;
            }
            for (int group = 0; group < groupCount; group++) {
                if (groups.members(group).length == 0) {
                    continue;
                }
                String name = Groups.all().get(group).name();
                row(day, name, metric.name(), metric.unit(), aggregate(metric, members[group]));
                if (metric.spread()) {
                    row(day, name, metric.name() + "_sd", metric.unit(), sd(members[group]));
                }
            }
        }
        for (int group = 0; group < groupCount; group++) {
            if (groups.members(group).length > 0) {
                row(day, Groups.all().get(group).name(), "people", "people", members[group].length);
            }
        }
    }

    private void row(int day, String group, String variable, String unit, double value) {
        series.text(runId).whole(day).text(group).text(variable).text(unit).number(value).endRow();
    }

    private double aggregate(Metric metric, int[] members) {
        return switch (metric.aggregate()) {
            case MEAN -> mean(members);
            case LOWEST_DECILE -> lowestDecile(members);
        };
    }

    private double mean(int[] members) {
        double sum = 0;
        int n = 0;
        for (int person : members) {
            if (!Double.isNaN(buffer[person])) {
                sum += buffer[person];
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /** Between-person standard deviation, n - 1. */
    private double sd(int[] members) {
        double mean = mean(members);
        double sum = 0;
        int n = 0;
        for (int person : members) {
            if (!Double.isNaN(buffer[person])) {
                sum += (buffer[person] - mean) * (buffer[person] - mean);
                n++;
            }
        }
        return n < 2 ? Double.NaN : Math.sqrt(sum / (n - 1));
    }

    /** Quantile .1 of type 7: linear between order statistics at .1 (n - 1). */
    private double lowestDecile(int[] members) {
        double[] sorted = Arrays.stream(members).mapToDouble(p -> buffer[p]).filter(x -> !Double.isNaN(x)).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = 0.1 * (sorted.length - 1);
        int below = (int) at;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (at - below) * (above - sorted[below]);
    }

    /** Writes what is known only at the end, and gives all files their names. */
    public void finish(World world, Model model) {
        series.commit();
        Ledger ledger = new Ledger(opening, Bookkeeping.balances(world, model));
        try (CsvFile file = CsvFile.open(folder.resolve("ledger.csv"), LEDGER)) {
            for (int group = 0; group < Groups.all().size(); group++) {
                if (groups.members(group).length == 0) {
                    continue;
                }
                int[] members = groups.membersHere(group, world.people());
                for (Outcome outcome : Outcome.values()) {
                    for (Cause cause : Cause.of(outcome)) {
                        double amount = ledger.mean(outcome, members, cause);
                        entry(file, "", Groups.all().get(group).name(), outcome, cause, amount);
                    }
                }
            }
            for (int person : observation.people() ? groups.membersHere(0, world.people()) : new int[0]) {
                for (Outcome outcome : Outcome.values()) {
                    for (Cause cause : Cause.of(outcome)) {
                        entry(file, world.people().id(person), "", outcome, cause, ledger.amount(outcome, person, cause));
                    }
                }
            }
            file.commit();
        }
        if (observation.people()) {
            EndState.people(folder.resolve("people.csv"), runId, world, model);
        }
        if (observation.ties()) {
            EndState.ties(folder.resolve("ties.csv"), runId, world, model);
        }
    }

    private void entry(CsvFile file, String person, String group, Outcome outcome, Cause cause, double amount) {
        file.text(runId).whole(0).whole(lastDay).text(person).text(group).text(outcome.metric())
                .text(cause.column()).number(amount).text(outcome.unit()).endRow();
    }

    @Override
    public void close() {
        series.close();
    }
}
