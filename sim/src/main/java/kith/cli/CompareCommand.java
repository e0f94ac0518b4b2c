package kith.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kith.analysis.compare.ComparedRow;
import kith.analysis.compare.Comparison;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.table.SeriesTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kith compare}: finished studies with the same people, pair by pair. */
@Command(
        name = "compare",
        description = {"Compare the scenarios of finished studies with each other, pair by pair.",
                "The studies need the same reference: equal runs mean the same simulated people. 'kith run FILE FILE'"
                        + " runs several scenarios together."},
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {ExitCode.OK_TEXT, ExitCode.INTERNAL_TEXT, ExitCode.USAGE_TEXT, ExitCode.INVALID_TEXT,
                ExitCode.TAKEN_TEXT},
        footerHeading = "%nExample%n",
        footer = {
                "  kith run scenarios/companions.scenario.yaml --no-rivals",
                "  kith run scenarios/usage-cap.scenario.yaml --no-rivals",
                "  kith compare results/companions results/usage-cap --csv compare.csv"
        })
final class CompareCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", arity = "2..*", description = "Results folders of kith run.")
    private List<Path> folders;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write all differences into a new CSV file.")
    private Path csv;

    @Mixin
    private ThemeOption theme;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        TerminalStyle style = theme.style();
        if (csv != null && Files.exists(csv)) {
            throw new CommandRefused(ExitCode.OUTPUT_TAKEN, csv + " is there already; name a new file");
        }
        List<ComparedRow> rows = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            for (int j = i + 1; j < folders.size(); j++) {
                try {
                    rows.addAll(Comparison.of(folders.get(i), folders.get(j)).rows());
                } catch (IllegalArgumentException e) {
                    throw new ParameterException(spec.commandLine(), e.getMessage());
                }
            }
        }
        if (csv != null) {
            Comparison.write(csv, rows);
        }
        PrintWriter out = spec.commandLine().getOut();
        String pair = "";
        for (ComparedRow row : rows) {
            if (row.group().equals(SeriesTable.EVERYBODY)) {
                String now = row.first() + " minus " + row.second();
                if (!now.equals(pair)) {
                    out.println((pair.isEmpty() ? "" : System.lineSeparator()) + now + ", everybody, day " + row.day()
                            + ", " + row.pairsInWords());
                    pair = now;
                }
                WrappedText.lines("  " + row.told(), style.width()).forEach(out::println);
            }
        }
        WrappedText.lines("Intervals show only how much the runs differ from each other. They do not include the "
                + "uncertainty of assumptions. Groups by eventual use hold other people in each study. So they are "
                + "left out.", style.width()).forEach(out::println);
        out.flush();
        return ExitCode.OK;
    }
}
