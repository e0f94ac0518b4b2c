package kith.analysis.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kith.analysis.design.Draw;
import kith.analysis.sensitivity.Box;
import kith.analysis.sensitivity.Prim;
import kith.analysis.sensitivity.Tree;
import kith.analysis.stats.Association;
import kith.analysis.wording.Numeral;

/**
 * In which worlds of an experiment something is so: a box of settings that holds most of these worlds and few others
 * (PRIM), and a small tree of questions.
 *
 * @param experiment what was varied
 * @param worlds worlds that were looked at
 * @param ofInterest those in which it is so
 * @param looked the settings in which the box was looked for, by their place among the paths
 * @param box the box, in these settings
 * @param tree the tree
 */
public record Discovery(Experiment experiment, int worlds, int ofInterest, int[] looked, Box box, Tree tree) {
    /** Fewest worlds of either kind. */
    public static final int FEWEST = 5;
    private static final int MOST_SETTINGS = 10;
    private static final double LEAST_MASS = 0.05;
    private static final double LEAST_LEAF = 0.05;

    /**
     * Looks at one outcome in one group.
     *
     * @param rows its rows, a world each
     * @param isSo what is asked of the difference
     * @param draw draws for the tree's guard against chance
     * @throws IllegalArgumentException if there are too few worlds in which it is so, or is not
     */
    public static Discovery of(Experiment experiment, List<WorldRow> rows, Predicate<WorldRow> isSo, Draw draw) {
        List<WorldRow> there = rows.stream().filter(row -> !Double.isNaN(row.judged())).toList();
        boolean[] so = new boolean[there.size()];
        double[][] x = new double[there.size()][];
        int count = 0;
        for (int i = 0; i < so.length; i++) {
            so[i] = isSo.test(there.get(i));
            count += so[i] ? 1 : 0;
            x[i] = places(experiment, there.get(i).values());
        }
        if (count < FEWEST || so.length - count < FEWEST) {
            throw new IllegalArgumentException("it is so in " + count + " of " + so.length
                    + " worlds; at least " + FEWEST + " worlds of each kind are needed");
        }
        int[] looked = foremost(x, so);
        double[][] few = Arrays.stream(x).map(row -> Arrays.stream(looked).mapToDouble(i -> row[i]).toArray())
                .toArray(double[][]::new);
        return new Discovery(experiment, so.length, count, looked, Prim.of(few, so, Prim.ALPHA, LEAST_MASS).choose(),
                Tree.of(x, so, LEAST_LEAF, draw));
    }

    /**
     * The settings with which it goes most, by rank correlation. Among hundreds of settings, peeling would follow
     * chance.
     */
    private static int[] foremost(double[][] x, boolean[] so) {
        double[] y = new double[so.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = so[i] ? 1 : 0;
        }
        double[] strength = IntStream.range(0, x[0].length).mapToDouble(i -> {
            double rho = Association.spearman(Arrays.stream(x).mapToDouble(row -> row[i]).toArray(), y);
            return Double.isNaN(rho) ? 0 : Math.abs(rho);
        }).toArray();
        return IntStream.range(0, strength.length).boxed()
                .sorted(Comparator.comparingDouble(i -> -strength[i])).limit(MOST_SETTINGS)
                .mapToInt(Integer::intValue).toArray();
    }

    /** The place of each value. */
    private static double[] places(Experiment experiment, List<String> values) {
        return IntStream.range(0, values.size()).mapToDouble(i -> experiment.place(i, values.get(i))).toArray();
    }

    /** The box in lines: how much it holds, then each setting that it restricts, and between which values. */
    public List<String> boxLines() {
        if (box.restricted().length == 0) {
            return List.of("No ranges of settings stand out from chance.");
        }
        List<String> lines = new ArrayList<>(List.of("Ranges that hold " + Numeral.percent(box.coverage(), 0)
                + " of these worlds. Of the worlds in these ranges, " + Numeral.percent(box.density(), 0)
                + " are such. They are " + Numeral.percent(box.mass(), 0) + " of all worlds:"));
        SensitivityWords words = new SensitivityWords(experiment);
        Arrays.stream(box.restricted())
                .mapToObj(i -> words.setting(experiment.paths().get(looked[i])) + ": "
                        + range(looked[i], box.low()[i], box.high()[i]))
                .forEach(line -> lines.add("  " + line));
        return lines;
    }

    /** The tree in lines; one line where chance alone explains all. */
    public List<String> treeLines() {
        if (tree.root() instanceof Tree.Leaf) {
            return List.of("No single question parts the worlds better than chance.");
        }
        List<String> lines = new ArrayList<>();
        tell(tree.root(), "", lines);
        return lines;
    }

    private void tell(Tree.Node node, String indent, List<String> lines) {
        if (node instanceof Tree.Split split) {
            SensitivityWords words = new SensitivityWords(experiment);
            String setting = words.setting(experiment.paths().get(split.dimension()));
            part(split.below(), indent + setting + " " + range(split.dimension(), Double.NEGATIVE_INFINITY,
                    split.place()), indent, lines);
            part(split.above(), indent + setting + " " + range(split.dimension(), split.place(),
                    Double.POSITIVE_INFINITY), indent, lines);
        }
    }

    private void part(Tree.Node node, String words, String indent, List<String> lines) {
        lines.add(words + ": so in " + node.ofInterest() + " of " + Numeral.count(node.points(), "world"));
        tell(node, indent + "  ", lines);
    }

    /** "from 0.2 to 0.7", "at most 0.7", or the values of a list. */
    private String range(int dimension, double low, double high) {
        int varied = experiment.settings().size();
        boolean numbers = dimension >= varied && experiment.sampled().get(dimension - varied).choices().isEmpty();
        if (!numbers) {
            List<String> all = dimension < varied
                    ? experiment.settings().get(dimension).values().stream().map(Experiment.Value::value).toList()
                    : experiment.sampled().get(dimension - varied).choices();
            return "one of " + String.join(", ", IntStream.range(0, all.size())
                    .filter(i -> (i + 0.5) / all.size() >= low && (i + 0.5) / all.size() <= high)
                    .mapToObj(all::get).toList());
        }
        Experiment.Sampled setting = experiment.sampled().get(dimension - varied);
        String from = Double.isInfinite(low) ? "" : number(setting, low);
        String to = Double.isInfinite(high) ? "" : number(setting, high);
        return from.isEmpty() ? "at most " + to : to.isEmpty() ? "at least " + from : "from " + from + " to " + to;
    }

    private static String number(Experiment.Sampled setting, double place) {
        double value = setting.low() + place * (setting.high() - setting.low());
        int decimals = (int) Math.max(0, 2 - Math.floor(Math.log10(Math.max(1e-12, setting.high() - setting.low()))));
        return Numeral.plain(value, Math.min(8, decimals));
    }
}
