package kith.society;

import java.util.stream.IntStream;

/**
 * A place or group in which people meet.
 *
 * @param kind what it is
 * @param role place in the catalogue of the role of people who meet there
 * @param members rows of its people, in the order of their keys
 */
public record Setting(Kind kind, int role, int[] members) {
    /** What a setting is. */
    public enum Kind {
        HOUSEHOLD, NEIGHBOURHOOD, WORKPLACE, CLASS
    }

    /** The same without a member. */
    public Setting without(int person) {
        return new Setting(kind, role, IntStream.of(members).filter(member -> member != person).toArray());
    }

    /** The same with a further member. */
    public Setting with(int person) {
        return new Setting(kind, role,
                IntStream.concat(IntStream.of(members), IntStream.of(person)).sorted().toArray());
    }
}
