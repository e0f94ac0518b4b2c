package kith.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.wording.Numeral;
import kith.experiment.JobArray;
import kith.experiment.OutputHoldsOtherRuns;
import kith.experiment.Pilot;
import kith.experiment.Sweep;
import kith.scenario.files.ExperimentReader;
import kith.scenario.format.GivenValues;
import kith.scenario.settings.SampleSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kith plan}: what an experiment takes, and what it can show. */
@Command(
        name = "plan",
        description = {"Tell how long an experiment takes, how much disk it needs, and which differences it can show.",
                "The command makes a few of its runs (a pilot). They are kept and used again by 'kith sweep'."},
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
                ExitCode.OK_TEXT,
                ExitCode.INTERNAL_TEXT,
                ExitCode.USAGE_TEXT,
                ExitCode.INVALID_TEXT,
                ExitCode.TAKEN_TEXT,
                ExitCode.INTERRUPTED_TEXT
        },
        footerHeading = "%nExample%n",
        footer = {
                "  kith plan scenarios/experiments/plausible-worlds.experiment.yaml",
                "  kith plan my.experiment.yaml --slurm jobs --out /shared/results/my",
                "",
                "With --slurm it makes no pilot, and writes a job array for a cluster."
        })
final class PlanCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Experiment file.")
    private Path file;

    @Mixin
    private PluginOption plugins;

    @Mixin
    private ValueOptions values;

    @Mixin
    private Threads threadsOption;

    @Option(names = "--out", paramLabel = "FOLDER",
            description = "Results folder of the experiment (default: results/NAME).")
    private Path out;

    @Option(names = "--slurm", paramLabel = "FOLDER",
            description = "Write a job array for Slurm into a new folder: a file for each run, and a script.")
    private Path slurm;

    @Option(names = "--runs-per-task", paramLabel = "N", defaultValue = "20",
            description = "With --slurm: runs of each task (default: ${DEFAULT-VALUE}).")
    private int perTask;

    @Option(names = "--program", paramLabel = "WORDS", defaultValue = "kith",
            description = "With --slurm: how kith is started on the cluster (default: ${DEFAULT-VALUE}).")
    private String program;

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
        if (perTask < 1) {
            throw new ParameterException(spec.commandLine(), "--runs-per-task " + perTask + ": expected at least 1");
        }
        ExperimentReader.Read read = ExperimentReader.read(file);
        Sweep sweep = Sweep.of(plugins.reader(), read, values.values());
        Path folder = out != null ? out : Path.of("results", read.settings().name());
        PrintWriter stdout = spec.commandLine().getOut();
        if (slurm != null) {
            if (Files.exists(slurm)) {
                throw new CommandRefused(ExitCode.OUTPUT_TAKEN, slurm + " is there already; name a new folder");
            }
            JobArray jobs = JobArray.write(sweep, slurm, program, folder, perTask);
            stdout.println(jobs.script() + "  " + jobs.tasks() + " tasks. Start them with: sbatch " + jobs.script());
            stdout.println("Afterwards: kith sweep " + file + " --out " + folder);
            stdout.flush();
            return ExitCode.OK;
        }
        GivenValues few = values.values().with(List.of("replicates=" + Pilot.PAIRS));
        try (Interruption interruption = Interruption.catching()) {
            Pilot pilot = Pilot.play(Sweep.of(plugins.reader(), read, few), sweep, folder, threads,
                    progress.ofRuns("kith plan", spec.commandLine().getErr()));
            print(stdout, style, sweep, pilot, threads);
            return ExitCode.OK;
        } catch (OutputHoldsOtherRuns e) {
            throw new CommandRefused(ExitCode.OUTPUT_TAKEN, e.getMessage() + "; use another --out");
        } catch (InterruptedException e) {
            spec.commandLine().getErr().println("kith plan: interrupted; finished runs are kept in " + folder);
            return ExitCode.INTERRUPTED;
        }
    }

    private static void print(PrintWriter out, TerminalStyle style, Sweep sweep, Pilot pilot, int threads) {
        int pairs = sweep.worlds().get(0).plan().scenario().scenario().replicates();
        Optional<SampleSettings> sample = sweep.settings().sample();
        line(out, style, sweep.worlds().size() + " worlds, " + pairs + " pairs of runs in each: "
                + Numeral.count(pilot.runs()) + " different runs.");
        sample.ifPresent(each -> line(out, style, each.settings().size() + " settings are sampled"
                + (each.leftOut().isEmpty() ? "." : ". " + each.leftOut().size() + " assumptions have no range, since "
                        + "their default is 0 or they are parts of a whole; they stay as they are.")));
        if (!sweep.refused().isEmpty()) {
            line(out, style, sweep.refused().size() + " further worlds cannot be, since their values do not go "
                    + "together. For example: " + sweep.refused().get(0).why());
        }
        line(out, style, String.format(Locale.ROOT, "About %.0f min on %d %s, and %.0f MB. A run takes %.2f s on "
                + "one thread (mean of %d runs).", Math.ceil(pilot.minutes(threads)), threads,
                threads == 1 ? "thread" : "threads", Math.ceil(pilot.megabytes()), pilot.secondsOfRun(),
                pilot.played()));
        out.println();
        line(out, style, "Smallest difference within one world that " + pairs
                + " pairs show in 80 % of such studies:");
        for (Pilot.Precision each : pilot.precisions()) {
            double size = each.detectable(pairs);
            OptionalDouble needed = each.pairsFor(each.of().matters());
            line(out, style, "  " + each.of().label() + ", " + each.of().groupLabel() + ": "
                    + (Double.isNaN(size) ? "unknown" : Numeral.plain(size, 2) + " " + each.of().unit())
                    + (!(each.of().matters() > 0) ? "" : ". A difference of " + Numeral.plain(each.of().matters(), 2)
                            + " matters; to show it needs " + (needed.isEmpty() ? "more than 10,000"
                                    : Integer.toString((int) needed.getAsDouble())) + " pairs")
                    + ".");
        }
        out.println();
        line(out, style, "These numbers rest on " + Pilot.PAIRS + " pairs in each of up to three worlds. So they are "
                + "rough.");
        out.flush();
    }

    private static void line(PrintWriter out, TerminalStyle style, String text) {
        WrappedText.lines(text, style.width()).forEach(out::println);
    }
}
