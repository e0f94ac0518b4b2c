package kith.explore;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The settings that decisions of a panel stand for. This is the one place that says so:
 *
 * <ul>
 * <li>What the AI may do in a role is the norm of that role: {@code roles.ai.ROLE.norms.FUNCTION}, from -1 (must not)
 * to 1 (should) in halves. No is -1, rather no -0.5, rather yes 0.5, yes 1; decisions between are rounded to halves.
 * <li>A rule binds, so with any such decision {@code ai.conduct.boundary} is 1: the AI declines every need that the
 * norms of its role exclude. A need is excluded if the sum of share x norm over its functions is below 0. So care still
 * serves half of a need for guidance where guidance is not allowed, and the AI serves it less well.
 * <li>A lever of conduct is {@code ai.conduct.LEVER}, and the same lever of every product that has its own.
 * <li>Conduct stays what the panel decided. So a panel needs a scenario whose providers have fixed conduct ({@link
 * #fits}).
 * </ul>
 *
 * <p>An intervention with {@code effect.forbids} is not used. It declines a whole need of which the function serves at
 * least half, whatever other functions serve.
 */
public final class PanelRule {
    private PanelRule() {}

    /** Whether a panel can decide in a scenario: AIs are on offer, and no provider changes their conduct by itself. */
    public static boolean fits(Map<String, String> settings) {
        return "true".equals(settings.get("ai.present")) && settings.entrySet().stream()
                .filter(each -> each.getKey().matches("ai\\.providers\\.[^.]+\\.objective\\.signal"))
                .allMatch(each -> each.getValue().equals("constitution"));
    }

    /**
     * Settings of a scenario under decisions, by path. Where nothing was decided it is empty.
     *
     * @param settings the settings of the scenario by path
     */
    public static Map<String, String> settings(Map<PanelQuestion, Double> decisions, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>();
        decisions.forEach((question, value) -> {
            if (question.isOfRole()) {
                all.put("roles.ai." + question.role() + ".norms." + question.about(), text(Math.rint(2 * value) / 2));
                all.put("ai.conduct.boundary", "1");
            } else {
                all.put("ai.conduct." + question.about(), text(value));
            }
        });
        Map<String, String> own = new LinkedHashMap<>();
        for (String path : settings.keySet()) {
            String lever = path.replaceFirst("^ai\\.products\\.[^.]+\\.conduct\\.", "ai.conduct.");
            if (!lever.equals(path) && all.containsKey(lever)) {
                own.put(path, all.get(lever));
            }
        }
        all.putAll(own);
        return all;
    }

    /** A value with at most three decimals. */
    private static String text(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value + 0.0).replaceFirst("\\.?0+$", "");
        return text.equals("-0") ? "0" : text;
    }
}
