package kith.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kith.experiment.Progress;
import kith.pattern.KeptRuns;
import kith.pattern.Measured;
import kith.random.Draws;
import kith.random.Purpose;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.CalibratedParameter;
import kith.scenario.settings.CalibrationSettings;
import kith.scenario.settings.PatternSettings;

/**
 * Sequential approximate Bayesian computation: population Monte Carlo that sets its own tolerances.
 *
 * <p>The first generation draws N particles from the prior, uniform between the ends, and keeps the share nearest to
 * the fit patterns. Each further one draws as many as were dropped, each by moving a kept one (chosen by weight),
 * runs them, and keeps the nearest of old and new:
 *
 * <pre>
 * tolerance = max( distance of the ⌈keep_share · N⌉-th nearest, noise floor );  kept: all within it
 * </pre>
 *
 * <p>It ends after the last generation, or when the tolerance has come down to the noise floor, or when fewer than 5
 * % of a generation's candidates lie within the tolerance of the one before. The number of runs of a generation is
 * known beforehand, no particle is run twice or stands in the posterior twice, and which are drawn does not depend on
 * who is finished first; that is why this form was chosen over those that draw until enough were accepted.
 *
 * <p><i>Source:</i> Lenormand, Jabot and Deffuant 2013, doi:10.1007/s00180-013-0428-3 (adaptive population Monte
 * Carlo ABC; 5 % from there), with the proposal of Beaumont et al. 2009, doi:10.1093/biomet/asp052; the noise floor:
 * assumption. <i>Draws:</i> PARTICLE, PARTICLE_SEED.
 */
public final class Calibration {
    private static final double FEWEST_ACCEPTED = 0.05;

    private final CalibrationSettings settings;
    private final List<PatternSettings> patterns;
    private final Worlds worlds;
    private final Importance importance;
    private final boolean noiseCounts;

    /** A calibration of worlds on the patterns marked fit. */
    public Calibration(CalibrationSettings settings, List<PatternSettings> patterns, Worlds worlds) {
        this(settings, patterns, worlds, Importance.OF_THE_PRIOR, true);
    }

    /** The same with other weights, or blind to noise, which is wrong; for tests that must tell. */
    Calibration(
            CalibrationSettings settings, List<PatternSettings> patterns, Worlds worlds, Importance importance,
            boolean noiseCounts) {
        this.settings = settings;
        this.patterns = List.copyOf(patterns);
        this.worlds = worlds;
        this.importance = importance;
        this.noiseCounts = noiseCounts;
    }

    /** Most runs there may be: the pilot and all generations. */
    public int mostRuns() {
        int further = (settings.generations() - 1) * (settings.particles() - settings.kept());
        return settings.pilotReplicates() + settings.replicates() * (settings.particles() + further);
    }

    /**
     * Runs it.
     *
     * @throws InterruptedException if this thread is interrupted; finished runs are kept
     * @throws ScenarioException with the problems of the world as it stands
     * @throws NothingToFit if no fit pattern, or no particle, can be measured
     */
    public CalibrationResult run(KeptRuns kept, int threads, Progress progress)
            throws InterruptedException, ScenarioException, NothingToFit {
        Measured asItStands = worlds.at(List.of(), settings.pilotReplicates(), settings.seed());
        int reused = Math.min(mostRuns(), kept.count());
        progress.begin((mostRuns() - reused) * asItStands.days(), mostRuns(), reused);
        try {
            return run(new Runs(kept, threads, progress), asItStands);
        } finally {
            progress.end();
        }
    }

    private CalibrationResult run(Runs runs, Measured asItStands)
            throws InterruptedException, ScenarioException, NothingToFit {
        List<String> statistics = List.copyOf(asItStands.units().keySet());
        double[][] pilot = runs.of(List.of(asItStands)).get(0);
        if (pilot == null) {
            throw new NothingToFit("the run of the unchanged world failed; 'kith validate' shows why");
        }
        double[] noise = Discrepancy.noise(pilot, statistics.size());
        double[] counted = noiseCounts ? noise : Arrays.stream(noise).map(sd -> Double.isNaN(sd) ? sd : 0).toArray();
        Discrepancy discrepancy = Discrepancy.of(patterns, statistics, counted, settings.replicates());
        if (discrepancy.terms().isEmpty()) {
            throw new NothingToFit("these runs are too short to measure any fit pattern");
        }
        List<Particle> all = new ArrayList<>();
        List<Generation> generations = new ArrayList<>();
        CalibrationResult.End end = CalibrationResult.End.GENERATIONS;
        for (int number = 1; number <= settings.generations(); number++) {
            List<Particle> drawn = measured(drawn(number, generations), runs, discrepancy, statistics.size());
            all.addAll(drawn);
            Generation generation = generation(number, drawn, generations, discrepancy.noiseFloor());
            generations.add(generation);
            if (generation.tolerance() <= discrepancy.noiseFloor()) {
                end = CalibrationResult.End.NOISE_FLOOR;
                break;
            }
            if (generation.accepted() < FEWEST_ACCEPTED) {
                end = CalibrationResult.End.FEW_ACCEPTED;
                break;
            }
        }
        return new CalibrationResult(settings, patterns, statistics, List.copyOf(asItStands.units().values()),
                Particle.means(pilot, statistics.size()), noise, asItStands(pilot, discrepancy, statistics.size()),
                discrepancy, all, generations, end);
    }

    /**
     * The mean distance of parts of the pilot that have as many replicates as a particle, so that it can be held
     * against particles.
     */
    private double asItStands(double[][] pilot, Discrepancy discrepancy, int statistics) {
        int size = Math.min(settings.replicates(), pilot.length);
        return IntStream.range(0, pilot.length / size)
                .mapToDouble(part -> discrepancy
                        .of(Particle.means(Arrays.copyOfRange(pilot, part * size, (part + 1) * size), statistics)))
                .average()
                .orElseThrow();
    }

    private Generation generation(int number, List<Particle> drawn, List<Generation> before, double floor)
            throws NothingToFit {
        Generation last = before.isEmpty() ? null : before.get(before.size() - 1);
        List<Particle> candidates = new ArrayList<>(last == null ? List.of() : last.kept());
        candidates.addAll(drawn);
        double[] distances = candidates.stream().mapToDouble(Particle::distance).filter(Double::isFinite).sorted()
                .toArray();
        if (distances.length < 2) {
            throw new NothingToFit(
                    "fewer than two particles can be measured: their values contradict each other, or their runs fail");
        }
        double tolerance = Math.max(distances[Math.min(settings.kept(), distances.length) - 1], floor);
        List<Particle> kept = candidates.stream().filter(p -> p.distance() <= tolerance).toList();
        double accepted = last == null
                ? Double.NaN
                : drawn.stream().filter(p -> p.distance() <= last.tolerance()).count() / (double) drawn.size();
        int failed = (int) drawn.stream().filter(Particle::failed).count();
        return new Generation(number, drawn.size(), failed, accepted, tolerance, kept);
    }

    /** The candidates of a generation, not yet run. */
    private List<Particle> drawn(int number, List<Generation> before) {
        Draws draws = Draws.of(settings.seed(), 0);
        int dimensions = settings.parameters().size();
        Generation last = before.isEmpty() ? null : before.get(before.size() - 1);
        double[] weights = last == null ? null : last.weights();
        Kernel kernel = last == null ? null : Kernel.of(last.kept(), weights);
        int count = last == null ? settings.particles() : settings.particles() - settings.kept();
        return IntStream.range(0, count).mapToObj(index -> {
            long key = Draws.then(draws.key(Purpose.PARTICLE, number), index);
            int seed = (int) (Draws.then(draws.key(Purpose.PARTICLE_SEED, number), index) >>> 33);
            int parent = last == null ? -1 : chosen(weights, Draws.uniform(Draws.then(key, 0)));
            double[] place = new double[dimensions];
            for (int k = 0; k < dimensions; k++) {
                long of = Draws.luck(key, Purpose.PARTICLE, Draws.textKey(settings.parameters().get(k).path()));
                place[k] = parent < 0 ? Draws.uniform(of) : kernel.move(last.kept().get(parent).place()[k], k, of);
            }
            double weight = parent < 0 ? 1 : importance.of(place, kernel, last.kept(), weights);
            return new Particle(number, index, seed, place, values(place), weight, null, Double.POSITIVE_INFINITY,
                    false);
        }).toList();
    }

    private static int chosen(double[] weights, double u) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            if (u < sum) {
                return i;
            }
        }
        return weights.length - 1;
    }

    private double[] values(double[] place) {
        List<CalibratedParameter> parameters = settings.parameters();
        return IntStream.range(0, place.length).mapToDouble(k -> parameters.get(k).value(place[k])).toArray();
    }

    private List<Particle> measured(List<Particle> drawn, Runs runs, Discrepancy discrepancy, int statistics)
            throws InterruptedException, ScenarioException {
        List<Measured> all = new ArrayList<>();
        for (Particle particle : drawn) {
            all.add(world(particle));
        }
        List<double[][]> values = runs.of(all);
        List<Particle> measured = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            Particle p = drawn.get(i);
            double[] means = Particle.means(values.get(i) == null ? new double[0][] : values.get(i), statistics);
            boolean failed = values.get(i) == null && all.get(i) != null;
            measured.add(new Particle(p.generation(), p.index(), p.seed(), p.place(), p.values(), p.importance(), means,
                    discrepancy.of(means), failed));
        }
        return measured;
    }

    /** The world of a particle; null if its values do not go together. */
    private Measured world(Particle particle) {
        List<String> sets = IntStream.range(0, particle.values().length)
                .mapToObj(k -> settings.parameters().get(k).set(particle.values()[k]))
                .toList();
        try {
            return worlds.at(sets, settings.replicates(), particle.seed());
        } catch (ScenarioException e) {
            return null;
        }
    }
}
