package kith.output;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import kith.companion.UserType;
import kith.society.World;

/**
 * Who comes to use AI how much, as a world with AI leaves its people on its last day. Scenario and reference are told
 * apart by the one world's users, so that a group holds the same people in both. Who is no longer here is of no type.
 */
public final class Users {
    private final UserType[] types;

    private Users(UserType[] types) {
        this.types = types;
    }

    /** The users of a world at its end. */
    public static Users of(World world) {
        return new Users(IntStream.range(0, world.people().count())
                .mapToObj(person -> world.people().here(person) ? UserType.of(world.partners(), person) : null)
                .toArray(UserType[]::new));
    }

    /** Those of some people who come to be of some type. */
    int[] select(int[] people, Predicate<UserType> type) {
        return IntStream.of(people).filter(person -> types[person] != null && type.test(types[person])).toArray();
    }
}
