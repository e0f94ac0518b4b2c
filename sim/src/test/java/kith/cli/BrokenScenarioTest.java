package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken scenario files, each with the exact messages it must give: {@code name.scenario.yaml} (or .json) beside
 * {@code name.expected}. Every one ends with exit code 3, prints nothing to stdout and writes nothing.
 */
@Timeout(20)
final class BrokenScenarioTest {
    private static final Path CASES = Path.of("src", "test", "resources", "kith", "scenario", "broken");

    @TempDir
    Path folder;

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".scenario.yaml") || name.endsWith(".scenario.json"))
                    .sorted()
                    .toList();
        }
    }

    @BeforeEach
    void copyCases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(CASES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private List<String> listing() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    private void assertRefused(String name, String expected, String... more) throws IOException {
        List<String> before = listing();
        CommandRun run = CommandRun.of(
                Stream.concat(Stream.of("check", folder.resolve(name).toString()), Stream.of(more))
                        .toArray(String[]::new));
        assertEquals(expected, run.err().replace(folder + "/", ""));
        assertEquals(3, run.code());
        assertEquals("", run.out());
        assertFalse(run.err().contains("\tat "), run.err());
        assertEquals(before, listing());
    }

    private String write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return name;
    }

    private String write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesExactlyTheExpectedMessages(String name) throws Exception {
        String expected = name.replaceFirst("\\.scenario\\.(yaml|json)$", ".expected");
        assertRefused(name, Files.readString(CASES.resolve(expected)).replace("\r\n", "\n"));
    }

    @Test
    void emptyFile() throws Exception {
        assertRefused(
                write("e.scenario.yaml", ""), "e.scenario.yaml: is empty; expected at least 'schema_version: 1'\n");
    }

    @Test
    void binaryFile() throws Exception {
        assertRefused(
                write("b.scenario.yaml", new byte[] {'a', ':', 0, 1, 2, (byte) 0xFF}),
                "b.scenario.yaml: is a binary file; expected a scenario as YAML or JSON text\n");
    }

    @Test
    void textInLatin1() throws Exception {
        assertRefused(
                write("l.scenario.yaml", "label: Ärger".getBytes(StandardCharsets.ISO_8859_1)),
                "l.scenario.yaml: is not UTF-8 text; save it as UTF-8\n");
    }

    @Test
    void textInUtf16() throws Exception {
        assertRefused(
                write("u.scenario.yaml", "seed: 1".getBytes(StandardCharsets.UTF_16)),
                "u.scenario.yaml: is UTF-16 text; save it as UTF-8\n");
    }

    @Test
    void controlCharacterInTheFile() throws Exception {
        assertRefused(
                write("c.scenario.yaml", "schema_version: 1\nlabel: a\u0007b\n"),
                "c.scenario.yaml: holds the character U+0007, which YAML does not allow; is it a text file?\n");
    }

    @Test
    void hugeFile() throws Exception {
        assertRefused(
                write("h.scenario.yaml", "#".repeat((1 << 20) + 1)),
                "h.scenario.yaml: has 1048577 bytes; a scenario has at most 1048576\n");
    }

    @Test
    void directory() throws Exception {
        Files.createDirectory(folder.resolve("d.scenario.yaml"));
        assertRefused("d.scenario.yaml", "d.scenario.yaml: is a directory; expected a scenario file\n");
    }

    @Test
    void missingFile() throws Exception {
        assertRefused(
                "cylce.scenario.yaml", "cylce.scenario.yaml: does not exist; did you mean 'cycle.scenario.yaml'?\n");
    }

    @Test
    void deepNesting() throws Exception {
        assertRefused(
                write("d.scenario.yaml", "schema_version: 1\nai: " + "[".repeat(500_000)),
                "d.scenario.yaml:2:36: nested deeper than 32 levels\n");
        assertRefused(
                write("e.scenario.json", "{\"a\":".repeat(100_000)),
                "e.scenario.json:1:157: nested deeper than 32 levels\n");
        String blocks =
                IntStream.range(0, 500).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining());
        assertRefused(write("f.scenario.yaml", blocks), "f.scenario.yaml:32:32: nested deeper than 32 levels\n");
    }

    @Test
    void aliasBomb() throws Exception {
        StringBuilder bomb = new StringBuilder("schema_version: 1\na0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%1$d: &a%1$d [*a%2$d, *a%2$d]\n".formatted(i, i - 1));
        }
        assertRefused(
                write("a.scenario.yaml", bomb.toString()),
                "a.scenario.yaml:13:18: more than 20000 values, aliases counted in full\n");
    }

    @Test
    void longDigits() throws Exception {
        assertRefused(
                write("n.scenario.yaml", "schema_version: 1\nreference: none\nseed: " + "9".repeat(900_000)),
                "n.scenario.yaml:3:7 seed: found text '" + "9".repeat(40)
                        + "...'; expected an integer from 0 to 2147483647\n");
    }

    @Test
    void longChainOfFiles() throws Exception {
        for (int i = 0; i < 40; i++) {
            write("c" + i + ".scenario.yaml", "schema_version: 1\nreference: none\nextends: c" + (i + 1) + "\n");
        }
        assertRefused(
                "c0.scenario.yaml",
                "c31.scenario.yaml:3:10 extends: more than 32 files extend each other in a chain\n");
    }

    @Test
    void everyProblemOfAllFilesAndOptions() throws Exception {
        write("base.scenario.yaml", "schema_version: 1\nreference: none\nseed: high\n");
        assertRefused(
                write("x.scenario.yaml", "schema_version: 1\nextends: base\nreplicates: 1.5\n"),
                """
                base.scenario.yaml:3:7 seed: found text 'high'; expected an integer from 0 to 2147483647
                x.scenario.yaml:3:13 replicates: found 1.5; expected an integer from 1 to 100000
                --set ai.presnt=true ai.presnt: unknown key; did you mean 'present'?
                --set ai.present=maybe ai.present: found text 'maybe'; expected true or false
                --set ai.present: expected path=value, for example ai.present=true
                --set seed= seed: no value given; expected an integer from 0 to 2147483647, or leave the key out
                --set extends=base extends: belongs in a file; it cannot be set here
                --set contact=3 contact: found 3; expected a mapping of settings
                --set =3: expected path=value, for example ai.present=true
                --set ai..present=true ai.: an empty key; expected the name of a setting
                --set ai.role=robot ai.role: found 'robot', which is not a name under roles.ai; expected one of:\
                 assistant, tutor, mental_health_provider, companion, romantic_partner
                """,
                "--set",
                "ai.presnt=true",
                "--set",
                "ai.present=maybe",
                "--set",
                "ai.present",
                "--set",
                "seed=",
                "--set",
                "extends=base",
                "--set",
                "contact=3",
                "--set",
                "=3",
                "--set",
                "ai..present=true",
                "--set",
                "ai.role=robot");
    }

    @Test
    void problemOfTheReferenceCountsToo() throws Exception {
        write("world.scenario.yaml", "schema_version: 1\nreference: control\n");
        write("control.scenario.yaml", "schema_version: 1\nreference: none\nseed: none\n");
        assertRefused(
                "world.scenario.yaml",
                "control.scenario.yaml:3:7 seed: found text 'none'; expected an integer from 0 to 2147483647\n");
    }
}
