package kith.cli;

import java.util.List;
import java.util.concurrent.Callable;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.Words;
import kith.scenario.settings.NormSettings;
import kith.scenario.settings.RoleSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code kith list roles}: the human and AI roles, and what each owes the other. */
@Command(
        name = "roles",
        description = "List the roles of people and AI, with their norms (care, transaction, hierarchy, mating).",
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
                ExitCode.OK_TEXT,
                ExitCode.INTERNAL_TEXT,
                ExitCode.USAGE_TEXT
        },
        footerHeading = "%nExample%n",
        footer = "  kith list roles")
final class ListRolesCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print the list as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final Columns columns = new Columns();
    private final ArrayNode list = JsonNodeFactory.instance.arrayNode();

    @Override
    public Integer call() {
        RoleSettings roles = ScenarioReader.create().defaults(List.of()).scenario().roles();
        columns.add("ROLE", "KIND", "SIDE", "CARE", "TRANSACTION", "HIERARCHY", "MATING", "WHY");
        roles.human().forEach((name, role) -> {
            add(name, role.relationClass().word(), role.first(), role.firstNorms());
            if (!role.second().equals(role.first())) {
                add(name, role.relationClass().word(), role.second(), role.secondNorms());
            }
        });
        roles.ai().forEach((name, role) -> {
            add(name, "ai, as " + role.analogue(), "ai", role.norms());
            add(name, "ai, as " + role.analogue(), "user", role.userNorms());
        });
        if (json) {
            Json.print(list, spec.commandLine().getOut());
        } else {
            columns.print(spec.commandLine().getOut());
        }
        return ExitCode.OK;
    }

    private void add(String role, String kind, String side, NormSettings norms) {
        columns.add(
                role,
                kind,
                side,
                Words.number(norms.care()),
                Words.number(norms.transaction()),
                Words.number(norms.hierarchy()),
                Words.number(norms.mating()),
                norms.reason());
        list.addObject()
                .put("role", role)
                .put("kind", kind)
                .put("side", side)
                .put("care", norms.care())
                .put("transaction", norms.transaction())
                .put("hierarchy", norms.hierarchy())
                .put("mating", norms.mating())
                .put("reason", norms.reason());
    }
}
