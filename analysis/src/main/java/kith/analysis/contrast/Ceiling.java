package kith.analysis.contrast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.analysis.stats.Moments;
import kith.analysis.stats.PairedDifference;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.Study;

/**
 * The structural ceiling: what harm is left for a group under the best of several scenarios. The best is chosen in
 * every second replicate and its harm is measured in the others, so that the luck of being chosen does not flatter it.
 *
 * @param group the group
 * @param best the scenario with the smallest value of the outcome among the replicates that choose
 * @param left its paired difference from the reference in the other replicates
 */
public record Ceiling(String group, Manifest.Scenario best, PairedDifference left) {
    private static final int LEAST = 4;

    /** The ceiling of a group; empty with fewer than two scenarios or four pairs of each. */
    public static Optional<Ceiling> of(Study study, List<Finding> findings, Manifest.Metric outcome, String group,
            StudentInterval student) {
        Manifest.Scenario best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Finding finding : findings) {
            double[][] choosing = values(study, finding, outcome, group, 0);
            if (choosing[0].length < LEAST / 2) {
                return Optional.empty();
            }
            double mean = Moments.mean(choosing[0]) - Moments.mean(choosing[1]);
            if (mean < least) {
                least = mean;
                best = finding.scenario();
            }
        }
        if (findings.size() < 2 || best == null) {
            return Optional.empty();
        }
        Manifest.Scenario chosen = best;
        Finding finding = findings.stream().filter(each -> each.scenario().equals(chosen)).findFirst().orElseThrow();
        double[][] measuring = values(study, finding, outcome, group, 1);
        return measuring[0].length < LEAST / 2
                ? Optional.empty()
                : Optional.of(new Ceiling(group, chosen, PairedDifference.of(measuring[0], measuring[1], student)));
    }

    /** Values of scenario and reference on the last day in every second replicate. */
    private static double[][] values(Study study, Finding finding, Manifest.Metric outcome, String group, int parity) {
        List<RunsTable.Pair> pairs = study.runs()
                .pairs(finding.scenario().scenarioId(), finding.reference().scenarioId()).stream()
                .filter(pair -> pair.scenario().replicate() % 2 == parity).toList();
        List<double[]> known = new ArrayList<>();
        for (RunsTable.Pair pair : pairs) {
            double scenario = study.series().track(pair.scenario().runId(), group, outcome.name()).at(finding.day());
            double reference = study.series().track(pair.reference().runId(), group, outcome.name()).at(finding.day());
            if (!Double.isNaN(scenario) && !Double.isNaN(reference)) {
                known.add(new double[] {scenario, reference});
            }
        }
        return new double[][] {known.stream().mapToDouble(v -> v[0]).toArray(),
                known.stream().mapToDouble(v -> v[1]).toArray()};
    }
}
