package kith.output;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kith.analysis.column.ColumnFile;
import kith.analysis.column.ColumnReader;
import kith.companion.UserType;
import kith.society.World;

/**
 * Who comes to use AI how much, as a world with AI leaves its people on its last day. Scenario and reference are told
 * apart by the one world's users, so that a group holds the same people in both. Who is no longer here is of no type.
 */
public final class Users {
    static final String NAME = "use.parquet";

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

    /** Writes them into the folder of their run: a row per person of the world. */
    void write(Path folder) {
        try (ColumnFile file = ColumnFile.open(folder.resolve(NAME), List.of("use"))) {
            for (UserType type : types) {
                file.text(type == null ? "" : type.column()).endRow();
            }
            file.commit();
        }
    }

    /** Reads the users of a run. */
    static Users read(Path folder) {
        try (ColumnReader in = ColumnReader.open(folder.resolve(NAME))) {
            return new Users(IntStream.range(0, in.groups()).boxed()
                    .flatMap(part -> Arrays.stream(in.texts(part, "use")))
                    .map(name -> Arrays.stream(UserType.values()).filter(type -> type.column().equals(name))
                            .findFirst().orElse(null))
                    .toArray(UserType[]::new));
        }
    }

    /** How many people the world has. */
    int count() {
        return types.length;
    }

    /** Whether a person comes to use AI at all. */
    boolean isUser(int person) {
        return types[person] != null && types[person] != UserType.NONE;
    }

    /** Those of some people who come to be of some type. */
    int[] select(int[] people, Predicate<UserType> type) {
        return IntStream.of(people).filter(person -> types[person] != null && type.test(types[person])).toArray();
    }
}
