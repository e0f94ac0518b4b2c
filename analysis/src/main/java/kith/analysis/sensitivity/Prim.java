package kith.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Patient rule induction: a box in which points of interest are dense.
 *
 * <p>Peeling starts with all points. Each step cuts the share α of the points in the box away at one end of one
 * dimension. It takes the cut after which the density is highest; of equals, the first. It ends if the density is 1, or
 * if the next box would hold too few points. The boxes of all steps are the trajectory. Ends lie midway between the
 * points on both sides. Equal values stay together, so with them a step may cut more or less than α.
 *
 * <p><i>Source:</i> Friedman and Fisher 1999, Bump hunting in high-dimensional data.
 */
public final class Prim {
    /** The usual share of points to cut in a step. */
    public static final double ALPHA = 0.05;

    /** A restriction with a larger quasi-p-value than this is dropped from the box that is chosen. */
    private static final double CLEAR = 0.05;

    private final double[][] x;
    private final boolean[] y;
    private final double alpha;
    private final List<Box> trajectory = new ArrayList<>();

    private Prim(double[][] x, boolean[] y, double alpha) {
        this.x = x;
        this.y = y;
        this.alpha = alpha;
    }

    /**
     * Peels.
     *
     * @param x one row of inputs per point
     * @param y whether a point is of interest
     * @param alpha share of the points in the box to cut in each step, above 0 and below 1; {@link #ALPHA}
     * @param minimumMass least share of all points that a box may hold, such as 0.05
     * @throws IllegalArgumentException if there is no point of interest, or a share is not between 0 and 1
     */
    public static Prim of(double[][] x, boolean[] y, double alpha, double minimumMass) {
        if (x.length != y.length || IntStream.range(0, y.length).noneMatch(i -> y[i])) {
            throw new IllegalArgumentException("a box needs a point of interest and as many inputs as labels, not "
                    + x.length + " and " + y.length);
        }
        if (!(alpha > 0 && alpha < 1 && minimumMass >= 0 && minimumMass < 1)) {
            throw new IllegalArgumentException(
                    "shares must lie between 0 and 1: alpha " + alpha + ", minimum mass " + minimumMass);
        }
        Prim prim = new Prim(x, y, alpha);
        prim.peel(minimumMass);
        return prim;
    }

    /** The boxes from all points to the last cut. */
    public List<Box> trajectory() {
        return List.copyOf(trajectory);
    }

    /**
     * The box to report.
     *
     * <ol>
     * <li>Of the trajectory, take the box with the highest sum of coverage and density. Of equals, take one with fewer
     * bounded dimensions.
     * <li>While a dimension has a quasi-p-value above 0.05, drop the bounds of the one with the highest.
     * <li>Paste: add the share α of points beyond one end, as long as the density does not fall. Take the end with the
     * highest density.
     * </ol>
     */
    public Box choose() {
        Box box = trajectory.stream()
                .max(Comparator.comparingDouble((Box b) -> b.coverage() + b.density())
                        .thenComparingInt(b -> -b.restricted().length))
                .orElseThrow();
        return paste(pruned(box));
    }

    private void peel(double minimumMass) {
        double[] low = new double[x[0].length];
        double[] high = new double[x[0].length];
        Arrays.fill(low, Double.NEGATIVE_INFINITY);
        Arrays.fill(high, Double.POSITIVE_INFINITY);
        Box box = Box.of(low, high, x, y);
        while (box != null) {
            trajectory.add(box);
            box = box.density() == 1 ? null : densest(peeled(box), minimumMass);
        }
    }

    /** The first of the densest boxes that hold enough points; null if none does. */
    private static Box densest(List<Box> boxes, double minimumMass) {
        Box best = null;
        for (Box box : boxes) {
            boolean large = box.points() > 0 && box.mass() >= minimumMass;
            if (large && (best == null || box.density() > best.density())) {
                best = box;
            }
        }
        return best;
    }

    /** The box after each possible cut. */
    private List<Box> peeled(Box box) {
        double[][] inside = Arrays.stream(x).filter(box::contains).toArray(double[][]::new);
        int cut = Math.max(1, (int) (alpha * inside.length));
        List<Box> boxes = new ArrayList<>();
        for (int j = 0; j < x[0].length; j++) {
            int dimension = j;
            double[] sorted = Arrays.stream(inside).mapToDouble(row -> row[dimension]).sorted().toArray();
            if (sorted[0] < sorted[sorted.length - 1]) {
                int first = cut;
                while (sorted[first] == sorted[0]) {
                    first++;
                }
                while (sorted[first - 1] == sorted[first]) {
                    first--;
                }
                boxes.add(box.with(j, upper(sorted[first - 1], sorted[first]), box.high()[j], x, y));
                int last = sorted.length - 1 - cut;
                while (sorted[last] == sorted[sorted.length - 1]) {
                    last--;
                }
                while (sorted[last + 1] == sorted[last]) {
                    last++;
                }
                boxes.add(box.with(j, box.low()[j], lower(sorted[last], sorted[last + 1]), x, y));
            }
        }
        return boxes;
    }

    private Box pruned(Box box) {
        int[] unclear = Arrays.stream(box.restricted()).filter(j -> box.quasiP()[j] > CLEAR).toArray();
        return Arrays.stream(unclear).boxed().max(Comparator.comparingDouble(j -> box.quasiP()[j]))
                .map(j -> pruned(box.with(j, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, x, y)))
                .orElse(box);
    }

    private Box paste(Box start) {
        Box box = start;
        Box next = densest(pasted(box), 0);
        while (next != null && next.density() >= box.density() && next.points() > box.points()) {
            box = next;
            next = densest(pasted(box), 0);
        }
        return box;
    }

    /** The box with more points beyond each of its ends. */
    private List<Box> pasted(Box box) {
        int more = Math.max(1, (int) (alpha * box.points()));
        return Arrays.stream(box.restricted()).boxed().flatMap(j -> {
            Box open = box.with(j, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, x, y);
            double[] sorted = Arrays.stream(x).filter(open::contains).mapToDouble(row -> row[j]).sorted().toArray();
            int from = (int) Arrays.stream(sorted).filter(value -> value < box.low()[j]).count();
            int to = (int) Arrays.stream(sorted).filter(value -> value <= box.high()[j]).count();
            Box down = from == 0 ? box : box.with(j, below(sorted, from - more), box.high()[j], x, y);
            Box up = to == sorted.length ? box : box.with(j, box.low()[j], above(sorted, to - 1 + more), x, y);
            return Stream.of(down, up);
        }).toList();
    }

    /** A lower end that keeps the value of this number and all equal ones. */
    private static double below(double[] sorted, int number) {
        int first = number;
        while (first > 0 && sorted[first - 1] == sorted[first]) {
            first--;
        }
        return first <= 0 ? Double.NEGATIVE_INFINITY : upper(sorted[first - 1], sorted[first]);
    }

    /** An upper end that keeps the value of this number and all equal ones. */
    private static double above(double[] sorted, int number) {
        int last = number;
        while (last < sorted.length - 1 && sorted[last + 1] == sorted[last]) {
            last++;
        }
        return last >= sorted.length - 1 ? Double.POSITIVE_INFINITY : lower(sorted[last], sorted[last + 1]);
    }

    /** The middle between two values; never the lower one. */
    private static double upper(double below, double above) {
        double middle = below + (above - below) / 2;
        return middle > below ? middle : above;
    }

    /** The middle between two values; never the higher one. */
    private static double lower(double below, double above) {
        double middle = below + (above - below) / 2;
        return middle < above ? middle : below;
    }
}
