package kith.scenario.format;

/**
 * One thing that is wrong with a scenario. As text it is one line that cannot disturb a terminal.
 *
 * @param where {@code file:line:column}, the file alone, or {@code --set path=value}
 * @param path dotted path of the setting, e.g. {@code ai.conduct.availability}; empty for the file as a whole
 * @param message what was found and what was expected
 */
public record Problem(String where, String path, String message) {
    @Override
    public String toString() {
        return (path.isEmpty() ? where + ": " + message : where + " " + path + ": " + message)
                .codePoints()
                .map(c -> Words.isPrintable(c) ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
