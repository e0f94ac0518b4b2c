package kith.analysis.design;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Trajectories for elementary effects. Each dimension has p levels 0, 1/(p − 1), … 1. A trajectory starts at a point of
 * this grid. Each of its d steps moves one dimension by Δ = p / (2 (p − 1)), up or down. Each dimension moves once. The
 * order, the directions and the start are drawn.
 *
 * <p>A trajectory is a block of d + 1 points. The level 1 is given as the largest number below 1, for the cube is open
 * there.
 *
 * <p><i>Source:</i> Morris 1991, Factorial sampling plans for preliminary computational experiments.
 *
 * <p><i>Draws:</i> of trajectory t and dimension i: (3t, i) orders the steps, (3t + 1, i) is the direction, (3t + 2, i)
 * is the lower one of the two levels.
 */
public final class MorrisDesign implements Design {
    private static final int DRAWS = 3;

    /** What a step changes. */
    public record Step(int dimension, double change) {}

    private final int trajectories;
    private final int dimensions;
    private final int levels;
    private final Draw draw;

    /**
     * The design of some trajectories.
     *
     * @param levels p, an even number
     * @throws IllegalArgumentException if there is no trajectory or no dimension, the number of levels is odd or below
     *     2, or there are more points than can be counted
     */
    public MorrisDesign(int trajectories, int dimensions, int levels, Draw draw) {
        if (trajectories < 1 || dimensions < 1) {
            throw new IllegalArgumentException("elementary effects need at least one trajectory and one dimension, not "
                    + trajectories + " and " + dimensions);
        }
        if (levels < 2 || levels % 2 != 0) {
            throw new IllegalArgumentException("the number of levels must be even and at least 2, not " + levels);
        }
        if (trajectories > Integer.MAX_VALUE / Math.max(DRAWS, dimensions + 1)) {
            throw new IllegalArgumentException(
                    trajectories + " trajectories of " + dimensions + " dimensions are too many points");
        }
        this.trajectories = trajectories;
        this.dimensions = dimensions;
        this.levels = levels;
        this.draw = draw;
    }

    @Override
    public int points() {
        return trajectories * blockSize();
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public int blockSize() {
        return dimensions + 1;
    }

    /** How many trajectories there are. */
    public int trajectories() {
        return trajectories;
    }

    /** The length of a step, Δ. */
    public double delta() {
        return levels / (2.0 * (levels - 1));
    }

    @Override
    public double[] point(int number) {
        java.util.Objects.checkIndex(number, points());
        int trajectory = number / blockSize();
        int[] order = order(trajectory);
        int half = levels / 2;
        double[] point = new double[dimensions];
        for (int step = 0; step < dimensions; step++) {
            int i = order[step];
            boolean moved = step < number % blockSize();
            int low = (int) (draw.at(DRAWS * trajectory + 2, i) * half);
            point[i] = level(up(trajectory, i) == moved ? low + half : low);
        }
        return point;
    }

    /**
     * What changes from point {@code step} of a trajectory to the next, with its sign.
     *
     * @param step from 0 to d − 1
     * @throws IndexOutOfBoundsException if there is no such step
     */
    public Step step(int trajectory, int step) {
        java.util.Objects.checkIndex(trajectory, trajectories);
        int i = order(trajectory)[step];
        return new Step(i, up(trajectory, i) ? delta() : -delta());
    }

    private int[] order(int trajectory) {
        return IntStream.range(0, dimensions).boxed()
                .sorted(Comparator.comparingDouble(i -> draw.at(DRAWS * trajectory, i)))
                .mapToInt(Integer::intValue).toArray();
    }

    private boolean up(int trajectory, int dimension) {
        return draw.at(DRAWS * trajectory + 1, dimension) >= 0.5;
    }

    private double level(int number) {
        return Math.min((double) number / (levels - 1), Math.nextDown(1.0));
    }
}
