package kith.analysis.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kith.analysis.stats.Association;
import kith.analysis.stats.Multiplicity;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Where runs of an experiment failed: whether failing worlds have something in common.
 *
 * @param experiment what was varied
 * @param values values of every world, by its number
 * @param failed numbers of the worlds in which a run failed
 */
public record FailedWorlds(Experiment experiment, Map<Integer, List<String>> values, Collection<Integer> failed) {
    private static final int FEWEST = 3;
    private static final double CLEAR = 0.05;

    /**
     * The region in a sentence: the setting by whose order the failing worlds part best from the others, if more than
     * by chance (rank correlation, corrected for all settings).
     */
    public String sentence() {
        String count = "Runs failed in " + failed.size() + " of " + values.size() + " worlds. ";
        List<Integer> worlds = new ArrayList<>(values.keySet());
        if (failed.size() < FEWEST || failed.size() == worlds.size()) {
            return count + "That is too few, or all, so no region can be told.";
        }
        double[] fails = worlds.stream().mapToDouble(world -> failed.contains(world) ? 1 : 0).toArray();
        int settings = experiment.paths().size();
        double[] rho = new double[settings];
        double[] p = new double[settings];
        for (int i = 0; i < settings; i++) {
            int which = i;
            rho[i] = Association.spearman(
                    worlds.stream().mapToDouble(world -> experiment.place(which, values.get(world).get(which)))
                            .toArray(),
                    fails);
            double z = 0.5 * Math.log((1 + rho[i]) / (1 - rho[i])) * Math.sqrt(worlds.size() - 3.0);
            p[i] = Double.isNaN(z) ? Double.NaN : 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
        }
        double[] adjusted = Multiplicity.benjaminiHochberg(p);
        return IntStream.range(0, settings).filter(i -> adjusted[i] < CLEAR).boxed()
                .max((a, b) -> Double.compare(Math.abs(rho[a]), Math.abs(rho[b])))
                .map(i -> count + "They fail mostly where " + new SensitivityWords(experiment)
                        .setting(experiment.paths().get(i)) + (rho[i] > 0 ? " is high" : " is low") + ": "
                        + range(i) + ".")
                .orElse(count + "They lie in no particular region.");
    }

    private String range(int setting) {
        String[] own = failed.stream().sorted((a, b) -> Double.compare(
                experiment.place(setting, values.get(a).get(setting)),
                experiment.place(setting, values.get(b).get(setting))))
                .map(world -> values.get(world).get(setting)).toArray(String[]::new);
        List<String> distinct = Arrays.stream(own).distinct().toList();
        return distinct.size() == 1 ? "always at " + own[0] : "from " + own[0] + " to " + own[own.length - 1];
    }
}
