package kith.analysis.twins;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kith.analysis.stats.Interval;
import kith.analysis.stats.Moments;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.CsvColumns;
import kith.analysis.table.CsvFile;
import kith.analysis.twins.TwinRow.Statistic;

/**
 * The same people in two worlds. In replicate r, person i has the difference d = x(first) &minus; x(second). A person
 * counts as higher if d is at least the limit, as lower if d is at most minus the limit. Luck alone makes twins differ;
 * so each share stands beside that of placebo twins, between whom nothing has an effect.
 *
 * <p>The limit is half of the standard deviation between people of the second world on day 0: a common size of a
 * difference that a person notices (Norman, Sloan and Wyrwich 2003, doi:10.1097/01.MLR.0000062554.74615.4C).
 */
public final class Twins {
    /** Name of the table of groups. */
    public static final String NAME = "twins.csv";
    /** Name of the table of persons. */
    public static final String PERSONS = "twin-persons.csv";
    /** Columns of the table of groups. */
    public static final List<String> COLUMNS = List.of("scenario_id", "reference_id", "group", "variable", "statistic",
            "limit", "n_people", "n_replicates", "value", "ci_low", "ci_high", "placebo", "placebo_ci_low",
            "placebo_ci_high", "excess", "excess_ci_low", "excess_ci_high");
    /** Columns of the table of persons; a column for each family of groups comes on top. */
    public static final List<String> PERSON_COLUMNS = List.of("replicate", "person_id", "variable", "value", "other",
            "difference", "placebo_difference", "groups");
    private static final int FEWEST_REPLICATES = 2;
    private static final double HALF = 0.5;

    private final Side first;
    private final Side second;
    private final List<String> variables;
    private final EndValues one;
    private final EndValues other;
    private final Optional<EndValues> placeboOne;
    private final Optional<EndValues> placeboOther;
    private final TwinGroups groups;
    private final double[] limits;

    private Twins(Side first, Side second, Optional<Side> placeboFirst, Optional<Side> placeboSecond,
            List<String> variables) {
        this.first = first;
        this.second = second;
        this.variables = List.copyOf(variables);
        one = EndValues.read(first, variables);
        other = EndValues.read(second, variables);
        placeboOne = placeboFirst.map(side -> EndValues.read(side, variables));
        placeboOther = placeboSecond.map(side -> EndValues.read(side, variables));
        groups = TwinGroups.read(first, second, EndValues.read(first, TwinGroups.use()),
                EndValues.read(second, TwinGroups.use()));
        limits = variables.stream().mapToDouble(this::limit).toArray();
    }

    /**
     * Reads twins.
     *
     * @param first the world that is told about
     * @param second the world it is compared with
     * @param placeboFirst a world in which nothing has an effect; empty for none
     * @param placeboSecond the world it is compared with
     * @param variables the outcomes
     */
    public static Twins read(Side first, Side second, Optional<Side> placeboFirst, Optional<Side> placeboSecond,
            List<String> variables) {
        return new Twins(first, second, placeboFirst, placeboSecond, variables);
    }

    /** Half of the standard deviation between people of the second world on day 0, over all replicates. */
    private double limit(String variable) {
        Map<String, Integer> replicates = EndValues.replicates(second);
        Map<Integer, List<Double>> values = new TreeMap<>();
        try (CsvColumns row = CsvColumns.open(second.folder().resolve("baseline.csv"), "run_id", variable)) {
            while (row.next()) {
                Integer replicate = replicates.get(row.text(0));
                if (replicate != null && !Double.isNaN(row.number(1))) {
                    values.computeIfAbsent(replicate, r -> new ArrayList<>()).add(row.number(1));
                }
            }
        }
        double[] sds = values.values().stream()
                .mapToDouble(each -> Moments.sd(each.stream().mapToDouble(Double::doubleValue).toArray())).toArray();
        return sds.length == 0 ? Double.NaN : HALF * Moments.rootMeanSquare(sds);
    }

    /** The limit of an outcome, in its unit. */
    public double limitOf(String variable) {
        return limits[variables.indexOf(variable)];
    }

    /** The outcomes. */
    public List<String> variables() {
        return variables;
    }

    /** Whether there are placebo twins. */
    public boolean hasPlacebo() {
        return placeboOne.isPresent();
    }

    /** What is told of a group in one replicate. */
    private Map<Statistic, Double> told(EndValues ofFirst, EndValues ofSecond, int replicate, Set<String> asked,
            int variable) {
        Map<String, double[]> theirs = ofSecond.byReplicate().getOrDefault(replicate, Map.of());
        double sum = 0;
        int people = 0;
        int higher = 0;
        int lower = 0;
        for (Map.Entry<String, double[]> each : ofFirst.byReplicate().getOrDefault(replicate, Map.of()).entrySet()) {
            double[] twin = theirs.get(each.getKey());
            if (twin != null && groups.groups(replicate, each.getKey()).containsAll(asked)) {
                double difference = each.getValue()[variable] - twin[variable];
                if (!Double.isNaN(difference)) {
                    people++;
                    sum += difference;
                    higher += difference >= limits[variable] ? 1 : 0;
                    lower += difference <= -limits[variable] ? 1 : 0;
                }
            }
        }
        Map<Statistic, Double> told = new EnumMap<>(Statistic.class);
        told.put(Statistic.MEAN, sum / people);
        told.put(Statistic.HIGHER, (double) higher / people);
        told.put(Statistic.LOWER, (double) lower / people);
        return people == 0 ? Map.of() : told;
    }

    private double people(int replicate, Set<String> asked) {
        Map<String, double[]> theirs = other.byReplicate().getOrDefault(replicate, Map.of());
        return one.byReplicate().getOrDefault(replicate, Map.of()).keySet().stream()
                .filter(person -> theirs.containsKey(person) && groups.groups(replicate, person).containsAll(asked))
                .count();
    }

    /**
     * All rows: everybody, each group, and the crossings that are asked for.
     *
     * @param crossed families of groups of which each pair of groups is told, such as {@code lonely} and
     *     {@code would_use}; fewer than two for none
     */
    public List<TwinRow> rows(List<String> crossed) {
        List<String> all = new ArrayList<>(groups.all());
        if (crossed.size() > 1) {
            all.addAll(crossings(crossed));
        }
        List<TwinRow> rows = new ArrayList<>();
        for (String group : all) {
            for (int variable = 0; variable < variables.size(); variable++) {
                rows.addAll(rows(group, variable));
            }
        }
        return rows;
    }

    private List<String> crossings(List<String> families) {
        List<String> crossed = new ArrayList<>(List.of(""));
        for (String family : families) {
            List<String> next = new ArrayList<>();
            for (String before : crossed) {
                groups.all().stream().filter(group -> group.startsWith(family + ":"))
                        .forEach(group -> next.add(before.isEmpty() ? group : before + " & " + group));
            }
            crossed = next;
        }
        return crossed;
    }

    private List<TwinRow> rows(String group, int variable) {
        Set<String> asked = Set.copyOf(Arrays.asList(group.split(" & ")));
        Map<Statistic, List<double[]>> values = new EnumMap<>(Statistic.class);
        List<Double> people = new ArrayList<>();
        for (int replicate : one.byReplicate().keySet()) {
            Map<Statistic, Double> told = told(one, other, replicate, asked, variable);
            Map<Statistic, Double> luck = placeboOne.isPresent()
                    ? told(placeboOne.get(), placeboOther.orElseThrow(), replicate, asked, variable) : Map.of();
            if (!told.isEmpty()) {
                people.add(people(replicate, asked));
                told.forEach((statistic, value) -> values.computeIfAbsent(statistic, s -> new ArrayList<>())
                        .add(new double[] {value, luck.getOrDefault(statistic, Double.NaN)}));
            }
        }
        List<TwinRow> rows = new ArrayList<>();
        values.forEach((statistic, each) -> rows.add(row(group, variables.get(variable), statistic, each,
                people.stream().mapToDouble(Double::doubleValue).average().orElse(0))));
        return rows;
    }

    private static TwinRow row(String group, String variable, Statistic statistic, List<double[]> each,
            double people) {
        double[] value = each.stream().mapToDouble(pair -> pair[0]).toArray();
        double[] luck = each.stream().mapToDouble(pair -> pair[1]).filter(x -> !Double.isNaN(x)).toArray();
        double[] excess = each.stream().mapToDouble(pair -> pair[0] - pair[1]).filter(x -> !Double.isNaN(x)).toArray();
        return new TwinRow(group, variable, statistic, people, value.length, Moments.mean(value), interval(value),
                mean(luck), interval(luck), mean(excess), interval(excess));
    }

    private static double mean(double[] x) {
        return x.length == 0 ? Double.NaN : Moments.mean(x);
    }

    private static Interval interval(double[] x) {
        return x.length < FEWEST_REPLICATES ? Interval.NONE : new StudentInterval().of(x);
    }

    /** Writes the table of groups. */
    public void write(Path folder, List<TwinRow> rows) {
        try (CsvFile csv = CsvFile.open(folder.resolve(NAME), COLUMNS)) {
            for (TwinRow row : rows) {
                csv.text(first.scenario()).text(second.scenario()).text(row.group()).text(row.variable())
                        .text(row.statistic().word()).number(limitOf(row.variable())).number(row.people())
                        .whole(row.replicates()).number(row.value()).number(row.interval().low())
                        .number(row.interval().high()).number(row.placebo()).number(row.placeboInterval().low())
                        .number(row.placeboInterval().high()).number(row.excess()).number(row.excessInterval().low())
                        .number(row.excessInterval().high());
                csv.endRow();
            }
            csv.commit();
        }
    }

    /** Writes the table of persons: the value in both worlds, and the difference beside that of placebo twins. */
    public void writePersons(Path folder) {
        try (CsvFile csv = CsvFile.open(folder.resolve(PERSONS), PERSON_COLUMNS)) {
            one.byReplicate().forEach((replicate, people) -> people.forEach((person, values) -> {
                double[] twin = other.byReplicate().getOrDefault(replicate, Map.of()).get(person);
                if (twin != null) {
                    Map<String, Double> luck = luck(replicate, person);
                    for (int i = 0; i < values.length; i++) {
                        csv.whole(replicate).text(person).text(variables.get(i)).number(values[i]).number(twin[i])
                                .number(values[i] - twin[i])
                                .number(luck.getOrDefault(variables.get(i), Double.NaN))
                                .text(String.join(" ", groups.groups(replicate, person)));
                        csv.endRow();
                    }
                }
            }));
            csv.commit();
        }
    }

    private Map<String, Double> luck(int replicate, String person) {
        Map<String, Double> luck = new LinkedHashMap<>();
        if (placeboOne.isPresent()) {
            double[] mine = placeboOne.get().byReplicate().getOrDefault(replicate, Map.of()).get(person);
            double[] twin = placeboOther.orElseThrow().byReplicate().getOrDefault(replicate, Map.of()).get(person);
            for (int i = 0; mine != null && twin != null && i < variables.size(); i++) {
                luck.put(variables.get(i), mine[i] - twin[i]);
            }
        }
        return luck;
    }
}
