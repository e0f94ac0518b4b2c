package kith.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.summary.TerminalStyle.Theme;
import kith.scenario.format.Words;
import picocli.CommandLine.Option;

/** {@code --theme}, as every command takes it that prints colours. */
final class ThemeOption {
    private static final List<String> THEMES = List.of("dark", "light", "plain");

    @Option(names = "--theme", paramLabel = "THEME",
            description = "Colours for a dark or a light terminal: dark, light or plain (no colours). Default: what "
                    + "the terminal"
                    + " reports; plain with NO_COLOR, TERM=dumb or outside a terminal.")
    private String theme;

    /**
     * How to set text on stdout.
     *
     * @throws CommandRefused where the theme is unknown
     */
    TerminalStyle style() throws CommandRefused {
        if (theme != null && !THEMES.contains(theme)) {
            throw new CommandRefused(ExitCode.USAGE,
                    "--theme " + Words.shown(theme, 60) + ": expected dark, light or plain"
                            + Words.nearest(theme, THEMES).map(near -> "; did you mean '" + near + "'?").orElse(""));
        }
        return Terminal.here()
                .style(Optional.ofNullable(theme).map(name -> Theme.valueOf(name.toUpperCase(Locale.ROOT))));
    }
}
