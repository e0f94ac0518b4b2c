package kith.society;

/** State that a process of its own keeps in the world: copied with it, and in its hash. */
public interface WorldPart {
    /** A second part in the same state, sharing nothing that changes. */
    WorldPart copy();

    /** A hash of the state. */
    long stateHash();
}
