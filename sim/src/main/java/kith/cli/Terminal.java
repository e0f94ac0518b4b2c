package kith.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.summary.TerminalStyle.Theme;

/**
 * Tells which standard streams are a terminal, how wide it is and which colours it shows.
 *
 * <p>Java alone knows only whether input and output both are a terminal. The launcher knows more and says it in
 * {@code -Dkith.terminal}: the numbers of the streams that are, such as {@code 12}; and in {@code -Dkith.columns}.
 *
 * @param environment the variables of the process: TERM, NO_COLOR, CLICOLOR, CLICOLOR_FORCE, COLORFGBG, COLORTERM,
 * COLUMNS
 * @param streams the numbers of the streams that are a terminal
 * @param columns how many columns the terminal itself reports; empty if unknown
 * @param windows whether the program runs on Windows
 */
record Terminal(Map<String, String> environment, String streams, String columns, boolean windows) {
    private static final int UNKNOWN_WIDTH = 80;

    /** The terminal of this process. */
    static Terminal here() {
        String told = System.getProperty("kith.terminal");
        String streams = told != null ? told : System.console() != null ? "012" : "";
        return new Terminal(System.getenv(), streams, System.getProperty("kith.columns", ""),
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows"));
    }

    boolean isStdout() {
        return streams.contains("1");
    }

    boolean isStderr() {
        return streams.contains("2");
    }

    /** Whether it can go back in a line. */
    boolean canRedraw() {
        return !isDumb();
    }

    /** Its columns: COLUMNS, else what the terminal reports, else 80; what goes to a file or a pipe has 100. */
    int width() {
        return number(variable("COLUMNS"))
                .filter(told -> told > 0)
                .or(() -> isStdout() || isStderr() ? number(columns).filter(told -> told > 0) : Optional.empty())
                .orElse(isStdout() ? UNKNOWN_WIDTH : TerminalStyle.USUAL);
    }

    /**
     * Columns of help: those of the terminal, and never so many that lines are long to read; 80 for a file or a pipe.
     */
    int helpWidth() {
        return isStdout() || !variable("COLUMNS").isEmpty() ? Math.min(width(), TerminalStyle.USUAL) : UNKNOWN_WIDTH;
    }

    /** Columns of a list: those of the terminal, or those that COLUMNS asks for; none for a file or a pipe. */
    OptionalInt listWidth() {
        return isStdout() || !variable("COLUMNS").isEmpty() ? OptionalInt.of(width()) : OptionalInt.empty();
    }

    /** How to set text on stdout, where the user has chosen a theme or not. */
    TerminalStyle style(Optional<Theme> asked) {
        return new TerminalStyle(theme(asked), showsTrueColour(), width());
    }

    /** Whether stdout takes escape codes, such as those for bold text in help. */
    boolean showsColours() {
        return theme(Optional.empty()) != Theme.PLAIN;
    }

    private Theme theme(Optional<Theme> asked) {
        boolean forced = !variable("CLICOLOR_FORCE").isEmpty() && !variable("CLICOLOR_FORCE").equals("0");
        if (isDumb() || !isStdout() && !forced || windows && !showsCodesOnWindows()) {
            return Theme.PLAIN;
        }
        boolean refused = !variable("NO_COLOR").isEmpty() || variable("CLICOLOR").equals("0");
        return asked.orElse(refused ? Theme.PLAIN : ground());
    }

    /** The ground as the terminal tells it: the last number in COLORFGBG; 0 to 6 and 8 are dark. */
    private Theme ground() {
        String told = variable("COLORFGBG");
        Optional<Integer> ground = number(told.substring(told.lastIndexOf(';') + 1));
        if (ground.isPresent() && ground.get() <= 15) {
            return ground.get() <= 6 || ground.get() == 8 ? Theme.DARK : Theme.LIGHT;
        }
        return variable("TERM").equals("linux") ? Theme.DARK : Theme.EITHER;
    }

    private boolean isDumb() {
        String term = variable("TERM");
        return term.equals("dumb") || term.equals("unknown") || term.isEmpty() && !windows;
    }

    private boolean showsTrueColour() {
        String told = variable("COLORTERM").toLowerCase(Locale.ROOT);
        return told.equals("truecolor") || told.equals("24bit") || !variable("WT_SESSION").isEmpty()
                || variable("TERM").endsWith("-direct");
    }

    private boolean showsCodesOnWindows() {
        return !variable("WT_SESSION").isEmpty() || !variable("ANSICON").isEmpty() || !variable("TERM").isEmpty()
                || variable("ConEmuANSI").equalsIgnoreCase("ON");
    }

    private String variable(String name) {
        return environment.getOrDefault(name, "").strip();
    }

    private static Optional<Integer> number(String text) {
        String digits = text.strip();
        return digits.matches("\\d{1,5}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
