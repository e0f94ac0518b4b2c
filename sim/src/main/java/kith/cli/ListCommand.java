package kith.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kith.scenario.files.ExperimentReader;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.ExperimentSettings;
import kith.scenario.settings.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code kith list}: the scenarios that are there. */
@Command(
        name = "list",
        description = {"List scenarios, parameters, roles, metrics, groups or terms.",
                "Without a subcommand, scenarios are listed."},
        subcommands = {ListParametersCommand.class, ListRolesCommand.class, ListMetricsCommand.class,
                ListGroupsCommand.class, ListTermsCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
                ExitCode.OK_TEXT,
                ExitCode.INTERNAL_TEXT,
                ExitCode.USAGE_TEXT
        },
        footerHeading = "%nExample%n",
        footer = {"  kith list", "  kith list parameters spillover"})
final class ListCommand implements Callable<Integer> {
    private final ScenarioReader reader = ScenarioReader.create();

    @Option(names = "--json", description = "Print the list as JSON.")
    private boolean json;

    @Option(names = "--all", description = "List each scenario of an experiment separately.")
    private boolean each;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Columns columns = new Columns();
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        columns.add("NAME", "FILE", "QUESTION");
        Map<Path, List<Listed>> experiments = new LinkedHashMap<>();
        for (Path file : ScenarioFolders.files(Path.of(""))) {
            Listed listed = Listed.of(reader, file);
            listed.tell(list.addObject());
            if (each || !ScenarioFolders.isOfExperiment(file)) {
                columns.add(listed.name(), file.toString(), listed.text());
            } else {
                experiments.computeIfAbsent(file.getParent(), folder -> new ArrayList<>()).add(listed);
            }
        }
        experiments.forEach((folder, files) -> columns.add(folder.getFileName().toString(),
                folder.resolve("*.scenario.yaml").toString(), told(files)));
        for (Path file : ScenarioFolders.experiments(Path.of(""))) {
            Listed listed = Listed.ofExperiment(file);
            listed.tell(list.addObject().put("experiment", true));
            columns.add(listed.name(), file.toString(), listed.text());
        }
        if (json) {
            Json.print(list, spec.commandLine().getOut());
        } else if (list.isEmpty()) {
            spec.commandLine().getErr().println("There are no scenarios here. 'kith init NAME' writes one.");
        } else {
            columns.print(spec.commandLine().getOut());
        }
        return ExitCode.OK;
    }

    /** How many scenarios an experiment has, and its first question, or the first of its files that have problems. */
    private static String told(List<Listed> files) {
        String count = files.size() + (files.size() == 1 ? " scenario" : " scenarios");
        return files.stream().filter(file -> !file.ok()).findFirst()
                .map(broken -> count + ", " + files.stream().filter(file -> !file.ok()).count()
                        + " of them with problems: " + broken.text())
                .orElse(count + ": " + files.get(0).text());
    }

    /** A scenario file as it is listed. */
    private record Listed(Path file, String name, String text, boolean ok) {
        static Listed of(ScenarioReader reader, Path file) {
            try {
                Scenario scenario = reader.read(file, List.of()).scenario();
                return new Listed(file, scenario.name(), scenario.question(), true);
            } catch (ScenarioException e) {
                return broken(file, e, "kith check");
            }
        }

        /** An experiment over assumptions, which kith sweep runs. */
        static Listed ofExperiment(Path file) {
            try {
                ExperimentSettings settings = ExperimentReader.read(file).settings();
                return new Listed(file, settings.name(), settings.worlds() + " worlds (kith sweep): "
                        + settings.question(), true);
            } catch (ScenarioException e) {
                return broken(file, e, "kith sweep");
            }
        }

        private static Listed broken(Path file, ScenarioException e, String command) {
            int n = e.problems().size();
            return new Listed(file, "-", n + (n == 1 ? " problem" : " problems") + "; see: " + command + " " + file,
                    false);
        }

        void tell(ObjectNode node) {
            if (ok) {
                node.put("name", name).put("file", file.toString()).put("question", text).put("ok", true);
            } else {
                node.put("file", file.toString()).put("ok", false);
            }
        }
    }
}
