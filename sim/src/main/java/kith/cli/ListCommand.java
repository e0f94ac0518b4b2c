package kith.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kith.scenario.Scenario;
import kith.scenario.ScenarioException;
import kith.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code kith list}: the scenarios that are there. */
@Command(
        name = "list",
        description = "List scenarios; 'list parameters' and 'list roles' show what can be set, 'list metrics' and 'list groups' what is told of whom.",
        subcommands = {ListParametersCommand.class, ListRolesCommand.class, ListMetricsCommand.class, ListGroupsCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {"0:ok", "2:usage"},
        footerHeading = "%nExample%n",
        footer = {"  kith list", "  kith list parameters spillover"})
final class ListCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print the list as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ScenarioReader reader = ScenarioReader.create();
        Columns columns = new Columns();
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        columns.add("NAME", "FILE", "QUESTION");
        for (Path file : ScenarioFolders.files(Path.of(""))) {
            try {
                Scenario scenario = reader.read(file, List.of()).scenario();
                columns.add(scenario.name(), file.toString(), scenario.question());
                list.addObject()
                        .put("name", scenario.name())
                        .put("file", file.toString())
                        .put("question", scenario.question())
                        .put("ok", true);
            } catch (ScenarioException e) {
                int n = e.problems().size();
                String count = n + (n == 1 ? " problem" : " problems");
                columns.add("-", file.toString(), count + "; see: kith check " + file);
                list.addObject().put("file", file.toString()).put("ok", false);
            }
        }
        if (json) {
            Json.print(list, spec.commandLine().getOut());
        } else if (list.isEmpty()) {
            spec.commandLine().getErr().println("No scenarios here; 'kith init NAME' writes one.");
        } else {
            columns.print(spec.commandLine().getOut());
        }
        return ExitCode.OK;
    }
}
