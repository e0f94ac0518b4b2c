package kith.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kith.analysis.design.Design;
import kith.analysis.design.Draw;
import kith.analysis.design.MorrisDesign;
import kith.analysis.design.OneAtATimeDesign;
import kith.analysis.design.SobolDesign;
import kith.analysis.design.UnitDesigns;
import kith.random.Draws;
import kith.random.Purpose;
import kith.scenario.rules.Whole;
import kith.scenario.settings.SampleSettings;
import kith.scenario.settings.SampledSetting;

/**
 * The worlds that a sample draws from what is unsure. Each setting has draws of its own, keyed by its path: the
 * settings beside it do not change where it lies in a Latin hypercube.
 *
 * <p><i>Draws:</i> {@link Purpose#DESIGN}, keyed by the path of the setting and the point.
 */
public final class SampledPoints {
    /** Levels of Morris's grid: the usual number (Saltelli et al. 2008, Global Sensitivity Analysis, section 3). */
    private static final int LEVELS = 4;

    private static final MathContext DIGITS = new MathContext(6);

    private final List<SampledSetting> settings;
    private final Design design;
    private final Map<String, String> others;

    private SampledPoints(List<SampledSetting> settings, Design design, Map<String, String> others) {
        this.settings = settings;
        this.design = design;
        this.others = others;
    }

    /**
     * The points of a sample.
     *
     * @param seed the seed of the scenario
     * @param others the values of all settings that are not sampled
     */
    static SampledPoints of(SampleSettings sample, long seed, Map<String, String> others) {
        return new SampledPoints(sample.settings(), design(sample.method(), sample.points(),
                sample.settings().stream().map(SampledSetting::path).toList(), seed), others);
    }

    /** Draws that a method needs of its own, keyed by what they are for. */
    public static Draw draws(String what, long seed) {
        long key = Draws.of(seed, 0).key(Purpose.DESIGN, Draws.textKey(what));
        return (point, dimension) -> Draws.uniform(Draws.then(Draws.then(key, dimension), point));
    }

    /** The design of a method, over settings of these paths. */
    public static Design design(SampleSettings.Method method, int points, List<String> paths, long seed) {
        Draws draws = Draws.of(seed, 0);
        long[] keys = paths.stream().mapToLong(path -> draws.key(Purpose.DESIGN, Draws.textKey(path))).toArray();
        int dimensions = keys.length;
        // A dimension beyond the settings belongs to the second half of a design, which has draws of its own.
        Draw draw = (point, dimension) -> Draws.uniform(Draws.then(
                Draws.then(keys[dimension % dimensions], dimension / dimensions), point));
        return switch (method) {
            case LATIN_HYPERCUBE -> UnitDesigns.latinHypercube(points, dimensions, draw);
            case SOBOL -> UnitDesigns.sobol(points, dimensions, draw);
            case SALTELLI -> new SobolDesign(points, dimensions, draw);
            case MORRIS -> new MorrisDesign(points, dimensions, LEVELS, draw);
            case ONE_AT_A_TIME -> new OneAtATimeDesign(dimensions);
        };
    }

    /**
     * The values at a point, in the order of the settings. Shares of one whole are scaled so that they add up to what
     * is left of it, as {@link Whole} says.
     */
    List<String> values(int point) {
        double[] at = design.point(point);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < settings.size(); i++) {
            values.put(settings.get(i).path(), settings.get(i).at(at[i]));
        }
        Set<String> needs = others.keySet().stream().filter(path -> path.startsWith("needs."))
                .map(path -> path.split("\\.")[1]).collect(Collectors.toSet());
        Whole.all(needs).forEach(whole -> scale(whole, values));
        return List.copyOf(values.values());
    }

    private void scale(Whole whole, Map<String, String> values) {
        List<String> sampled = whole.paths().stream().filter(values::containsKey).toList();
        BigDecimal left = whole.paths().stream().filter(path -> !values.containsKey(path))
                .map(path -> new BigDecimal(others.getOrDefault(path, "0")))
                .reduce(BigDecimal.ONE, BigDecimal::subtract);
        BigDecimal sum = sampled.stream().map(path -> new BigDecimal(values.get(path)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sampled.isEmpty() || sum.signum() <= 0 || !whole.exactlyOne() && sum.compareTo(left) <= 0) {
            return;
        }
        BigDecimal rest = left;
        for (String path : sampled) {
            boolean last = path.equals(sampled.get(sampled.size() - 1));
            BigDecimal own = last ? rest : new BigDecimal(values.get(path)).multiply(left).divide(sum, DIGITS);
            rest = rest.subtract(own);
            values.put(path, own.signum() == 0 ? "0" : own.stripTrailingZeros().toPlainString());
        }
    }
}
