package kith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kith.analysis.WorldsAnalysis;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.table.WholeFile;
import kith.analysis.worlds.Experiment;
import kith.analysis.worlds.WorldReading;
import kith.analysis.worlds.WorldRow;
import kith.analysis.worlds.Worlds;
import kith.experiment.OutputHoldsOtherRuns;
import kith.experiment.Study;
import kith.experiment.Sweep;
import kith.experiment.SweepProgress;
import kith.scenario.files.ExperimentReader;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.ExperimentSettings;
import kith.scenario.settings.RivalSetting;
import kith.scenario.settings.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code kith sweep}: one scenario under every combination of some assumptions. */
@Command(
        name = "sweep",
        description = {"Run a scenario under every combination of some assumptions.",
                "Each combination is a world. The summary tells in how many worlds an outcome is higher or lower."},
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
                "  kith sweep scenarios/experiments/rival-worlds.experiment.yaml",
                "",
                "The results folder holds worlds.csv (the differences in every world) and",
                "experiment.json (what was varied). The folder worlds holds the results of",
                "each world, as kith run writes them. The same command continues a sweep",
                "that was interrupted."
        })
final class SweepCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Experiment file.")
    private Path file;

    @Mixin
    private PluginOption plugins;

    @Mixin
    private ValueOptions values;

    @Mixin
    private Threads threadsOption;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Results folder (default: results/NAME).")
    private Path out;

    @Option(names = "--replace", description = "Remove other runs of kith from the folders of the worlds.")
    private boolean replace;

    @Option(names = "--no-charts", description = "Write tables and the summary, but no charts.")
    private boolean noCharts;

    @Option(names = "--json", description = "Print all differences as JSON instead of the summary.")
    private boolean json;

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
        OutFolder.check(out, "results/my-sweep");
        ExperimentReader.Read read = ExperimentReader.read(file);
        Sweep sweep = Sweep.of(plugins.reader(), read, values.values());
        Path folder = out != null ? out : Path.of("results", read.settings().name());
        Experiment experiment = experiment(sweep);
        refuseOther(folder, experiment);
        try (Interruption interruption = Interruption.catching()) {
            try {
                return run(sweep, experiment, folder, threads, style);
            } catch (InterruptedException | IOException | RuntimeException e) {
                if (!(e instanceof InterruptedException) && !interruption.isAsked()) {
                    throw e;
                }
                Thread.interrupted(); // what is left to do must not be broken off
                err().println("kith sweep: interrupted; " + sweep.kept(folder) + " of " + sweep.runs()
                        + " runs are finished and kept in " + folder + "; the same command continues");
                err().flush();
                return ExitCode.INTERRUPTED;
            }
        }
    }

    /** What the results folder says of the experiment. */
    private static Experiment experiment(Sweep sweep) throws ScenarioException {
        ExperimentSettings settings = sweep.settings();
        Scenario scenario = sweep.worlds().get(0).plan().scenario().scenario();
        Map<String, String> set = new TreeMap<>();
        settings.set().forEach(each -> set.put(each.substring(0, each.indexOf('=')),
                each.substring(each.indexOf('=') + 1)));
        List<Experiment.Varied> varied = settings.vary().stream().map(each -> new Experiment.Varied(each.path(),
                Sweep.words(each), each.values().stream().map(value -> value(each, value)).toList())).toList();
        return new Experiment(settings.name(), settings.question(), scenario.name(), scenario.label(),
                sweep.worlds().get(0).plan().reference().orElseThrow().scenario().label(), Sweep.model(),
                sweep.worlds().get(0).plan().people(), scenario.horizonDays(), scenario.replicates(), varied, set);
    }

    private static Experiment.Value value(RivalSetting setting, String value) {
        return new Experiment.Value(value, Sweep.words(setting, value));
    }

    /** Refuses a folder that holds something else than this experiment. */
    private void refuseOther(Path folder, Experiment experiment) throws CommandRefused, IOException {
        if (!Files.exists(folder)) {
            return;
        }
        boolean sweep = Files.isRegularFile(folder.resolve(Experiment.NAME));
        boolean other = sweep && !sameQuestion(Experiment.read(folder), experiment);
        if (Files.isDirectory(folder) && !sweep) {
            try (Stream<Path> content = Files.list(folder)) {
                other = content.anyMatch(each -> !each.getFileName().toString().equals("worlds")
                        && !each.getFileName().toString().startsWith("."));
            }
        }
        if (other || !Files.isDirectory(folder)) {
            throw new CommandRefused(ExitCode.OUTPUT_TAKEN, folder + (sweep
                    ? " holds another experiment; use another --out"
                    : " holds something else than an experiment; use another --out"));
        }
    }

    private static boolean sameQuestion(Experiment one, Experiment other) {
        return one.settings().equals(other.settings()) && one.scenario().equals(other.scenario());
    }

    private int run(Sweep sweep, Experiment experiment, Path folder, int threads, TerminalStyle style)
            throws InterruptedException, IOException, CommandRefused {
        List<String> command = spec.root().commandLine().getParseResult().originalArgs();
        List<String> failed = new ArrayList<>();
        List<WorldRow> rows = new ArrayList<>();
        SweepProgress shown = new SweepProgress(progress.ofRuns("kith sweep", err()));
        shown.beginAll(sweep.daysLeft(folder), sweep.runs(), sweep.kept(folder));
        try {
            for (Sweep.World world : sweep.worlds()) {
                rows.addAll(world(world, folder.resolve(world.folder()), threads, command, shown, failed));
            }
        } finally {
            shown.endAll();
        }
        failed.forEach(failure -> err().println("kith sweep: failed: " + failure));
        if (rows.isEmpty()) {
            err().println("kith sweep: every run failed, so there is no summary");
            return ExitCode.SOME_RUNS_FAILED;
        }
        new Worlds(experiment, rows).write(folder);
        WorldsAnalysis analysis = WorldsAnalysis.of(folder);
        if (!noCharts) {
            analysis.draw().ifPresent(line -> err().println("kith sweep: " + line));
        }
        String text = text(analysis, TerminalStyle.USUAL);
        WholeFile.write(folder.resolve("summary.txt"), text.getBytes(StandardCharsets.UTF_8));
        PrintWriter stdout = spec.commandLine().getOut();
        if (json) {
            Json.print(JsonMapper.builder().build().valueToTree(Worlds.read(folder)), stdout);
        } else if (!progress.isQuiet()) {
            stdout.print(text(analysis, style.width()));
            stdout.print(System.lineSeparator() + folder + "  " + sweep.worlds().size() + " worlds, " + sweep.runs()
                    + " runs" + System.lineSeparator());
            stdout.flush();
        }
        return failed.isEmpty() ? ExitCode.OK : ExitCode.SOME_RUNS_FAILED;
    }

    private List<WorldRow> world(Sweep.World world, Path own, int threads, List<String> command, SweepProgress shown,
            List<String> failed) throws InterruptedException, IOException, CommandRefused {
        String which = "world " + world.number() + " (" + String.join(", ", world.values()) + ")";
        try (Study study = new Study(world.plan(), own, false)) {
            Study.Result result = study.run(threads, replace, command, shown);
            result.failed().forEach(each -> failed.add(which + ": " + each));
            if (result.failed().size() == result.runs()) {
                return List.of();
            }
            RivalRuns placebo = new RivalRuns(world.placebo().stream().toList(), own);
            RivalRuns.Outcome beside = placebo.run(threads, replace, command, rival -> shown,
                    rival -> AnalysisDisplay.unseen());
            beside.failed().forEach(each -> failed.add(which + ": " + each));
            study.note(List.of(), beside.played().stream().findFirst());
            RunReport.write(study, own, false, List.of(), false, AnalysisDisplay.unseen());
        } catch (OutputHoldsOtherRuns e) {
            throw new CommandRefused(ExitCode.OUTPUT_TAKEN, e.getMessage() + "; "
                    + (e.isReplaceable() ? "--replace " + e.replacing() + ", or " : "") + "use another --out");
        }
        return WorldReading.of(own, world.number(), world.values());
    }

    private static String text(WorldsAnalysis analysis, int width) {
        StringBuilder text = new StringBuilder();
        for (String line : analysis.lines()) {
            WrappedText.lines(line, "", "", width).forEach(each -> text.append(each).append(System.lineSeparator()));
        }
        return text.toString();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
