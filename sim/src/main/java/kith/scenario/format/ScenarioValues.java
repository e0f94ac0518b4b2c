package kith.scenario.format;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import kith.scenario.settings.Extensions;
import kith.scenario.settings.Keyword;
import kith.scenario.settings.PartialScenario;
import kith.scenario.settings.Scenario;

/** The values of a scenario as text by dotted path, and those in which it differs from another. */
public final class ScenarioValues {
    private ScenarioValues() {}

    /** A setting with another value than in a second scenario; either value is empty where that has no such setting. */
    public record Difference(String path, String value, String other) {}

    /** All values in order of declaration, written as in a file; optional texts that are not given are left out. */
    public static Map<String, String> leaves(Scenario scenario) {
        Map<String, String> leaves = new LinkedHashMap<>();
        collect(scenario, "", ScenarioValues::text, leaves);
        return leaves;
    }

    /** The same without the quotes that a file needs around some texts. */
    public static Map<String, String> unquoted(Scenario scenario) {
        Map<String, String> leaves = new LinkedHashMap<>();
        collect(scenario, "", ScenarioValues::plain, leaves);
        return leaves;
    }

    /** What a window sets, by dotted path, without such quotes. */
    public static Map<String, String> unquoted(PartialScenario part) {
        Map<String, String> leaves = new LinkedHashMap<>();
        collect(part, "", ScenarioValues::plain, leaves);
        return leaves;
    }

    private static String plain(Object value) {
        return value instanceof String words ? words : value instanceof Keyword one ? one.word() : text(value);
    }

    /**
     * Where a scenario differs from another, apart from names, texts, claims, the reference, and what a new entry
     * leaves as it is by default.
     */
    public static List<Difference> differences(Scenario scenario, Scenario other) {
        Map<String, String> ours = leaves(scenario);
        Map<String, String> theirs = leaves(other);
        Set<String> paths = new LinkedHashSet<>(ours.keySet());
        paths.addAll(theirs.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String path : paths) {
            String value = ours.getOrDefault(path, "");
            String others = theirs.getOrDefault(path, "");
            if (!Shape.partOf(path).saysNothingOfTheWorld() && !value.equals(others)
                    && !isDefaultOfNewEntry(path, value, others)) {
                differences.add(new Difference(path, value, others));
            }
        }
        return differences;
    }

    /** What an entry that one of the two has alone leaves as it is by default. */
    private static boolean isDefaultOfNewEntry(String path, String value, String other) {
        return (value.isEmpty() || other.isEmpty()) && Descriptions.ofEntry(path).equals(value + other);
    }

    /** A value as it is written in a file. */
    public static String text(Object value) {
        return ResolvedText.scalar(value);
    }

    private static void collect(Object value, String path, Function<Object, String> text, Map<String, String> leaves) {
        if (value instanceof PartialScenario part) {
            part.values().forEach((inner, each) -> leaves.put(Shape.join(path, inner), text.apply(each)));
        } else if (value instanceof OptionalInt number) {
            number.ifPresent(given -> leaves.put(path, text.apply(given)));
        } else if (value instanceof OptionalDouble number) {
            number.ifPresent(given -> leaves.put(path, text.apply(given)));
        } else if (value instanceof Extensions own) {
            collect(own.settings(), path, text, leaves);
        } else if (value instanceof Record section) {
            for (RecordComponent component : section.getClass().getRecordComponents()) {
                collect(get(component, section), Shape.join(path, Shape.snakeCase(component.getName())), text,
                        leaves);
            }
        } else if (value instanceof Map<?, ?> named) {
            named.forEach((name, each) -> collect(each, Shape.join(path, (String) name), text, leaves));
        } else if (!"".equals(value)) {
            leaves.put(path, text.apply(value));
        }
    }

    /** The value of a component. */
    static Object get(RecordComponent component, Record section) {
        try {
            return component.getAccessor().invoke(section);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
