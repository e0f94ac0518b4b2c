package kith.scenario;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values of a scenario as text by dotted path, and those in which it differs from another. */
public final class ScenarioValues {
    private static final Set<String> IDENTITY =
            Set.of("schema_version", "name", "label", "question", "claim", "reference");

    private ScenarioValues() {}

    /** A setting with another value than in a second scenario; {@code other} is empty where that has no such setting. */
    public record Difference(String path, String value, String other) {}

    /** All values in order of declaration, written as in a file; optional texts that are not given are left out. */
    public static Map<String, String> leaves(Scenario scenario) {
        Map<String, String> leaves = new LinkedHashMap<>();
        collect(scenario, "", leaves);
        return leaves;
    }

    /** Where a scenario differs from another, apart from names, texts and the reference. */
    public static List<Difference> differences(Scenario scenario, Scenario other) {
        Map<String, String> theirs = leaves(other);
        List<Difference> differences = new ArrayList<>();
        leaves(scenario).forEach((path, value) -> {
            if (!IDENTITY.contains(path) && !value.equals(theirs.get(path))) {
                differences.add(new Difference(path, value, theirs.getOrDefault(path, "")));
            }
        });
        return differences;
    }

    private static void collect(Object value, String path, Map<String, String> leaves) {
        if (value instanceof Record section) {
            for (RecordComponent component : section.getClass().getRecordComponents()) {
                collect(get(component, section), Shape.join(path, Shape.snakeCase(component.getName())), leaves);
            }
        } else if (value instanceof Map<?, ?> named) {
            named.forEach((name, each) -> collect(each, Shape.join(path, (String) name), leaves));
        } else if (!"".equals(value)) {
            leaves.put(path, ResolvedText.scalar(value));
        }
    }

    private static Object get(RecordComponent component, Record section) {
        try {
            return component.getAccessor().invoke(section);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
