package kith.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kith.scenario.settings.CalibratedParameter;
import kith.scenario.settings.CalibrationSettings;
import kith.scenario.settings.PatternSettings;

/**
 * What a calibration came to: the weighted particles of its last generation stand for the posterior.
 *
 * @param statistics names of the statistics
 * @param units their units
 * @param asItStands their means in the pilot, the world as it stands; not-a-number where one cannot be told
 * @param noise their sd between its replicates; not-a-number where one cannot be told
 * @param distanceAsItStands the distance of the world as it stands: mean over parts of the pilot with as many
 *     replicates as a particle
 * @param all every particle, in the order in which they were drawn
 * @param end why it ended
 */
public record CalibrationResult(
        CalibrationSettings settings, List<PatternSettings> patterns, List<String> statistics, List<String> units,
        double[] asItStands, double[] noise,
        double distanceAsItStands, Discrepancy discrepancy, List<Particle> all, List<Generation> generations, End end) {
    /** Why a calibration ended. */
    public enum End {
        /** All generations were run. */
        GENERATIONS("all generations were run"),
        /** The tolerance came down to what chance alone gives. */
        NOISE_FLOOR("the tolerance is at the noise floor"),
        /** Hardly any candidate lay within the tolerance. */
        FEW_ACCEPTED("fewer than 5 % of the candidates were accepted");

        private final String words;

        End(String words) {
            this.words = words;
        }

        /** The reason in words. */
        public String words() {
            return words;
        }
    }

    /** The last generation. */
    public Generation last() {
        return generations.get(generations.size() - 1);
    }

    /** What became of a parameter. */
    public Marginal marginal(int parameter) {
        CalibratedParameter of = settings.parameters().get(parameter);
        return Marginal.of(of, WeightedSample.of(values(parameter), last().weights()), last().effective());
    }

    /**
     * Whether the world as it stands lies nearer to the fit patterns than the particle that would replace its values.
     */
    public boolean isWorseThanBefore() {
        return distanceAsItStands < medoid().distance();
    }

    /** Two settings that trade against each other in the posterior: their weighted correlation. */
    public record Trade(String one, String other, double correlation) {}

    /** Settings that trade against each other: every pair with a correlation of at least so much, either way. */
    public List<Trade> trades(double least) {
        List<Trade> trades = new ArrayList<>();
        double[] weights = last().weights();
        for (int a = 0; a < settings.parameters().size(); a++) {
            for (int b = a + 1; b < settings.parameters().size(); b++) {
                double r = WeightedSample.correlation(values(a), values(b), weights);
                if (Math.abs(r) >= least) {
                    trades.add(new Trade(settings.parameters().get(a).path(), settings.parameters().get(b).path(), r));
                }
            }
        }
        return trades;
    }

    private double[] values(int parameter) {
        return last().kept().stream().mapToDouble(p -> p.values()[parameter]).toArray();
    }

    /** Every pattern under the posterior. */
    public List<PredictedPattern> predicted() {
        List<Particle> kept = last().kept();
        return patterns.stream()
                .map(pattern -> {
                    int place = statistics.indexOf(pattern.statistic());
                    return PredictedPattern.of(pattern, asItStands[place], noise[place], discrepancy,
                            kept.stream().mapToDouble(p -> p.statistics()[place]).toArray(), last().weights());
                })
                .toList();
    }

    /**
     * The particle nearest to all others: of the kept, the one with the smallest weighted sum of distances, each
     * coordinate counted from 0 to 1 between its ends. It was run, so its values go together, as a mean of each might
     * not.
     */
    public Particle medoid() {
        List<Particle> kept = last().kept();
        double[] weights = last().weights();
        double[] sums = kept.stream()
                .mapToDouble(p -> IntStream.range(0, weights.length)
                        .mapToDouble(j -> weights[j] * apart(p.place(), kept.get(j).place()))
                        .sum())
                .toArray();
        return kept.get(
                IntStream.range(0, sums.length).boxed().min(Comparator.comparingDouble(i -> sums[i])).orElseThrow());
    }

    private static double apart(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += (a[k] - b[k]) * (a[k] - b[k]);
        }
        return Math.sqrt(sum);
    }

    /** The weight of a particle in the posterior; 0 if it was not kept. */
    public double[] posteriorWeights() {
        List<Particle> kept = last().kept();
        double[] weights = last().weights();
        double[] of = new double[all.size()];
        Arrays.setAll(of, i -> {
            int at = kept.indexOf(all.get(i));
            return at < 0 ? 0 : weights[at];
        });
        return of;
    }

    /** How many particles failed. */
    public int failed() {
        return generations.stream().mapToInt(Generation::failed).sum();
    }

    /** How many particles could not be measured otherwise. */
    public int unmeasured() {
        return (int) all.stream().filter(p -> !p.failed() && Double.isInfinite(p.distance())).count();
    }
}
