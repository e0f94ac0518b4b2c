package kith.companion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a provider can set of the conduct of its AIs. */
public enum Lever {
    /** Relationship-seeking, in equations lambda. */
    RELATIONSHIP_SEEKING(-1, 1),
    /** How attentive a session is. */
    RESPONSIVENESS(0, 1),
    /** How far it agrees instead of pushing back; as relationship-seeking says unless it is searched. */
    SYCOPHANCY(0, 1),
    /** How often it declines what its role proscribes. */
    BOUNDARY(0, 1),
    /** How strongly it steers to people. */
    BRIDGING(0, 1),
    /** How plainly it says that it is an AI. */
    DISCLOSURE(0, 1),
    /** Share of goodbyes met with a tactic. */
    RETENTION(0, 1),
    /** How far it leaves things to the person. */
    FRICTION(0, 1),
    /** Value stance, first direction. */
    VALUE_X(-3, 3),
    /** Value stance, second direction. */
    VALUE_Y(-3, 3),
    /** How far it departs from a contract towards its own conduct where a clause holds. */
    BREACH(0, 1);

    /** Number of levers. */
    public static final int COUNT = 11;

    private static final List<Lever> ALL = List.of(values());

    private final double least;
    private final double most;

    Lever(double least, double most) {
        this.least = least;
        this.most = most;
    }

    /** All levers, in order. */
    public static List<Lever> all() {
        return ALL;
    }

    /** Lowest value. */
    public double least() {
        return least;
    }

    /** Highest value. */
    public double most() {
        return most;
    }

    /** Half of its range. */
    public double halfRange() {
        return (most - least) / 2;
    }

    /** Its name in scenarios and tables. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The lever of a name; empty for a name that is none. */
    public static Optional<Lever> named(String name) {
        return ALL.stream().filter(lever -> lever.column().equals(name)).findFirst();
    }

    /** The levers that a text names, each once, in order; a name that is none is passed over. */
    public static List<Lever> listed(String text) {
        List<Lever> levers = new ArrayList<>();
        ProductCatalogue.further(text).forEach(name -> named(name).ifPresent(levers::add));
        return levers.stream().distinct().sorted().toList();
    }
}
