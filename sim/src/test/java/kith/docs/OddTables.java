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
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kith.companion.AiRole;
import kith.ledger.Cause;
import kith.ledger.Outcome;
import kith.output.Metric;
import kith.output.Metrics;
import kith.random.Purpose;
import kith.relation.Need;
import kith.relation.NeedCatalogue;
import kith.relation.RelationalRole;
import kith.relation.RoleCatalogue;
import kith.scenario.CapabilitySettings;
import kith.scenario.Description;
import kith.scenario.Descriptions;
import kith.scenario.Grade;
import kith.scenario.HumanRoleSettings;
import kith.scenario.NeedSetting;
import kith.scenario.NormSettings;
import kith.scenario.Parameter;
import kith.scenario.Scenario;
import kith.scenario.ScenarioReader;
import kith.scenario.Words;

/** Renders the tables of the ODD document that are made from the code. */
final class OddTables {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final String NONE = "–";

    private final JavaClasses classes;
    private final Scenario scenario = ScenarioReader.create().defaults(List.of()).scenario();
    private final NeedCatalogue needs = new NeedCatalogue(scenario.needs());
    private final RoleCatalogue roles = new RoleCatalogue(scenario.roles().human(), needs);
    private final StringBuilder text = new StringBuilder();

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
        tables.put("needs", new OddTables(classes).needs());
        tables.put("human-roles", new OddTables(classes).humanRoles());
        tables.put("ai-roles", new OddTables(classes).aiRoles());
        return tables;
    }

    private String state() {
        StateUse use = new StateUse(classes, StateVariables.TYPES);
        for (StateVariable.Entity entity : StateVariable.Entity.values()) {
            text.append("\n**").append(entity.label()).append("**\n\n");
            head("State", "Meaning", "Unit", "Start", "How it moves", "Written by", "Read by", "Observed by", "Grade");
            for (StateVariable v : StateVariables.ALL) {
                if (v.entity() == entity) {
                    Set<String> readers = use.readers(v);
                    row(
                            "`" + v.name() + "`", v.meaning(), v.unit(), v.start(), v.equation(),
                            names(use.writers(v), true, true), names(readers, true, true), names(readers, false, false), v.grade());
                }
            }
        }
        text.append("\n**Observed only, or not read at all**\n\n");
        head("State", "Why no process reads it");
        StateVariables.ALL.stream()
                .filter(v -> !v.noProcess().isEmpty())
                .forEach(v -> row("`" + v.name() + "`", v.noProcess()));
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
        head("Metric", "Meaning", "Unit", "Of a group", "Between-person sd", "Headline", "Marked as resting on spillover", "Grade");
        for (Metric m : Metrics.ALL) {
            row(
                    "`" + m.name() + "`", m.label() + (m.scale().isEmpty() ? "" : " (" + m.scale() + ")"), m.unit(),
                    m.aggregate().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    m.spread() ? "`" + m.name() + "_sd`" : "", yes(m.headline()), yes(m.restsOnSpillover()), m.grade().name());
        }
        return text.toString();
    }

    private String draws() throws IOException {
        Map<String, String> meanings = meanings("kith/random/Purpose.java");
        JavaClass purposes = classes.get(Purpose.class);
        head("Code", "Purpose", "Meaning", "Drawn in");
        for (Purpose p : Purpose.values()) {
            Set<String> users = new TreeSet<>();
            purposes.getField(p.name()).getAccessesToSelf().stream()
                    .map(access -> access.getOriginOwner().getSimpleName())
                    .filter(name -> !name.equals("Purpose"))
                    .forEach(users::add);
            row(Integer.toString(p.code()), "`" + p.name() + "`", meanings.get(p.name()), String.join(", ", users));
        }
        return text.toString();
    }

    private String causes() throws IOException {
        Map<String, String> meanings = meanings("kith/ledger/Cause.java");
        head("Cause", "In charts", "Colour group", "Tag of satisfaction", "Moves", "Meaning");
        for (Cause cause : Cause.values()) {
            String moves = Arrays.stream(Outcome.values())
                    .filter(outcome -> Cause.of(outcome).contains(cause))
                    .map(Outcome::metric)
                    .collect(Collectors.joining(", "));
            row(
                    "`" + cause.column() + "`", cause.label(), cause.kind(), yes(cause.ordinal() < Cause.SOURCES), moves,
                    meanings.get(cause.name()));
        }
        return text.toString();
    }

    /** The sentence over each constant of an enum. */
    private static Map<String, String> meanings(String file) throws IOException {
        Map<String, String> meanings = new LinkedHashMap<>();
        Matcher matcher = Pattern.compile("/\\*\\* ([^*]+?) \\*/\\s+([A-Z_]+)\\(").matcher(Files.readString(SOURCES.resolve(file)));
        while (matcher.find()) {
            meanings.put(matcher.group(2), matcher.group(1));
        }
        return meanings;
    }

    private String grades() {
        Map<String, Map<Grade, Integer>> rooms = new LinkedHashMap<>();
        for (Description d : Descriptions.all()) {
            if (!d.parameter().study()) {
                rooms.computeIfAbsent(room(d), any -> new LinkedHashMap<>()).merge(d.parameter().grade(), 1, Integer::sum);
            }
        }
        List<String> heads = new ArrayList<>(List.of("Settings"));
        Arrays.stream(Grade.values()).map(Grade::name).forEach(heads::add);
        head(heads.toArray(String[]::new));
        rooms.forEach((room, counts) -> gradeRow("`" + room + "`", counts));
        gradeRow("all", Descriptions.countByGrade());
        return text.toString();
    }

    private void gradeRow(String name, Map<Grade, Integer> counts) {
        List<String> cells = new ArrayList<>(List.of(name));
        Arrays.stream(Grade.values()).map(g -> Integer.toString(counts.getOrDefault(g, 0))).forEach(cells::add);
        row(cells.toArray(String[]::new));
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
                text.append("\n**").append(of).append("**\n\n");
                head("Path", "Default", "Unit", "Allowed", "Grade", "Source", "When unsure", "Meaning");
                room = of;
            }
            Parameter p = d.parameter();
            boolean number = d.type().equals("number") || d.type().equals("integer");
            row(
                    "`" + d.path() + "`", d.defaultValue().isEmpty() ? NONE : d.defaultValue(),
                    number ? p.unit() : d.type(), d.range(),
                    p.study() ? NONE : p.grade().name(), p.study() ? "" : p.source(), unsure(d), p.text());
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

    private String needs() {
        head("Need", "Fades over, days", "Satisfied at the start, share", "Weight", "Served by care", "transaction", "hierarchy", "mating", "Grade");
        for (Need need : Need.values()) {
            String path = "needs." + name(need) + ".";
            NeedSetting s = List.of(
                            scenario.needs().support(), scenario.needs().companionship(), scenario.needs().mattering(),
                            scenario.needs().help(), scenario.needs().guidance(), scenario.needs().intimacy())
                    .get(need.ordinal());
            row(
                    name(need), number(s.fadesOverDays()), number(s.startSatisfied()), number(s.weight()), number(s.careShare()),
                    number(s.transactionShare()), number(s.hierarchyShare()), number(s.matingShare()), grades(path));
        }
        text.append("\nFields of each need:\n\n");
        legend("needs.support.");
        return text.toString();
    }

    private String humanRoles() {
        List<String> heads = new ArrayList<>(List.of(
                "Role pair", "Class", "Fades over, days", "Fades to", "Can end", "Start closeness (sd)", "Duration factor", "Effort, logit"));
        Arrays.stream(Need.values()).map(n -> "Capability: " + name(n)).forEach(heads::add);
        heads.add("Grade");
        head(heads.toArray(String[]::new));
        scenario.roles().human().forEach((name, r) -> {
            List<String> cells = new ArrayList<>(List.of(
                    "`" + name + "`", r.relationClass(), number(r.fadesOverDays()), number(r.fadesTo()), yesNo(r.canEnd()),
                    number(r.startCloseness()) + " (" + number(r.startClosenessSpread()) + ")", number(r.hoursFactor()), number(r.effort())));
            cells.addAll(capabilities(r.capability()));
            cells.add(grades("roles.human." + name + "."));
            row(cells.toArray(String[]::new));
        });
        norms("who owes whom", norms -> scenario.roles().human().forEach((name, r) -> sides(name, r, norms)));
        fits(fit -> {
            for (RelationalRole role : roles.all()) {
                for (int side = 0; side < (role.symmetric() ? 1 : 2); side++) {
                    HumanRoleSettings s = role.settings();
                    fit.accept("`" + role.name() + "`: " + (side == 0 ? s.first() : s.second()), role.fit()[side]);
                }
            }
        });
        text.append("\nFields of each role pair:\n\n");
        legend("roles.human.partners.");
        return text.toString();
    }

    private static void sides(String name, HumanRoleSettings r, BiConsumer<String, NormSettings> norms) {
        if (r.first().equals(r.second()) && r.firstNorms().equals(r.secondNorms())) {
            norms.accept("`" + name + "`: each to the other", r.firstNorms());
        } else {
            norms.accept("`" + name + "`: " + r.first() + " to " + r.second(), r.firstNorms());
            norms.accept("`" + name + "`: " + r.second() + " to " + r.first(), r.secondNorms());
        }
    }

    private String aiRoles() {
        List<String> heads = new ArrayList<>(List.of("AI role", "Human analogue", "Class", "Session, h"));
        Arrays.stream(Need.values()).map(n -> "Capability: " + name(n)).forEach(heads::add);
        heads.add("Grade");
        head(heads.toArray(String[]::new));
        scenario.roles().ai().forEach((name, r) -> {
            List<String> cells = new ArrayList<>(List.of(
                    "`" + name + "`", "`" + r.analogue() + "`",
                    roles.get(roles.indexOf(r.analogue())).relationClass().name().toLowerCase(Locale.ROOT), number(r.sessionHours())));
            cells.addAll(capabilities(r.capability()));
            cells.add(grades("roles.ai." + name + "."));
            row(cells.toArray(String[]::new));
        });
        norms("who owes whom", norms -> scenario.roles().ai().forEach((name, r) -> {
            norms.accept("`" + name + "`: AI to user", r.norms());
            norms.accept("`" + name + "`: user to AI", r.userNorms());
        }));
        fits(fit -> scenario.roles().ai().forEach(
                (name, r) -> fit.accept("`" + name + "`", AiRole.of(name, r, needs, roles).fit())));
        text.append("\nFields of each AI role:\n\n");
        legend("roles.ai.assistant.");
        return text.toString();
    }

    private void norms(String who, java.util.function.Consumer<BiConsumer<String, NormSettings>> all) {
        text.append("\nNorms (from -1, must not, to 1, should):\n\n");
        head(who, "care", "transaction", "hierarchy", "mating", "reason");
        all.accept((name, n) ->
                row(name, number(n.care()), number(n.transaction()), number(n.hierarchy()), number(n.mating()), n.reason()));
    }

    private void fits(java.util.function.Consumer<BiConsumer<String, double[]>> all) {
        text.append("\nFit of the provider to each need that follows from norms and capability (7.1):\n\n");
        List<String> heads = new ArrayList<>(List.of("provider"));
        Arrays.stream(Need.values()).map(OddTables::name).forEach(heads::add);
        head(heads.toArray(String[]::new));
        all.accept((name, fit) -> {
            List<String> cells = new ArrayList<>(List.of(name));
            Arrays.stream(fit).mapToObj(f -> number(Math.rint(f * 1e6) / 1e6)).forEach(cells::add);
            row(cells.toArray(String[]::new));
        });
    }

    /** What the fields below a path mean. */
    private void legend(String path) {
        head("Field", "Unit", "Allowed", "Shapes the start", "Meaning");
        for (Description d : Descriptions.all()) {
            if (d.path().startsWith(path)) {
                boolean number = d.type().equals("number") || d.type().equals("integer");
                row(
                        "`" + d.path().substring(path.length()) + "`", number ? d.parameter().unit() : d.type(), d.range(),
                        yes(d.parameter().change() == kith.scenario.Change.RESTART), d.parameter().text());
            }
        }
    }

    /** The grades and sources of everything below a path. */
    private static String grades(String path) {
        return Descriptions.all().stream()
                .filter(d -> d.path().startsWith(path) && !d.parameter().study())
                .map(d -> d.parameter().grade() + ": " + d.parameter().source())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static List<String> capabilities(CapabilitySettings c) {
        return List.of(
                number(c.support()), number(c.companionship()), number(c.mattering()), number(c.help()), number(c.guidance()),
                number(c.intimacy()));
    }

    private static String name(Need need) {
        return need.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        return Words.number(value);
    }

    private static String yes(boolean is) {
        return is ? "yes" : "";
    }

    private static String yesNo(boolean is) {
        return is ? "yes" : "no";
    }

    private void head(String... cells) {
        row(cells);
        text.append("|---".repeat(cells.length)).append("|\n");
    }

    private void row(String... cells) {
        text.append('|');
        for (String cell : cells) {
            text.append(' ').append(cell.replace("|", "\\|")).append(" |");
        }
        text.append('\n');
    }
}
