package kith.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.cli.Kith;
import kith.docs.PlainWords.Shown;
import kith.ledger.Cause;
import kith.output.Dictionary;
import kith.output.Groups;
import kith.output.Metrics;
import kith.pattern.AiStatistics;
import kith.pattern.Statistics;
import kith.scenario.format.Descriptions;
import kith.scenario.settings.Parameter;
import kith.scenario.settings.PatternSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Collects the texts that users meet in help, lists, tables, scenario files and messages. */
final class ShownTexts {
    private static final Set<
            String> KEYS = Set.of("question", "label", "reference_label", "caution", "text", "note", "reason");
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#\\s?(.*)$");
    private static final Pattern LITERAL = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|'(?:[^'\\\\]|\\\\.)+'|\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"",
            Pattern.DOTALL);

    private ShownTexts() {}

    /** Gives the meaning and the source of every setting, and of the keys of patterns. */
    static List<Shown> settings() {
        List<Shown> all = new ArrayList<>();
        Descriptions.all().forEach(setting -> {
            all.add(new Shown(setting.path(), setting.parameter().text()));
            all.add(new Shown(setting.path() + " (source)", setting.parameter().source()));
        });
        Arrays.stream(PatternSettings.class.getRecordComponents())
                .filter(key -> key.isAnnotationPresent(Parameter.class))
                .forEach(key -> all
                        .add(new Shown("patterns." + key.getName(), key.getAnnotation(Parameter.class).text())));
        return all;
    }

    /** Gives labels and meanings of groups, metrics, causes, statistics and columns. */
    static List<Shown> tables() {
        List<Shown> all = new ArrayList<>();
        Groups.all().forEach(group -> {
            all.add(new Shown("group " + group.name(), group.label()));
            all.add(new Shown("group " + group.name(), group.meaning()));
        });
        Metrics.ALL.forEach(
                metric -> all.add(new Shown("metric " + metric.name(), metric.label() + ", " + metric.scale())));
        Arrays.stream(Cause.values()).forEach(cause -> all.add(new Shown("cause " + cause.column(), cause.label())));
        Statistics.ALL.forEach(each -> all.add(new Shown("statistic " + each.name(), each.text())));
        AiStatistics.ALL.forEach(each -> all.add(new Shown("statistic " + each.name(), each.text())));
        Dictionary.COLUMNS.forEach((file, columns) -> columns
                .forEach((column, meaning) -> all.add(new Shown(file + " " + column, meaning))));
        return all;
    }

    /** Gives the English texts of the explorer's page, its lessons and its panel. */
    static List<Shown> page() {
        List<Shown> all = new ArrayList<>();
        for (String name : List.of("messages.json", "lessons.json")) {
            Path file = Path.of("page/src/main/resources/kith/page", name);
            english(name, JsonMapper.builder().build().readTree(file.toFile()), all);
        }
        return all;
    }

    private static void english(String where, JsonNode node, List<Shown> all) {
        node.path("en").values().forEach(each -> all.add(new Shown(where, filled(each.asString()))));
        if (node.path("en").isString()) {
            all.add(new Shown(where, filled(node.path("en").asString())));
        }
        node.properties().forEach(each -> english(where + " " + each.getKey(), each.getValue(), all));
        if (node.isArray()) {
            node.values().forEach(each -> english(where, each, all));
        }
    }

    /** A text as it is read, with something for each value. */
    private static String filled(String text) {
        return text.replaceAll("\\{[^}]*\\}", "7");
    }

    /** Gives the help of every command: descriptions, options, exit codes and footers. */
    static List<Shown> help() {
        List<Shown> all = new ArrayList<>();
        help(new CommandLine(new Kith()), all);
        return all;
    }

    private static void help(CommandLine command, List<Shown> all) {
        CommandSpec spec = command.getCommandSpec();
        String name = spec.qualifiedName();
        UsageMessageSpec usage = spec.usageMessage();
        Stream.of(usage.header(), usage.description()).flatMap(Arrays::stream)
                .forEach(line -> all.add(new Shown(name, line)));
        all.add(new Shown(name + " (footer)", String.join("\n", usage.footer())));
        usage.exitCodeList().forEach((code, text) -> all.add(new Shown(name + " (exit code " + code + ")", text)));
        spec.args()
                .forEach(arg -> all.add(new Shown(name + " " + arg.paramLabel(), String.join(" ", arg.description()))));
        command.getSubcommands().values().stream().distinct().filter(each -> !each.getCommandName().equals("help"))
                .forEach(each -> help(each, all));
    }

    /**
     * Gives questions, labels, cautions, claims and comments of every file in {@code scenarios} that is written by
     * hand.
     */
    static List<Shown> scenarios() {
        List<Shown> all = new ArrayList<>();
        for (Path file : files(Path.of("..", "scenarios"), ".yaml")) {
            if (!file.endsWith("defaults.yaml")) {
                String text = read(file);
                values(file.getFileName().toString(), new Load(LoadSettings.builder().build()).loadFromString(text),
                        all);
                all.add(new Shown(file.getFileName() + " (comments)", comments(text)));
            }
        }
        return all;
    }

    private static void values(String where, Object node, List<Shown> all) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value instanceof String text && KEYS.contains(String.valueOf(key))) {
                    all.add(new Shown(where + " " + key, text));
                } else {
                    values(where + " " + key, value, all);
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(each -> values(where, each, all));
        }
    }

    /** Joins comments that fill lines of their own; a comment behind a value is a text of its own. */
    private static String comments(String yaml) {
        StringBuilder text = new StringBuilder();
        yaml.lines().filter(line -> !line.startsWith("# yaml-language-server")).forEach(line -> {
            Matcher comment = COMMENT.matcher(line);
            boolean whole = line.strip().startsWith("#");
            if (comment.find()) {
                text.append(whole ? comment.group(2) + "\n" : comment.group(2) + "\n\n");
            } else {
                text.append("\n\n");
            }
        });
        return text.toString();
    }

    /** Gives the string literals of the program that hold a space: messages, headers and labels. */
    static List<Shown> literals() {
        List<Shown> all = new ArrayList<>();
        for (Path file : files(Path.of("src", "main", "java"), ".java")) {
            String code = read(file);
            Matcher literal = LITERAL.matcher(code);
            while (literal.find()) {
                String text = literal.group(1) != null ? literal.group(1) : literal.group(2);
                if (text != null && text.strip().contains(" ")) {
                    all.add(new Shown(
                            file.getFileName() + ":" + (1 + code.substring(0, literal.start()).lines().count()), text));
                }
            }
        }
        return all;
    }

    private static List<Path> files(Path folder, String end) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
