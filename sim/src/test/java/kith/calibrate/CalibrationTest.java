package kith.calibrate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import kith.experiment.Progress;
import kith.pattern.KeptRuns;
import kith.scenario.settings.PatternSettings;
import kith.scenario.settings.PatternSettings.Use;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A model whose posterior is known. With one pattern, a prior that is flat where it matters, and the tolerance t in
 * units of the statistic, a particle is kept where |N(theta, se²) − centre| ≤ t; so theta − centre is uniform in ± t
 * plus N(0, se²), and the posterior has mean centre and variance t²/3 + se².
 */
@Tag("long")
final class CalibrationTest {
    private static final int REPLICATES = 4;
    private static final double SE = 1 / Math.sqrt(REPLICATES);
    private static final List<PatternSettings> FIT = List.of(ToyWorlds.pattern("mean", Use.FIT, 1.9, 2.1));

    private static CalibrationResult calibrated(long seed, List<PatternSettings> patterns, Importance importance,
            boolean noise)
            throws Exception {
        return new Calibration(ToyWorlds.settings(3000, 8, 0.2, REPLICATES, seed), patterns, new ToyWorlds(),
                importance, noise)
                .run(KeptRuns.inMemory(List.of()), 2, Progress.SILENT);
    }

    /** The sd that the posterior has for the tolerance a calibration ended with. */
    private static double sd(CalibrationResult result) {
        double t = result.last().tolerance() * result.discrepancy().terms().get(0).unknown();
        return Math.sqrt(t * t / 3 + SE * SE);
    }

    /** At least 600 particles of weights that differ: three standard errors of an sd are 7 %, of a mean 6 % of it. */
    private static boolean recovered(CalibrationResult result) {
        Marginal theta = result.marginal(0);
        return Math.abs(theta.mean() - 2) < 0.1 * sd(result) && Math.abs(theta.sd() / sd(result) - 1) < 0.08;
    }

    @Test
    void aKnownPosteriorIsRecovered() throws Exception {
        for (long seed = 1; seed <= 3; seed++) {
            CalibrationResult result = calibrated(seed, FIT, Importance.OF_THE_PRIOR, true);
            assertTrue(recovered(result), result.marginal(0) + " for sd " + sd(result));
            assertEquals(CalibrationResult.End.NOISE_FLOOR, result.end());
            assertEquals(result.discrepancy().noiseFloor(), result.last().tolerance());
            assertEquals(SE, result.last().tolerance() * result.discrepancy().terms().get(0).unknown(), 0.1 * SE);
        }
    }

    /** The mutant that must fail: particles drawn near others count as if they had been drawn from the prior. */
    @Test
    void withoutImportanceThePosteriorIsWrong() throws Exception {
        for (long seed = 1; seed <= 3; seed++) {
            CalibrationResult result = calibrated(seed, FIT, (place, kernel, kept, weights) -> 1, true);
            assertTrue(!recovered(result) && result.marginal(0).sd() < sd(result),
                    result.marginal(0) + " for sd " + sd(result));
        }
    }

    /** The mutant that must fail: without noise there is no floor, and particles are kept for their luck. */
    @Test
    void blindToNoiseTheToleranceHasNoFloor() throws Exception {
        CalibrationResult blind = calibrated(1, FIT, Importance.OF_THE_PRIOR, false);
        assertEquals(0, blind.discrepancy().noiseFloor());
        double reached = blind.last().tolerance() * blind.discrepancy().terms().get(0).unknown();
        assertTrue(reached < 0.5 * SE, "kept within " + reached);
    }

    @Test
    void whatDoesNothingIsNotInformed() throws Exception {
        CalibrationResult result = calibrated(1, FIT, Importance.OF_THE_PRIOR, true);
        assertTrue(result.marginal(0).informed() && result.marginal(0).shrinkage() > 0.85,
                result.marginal(0).toString());
        assertTrue(!result.marginal(1).informed() && Math.abs(result.marginal(1).shrinkage()) < 0.06,
                result.marginal(1).toString());
        assertEquals(0.5, result.marginal(1).mean(), 0.04);
    }

    /**
     * Where only theta + 4 idle is known, idle keeps its prior U(0, 1), and theta is centre − 4 idle plus what chance
     * and tolerance leave: mean centre − 2, variance 16/12 + t²/3 + se².
     */
    @Test
    void settingsOfWhichOnlyTheSumIsKnownTrade() throws Exception {
        CalibrationResult result = calibrated(1, List.of(ToyWorlds.pattern("sum", Use.FIT, 1.9, 2.1)),
                Importance.OF_THE_PRIOR, true);
        double sd = Math.sqrt(16.0 / 12 + sd(result) * sd(result));
        assertEquals(0, result.marginal(0).mean(), 0.12 * sd);
        assertEquals(sd, result.marginal(0).sd(), 0.08 * sd);
        assertEquals(0, result.marginal(1).shrinkage(), 0.08);
        assertEquals(-Math.sqrt(16.0 / 12) / sd, result.trades(0.5).get(0).correlation(), 0.06);
    }

    /**
     * Where the middle of the band is the lower end of the prior, no mass is lost there; runs beyond 11 break off and
     * are counted.
     */
    @Test
    void aPosteriorAtAnEndStaysThere() throws Exception {
        List<PatternSettings> atTheEnd = List
                .of(ToyWorlds.pattern("mean", Use.FIT, ToyWorlds.LOW - 0.1, ToyWorlds.LOW + 0.1));
        CalibrationResult result = calibrated(1, atTheEnd, Importance.OF_THE_PRIOR, true);
        double t = result.last().tolerance() * result.discrepancy().terms().get(0).unknown();
        assertEquals(ToyWorlds.LOW + halfMean(t), result.marginal(0).mean(), 0.1 * SE);
        assertTrue(result.failed() > 50, "of 3000, 1 in 20 lie beyond 11: " + result.failed());
        assertEquals(Double.POSITIVE_INFINITY,
                result.all().stream().filter(Particle::failed).findFirst().orElseThrow().distance());
    }

    /** E|U + Z| for U uniform in ± t and Z ~ N(0, SE²), by the midpoint rule. */
    private static double halfMean(double t) {
        double sum = 0;
        double weight = 0;
        for (double u = -t + t / 200; u < t; u += t / 100) {
            for (double z = -6 * SE; z < 6 * SE; z += SE / 50) {
                double p = Math.exp(-z * z / (2 * SE * SE));
                sum += p * Math.abs(u + z);
                weight += p;
            }
        }
        return sum / weight;
    }

    @Test
    void threadsDoNotMatter() throws Exception {
        List<Double> one = numbers(small(FIT, 1));
        assertEquals(3 * (60 + 3 * 24), one.size());
        assertEquals(one, numbers(small(FIT, 3)));
    }

    /** Check patterns, whatever they say, leave every number as it is. */
    @Test
    void checkPatternsAreNeverUsed() throws Exception {
        List<Double> without = numbers(small(FIT));
        for (PatternSettings check : List.of(ToyWorlds.pattern("mean", Use.CHECK, 5, 6),
                ToyWorlds.pattern("twice", Use.CHECK, -9, -8))) {
            List<PatternSettings> with = new ArrayList<>(FIT);
            with.add(check);
            CalibrationResult result = small(with);
            assertEquals(without, numbers(result));
            assertEquals(PredictedPattern.Verdict.OUTSIDE, result.predicted().get(1).verdict());
            assertTrue(!result.predicted().get(1).isFailedFit());
            List<PatternSettings> used = new ArrayList<>(FIT);
            used.add(ToyWorlds.pattern(check.statistic(), Use.FIT, check.low(), check.high()));
            assertTrue(!without.equals(numbers(small(used))), "as a fit pattern it would have counted");
        }
    }

    private static CalibrationResult small(List<PatternSettings> patterns) throws Exception {
        return small(patterns, 2);
    }

    private static CalibrationResult small(List<PatternSettings> patterns, int threads) throws Exception {
        return new Calibration(ToyWorlds.settings(60, 4, 0.6, 2, 5), patterns, new ToyWorlds())
                .run(KeptRuns.inMemory(List.of()), threads, Progress.SILENT);
    }

    private static List<Double> numbers(CalibrationResult result) {
        List<Double> numbers = new ArrayList<>();
        for (Particle p : result.all()) {
            numbers.add(p.values()[0]);
            numbers.add(p.importance());
            numbers.add(p.distance());
        }
        return numbers;
    }

    @Test
    void whatCannotBeMeasuredIsLeftOutAndTold() throws Exception {
        CalibrationResult result = small(List.of(FIT.get(0), ToyWorlds.pattern("never", Use.FIT, 0, 1)));
        assertEquals("never_fit", result.discrepancy().leftOut().get(0).name());
        assertEquals(PredictedPattern.Verdict.NOT_MEASURED, result.predicted().get(1).verdict());
        assertEquals(numbers(small(FIT)), numbers(result));
        NothingToFit e = assertThrows(NothingToFit.class,
                () -> small(List.of(ToyWorlds.pattern("never", Use.FIT, 0, 1))));
        assertEquals("these runs are too short to measure any fit pattern", e.getMessage());
    }

    /** All 60 runs of the first generation are known: none is run again, and the rest comes out the same. */
    @Test
    void finishedRunsAreNotRunAgain() throws Exception {
        KeptRuns kept = KeptRuns.inMemory(List.of());
        ToyWorlds first = new ToyWorlds();
        new Calibration(ToyWorlds.settings(60, 1, 0.6, 2, 5), FIT, first).run(kept, 2, Progress.SILENT);
        ToyWorlds second = new ToyWorlds();
        CalibrationResult result = new Calibration(ToyWorlds.settings(60, 4, 0.6, 2, 5), FIT, second).run(kept, 2,
                Progress.SILENT);
        assertEquals(numbers(small(FIT)), numbers(result));
        int failing = result.generations().get(0).failed();
        assertEquals(3 * 24 * 2, second.runs() - failing * 2, "what failed is tried again");
    }

    @Test
    void theMedoidIsAParticleThatWasRun() throws Exception {
        CalibrationResult result = small(FIT);
        Particle medoid = result.medoid();
        assertTrue(result.last().kept().contains(medoid));
        assertEquals(result.marginal(0).median(), medoid.values()[0], 3 * SE);
        assertArrayEquals(new double[] {medoid.statistics()[0] * 2}, new double[] {medoid.statistics()[1]}, 1e-12);
    }

    /**
     * The world as it stands has theta 2, in the middle of the band: it is told to be as near as chance lets it be,
     * mean |z| of N(0, 1).
     */
    @Test
    void theWorldAsItStandsIsHeldAgainstTheParticles() throws Exception {
        CalibrationResult result = calibrated(1, FIT, Importance.OF_THE_PRIOR, true);
        assertEquals(Math.sqrt(2 / Math.PI) * result.discrepancy().noiseFloor(), result.distanceAsItStands(), 0.15);
        CalibrationResult far = calibrated(1, List.of(ToyWorlds.pattern("mean", Use.FIT, 5.9, 6.1)),
                Importance.OF_THE_PRIOR, true);
        assertTrue(!far.isWorseThanBefore() && far.distanceAsItStands() > 7, "" + far.distanceAsItStands());
        CalibrationResult hardly = new Calibration(ToyWorlds.settings(4, 1, 0.5, 2, 6), FIT, new ToyWorlds())
                .run(KeptRuns.inMemory(List.of()), 1, Progress.SILENT);
        assertTrue(hardly.isWorseThanBefore(), hardly.medoid().distance() + " against " + hardly.distanceAsItStands());
    }

    /** Two settings of which only the sum is known trade against each other. */
    @Test
    void correlationsCountWeights() {
        double[] weights = {0.25, 0.25, 0.25, 0.25, 0};
        assertEquals(-1,
                WeightedSample.correlation(new double[] {1, 2, 3, 4, 100}, new double[] {8, 6, 4, 2, 100}, weights),
                1e-12);
        assertEquals(0,
                WeightedSample.correlation(new double[] {1, 2, 3, 4, 5}, new double[] {7, 7, 7, 7, 7}, weights));
        WeightedSample sample = WeightedSample.of(new double[] {4, 1, 2, Double.NaN},
                new double[] {0.1, 0.4, 0.4, 0.1});
        assertEquals(List.of(1.0, 2.0, 4.0),
                List.of(sample.quantile(0.05), sample.quantile(0.5), sample.quantile(0.95)));
        assertEquals(1.6 / 0.9, sample.mean(), 1e-12);
        assertEquals(0.8 / 0.9, sample.within(Double.NaN, 3), 1e-12);
    }

    @Test
    void theDistanceIsThatOfTheEquation() {
        List<PatternSettings> patterns = List.of(ToyWorlds.pattern("a", Use.FIT, 1, 3),
                ToyWorlds.pattern("b", Use.FIT, 5, Double.NaN),
                ToyWorlds.pattern("c", Use.CHECK, 0, 1));
        Discrepancy d = Discrepancy.of(patterns, List.of("a", "b", "c"), new double[] {2, 0.5, 1}, 4);
        // a: h 1, se 1, unknown √2; b: s .5, se .25, unknown √(.3125).
        assertEquals(Math.sqrt((9.0 / 2 + 0) / 2), d.of(new double[] {5, 6, 99}), 1e-12);
        assertEquals(Math.sqrt((0 + 1 / 0.3125) / 2), d.of(new double[] {2, 4, Double.NaN}), 1e-12);
        assertEquals(Math.sqrt((0.5 + 0.0625 / 0.3125) / 2), d.noiseFloor(), 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, d.of(new double[] {2, Double.NaN, 0}));
    }

    /** The density of the kernel adds up to 1 over the square, however broad it is, and moves follow it. */
    @Test
    void theKernelLosesNothingAtTheEnds() {
        for (double spread : new double[] {0.02, 0.4}) {
            List<Particle> kept = List.of(at(0.5 - spread), at(0.5 + spread));
            Kernel kernel = Kernel.of(kept, new double[] {0.5, 0.5});
            double sum = 0;
            for (double x = 0.0005; x < 1; x += 0.001) {
                sum += kernel.density(new double[] {x}, new double[] {0.03}) * 0.001;
            }
            assertEquals(1, sum, 1e-6);
        }
    }

    private static Particle at(double place) {
        return new Particle(1, 0, 0, new double[] {place}, new double[] {place}, 1, new double[0], 0, false);
    }
}
