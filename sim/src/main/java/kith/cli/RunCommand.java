package kith.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kith.analysis.StudyAnalysis;
import kith.analysis.summary.NextStep;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.table.TableException;
import kith.analysis.table.WholeFile;
import kith.experiment.OutputHoldsOtherRuns;
import kith.experiment.Progress;
import kith.experiment.Study;
import kith.experiment.StudyPlan;
import kith.scenario.ScenarioReader;
import kith.scenario.ScenarioValues.Difference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code kith run}: a scenario and its reference as paired replicates, with charts and a summary. */
@Command(
        name = "run",
        description = "Run a scenario and the reference it names on the same people; write tables and charts, print what changed.",
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
            "0:ok",
            "2:usage, or the folder cannot be written",
            "3:invalid scenario; nothing was run or written",
            "4:finished, some runs failed; the others are kept",
            "6:the output folder holds something else",
            "130:interrupted; finished runs are kept, the same command goes on from there"
        },
        footerHeading = "%nExample%n",
        footer = "  kith run scenarios/companions.scenario.yaml --replicates 20 --out results/companions-20")
final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Scenario file, YAML or JSON.")
    private Path file;

    @Option(names = "--set", paramLabel = "PATH=VALUE",
            description = "Set one value; may be given several times. Holds in the reference too, but for ai.*")
    private List<String> sets = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "Seed, 0 to 2147483647; the same as --set seed=N.")
    private String seed;

    @Option(names = "--replicates", paramLabel = "N", description = "Pairs of runs; the same as --set replicates=N.")
    private String replicates;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all cores). Results do not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", paramLabel = "FOLDER", description = "Results folder (default: results/NAME).")
    private Path out;

    @Option(names = "--replace", description = "Remove other runs from the results folder.")
    private boolean replace;

    @Option(names = "--json", description = "Print the headline contrasts as JSON instead of the summary.")
    private boolean json;

    @Option(names = "--quiet", description = "Print nothing but errors.")
    private boolean quiet;

    @Option(names = "--progress", description = "Show progress as lines even where stderr is not a terminal.")
    private boolean progress;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (threads < 1 || threads > 1024) {
            throw new Refusal(ExitCode.USAGE, "--threads " + threads + ": expected 1 to 1024");
        }
        StudyPlan plan = StudyPlan.read(ScenarioReader.create(), file, allSets());
        Path folder = out != null ? out : Path.of("results", plan.scenario().scenario().name());
        PrintWriter err = spec.commandLine().getErr();
        announce(plan, err);
        Study study = new Study(plan, folder);
        Progress shown = quiet ? Progress.SILENT : ProgressDisplay.of(err, progress);
        Study.Result result;
        try (Interruption interruption = Interruption.catching()) {
            result = study.run(threads, replace, spec.root().commandLine().getParseResult().originalArgs(), shown);
        } catch (InterruptedException e) {
            err.println("kith run: interrupted; finished runs are kept in " + folder + ", the same command goes on from there");
            err.flush();
            Interruption.told();
            return ExitCode.INTERRUPTED;
        } catch (OutputHoldsOtherRuns e) {
            throw new Refusal(ExitCode.OUTPUT_TAKEN, e.getMessage() + "; --replace removes them, or use --out " + e.free());
        }
        result.failed().forEach(failure -> err.println("kith run: failed: " + failure));
        if (result.failed().size() == result.runs()) {
            err.println("kith run: every run failed; there is nothing to summarise");
            return ExitCode.SOME_RUNS_FAILED;
        }
        report(plan, folder, result);
        return result.failed().isEmpty() ? ExitCode.OK : ExitCode.SOME_RUNS_FAILED;
    }

    private List<String> allSets() {
        List<String> all = new ArrayList<>(sets);
        if (seed != null) {
            all.add("seed=" + seed);
        }
        if (replicates != null) {
            all.add("replicates=" + replicates);
        }
        return all;
    }

    private void announce(StudyPlan plan, PrintWriter err) {
        if (quiet) {
            return;
        }
        List<Difference> differences = plan.differences();
        if (plan.reference().isPresent() && differences.isEmpty()) {
            err.println("kith run: warning: the scenario and its reference do not differ in any setting");
        } else if (differences.size() > 1) {
            err.println("kith run: the scenario differs from its reference in " + differences.size() + " settings: "
                    + String.join(", ", differences.stream().map(d -> d.path() + " " + d.value() + " (" + d.other() + ")").toList()));
        }
        err.flush();
    }

    private void report(StudyPlan plan, Path folder, Study.Result result) throws Exception {
        try {
            StudyAnalysis analysis = StudyAnalysis.of(folder);
            analysis.write();
            String footer = footer(folder, result, analysis.charts().size());
            String plain = analysis.terminal(TerminalStyle.PLAIN, next(plan, folder), "");
            WholeFile.write(folder.resolve("summary.txt"), plain.getBytes(StandardCharsets.UTF_8));
            if (json) {
                Json.print(JsonMapper.builder().build().valueToTree(analysis.headline()), spec.commandLine().getOut());
            } else if (!quiet) {
                TerminalStyle style = spec.commandLine().getColorScheme().ansi().enabled() && System.console() != null
                        ? TerminalStyle.DARK
                        : TerminalStyle.PLAIN;
                spec.commandLine().getOut().print(analysis.terminal(style, next(plan, folder), footer));
                spec.commandLine().getOut().flush();
            }
        } catch (TableException e) {
            throw new Refusal(ExitCode.INVALID, e.getMessage());
        }
    }

    private String footer(Path folder, Study.Result result, int charts) {
        String size = String.format(Locale.ROOT, "%.0f MB", Study.bytes(folder) / 1e6);
        String reused = result.reused() == 0 ? "" : " (" + result.reused() + " reused)";
        return folder + "  " + result.runs() + " runs" + reused + ", " + charts + " charts, " + size + ", "
                + String.format(Locale.ROOT, "%.0f s on %d %s", result.seconds(), threads, threads == 1 ? "thread" : "threads");
    }

    private List<NextStep> next(StudyPlan plan, Path folder) {
        int more = 4 * plan.scenario().scenario().replicates();
        List<NextStep> steps = new ArrayList<>();
        String outOption = out == null ? "" : " --out " + out;
        steps.add(new NextStep("kith run " + file + outOption + " --replicates " + more, "intervals half as wide"));
        if (plan.scenario().scenario().ai().present() && plan.scenario().scenario().standards().spillover() == 0) {
            steps.add(new NextStep(
                    "kith run " + file + " --set standards.spillover=0.3 --out " + folder + "-spillover",
                    "if habits with AI changed what people expect"));
        }
        return steps;
    }
}
