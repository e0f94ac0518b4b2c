package kith.analysis.table;

import java.util.List;
import kith.analysis.table.Manifest.Difference;

/** Tells which differences between the worlds of a pair are of the AI, and which are not. */
public final class Differences {
    private Differences() {}

    /**
     * Differences beyond the AI itself, where the worlds differ in the AI: with one of these the contrast is not what
     * the AI does. Spillover acts through an AI alone and is not among them, nor are windows in which only the AI
     * changes.
     */
    public static List<Difference> beyondAi(Manifest manifest, String scenarioId) {
        List<Difference> own = manifest.differencesOf(scenarioId).stream()
                .filter(d -> !isIdle(d, manifest.differencesOf(scenarioId))).toList();
        return own.stream().noneMatch(d -> isOfAi(d.path(), own)) ? List.of()
                : own.stream().filter(d -> !isOfAi(d.path(), own)).toList();
    }

    /** Whether a difference is of an intervention that the reference only knows of and does not let happen. */
    private static boolean isIdle(Difference d, List<Difference> all) {
        if (!d.path().startsWith("interventions.")) {
            return false;
        }
        String of = "interventions." + d.path().split("\\.")[1] + ".happens";
        return all.stream().anyMatch(other -> other.path().equals(of) && "false".equals(other.reference())
                && (other.scenario() == null || other.scenario().isEmpty()));
    }

    private static boolean isOfAi(String path, List<Difference> all) {
        String within = path.replaceFirst("^at_day\\.[^.]+\\.set\\.", "");
        if (within.matches("at_day\\.[^.]+\\.(from|to)_day")) {
            String set = within.substring(0, within.lastIndexOf('.')) + ".set.";
            List<Difference> changed = all.stream().filter(d -> d.path().startsWith(set)).toList();
            return !changed.isEmpty() && changed.stream().allMatch(d -> isOfAi(d.path(), all));
        }
        return within.startsWith("ai.") || within.startsWith("roles.ai.") || within.startsWith("standards.spillover");
    }
}
