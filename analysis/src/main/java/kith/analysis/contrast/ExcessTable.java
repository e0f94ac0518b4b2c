package kith.analysis.contrast;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kith.analysis.stats.Moments;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;

/**
 * placebo.csv: the differences of a scenario from its reference, and its person-level shares, each beside the same with
 * a placebo AI. Groups by eventual use are formed in each of the two worlds by its own use: so the placebo shows what
 * forming groups by an outcome gives alone.
 *
 * <p>Metrics that no world without AI has, or in which it is 0, are left out: a placebo is used, so its use, habit and
 * wanting say nothing of selection and chance.
 */
public final class ExcessTable {
    /** Name of the file. */
    public static final String NAME = "placebo.csv";
    private static final List<String> COLUMNS = List.of("scenario_id", "reference_id", "day", "group", "variable",
            "unit", "n_pairs", "value", "ci_low", "ci_high", "placebo", "placebo_ci_low", "placebo_ci_high", "excess",
            "excess_ci_low", "excess_ci_high", "n_people", "placebo_n_people", "word");
    private static final String OWN = "own:";
    private static final double ONE_IN_A_HUNDRED = 0.01;

    private final Study study;
    private final Study placebo;
    private final ContrastTable contrasts;
    private final ContrastTable ofPlacebo;
    private final String scenarioId;
    private final StudentInterval student;

    private ExcessTable(Study study, Study placebo, ContrastTable contrasts, String scenarioId,
            StudentInterval student) {
        this.study = study;
        this.placebo = placebo;
        this.contrasts = contrasts;
        this.scenarioId = scenarioId;
        this.student = student;
        ofPlacebo = new ContrastTable(placebo, contrasts.referenceId(), student);
    }

    /** A table over a study that was run with a placebo AI as well; empty where it was not. */
    public static Optional<ExcessTable> of(Study study, ContrastTable contrasts, StudentInterval student) {
        List<Manifest.Scenario> compared = study.manifest().compared();
        return study.placebo().filter(each -> contrasts != null && compared.size() == 1
                && each.study().manifest().reference().isPresent())
                .map(each -> new ExcessTable(study, each.study(), contrasts, compared.get(0).scenarioId(), student));
    }

    /** Whether the world without AI has a metric at all. */
    public boolean isOfLife(String variable) {
        double[] without = study.series().at(study.runs().succeeded(contrasts.referenceId()),
                study.series().lastDay(), SeriesTable.EVERYBODY, variable);
        return IntStream.range(0, without.length).anyMatch(i -> without[i] != 0 && !Double.isNaN(without[i]));
    }

    /** One difference beside that with the placebo; it rests on no pair where one of the two has no value. */
    public Excess of(int day, String group, String variable) {
        Contrast own = contrasts.contrast(scenarioId, day, group, variable);
        Contrast theirs = ofPlacebo.contrast(scenarioId, day, group, variable);
        Map<Integer, double[]> byReplicate = new HashMap<>();
        put(byReplicate, 0, study, day, group, variable);
        put(byReplicate, 1, placebo, day, group, variable);
        return together(place(day, group, variable, own.unit()), byReplicate, own.people(), theirs.people(),
                own.matters(), own.hasThreshold());
    }

    /** One person-level share beside that with the placebo. */
    public Excess share(String group, String variable, String unit) {
        Map<Integer, double[]> byReplicate = new HashMap<>();
        double people = share(byReplicate, 0, study, group, variable);
        double ofTheirs = share(byReplicate, 1, placebo, group, variable);
        return together(place(study.series().lastDay(), group, variable, unit), byReplicate, people, ofTheirs,
                ONE_IN_A_HUNDRED, true);
    }

    private Excess.Place place(int day, String group, String variable, String unit) {
        return new Excess.Place(scenarioId, contrasts.referenceId(), day, group, variable, unit);
    }

    private Excess together(Excess.Place place, Map<Integer, double[]> byReplicate, double people, double ofTheirs,
            double matters, boolean sized) {
        List<double[]> values = byReplicate.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue).toList();
        return Excess.of(place, values.stream().mapToDouble(each -> each[0]).toArray(),
                values.stream().mapToDouble(each -> each[1]).toArray(), people, ofTheirs, matters, sized, student);
    }

    private void put(Map<Integer, double[]> byReplicate, int at, Study of, int day, String group, String variable) {
        for (RunsTable.Pair pair : of.runs().pairs(scenarioId, contrasts.referenceId())) {
            place(byReplicate, pair)[at] = of.series().track(pair.scenario().runId(), group, variable).at(day)
                    - of.series().track(pair.reference().runId(), group, variable).at(day);
        }
    }

    private double share(Map<Integer, double[]> byReplicate, int at, Study of, String group, String variable) {
        List<RunsTable.Pair> pairs = of.runs().pairs(scenarioId, contrasts.referenceId());
        for (RunsTable.Pair pair : pairs) {
            place(byReplicate, pair)[at] = of.shares().of(pair.scenario().runId(), group, variable).value();
        }
        return Moments.mean(pairs.stream()
                .mapToDouble(pair -> of.shares().of(pair.scenario().runId(), group, variable).people()).toArray());
    }

    private static double[] place(Map<Integer, double[]> byReplicate, RunsTable.Pair pair) {
        return byReplicate.computeIfAbsent(pair.scenario().replicate(), r -> new double[] {Double.NaN, Double.NaN});
    }

    /** Whether a group is formed by what people do in the world with AI, or may be: groups of the scenario's own. */
    public static boolean isByOutcome(String group) {
        return group.startsWith(OtherUsers.GROUPS) || group.startsWith(OWN);
    }

    /** The rows of the person-level shares. */
    public List<Excess> shares() {
        return study.shares().kinds(study.runs().succeeded(scenarioId)).stream()
                .map(kind -> share(kind.group(), kind.variable(), kind.unit())).filter(row -> row.pairs() > 0).toList();
    }

    /** All rows that rest on a pair: everybody and groups by eventual use on all days, and shares on the last. */
    public List<Excess> rows() {
        List<Excess> rows = new ArrayList<>();
        List<String> variables = study.manifest().metrics().stream().map(Manifest.Metric::name)
                .filter(study.series().variables()::contains).filter(this::isOfLife).toList();
        study.series().tableDays().forEach(day -> rows.addAll(rows(day, variables)));
        rows.addAll(shares());
        return rows;
    }

    private List<Excess> rows(int day, List<String> variables) {
        return study.comparable().stream()
                .filter(group -> group.equals(SeriesTable.EVERYBODY) || isByOutcome(group))
                .flatMap(group -> variables.stream().map(variable -> of(day, group, variable)))
                .filter(row -> row.pairs() > 0).toList();
    }

    /** The rows worth telling: headline metrics on the last day, and shares. */
    public List<Excess> shown() {
        List<String> headline = study.headline().stream().map(Manifest.Metric::name).toList();
        int day = study.series().lastDay();
        List<Excess> shown = new ArrayList<>(rows(day, headline.stream().filter(this::isOfLife).toList()));
        shown.addAll(shares());
        return shown;
    }

    /** Writes the table. */
    public void write(Path file) {
        try (CsvFile csv = CsvFile.open(file, COLUMNS)) {
            for (Excess row : rows()) {
                csv.text(row.scenarioId()).text(row.referenceId()).whole(row.day()).text(row.group())
                        .text(row.variable()).text(row.unit()).whole(row.pairs());
                numbers(csv, row.value(), row.interval().low(), row.interval().high(), row.placebo(),
                        row.placeboInterval().low(), row.placeboInterval().high(), row.excess(),
                        row.excessInterval().low(), row.excessInterval().high(), row.people(), row.placeboPeople());
                csv.text(row.word().text());
                csv.endRow();
            }
            csv.commit();
        }
    }

    private static void numbers(CsvFile csv, double... all) {
        for (double each : all) {
            csv.number(each);
        }
    }
}
