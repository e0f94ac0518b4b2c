package kith.analysis.governance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.analysis.stats.Moments;
import kith.analysis.table.GovernanceTable;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;
import kith.analysis.wording.Numeral;

/**
 * The smallest effect of a lever that the A/B tests of a provider can detect (power .8, two-sided .05), from the lowest
 * value of the lever to its highest. A provider whose tests cannot see an effect does not fail: nobody could see it
 * with so few users.
 *
 * @param size that effect after the last round, in the unit of the score, mean over runs
 * @param inSd the same in standard deviations of the metric that is scored; not-a-number where it is none
 * @param users users in each half, mean over rounds and runs
 * @param seen runs in which at least half of the later rounds found an effect (two standard errors)
 * @param runs runs with tests of the lever
 */
public record Detectable(
        String provider, String part, String lever, String scores, double size, double inSd, double users, int seen,
        int runs) {
    private static final double CLEAR = 2;
    private static final int DECIMALS = 2;

    private record Key(String provider, String part, String lever) {}

    /** Those of a scenario, in the order in which levers are first tested. */
    public static List<Detectable> of(Study study, Manifest.Scenario scenario) {
        List<RunsTable.Run> runs = study.runs().succeeded(scenario.scenarioId());
        Map<Key, List<List<GovernanceTable.Row>>> courses = new LinkedHashMap<>();
        for (RunsTable.Run run : runs) {
            Map<Key, List<GovernanceTable.Row>> own = new LinkedHashMap<>();
            study.governance().of(run.runId()).stream().filter(row -> !Double.isNaN(row.detectable()))
                    .forEach(row -> own.computeIfAbsent(new Key(row.provider(), row.part(), row.lever()),
                            key -> new ArrayList<>()).add(row));
            own.forEach((key, rows) -> courses.computeIfAbsent(key, k -> new ArrayList<>()).add(rows));
        }
        List<Detectable> all = new ArrayList<>();
        courses.forEach((key, rows) -> {
            Manifest.Provider provider = scenario.providers().stream()
                    .filter(each -> each.name().equals(key.provider())).findFirst()
                    .orElse(new Manifest.Provider(key.provider(), "", ""));
            double size = mean(rows.stream().map(course -> course.get(course.size() - 1).detectable()).toList());
            all.add(new Detectable(key.provider(), key.part(), key.lever(), provider.scores(), size,
                    size / oneSd(study, runs, provider.scoredMetric()),
                    mean(rows.stream().flatMap(List::stream).map(row -> row.people() / 2.0).toList()),
                    (int) rows.stream().filter(Detectable::sees).count(), rows.size()));
        });
        return List.copyOf(all);
    }

    private static double mean(List<Double> values) {
        return Moments.mean(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Whether at least half of the rounds after the first third found an effect. */
    private static boolean sees(List<GovernanceTable.Row> course) {
        List<GovernanceTable.Row> late = course.subList(course.size() / 3, course.size());
        return 2 * late.stream().filter(row -> Math.abs(row.evidence()) >= CLEAR).count() >= late.size();
    }

    /** The between-person sd of a metric at day 0; not-a-number where there is none. */
    private static double oneSd(Study study, List<RunsTable.Run> runs, String metric) {
        return study.manifest().metric(metric).map(Manifest.Metric::sdVariable)
                .map(sd -> Moments.rootMeanSquare(Arrays.stream(study.series().at(runs, 0, SeriesTable.EVERYBODY, sd))
                        .filter(value -> !Double.isNaN(value)).toArray()))
                .orElse(Double.NaN);
    }

    /** Whether it is about a lever that was steered. */
    boolean isOf(Steered steered) {
        return provider.equals(steered.provider()) && part.equals(steered.part()) && lever.equals(steered.lever());
    }

    /** Whether its tests found an effect in most runs. */
    public boolean isSeen() {
        return 2 * seen > runs;
    }

    /** The lever in words, with the part of the conduct where there are several. */
    String leverInWords() {
        return lever.replace('_', ' ') + (part.equals("all") ? "" : " (" + part + ")");
    }

    /** What its tests can detect, in sentences. */
    public String told() {
        String sd = Double.isNaN(inSd) ? "" : " (" + Numeral.plain(inSd, DECIMALS) + " sd)";
        return "With about " + Numeral.count(Math.round(users)) + " users in each half, these tests detect an effect "
                + "of " + Numeral.threshold(size) + sd + " or more" + (scores.isEmpty() ? "" : " on " + scores)
                + ", from the lowest to the highest value. They cannot see a smaller effect.";
    }
}
