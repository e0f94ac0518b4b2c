package kith.society;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import kith.random.Draws;
import kith.random.Purpose;

/**
 * The numbers of people and pairs from which the first network is made, each by a key of its own, and the orders and
 * groups that numbers give: nothing is shuffled.
 *
 * <p><i>Source:</i> assumption. <i>Draws:</i> SETTING, START_TIE, KIN_SIZE.
 */
final class StartLuck {
    private final Draws draws;
    private final People people;

    StartLuck(Draws draws, People people) {
        this.draws = draws;
        this.people = people;
    }

    private long key(int person, int what) {
        return Draws.then(draws.key(Purpose.SETTING, people.key(person)), what);
    }

    /** A uniform of a person. */
    double uniform(int person, int what) {
        return Draws.uniform(key(person, what));
    }

    /** A standard normal of a person. */
    double normal(int person, int what) {
        return Draws.normal(key(person, what));
    }

    /** A uniform of a pair. */
    double pairUniform(int a, int b, int what) {
        long pair = Draws.pairKey(people.key(a), people.key(b));
        return Draws.uniform(Draws.then(draws.key(Purpose.START_TIE, pair), what));
    }

    /** A standard normal of a pair, for how close it is. */
    double closeness(long pair) {
        return Draws.normal(draws.key(Purpose.START_TIE, pair));
    }

    /** People in the order of a number, equal ones by row. */
    static int[] ordered(int[] who, IntToDoubleFunction order) {
        record Place(double at, int person) {}
        return IntStream.of(who)
                .mapToObj(p -> new Place(order.applyAsDouble(p), p))
                .sorted(Comparator.comparingDouble(Place::at).thenComparingInt(Place::person))
                .mapToInt(Place::person)
                .toArray();
    }

    /** A standard normal of a kin group. */
    double kinSize(int group) {
        return Draws.normal(draws.key(Purpose.KIN_SIZE, group));
    }

    /** Groups of a size by that order, each in the order of rows; the last may be smaller. */
    static List<int[]> groups(int[] who, IntToDoubleFunction order, int size) {
        return groups(who, order, group -> size);
    }

    /** Groups of sizes of their own, by their ordinals. */
    static List<int[]> groups(int[] who, IntToDoubleFunction order, IntUnaryOperator size) {
        int[] ordered = ordered(who, order);
        List<int[]> groups = new ArrayList<>();
        int to;
        for (int from = 0; from < ordered.length; from = to) {
            to = Math.min(ordered.length, from + size.applyAsInt(groups.size()));
            groups.add(IntStream.range(from, to).map(i -> ordered[i]).sorted().toArray());
        }
        return groups;
    }
}
