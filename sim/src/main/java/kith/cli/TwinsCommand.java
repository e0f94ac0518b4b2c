package kith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kith.analysis.table.Manifest;
import kith.analysis.table.WholeFile;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.twins.Side;
import kith.analysis.twins.TwinRow;
import kith.analysis.twins.TwinWords;
import kith.analysis.twins.Twins;
import kith.experiment.OutputHoldsOtherRuns;
import kith.experiment.RivalPlan;
import kith.experiment.Study;
import kith.experiment.StudyPlan;
import kith.experiment.TwinPlan;
import kith.scenario.format.GivenValues;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kith twins}: the same people in two worlds, person by person, beside placebo twins. */
@Command(
        name = "twins",
        description = {"Compare the same people in two worlds, person by person.",
                "The second world is the reference of the scenario, or another scenario with the same reference. Random"
                        + " draws alone make two worlds of a person differ. So the command also runs placebo twins:"
                        + " worlds with an AI that has no effect. Shares of people are told in excess of these."},
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
                ExitCode.OK_TEXT,
                ExitCode.INTERNAL_TEXT,
                ExitCode.USAGE_TEXT,
                ExitCode.INVALID_TEXT,
                ExitCode.FAILED_TEXT,
                ExitCode.TAKEN_TEXT,
                ExitCode.INTERRUPTED_TEXT
        },
        footerHeading = "%nExample%n",
        footer = {
                "  kith twins scenarios/companions.scenario.yaml",
                "  kith twins scenarios/regimes/engagement.scenario.yaml \\",
                "             scenarios/regimes/positive.scenario.yaml --by lonely,age",
                "",
                "twins.csv tells every group, and twin-persons.csv every person. Persons are",
                "the same in all replicates (population.draw: same); the random draws are not."
        })
final class TwinsCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "Scenario file.")
    private Path file;

    @Parameters(index = "1", arity = "0..1", paramLabel = "OTHER",
            description = "Scenario file of the other world (default: the reference of the first).")
    private Path other;

    @Mixin
    private PluginOption plugins;

    @Mixin
    private ValueOptions values;

    @Mixin
    private Threads threadsOption;

    @Option(names = "--replicates", paramLabel = "N", description = "Pairs of runs (default: as the scenario says).")
    private Integer replicates;

    @Option(names = "--variables", paramLabel = "NAMES", defaultValue = "loneliness,well_being,human_contacts_per_day",
            description = "Outcomes, separated by commas (default: ${DEFAULT-VALUE}). 'kith list metrics' shows all.")
    private String variables;

    @Option(names = "--by", paramLabel = "FAMILIES", defaultValue = "",
            description = "Also tell people who belong to two groups at once. Give two families of groups, such as"
                    + " lonely,would_use.")
    private String by;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Results folder (default: results/twins-NAME).")
    private Path out;

    @Option(names = "--replace", description = "Remove other runs of kith from the results folder.")
    private boolean replace;

    @Mixin
    private ProgressOptions progress;

    @Mixin
    private ThemeOption theme;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        int threads = threadsOption.count();
        TerminalStyle style = theme.style();
        OutFolder.check(out, "results/my-twins");
        GivenValues given = values.values();
        if (replicates != null) {
            given = given.with(List.of("replicates=" + replicates));
        }
        TwinPlan plan = TwinPlan.read(plugins.reader(), file, Optional.ofNullable(other), given);
        List<String> asked = names(variables);
        List<String> unknown = asked.stream().filter(each -> !plan.metrics().contains(each)).toList();
        if (asked.isEmpty() || !unknown.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--variables: "
                    + (asked.isEmpty() ? "no name given" : "unknown metric '" + unknown.get(0) + "'")
                    + "; 'kith list metrics' shows all");
        }
        Path folder = out != null ? out : Path.of("results", "twins-" + plan.study().name());
        try (Interruption interruption = Interruption.catching()) {
            try {
                return run(plan, asked, folder, threads, style);
            } catch (InterruptedException | IOException | RuntimeException e) {
                if (!(e instanceof InterruptedException) && !interruption.isAsked()) {
                    throw e;
                }
                Thread.interrupted();
                err().println("kith twins: interrupted; finished runs are kept in " + folder
                        + "; the same command continues");
                err().flush();
                return ExitCode.INTERRUPTED;
            }
        }
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    private int run(TwinPlan plan, List<String> asked, Path folder, int threads, TerminalStyle style)
            throws InterruptedException, IOException, CommandRefused {
        List<String> command = spec.root().commandLine().getParseResult().originalArgs();
        List<String> failed = new ArrayList<>();
        StudyPlan main = plan.study();
        try (Study study = new Study(main, folder)) {
            Study.Result result = study.run(threads, replace, command, progress.ofRuns("kith twins", err()));
            failed.addAll(result.failed());
            RivalRuns placebos = new RivalRuns(plan.placebos(), folder);
            failed.addAll(placebos.run(threads, replace, command,
                    rival -> progress.ofRuns("kith twins, placebo", err()),
                    rival -> AnalysisDisplay.unseen()).failed());
        } catch (OutputHoldsOtherRuns e) {
            throw new CommandRefused(ExitCode.OUTPUT_TAKEN, e.getMessage() + "; "
                    + (e.isReplaceable() ? "--replace " + e.replacing() + ", or " : "") + "use another --out");
        }
        failed.forEach(failure -> err().println("kith twins: failed: " + failure));
        String first = main.scenario().scenario().name();
        String second = main.more().isEmpty() ? main.reference().orElseThrow().scenario().name()
                : main.more().get(0).scenario().name();
        Twins twins = Twins.read(new Side(folder, first), new Side(folder, second),
                plan.placebos().stream().findFirst().map(each -> side(folder, each, first)),
                plan.placebos().isEmpty() ? Optional.empty() : Optional.of(plan.placebos().size() > 1
                        ? side(folder, plan.placebos().get(1), first)
                        : new Side(folder, main.reference().orElseThrow().scenario().name())), asked);
        List<TwinRow> rows = twins.rows(names(by));
        twins.write(folder, rows);
        twins.writePersons(folder);
        List<String> lines = new ArrayList<>();
        lines.add("The same people in two worlds: " + first + " minus " + second + ", day "
                + main.scenario().scenario().horizonDays() + ", " + main.scenario().scenario().replicates()
                + " pairs of runs.");
        lines.add("");
        lines.addAll(new TwinWords(twins, rows, Manifest.read(folder.resolve("manifest.json"))).lines());
        WholeFile.write(folder.resolve("twins.txt"), text(lines, TerminalStyle.USUAL)
                .getBytes(StandardCharsets.UTF_8));
        if (!progress.isQuiet()) {
            PrintWriter stdout = spec.commandLine().getOut();
            stdout.print(text(lines, style.width()));
            stdout.print(System.lineSeparator() + folder + "  " + rows.size() + " rows in " + Twins.NAME
                    + System.lineSeparator());
            stdout.flush();
        }
        return failed.isEmpty() ? ExitCode.OK : ExitCode.SOME_RUNS_FAILED;
    }

    private static Side side(Path folder, RivalPlan placebo, String scenario) {
        return new Side(folder.resolve(placebo.folder()), scenario);
    }

    private static String text(List<String> lines, int width) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            WrappedText.lines(line, width).forEach(each -> text.append(each).append(System.lineSeparator()));
        }
        return text.toString();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
