package kith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import kith.experiment.RivalPlan;
import kith.experiment.StudyPlan;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.ScenarioValues;
import kith.scenario.format.ScenarioValues.Difference;
import kith.scenario.settings.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code kith check}: validates scenario files and their references, runs and writes nothing. */
@Command(
        name = "check",
        description = {"Check scenario files and their references, without a run.", "List how the worlds differ."},
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
        footer = "  kith check my-world.scenario.yaml --set ai.role=tutor")
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files, YAML or JSON.")
    private List<Path> files;

    @Mixin
    private ValueOptions values;

    @Mixin
    private PluginOption plugins;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private ScenarioReader reader;
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final ArrayNode results = JsonNodeFactory.instance.arrayNode();

    @Override
    public Integer call() throws Exception {
        reader = plugins.reader();
        for (Path file : files) {
            check(file);
        }
        if (json) {
            Json.print(results, spec.commandLine().getOut());
        } else {
            return problems.isEmpty() ? ExitCode.OK : ExecutionErrors.tell(List.copyOf(problems), spec.commandLine());
        }
        return problems.isEmpty() ? ExitCode.OK : ExitCode.INVALID;
    }

    private void check(Path file) {
        ObjectNode result = results.addObject().put("file", file.toString());
        try {
            StudyPlan plan = StudyPlan.read(reader, List.of(file), values.values());
            List<RivalPlan> rivals = RivalPlan.of(reader, List.of(file), values.values(), plan);
            ResolvedScenario resolved = plan.scenario();
            List<Difference> changed = ScenarioValues.differences(
                    resolved.scenario(), reader.defaults(List.of()).scenario());
            result.put("ok", true);
            describe(resolved.scenario(), plan.people(), changed, result);
            ArrayNode warnings = result.putArray("warnings");
            plan.warnings().forEach(warning -> warnings.add(warning.toString()));
            WorldNotes.describe(plan, result);
            ArrayNode under = result.putArray("rivals");
            rivals.forEach(each -> under.addObject().put("path", each.path()).put("value", each.value()));
            result.put("placebo", hasPlacebo(plan));
            if (!json) {
                plan.warnings().forEach(spec.commandLine().getErr()::println);
                print(resolved.scenario(), plan, rivals, changed);
            }
            WorldNotes.print(plan, "kith check", spec.commandLine().getErr());
        } catch (ScenarioException e) {
            e.problems().forEach(p -> problems.add(
                    p.where().equals(file.toString()) ? ScenarioFolders.withHint(p, file) : p));
            ArrayNode list = result.put("ok", false).putArray("problems");
            e.problems().forEach(p -> list.addObject()
                    .put("where", p.where())
                    .put("path", p.path())
                    .put("message", p.message()));
        }
    }

    private static boolean hasPlacebo(StudyPlan plan) {
        return plan.scenario().scenario().shows().placebo() && RivalPlan.noPlacebo(plan).isEmpty();
    }

    private static void describe(Scenario scenario, int people, List<Difference> changed, ObjectNode result) {
        result.put("name", scenario.name())
                .put("people", people)
                .put("days", scenario.horizonDays())
                .put("replicates", scenario.replicates())
                .put("reference", scenario.reference())
                .put("claims", scenario.claims().size());
        ArrayNode list = result.putArray("changed");
        changed.forEach(d -> list.addObject().put("path", d.path()).put("value", d.value()).put("default", d.other()));
    }

    private void print(Scenario scenario, StudyPlan plan, List<RivalPlan> rivals, List<Difference> changed) {
        PrintWriter out = spec.commandLine().getOut();
        String ok = spec.commandLine().getColorScheme().ansi().string("@|bold OK|@");
        out.print(ok + " " + scenario.name() + ": " + count(plan.people(), "person", "people") + ", "
                + count(scenario.horizonDays(), "day", "days") + ", "
                + count(scenario.replicates(), "replicate", "replicates") + ", reference " + scenario.reference() + ", "
                + (scenario.claims().isEmpty() ? "" : count(scenario.claims().size(), "claim", "claims") + ", ")
                + count(changed.size(), "setting", "settings") + " changed from the defaults\n");
        for (Difference difference : changed) {
            out.print("   " + difference.path() + ": " + difference.value()
                    + (difference.other().isEmpty() ? " (new)" : " (default " + difference.other() + ")") + "\n");
        }
        WorldNotes.lines(plan).forEach(line -> out.print("   " + line + "\n"));
        rivals.forEach(each -> out
                .print("   kith run also runs the study under the rival assumption " + each.words() + "\n"));
        if (hasPlacebo(plan)) {
            out.print("   kith run also runs the scenario with a placebo AI, to measure selection and chance\n");
        }
        out.flush();
    }

    private static String count(int n, String one, String several) {
        return n + " " + (n == 1 ? one : several);
    }
}
