package kith.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kith.companion.AiPartners;
import kith.companion.Conduct;
import kith.companion.Disposition;
import kith.ledger.Cause;
import kith.society.Background;
import kith.society.DayRows;
import kith.society.DependencyRows;
import kith.society.FeelingRows;
import kith.society.People;
import kith.society.StandardRows;
import kith.society.Trait;
import org.junit.jupiter.api.Test;

/**
 * The list of state variables names the methods through which each place of a row is read and written: here they are
 * called, and the rows looked at.
 */
final class StatePlacesTest {
    private static final int ROWS = 3;

    @Test
    void peopleAreReadAndWrittenAsTheListSays() throws Exception {
        check(People.class, StatePlacesTest::people, 13);
    }

    @Test
    void theRowsOfPeopleAreReadAndWrittenAsTheListSays() throws Exception {
        Map<Class<?>, Integer> atLeast = Map.of(DayRows.class, 15, StandardRows.class, 4, FeelingRows.class, 13,
                DependencyRows.class, 6, Background.class, 6);
        assertEquals(atLeast.keySet(), Set.copyOf(StateVariables.ROWS_OF_PEOPLE.values()));
        for (Map.Entry<String, Class<?>> part : StateVariables.ROWS_OF_PEOPLE.entrySet()) {
            Method holder = People.class.getMethod(part.getKey());
            check(part.getValue(), () -> part(holder), atLeast.get(part.getValue()));
        }
    }

    private static People people() {
        return new People(
                new String[ROWS],
                new long[ROWS],
                new double[ROWS * Trait.COUNT],
                new byte[ROWS],
                new int[ROWS][]);
    }

    private static Object part(Method holder) {
        try {
            return holder.invoke(people());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void partnershipsAreReadAndWrittenAsTheListSays() throws Exception {
        check(AiPartners.class, () -> new AiPartners(ROWS), 16);
    }

    private static void check(Class<?> type, Supplier<Object> made, int atLeast) throws Exception {
        Map<String, Set<String>> writes = new TreeMap<>();
        Map<String, Set<String>> reads = new TreeMap<>();
        for (Method method : type.getDeclaredMethods()) {
            String name = type.getSimpleName() + "." + method.getName();
            boolean called = !Modifier.isPrivate(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getParameterCount() > 0
                    && !StateVariables.NOT_STATE.containsKey(name)
                    && !StateVariables.WHOLE.contains(name);
            if (called) {
                method.setAccessible(true);
                writes.put(name, written(type, made.get(), method));
            }
            if (called && method.getReturnType() == double.class && writes.get(name).isEmpty()) {
                reads.put(name, read(type, made.get(), method));
            }
        }
        assertEquals(declared(type, writes.keySet(), StateVariable::writeMembers), filled(writes));
        assertEquals(declared(type, reads.keySet(), StateVariable::readMembers), filled(reads));
        assertTrue(filled(writes).size() + filled(reads).size() >= atLeast, "few methods: " + writes + reads);
    }

    /** What the list says of the named places of rows. */
    private static Map<String, Set<String>> declared(
            Class<?> type, Set<String> methods, Function<StateVariable, List<String>> members) {
        Map<String, Set<String>> declared = new TreeMap<>();
        for (StateVariable v : StateVariables.ALL) {
            String place = v.stored().substring(v.stored().indexOf('.') + 1);
            if (v.type().equals(type.getSimpleName()) && place.equals(place.toUpperCase(java.util.Locale.ROOT))) {
                members.apply(v).stream().filter(methods::contains).forEach(m -> declared.computeIfAbsent(
                        m, any -> new TreeSet<>())
                        .add(v.stored()));
            }
        }
        return declared;
    }

    private static Map<String, Set<String>> filled(Map<String, Set<String>> map) {
        return map.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private static Set<String> written(Class<?> type, Object state, Method method) throws Exception {
        double[] row = row(type, state);
        for (int i = 0; i < row.length; i++) {
            row[i] = 0.1 + 0.0001 * i;
        }
        double[] before = row.clone();
        method.invoke(state, arguments(method));
        Set<String> places = new TreeSet<>();
        for (int i = 0; i < row.length; i++) {
            if (row[i] != before[i]) {
                places.add(place(type, i));
            }
        }
        return places;
    }

    private static Set<String> read(Class<?> type, Object state, Method method) throws Exception {
        double[] row = row(type, state);
        Object before = method.invoke(state, arguments(method));
        Set<String> places = new TreeSet<>();
        for (int i = 0; i < row.length; i++) {
            row[i] = 1;
            if (!method.invoke(state, arguments(method)).equals(before)) {
                places.add(place(type, i));
            }
            row[i] = 0;
        }
        return places;
    }

    private static Object[] arguments(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> type == Disposition.class
                        ? (Object) new Disposition(0.37, 0.38, 0.39, 0.41, 0.42)
                        : type == boolean.class ? (Object) true : type == int.class
                                ? (Object) 1
                        : type == long.class
                                ? (Object) 1L
                        : type == double.class
                                ? (Object) 0.37
                        : type == double[].class
                                ? (Object) new double[] {0.5, 0.5, 0.5, 0.5, 0.5, 0.5}
                        : type == Conduct[].class ? (Object) new Conduct[12] : type == int[].class
                                ? (Object) new int[] {1}
                        : type == Cause.class ? Cause.AI_CONTACT : Trait.AGE)
                .toArray();
    }

    private static double[] row(Class<?> type, Object state) throws Exception {
        Field field = type.getDeclaredField("row");
        field.setAccessible(true);
        return (double[]) field.get(state);
    }

    /** The named place in which an entry of the rows lies. */
    private static String place(Class<?> type, int entry) throws Exception {
        TreeMap<Integer, String> starts = new TreeMap<>();
        int width = 0;
        int group = Integer.MAX_VALUE;
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == int.class) {
                field.setAccessible(true);
                if (field.getName().equals("WIDTH")) {
                    width = field.getInt(null);
                } else if (field.getName().equals("CLASS")) {
                    group = field.getInt(null);
                } else {
                    starts.put(field.getInt(null), field.getName());
                }
            }
        }
        return type.getSimpleName() + "." + starts.floorEntry(entry % width % group).getValue();
    }
}
