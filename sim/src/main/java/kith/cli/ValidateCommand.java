package kith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kith.analysis.PatternAnalysis;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.table.WholeFile;
import kith.experiment.Progress;
import kith.pattern.AblationResult;
import kith.pattern.Ablations;
import kith.pattern.AiStatistics;
import kith.pattern.KeptRuns;
import kith.pattern.Measured;
import kith.pattern.PatternResult;
import kith.pattern.PluginStatistics;
import kith.pattern.Statistics;
import kith.scenario.files.AblationReader;
import kith.scenario.files.PatternReader;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.format.GivenValues;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.AblationSettings;
import kith.scenario.settings.PatternSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kith validate}: the world without AI, or the worlds with it, against published patterns. */
@Command(
        name = "validate",
        description = {
                "Compare the model with published patterns (pass, fail, undecided).", "By default the world has no AI.",
                "With --ai: simulate one year with a companion, and trials of AI. Compare the results with published "
                        + "ones.",
                "With --ablations: switch off one mechanism at a time. Compare the effects with those that were "
                        + "expected."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
                ExitCode.OK_TEXT,
                ExitCode.INTERNAL_TEXT,
                ExitCode.USAGE_TEXT,
                ExitCode.INVALID_TEXT,
                ExitCode.CHECK_TEXT,
                ExitCode.TAKEN_TEXT,
                ExitCode.INTERRUPTED_TEXT
        },
        footerHeading = "%nExample%n",
        footer = {
                "  kith validate --people 2000 --days 365 --replicates 6",
                "  kith validate --ablations",
                "  kith validate --ai --replicates 10",
                "",
                "The results folder holds patterns.csv, charts/patterns.svg and statistics.csv",
                "(the values of every replicate). With --ablations it holds ablations.csv,",
                "charts/ablations.svg and ablation-statistics.csv."
        })
final class ValidateCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FILE",
            description = "Pattern files (default: all of scenarios/patterns) or ablation files (default: all of "
                    + "scenarios/ablations).")
    private List<Path> files = List.of();

    @Option(names = "--ai", description = "Use the worlds with AI: one year of use, and trials.")
    private boolean ai;

    @Option(names = "--ablations",
            description = "Switch off one mechanism at a time, such as habit. Compare each world with the full world, "
                    + "with the same people and random draws.")
    private boolean ablations;

    @Option(names = "--replicates", paramLabel = "N",
            description = "Number of replicates (default: 20, with --ablations 10).")
    private String replicates;

    @Option(names = "--people", paramLabel = "N",
            description = "Number of people (default: 5000, with --ablations 1000).")
    private String people;

    @Option(names = "--days", paramLabel = "N",
            description = "Number of measured days (default: 730, with --ablations 365). The days before day 0, in "
                    + "which the world adjusts (burn-in), do not count.")
    private String days;

    @Option(names = "--years", paramLabel = "N",
            description = "Number of years of 365 days, instead of --days. With 10, long-term stability is also "
                    + "measured.")
    private Integer years;

    @Option(names = "--seed", paramLabel = "N",
            description = "Seed of the random draws, 0 to 2147483647. Same as --set seed=N.")
    private String seed;

    @Option(names = "--set", paramLabel = "PATH=VALUE",
            description = "Set one value in all worlds that are measured. Repeat the option for more values.")
    private List<String> sets = List.of();

    @Option(names = "--set-all", paramLabel = "PATH=VALUE",
            description = "The same as --set. Both set a value in every world here.")
    private List<String> everywhere = List.of();

    @Mixin
    private PluginOption plugins;

    @Mixin
    private Threads threadsOption;

    private int threads;

    @Option(names = "--out", paramLabel = "FOLDER",
            description = "Results folder (default: results/validate or results/ablations).")
    private Path out;

    @Option(names = "--replace", description = "Overwrite results of another world in the results folder.")
    private boolean replace;

    @Option(names = "--strict",
            description = "Exit with code 5 if a gated pattern fails, or an expectation of an ablation. A gated "
                    + "pattern is one that must pass. Its file says \"gated: true\".")
    private boolean strict;

    @Option(names = "--list", description = "Only list the statistics for patterns and ablations.")
    private boolean list;

    @Option(names = "--json", description = "Print the results as JSON instead of the table.")
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
        if (list) {
            Columns columns = new Columns();
            if (ai) {
                columns.add("STATISTIC", "UNIT", "WHAT IT IS");
                AiStatistics.ALL.forEach(s -> columns.add(s.name(), s.unit(), s.text()));
            } else {
                columns.add("STATISTIC", "UNIT", "DAYS", "WHAT IT IS");
                Statistics.ALL.forEach(s -> columns.add(s.name(), s.unit(), "" + s.daysNeeded(), s.text()));
            }
            PluginStatistics.of(plugins.reader().defaults(List.of()).scenario()).listed().forEach(s -> {
                if (ai) {
                    columns.add(s.name(), s.unit(), s.text());
                } else {
                    columns.add(s.name(), s.unit(), "" + s.daysNeeded(), s.text());
                }
            });
            columns.print(spec.commandLine().getOut());
            return ExitCode.OK;
        }
        threads = threadsOption.count();
        style = theme.style();
        OutFolder.check(out, "results/my-check");
        GivenValues given = new GivenValues(everywhere, sets);
        out = out != null ? out : Path.of("results", (ablations ? "ablations" : "validate") + (ai ? "-ai" : ""));
        if (ai) {
            AiWorlds worlds = new AiWorlds(ScenarioFolders.withTrials(Path.of("")), given, people, days(), replicates,
                    seed, plugins.reader());
            return ablations ? ablate(worlds) : validate(worlds.measurement(), this::aiPatterns);
        }
        HumanWorld world = new HumanWorld(
                ablations ? HumanWorld.FOR_ABLATIONS : HumanWorld.FOR_PATTERNS, given, people, days(), replicates,
                seed, plugins.reader());
        return ablations ? ablate(world) : validate(world.measurement(), this::patterns);
    }

    private int validate(Measured measurement, Bands bands) throws IOException, ScenarioException, CommandRefused {
        List<PatternSettings> patterns = bands.of(measurement);
        try (ValidateFolder folder = new ValidateFolder(out, "patterns", List.of(PatternResult.FILE, Measured.FILE),
                "patterns")) {
            folder.claim(measurement.yaml(), replace);
            KeptRuns kept = kept(measurement);
            return interruptible(kept, () -> {
                double[][] values = measurement.run(kept, threads, shown());
                folder.announce();
                kept.merge();
                measurement.write(out, values);
                return report(measurement, measurement.results(patterns, values), folder);
            });
        }
    }

    /** The patterns that a world is measured against. */
    private interface Bands {
        List<PatternSettings> of(Measured world) throws ScenarioException, IOException, CommandRefused;
    }

    private int ablate(HumanWorld world) throws IOException, ScenarioException, CommandRefused {
        Measured base = world.measurement();
        List<PatternSettings> bands = PatternReader.read(ScenarioFolders.patterns(Path.of("")), base.units());
        List<Path> all = files.isEmpty() ? ScenarioFolders.ablations(Path.of("")) : files;
        return ablate(base, some(all, "ablation", "ablations"), bands, world.values(), world::without);
    }

    private int ablate(AiWorlds worlds) throws IOException, ScenarioException, CommandRefused {
        Measured base = worlds.measurement();
        List<PatternSettings> bands = PatternReader.read(ScenarioFolders.aiPatterns(Path.of("")), base.units());
        List<Path> all = files.isEmpty() ? ScenarioFolders.aiAblations(Path.of("")) : files;
        return ablate(base, some(all, "ablation", "ablations/ai"), bands, worlds.values(),
                worlds::without);
    }

    /** The world without what is set. */
    private interface Without {
        Measured at(List<String> sets) throws ScenarioException;
    }

    private int ablate(Measured base, List<Path> all, List<PatternSettings> bands, List<String> values, Without without)
            throws IOException, ScenarioException, CommandRefused {
        List<AblationSettings> switchedOff = AblationReader.read(all, base.units().keySet(), bands, values);
        List<Measured> worlds = new ArrayList<>();
        for (AblationSettings each : switchedOff) {
            worlds.add(without.at(each.sets()));
        }
        Ablations study = new Ablations(base, switchedOff, worlds);
        try (ValidateFolder folder = new ValidateFolder(out, "ablations", List.of(AblationResult.FILE, Ablations.FILE),
                "ablations")) {
            folder.claim(base.yaml(), replace);
            KeptRuns kept = kept(base);
            return interruptible(kept, () -> {
                List<double[][]> told = study.run(kept, threads, shown());
                folder.announce();
                kept.merge();
                study.write(out, told);
                return report(base, new AblationTableText(study.results(told)), folder);
            });
        }
    }

    private static List<Path> some(List<Path> files, String kind, String folder) throws CommandRefused {
        if (files.isEmpty()) {
            throw new CommandRefused(ExitCode.USAGE, "no " + kind + " files in scenarios/" + folder + "; name one");
        }
        return files;
    }

    /** The replicates that are finished and kept in the results folder. */
    private KeptRuns kept(Measured world) throws IOException {
        KeptRuns kept = KeptRuns.in(out, List.copyOf(world.units().keySet()));
        kept.damage().forEach(line -> err().println("kith validate: " + line));
        return kept;
    }

    /** Measures, or says that it was interrupted. */
    private int interruptible(KeptRuns kept, Work work) throws ScenarioException, IOException {
        try (Interruption interruption = Interruption.catching()) {
            try {
                return work.report();
            } catch (InterruptedException e) {
                return interrupted(kept);
            } catch (IOException | RuntimeException e) {
                if (!interruption.isAsked()) {
                    throw e;
                }
                return interrupted(kept);
            }
        }
    }

    private int interrupted(KeptRuns kept) {
        Thread.interrupted(); // what is left to do must not be broken off
        err().println("kith validate: interrupted; " + kept.count() + " replicates are finished and kept in " + out
                + "; the same command continues");
        err().flush();
        return ExitCode.INTERRUPTED;
    }

    private interface Work {
        int report() throws InterruptedException, ScenarioException, IOException;
    }

    private Progress shown() {
        return progress.ofRuns("kith validate", err());
    }

    private List<PatternSettings> patterns(Measured world) throws ScenarioException, IOException, CommandRefused {
        return PatternReader.read(
                some(files.isEmpty() ? ScenarioFolders.patterns(Path.of("")) : files, "pattern", "patterns"),
                world.units());
    }

    private List<PatternSettings> aiPatterns(Measured world) throws ScenarioException, IOException, CommandRefused {
        return PatternReader.read(
                some(files.isEmpty() ? ScenarioFolders.aiPatterns(Path.of("")) : files, "pattern", "patterns/ai"),
                world.units());
    }

    private String days() throws CommandRefused {
        if (days != null && years != null) {
            throw new CommandRefused(ExitCode.USAGE, "--days and --years have the same meaning; use only one of them");
        }
        if (years != null && (years < 1 || years > 100)) {
            throw new CommandRefused(ExitCode.USAGE, "--years " + years + ": expected 1 to 100");
        }
        return years != null ? Integer.toString(years * 365) : days;
    }

    private int report(Measured world, List<PatternResult> results, ValidateFolder folder) throws IOException {
        WholeFile.write(out.resolve("resolved.yaml"), world.yaml().getBytes(StandardCharsets.UTF_8));
        PatternResult.write(out, results);
        String of = size(world.scenario());
        PatternAnalysis.draw(out, of).ifPresent(line -> err().println("kith validate: " + line));
        folder.seal();
        PrintWriter stdout = spec.commandLine().getOut();
        if (json) {
            Json.print(PatternTableText.json(results), stdout);
        } else if (!progress.isQuiet()) {
            new PatternTableText(results).print(of, out, style, stdout);
        }
        List<String> failing = results.stream().filter(PatternResult::isFailure).map(r -> r.pattern().name()).toList();
        return verdict(failing, "gated pattern fails: ", "gated patterns fail: ");
    }

    private int report(Measured base, AblationTableText table, ValidateFolder folder) throws IOException {
        WholeFile.write(out.resolve("resolved.yaml"), base.yaml().getBytes(StandardCharsets.UTF_8));
        AblationResult.write(out, table.results());
        String of = size(base.scenario());
        PatternAnalysis.drawAblations(out, of).ifPresent(line -> err().println("kith validate: " + line));
        folder.seal();
        PrintWriter stdout = spec.commandLine().getOut();
        if (json) {
            Json.print(table.json(), stdout);
        } else if (!progress.isQuiet()) {
            table.print(of, out, style, stdout);
        }
        List<String> failing = table.results().stream()
                .filter(AblationResult::isFailure)
                .map(r -> r.ablation().name() + " " + r.statistic().name())
                .toList();
        return verdict(failing, "expectation fails: ", "expectations fail: ");
    }

    private String size(ResolvedScenario world) {
        return PatternTableText.size(world.scenario()) + (ai ? "; trials as in their scenarios" : "");
    }

    private int verdict(List<String> failing, String one, String several) {
        if (strict && !failing.isEmpty()) {
            err().println("kith validate: " + failing.size() + " " + (failing.size() == 1 ? one : several)
                    + String.join(", ", failing));
            err().flush();
            return ExitCode.CHECK_FAILED;
        }
        return ExitCode.OK;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
