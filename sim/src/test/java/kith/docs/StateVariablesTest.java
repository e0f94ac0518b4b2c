package kith.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kith.docs.StateVariable.Entity;
import kith.docs.unread.Caller;
import kith.docs.unread.Rows;
import kith.society.Trait;
import org.junit.jupiter.api.Test;

/** Every state of a world stands in one table, and no state is unread unless its row says why. */
final class StateVariablesTest {
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kith");

    /** Classes of the process and trial packages that look on: they change nothing. */
    private static final Set<
            String> ONLOOKERS = Set.of("kith.process.Bookkeeping", "kith.trial.Scale", "kith.trial.Records");
    /** Who makes a world; what never changes may be read by these alone. */
    private static final Set<
            String> MAKERS = Set.of("kith.society.Population", "kith.society.StartNetwork", "kith.society.Traits");

    static boolean isProcess(String type) {
        return (type.startsWith("kith.process.") || type.startsWith("kith.regime.") || type.startsWith("kith.engine.")
                || type.startsWith("kith.trial.")) && !ONLOOKERS.contains(type);
    }

    static boolean isMaker(String type) {
        return MAKERS.contains(type);
    }

    @Test
    void everyStoredPlaceIsInTheTableOnce() {
        Set<String> places = new TreeSet<>();
        for (Class<?> type : StateVariables.TYPES) {
            places.addAll(storedPlaces(type));
        }
        assertEquals(List.of(), missing(places, StateVariables.ALL));
        List<String> twice = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        StateVariables.ALL.stream()
                .map(StateVariable::stored)
                .filter(s -> !seen.add(s))
                .forEach(twice::add);
        assertEquals(List.of(), twice);
    }

    @Test
    void everyMethodOfStateIsAccountedFor() {
        Set<String> methods = new TreeSet<>();
        for (Class<?> type : StateVariables.TYPES) {
            if (!type.isEnum()) {
                methods.addAll(publicMethods(type));
            }
        }
        Set<String> known = new TreeSet<>(StateVariables.NOT_STATE.keySet());
        StateVariables.ALL.forEach(v -> {
            known.addAll(v.readMembers());
            known.addAll(v.writeMembers());
        });
        methods.removeAll(known);
        assertEquals(Set.of(), methods);
    }

    @Test
    void noStateIsUnread() {
        StateUse use = new StateUse(CLASSES, StateVariables.TYPES);
        assertEquals(List.of(), problems(StateVariables.ALL, use));
    }

    /** The reason "read by nothing" is true where it stands, and stands wherever it is true. */
    @Test
    void whatNobodyReadsIsCalledSo() {
        StateUse use = new StateUse(CLASSES, StateVariables.TYPES);
        for (StateVariable v : StateVariables.ALL) {
            assertEquals(use.readers(v).isEmpty(), v.noProcess().equals(StateVariables.UNREAD), v.stored());
        }
    }

    @Test
    void everyStateIsWritten() {
        StateUse use = new StateUse(CLASSES, StateVariables.TYPES);
        List<String> unwritten = StateVariables.ALL.stream()
                .filter(v -> use.writers(v).isEmpty())
                .map(StateVariable::stored)
                .toList();
        assertEquals(List.of(), unwritten);
    }

    /** The proof that the rules above can fail. */
    @Test
    void anUnreadStateIsFoundOut() {
        JavaClasses mutants = new ClassFileImporter().importPackagesOf(Rows.class);
        StateUse use = new StateUse(mutants, List.of(Rows.class));
        String caller = Caller.class.getName();
        assertEquals(Set.of(caller), use.readers(mutant("READ", "read", "write")));
        assertEquals(Set.of(caller), use.readers(mutant("PASSED_ON", "passedOn", "write")), "read through Rows.sum");
        assertEquals(Set.of(), use.readers(mutant("UNREAD", "unread", "write")));
        assertEquals(Set.of(caller), use.writers(mutant("UNREAD", "unread", "write")));
        assertEquals(Set.of(), use.readers(mutant("raised", "Rows.raised", "Rows.raised")), "only raised");
        assertEquals(Set.of(caller), use.writers(mutant("raised", "Rows.raised", "Rows.raised")));
        assertEquals(Set.of("Rows.READ", "Rows.PASSED_ON", "Rows.UNREAD", "Rows.raised"), storedPlaces(Rows.class));
        assertEquals(
                List.of("Rows.raised"),
                missing(
                        storedPlaces(Rows.class),
                        List.of(
                                mutant("READ", "read", "write"),
                                mutant("PASSED_ON", "passedOn", "write"),
                                mutant("UNREAD", "unread", "write"))));
        assertTrue(publicMethods(Rows.class).contains("Rows.unread"));

        StateVariable tag = real("FeelingRows.TAGS");
        StateUse ofModel = new StateUse(CLASSES, StateVariables.TYPES);
        assertEquals(List.of(), problems(List.of(tag), ofModel));
        assertEquals(
                List.of("FeelingRows.TAGS is read by a process: [kith.process.Feelings, kith.process.Intimacy]; its "
                        + "reason is stale"),
                problems(List.of(with(tag, "nobody reads it")), ofModel));
        StateVariable sessions = real("AiPartners.OUTSIDE_PER_DAY");
        assertEquals(
                List.of("AiPartners.OUTSIDE_PER_DAY is read by no process, and its row does not say why"),
                problems(List.of(with(sessions, "")), ofModel));
    }

    /** States that no process reads without a reason, and reasons that have become untrue. */
    private static List<String> problems(List<StateVariable> variables, StateUse use) {
        List<String> problems = new ArrayList<>();
        for (StateVariable variable : variables) {
            boolean fixed = variable.entity() == Entity.PERSON_FIXED;
            Set<String> readers = new TreeSet<>(use.readers(variable));
            readers.removeIf(type -> !isProcess(type) && !(fixed && isMaker(type)));
            if (readers.isEmpty() && variable.noProcess().isEmpty()) {
                problems.add(variable.stored() + " is read by no process, and its row does not say why");
            }
            if (!readers.isEmpty() && !variable.noProcess().isEmpty()) {
                problems.add(variable.stored() + " is read by a process: " + readers + "; its reason is stale");
            }
        }
        return problems;
    }

    private static List<String> missing(Set<String> places, List<StateVariable> variables) {
        Set<String> missing = new TreeSet<>(places);
        missing.removeAll(StateVariables.NOT_STATE.keySet());
        variables.forEach(v -> missing.remove(v.stored()));
        return List.copyOf(missing);
    }

    /** Instance fields, the named places of rows, and the constants of an enum. */
    private static Set<String> storedPlaces(Class<?> type) {
        Set<String> places = new TreeSet<>();
        for (Field field : type.getDeclaredFields()) {
            boolean instance = !Modifier.isStatic(field.getModifiers()) && !type.isEnum();
            boolean place = Modifier.isStatic(field.getModifiers()) && field.getType() == int.class;
            if (!field.isSynthetic() && (instance || place || field.isEnumConstant())) {
                places.add(type.getSimpleName() + "." + field.getName());
            }
        }
        places.remove("Rows.row");
        return places;
    }

    private static Set<String> publicMethods(Class<?> type) {
        Set<String> methods = new TreeSet<>();
        Set<String> ofObject = Set.of("equals", "hashCode", "toString");
        Arrays.stream(type.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
                .map(Method::getName)
                .filter(name -> !ofObject.contains(name))
                .forEach(name -> methods.add(type.getSimpleName() + "." + name));
        return methods;
    }

    private static StateVariable real(String stored) {
        return StateVariables.ALL.stream()
                .filter(v -> v.stored().equals(stored))
                .findAny()
                .orElseThrow();
    }

    private static StateVariable mutant(String stored, String read, String write) {
        return new StateVariable(
                Entity.PERSON, "Rows." + stored, List.of(read), List.of(write), "", "", "", "", "", "");
    }

    private static StateVariable with(StateVariable v, String reason) {
        return new StateVariable(
                v.entity(),
                v.stored(),
                v.reads(),
                v.writes(),
                v.meaning(),
                v.unit(),
                v.start(),
                v.equation(),
                v.grade(),
                reason);
    }

    @Test
    void everyTraitHasARow() {
        for (Trait trait : Trait.values()) {
            assertTrue(
                    StateVariables.ALL.stream().anyMatch(v -> v.stored().equals("Trait." + trait.name())),
                    trait.name());
        }
    }
}
