package kith.analysis.table;

/**
 * The same study under a rival assumption: one setting with another value in all worlds.
 *
 * @param path the setting
 * @param value its value there
 * @param study its results
 */
public record Rival(String path, String value, Study study) {
    /** What it assumes, as it is set on a command line. */
    public String assumption() {
        return path + "=" + value;
    }
}
