package kith.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;

/** Lists the subcommands of {@code kith --help} under the stage of work they belong to. */
final class CommandGroups implements IHelpSectionRenderer {
    private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("Scenarios", List.of("init", "list", "check", "schema"));
        GROUPS.put("Runs", List.of("plan", "run", "sweep", "compare", "twins", "resume", "extend"));
        GROUPS.put("Evidence", List.of("validate", "calibrate", "sensitivity", "discover"));
        GROUPS.put("Results", List.of("query", "report", "verify", "life", "explore"));
    }

    @Override
    public String render(Help help) {
        StringBuilder text = new StringBuilder();
        Set<String> left = new TreeSet<>(help.subcommands().keySet());
        GROUPS.forEach((title, names) -> {
            List<String> present = names.stream().filter(left::remove).toList();
            group(help, title, present, text);
        });
        group(help, "Further", List.copyOf(left), text);
        return text.toString();
    }

    private static void group(Help help, String title, List<String> names, StringBuilder text) {
        if (names.isEmpty()) {
            return;
        }
        text.append(help.colorScheme().ansi().string("%n@|bold " + title + "|@%n".formatted()).replace("%n", System.lineSeparator()));
        for (String name : names) {
            CommandLine command = help.subcommands().get(name).commandSpec().commandLine();
            String[] description = command.getCommandSpec().usageMessage().description();
            text.append(String.format("  %-12s %s%n", name, description.length == 0 ? "" : description[0]));
        }
    }
}
