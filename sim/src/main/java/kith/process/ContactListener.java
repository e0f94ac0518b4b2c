package kith.process;

import kith.society.World;

/** Told of every contact between two people as it begins, and of every session with an AI; changes nothing. */
@FunctionalInterface
public interface ContactListener {
    /** Nobody listens. */
    ContactListener NONE = (world, seeker, other, role, hours, tick) -> {};

    /**
     * A contact.
     *
     * @param role place of the role pair in the catalogue
     * @param hours its duration
     * @param tick when it begins
     */
    void contact(World world, int seeker, int other, int role, double hours, long tick);

    /** A session with an AI that begins. */
    default void session(World world, int person, long tick) {}
}
