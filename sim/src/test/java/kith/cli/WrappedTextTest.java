package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class WrappedTextTest {
    @Test
    void linesBreakAtSpacesAlone() {
        assertEquals(
                List.of("kith run: interrupted; 3 of 12 runs", "  are finished and kept in",
                        "  /a/very/long/path/that/is/longer/than/a/line;",
                        "  the same command continues"),
                WrappedText.lines("kith run: interrupted; 3 of 12 runs are finished and kept in "
                        + "/a/very/long/path/that/is/longer/than/a/line; the same command continues", 36));
        assertEquals(List.of("short"), WrappedText.lines("short", 36));
    }

    @Test
    void aPlaceAndANameInQuotesStayWhole() {
        assertEquals(
                List.of("my own folder/x.scenario.yaml:3:14", "  ai.role: found 'my own role',",
                        "  which isn't a name"),
                WrappedText.lines("my own folder/x.scenario.yaml:3:14 ai.role: found 'my own role', which isn't a name",
                        32));
    }

    @Test
    void whatWasIndentedIsIndentedFurther() {
        assertEquals(List.of("  ai.conduct.warmth 0.5", "    (reference 0.2)"),
                WrappedText.lines("  ai.conduct.warmth 0.5 (reference 0.2)", 23));
    }

    @Test
    void aBarPassesAndTheLineAfterItIsLaidOut() {
        StringWriter text = new StringWriter();
        PrintWriter err = new PrintWriter(new WrappingWriter(text, 20), true);
        err.print("\r\u001B[Kanalysis [####----] 50 %, 0:10 left");
        err.flush();
        assertEquals("\r\u001B[Kanalysis [####----] 50 %, 0:10 left", text.toString());
        err.print("\r\u001B[K");
        err.println("kith run: interrupted; nothing is kept");
        assertEquals(
                "\r\u001B[Kanalysis [####----] 50 %, 0:10 left\r\u001B[Kkith run:\n  interrupted;\n  nothing is kept\n",
                text.toString().replace(System.lineSeparator(), "\n"));
    }

    /** At every width the words of all help texts are those of the widest layout, whole, and the lines fit. */
    @ParameterizedTest
    @ValueSource(ints = {72, 80, 100})
    void helpBreaksNoPathAndNoOption(int width) {
        for (String command : List.of("", "run", "check", "validate", "calibrate", "init", "schema", "list",
                "list groups", "list parameters")) {
            String usage = usage(command, width);
            List<String> words = Stream.of(usage(command, 4000).split("\\s+")).sorted().distinct().toList();
            List<String> broken = Stream.of(usage.split("\\s+")).filter(word -> !words.contains(word))
                    .collect(Collectors.toList());
            assertEquals(List.of(), broken, command);
            assertFalse(usage.contains("\uFEFF"), command);
            usage.lines().forEach(line -> assertTrue(line.length() <= width, command + ": " + line));
        }
    }

    private static String usage(String command, int width) {
        CommandLine line = Kith.commandLine();
        HelpLayout.apply(line, width);
        for (String word : command.isEmpty() ? new String[0] : command.split(" ")) {
            line = line.getSubcommands().get(word);
        }
        return line.getUsageMessage(CommandLine.Help.Ansi.OFF);
    }

    /** A code means the same in the help of every command. */
    @Test
    void exitCodesHaveTheSameWordsEverywhere() {
        CommandLine kith = Kith.commandLine();
        var all = kith.getCommandSpec().usageMessage().exitCodeList();
        assertEquals(8, all.size());
        Stream.concat(kith.getSubcommands().values().stream(),
                kith.getSubcommands().get("list").getSubcommands().values().stream())
                .filter(each -> !each.getCommandName().equals("help"))
                .forEach(each -> {
                    var told = each.getCommandSpec().usageMessage().exitCodeList();
                    assertTrue(told.size() >= 3, each.getCommandName());
                    told.forEach((code, text) -> assertEquals(all.get(code), text, each.getCommandName() + " " + code));
                });
    }
}
