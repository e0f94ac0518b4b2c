package kith.analysis.contrast;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kith.analysis.stats.Moments;
import kith.analysis.stats.PairedDifference;
import kith.analysis.stats.Sample;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Advance;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;
import kith.analysis.table.TableException;
import kith.analysis.wording.Precision;

/** contrasts.csv: paired differences of every scenario from the reference, at the table days. */
public final class ContrastTable {
    private static final List<String> COLUMNS = List.of(
            "scenario_id", "reference_id", "day", "group", "variable", "unit", "n_pairs", "diff", "sd_unit",
            "ci_low", "ci_high", "share_pairs_positive", "variance_ratio", "n_people", "word");

    private final Study study;
    private final String referenceId;
    private final StudentInterval student;
    private static final double NO_SPREAD = 1e-9;

    private final Map<String, Double> referenceSd = new HashMap<>();
    private final Map<String, Double> smallest = new HashMap<>();
    private final Map<String, Boolean> otherUsers = new HashMap<>();

    /** A table over a study against a reference. */
    public ContrastTable(Study study, String referenceId, StudentInterval student) {
        this.study = study;
        this.referenceId = referenceId;
        this.student = student;
        for (Manifest.Metric metric : study.manifest().metrics()) {
            if (metric.smallestEffectSd() > 0) {
                smallest.put(metric.name(), metric.smallestEffectSd());
            }
        }
    }

    /** The scenario the others are compared with. */
    public String referenceId() {
        return referenceId;
    }

    private double pooledSd(Manifest.Metric metric) {
        if (study.runs().succeeded(referenceId).isEmpty()) {
            return Double.NaN;
        }
        if (!study.series().variables().contains(metric.sdVariable())) {
            throw TableException.in(study.folder().resolve("series.csv"), "holds no variable '" + metric.sdVariable()
                    + "', the sd_variable of the metric '" + metric.name() + "' in manifest.json");
        }
        List<RunsTable.Run> runs = study.runs().succeeded(referenceId);
        Sample sds = Sample.of(study.series().at(runs, 0, SeriesTable.EVERYBODY, metric.sdVariable()));
        double pooled = Moments.rootMeanSquare(sds.values());
        // What rounding leaves of people who are all alike is no spread.
        return pooled > NO_SPREAD ? pooled : Double.NaN;
    }

    /**
     * One sd of a variable; not-a-number where it has none, or where people did not differ in it at day 0.
     *
     * @throws TableException where the manifest names an {@code sd_variable} that the series does not hold
     */
    public double oneSd(String variable) {
        return referenceSd.computeIfAbsent(variable, name -> study.manifest().metric(name)
                .filter(metric -> metric.sdVariable() != null).map(this::pooledSd).orElse(Double.NaN));
    }

    /** One contrast; it rests on no pair where the runs did not observe the variable. */
    public Contrast contrast(String scenarioId, int day, String group, String variable) {
        List<RunsTable.Pair> pairs = study.runs().pairs(scenarioId, referenceId);
        double[] scenario = study.series().at(
                pairs.stream().map(RunsTable.Pair::scenario).toList(), day, group, variable);
        double[] reference = study.series().at(
                pairs.stream().map(RunsTable.Pair::reference).toList(), day, group, variable);
        return new Contrast(scenarioId, referenceId, day, group, variable, study.series().unit(variable),
                PairedDifference.of(scenario, reference, student), oneSd(variable),
                people(counted(pairs, scenario, reference), day, group),
                smallest.getOrDefault(variable, Double.NaN) * oneSd(variable),
                study.manifest().metric(variable).map(metric -> Precision.lastDigit(metric.decimals()))
                        .orElse(Double.NaN),
                otherUsers.computeIfAbsent(scenarioId + "\n" + group,
                        any -> OtherUsers.areMost(study, pairs, group)));
    }

    /** The pairs that have both values, which the difference rests on. */
    private static List<RunsTable.Pair> counted(List<RunsTable.Pair> pairs, double[] scenario, double[] reference) {
        return IntStream.range(0, pairs.size())
                .filter(i -> !Double.isNaN(scenario[i] - reference[i]))
                .mapToObj(pairs::get)
                .toList();
    }

    /** Mean count of a group's people over the pairs: on the day, else on day 0; not-a-number where nobody counted. */
    private double people(List<RunsTable.Pair> pairs, int day, String group) {
        for (int when : new int[] {day, 0}) {
            double[] counted = pairs.stream()
                    .mapToDouble(pair -> study.series().track(pair.reference().runId(), group, "people").at(when))
                    .filter(count -> !Double.isNaN(count))
                    .toArray();
            if (counted.length > 0) {
                return Moments.mean(counted);
            }
        }
        return Double.NaN;
    }

    /**
     * The contrasts of later scenarios with earlier ones, paired, of headline metrics on the last day:
     * {@code reference_id} names the earlier one. Nothing for fewer than two scenarios.
     */
    public static List<Contrast> between(Study study, StudentInterval student) {
        List<Manifest.Scenario> all = study.manifest().compared();
        List<Contrast> rows = new ArrayList<>();
        int day = study.series().lastDay();
        for (int first = 0; first < all.size(); first++) {
            if (all.size() < 2) {
                break;
            }
            ContrastTable against = new ContrastTable(study, all.get(first).scenarioId(), student);
            for (Manifest.Scenario other : all.subList(first + 1, all.size())) {
                for (String group : study.comparable()) {
                    for (Manifest.Metric metric : study.headline()) {
                        Contrast row = against.contrast(other.scenarioId(), day, group, metric.name());
                        if (row.pairs() > 0) {
                            rows.add(row);
                        }
                    }
                }
            }
        }
        return rows;
    }

    /** All contrasts that rest on a pair and the same people in both worlds, by scenario, day, group and variable. */
    public List<Contrast> rows() {
        return rows(Advance.UNSEEN);
    }

    /** The same, watched. */
    public List<Contrast> rows(Advance advance) {
        List<Contrast> rows = new ArrayList<>();
        int blocks = study.manifest().compared().size() * study.series().tableDays().size() * study.comparable().size();
        int begun = 0;
        for (Manifest.Scenario scenario : study.manifest().compared()) {
            for (int day : study.series().tableDays()) {
                for (String group : study.comparable()) {
                    advance.reached((double) begun++ / blocks);
                    for (String variable : study.series().variables()) {
                        Contrast row = contrast(scenario.scenarioId(), day, group, variable);
                        if (row.pairs() > 0) {
                            rows.add(row);
                        }
                    }
                }
            }
        }
        return rows;
    }

    /** Writes the table; without a reference it has a header and no rows. */
    public static void write(Path file, List<Contrast> rows) {
        try (CsvFile csv = CsvFile.open(file, COLUMNS)) {
            for (Contrast row : rows) {
                csv.text(row.scenarioId()).text(row.referenceId()).whole(row.day()).text(row.group())
                        .text(row.variable()).text(row.unit()).whole(row.pairs())
                        .number(row.size()).number(row.sizeInSd())
                        .number(row.interval().low()).number(row.interval().high())
                        .number(row.difference().sharePositive()).number(row.difference().varianceRatio())
                        .number(row.people()).text(row.word().text());
                csv.endRow();
            }
            csv.commit();
        }
    }
}
