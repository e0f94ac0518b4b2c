package kith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The rules of the house that a compiler does not know: who imports whom, and what the model may not use because the
 * same seed would then give other bits on another machine. Each rule is also held against {@code kith.broken}, which
 * breaks it.
 */
class RoomsTest {
    private static final Path ROOT = Rooms.root();
    private static final Rooms ROOMS = Rooms
            .of(List.of(ROOT.resolve("sim/src/main/java"), ROOT.resolve("analysis/src/main/java")));
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kith");

    /** Packages whose results must be the same bits everywhere, with all that lies below them. */
    private static final Set<String> MODEL = Set.of(
            "kith.random",
            "kith.society",
            "kith.relation",
            "kith.companion",
            "kith.process",
            "kith.ledger",
            "kith.engine",
            "kith.regime",
            "kith.intervention",
            "kith.trial");

    /** What the model may not call or make: a pattern of "type.member" and the reason. */
    private static final Map<Pattern, String> FORBIDDEN = Map.of(
            Pattern.compile("java\\.lang\\.Math\\.(exp|expm1|log|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh"
                    + "|cosh|tanh|cbrt|hypot)"),
            "differs in the last bit between machines: use kith.random.Portable",
            Pattern.compile("java\\.lang\\.StrictMath\\..*"),
            "is the browser's own function in the explorer: use kith.random.Portable",
            Pattern.compile("java\\.util\\.stream\\.DoubleStream\\.(sum|average|summaryStatistics)"
                    + "|java\\.util\\.stream\\.Collectors\\.(summing|averaging|summarizing)Double"),
            "adds as each version of Java likes: use kith.random.Sum",
            Pattern.compile("java\\.lang\\.Math\\.random|java\\.util\\.(Random|SplittableRandom)\\..*"
                    + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\..*|java\\.security\\.SecureRandom\\..*"
                    + "|java\\.util\\.UUID\\.randomUUID|java\\.util\\.Collections\\.shuffle"),
            "is not keyed by seed and purpose: use kith.random",
            Pattern.compile("java\\.lang\\.System\\.(currentTimeMillis|nanoTime)|java\\.time\\.(.+\\.)?\\w+\\.now"),
            "is a wall clock: time in the model is the day",
            Pattern.compile(
                    "java\\.util\\.(Set|Map)\\.(of|copyOf|ofEntries)|java\\.util\\.(concurrent\\.Concurrent|Identity"
                            + "|Weak)?Hash(Map|Set)\\.(<init>|new\\w+)"
                            + "|java\\.util\\.stream\\.Collectors\\.(toSet|toUnmodifiableSet|toMap|toUnmodifiableMap"
                            + "|groupingBy|partitioningBy)|java\\.lang\\.System\\.identityHashCode"),
            "has an order of its own: use an array, a list, a TreeMap or an EnumMap",
            Pattern.compile(".*\\.parallel(Stream)?"),
            "adds in an order of its own: one replicate is one thread");

    private static final Pattern BAD_NAME = Pattern.compile(".*(Impl|Base|Manager|Helper|Utils?)");

    /** A change of the model gives another digest, wherever in it that is. */
    @Test
    void everyRoomOfTheModelIsInItsDigest() {
        assertEquals(List.of(), MODEL.stream().sorted()
                .filter(room -> RoomsTest.class.getResource("/META-INF/kith-model/" + room.replace('.', '/')) == null)
                .toList());
    }

    @Test
    void everyPackageSaysWhatItMayImport() {
        assertEquals(List.of(), silent(ROOMS));
    }

    @Test
    void packagesImportWhatTheySayAlone() {
        assertEquals(List.of(), undeclared(ROOMS, CLASSES));
    }

    @Test
    void analysisKnowsNoSimulator() {
        List<String> problems = ROOMS.imports().entrySet().stream()
                .filter(room -> room.getKey().startsWith("kith.analysis") && room.getValue() != null)
                .flatMap(room -> room.getValue().stream()
                        .filter(other -> !other.startsWith("kith.analysis"))
                        .map(other -> room.getKey() + " may not import " + other))
                .toList();
        assertEquals(List.of(), problems);
    }

    @Test
    void masonIsTheEnginesAffair() {
        assertEquals(List.of(), mason(CLASSES));
    }

    /** Its native library takes a second to load, which only questions should cost. */
    @Test
    void duckDbIsTheAffairOfQuestionsAlone() {
        List<String> users = CLASSES.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> packageOf(use).startsWith("org.duckdb")))
                .map(JavaClass::getPackageName).distinct().toList();
        assertEquals(List.of("kith.query"), users);
    }

    @Test
    void theModelGivesTheSameBitsEverywhere() {
        assertEquals(List.of(), impure(CLASSES, MODEL));
    }

    @Test
    void noStaticHoldsState() {
        assertEquals(List.of(), mutableStatics(CLASSES));
    }

    @Test
    void namesSayWhatAThingIs() {
        assertEquals(List.of(), badNames(CLASSES));
    }

    /** The proof that the rules above can fail. */
    @Test
    void aBrokenPackageIsFoundOut() {
        Rooms rooms = Rooms.of(List.of(ROOT.resolve("sim/src/test/java")));
        JavaClasses broken = new ClassFileImporter().importPackages("kith.broken");
        assertEquals(Set.of(), rooms.imports().get("kith.broken"), "kith.broken declares: none");
        assertTrue(silent(rooms).contains("kith.broken.neighbour: package-info.java has no line 'Imports: ...'"));
        assertEquals(
                List.of(
                        "kith.broken imports kith.broken.neighbour (BrokenHelper.java kith.broken.neighbour.Constants)",
                        "kith.broken imports kith.broken.neighbour (BrokenHelper.java kith.broken.neighbour.Neighbour)",
                        "kith.broken imports kith.broken.neighbour (kith.broken.BrokenHelper)"),
                undeclared(rooms, broken).stream()
                        .filter(p -> p.startsWith("kith.broken "))
                        .toList());
        assertEquals(List.of("kith.broken.BrokenHelper uses sim.engine.Schedule"), mason(broken));
        assertEquals(List.of("kith.broken.BrokenHelper.calls"), mutableStatics(broken));
        assertEquals(List.of("kith.broken.BrokenHelper"), badNames(broken));
        List<String> impure = impure(broken, Set.of("kith.broken"));
        for (String use : List.of(
                "Math.exp",
                "StrictMath.log",
                "DoubleStream.sum",
                "Math.random",
                "Random.<init>",
                "ThreadLocalRandom.current",
                "System.nanoTime",
                "Instant.now",
                "LocalDateTime.now",
                "Set.of",
                "Map.of",
                "HashMap.<init>",
                "HashSet.<init>",
                "Collectors.toSet",
                "List.parallelStream")) {
            assertTrue(impure.stream().anyMatch(p -> p.contains("." + use + " ")), use + " was not found: " + impure);
        }
        assertTrue(
                impure.stream().noneMatch(p -> p.contains("Math.sqrt") || p.contains("LinkedHashMap")),
                impure::toString);
        assertEquals(List.of(), impure(broken, MODEL), "outside the model the same is allowed");
    }

    @Test
    void declarationsAreReadInEveryShape() {
        assertEquals(Optional.of(Set.of()), Rooms.declared("/** A room. \n * Imports: none\n */\npackage kith.a;"));
        assertEquals(Optional.of(Set.of("kith.b")), Rooms.declared("/**\n * A.\n *\n * <p>Imports: kith.b.\n */"));
        assertEquals(
                Optional.of(Set.of("kith.b", "kith.c")), Rooms.declared("/**\n * Imports: kith.b,\n *     kith.c */"));
        assertEquals(Optional.empty(), Rooms.declared("/** It imports: nothing much. */"));
    }

    private static List<String> silent(Rooms rooms) {
        return rooms.imports().entrySet().stream()
                .filter(room -> room.getValue() == null && room.getKey().startsWith("kith."))
                .map(room -> room.getKey() + ": package-info.java has no line 'Imports: ...'")
                .toList();
    }

    /** Imports a package does not declare, as the sources name them and as the classes use them. */
    private static List<String> undeclared(Rooms rooms, JavaClasses classes) {
        Set<String> problems = new TreeSet<>();
        rooms.importLines().forEach((room, lines) -> {
            for (String line : lines) {
                String type = line.substring(line.indexOf(' ') + 1);
                String other = type.replaceAll("\\.[A-Z].*", "");
                check(rooms, room, other, line, problems);
            }
        });
        for (JavaClass type : classes) {
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                check(rooms, type.getPackageName(), packageOf(use), outermost(type), problems);
            }
        }
        return List.copyOf(problems);
    }

    /** Imports that the packages of kith do not declare, as some classes use them. */
    static List<String> undeclaredByClasses(JavaClasses classes) {
        return undeclared(new Rooms(ROOMS.imports(), Map.of()), classes);
    }

    private static void check(Rooms rooms, String room, String other, String where, Set<String> problems) {
        Set<String> allowed = rooms.imports().get(room);
        boolean ours = other.startsWith("kith.") && !other.equals(room);
        if (ours && (allowed == null || !allowed.contains(other))) {
            problems.add(room + " imports " + other + " (" + where + ")");
        }
    }

    /** MASON is used by the engine alone, and of it only what is shipped (sim/pom.xml). */
    static List<String> mason(JavaClasses classes) {
        Pattern all = Pattern.compile("(sim|ec\\.util)(\\..*)?");
        Pattern shipped = Pattern.compile("ec\\.util|sim\\.engine|sim\\.util|sim\\.field(\\..*)?");
        Set<String> problems = new TreeSet<>();
        for (JavaClass type : classes) {
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                boolean allowed = type.getPackageName().equals("kith.engine")
                        && shipped.matcher(packageOf(use)).matches();
                if (all.matcher(packageOf(use)).matches() && !allowed) {
                    problems.add(outermost(type) + " uses "
                            + use.getTargetClass().getBaseComponentType().getName());
                }
            }
        }
        return List.copyOf(problems);
    }

    static List<String> impure(JavaClasses classes, Set<String> model) {
        Set<String> problems = new TreeSet<>();
        for (JavaClass type : classes) {
            if (model.stream().noneMatch(room -> (type.getPackageName() + ".").startsWith(room + "."))) {
                continue;
            }
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                String target = access.getTargetOwner().getName() + "."
                        + access.getTarget().getName();
                FORBIDDEN.forEach((pattern, reason) -> {
                    if (pattern.matcher(target).matches()) {
                        problems.add(access.getSourceCodeLocation() + " " + target + " " + reason);
                    }
                });
            }
        }
        return List.copyOf(problems);
    }

    static List<String> mutableStatics(JavaClasses classes) {
        List<String> problems = new ArrayList<>();
        for (JavaClass type : classes) {
            for (JavaField field : type.getFields()) {
                Set<JavaModifier> modifiers = field.getModifiers();
                if (modifiers.contains(JavaModifier.STATIC)
                        && !modifiers.contains(JavaModifier.FINAL)
                        && !modifiers.contains(JavaModifier.SYNTHETIC)) {
                    problems.add(type.getName() + "." + field.getName());
                }
            }
        }
        return problems.stream().sorted().toList();
    }

    private static List<String> badNames(JavaClasses classes) {
        return classes.stream()
                .filter(type -> BAD_NAME.matcher(type.getSimpleName()).matches())
                .map(JavaClass::getName)
                .sorted()
                .collect(Collectors.toList());
    }

    private static String packageOf(Dependency use) {
        return use.getTargetClass().getBaseComponentType().getPackageName();
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceAll("\\$.*", "");
    }
}
