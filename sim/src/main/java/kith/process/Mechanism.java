package kith.process;

import java.util.List;
import kith.regime.Decided;
import kith.society.World;

/**
 * Does one thing to people at fixed points of a day. {@link Model} holds all mechanisms in one ordered list, and each
 * hook is called for them in that order. A mechanism holds settings and scratch space alone: its state is in the
 * world, so that a world can be forked and gone on with.
 *
 * <p>The points of a day, in their order:
 *
 * <ol>
 *   <li>{@link #dayOver}: the day is over, and nothing has faded yet
 *   <li>{@link #dayEnd}: everything felt has faded by a day
 *   <li>{@link #midnight}: the world stands at the new day
 *   <li>{@link #dayZero}: on day 0 alone
 *   <li>{@link #dayStart}: the new day opens, and hours and counts of the day start at 0
 * </ol>
 */
public interface Mechanism {
    /** What it is called: small letters, digits and underscores. */
    String name();

    /** Gives a person a first state: at the first midnight of a world, and when somebody comes later. */
    default void begin(World world, int person) {}

    /** Reads what the day of a person who is here was like: its hours, counts and sessions are whole. */
    default void dayOver(World world, int person) {}

    /** Closes the day of a person who is here; everything anchored stands at the midnight that ends the day. */
    default void dayEnd(World world, int person) {}

    /**
     * Passes a midnight for everybody, once the days of all people are closed.
     *
     * @param endedDay the day that has passed; {@code world.day()} is the one about to open
     */
    default void midnight(World world, int endedDay) {}

    /** Opens day 0, with which the study begins; not called in the burn-in. */
    default void dayZero(World world) {}

    /** Opens a day for everybody. */
    default void dayStart(World world, int day) {}

    /**
     * Follows a contact between two people, just after it. Called for mechanisms from outside alone: within the model
     * processes of an event call each other.
     *
     * @param role place of the role pair in the catalogue
     * @param hours its duration
     * @param tick when it began
     */
    default void contact(World world, int seeker, int other, int role, double hours, long tick) {}

    /**
     * Follows a session with an AI, just after it. Called for mechanisms from outside alone.
     *
     * @param partner row of the partnership
     * @param need the need that was felt
     * @param hours its duration
     * @param tick when it began
     */
    default void session(World world, int person, int partner, int need, double hours, long tick) {}

    /**
     * Follows an intervention that acts on a person on a day, once the day has opened. So a mechanism can be the effect
     * of an intervention, whose target group, days and cost the scenario holds. Called for mechanisms from outside
     * alone.
     *
     * @param intervention its name in the scenario
     */
    default void treated(World world, String intervention, int person, int day) {}

    /**
     * Gives the value that a lever of a provider's conduct takes after a round. So a mechanism can be a part of a
     * regime. Values beyond the limits of the lever are moved to them. Called for mechanisms from outside alone.
     *
     * @param decided what the provider has decided, or what the mechanism before this one has made of it
     */
    default double amend(World world, Decided decided) {
        return decided.value();
    }

    /** Numbers of each person that tables hold; of a mechanism from outside alone. */
    default List<MechanismMetric> metrics() {
        return List.of();
    }

    /** Numbers of a whole world that patterns can be about; of a mechanism from outside alone. */
    default List<MechanismStatistic> statistics() {
        return List.of();
    }
}
