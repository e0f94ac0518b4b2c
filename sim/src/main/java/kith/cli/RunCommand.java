package kith.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import kith.analysis.summary.NextStep;
import kith.analysis.summary.TerminalStyle;
import kith.experiment.OutputHoldsOtherRuns;
import kith.experiment.Progress;
import kith.experiment.RivalPlan;
import kith.experiment.RunSpec;
import kith.experiment.Study;
import kith.experiment.StudyPlan;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.GivenValues;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.ScenarioValues.Difference;
import kith.scenario.format.Words;
import kith.scenario.format.WrittenPath;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kith run}: a scenario and its reference as paired replicates, with charts and a summary. */
@Command(
        name = "run",
        description = {"Run scenarios with their reference, and write tables and charts.",
                "All worlds hold the same simulated people. A summary is printed at the end."},
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
                ExitCode.OK_TEXT,
                ExitCode.INTERNAL_TEXT,
                ExitCode.USAGE_TEXT,
                ExitCode.INVALID_TEXT,
                ExitCode.FAILED_TEXT,
                ExitCode.CHECK_TEXT,
                ExitCode.TAKEN_TEXT,
                ExitCode.INTERRUPTED_TEXT
        },
        footerHeading = "%nExample%n",
        footer = {
                "  kith run scenarios/companions.scenario.yaml --replicates 20",
                "  kith run scenarios/regimes/*.scenario.yaml --out results/regimes",
                "  kith run scenarios/usage-cap.scenario.yaml --set-all ai.adoption.initial_share=0.3",
                "",
                "To check an assumption, set it with --set-all. It then holds in all worlds.",
                "resolved.yaml in the results folder holds every value. You can run it as a scenario."
        })
final class RunCommand implements Callable<Integer> {
    private static final int FEW = 12;

    @Parameters(paramLabel = "FILE", arity = "1..*",
            description = "Scenario files, YAML or JSON. Several files need the same reference. Some groups are "
                    + "formed by the use of AI at the end of the run (eventual use). This use is taken from the "
                    + "reference if the reference has an AI. Otherwise it is taken from the first scenario with an "
                    + "AI, sorted by name.")
    private List<Path> files;

    private Path file;

    @Mixin
    private ValueOptions values;

    @Mixin
    private PluginOption plugins;

    private ScenarioReader reader;

    @Option(names = "--seed", paramLabel = "N",
            description = "Seed of the random draws, 0 to 2147483647. Same as --set seed=N.")
    private String seed;

    @Option(names = "--replicates", paramLabel = "N",
            description = "Number of pairs of runs per scenario: one run of the scenario and one of the reference. "
                    + "Same as --set replicates=N.")
    private String replicates;

    @Mixin
    private Threads threadsOption;

    private int threads;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Results folder (default: results/NAME).")
    private Path out;

    @Option(names = "--replace",
            description = "Remove other runs of kith from the results folder. Other files are kept.")
    private boolean replace;

    @Option(names = "--no-charts",
            description = "Write tables and the summary, but no charts. The same command without it adds them.")
    private boolean noCharts;

    @Option(names = "--no-person-values",
            description = "Do not keep the daily values of each person (the files persons.parquet in runs/). These "
                    + "values need most of the disk space. Tables and charts stay the same.")
    private boolean noPersonValues;

    @Option(names = "--rivals", negatable = true,
            description = "Run the study once more under each rival assumption (setting shows.rivals)."
                    + " The summary and the charts show all results. This is the default for one scenario file."
                    + " With --no-rivals, these runs are not made.")
    private Boolean askedRivals;

    @Option(names = "--placebo", negatable = true,
            description = "Also run the scenario with a placebo AI. People adopt and use it, but it has no effect on"
                    + " their lives. So the summary can say how much of a difference is selection and chance. The"
                    + " default is shows.placebo of the scenario.")
    private Boolean askedPlacebo;

    @Option(names = "--json",
            description = "Print the main differences, the claims and the results of trials as JSON instead of the "
                    + "summary.")
    private boolean json;

    @Mixin
    private ProgressOptions progress;

    @Option(names = "--specs", paramLabel = "FOLDER",
            description = "Only write a file for each run into a folder. kith run-one runs such a file.")
    private Path specs;

    @Option(names = "--strict", description = "Exit with code 5 if a claim of the scenario fails.")
    private boolean strict;

    @Mixin
    private ThemeOption theme;

    private TerminalStyle style;

    private RivalRuns rivals;

    @Spec
    private CommandSpec spec;

    private final UnaryOperator<Progress> watching;

    RunCommand() {
        this(UnaryOperator.identity());
    }

    /** With somebody between the runs and the display of their progress; for tests. */
    RunCommand(UnaryOperator<Progress> watching) {
        this.watching = watching;
    }

    @Override
    public Integer call() throws Exception {
        threads = threadsOption.count();
        style = theme.style();
        file = files.get(0);
        OutFolder.check(out, "results/my-study");
        reader = plugins.reader();
        StudyPlan plan = plan();
        plan.warnings().forEach(err()::println);
        if (specs != null) {
            return writeSpecs(plan);
        }
        Path folder = folder(plan);
        rivals = new RivalRuns(rivals(plan), folder);
        announce(plan);
        WorldNotes.print(plan, "kith run", err());
        WorldNotes.printRoles(plan, files, "kith run", err());
        try (Interruption interruption = Interruption.catching();
                Study study = new Study(plan, folder, !noPersonValues)) {
            try {
                return run(plan, study, folder, interruption);
            } catch (InterruptedException | IOException | RuntimeException | OutOfMemoryError e) {
                if (e instanceof InterruptedException || interruption.isAsked()) {
                    return interrupted(plan, study, folder);
                }
                if (!ExecutionErrors.isMendable(e)) {
                    throw e;
                }
                int code = ExecutionErrors.tell(e, spec.commandLine());
                if (study.kept() > 0) {
                    err().println("kith run: " + kept(plan, study, folder));
                }
                return code;
            }
        } catch (OutputHoldsOtherRuns e) {
            throw new CommandRefused(ExitCode.OUTPUT_TAKEN, e.getMessage() + "; "
                    + (e.isReplaceable() ? "--replace " + e.replacing() + ", or use --out " : "use --out ")
                    + ShellWords.quoted(e.free().toString()));
        }
    }

    /** Writes the files of all runs, instead of playing them. */
    private int writeSpecs(StudyPlan plan) throws IOException, CommandRefused {
        OutFolder.check(specs, "my-study-runs");
        Files.createDirectories(specs);
        List<Path> written = RunSpec.write(plan, specs);
        if (!progress.isQuiet()) {
            spec.commandLine().getOut().println(written.size() + " files in " + specs + ", the first "
                    + written.get(0).getFileName() + "; play each with kith run-one FILE --out "
                    + ShellWords.quoted(folder(plan).toString())
                    + plugins.words().stream().map(word -> " " + ShellWords.quoted(word)).collect(joining()));
        }
        return ExitCode.OK;
    }

    private Path folder(StudyPlan plan) {
        if (out == null) {
            return Path.of("results", plan.name());
        }
        return Files.exists(out) ? out : WrittenPath.toBeMade(out);
    }

    /** What was set on the command line. */
    private GivenValues given() {
        List<String> all = new ArrayList<>();
        if (seed != null) {
            all.add("seed=" + seed);
        }
        if (replicates != null) {
            all.add("replicates=" + replicates);
        }
        return values.values().with(all);
    }

    /** Reads the rival assumptions under which the study is to be run as well. */
    private List<RivalPlan> rivals(StudyPlan plan) throws ScenarioException, CommandRefused {
        boolean asked = askedRivals == null ? files.size() == 1 : askedRivals;
        List<RivalPlan> all = new ArrayList<>(asked ? RivalPlan.of(reader, files, given(), plan) : List.of());
        placebo(plan).ifPresent(all::add);
        return List.copyOf(all);
    }

    /** Reads the study with a placebo AI, where it is asked for. */
    private Optional<RivalPlan> placebo(StudyPlan plan) throws ScenarioException, CommandRefused {
        boolean wanted = askedPlacebo == null
                ? files.size() == 1 && plan.scenario().scenario().shows().placebo()
                : askedPlacebo;
        Optional<String> obstacle = RivalPlan.noPlacebo(plan);
        if (Boolean.TRUE.equals(askedPlacebo) && obstacle.isPresent()) {
            throw new CommandRefused(ExitCode.USAGE, "--placebo: " + obstacle.get());
        }
        return wanted && obstacle.isEmpty()
                ? Optional.of(RivalPlan.placebo(reader, files, given(), plan)) : Optional.empty();
    }

    /** Reads the plan; problems of --seed and --replicates are told by these names. */
    private StudyPlan plan() throws ScenarioException {
        try {
            return StudyPlan.read(reader, files, given());
        } catch (ScenarioException e) {
            throw new ScenarioException(e.problems().stream().map(this::asGiven).toList());
        }
    }

    private Problem asGiven(Problem problem) {
        if (seed != null && problem.where().equals("--set " + Words.shown("seed=" + seed, 80))) {
            return new Problem("--seed " + Words.shown(seed, 80), "", problem.message());
        }
        if (replicates != null && problem.where().equals("--set " + Words.shown("replicates=" + replicates, 80))) {
            return new Problem("--replicates " + Words.shown(replicates, 80), "", problem.message());
        }
        return files.stream()
                .filter(each -> problem.where().equals(each.toString()))
                .findFirst()
                .map(each -> ScenarioFolders.withHint(problem, each))
                .orElse(problem);
    }

    private int run(StudyPlan plan, Study study, Path folder, Interruption interruption) throws Exception {
        List<String> words = spec.root().commandLine().getParseResult().originalArgs();
        Study.Result result = study.run(threads, replace, words, progress("kith run"));
        result.failed().forEach(failure -> err().println("kith run: failed: " + failure));
        if (result.failed().stream().anyMatch(failure -> failure.contains(OutOfMemoryError.class.getSimpleName()))) {
            err().println("kith run: memory ran out; " + ExecutionErrors.MORE_MEMORY + ExecutionErrors.more());
        }
        if (result.failed().size() == result.runs()) {
            err().println("kith run: every run failed, so there is no summary");
            return ExitCode.SOME_RUNS_FAILED;
        }
        if (interruption.isAsked()) {
            return interrupted(plan, study, folder);
        }
        RivalRuns.Outcome others = rivals.run(threads, replace, words, rival -> progress(with(rival)),
                rival -> display(with(rival)));
        others.failed().forEach(failure -> err().println("kith run: failed: " + failure));
        study.note(others.played().stream().filter(each -> !each.isPlacebo()).toList(),
                others.played().stream().filter(RivalPlan::isPlacebo).findFirst());
        List<String> failedClaims = report(plan, study, folder, result, others.seconds());
        if (!result.failed().isEmpty() || !others.failed().isEmpty()) {
            return ExitCode.SOME_RUNS_FAILED;
        }
        if (!failedClaims.isEmpty()) {
            err().println("kith run: " + (failedClaims.size() == 1 ? "claim fails: " : "claims fail: ")
                    + String.join(", ", failedClaims));
            return ExitCode.CHECK_FAILED;
        }
        return ExitCode.OK;
    }

    private static String with(RivalPlan rival) {
        return "kith run, with " + rival.assumption();
    }

    private AnalysisDisplay display(String command) {
        return progress.ofAnalysis(command, err());
    }

    private Progress progress(String command) {
        return watching.apply(progress.ofRuns(command, err()));
    }

    private int interrupted(StudyPlan plan, Study study, Path folder) {
        Thread.interrupted(); // what is left to do must not be broken off
        err().println("kith run: interrupted; " + kept(plan, study, folder));
        err().flush();
        return ExitCode.INTERRUPTED;
    }

    private String kept(StudyPlan plan, Study study, Path folder) {
        return (study.kept() + rivals.kept()) + " of " + (plan.runs().size() + rivals.runs())
                + " runs are finished and kept in " + folder
                + "; the same command continues";
    }

    private void announce(StudyPlan plan) {
        if (progress.isQuiet() || plan.reference().isEmpty()) {
            return;
        }
        if (!plan.more().isEmpty()) {
            err().println("kith run: " + plan.scenarios().size() + " scenarios against "
                    + plan.reference().get().scenario().label()
                    + "; manifest.json lists their differences");
            return;
        }
        List<Difference> differences = plan.differences();
        if (differences.size() > 1) {
            err().println("kith run: the scenario differs from its reference in " + differences.size() + " settings:");
            differences.stream().limit(FEW).forEach(d -> err().println("  " + d.path() + " " + WorldNotes.told(d)));
            if (differences.size() > FEW) {
                err().println("  and " + (differences.size() - FEW) + " more; manifest.json lists them all");
            }
        }
        err().flush();
    }

    /** Writes and prints what came of it; gives the claims that fail, if they decide the exit code. */
    private List<String> report(StudyPlan plan, Study study, Path folder, Study.Result result, double underRivals)
            throws IOException {
        List<NextStep> next = NextSteps.after(plan.scenario().scenario(),
                rivals.rivals().stream().anyMatch(each -> !each.isPlacebo()), files, words(),
                out, folder);
        RunReport report;
        try (AnalysisDisplay display = display("kith run")) {
            report = RunReport.write(study, folder, !noCharts, next, json || strict || !progress.isQuiet(), display);
        }
        report.withoutPng().ifPresent(line -> err().println("kith run: " + line));
        PrintWriter stdout = spec.commandLine().getOut();
        if (json) {
            Json.print(report.headline(), stdout);
        } else if (!progress.isQuiet()) {
            stdout.print(report.text(style, result, rivals.words(), result.seconds() + underRivals, threads));
            stdout.flush();
        }
        if (strict && !report.uncheckedClaims().isEmpty()) {
            err().println("kith run: not checked: " + String.join(", ", report.uncheckedClaims()));
        }
        return strict ? report.failedClaims() : List.of();
    }

    /** What the user set, as words of a command. */
    private List<String> words() {
        List<String> words = new ArrayList<>(values.values().words());
        if (seed != null) {
            words.addAll(List.of("--seed", seed));
        }
        if (noPersonValues) {
            words.add("--no-person-values");
        }
        words.addAll(plugins.words());
        return words;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
