package kith.experiment;

import java.util.Set;

/** Knows small files that desktops and version control leave in folders; they say nothing of what a folder holds. */
public final class OfOthers {
    private static final Set<String> NAMES = Set.of(
            ".DS_Store", ".gitkeep", ".keep", ".gitignore", ".gitattributes", ".directory", ".localized",
            "Thumbs.db", "desktop.ini");

    private OfOthers() {}

    /** True for the name of such a file. */
    public static boolean is(String name) {
        return NAMES.contains(name) || name.startsWith("._");
    }
}
