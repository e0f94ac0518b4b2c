package kith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kith.experiment.PlannedRun;
import kith.experiment.RunSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kith run-one}: plays one run of a study alone, on this machine or another. */
@Command(
        name = "run-one",
        description = {
                "Make one run of a study, or several, each from its file.",
                "The file holds every setting, the seed and the replicate. 'kith run FILE --specs FOLDER' writes a"
                        + " file for each run.",
                "If the results folder holds the run already, it is not made again. 'kith run FILE --out FOLDER' makes"
                        + " the tables from all runs in the folder."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
                ExitCode.OK_TEXT,
                ExitCode.INTERNAL_TEXT,
                ExitCode.USAGE_TEXT,
                ExitCode.INVALID_TEXT,
                ExitCode.FAILED_TEXT,
                ExitCode.INTERRUPTED_TEXT
        },
        footerHeading = "%nExample%n",
        footer = {
                "  kith run scenarios/outage.scenario.yaml --specs outage-runs",
                "  for f in outage-runs/*.run.yaml; do kith run-one $f --out results/outage; done",
                "  kith run scenarios/outage.scenario.yaml"
        })
final class RunOneCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SPEC", arity = "1..*",
            description = "The file of a run. Several are made one after another.")
    private List<Path> files;

    @Option(names = "--out", paramLabel = "FOLDER", required = true,
            description = "Results folder. The run is kept in its folder runs/.")
    private Path out;

    @Mixin
    private PluginOption plugins;

    @Mixin
    private ProgressOptions progress;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        OutFolder.check(out, "results/my-study");
        List<PlannedRun> runs = new ArrayList<>();
        for (Path file : files) {
            runs.add(RunSpec.read(file, plugins.reader()));
        }
        PrintWriter err = spec.commandLine().getErr();
        try (Interruption interruption = Interruption.catching()) {
            int worst = ExitCode.OK;
            for (PlannedRun run : runs) {
                worst = Math.max(worst, play(run, err));
            }
            return worst;
        } catch (InterruptedException e) {
            err.println("kith run-one: interrupted; the same command plays the run from its beginning");
            return ExitCode.INTERRUPTED;
        }
    }

    private int play(PlannedRun run, PrintWriter err) throws Exception {
        try {
            RunSpec.Played played = RunSpec.play(run, out, progress.ofRuns("kith run-one", err));
            if (!progress.isQuiet()) {
                spec.commandLine().getOut().println(run.runId() + "  " + run.scenarioId() + ", replicate "
                        + run.replicate() + ": " + (played.reused() ? "is kept in " : "played, and kept in ")
                        + played.folder());
            }
            return ExitCode.OK;
        } catch (RuntimeException | Error e) {
            if (ExecutionErrors.isMendable(e)) {
                throw e;
            }
            err.println("kith run-one: failed: " + e.getClass().getSimpleName() + ": " + e.getMessage());
            return ExitCode.SOME_RUNS_FAILED;
        }
    }
}
