package kith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kith.analysis.CalibrationAnalysis;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.table.WholeFile;
import kith.calibrate.CalibratedFile;
import kith.calibrate.Calibration;
import kith.calibrate.CalibrationFolder;
import kith.calibrate.CalibrationManifest;
import kith.calibrate.CalibrationResult;
import kith.calibrate.CalibrationTables;
import kith.calibrate.FolderTaken;
import kith.calibrate.NothingToFit;
import kith.experiment.FolderLock;
import kith.experiment.Progress;
import kith.pattern.AiStatistics;
import kith.pattern.KeptRuns;
import kith.pattern.Measured;
import kith.pattern.PluginStatistics;
import kith.pattern.Statistics;
import kith.scenario.files.CalibrationReader;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.CalibrationSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kith calibrate}: which values of some settings go with the patterns marked fit. */
@Command(
        name = "calibrate",
        description = {"Find values of settings that agree with the patterns marked 'fit'.",
                "Patterns marked 'check' do not change these values. They are compared at the end."},
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
                "  kith calibrate scenarios/calibrations/human-world.yaml",
                "",
                "The results folder holds posterior.csv (the distribution of each setting)",
                "and patterns.csv (the predicted value of each pattern). It also holds",
                "particles.csv, generations.csv, replicates.csv, charts/posterior.svg and",
                "calibrated.yaml.",
                "Use calibrated.yaml with 'extends' in a scenario. With more generations",
                "in the file, the same command continues in the same folder."
        })
final class CalibrateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Calibration file.")
    private Path file;

    @Mixin
    private PluginOption plugins;

    @Mixin
    private Threads threadsOption;

    private int threads;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Results folder (default: results/calibrate-NAME).")
    private Path out;

    @Option(names = "--replace", description = "Remove another calibration from the results folder.")
    private boolean replace;

    @Option(names = "--json", description = "Print parameters and patterns as JSON instead of the summary.")
    private boolean json;

    @Mixin
    private ProgressOptions progress;

    @Mixin
    private ThemeOption theme;

    private TerminalStyle style;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        threads = threadsOption.count();
        style = theme.style();
        OutFolder.check(out, "results/my-calibration");
        ScenarioReader reader = plugins.reader();
        PluginStatistics more = PluginStatistics.of(reader.defaults(List.of()).scenario());
        CalibrationReader.Read read = CalibrationReader.read(
                file,
                reader.plugins(),
                new CalibrationReader.Measurable(ScenarioFolders.patterns(Path.of("")),
                        more.after(Statistics.units())),
                new CalibrationReader.Measurable(ScenarioFolders.aiPatterns(Path.of("")),
                        more.after(AiStatistics.units())));
        CalibrationSettings settings = read.settings();
        CalibrationWorlds worlds = new CalibrationWorlds(settings, reader);
        Measured world = worlds.at(List.of(), settings.pilotReplicates(), settings.seed());
        Path folder = out != null ? out : Path.of("results", "calibrate-" + settings.name());
        Calibration calibration = new Calibration(settings, read.patterns(), worlds);
        try (Interruption interruption = Interruption.catching();
                FolderLock lock = new CalibrationFolder(folder).claim(settings, read.patterns(), world.yaml(),
                        replace)) {
            KeptRuns kept = KeptRuns.in(folder, List.copyOf(world.units().keySet()));
            kept.damage().forEach(line -> err().println("kith calibrate: " + line));
            try {
                return run(calibration, world, folder, kept);
            } catch (InterruptedException | IOException | RuntimeException e) {
                if (!(e instanceof InterruptedException) && !interruption.isAsked()) {
                    throw e;
                }
                Thread.interrupted(); // what is left to do must not be broken off
                err().println("kith calibrate: interrupted; " + kept.count() + " of at most " + calibration.mostRuns()
                        + " runs are finished and kept in " + folder + "; the same command continues");
                err().flush();
                return ExitCode.INTERRUPTED;
            }
        } catch (FolderTaken e) {
            throw new CommandRefused(ExitCode.OUTPUT_TAKEN, e.getMessage() + ShellWords.quoted(e.free().toString()));
        } catch (NothingToFit e) {
            throw new CommandRefused(ExitCode.INVALID, e.getMessage());
        }
    }

    private int run(Calibration calibration, Measured world, Path folder, KeptRuns kept)
            throws InterruptedException, IOException, ScenarioException, NothingToFit {
        long began = System.nanoTime();
        Progress shown = progress.ofRuns("kith calibrate", err());
        CalibrationResult result = calibration.run(kept, threads, shown);
        List<Path> inputs = new ArrayList<>(List.of(file));
        inputs.addAll(result.settings().patterns());
        inputs.addAll(world.scenario().inputs());
        inputs.addAll(world.scenario().dataFiles());
        WholeFile.write(folder.resolve("resolved.yaml"), world.yaml().getBytes(StandardCharsets.UTF_8));
        new CalibrationTables(result).write(folder);
        new CalibratedFile(result).write(folder, inputs);
        CalibrateText text = new CalibrateText(result, world.scenario().scenario());
        CalibrationAnalysis.draw(folder, text.size()).ifPresent(line -> err().println("kith calibrate: " + line));
        kept.merge();
        new CalibrationManifest(result, spec.root().commandLine().getParseResult().originalArgs(), inputs, threads,
                (System.nanoTime() - began) / 1e9).write(folder,
                        CalibrationAnalysis.FILES.stream()
                                .filter(name -> Files.exists(folder.resolve("charts").resolve(name))).toList());
        PrintWriter stdout = spec.commandLine().getOut();
        if (json) {
            Json.print(text.json(), stdout);
        } else if (!progress.isQuiet()) {
            text.print(folder, style, stdout);
        }
        if (result.failed() > 0) {
            err().println("kith calibrate: runs of " + result.failed() + " of " + result.all().size()
                    + " particles broke off");
            err().flush();
            return ExitCode.SOME_RUNS_FAILED;
        }
        return ExitCode.OK;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
