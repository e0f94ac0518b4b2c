package kith.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kith.companion.AiRole;
import kith.relation.Need;
import kith.relation.NeedCatalogue;
import kith.relation.RelationalRole;
import kith.relation.RoleCatalogue;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.Description;
import kith.scenario.format.Descriptions;
import kith.scenario.format.Words;
import kith.scenario.settings.CapabilitySettings;
import kith.scenario.settings.Change;
import kith.scenario.settings.HumanRoleSettings;
import kith.scenario.settings.NeedSetting;
import kith.scenario.settings.NormSettings;
import kith.scenario.settings.Scenario;

/** Renders needs and roles, one line for each instead of one for each number, and the fits that follow from them. */
final class RoleTables {
    private final Scenario scenario = ScenarioReader.create().defaults(List.of()).scenario();
    private final NeedCatalogue needs = new NeedCatalogue(scenario.needs());
    private final RoleCatalogue roles = new RoleCatalogue(scenario.roles().human(), needs);
    private final TableText text = new TableText();

    String needs() {
        text.head(
                "Need",
                "Fades over, days",
                "Satisfied at the start, share",
                "Weight",
                "Served by care",
                "transaction",
                "hierarchy",
                "mating",
                "Grade");
        for (Need need : Need.values()) {
            String path = "needs." + name(need) + ".";
            NeedSetting s = List.of(
                    scenario.needs().support(),
                    scenario.needs().companionship(),
                    scenario.needs().mattering(),
                    scenario.needs().help(),
                    scenario.needs().guidance(),
                    scenario.needs().intimacy())
                    .get(need.ordinal());
            text.row(
                    name(need),
                    number(s.fadesOverDays()),
                    number(s.startSatisfied()),
                    number(s.weight()),
                    number(s.careShare()),
                    number(s.transactionShare()),
                    number(s.hierarchyShare()),
                    number(s.matingShare()),
                    grades(path));
        }
        text.line("Fields of each need:");
        legend("needs.support.");
        return text.toString();
    }

    String humanRoles() {
        List<String> heads = new ArrayList<>(List.of(
                "Role pair",
                "Class",
                "Fades over, days",
                "Fades to",
                "Can end",
                "Start closeness (sd)",
                "Duration factor",
                "Effort, logit",
                "Technique"));
        Arrays.stream(Need.values()).map(n -> "Capability: " + name(n)).forEach(heads::add);
        heads.add("Grade");
        text.head(heads.toArray(String[]::new));
        scenario.roles().human().forEach((name, r) -> {
            List<String> cells = new ArrayList<>(List.of(
                    "`" + name + "`",
                    r.relationClass().word(),
                    number(r.fadesOverDays()),
                    number(r.fadesTo()),
                    yesNo(r.canEnd()),
                    number(r.startCloseness()) + " (" + number(r.startClosenessSpread()) + ")",
                    number(r.hoursFactor()),
                    number(r.effort()),
                    number(r.technique())));
            cells.addAll(capabilities(r.capability()));
            cells.add(grades("roles.human." + name + "."));
            text.row(cells.toArray(String[]::new));
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
        text.line("Fields of each role pair:");
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

    String aiRoles() {
        List<String> heads = new ArrayList<>(List.of("AI role", "Human analogue", "Class", "Session, h", "Technique"));
        Arrays.stream(Need.values()).map(n -> "Capability: " + name(n)).forEach(heads::add);
        heads.add("Grade");
        text.head(heads.toArray(String[]::new));
        scenario.roles().ai().forEach((name, r) -> {
            List<String> cells = new ArrayList<>(List.of(
                    "`" + name + "`",
                    "`" + r.analogue() + "`",
                    roles.get(roles.indexOf(r.analogue()))
                            .relationClass()
                            .word(),
                    number(r.sessionHours()),
                    number(r.technique())));
            cells.addAll(capabilities(r.capability()));
            cells.add(grades("roles.ai." + name + "."));
            text.row(cells.toArray(String[]::new));
        });
        norms("who owes whom", norms -> scenario.roles().ai().forEach((name, r) -> {
            norms.accept("`" + name + "`: AI to user", r.norms());
            norms.accept("`" + name + "`: user to AI", r.userNorms());
        }));
        fits(fit -> scenario.roles()
                .ai()
                .forEach((name, r) -> fit.accept(
                        "`" + name + "`", AiRole.of(name, r, needs, roles).fit())));
        text.line("Fields of each AI role:");
        legend("roles.ai.assistant.");
        return text.toString();
    }

    private void norms(String who, Consumer<BiConsumer<String, NormSettings>> all) {
        text.line("Norms (from -1, must not, to 1, should):");
        text.head(who, "care", "transaction", "hierarchy", "mating", "reason");
        all.accept((name, n) -> text.row(
                name,
                number(n.care()),
                number(n.transaction()),
                number(n.hierarchy()),
                number(n.mating()),
                n.reason()));
    }

    private void fits(Consumer<BiConsumer<String, double[]>> all) {
        text.line("Fit of the provider to each need that follows from norms and capability (7.1):");
        List<String> heads = new ArrayList<>(List.of("provider"));
        Arrays.stream(Need.values()).map(RoleTables::name).forEach(heads::add);
        text.head(heads.toArray(String[]::new));
        all.accept((name, fit) -> {
            List<String> cells = new ArrayList<>(List.of(name));
            Arrays.stream(fit).mapToObj(f -> number(Math.rint(f * 1e6) / 1e6)).forEach(cells::add);
            text.row(cells.toArray(String[]::new));
        });
    }

    /** What the fields below a path mean. */
    private void legend(String path) {
        text.head("Field", "Unit", "Allowed", "Shapes the start", "Meaning");
        for (Description d : Descriptions.all()) {
            if (d.path().startsWith(path)) {
                boolean number = d.type().equals("number") || d.type().equals("integer");
                text.row(
                        "`" + d.path().substring(path.length()) + "`",
                        number ? d.parameter().unit() : d.type(),
                        d.range(),
                        TableText.yes(d.parameter().change() == Change.RESTART),
                        d.parameter().text());
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
                number(c.support()),
                number(c.companionship()),
                number(c.mattering()),
                number(c.help()),
                number(c.guidance()),
                number(c.intimacy()));
    }

    private static String name(Need need) {
        return need.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        return Words.number(value);
    }

    private static String yesNo(boolean is) {
        return is ? "yes" : "no";
    }
}
