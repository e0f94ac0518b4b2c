package kith.analysis.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import kith.analysis.design.Design;
import kith.analysis.design.MorrisDesign;
import kith.analysis.design.SobolDesign;
import kith.analysis.sensitivity.MorrisIndex;
import kith.analysis.sensitivity.MorrisIndices;
import kith.analysis.sensitivity.Noise;
import kith.analysis.sensitivity.Regression;
import kith.analysis.sensitivity.SobolIndex;
import kith.analysis.sensitivity.SobolIndices;
import kith.analysis.stats.Association;
import kith.analysis.stats.Interval;
import kith.analysis.stats.Moments;
import kith.analysis.stats.Sample;
import kith.analysis.stats.StudentInterval;
import kith.analysis.worlds.SensitivityRow.Statistic;

/**
 * How much each outcome of an experiment depends on each setting. A sample is told by the measures that its design is
 * made for: Sobol' indices, elementary effects, or rank correlations with a regression. A full crossing is told by the
 * exact shares of variance over its worlds.
 */
public final class WorldSensitivity {
    /** Half the width of a normal 95 % interval, in standard errors. */
    private static final double Z = 1.959963984540054;
    private static final int FEWEST = 10;

    private final Experiment experiment;
    private final Optional<Design> design;
    private final List<SensitivityRow> rows = new ArrayList<>();

    private WorldSensitivity(Experiment experiment, Optional<Design> design) {
        this.experiment = experiment;
        this.design = design;
    }

    /**
     * One outcome in all worlds.
     *
     * @param y the outcome by number of the world, from 0; not-a-number where a world has none
     * @param chance the squared standard error of each, by chance between runs
     */
    private record Outcome(String scenario, String name, String group, double[] y, double[] chance) {}

    /**
     * Looks at all outcomes, their signs, and all claims.
     *
     * @param design the design of the sample; empty where nothing was sampled
     */
    public static SensitivityTable of(Worlds worlds, WorldClaims claims, Optional<Design> design) {
        WorldSensitivity all = new WorldSensitivity(worlds.experiment(), design);
        for (Worlds each : worlds.byScenario()) {
            for (String variable : each.variables()) {
                for (String group : each.groups()) {
                    all.outcome(each.of(variable, group));
                }
            }
        }
        claims.each().forEach(all::claim);
        return new SensitivityTable(all.rows);
    }

    private int worlds() {
        return experiment.crossed() * design.map(Design::points).orElse(1);
    }

    private double[] missing() {
        double[] none = new double[worlds()];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private void outcome(List<WorldRow> of) {
        if (of.isEmpty()) {
            return;
        }
        double[] y = missing();
        double[] sign = missing();
        double[] chance = missing();
        StudentInterval student = new StudentInterval();
        for (WorldRow row : of) {
            int at = row.world() - 1;
            y[at] = row.judged();
            sign[at] = Math.signum(row.judged());
            Interval interval = row.judgedInterval();
            chance[at] = row.pairs() < 2 ? Double.NaN
                    : square((interval.high() - interval.low()) / 2 / student.critical(row.pairs() - 1));
        }
        WorldRow any = of.get(0);
        all(new Outcome(any.scenario(), any.variable(), any.group(), y, chance));
        all(new Outcome(any.scenario(), SensitivityRow.SIGN + any.variable(), any.group(), sign, missing()));
    }

    private void claim(List<WorldClaim> of) {
        double[] y = missing();
        of.stream().filter(row -> !Double.isNaN(row.found())).forEach(row -> y[row.world() - 1] = row.agrees() ? 1 : 0);
        WorldClaim any = of.get(0);
        all(new Outcome(any.scenario(), SensitivityRow.CLAIM + any.name(), any.group(), y, missing()));
    }

    private static double square(double x) {
        return x * x;
    }

    /** One outcome, by the varied settings over all points, and by the sampled ones in each combination. */
    private void all(Outcome of) {
        if (Sample.of(of.y).n() < 2) {
            return;
        }
        int crossed = experiment.crossed();
        if (crossed > 1) {
            crossing(of);
        }
        if (design.isPresent()) {
            int points = design.get().points();
            for (int combination = 0; combination < crossed; combination++) {
                int which = combination;
                IntUnaryOperator world = point -> point * crossed + which;
                double[] y = IntStream.range(0, points).mapToDouble(p -> of.y[world.applyAsInt(p)]).toArray();
                double[] v = IntStream.range(0, points).mapToDouble(p -> of.chance[world.applyAsInt(p)]).toArray();
                sampled(new Outcome(of.scenario, of.name, of.group, y, v), crossed == 1 ? "" : words(combination));
            }
        }
    }

    /** A combination of the varied settings, such as {@code choice.ai_rule=reach; ai.takes_time=0}. */
    private String words(int combination) {
        int left = combination;
        List<String> parts = new ArrayList<>();
        for (int i = experiment.settings().size() - 1; i >= 0; i--) {
            Experiment.Varied setting = experiment.settings().get(i);
            int of = setting.values().size();
            parts.add(0, setting.path() + "=" + setting.values().get(left % of).value());
            left /= of;
        }
        return String.join("; ", parts);
    }

    private void add(Outcome of, String combination, String setting, Statistic statistic, double value,
            Interval interval, int n) {
        rows.add(new SensitivityRow(of.scenario, combination, of.name, of.group, setting, statistic, value, interval,
                n));
    }

    private void chance(Outcome of, String combination) {
        Sample v = Sample.of(of.chance);
        Sample y = Sample.of(of.y);
        if (v.n() > 1 && y.n() > 1) {
            double variance = square(Moments.sd(y.values()));
            add(of, combination, SensitivityRow.CHANCE, Statistic.CHANCE, Noise.share(v.values(), variance),
                    Interval.NONE, v.n());
        }
    }

    /** S1 and ST of the varied settings: exact shares of the variance over the worlds of the crossing. */
    private void crossing(Outcome of) {
        int n = Sample.of(of.y).n();
        int crossed = experiment.crossed();
        int points = of.y.length / crossed;
        double variance = populationVariance(of.y);
        if (n < of.y.length || variance == 0) {
            return; // a crossing with holes has no such shares
        }
        for (int setting = 0; setting < experiment.settings().size(); setting++) {
            int which = setting;
            double s1 = betweenMeans(of.y, world -> value(world % crossed, which), variance);
            double others = betweenMeans(of.y, world -> {
                int combination = world % crossed;
                int without = combination - value(combination, which) * stride(which);
                return without * points + world / crossed;
            }, variance);
            String path = experiment.settings().get(setting).path();
            add(of, "", path, Statistic.S1, s1, Interval.NONE, n);
            add(of, "", path, Statistic.ST, 1 - others, Interval.NONE, n);
        }
        if (design.isEmpty()) {
            chance(of, "");
        }
    }

    private int stride(int setting) {
        return experiment.settings().stream().skip(setting + 1L).mapToInt(each -> each.values().size())
                .reduce(1, Math::multiplyExact);
    }

    private int value(int combination, int setting) {
        return combination / stride(setting) % experiment.settings().get(setting).values().size();
    }

    private static double populationVariance(double[] y) {
        double mean = Moments.mean(y);
        return Arrays.stream(y).map(each -> square(each - mean)).average().orElse(Double.NaN);
    }

    /** Var(E(Y | class)) / Var(Y), for classes of equal size. */
    private static double betweenMeans(double[] y, IntUnaryOperator classOf, double variance) {
        Map<Integer, double[]> sums = new LinkedHashMap<>();
        for (int i = 0; i < y.length; i++) {
            double[] sum = sums.computeIfAbsent(classOf.applyAsInt(i), any -> new double[2]);
            sum[0] += y[i];
            sum[1]++;
        }
        return populationVariance(sums.values().stream().mapToDouble(sum -> sum[0] / sum[1]).toArray()) / variance;
    }

    private void sampled(Outcome of, String combination) {
        Design points = design.orElseThrow();
        if (Sample.of(of.y).n() < 2) {
            return;
        }
        if (points instanceof SobolDesign saltelli) {
            sobol(of, combination, saltelli);
        } else if (points instanceof MorrisDesign morris) {
            morris(of, combination, morris);
        } else {
            ranks(of, combination, points);
        }
        if (!(points instanceof SobolDesign)) {
            chance(of, combination);
        }
    }

    private String path(int setting) {
        return experiment.sampled().get(setting).path();
    }

    private void sobol(Outcome of, String combination, SobolDesign saltelli) {
        SobolIndices indices = SobolIndices.of(saltelli.split(of.y), saltelli.split(of.chance));
        for (int i = 0; i < indices.dimensions().size(); i++) {
            SobolIndex index = indices.dimensions().get(i);
            int n = indices.used() * saltelli.blockSize();
            add(of, combination, path(i), Statistic.S1, index.s1(), index.s1Interval(), n);
            add(of, combination, path(i), Statistic.ST, index.st(), index.stInterval(), n);
        }
        if (!Double.isNaN(indices.chanceShare())) {
            add(of, combination, SensitivityRow.CHANCE, Statistic.CHANCE, indices.chanceShare(), Interval.NONE,
                    indices.used() * saltelli.blockSize());
        }
    }

    private void morris(Outcome of, String combination, MorrisDesign morris) {
        MorrisIndices indices = MorrisIndices.of(morris, of.y);
        int n = indices.used() * morris.blockSize();
        for (int i = 0; i < indices.dimensions().size(); i++) {
            MorrisIndex index = indices.dimensions().get(i);
            add(of, combination, path(i), Statistic.MU, index.mu(), Interval.NONE, n);
            add(of, combination, path(i), Statistic.MU_STAR, index.muStar(), index.muStarInterval(), n);
            add(of, combination, path(i), Statistic.SIGMA, index.sigma(), Interval.NONE, n);
        }
    }

    /** Rank correlations with Fisher's interval, and a regression where there are worlds enough. */
    private void ranks(Outcome of, String combination, Design points) {
        int[] there = IntStream.range(0, of.y.length).filter(i -> !Double.isNaN(of.y[i])).toArray();
        int d = points.dimensions();
        double[][] x = new double[there.length][];
        for (int i = 0; i < there.length; i++) {
            x[i] = points.point(there[i]);
        }
        double[] y = Arrays.stream(there).mapToDouble(i -> of.y[i]).toArray();
        if (y.length < FEWEST || Moments.sd(y) == 0) {
            return;
        }
        for (int i = 0; i < d; i++) {
            int which = i;
            double rho = Association.spearman(Arrays.stream(x).mapToDouble(row -> row[which]).toArray(), y);
            double half = Z / Math.sqrt(y.length - 3.0);
            add(of, combination, path(i), Statistic.RANK, rho,
                    new Interval(Math.tanh(atanh(rho) - half), Math.tanh(atanh(rho) + half)), y.length);
        }
        if (y.length >= 2 * d + FEWEST) {
            Regression fit = Regression.of(x, y);
            for (int i = 0; i < d; i++) {
                add(of, combination, path(i), Statistic.SRC, fit.coefficients().get(i).value(),
                        fit.coefficients().get(i).interval(), y.length);
            }
            add(of, combination, SensitivityRow.ALL, Statistic.R2, fit.r2(), Interval.NONE, y.length);
        }
    }

    private static double atanh(double r) {
        return 0.5 * Math.log((1 + r) / (1 - r));
    }
}
