package kith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kith.analysis.PatternAnalysis;
import kith.analysis.table.WholeFile;
import kith.experiment.Progress;
import kith.pattern.AblationResult;
import kith.pattern.Ablations;
import kith.pattern.AiStatistics;
import kith.pattern.Measured;
import kith.pattern.PatternResult;
import kith.pattern.Statistics;
import kith.scenario.AblationReader;
import kith.scenario.AblationSettings;
import kith.scenario.GivenValues;
import kith.scenario.PatternReader;
import kith.scenario.PatternSettings;
import kith.scenario.ResolvedScenario;
import kith.scenario.ScenarioException;
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
            "Measure the world without AI against published patterns: pass, fail or undecidable.",
            "With --ai: measure a year with a companion on offer, and trials inside the model, against what is published of AI.",
            "With --ablations: switch off one mechanism after the other, and see whether that moves what it should, and nothing else."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
            "0:measured, whatever the verdicts",
            "2:usage, or the results folder cannot be written",
            "3:invalid patterns, ablations or settings; nothing was run or written",
            "5:with --strict: a gated pattern fails, or an ablation does not do as expected",
            "6:the results folder holds something else",
            "130:interrupted; nothing is kept"
        },
        footerHeading = "%nExample%n",
        footer = {
            "  kith validate --people 2000 --days 365 --replicates 6",
            "  kith validate --ablations",
            "  kith validate --ai --replicates 10",
            "",
            "The results folder holds patterns.csv, charts/patterns.svg, and statistics.csv with",
            "the value of every replicate; with --ablations ablations.csv,",
            "charts/ablations.svg, and ablation-statistics.csv."
        })
final class ValidateCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Pattern files (default: all of scenarios/patterns), or ablation files (all of scenarios/ablations).")
    private List<Path> files = List.of();

    @Option(names = "--ai", description = "Measure the worlds with AI: use over a year, and trials.")
    private boolean ai;

    @Option(names = "--ablations", description = "Measure the world without one mechanism after the other, paired with the world that has all.")
    private boolean ablations;

    @Option(names = "--replicates", paramLabel = "N", description = "Replicates (default: 20; with --ablations 10).")
    private String replicates;

    @Option(names = "--people", paramLabel = "N", description = "People (default: 5000; with --ablations 1000).")
    private String people;

    @Option(names = "--days", paramLabel = "N", description = "Days after the burn-in (default: 730; with --ablations 365).")
    private String days;

    @Option(names = "--years", paramLabel = "N", description = "The same in years of 365 days; 10 also measures what lies far ahead.")
    private Integer years;

    @Option(names = "--seed", paramLabel = "N", description = "Seed, 0 to 2147483647; the same as --set seed=N.")
    private String seed;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Set one value in every world that is measured; may be given several times.")
    private List<String> sets = List.of();

    @Option(names = "--set-all", paramLabel = "PATH=VALUE", description = "The same as --set, which holds in every world here.")
    private List<String> everywhere = List.of();

    @Mixin
    private Threads threadsOption;

    private int threads;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Results folder (default: results/validate or results/ablations).")
    private Path out;

    @Option(names = "--replace", description = "Overwrite what was measured of another world in the results folder.")
    private boolean replace;

    @Option(names = "--strict", description = "Exit with 5 if a gated pattern fails, or an ablation does not do as expected.")
    private boolean strict;

    @Option(names = "--list", description = "List the statistics that patterns and ablations can name; run nothing.")
    private boolean list;

    @Option(names = "--json", description = "Print the results as JSON instead of the table.")
    private boolean json;

    @Option(names = "--quiet", description = "Print no progress and no table, only errors.")
    private boolean quiet;

    @Option(names = "--progress", description = "Show progress as lines even where stderr is not a terminal.")
    private boolean progress;

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
            columns.print(spec.commandLine().getOut());
            return ExitCode.OK;
        }
        threads = threadsOption.count();
        GivenValues given = new GivenValues(everywhere, sets);
        out = out != null ? out : Path.of("results", (ablations ? "ablations" : "validate") + (ai ? "-ai" : ""));
        if (ai) {
            AiWorlds worlds = new AiWorlds(ScenarioFolders.withTrials(Path.of("")), given, people, days(), replicates, seed);
            return ablations ? ablate(worlds) : validate(worlds.measurement(), aiPatterns());
        }
        HumanWorld world = new HumanWorld(
                ablations ? HumanWorld.FOR_ABLATIONS : HumanWorld.FOR_PATTERNS, given, people, days(), replicates, seed);
        return ablations ? ablate(world) : validate(world.measurement(), patterns());
    }

    private int validate(Measured measurement, List<PatternSettings> patterns) throws IOException, ScenarioException, CommandRefused {
        new ValidateFolder(out, "patterns").claim(measurement.yaml(), replace);
        return interruptible(() -> {
            double[][] values = measurement.run(threads, shown());
            measurement.write(out, values);
            return report(measurement, measurement.results(patterns, values));
        });
    }

    private int ablate(HumanWorld world) throws IOException, ScenarioException, CommandRefused {
        List<PatternSettings> bands = PatternReader.read(ScenarioFolders.patterns(Path.of("")), Statistics.units());
        List<Path> all = files.isEmpty() ? ScenarioFolders.ablations(Path.of("")) : files;
        return ablate(world.measurement(), some(all, "ablation", "ablations"), bands, world.values(), world::without);
    }

    private int ablate(AiWorlds worlds) throws IOException, ScenarioException, CommandRefused {
        List<PatternSettings> bands = PatternReader.read(ScenarioFolders.aiPatterns(Path.of("")), AiStatistics.units());
        List<Path> all = files.isEmpty() ? ScenarioFolders.aiAblations(Path.of("")) : files;
        return ablate(worlds.measurement(), some(all, "ablation", "ablations/ai"), bands, worlds.values(), worlds::without);
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
        new ValidateFolder(out, "ablations").claim(base.yaml(), replace);
        Ablations study = new Ablations(base, switchedOff, worlds);
        return interruptible(() -> {
            List<double[][]> told = study.run(threads, shown());
            study.write(out, told);
            return report(base, new AblationTableText(study.results(told)));
        });
    }

    private static List<Path> some(List<Path> files, String kind, String folder) throws CommandRefused {
        if (files.isEmpty()) {
            throw new CommandRefused(ExitCode.USAGE, "no " + kind + " files in scenarios/" + folder + "; name one");
        }
        return files;
    }

    /** Measures, or says that it was interrupted. */
    private int interruptible(Work work) throws ScenarioException {
        try (Interruption interruption = Interruption.catching()) {
            try {
                return work.report();
            } catch (InterruptedException e) {
                err().println("kith validate: interrupted; nothing is kept");
                err().flush();
                return ExitCode.INTERRUPTED;
            }
        }
    }

    private interface Work {
        int report() throws InterruptedException, ScenarioException;
    }

    private Progress shown() {
        return quiet ? Progress.SILENT : ProgressDisplay.of("kith validate", err(), progress);
    }

    private List<PatternSettings> patterns() throws ScenarioException, IOException, CommandRefused {
        return PatternReader.read(
                some(files.isEmpty() ? ScenarioFolders.patterns(Path.of("")) : files, "pattern", "patterns"), Statistics.units());
    }

    private List<PatternSettings> aiPatterns() throws ScenarioException, IOException, CommandRefused {
        return PatternReader.read(
                some(files.isEmpty() ? ScenarioFolders.aiPatterns(Path.of("")) : files, "pattern", "patterns/ai"), AiStatistics.units());
    }

    private String days() throws CommandRefused {
        if (days != null && years != null) {
            throw new CommandRefused(ExitCode.USAGE, "--days and --years say the same; give one of them");
        }
        if (years != null && (years < 1 || years > 100)) {
            throw new CommandRefused(ExitCode.USAGE, "--years " + years + ": expected 1 to 100");
        }
        return years != null ? Integer.toString(years * 365) : days;
    }

    private int report(Measured world, List<PatternResult> results) {
        WholeFile.write(out.resolve("resolved.yaml"), world.yaml().getBytes(StandardCharsets.UTF_8));
        PatternResult.write(out, results);
        String of = size(world.scenario());
        PatternAnalysis.draw(out, of);
        PrintWriter stdout = spec.commandLine().getOut();
        if (json) {
            Json.print(PatternTableText.json(results), stdout);
        } else if (!quiet) {
            new PatternTableText(results).print(of, out, stdout);
        }
        List<String> failing = results.stream().filter(PatternResult::isFailure).map(r -> r.pattern().name()).toList();
        return verdict(failing, "gated pattern fails: ", "gated patterns fail: ");
    }

    private int report(Measured base, AblationTableText table) {
        WholeFile.write(out.resolve("resolved.yaml"), base.yaml().getBytes(StandardCharsets.UTF_8));
        AblationResult.write(out, table.results());
        String of = size(base.scenario());
        PatternAnalysis.drawAblations(out, of);
        PrintWriter stdout = spec.commandLine().getOut();
        if (json) {
            Json.print(table.json(), stdout);
        } else if (!quiet) {
            table.print(of, out, stdout);
        }
        List<String> failing = table.results().stream()
                .filter(AblationResult::isFailure)
                .map(r -> r.ablation().name() + " " + r.statistic().name())
                .toList();
        return verdict(failing, "expectation fails: ", "expectations fail: ");
    }

    private String size(ResolvedScenario world) {
        return PatternTableText.size(world.scenario()) + (ai ? "; the trials as their scenarios say" : "");
    }

    private int verdict(List<String> failing, String one, String several) {
        if (strict && !failing.isEmpty()) {
            err().println("kith validate: " + failing.size() + " " + (failing.size() == 1 ? one : several) + String.join(", ", failing));
            err().flush();
            return ExitCode.CHECK_FAILED;
        }
        return ExitCode.OK;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
