package kith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.worlds.SensitivityRow;
import kith.analysis.worlds.SensitivityTable;
import kith.analysis.worlds.SensitivityWords;
import kith.analysis.worlds.WorldRow;
import kith.analysis.worlds.Worlds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kith sensitivity}: on which settings the outcomes of an experiment depend. */
@Command(
        name = "sensitivity",
        description = {"Show on which settings the outcomes of an experiment depend.",
                "The method of the sample decides what is told. The methods latin_hypercube and sobol give rank"
                        + " correlations, morris gives elementary effects, and saltelli gives Sobol' indices. If all"
                        + " combinations of values were run (vary), shares of variance are told."},
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {ExitCode.OK_TEXT, ExitCode.INTERNAL_TEXT, ExitCode.USAGE_TEXT, ExitCode.INVALID_TEXT},
        footerHeading = "%nExample%n",
        footer = {
                "  kith sweep scenarios/experiments/rival-worlds.experiment.yaml",
                "  kith sensitivity results/rival-worlds --top 3",
                "",
                "sensitivity.csv in the results folder holds all numbers, with intervals."
        })
final class SensitivityCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "Results folder of kith sweep.")
    private Path folder;

    @Option(names = "--top", paramLabel = "N", defaultValue = "10",
            description = "Number of settings to show for each outcome (default: ${DEFAULT-VALUE}).")
    private int top;

    @Option(names = "--signs", description = "Also show on which settings the sign of each outcome depends.")
    private boolean signs;

    @Mixin
    private ThemeOption theme;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        TerminalStyle style = theme.style();
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), "--top " + top + ": expected at least 1");
        }
        Worlds worlds = Worlds.read(folder);
        SensitivityTable all = SensitivityTable.read(folder);
        PrintWriter out = spec.commandLine().getOut();
        if (all.rows().isEmpty()) {
            out.println("The worlds of this experiment do not differ enough to tell what the outcomes depend on.");
            out.flush();
            return ExitCode.OK;
        }
        SensitivityWords words = new SensitivityWords(worlds.experiment());
        for (Worlds each : worlds.byScenario()) {
            String scenario = each.experiment().scenarios().get(0).name();
            for (String variable : each.variables()) {
                for (String group : each.groups()) {
                    List<WorldRow> rows = each.of(variable, group);
                    if (!rows.isEmpty()) {
                        String title = rows.get(0).label() + ", " + rows.get(0).groupLabel()
                                + (worlds.experiment().scenarios().size() > 1 ? ", " + scenario : "");
                        print(out, title, all.of(scenario, variable, group), words);
                        if (signs) {
                            print(out, "Sign of: " + title, all.of(scenario, SensitivityRow.SIGN + variable, group),
                                    words);
                        }
                    }
                }
            }
        }
        WrappedText.lines(SensitivityWords.measure(all.leading()), style.width()).forEach(out::println);
        out.flush();
        return ExitCode.OK;
    }

    private void print(PrintWriter out, String title, SensitivityTable of, SensitivityWords words) {
        out.println(title);
        List<SensitivityRow> ordered = of.ordered();
        List<SensitivityRow> clear = of.standOut();
        ordered.stream().limit(top).forEach(row -> out.println("  " + (clear.contains(row) ? "* " : "  ")
                + words.value(row) + "  " + (row.combination().isEmpty() ? "" : "[" + row.combination() + "] ")
                + words.setting(row.setting())));
        if (ordered.isEmpty()) {
            out.println("    the same in all worlds");
        }
        out.println(ordered.size() > top ? "    and " + (ordered.size() - top) + " more; * more than chance"
                : "    * more than chance");
        out.println();
    }
}
