package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShellWordsTest {
    @Test
    void wordsThatAShellTakesApartAreQuoted() {
        assertEquals("kith run 'my  world.yaml' --set 'label=it'\\''s'",
                ShellWords.joined(List.of("kith", "run", "my  world.yaml", "--set", "label=it's")));
        assertEquals("'~/x'", ShellWords.quoted("~/x", false));
        assertEquals("'a$b'", ShellWords.quoted("a$b", false));
    }

    @Test
    void onWindowsQuotesAreDouble() {
        assertEquals("\"C:\\my world\\x.yaml\"", ShellWords.quoted("C:\\my world\\x.yaml", true));
        assertEquals("C:\\world\\x.yaml", ShellWords.quoted("C:\\world\\x.yaml", true));
        assertEquals("\"100%\"", ShellWords.quoted("100%", true));
    }

    @Test
    void aFileIsNoOption() {
        assertEquals("./-x.yaml", ShellWords.file(Path.of("-x.yaml")).replace('\\', '/'));
        assertEquals("x.yaml", ShellWords.file(Path.of("x.yaml")));
    }
}
