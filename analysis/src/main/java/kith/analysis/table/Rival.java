package kith.analysis.table;

/**
 * The same study under a rival assumption: one setting with another value in all worlds.
 *
 * @param run the setting, its value there, and what both are called
 * @param study its results
 */
public record Rival(Manifest.RivalRun run, Study study) {
    /** The setting. */
    public String path() {
        return run.path();
    }

    /** Its value there. */
    public String value() {
        return run.value();
    }

    /** What it assumes, as it is set on a command line. */
    public String assumption() {
        return path() + "=" + value();
    }

    /** What it assumes in plain words, in quotes; where it has none, as it is set on a command line. */
    public String words() {
        return run.valueInWords().isEmpty() ? assumption() : "“" + run.valueInWords() + "”";
    }

    /** What it assumes in plain words and as it is set on a command line. */
    public String wordsWithSetting() {
        return run.valueInWords().isEmpty() ? assumption() : words() + " (" + assumption() + ")";
    }

    /** The setting in plain words and as it is written in files. */
    public String subject() {
        return run.settingInWords().isEmpty() ? path() : run.settingInWords() + " (" + path() + ")";
    }
}
