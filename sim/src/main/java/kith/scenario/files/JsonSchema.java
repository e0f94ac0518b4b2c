package kith.scenario.files;

import java.math.BigDecimal;
import kith.scenario.format.Defaults;
import kith.scenario.format.Settings;
import kith.scenario.format.Shape;
import kith.scenario.format.Shape.Leaf;
import kith.scenario.format.Shape.Named;
import kith.scenario.format.Shape.Partial;
import kith.scenario.format.Shape.Section;
import kith.scenario.format.Words;
import kith.scenario.settings.Keyword;
import kith.scenario.settings.Parameter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Renders {@code scenarios/scenario.schema.json}, from which editors complete and check scenario files. */
public final class JsonSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Longer texts are not limited in the schema. */
    private static final int LONG = 2000;

    private final Settings defaults = Defaults.load();
    private final ObjectNode definitions = NODES.objectNode();

    private JsonSchema() {}

    /** JSON Schema 2020-12 of a scenario file: a part of a scenario, so nothing but its version is required. */
    public static String render() {
        return new JsonSchema().text();
    }

    private String text() {
        ObjectNode root = NODES.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "kith scenario");
        root.put("description", "One world, written as differences from the defaults.");
        ObjectNode section = section(Shape.SCENARIO, "");
        ((ObjectNode) section.get("properties")).set("extends", bases());
        section.properties().forEach(entry -> root.set(entry.getKey(), entry.getValue()));
        root.putArray("required").add("schema_version");
        root.set("$defs", definitions);
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indent);
        return JsonMapper.builder().build().writer().with(printer).writeValueAsString(root) + "\n";
    }

    private static ObjectNode bases() {
        ObjectNode bases = NODES.objectNode();
        bases.put(
                "description",
                "Base file or files: a path relative to this file, or a name for"
                        + " <name>.scenario.yaml in the same folder. Later files override earlier ones. Each file "
                        + "counts once.");
        ObjectNode one = NODES.objectNode().put("type", "string").put("minLength", 1);
        ObjectNode several = NODES.objectNode().put("type", "array");
        several.set("items", one.deepCopy());
        bases.putArray("oneOf").add(one).add(several);
        return bases;
    }

    private ObjectNode section(Section section, String path) {
        ObjectNode node = NODES.objectNode();
        node.put("type", "object");
        ObjectNode properties = node.putObject("properties");
        section.fields().forEach((name, shape) -> properties.set(name, node(shape, Shape.join(path, name))));
        node.put("additionalProperties", false);
        return node;
    }

    private ObjectNode node(Shape shape, String path) {
        if (shape instanceof Leaf leaf) {
            return leaf(leaf, path);
        }
        if (Shape.isOfPlugins(shape)) {
            return NODES.objectNode().put("type", "object").put("description",
                    "Settings of plug-ins, by the name of the plug-in. The option --plugins loads plug-ins.");
        }
        if (shape instanceof Section section) {
            boolean isRow = section.fields().values().stream()
                    .allMatch(field -> field instanceof Leaf leaf
                            && leaf.parameter().value().isEmpty());
            return isRow ? reference(section) : section(section, path);
        }
        if (shape instanceof Partial) {
            return partial();
        }
        ObjectNode node = NODES.objectNode();
        node.put("type", "object");
        node.put("description", description((Named) shape));
        ObjectNode known = node.putObject("properties");
        Section each = ((Named) shape).each();
        defaults.namesUnder(path).forEach(name -> known.set(name, reference(each)));
        node.putObject("patternProperties").set("^[a-z][a-z0-9_]*$", reference(each));
        node.put("additionalProperties", false);
        return node;
    }

    private static String description(Named named) {
        return switch (named.noun()) {
            case "window" -> "Windows by name. A window changes settings during a run.";
            case "product" -> "AI products by name. If there are none, one product with the role ai.role is on offer.";
            case "claim" -> "Claims by name: expected differences from the reference. Every run checks them.";
            case "arm" -> "Arms of the trial by name.";
            case "scale" -> "Scales of the trial by name: the measurements of participants.";
            default -> "Roles by name. A new name adds a role and needs all its fields.";
        };
    }

    /** The sections in which something can change within a run, as they are described at the top. */
    private static ObjectNode partial() {
        ObjectNode node = NODES.objectNode();
        node.put("type", "object");
        node.put("description",
                "The changed settings, nested as in a scenario. Settings that shape the start are not allowed.");
        ObjectNode properties = node.putObject("properties");
        Shape.SCENARIO.fields().forEach((name, shape) -> {
            if (Shape.isLive(shape) || Shape.isOfPlugins(shape)) {
                properties.putObject(name).put("$ref", "#/properties/" + name);
            }
        });
        node.put("additionalProperties", false);
        return node;
    }

    /** A reference to a section that occurs several times and is described once. */
    private ObjectNode reference(Section section) {
        String name = Shape.snakeCase(section.type().getSimpleName()).substring(1);
        if (!definitions.has(name)) {
            definitions.set(name, section(section, ""));
        }
        return NODES.objectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode leaf(Leaf leaf, String path) {
        Parameter parameter = leaf.parameter();
        ObjectNode node = NODES.objectNode();
        node.put("description", description(leaf));
        if (parameter.wholeNumbers()) {
            node.putArray("type").add("string").add("integer").add("array");
            node.putObject("items").put("type", "integer").put("minimum", 0);
            return node;
        }
        node.put(
                "type", leaf.isText() ? "string" : leaf.isSwitch() ? "boolean" : leaf.isWhole() ? "integer" : "number");
        if (parameter.min() != Double.NEGATIVE_INFINITY) {
            node.put("minimum", exact(parameter.min()));
        }
        if (parameter.max() != Double.POSITIVE_INFINITY) {
            node.put("maximum", exact(parameter.max()));
        }
        if (leaf.isStepped()) {
            node.put("multipleOf", exact(parameter.step()));
        }
        if (leaf.isText() && parameter.longest() < LONG) {
            node.put("maxLength", parameter.longest());
        }
        for (String word : leaf.words()) {
            node.withArray("enum").add(word);
        }
        if (defaults.get(path) != null) {
            Object value = defaults.get(path).value();
            if (value instanceof String text) {
                node.put("default", text);
            } else if (value instanceof Keyword keyword) {
                node.put("default", keyword.word());
            } else if (value instanceof Boolean onOff) {
                node.put("default", onOff);
            } else {
                node.put("default", exact(((Number) value).doubleValue()));
            }
        }
        return node;
    }

    private static String description(Leaf leaf) {
        Parameter parameter = leaf.parameter();
        String unit = parameter.unit().equals("1") ? "" : " Unit: " + parameter.unit() + ".";
        String grade = parameter.study() || leaf.isText()
                ? ""
                : " Grade " + parameter.grade() + ": " + parameter.source() + ".";
        return parameter.text() + unit + grade;
    }

    private static BigDecimal exact(double value) {
        return new BigDecimal(Words.number(value));
    }
}
