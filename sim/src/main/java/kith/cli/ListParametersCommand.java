package kith.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kith.scenario.format.Description;
import kith.scenario.format.Descriptions;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.Shape;
import kith.scenario.format.Suggestions;
import kith.scenario.format.Words;
import kith.scenario.settings.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code kith list parameters}: everything that can be set, with default, unit, range or choices, grade and meaning.
 */
@Command(
        name = "parameters",
        description = "List the settings: path, default, unit, range or choices, evidence grade and meaning.",
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
                ExitCode.OK_TEXT,
                ExitCode.INTERNAL_TEXT,
                ExitCode.USAGE_TEXT,
                ExitCode.INVALID_TEXT
        },
        footerHeading = "%nExample%n",
        footer = {"  kith list parameters tie", "  kith list parameters ai.conduct",
                "  kith list parameters 'needs.*.weight'"})
final class ListParametersCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "PATTERN",
            description = "Beginning of a word of the path or of the meaning. * matches any text.")
    private String pattern = "";

    @Option(names = "--json", description = "Print the list as JSON, with range and source.")
    private boolean json;

    @Mixin
    private PluginOption plugins;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CommandRefused, ScenarioException {
        List<Description> all = Descriptions.of(plugins.reader().plugins());
        List<Description> chosen = all.stream().filter(this::matches).toList();
        if (chosen.isEmpty()) {
            String near = Suggestions.asked(Words.nearest(pattern, all.stream().map(Description::path).toList())
                    .map(List::of).orElse(Suggestions.of(pattern, null, Shape.SCENARIO)));
            throw new CommandRefused(ExitCode.USAGE, "no parameter matches '" + Words.shown(pattern, 60) + "'" + near);
        }
        if (json) {
            Json.print(list(chosen), spec.commandLine().getOut());
        } else {
            Columns columns = new Columns();
            columns.add("PATH", "DEFAULT", "UNIT", "RANGE", "GRADE", "MEANING");
            chosen.forEach(d -> columns.add(
                    d.path(),
                    Words.shown(byDefault(d), 24),
                    d.type().equals("number") || d.type().equals("integer")
                            ? d.parameter().unit()
                            : "",
                    allowed(d),
                    grade(d),
                    meaning(d)));
            columns.print(spec.commandLine().getOut());
        }
        return ExitCode.OK;
    }

    /** Whether a word of the path or of the meaning begins so; each * of the pattern stands for any text. */
    private boolean matches(Description description) {
        String text = (description.path() + "\n" + description.parameter().text()).toLowerCase(Locale.ROOT);
        String wanted = Arrays.stream(pattern.strip().toLowerCase(Locale.ROOT).split("\\*")).map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile("(?s)(?<![\\p{L}\\d])" + wanted).matcher(text).find();
    }

    /** The default, that of a product, an arm or another entry without a name yet included. */
    private static String byDefault(Description description) {
        return description.defaultValue().isEmpty() ? description.parameter().value() : description.defaultValue();
    }

    private static String allowed(Description description) {
        return description.type().equals("true or false") ? "true, false" : description.range();
    }

    /** The meaning, with the words that a text is chosen from. */
    private static String meaning(Description description) {
        List<String> words = description.words();
        return description.parameter().text() + (words.isEmpty() ? "" : " One of: " + String.join(", ", words) + ".");
    }

    private static String grade(Description description) {
        return description.parameter().study()
                ? ""
                : description.parameter().grade().name();
    }

    private static void bound(ObjectNode one, String name, double value) {
        if (Double.isInfinite(value)) {
            one.putNull(name);
        } else {
            one.put(name, new BigDecimal(Words.number(value)));
        }
    }

    private static ArrayNode list(List<Description> descriptions) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Description d : descriptions) {
            Parameter p = d.parameter();
            ObjectNode one = list.addObject();
            one
                    .put("path", d.path())
                    .put("default", byDefault(d))
                    .put("type", d.type())
                    .put("unit", p.unit())
                    .put("range", d.range())
                    .put("sampling", p.study() ? "" : p.range())
                    .put("grade", grade(d))
                    .put("source", p.study() ? "" : p.source())
                    .put("change", p.change().name().toLowerCase(Locale.ROOT))
                    .put("text", p.text());
            bound(one, "min", p.min());
            bound(one, "max", p.max());
            ArrayNode choices = one.putArray("choices");
            if (d.type().equals("true or false")) {
                choices.add("true").add("false");
            }
            d.words().forEach(choices::add);
        }
        return list;
    }
}
