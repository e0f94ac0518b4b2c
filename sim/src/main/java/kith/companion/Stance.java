package kith.companion;

import java.util.List;
import java.util.function.ToDoubleFunction;
import kith.random.Portable;

/** Where an AI stands in the plane of values, towards people of any values (x, y). */
public sealed interface Stance {
    /** Mean distance of what a person meets from the person's values. */
    double distance(double x, double y);

    /** Mean of exp(-cost x distance): what the distance leaves of a session's worth. */
    double worthLeft(double cost, double x, double y);

    /** Adds all of it to a hash. */
    void addTo(StateHash hash);

    /** What a person meets, on average, first direction. */
    double metX(double x, double y);

    /** Likewise, second direction. */
    double metY(double x, double y);

    /**
     * One stance, which may bend: it comes to meet a person by up to {@code reach}.
     *
     * @param x first direction
     * @param y second direction
     * @param reach radius of the range of stances it can take
     */
    record Point(double x, double y, double reach) implements Stance {
        @Override
        public void addTo(StateHash hash) {
            hash.add(1).add(x).add(y).add(reach);
        }

        private double apart(double px, double py) {
            return Math.sqrt((px - x) * (px - x) + (py - y) * (py - y));
        }

        @Override
        public double distance(double px, double py) {
            return Math.max(0, apart(px, py) - reach);
        }

        @Override
        public double worthLeft(double cost, double px, double py) {
            return Portable.exp(-cost * distance(px, py));
        }

        @Override
        public double metX(double px, double py) {
            return x + bent(px, py) * (px - x);
        }

        @Override
        public double metY(double px, double py) {
            return y + bent(px, py) * (py - y);
        }

        private double bent(double px, double py) {
            double apart = apart(px, py);
            return reach == 0 || apart == 0 ? 0 : Math.min(1, reach / apart);
        }
    }

    /**
     * Answers shared out among several stances.
     *
     * @param points where they lie
     * @param shares share of each, adding up to 1
     */
    record Shared(List<Point> points, List<Double> shares) implements Stance {
        public Shared {
            points = List.copyOf(points);
            shares = List.copyOf(shares);
        }

        @Override
        public void addTo(StateHash hash) {
            hash.add(2).add(points.size());
            for (int i = 0; i < points.size(); i++) {
                points.get(i).addTo(hash);
                hash.add(shares.get(i));
            }
        }

        private double mean(ToDoubleFunction<Point> of) {
            double sum = 0;
            for (int i = 0; i < points.size(); i++) {
                sum += shares.get(i) * of.applyAsDouble(points.get(i));
            }
            return sum;
        }

        @Override
        public double distance(double x, double y) {
            return mean(point -> point.distance(x, y));
        }

        @Override
        public double worthLeft(double cost, double x, double y) {
            return mean(point -> point.worthLeft(cost, x, y));
        }

        @Override
        public double metX(double x, double y) {
            return mean(Point::x);
        }

        @Override
        public double metY(double x, double y) {
            return mean(Point::y);
        }
    }
}
