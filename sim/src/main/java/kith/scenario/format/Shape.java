package kith.scenario.format;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kith.scenario.settings.ArmSettings;
import kith.scenario.settings.BelongsTo;
import kith.scenario.settings.Change;
import kith.scenario.settings.ClaimSettings;
import kith.scenario.settings.Extensions;
import kith.scenario.settings.GroupSettings;
import kith.scenario.settings.InterventionSettings;
import kith.scenario.settings.Keyword;
import kith.scenario.settings.Parameter;
import kith.scenario.settings.Part;
import kith.scenario.settings.PartialScenario;
import kith.scenario.settings.Plugins;
import kith.scenario.settings.ProductSettings;
import kith.scenario.settings.ProviderSettings;
import kith.scenario.settings.ScaleSettings;
import kith.scenario.settings.Scenario;
import kith.scenario.settings.WindowSettings;

/** Which settings there are: the tree of the scenario records, read once by reflection. Keys are as in the files. */
public sealed interface Shape {
    /** The whole scenario. */
    Section SCENARIO = section(Scenario.class);

    /** A single value. */
    record Leaf(Parameter parameter, Class<?> type) implements Shape {
        /** True for the ordinals of norms, which go in steps; steps of other parameters are those of a slider. */
        public boolean isStepped() {
            return parameter.unit().equals("norm");
        }

        /** True for what files write as text: any text, or a word of a closed set. */
        public boolean isText() {
            return type == String.class || !choices().isEmpty();
        }

        /** The values it is chosen from; none where any value may be written. */
        public List<Keyword> choices() {
            return Keyword.of(type);
        }

        /** The words it is chosen from; none where any value may be written. */
        public List<String> words() {
            return choices().stream().map(Keyword::word).toList();
        }

        public boolean isWhole() {
            return type == int.class || type == long.class || type == OptionalInt.class;
        }

        public boolean isSwitch() {
            return type == boolean.class;
        }
    }

    /**
     * A record; its fields in the order of declaration.
     *
     * @param parts to which part a field belongs, where it says so itself
     */
    record Section(Class<? extends Record> type, Map<String, Shape> fields, Map<String, Part> parts)
            implements Shape {}

    /** A map from names the user chooses to records of one kind. */
    record Named(Section each) implements Shape {
        private static final Map<Class<?>, String> NOUNS = Map.of(
                WindowSettings.class, "window", ProductSettings.class, "product", ProviderSettings.class, "provider",
                InterventionSettings.class, "intervention", ClaimSettings.class, "claim", ArmSettings.class, "arm",
                ScaleSettings.class, "scale",
                GroupSettings.class, "group");

        /** What one of them is, for messages. */
        public String noun() {
            return NOUNS.getOrDefault(each.type(), "role");
        }

        /** The noun with its article. */
        String one() {
            return (noun().matches("[aeiou].*") ? "an " : "a ") + noun();
        }
    }

    /** Part of a scenario, of those settings that a running world can take. */
    record Partial() implements Shape {}

    /** Whether it holds the settings of plug-ins; without plug-ins it is empty. */
    static boolean isOfPlugins(Shape shape) {
        return shape instanceof Section section && section.type() == Extensions.class;
    }

    /** Whether anything in it can change within a run. */
    static boolean isLive(Shape shape) {
        if (shape instanceof Leaf leaf) {
            return !leaf.parameter().study() && leaf.parameter().change() == Change.LIVE;
        }
        if (shape instanceof Section section) {
            return section.fields().values().stream().anyMatch(Shape::isLive);
        }
        return shape instanceof Named named && isLive(named.each());
    }

    static Section section(Class<? extends Record> type) {
        Map<String, Shape> fields = new LinkedHashMap<>();
        Map<String, Part> parts = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = snakeCase(component.getName());
            fields.put(name, of(component));
            BelongsTo mark = component.getAnnotation(BelongsTo.class);
            if (mark != null) {
                parts.put(name, mark.value());
            }
        }
        return new Section(type, Collections.unmodifiableMap(fields), Collections.unmodifiableMap(parts));
    }

    /** The part to which a setting or a section belongs; that of people where the path names nothing. */
    static Part partOf(String path) {
        Shape shape = SCENARIO;
        Part part = Part.PEOPLE;
        for (String name : path.split("\\.", -1)) {
            if (!(shape instanceof Section section)) {
                return part;
            }
            part = section.parts().getOrDefault(name, part);
            shape = section.fields().get(name);
        }
        return part;
    }

    /** What a scenario can hold with the settings of plug-ins. */
    static Section with(Plugins plugins) {
        Map<String, Shape> fields = new LinkedHashMap<>(SCENARIO.fields());
        Map<String, Shape> own = new LinkedHashMap<>();
        plugins.all().forEach(each -> own.put(each.name(), section(each.extension().settings())));
        fields.replaceAll((name, shape) -> isOfPlugins(shape)
                ? new Section(Extensions.class, Collections.unmodifiableMap(own), Map.of()) : shape);
        return new Section(Scenario.class, Collections.unmodifiableMap(fields), SCENARIO.parts());
    }

    /** The value of a setting of the scenario, if it is chosen from a set. */
    static Optional<Keyword> keyword(String path, String word) {
        return leaf(path).flatMap(leaf -> leaf.choices().stream().filter(each -> each.word().equals(word)).findFirst());
    }

    /** What a value of a setting of the scenario says in plain words; empty where it has none. */
    static String saying(String path, String value) {
        Optional<Keyword> keyword = keyword(path, value);
        if (keyword.isPresent()) {
            return keyword.get().plainName();
        }
        return leaf(path).map(Leaf::parameter).filter(parameter -> !parameter.saying().isEmpty())
                .map(parameter -> String.format(Locale.ROOT, parameter.saying(), inUnit(parameter, value))).orElse("");
    }

    /** A setting of the scenario in plain words; empty where it has none. */
    static String subject(String path, String value) {
        Optional<Keyword> keyword = keyword(path, value);
        return keyword.isPresent() ? keyword.get().plainSubject()
                : leaf(path).map(leaf -> leaf.parameter().subject()).orElse("");
    }

    private static String inUnit(Parameter parameter, String value) {
        if (!parameter.unit().equals("share")) {
            return value;
        }
        double share = Double.parseDouble(value);
        return share == 0 ? "none" : share == 1 ? "all" : Words.number(100 * share) + " %";
    }

    private static Optional<Leaf> leaf(String path) {
        Shape shape = SCENARIO;
        for (String key : path.split("\\.")) {
            shape = shape instanceof Section section ? section.fields().get(key)
                    : shape instanceof Named named ? named.each() : null;
        }
        return shape instanceof Leaf leaf ? Optional.of(leaf) : Optional.empty();
    }

    private static Shape of(RecordComponent component) {
        Parameter parameter = component.getAnnotation(Parameter.class);
        if (parameter != null) {
            return new Leaf(parameter, component.getType());
        }
        if (component.getType() == PartialScenario.class) {
            return new Partial();
        }
        if (component.getType() == Extensions.class) {
            return new Section(Extensions.class, Collections.emptyMap(), Map.of());
        }
        if (component.getGenericType() instanceof ParameterizedType map) {
            return new Named(section(((Class<?>) map.getActualTypeArguments()[1]).asSubclass(Record.class)));
        }
        return section(component.getType().asSubclass(Record.class));
    }

    /** {@code communityAShare} to {@code community_a_share}. */
    static String snakeCase(String camelCase) {
        StringBuilder name = new StringBuilder();
        for (char c : camelCase.toCharArray()) {
            if (Character.isUpperCase(c)) {
                name.append('_');
            }
            name.append(Character.toLowerCase(c));
        }
        return name.toString();
    }

    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
