package kith.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Lists the subcommands of {@code kith --help} under the stage of work they belong to. */
final class CommandGroups implements IHelpSectionRenderer {
    private static final List<Group> GROUPS = List.of(
            new Group("Scenarios", List.of("init", "list", "check", "schema")),
            new Group("Runs", List.of("plan", "run", "sweep", "compare", "twins", "resume", "extend")),
            new Group("Evidence", List.of("validate", "calibrate", "sensitivity", "discover")),
            new Group("Results", List.of("query", "report", "verify", "life", "explore")));

    /** A stage of work and its commands; those that are not there are not shown. */
    private record Group(String title, List<String> names) {}

    @Override
    public String render(Help help) {
        StringBuilder text = new StringBuilder();
        Set<String> left = new TreeSet<>(help.subcommands().keySet());
        for (Group group : GROUPS) {
            print(
                    help,
                    group.title(),
                    group.names().stream().filter(left::remove).toList(),
                    text);
        }
        print(help, "Other", List.copyOf(left), text);
        return text.toString();
    }

    private static void print(Help help, String title, List<String> names, StringBuilder text) {
        if (names.isEmpty()) {
            return;
        }
        text.append(String.format("%n%s%n", help.colorScheme().ansi().string("@|bold " + title + "|@")));
        for (String name : names) {
            CommandLine command = help.subcommands().get(name).commandSpec().commandLine();
            UsageMessageSpec usage = command.getCommandSpec().usageMessage();
            String[] about = usage.header().length > 0 ? usage.header() : usage.description();
            WrappedText.lines(about.length == 0 ? "" : about[0], String.format("  %-12s ", name), " ".repeat(15),
                    help.commandSpec().usageMessage().width())
                    .forEach(line -> text.append(line).append(System.lineSeparator()));
        }
    }
}
