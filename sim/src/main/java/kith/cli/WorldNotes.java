package kith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kith.experiment.SetInOneWorld;
import kith.experiment.StudyPlan;
import kith.scenario.format.GivenValues;
import kith.scenario.format.ScenarioValues.Difference;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says in what the worlds of a study differ, and what was set in one of them alone. */
final class WorldNotes {
    private WorldNotes() {}

    /** Prints a note for each setting that was set in the scenarios alone, though the reference has it too. */
    static void print(StudyPlan plan, String command, PrintWriter err) {
        boolean several = !plan.more().isEmpty();
        for (SetInOneWorld each : plan.setInOneWorld()) {
            err.println(command + ": note: " + each.path() + " is " + orNotSet(each.value()) + " in the "
                    + (several ? "scenarios" : "scenario") + " and " + orNotSet(each.other())
                    + " in the reference, because --set changes it in the " + (several ? "scenarios" : "scenario")
                    + " alone.");
            err.println("  To set it in every world, use " + GivenValues.SET_ALL + " "
                    + ShellWords.quoted(each.path() + "=" + each.value()));
        }
        err.flush();
    }

    /**
     * Says which worlds are compared with which where several files were named: a file that others name as their
     * reference is that, and no scenario.
     */
    static void printRoles(StudyPlan plan, List<Path> files, String command, PrintWriter err) {
        if (files.size() < 2 || plan.reference().isEmpty()) {
            return;
        }
        String reference = plan.reference().get().scenario().name();
        String scenarios = plan.scenarios().stream().map(each -> each.scenario().name())
                .collect(Collectors.joining(", "));
        if (plan.scenarios().size() < files.size()) {
            err.println(command + ": note: " + reference + " is the reference of " + scenarios
                    + ", so it is not compared with a reference of its own.");
            err.println("  To compare all files with one other scenario, add --set reference=NAME");
        } else {
            plan.usersOf().filter(users -> !users.equals(reference)).ifPresent(users -> err.println(command
                    + ": note: groups by eventual use come from " + users
                    + ", the first scenario with an AI by name."));
        }
        err.flush();
    }

    /** Tells a difference in words: the value, and that of the reference. */
    static String told(Difference difference) {
        if (difference.value().isEmpty()) {
            return difference.other() + " (only in the reference)";
        }
        return difference.value()
                + (difference.other().isEmpty() ? " (only in the scenario)"
                        : " (reference " + difference.other() + ")");
    }

    /** Adds to a JSON object in what the worlds differ, and what was set on the command line. */
    static void describe(StudyPlan plan, ObjectNode node) {
        if (plan.reference().isPresent()) {
            ArrayNode differences = node.putArray("differences");
            plan.differences().forEach(d -> differences.addObject().put("path", d.path()).put("value", d.value())
                    .put("reference", d.other()));
        }
        ArrayNode set = node.putArray("set");
        plan.scenario().set().forEach(each -> set.addObject()
                .put("path", each.path())
                .put("value", each.value())
                .put("shipped_value", each.shippedValue())
                .put("worlds", plan.worldsOf(each)));
    }

    /** Lists in what the worlds differ, a line each, below a line with their number. */
    static List<String> lines(StudyPlan plan) {
        if (plan.reference().isEmpty()) {
            return List.of();
        }
        List<Difference> differences = plan.differences();
        String reference = plan.reference().get().scenario().name();
        List<String> lines = new ArrayList<>();
        lines.add(switch (differences.size()) {
            case 0 -> "the scenario and the reference " + reference + " do not differ in any setting";
            case 1 -> "the scenario differs from the reference " + reference + " in 1 setting:";
            default ->
                    "the scenario differs from the reference " + reference + " in " + differences.size() + " settings:";
        });
        differences.forEach(d -> lines.add("  " + d.path() + ": " + told(d)));
        return lines;
    }

    private static String orNotSet(String value) {
        return value.isEmpty() ? "not set" : value;
    }
}
