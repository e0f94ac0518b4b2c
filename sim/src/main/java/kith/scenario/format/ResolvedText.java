package kith.scenario.format;

import java.util.regex.Pattern;
import kith.scenario.settings.Keyword;
import kith.scenario.settings.Scenario;

/**
 * The canonical text of a scenario: order of declaration, one value a line, LF. Comments at its end tell which plug-ins
 * were loaded; without plug-ins there are none.
 */
public final class ResolvedText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*+(?: [A-Za-z0-9_-]++)*+");

    private ResolvedText() {}

    public static String of(Scenario scenario) {
        StringBuilder text = new StringBuilder();
        String[][] before = {{}};
        ScenarioValues.leaves(scenario).forEach((path, value) -> {
            String[] names = path.split("\\.");
            int shared = 0;
            while (shared < before[0].length - 1
                    && shared < names.length - 1
                    && names[shared].equals(before[0][shared])) {
                shared++;
            }
            for (int depth = shared; depth < names.length; depth++) {
                text.append("  ".repeat(depth)).append(names[depth]).append(':');
                text.append(depth == names.length - 1 ? " " + value : "").append('\n');
            }
            before[0] = names;
        });
        return text + scenario.extensions().plugins().lines();
    }

    /** A value as YAML; text in double quotes unless it is plainly words. */
    public static String scalar(Object value) {
        if (value instanceof Double number) {
            return Words.number(number);
        }
        if (value instanceof Keyword keyword) {
            return scalar(keyword.word());
        }
        if (!(value instanceof String words)) {
            return value.toString();
        }
        boolean plain = PLAIN.matcher(words).matches() && !words.matches("(?i)true|false|null|yes|no|on|off|y|n");
        return plain ? words : '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
