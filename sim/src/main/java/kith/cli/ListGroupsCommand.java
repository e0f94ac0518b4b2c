package kith.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import kith.output.Group;
import kith.output.Groups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code kith list groups}: whom results are told for, and whom claims can be about. */
@Command(
        name = "groups",
        description = "List the groups of people: name in tables and claims, label in charts, and members.",
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {"0:ok", "2:usage error"},
        footerHeading = "%nExample%n",
        footer = "  kith list groups")
final class ListGroupsCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print the list as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (json) {
            Json.print(list(), spec.commandLine().getOut());
            return ExitCode.OK;
        }
        Columns columns = new Columns();
        columns.add("NAME", "IN CHARTS", "MEANING");
        Groups.all().forEach(group -> columns.add(group.name(), group.label(), group.meaning()));
        columns.print(spec.commandLine().getOut());
        return ExitCode.OK;
    }

    private static ArrayNode list() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Group group : Groups.all()) {
            list.addObject()
                    .put("name", group.name())
                    .put("label", group.label())
                    .put("meaning", group.meaning())
                    .put("settled", group.settled().name().toLowerCase(Locale.ROOT))
                    .put("same_people", group.samePeople());
        }
        return list;
    }
}
