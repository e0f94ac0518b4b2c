package kith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kith.analysis.WorldsAnalysis;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.table.WholeFile;
import kith.analysis.worlds.Experiment;
import kith.analysis.worlds.FailedWorlds;
import kith.analysis.worlds.WorldClaim;
import kith.analysis.worlds.WorldClaims;
import kith.analysis.worlds.WorldRow;
import kith.analysis.worlds.Worlds;
import kith.experiment.OutputHoldsOtherRuns;
import kith.experiment.Progress;
import kith.experiment.Study;
import kith.experiment.Sweep;
import kith.experiment.SweepStudy;
import kith.scenario.files.ExperimentReader;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.format.GivenValues;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.ExperimentSettings;
import kith.scenario.settings.RivalSetting;
import kith.scenario.settings.SampleSettings;
import kith.scenario.settings.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code kith sweep}: one scenario under every combination of some assumptions. */
@Command(
        name = "sweep",
        description = {"Run a scenario in many worlds with different assumptions.",
                "An experiment file says what differs between worlds: combinations of values (vary), or values drawn"
                        + " from ranges (sample). The summary tells in how many worlds an outcome is"
                        + " higher or lower. It also tells in how many worlds a claim holds.",
                "All worlds get their first pair of runs, then all get their second, and so on. So a sweep that is"
                        + " stopped early is a smaller sweep."},
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
                "  kith sweep scenarios/experiments/rival-worlds.experiment.yaml --minutes 5",
                "",
                "The results folder holds the differences in every world (worlds.csv). It",
                "also holds how often the claims hold (robustness.csv), and what the",
                "outcomes depend on (sensitivity.csv). The same command continues a sweep",
                "that was interrupted. With --minutes 0 it makes no runs, and tells what is",
                "finished."
        })
final class SweepCommand implements Callable<Integer> {
    private static final int MOST_FAILURES = 10;

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

    @Option(names = "--replicates", paramLabel = "N",
            description = "Pairs of runs in each world (default: as the experiment says). More can be added later:"
                    + " finished runs are reused.")
    private Integer replicates;

    @Option(names = "--minutes", paramLabel = "N",
            description = "Begin no further run after this time. The tables then hold what is finished.")
    private Double minutes;

    @Option(names = "--reuse", paramLabel = "FOLDER",
            description = "Take runs that are the same from another results folder. Can be given several times.")
    private List<Path> reuse = List.of();

    @Option(names = "--full",
            description = "Also write the results folder of each world, as kith run writes it, into worlds/.")
    private boolean full;

    @Option(names = "--replace", description = "With --full: remove other runs of kith from the folders of the worlds.")
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
        if (minutes != null && !(minutes >= 0)) {
            throw new ParameterException(spec.commandLine(), "--minutes: found " + minutes
                    + "; expected a number of minutes, at least 0");
        }
        for (Path other : reuse) {
            if (!Files.isDirectory(other)) {
                throw new ParameterException(spec.commandLine(), "--reuse: " + other + " is no folder");
            }
        }
        GivenValues given = values.values();
        if (replicates != null) {
            given = given.with(List.of("replicates=" + replicates));
        }
        Sweep sweep = Sweep.of(plugins.reader(), read, given);
        Path folder = out != null ? out : Path.of("results", read.settings().name());
        Experiment experiment = experiment(sweep);
        refuseOther(folder, experiment);
        try (Interruption interruption = Interruption.catching(); SweepStudy study = new SweepStudy(sweep, folder)) {
            try {
                return run(sweep, study, experiment, folder, threads, style);
            } catch (OutputHoldsOtherRuns e) {
                throw new CommandRefused(ExitCode.OUTPUT_TAKEN, e.getMessage() + "; use another --out");
            } catch (InterruptedException | IOException | RuntimeException e) {
                if (!(e instanceof InterruptedException) && !interruption.isAsked()) {
                    throw e;
                }
                Thread.interrupted(); // what is left to do must not be broken off
                err().println("kith sweep: interrupted; " + study.kept() + " of " + study.runs()
                        + " runs are finished and kept in " + folder + "; the same command continues, and with "
                        + "--minutes 0 it tells what is finished");
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
        return new Experiment(settings.name(), settings.question(),
                sweep.worlds().get(0).plan().scenarios().stream().map(ResolvedScenario::scenario)
                        .map(each -> new Experiment.Named(each.name(), each.label())).toList(),
                sweep.worlds().get(0).plan().reference().orElseThrow().scenario().label(), Sweep.model(),
                sweep.worlds().get(0).plan().people(), scenario.horizonDays(), scenario.replicates(), varied,
                settings.sample().map(sample -> sample(sample, scenario.seed())).orElse(null), set);
    }

    private static Experiment.Sample sample(SampleSettings sample, long seed) {
        return new Experiment.Sample(sample.method().word(), sample.points(), seed,
                sample.settings().stream().map(each -> new Experiment.Sampled(each.path(), Sweep.words(each),
                        Sweep.unit(each), each.low(), each.high(), each.choices())).toList());
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
                other = content.map(each -> each.getFileName().toString())
                        .anyMatch(name -> !List.of("worlds", "runs", "failures").contains(name)
                                && !name.startsWith("."));
            }
        }
        if (other || !Files.isDirectory(folder)) {
            throw new CommandRefused(ExitCode.OUTPUT_TAKEN, folder + (sweep
                    ? " holds another experiment; use another --out"
                    : " holds something else than an experiment; use another --out"));
        }
    }

    private static boolean sameQuestion(Experiment one, Experiment other) {
        return one.settings().equals(other.settings()) && one.scenarios().equals(other.scenarios())
                && Objects.equals(one.sample(), other.sample());
    }

    private int run(Sweep sweep, SweepStudy study, Experiment experiment, Path folder, int threads,
            TerminalStyle style) throws InterruptedException, IOException, CommandRefused, OutputHoldsOtherRuns {
        study.claim();
        study.reuse(reuse);
        experiment.write(folder);
        SweepStudy.Result result = study.run(threads,
                minutes == null ? OptionalDouble.empty() : OptionalDouble.of(60 * minutes),
                progress.ofRuns("kith sweep", err()));
        result.failed().stream().limit(MOST_FAILURES)
                .forEach(failure -> err().println("kith sweep: failed: " + failure));
        if (result.failed().size() > MOST_FAILURES) {
            err().println("kith sweep: failed: and " + (result.failed().size() - MOST_FAILURES) + " more (see "
                    + folder.resolve(SweepStudy.RUNS) + ")");
        }
        if (!result.failedWorlds().isEmpty()) {
            Map<Integer, List<String>> values = new TreeMap<>();
            sweep.worlds().forEach(world -> values.put(world.number(), world.values()));
            err().println("kith sweep: " + new FailedWorlds(experiment, values, result.failedWorlds()).sentence());
        }
        study.writeRuns();
        List<WorldRow> rows = new ArrayList<>();
        List<WorldClaim> claims = new ArrayList<>();
        for (Sweep.World world : sweep.worlds()) {
            SweepStudy.Told told = study.read(world);
            rows.addAll(told.rows());
            claims.addAll(told.claims());
        }
        if (rows.stream().allMatch(row -> row.pairs() == 0)) {
            err().println(result.failed().isEmpty()
                    ? "kith sweep: no pair of runs is finished, so there is no summary; the same command continues"
                    : "kith sweep: every pair of runs failed, so there is no summary");
            return result.failed().isEmpty() ? ExitCode.OK : ExitCode.SOME_RUNS_FAILED;
        }
        WorldsAnalysis analysis = WorldsAnalysis.write(new Worlds(experiment, rows),
                new WorldClaims(experiment, claims), sweep.design(), folder);
        if (full) {
            for (Sweep.World world : sweep.worlds()) {
                folderOf(world, folder, threads);
            }
        }
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
            stdout.print(System.lineSeparator() + footer(sweep, result, folder) + System.lineSeparator());
            stdout.flush();
        }
        return result.failed().isEmpty() ? ExitCode.OK : ExitCode.SOME_RUNS_FAILED;
    }

    private static String footer(Sweep sweep, SweepStudy.Result result, Path folder) {
        return folder + "  " + sweep.worlds().size() + " worlds, " + result.runs() + " runs"
                + (result.reused() == 0 ? "" : " (" + result.reused() + " reused)")
                + (result.waiting() == 0 ? "" : ", of which " + result.waiting()
                        + " are not made yet; the same command makes them")
                + (sweep.refused().isEmpty() ? "" : System.lineSeparator() + sweep.refused().size()
                        + " of the sampled worlds cannot be, since their values do not go together. For example: "
                        + sweep.refused().get(0).why());
    }

    /** Writes the results folder of one world, from the runs that are finished. */
    private void folderOf(Sweep.World world, Path folder, int threads)
            throws InterruptedException, IOException, CommandRefused {
        List<String> command = spec.root().commandLine().getParseResult().originalArgs();
        Path own = folder.resolve(world.folder());
        try (Study study = new Study(world.plan(), own, false).sharing(folder)) {
            Study.Result result = study.run(threads, replace, command, Progress.SILENT);
            if (result.failed().size() == result.runs()) {
                return;
            }
            RivalRuns placebo = new RivalRuns(world.placebo().stream().toList(), own);
            RivalRuns.Outcome beside = placebo.run(threads, replace, command, rival -> Progress.SILENT,
                    rival -> AnalysisDisplay.unseen());
            study.note(List.of(), beside.played().stream().findFirst());
            RunReport.write(study, own, false, List.of(), false, AnalysisDisplay.unseen());
        } catch (OutputHoldsOtherRuns e) {
            throw new CommandRefused(ExitCode.OUTPUT_TAKEN, e.getMessage() + "; "
                    + (e.isReplaceable() ? "--replace " + e.replacing() + ", or " : "") + "use another --out");
        }
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
