package kith.output;

/**
 * A group of people for whom results are written.
 *
 * @param name its name in tables: all, or dimension:value
 * @param label its words in charts
 * @param meaning who is in it
 * @param settled when it is settled who is in it
 */
public record Group(String name, String label, String meaning, Settled settled) {
    /** When it is settled who is in a group. */
    public enum Settled {
        /** At day 0, before treatment. */
        AT_START,
        /**
         * Each day anew, by what people do in this world: other people from day to day, and in the other world of a
         * pair.
         */
        EACH_DAY,
        /** By the last day of the world with AI, for both worlds of a pair and all days. */
        IN_AI_WORLD
    }

    /** Whether it holds the same people in both worlds of a pair, so that they can be compared. */
    public boolean samePeople() {
        return settled != Settled.EACH_DAY;
    }
}
