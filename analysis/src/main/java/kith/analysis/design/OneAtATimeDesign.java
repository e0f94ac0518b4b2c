package kith.analysis.design;

import java.util.Arrays;

/**
 * The middle of all ranges, and then each dimension alone at its lower and at its upper end: 2 d + 1 points. It tells
 * nothing of two dimensions that act together.
 *
 * @param dimensions number of dimensions d
 */
public record OneAtATimeDesign(int dimensions) implements Design {
    private static final double MIDDLE = 0.5;
    /** The upper end is just below 1, since the cube does not include 1. */
    private static final double HIGH = Math.nextDown(1.0);

    @Override
    public int points() {
        return 2 * dimensions + 1;
    }

    @Override
    public double[] point(int number) {
        if (number < 0 || number >= points()) {
            throw new IndexOutOfBoundsException("point " + number + " of " + points());
        }
        double[] point = new double[dimensions];
        Arrays.fill(point, MIDDLE);
        if (number > 0) {
            point[(number - 1) / 2] = number % 2 == 1 ? 0 : HIGH;
        }
        return point;
    }

    @Override
    public int blockSize() {
        return points();
    }
}
