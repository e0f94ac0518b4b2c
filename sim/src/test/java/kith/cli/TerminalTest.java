package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.summary.TerminalStyle.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TerminalTest {
    private static Terminal terminal(String variables, String streams, String columns) {
        Map<String, String> environment = variables == null ? Map.of() : Arrays.stream(variables.split(" "))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
        return new Terminal(environment, streams == null ? "" : streams, columns == null ? "" : columns, false);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            // variables, streams, --theme, theme
            "TERM=xterm, 12, -, EITHER",
            "TERM=xterm COLORFGBG=15;0, 12, -, DARK",
            "TERM=xterm COLORFGBG=7;8, 12, -, DARK",
            "TERM=xterm COLORFGBG=0;15, 12, -, LIGHT",
            "TERM=xterm COLORFGBG=0;7, 12, -, LIGHT",
            "TERM=rxvt COLORFGBG=0;default;15, 12, -, LIGHT",
            "TERM=rxvt COLORFGBG=default;default, 12, -, EITHER",
            "TERM=rxvt COLORFGBG=nonsense, 12, -, EITHER",
            "TERM=linux, 12, -, DARK",
            "TERM=xterm COLORFGBG=15;0, 12, LIGHT, LIGHT",
            "TERM=xterm COLORFGBG=15;0, 12, PLAIN, PLAIN",
            "TERM=xterm, -, -, PLAIN",
            "TERM=xterm, 02, -, PLAIN",
            "TERM=xterm, 02, DARK, PLAIN",
            "TERM=dumb, 12, -, PLAIN",
            "TERM=dumb, 12, DARK, PLAIN",
            "TERM=dumb CLICOLOR_FORCE=1, 12, -, PLAIN",
            "-, 12, -, PLAIN",
            "TERM=xterm NO_COLOR=1, 12, -, PLAIN",
            "TERM=xterm NO_COLOR=1 CLICOLOR_FORCE=1, -, -, PLAIN",
            "TERM=xterm NO_COLOR=, 12, -, EITHER",
            "TERM=xterm NO_COLOR=1, 12, LIGHT, LIGHT",
            "TERM=xterm CLICOLOR=0, 12, -, PLAIN",
            "TERM=xterm CLICOLOR_FORCE=1 COLORFGBG=0;15, -, -, LIGHT",
    })
    void theGroundAndTheUserDecideOnColours(String variables, String streams, Theme asked, Theme theme) {
        assertEquals(theme, terminal(variables, streams, "").style(Optional.ofNullable(asked)).theme());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "TERM=xterm, 12, 132, 132",
            "TERM=xterm, 2, 132, 132",
            "TERM=xterm COLUMNS=90, 12, 132, 90",
            "TERM=xterm COLUMNS=90, -, -, 90",
            "TERM=xterm COLUMNS=0, 12, 132, 132",
            "TERM=xterm COLUMNS=wide, 12, -, 80",
            "TERM=xterm, 12, -, 80",
            "TERM=xterm, 12, 0, 80",
            "TERM=xterm, -, 132, 100",
    })
    void theWidthIsThatOfTheTerminal(String variables, String streams, String columns, int width) {
        Terminal terminal = terminal(variables, streams, columns);
        assertEquals(width, terminal.width());
        assertEquals(Math.min(TerminalStyle.WIDEST, width), terminal.style(Optional.empty()).width());
    }

    /** A list is as wide as the terminal or COLUMNS; for a program that reads it, a row is a line. */
    @ParameterizedTest
    @ValueSource(ints = {40, 72, 80, 120})
    void aListFitsItsWidth(int width) {
        Columns columns = new Columns();
        columns.add("NAME", "FILE", "QUESTION");
        columns.add("age-gate", "scenarios/age-gate.yaml", "What changes for young people? ".repeat(6).strip());
        columns.add("a-much-longer-name", "scenarios/of/a/folder/a-name.yaml", "Nothing?");
        StringWriter text = new StringWriter();
        columns.print(new PrintWriter(text), width);
        List<String> lines = text.toString().lines().toList();
        assertEquals(List.of(), lines.stream().filter(line -> line.length() > width).toList());
        assertEquals(
                "NAME FILE QUESTION age-gate scenarios/age-gate.yaml " + "What changes for young people? ".repeat(6)
                        + "a-much-longer-name scenarios/of/a/folder/a-name.yaml Nothing?",
                String.join(" ", lines).replaceAll(" +", " ").strip(), "nothing is lost");
        assertEquals(OptionalInt.of(90), terminal("COLUMNS=90", "", "").listWidth());
        assertEquals(OptionalInt.of(132), terminal("TERM=xterm", "12", "132").listWidth());
        assertEquals(OptionalInt.empty(), terminal("TERM=xterm", "2", "132").listWidth());
    }

    @Test
    void onlyTerminalsThatSayItGet24Bits() {
        assertFalse(terminal("TERM=xterm-256color", "12", "").style(Optional.empty()).trueColour());
        assertTrue(terminal("TERM=xterm-256color COLORTERM=truecolor", "12", "").style(Optional.empty()).trueColour());
    }

    @Test
    void aWindowsConsoleThatMayPrintTheCodesGetsNone() {
        Terminal old = new Terminal(Map.of(), "12", "", true);
        assertEquals(Theme.PLAIN, old.style(Optional.of(Theme.DARK)).theme());
        assertTrue(old.canRedraw());
        Terminal today = new Terminal(Map.of("WT_SESSION", "x"), "12", "", true);
        assertEquals(new TerminalStyle(Theme.EITHER, true, 80), today.style(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"run, x.scenario.yaml", "validate, --quiet", "calibrate, x.yaml"})
    void everyCommandWithColoursTakesAThemeAndNamesTheNearest(String command, String word) {
        CommandRun run = CommandRun.of(command, word, "--theme", "lihgt");
        assertEquals(new CommandRun(2, "", "kith " + command
                + ": --theme lihgt: expected dark, light or plain; did you mean 'light'?\n"), run);
        assertTrue(CommandRun.of(command, "--help").out().contains("--theme=THEME"));
    }
}
