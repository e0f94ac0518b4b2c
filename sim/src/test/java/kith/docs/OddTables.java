package kith.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kith.ledger.Cause;
import kith.ledger.Outcome;
import kith.output.Metric;
import kith.output.Metrics;
import kith.random.Purpose;
import kith.scenario.format.Description;
import kith.scenario.format.Descriptions;
import kith.scenario.settings.Change;
import kith.scenario.settings.Grade;
import kith.scenario.settings.Parameter;

/** Renders the tables of the ODD document that are made from the code. */
final class OddTables {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final String NONE = "–";

    private final JavaClasses classes;
    private final TableText text = new TableText();

    private OddTables(JavaClasses classes) {
        this.classes = classes;
    }

    /** Every table by the name in its marker. */
    static Map<String, String> render(JavaClasses classes) throws IOException {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("state", new OddTables(classes).state());
        tables.put("metrics", new OddTables(classes).metrics());
        tables.put("draws", new OddTables(classes).draws());
        tables.put("causes", new OddTables(classes).causes());
        tables.put("grades", new OddTables(classes).grades());
        tables.put("parameters", new OddTables(classes).parameters());
        tables.put("needs", new RoleTables().needs());
        tables.put("human-roles", new RoleTables().humanRoles());
        tables.put("ai-roles", new RoleTables().aiRoles());
        return tables;
    }

    private String state() {
        StateUse use = new StateUse(classes, StateVariables.TYPES);
        for (StateVariable.Entity entity : StateVariable.Entity.values()) {
            text.title(entity.label());
            text.head(
                    "State",
                    "Meaning",
                    "Unit",
                    "Start",
                    "How it moves",
                    "Written by",
                    "Read by",
                    "Observed by",
                    "Grade");
            for (StateVariable v : StateVariables.ALL) {
                if (v.entity() == entity) {
                    Set<String> readers = use.readers(v);
                    text.row(
                            "`" + v.name() + "`",
                            v.meaning(),
                            v.unit(),
                            v.start(),
                            v.equation(),
                            names(use.writers(v), true, true),
                            names(readers, true, true),
                            names(readers, false, false),
                            v.grade());
                }
            }
        }
        text.title("Observed only, or not read at all");
        text.head("State", "Why no process reads it");
        StateVariables.ALL.stream()
                .filter(v -> !v.noProcess().isEmpty())
                .forEach(v -> text.row("`" + v.name() + "`", v.noProcess()));
        return text.toString();
    }

    /** Simple names of processes and makers, or of everybody else. */
    private static String names(Set<String> types, boolean acting, boolean orNone) {
        String names = types.stream()
                .filter(type -> acting == (StateVariablesTest.isProcess(type) || StateVariablesTest.isMaker(type)))
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() && orNone ? "nobody" : names;
    }

    private String metrics() {
        text.head(
                "Metric",
                "Meaning",
                "Unit",
                "Of a group",
                "Between-person sd",
                "Headline",
                "Grade");
        for (Metric m : Metrics.ALL) {
            text.row(
                    "`" + m.name() + "`",
                    m.label() + (m.scale().isEmpty() ? "" : " (" + m.scale() + ")"),
                    m.unit(),
                    m.aggregate().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    m.spread() ? "`" + m.name() + "_sd`" : "",
                    TableText.yes(m.headline()),
                    m.grade().name());
        }
        return text.toString();
    }

    private String draws() throws IOException {
        Map<String, String> meanings = meanings("kith/random/Purpose.java");
        JavaClass purposes = classes.get(Purpose.class);
        text.head("Code", "Purpose", "Meaning", "Drawn in");
        for (Purpose p : Purpose.values()) {
            Set<String> users = new TreeSet<>();
            purposes.getField(p.name()).getAccessesToSelf().stream()
                    .map(access -> access.getOriginOwner().getSimpleName())
                    .filter(name -> !name.equals("Purpose"))
                    .forEach(users::add);
            text.row(
                    Integer.toString(p.code()), "`" + p.name() + "`", meanings.get(p.name()), String.join(", ", users));
        }
        return text.toString();
    }

    private String causes() throws IOException {
        Map<String, String> meanings = meanings("kith/ledger/Cause.java");
        text.head("Cause", "In charts", "Colour group", "Tag of satisfaction", "Moves", "Meaning");
        for (Cause cause : Cause.values()) {
            String moves = Arrays.stream(Outcome.values())
                    .filter(outcome -> Cause.of(outcome).contains(cause))
                    .map(Outcome::metric)
                    .collect(Collectors.joining(", "));
            text.row(
                    "`" + cause.column() + "`",
                    cause.label(),
                    cause.kind(),
                    TableText.yes(cause.ordinal() < Cause.SOURCES),
                    moves,
                    meanings.get(cause.name()));
        }
        return text.toString();
    }

    /** The sentence over each constant of an enum. */
    private static Map<String, String> meanings(String file) throws IOException {
        Map<String, String> meanings = new LinkedHashMap<>();
        Matcher matcher = Pattern.compile("/\\*\\* ([^*]+?) \\*/\\s+([A-Z_]+)\\(")
                .matcher(Files.readString(SOURCES.resolve(file)));
        while (matcher.find()) {
            meanings.put(matcher.group(2), matcher.group(1));
        }
        return meanings;
    }

    private String grades() {
        Map<String, Map<Grade, Integer>> rooms = new LinkedHashMap<>();
        for (Description d : Descriptions.all()) {
            if (!d.parameter().study()) {
                rooms.computeIfAbsent(room(d), any -> new LinkedHashMap<>())
                        .merge(d.parameter().grade(), 1, Integer::sum);
            }
        }
        List<String> heads = new ArrayList<>(List.of("Settings"));
        Arrays.stream(Grade.values()).map(Grade::name).forEach(heads::add);
        text.head(heads.toArray(String[]::new));
        rooms.forEach((room, counts) -> gradeRow("`" + room + "`", counts));
        gradeRow("all", Descriptions.countByGrade());
        return text.toString();
    }

    private void gradeRow(String name, Map<Grade, Integer> counts) {
        List<String> cells = new ArrayList<>(List.of(name));
        Arrays.stream(Grade.values())
                .map(g -> Integer.toString(counts.getOrDefault(g, 0)))
                .forEach(cells::add);
        text.row(cells.toArray(String[]::new));
    }

    private static String room(Description d) {
        return d.path().replaceAll("^((roles|ai)\\.[^.]+|[^.]+).*", "$1");
    }

    private String parameters() {
        String room = "";
        for (Description d : Descriptions.all()) {
            if (d.path().startsWith("roles.") || d.path().matches("needs\\.[^.]+\\..*")) {
                continue;
            }
            String of = d.path().contains(".") ? d.path().substring(0, d.path().lastIndexOf('.')) : "the study";
            if (!of.equals(room)) {
                text.title(of);
                text.head(
                        "Path",
                        "Default",
                        "Unit",
                        "Allowed",
                        "Grade",
                        "Source",
                        "When unsure",
                        "Shapes the start",
                        "Meaning");
                room = of;
            }
            Parameter p = d.parameter();
            boolean number = d.type().equals("number") || d.type().equals("integer");
            text.row(
                    "`" + d.path() + "`",
                    d.defaultValue().isEmpty() ? declared(d.parameter()) : d.defaultValue(),
                    number ? p.unit() : d.type(),
                    d.range(),
                    p.study() ? NONE : p.grade().name(),
                    p.study() ? "" : p.source(),
                    unsure(d),
                    TableText.yes(p.change() == Change.RESTART),
                    p.text());
        }
        return text.toString();
    }

    private static String unsure(Description d) {
        Parameter p = d.parameter();
        if (!p.range().isEmpty()) {
            return p.range();
        }
        boolean number = d.type().equals("number") || d.type().equals("integer");
        return p.study() || !number ? "" : p.grade() == Grade.D ? "half to twice" : "fixed";
    }

    /** What an entry that a user names has by default. */
    private static String declared(kith.scenario.settings.Parameter parameter) {
        return parameter.value().isEmpty() ? NONE : parameter.value();
    }
}
