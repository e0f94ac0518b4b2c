package kith.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.scenario.format.Words;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what was mistyped and what was probably meant; exit code 2. */
final class UsageErrors implements IParameterExceptionHandler {
    /** Options that some commands have, and the settings that are the same in others. */
    private static final Map<String, String> SETTINGS = Map.of("--people", "population.people_count", "--days",
            "horizon_days", "--seed", "seed");

    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        PrintWriter err = command.getErr();
        if (problem instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            err.println(name + ": " + unknown(command, unmatched.getUnmatched().get(0)));
        } else {
            boolean scenario = problem instanceof MissingParameterException missing
                    && missing.getMissing().stream().anyMatch(each -> each.paramLabel().equals("FILE"));
            err.println(name + ": " + Words.shown(String.valueOf(problem.getMessage()), 300)
                    + (scenario ? "; 'kith list' shows all scenarios" : ""));
        }
        err.println("Try '" + name + " --help'.");
        return ExitCode.USAGE;
    }

    private static String unknown(CommandLine command, String word) {
        boolean known = command.getCommandSpec().optionsMap().containsKey(word); // it stands behind a --
        boolean option = word.startsWith("-") && word.length() > 1 && !known;
        String bare = option && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        List<String> names = new ArrayList<>();
        if (option) {
            command.getCommandSpec().options().forEach(o -> names.addAll(List.of(o.names())));
        } else {
            names.addAll(command.getSubcommands().keySet());
        }
        String kind = option ? "unknown option" : names.isEmpty() ? "unexpected argument" : "unknown command";
        String near = names.contains("--set-all") && SETTINGS.containsKey(bare)
                ? "; write --set-all " + SETTINGS.get(bare) + "=NUMBER"
                : Words.nearest(bare, names)
                        .map(n -> "; did you mean '" + n + "'?")
                        .orElse("");
        return kind + " '" + Words.shown(bare, 60) + "'" + near;
    }
}
