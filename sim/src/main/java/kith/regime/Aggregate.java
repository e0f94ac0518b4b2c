package kith.regime;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kith.companion.Stance;
import kith.random.Portable;
import kith.random.Sum;
import kith.regime.Electorate.Voice;
import kith.scenario.settings.AggregationSettings.Rule;
import kith.scenario.settings.Community;

/**
 * How many preferences become one, each a place p_i with weight w_i and, at distance d, a worth of exp(-d).
 *
 * <pre>
 *   mean       sum w p / sum w
 *   median     weighted median in each direction
 *   quadratic  the place where votes balance: each buys votes for a move towards its own place from the same budget,
 *              votes squared being their price, so that its votes form a vector of length 1: the geometric median
 *   nash       largest sum w log(worth + u0), u0 what is left without an agreement: exp(-2)
 *   max_min    largest worth for the community that is served worst, mean over its people
 * </pre>
 *
 * For a lever the places are values between which people have a worth each; mean and median are of the values they like
 * best, the other rules choose among the values that were tried.
 *
 * <p><i>Source:</i> textbook definitions; worth and u0: assumption. <i>Draws:</i> none.
 */
final class Aggregate {
    private static final int STEPS = 100;
    private static final double DISAGREEMENT = Portable.exp(-2);
    private static final int GRID = 24;

    private final Rule rule;

    Aggregate(Rule rule) {
        this.rule = rule;
    }

    /** The stance of these voices; null where there is none. */
    Stance.Point stance(List<Voice> voices) {
        double all = Sum.of(voices.stream().mapToDouble(Voice::weight));
        if (all <= 0) {
            return null;
        }
        return switch (rule) {
            case MEDIAN -> new Stance.Point(median(voices, Voice::x), median(voices, Voice::y), 0);
            case QUADRATIC -> balanced(voices, mean(voices, all));
            case NASH -> best(voices, this::nash);
            case MAX_MIN -> best(voices, this::worstServed);
            case MEAN -> mean(voices, all);
        };
    }

    private static Stance.Point mean(List<Voice> voices, double all) {
        return new Stance.Point(
                Sum.of(voices.stream().mapToDouble(v -> v.weight() * v.x())) / all,
                Sum.of(voices.stream().mapToDouble(v -> v.weight() * v.y())) / all, 0);
    }

    private static double median(List<Voice> voices, ToDoubleFunction<Voice> direction) {
        return median(voices.stream().mapToDouble(direction).toArray(),
                voices.stream().mapToDouble(Voice::weight).toArray());
    }

    /** Weighted median; between two places that halve the weight exactly, their middle. */
    static double median(double[] place, double[] weight) {
        Integer[] order = new Integer[place.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(place[a], place[b]));
        double half = Sum.of(weight) / 2;
        double sum = 0;
        for (int i = 0; i < order.length; i++) {
            sum += weight[order[i]];
            if (sum > half * (1 + 1e-12)) {
                return place[order[i]];
            }
            if (sum >= half * (1 - 1e-12) && i + 1 < order.length) {
                return (place[order[i]] + place[order[i + 1]]) / 2;
            }
        }
        return place[order[order.length - 1]];
    }

    /** Weiszfeld's iteration. */
    private static Stance.Point balanced(List<Voice> voices, Stance.Point start) {
        double x = start.x();
        double y = start.y();
        for (int step = 0; step < STEPS; step++) {
            double sum = 0;
            double nextX = 0;
            double nextY = 0;
            for (Voice v : voices) {
                double w = v.weight()
                        / Math.max(1e-9, Math.sqrt((v.x() - x) * (v.x() - x) + (v.y() - y) * (v.y() - y)));
                sum += w;
                nextX += w * v.x();
                nextY += w * v.y();
            }
            x = nextX / sum;
            y = nextY / sum;
        }
        return new Stance.Point(x, y, 0);
    }

    private static double worth(Voice v, double x, double y) {
        return Portable.exp(-Math.sqrt((v.x() - x) * (v.x() - x) + (v.y() - y) * (v.y() - y)));
    }

    private double nash(List<Voice> voices, double[] place) {
        return Sum.of(voices.stream()
                .mapToDouble(v -> v.weight() * Portable.log(worth(v, place[0], place[1]) + DISAGREEMENT)));
    }

    private double worstServed(List<Voice> voices, double[] place) {
        double worst = Double.POSITIVE_INFINITY;
        for (int community = 0; community < Community.COUNT; community++) {
            double all = 0;
            double sum = 0;
            for (Voice v : voices) {
                if (v.community() == community) {
                    all += v.weight();
                    sum += v.weight() * worth(v, place[0], place[1]);
                }
            }
            worst = all > 0 ? Math.min(worst, sum / all) : worst;
        }
        return worst;
    }

    /** What a place is worth to voices together. */
    private interface Welfare {
        double of(List<Voice> voices, double[] place);
    }

    /** The best place on a grid over the places of the voices, then on a finer one around it. */
    private static Stance.Point best(List<Voice> voices, Welfare welfare) {
        double lowX = voices.stream().mapToDouble(Voice::x).min().orElseThrow();
        double highX = voices.stream().mapToDouble(Voice::x).max().orElseThrow();
        double lowY = voices.stream().mapToDouble(Voice::y).min().orElseThrow();
        double highY = voices.stream().mapToDouble(Voice::y).max().orElseThrow();
        double[] best = {(lowX + highX) / 2, (lowY + highY) / 2};
        for (int pass = 0; pass < 2; pass++) {
            double most = Double.NEGATIVE_INFINITY;
            double[] found = best;
            for (int i = 0; i <= GRID; i++) {
                for (int j = 0; j <= GRID; j++) {
                    double[] place = {lowX + (highX - lowX) * i / GRID, lowY + (highY - lowY) * j / GRID};
                    double value = welfare.of(voices, place);
                    if (value > most) {
                        most = value;
                        found = place;
                    }
                }
            }
            best = found;
            double halfX = (highX - lowX) / GRID;
            double halfY = (highY - lowY) / GRID;
            lowX = best[0] - halfX;
            highX = best[0] + halfX;
            lowY = best[1] - halfY;
            highY = best[1] + halfY;
        }
        return new Stance.Point(best[0], best[1], 0);
    }

    /**
     * The value of a lever.
     *
     * @param values values that were tried, rising
     * @param worth for each voice what each value is worth to it
     */
    double lever(double[] values, List<Voice> voices, double[][] worth) {
        double[] liked = new double[voices.size()];
        double[] weight = new double[voices.size()];
        double all = 0;
        double mean = 0;
        for (int i = 0; i < liked.length; i++) {
            liked[i] = values[best(worth[i])];
            weight[i] = voices.get(i).weight();
            all += weight[i];
            mean += weight[i] * liked[i];
        }
        return switch (rule) {
            case MEDIAN -> median(liked, weight);
            case MAX_MIN -> values[best(perValue(values.length, v -> worstServed(voices, worth, v)))];
            case NASH -> values[best(perValue(values.length, v -> product(voices, worth, v)))];
            case QUADRATIC -> values[best(perValue(values.length, v -> bought(voices, worth, v)))];
            case MEAN -> mean / all;
        };
    }

    private static double[] perValue(int count, ToDoubleFunction<Integer> welfare) {
        double[] sums = new double[count];
        Arrays.setAll(sums, welfare::applyAsDouble);
        return sums;
    }

    private static double worstServed(List<Voice> voices, double[][] worth, int value) {
        double worst = Double.POSITIVE_INFINITY;
        for (int community = 0; community < Community.COUNT; community++) {
            double all = 0;
            double sum = 0;
            for (int i = 0; i < voices.size(); i++) {
                if (voices.get(i).community() == community) {
                    all += voices.get(i).weight();
                    sum += voices.get(i).weight() * worth[i][value];
                }
            }
            worst = all > 0 ? Math.min(worst, sum / all) : worst;
        }
        return worst;
    }

    private static double product(List<Voice> voices, double[][] worth, int value) {
        double sum = 0;
        for (int i = 0; i < voices.size(); i++) {
            sum += voices.get(i).weight() * Portable.log(Math.max(1e-9, worth[i][value]));
        }
        return sum;
    }

    /** Votes for a value: what it is worth above the mean of all, per length of the whole vector. */
    private static double bought(List<Voice> voices, double[][] worth, int value) {
        double sum = 0;
        for (int i = 0; i < voices.size(); i++) {
            double mean = Sum.mean(Arrays.stream(worth[i]));
            double length = Math.sqrt(Sum.of(Arrays.stream(worth[i]).map(w -> (w - mean) * (w - mean))));
            sum += length > 1e-12 ? voices.get(i).weight() * (worth[i][value] - mean) / length : 0;
        }
        return sum;
    }

    /** Place of the largest, the first of equals. */
    static int best(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
