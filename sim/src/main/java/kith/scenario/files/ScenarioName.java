package kith.scenario.files;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a scenario may be called: its name becomes part of the names of files and folders, on every system. */
public final class ScenarioName {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,59}");
    private static final Pattern OF_WINDOWS = Pattern.compile("(?i)con|prn|aux|nul|com[0-9]|lpt[0-9]");

    /** The characters of a name. */
    static final String RULE = "letters, digits and hyphens, at most 60";

    private ScenarioName() {}

    /** What was expected instead; empty for a good name. */
    public static Optional<String> complaint(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of("expected " + RULE);
        }
        return isOfWindows(name)
                ? Optional.of("Windows keeps this name for a device; expected another") : Optional.empty();
    }

    static boolean isOfWindows(String name) {
        return OF_WINDOWS.matcher(name).matches();
    }
}
