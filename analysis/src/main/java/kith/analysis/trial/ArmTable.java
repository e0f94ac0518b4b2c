package kith.analysis.trial;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.analysis.stats.Interval;
import kith.analysis.stats.Moments;
import kith.analysis.stats.Sample;
import kith.analysis.stats.StudentInterval;
import kith.analysis.stats.TwoSamples;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.Study;
import kith.analysis.table.TrialDesign;
import kith.analysis.table.TrialTable;

/** arms.csv: the arms of a trial at each time point, each against its control arm. */
public final class ArmTable {
    private static final List<String> COLUMNS = List.of(
            "scenario_id", "scale", "day", "arm", "control_arm", "n_runs", "enrolled", "n", "mean", "mean_ci_low",
            "mean_ci_high", "sd",
            "change", "change_ci_low", "change_ci_high", "diff", "ci_low", "ci_high", "d", "d_ci_low", "d_ci_high",
            "trial_ci_low",
            "trial_ci_high", "share_runs_clear", "word");

    private final Manifest.Scenario scenario;
    private final TrialTable table;
    private final List<RunsTable.Run> runs;
    private final StudentInterval student;
    private final List<ArmResult> results = new ArrayList<>();

    /** The arms of a scenario of a study that holds a trial. */
    public ArmTable(Study study, Manifest.Scenario scenario, TrialTable table, StudentInterval student) {
        this.scenario = scenario;
        this.table = table;
        this.student = student;
        runs = study.runs().succeeded(scenario.scenarioId());
        for (TrialDesign.Scale scale : scenario.trial().scales()) {
            for (int day : table.days(runs, scale.name())) {
                day(scale, day);
            }
        }
    }

    /** All results: by scale, day and arm, in the order of the scenario. */
    public List<ArmResult> results() {
        return List.copyOf(results);
    }

    private void day(TrialDesign.Scale scale, int day) {
        List<Map<String, List<TrialTable.Row>>> byRun = new ArrayList<>();
        List<Map<String, Double>> baselines = new ArrayList<>();
        for (RunsTable.Run run : runs) {
            Map<String, List<TrialTable.Row>> byArm = new HashMap<>();
            table.of(run.runId()).stream()
                    .filter(row -> row.scale().equals(scale.name()) && row.day() == day)
                    .forEach(row -> byArm.computeIfAbsent(row.arm(), arm -> new ArrayList<>()).add(row));
            byRun.add(byArm);
            baselines.add(baseline(run, scale));
        }
        Controls controls = new Controls(scenario.trial());
        for (TrialDesign.Arm arm : scenario.trial().arms()) {
            if (byRun.stream().anyMatch(byArm -> byArm.containsKey(arm.name()))) {
                results.add(arm(scale, day, arm.name(), controls.of(arm), byRun, baselines));
            }
        }
    }

    /** What a change is taken from: each person's first row of the baseline scale, if it was observed. */
    private Map<String, Double> baseline(RunsTable.Run run, TrialDesign.Scale scale) {
        Map<String, Double> first = new HashMap<>();
        String of = scale.baseline().isEmpty() ? scale.name() : scale.baseline();
        table.of(run.runId()).stream()
                .filter(row -> row.scale().equals(of))
                .forEach(row -> first.putIfAbsent(row.person(), row.observed()));
        return first;
    }

    private ArmResult arm(
            TrialDesign.Scale scale, int day, String arm, String control, List<Map<String, List<TrialTable.Row>>> byRun,
            List<Map<String, Double>> baselines) {
        int count = byRun.size();
        double[] enrolled = new double[count];
        double[] n = new double[count];
        double[] mean = new double[count];
        double[] sd = new double[count];
        double[] change = new double[count];
        double[] difference = new double[count];
        double[] d = new double[count];
        double[] low = new double[count];
        double[] high = new double[count];
        double[] controlSd = new double[count];
        for (int run = 0; run < count; run++) {
            List<TrialTable.Row> rows = byRun.get(run).getOrDefault(arm, List.of());
            Map<String, Double> baseline = baselines.get(run);
            double[] mine = observed(rows);
            double[] theirs = arm.equals(control) ? new double[0]
                    : observed(byRun.get(run).getOrDefault(control, List.of()));
            TwoSamples compared = TwoSamples.of(mine, theirs, student);
            enrolled[run] = rows.size();
            n[run] = mine.length;
            mean[run] = Moments.mean(mine);
            sd[run] = Moments.sd(mine);
            controlSd[run] = Moments.sd(observed(byRun.get(run).getOrDefault(control, List.of())));
            change[run] = Moments.mean(Sample.of(rows.stream()
                    .mapToDouble(row -> row.observed() - baseline.getOrDefault(row.person(), Double.NaN)).toArray())
                    .values());
            difference[run] = compared.difference();
            d[run] = compared.d();
            low[run] = compared.interval().low();
            high[run] = compared.interval().high();
        }
        double[] lows = Sample.of(low).values();
        double[] highs = Sample.of(high).values();
        double clear = 0;
        for (int i = 0; i < lows.length; i++) {
            clear += new Interval(lows[i], highs[i]).clearOfZero() ? 1.0 / lows.length : 0;
        }
        return new ArmResult(scenario.scenarioId(), scale.name(), day, arm, control, Sample.of(mean).n(),
                Moments.mean(enrolled), Moments.mean(n),
                Sample.of(mean).mean(), over(mean), Moments.rootMeanSquare(Sample.of(sd).values()),
                Sample.of(change).mean(), over(change),
                Sample.of(difference).mean(), over(difference), Sample.of(d).mean(), over(d),
                lows.length == 0 ? Interval.NONE : new Interval(Moments.mean(lows), Moments.mean(highs)),
                lows.length == 0 ? Double.NaN : clear, Moments.rootMeanSquare(Sample.of(controlSd).values()), mean);
    }

    private Interval over(double[] values) {
        return student.of(Sample.of(values).values());
    }

    private static double[] observed(List<TrialTable.Row> rows) {
        return Arrays.stream(rows.stream().mapToDouble(TrialTable.Row::observed).toArray())
                .filter(x -> !Double.isNaN(x)).toArray();
    }

    /** Writes the table; without a trial it has a header and no rows. */
    public static void write(Path file, List<ArmResult> results) {
        try (CsvFile csv = CsvFile.open(file, COLUMNS)) {
            for (ArmResult each : results) {
                csv.text(each.scenarioId()).text(each.scale()).whole(each.day()).text(each.arm())
                        .text(each.controlArm()).whole(each.runs())
                        .number(each.enrolled()).number(each.n()).number(each.mean());
                interval(csv, each.meanInterval());
                csv.number(each.sd()).number(each.change());
                interval(csv, each.changeInterval());
                csv.number(each.difference());
                interval(csv, each.interval());
                csv.number(each.d());
                interval(csv, each.dInterval());
                interval(csv, each.oneTrial());
                csv.number(each.clearShare()).text(each.compares() ? each.word().text() : "").endRow();
            }
            csv.commit();
        }
    }

    private static void interval(CsvFile csv, Interval interval) {
        csv.number(interval.low()).number(interval.high());
    }
}
