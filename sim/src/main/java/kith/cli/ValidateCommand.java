package kith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kith.analysis.PatternAnalysis;
import kith.analysis.table.WholeFile;
import kith.experiment.Progress;
import kith.pattern.Measurement;
import kith.pattern.PatternResult;
import kith.pattern.Statistics;
import kith.scenario.PatternReader;
import kith.scenario.PatternSettings;
import kith.scenario.Scenario;
import kith.scenario.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kith validate}: the world without AI against published patterns. */
@Command(
        name = "validate",
        description = "Measure the world without AI against published patterns: pass, fail or undecidable.",
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
            "0:measured, whatever the verdicts",
            "2:usage, or the results folder cannot be written",
            "3:invalid patterns or settings; nothing was run or written",
            "5:with --strict: a gated pattern fails",
            "6:the results folder holds something else",
            "130:interrupted; nothing is kept"
        },
        footerHeading = "%nExample%n",
        footer = {
            "  kith validate --people 2000 --days 365 --replicates 6",
            "",
            "The results folder holds patterns.csv, charts/patterns.svg, and statistics.csv with the value of",
            "every replicate."
        })
final class ValidateCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Pattern files (default: all of scenarios/patterns).")
    private List<Path> files = List.of();

    @Option(names = "--replicates", paramLabel = "N", description = "Replicates (default: 20).")
    private String replicates;

    @Option(names = "--people", paramLabel = "N", description = "People (default: 5000).")
    private String people;

    @Option(names = "--days", paramLabel = "N", description = "Days after the burn-in (default: 730).")
    private String days;

    @Option(names = "--years", paramLabel = "N", description = "The same in years of 365 days; 10 also measures what lies far ahead.")
    private Integer years;

    @Option(names = "--seed", paramLabel = "N", description = "Seed, 0 to 2147483647; the same as --set seed=N.")
    private String seed;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Set one value of the world; may be given several times.")
    private List<String> sets = List.of();

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all cores). Results do not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", paramLabel = "FOLDER", description = "Results folder (default: results/validate).")
    private Path out = Path.of("results", "validate");

    @Option(names = "--replace", description = "Overwrite the patterns of another world in the results folder.")
    private boolean replace;

    @Option(names = "--strict", description = "Exit with 5 if a gated pattern fails.")
    private boolean strict;

    @Option(names = "--list", description = "List the statistics a pattern can name; run nothing.")
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
            columns.add("STATISTIC", "UNIT", "DAYS", "WHAT IT IS");
            Statistics.ALL.forEach(s -> columns.add(s.name(), s.unit(), "" + s.daysNeeded(), s.text()));
            columns.print(spec.commandLine().getOut());
            return ExitCode.OK;
        }
        if (threads < 1 || threads > 1024) {
            throw new CommandRefused(ExitCode.USAGE, "--threads " + threads + ": expected 1 to 1024");
        }
        List<PatternSettings> patterns = patterns();
        Measurement measurement = new HumanWorld(sets, people, days(), replicates, seed).measurement();
        claim(measurement.scenario().yaml());
        try (Interruption interruption = Interruption.catching()) {
            try {
                Progress shown = quiet ? Progress.SILENT : ProgressDisplay.of("kith validate", err(), progress);
                double[][] values = measurement.run(threads, shown);
                Measurement.write(out, values);
                return report(measurement, Measurement.results(patterns, values));
            } catch (InterruptedException e) {
                err().println("kith validate: interrupted; nothing is kept");
                err().flush();
                return ExitCode.INTERRUPTED;
            }
        }
    }

    private List<PatternSettings> patterns() throws ScenarioException, IOException, CommandRefused {
        List<Path> all = files.isEmpty() ? ScenarioFolders.patterns(Path.of("")) : files;
        if (all.isEmpty()) {
            throw new CommandRefused(ExitCode.USAGE, "no pattern files in scenarios/patterns; name one");
        }
        return PatternReader.read(all, Statistics.units());
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

    /** Refuses a folder that holds a study, or the patterns of another world. */
    private void claim(String yaml) throws IOException, CommandRefused {
        boolean study = Files.exists(out.resolve("manifest.json"));
        Path resolved = out.resolve("resolved.yaml");
        boolean other = Files.exists(resolved) && !Files.readString(resolved).equals(yaml);
        if (study || other && !replace) {
            throw new CommandRefused(ExitCode.OUTPUT_TAKEN, out + " holds " + (study ? "a study" : "the patterns of another world") + "; "
                    + (study ? "use --out " : "--replace overwrites them, or use --out ")
                    + ShellWords.quoted(free().toString()));
        }
    }

    private Path free() {
        int n = 2;
        while (Files.exists(out.resolveSibling(out.getFileName() + "-" + n))) {
            n++;
        }
        return out.resolveSibling(out.getFileName() + "-" + n);
    }

    private int report(Measurement measurement, List<PatternResult> results) {
        Scenario scenario = measurement.scenario().scenario();
        WholeFile.write(out.resolve("resolved.yaml"), measurement.scenario().yaml().getBytes(StandardCharsets.UTF_8));
        PatternResult.write(out, results);
        String of = PatternTableText.size(scenario);
        PatternAnalysis.draw(out, of);
        PrintWriter stdout = spec.commandLine().getOut();
        if (json) {
            Json.print(PatternTableText.json(results), stdout);
        } else if (!quiet) {
            new PatternTableText(results).print(of, out, stdout);
        }
        List<String> failing = new ArrayList<>();
        results.stream().filter(PatternResult::isFailure).forEach(r -> failing.add(r.pattern().name()));
        if (strict && !failing.isEmpty()) {
            err().println("kith validate: " + failing.size() + " gated " + (failing.size() == 1 ? "pattern fails: " : "patterns fail: ")
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
