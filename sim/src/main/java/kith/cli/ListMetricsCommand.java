package kith.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kith.output.Metric;
import kith.output.Metrics;
import kith.scenario.format.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code kith list metrics}: what is measured, and what claims can be about. */
@Command(
        name = "metrics",
        description = "List the metrics: name in tables and claims, unit and meaning.",
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
        footer = "  kith list metrics")
final class ListMetricsCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print the list as JSON, with scale and evidence grade.")
    private boolean json;

    @Mixin
    private PluginOption plugins;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CommandRefused, ScenarioException {
        List<Metric> all = Metrics.of(plugins.reader().defaults(List.of()).scenario());
        if (json) {
            Json.print(list(all), spec.commandLine().getOut());
            return ExitCode.OK;
        }
        Columns columns = new Columns();
        columns.add("NAME", "UNIT", "HEADLINE", "MEANING");
        all.forEach(metric -> columns.add(
                metric.name(), metric.unit(), metric.headline() ? "yes" : "",
                metric.label() + (metric.scale().isEmpty() ? "" : ", " + metric.scale().replaceAll("[{}]", ""))));
        columns.print(spec.commandLine().getOut());
        return ExitCode.OK;
    }

    private static ArrayNode list(List<Metric> all) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Metric metric : all) {
            list.addObject()
                    .put("name", metric.name())
                    .put("label", metric.label())
                    .put("scale", metric.scale().replaceAll("[{}]", ""))
                    .put("unit", metric.unit())
                    .put("of_a_group", metric.aggregate().name().toLowerCase(Locale.ROOT))
                    .put("headline", metric.headline())
                    .put("sd_variable", metric.spread() ? metric.name() + "_sd" : "")
                    .put("grade", metric.grade().name());
        }
        return list;
    }
}
