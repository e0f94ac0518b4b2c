package kith.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kith.experiment.StudyPlan;
import kith.output.Group;
import kith.output.Groups;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code kith list groups}: whom results are told for, and whom claims can be about. */
@Command(
        name = "groups",
        description = {"List the groups of people: name in tables and claims, label in charts, and members.",
                "With a scenario file, the list includes its own groups."},
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
        footer = {"  kith list groups", "  kith list groups my-world.scenario.yaml"})
final class ListGroupsCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A scenario file, YAML or JSON.")
    private Path file;

    @Option(names = "--json", description = "Print the list as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws ScenarioException {
        List<Group> groups = file == null
                ? Groups.all()
                : told(StudyPlan.read(ScenarioReader.create(), file, List.of()).scenario().scenario());
        if (json) {
            Json.print(list(groups), spec.commandLine().getOut());
            return ExitCode.OK;
        }
        Columns columns = new Columns();
        columns.add("NAME", "IN CHARTS", "MEANING");
        groups.forEach(group -> columns.add(group.name(), group.label(), group.meaning()));
        columns.print(spec.commandLine().getOut());
        return ExitCode.OK;
    }

    private static List<Group> told(Scenario scenario) {
        return Groups.of(scenario.observation(), List.of(scenario));
    }

    private static ArrayNode list(List<Group> groups) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Group group : groups) {
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
