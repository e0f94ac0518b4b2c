package kith.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kith.random.Purpose;
import org.junit.jupiter.api.Test;

/**
 * No static of the model changes while a world is played: neither itself, nor what an array, a collection or an object
 * in it holds. {@code RoomsTest} sees only statics that are not final.
 */
class StaticsTest {
    private static final List<String> MODEL = List.of("random", "society", "relation", "companion", "process", "ledger",
            "engine", "regime", "intervention", "trial");

    @Test
    void noStaticChangesWhileAWorldIsPlayed() throws Exception {
        String[] sets = {"ai.present=true", "ai.adoption.initial_share=0.5",
                "ai.providers.one.objective.signal=engagement", "ai.providers.one.search.round_days=2",
                "interventions.x.effect.visits_per_week=2"};
        Worlds.begin(Worlds.scenario(sets), 0).to(3); // classes are made ready as they are first used
        Map<String, String> before = statics();
        assertTrue(before.size() > 100, "few statics: " + before.keySet());
        Worlds.begin(Worlds.scenario(sets), 1).to(8);
        assertEquals(before, statics());
    }

    private static Map<String, String> statics() throws Exception {
        Path classes = Path.of(Purpose.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Map<String, String> statics = new TreeMap<>();
        for (String room : MODEL) {
            try (Stream<Path> files = Files.walk(classes.resolve("kith").resolve(room))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
                    String name = classes.relativize(file).toString().replaceFirst("\\.class$", "")
                            .replace(file.getFileSystem().getSeparator(), ".");
                    if (!name.endsWith("package-info")) {
                        add(Class.forName(name, true, StaticsTest.class.getClassLoader()), statics);
                    }
                }
            }
        }
        return statics;
    }

    private static void add(Class<?> type, Map<String, String> statics) throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                field.setAccessible(true);
                StringBuilder text = new StringBuilder();
                tell(field.get(null), text, Collections.newSetFromMap(new IdentityHashMap<>()));
                statics.put(type.getName() + "." + field.getName(), text.toString());
            }
        }
    }

    /** Writes all that a value holds, as far as that is an array, a collection, a number, or kith's own. */
    private static void tell(Object value, StringBuilder text, Set<Object> seen) throws IllegalAccessException {
        if (value == null || value instanceof Number || value instanceof CharSequence || value instanceof Boolean) {
            text.append(value).append(';');
        } else if (!seen.add(value)) {
            text.append("again;");
        } else if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                tell(Array.get(value, i), text, seen);
            }
        } else if (value instanceof Collection<?> all) {
            for (Object each : all) {
                tell(each, text, seen);
            }
        } else if (value instanceof Map<?, ?> all) {
            for (Map.Entry<?, ?> each : all.entrySet()) {
                tell(each.getKey(), text, seen);
                tell(each.getValue(), text, seen);
            }
        } else {
            text.append(value.getClass().getName()).append(value instanceof Enum<?> constant ? constant.name() : "");
            tellFields(value, text, seen);
        }
    }

    private static void tellFields(Object value, StringBuilder text, Set<Object> seen) throws IllegalAccessException {
        boolean ours = value.getClass().getName().startsWith("kith.") && !value.getClass().isHidden();
        for (Field field : ours ? value.getClass().getDeclaredFields() : new Field[0]) {
            if (!Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                tell(field.get(value), text, seen);
            }
        }
        text.append(';');
    }
}
