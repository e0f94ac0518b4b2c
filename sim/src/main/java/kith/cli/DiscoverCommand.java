package kith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.worlds.Discovery;
import kith.analysis.worlds.WorldRow;
import kith.analysis.worlds.Worlds;
import kith.experiment.SampledPoints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kith discover}: in which worlds of an experiment something is so. */
@Command(
        name = "discover",
        description = {"Find out in which worlds of an experiment an outcome is higher, or lower.",
                "The command looks for ranges of a few settings that hold most of these worlds and few others. The"
                        + " method is patient rule induction (PRIM). It also grows a small tree of questions."},
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {ExitCode.OK_TEXT, ExitCode.INTERNAL_TEXT, ExitCode.USAGE_TEXT, ExitCode.INVALID_TEXT},
        footerHeading = "%nExample%n",
        footer = {
                "  kith discover results/rival-worlds --group would_use:daily --where lower",
                "  kith discover results/plausible-worlds --variable well_being --where matters"
        })
final class DiscoverCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "Results folder of kith sweep.")
    private Path folder;

    @Option(names = "--variable", paramLabel = "NAME", description = "Outcome (default: the first of the experiment).")
    private String variable;

    @Option(names = "--group", paramLabel = "GROUP", description = "Group (default: the last of the experiment).")
    private String group;

    @Option(names = "--scenario", paramLabel = "NAME", description = "Scenario (default: the first).")
    private String scenario;

    /** What is asked of a difference. */
    private enum Where {
        /** Above zero. */
        HIGHER,
        /** Below zero. */
        LOWER,
        /** At least as large as what matters, in either direction. */
        MATTERS
    }

    @Option(names = "--where", paramLabel = "WHAT", defaultValue = "higher",
            description = "What is asked: higher, lower or matters (default: ${DEFAULT-VALUE}).")
    private String where;

    @Mixin
    private ThemeOption theme;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        TerminalStyle style = theme.style();
        Worlds all = Worlds.read(folder);
        List<String> scenarios = all.experiment().scenarios().stream().map(each -> each.name()).toList();
        String of = chosen("--scenario", scenario, scenarios, scenarios.get(0));
        Worlds worlds = all.byScenario().get(scenarios.indexOf(of));
        String outcome = chosen("--variable", variable, worlds.variables(), worlds.variables().get(0));
        String whom = chosen("--group", group, worlds.groups(), worlds.groups().get(worlds.groups().size() - 1));
        List<WorldRow> rows = worlds.of(outcome, whom);
        Where asked = asked();
        Predicate<WorldRow> isSo = switch (asked) {
            case HIGHER -> row -> row.judged() > 0;
            case LOWER -> row -> row.judged() < 0;
            case MATTERS -> row -> Math.abs(row.judged()) >= row.matters();
        };
        PrintWriter out = spec.commandLine().getOut();
        WorldRow any = rows.get(0);
        try {
            Discovery found = Discovery.of(all.experiment(), rows, isSo, SampledPoints.draws("discover", 0));
            line(out, style, any.label() + ", " + any.groupLabel() + ": " + words(asked) + " in " + found.ofInterest()
                    + " of " + found.worlds() + " worlds.");
            out.println();
            found.boxLines().forEach(each -> line(out, style, each));
            out.println();
            line(out, style, "Questions that part the worlds:");
            found.treeLines().forEach(each -> line(out, style, "  " + each));
        } catch (IllegalArgumentException e) {
            line(out, style, any.label() + ", " + any.groupLabel() + ", " + words(asked) + ": " + e.getMessage() + ".");
        }
        out.flush();
        return ExitCode.OK;
    }

    private Where asked() {
        for (Where each : Where.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(where)) {
                return each;
            }
        }
        throw new ParameterException(spec.commandLine(), "--where: found '" + where
                + "'; expected higher, lower or matters");
    }

    private static String words(Where asked) {
        return switch (asked) {
            case HIGHER -> "higher than in the reference";
            case LOWER -> "lower than in the reference";
            case MATTERS -> "different by enough to matter";
        };
    }

    private String chosen(String option, String given, List<String> known, String usual) {
        if (given == null) {
            return usual;
        }
        if (!known.contains(given)) {
            throw new ParameterException(spec.commandLine(), option + ": found '" + given + "'; expected one of "
                    + String.join(", ", known));
        }
        return given;
    }

    private static void line(PrintWriter out, TerminalStyle style, String text) {
        WrappedText.lines(text, style.width()).forEach(out::println);
    }
}
