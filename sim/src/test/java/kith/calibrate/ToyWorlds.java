package kith.calibrate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.experiment.Progress;
import kith.pattern.Measured;
import kith.random.Draws;
import kith.random.Purpose;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.CalibratedParameter;
import kith.scenario.settings.CalibrationSettings;
import kith.scenario.settings.Grade;
import kith.scenario.settings.PatternSettings;
import kith.scenario.settings.PatternSettings.BandFrom;
import kith.scenario.settings.PatternSettings.Level;
import kith.scenario.settings.PatternSettings.Use;

/**
 * A model of two numbers whose posterior is known: a replicate gives {@code mean ~ N(theta, 1)}; {@code idle} does
 * nothing to it. The statistic {@code twice} is twice the mean of the same luck, {@code sum} adds four times idle,
 * {@code never} cannot be told.
 */
final class ToyWorlds implements Worlds {
    static final double LOW = -8;
    static final double HIGH = 12;

    private int runs;

    @Override
    public Measured at(List<String> sets, int replicates, long seed) {
        double theta = set(sets, "theta=", 2);
        double idle = set(sets, "idle=", 0.5);
        Map<String, String> units = new LinkedHashMap<>();
        List.of("mean", "twice", "never", "sum").forEach(name -> units.put(name, "1"));
        return new Measured() {
            @Override
            public Map<String, String> units() {
                return units;
            }

            @Override
            public ResolvedScenario scenario() {
                return ScenarioReader.create().defaults(List.of());
            }

            @Override
            public long days() {
                return 1;
            }

            @Override
            public List<Replicate> replicates(Progress progress) {
                List<Replicate> all = new ArrayList<>();
                for (int r = 0; r < replicates; r++) {
                    double luck = Draws.normal(Draws.of(seed, r).key(Purpose.TRAIT, 0));
                    String id = Long.toHexString(Draws.textKey(sets + " " + seed + " " + r));
                    all.add(new Replicate(id, () -> values(theta, idle, luck)));
                }
                return all;
            }
        };
    }

    private static double set(List<String> sets, String path, double otherwise) {
        return sets.stream().filter(s -> s.startsWith(path))
                .mapToDouble(s -> Double.parseDouble(s.substring(path.length()))).findAny().orElse(otherwise);
    }

    private synchronized double[] values(double theta, double idle, double luck) {
        runs++;
        if (theta > 11) {
            throw new IllegalStateException("too far");
        }
        return new double[] {theta + luck, 2 * (theta + luck), Double.NaN, theta + 4 * idle + luck};
    }

    /** How many replicates were run. */
    synchronized int runs() {
        return runs;
    }

    static PatternSettings pattern(String statistic, Use use, double low, double high) {
        return new PatternSettings(statistic + "_" + use.word(), statistic, "1", low, high, BandFrom.JUDGEMENT,
                Level.PERSON, use, Grade.D, true, "s", "");
    }

    static CalibrationSettings settings(int particles, int generations, double keepShare, int replicates, long seed) {
        return new CalibrationSettings(Path.of("toy.yaml"), "toy", "Which theta?", Optional.empty(), false,
                Optional.empty(),
                Optional.empty(), replicates, 400,
                particles, generations, keepShare, seed, List.of(), List.of(
                        new CalibratedParameter("theta", "1", Grade.D, 2, LOW, HIGH, true),
                        new CalibratedParameter("idle", "1", Grade.D, 0.5, 0, 1, true)));
    }
}
