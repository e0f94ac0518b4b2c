package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
                "b.scenario.yaml:1:3: is not text (a zero byte); expected a scenario as YAML or JSON text\n");
    }

    @Test
    void textInLatin1() throws Exception {
        assertRefused(
                write("l.scenario.yaml", "seed: 1\r\nlabel: Ärger".getBytes(StandardCharsets.ISO_8859_1)),
                "l.scenario.yaml:2:8: is not UTF-8 text from here on (byte 0xC4); save it as UTF-8\n");
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
                "c.scenario.yaml:2:9: holds the character U+0007, which YAML does not allow; is it a text file?\n");
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
        String blocks = IntStream.range(0, 500).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining());
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

    @Test
    void tagsAndAliasesOnTheCommandLine() throws Exception {
        assertRefused(
                write("x.scenario.yaml", "schema_version: 1\nreference: none\n"),
                """
                        --set label=*x label: alias '*x' has no finished anchor before it
                        --set label=!!binary x label: tag '!!binary' is not allowed; write the plain value
                        --set trial.start_day=[1, *y] trial.start_day: alias '*y' has no finished anchor before it
                        --set ai={role: !x a} ai.role: tag '!x' is not allowed; write the plain value
                        """,
                "--set", "label=*x", "--set", "label=!!binary x", "--set", "trial.start_day=[1, *y]", "--set",
                "ai={role: !x a}");
    }

    @Test
    void aBoundThatIsCrossedIsToldWhereItWasSet() throws Exception {
        String regime = """
                schema_version: 1
                reference: none
                ai:
                  present: true
                  products: {p: {role: companion, provider: acme}}
                  providers:
                    acme:
                      objective: {signal: engagement}
                      limits:
                        relationship_seeking_most: 0.2
                        relationship_seeking_least: -0.2
                """;
        String file = write("x.scenario.yaml", regime);
        String path = "ai.providers.acme.limits.relationship_seeking_";
        assertRefused(file, "--set " + path + "least=0.3 " + path
                + "least: found 0.3; expected a number of at most relationship_seeking_most, which is 0.2\n", "--set",
                path + "least=0.3");
        assertRefused(file, "--set " + path + "most=-0.3 " + path
                + "most: found -0.3; expected a number of at least relationship_seeking_least, which is -0.2\n",
                "--set", path + "most=-0.3");
        assertRefused(
                write("y.scenario.yaml", regime.replace("_least: -0.2", "_least: 0.7")),
                "y.scenario.yaml:11:37 " + path
                        + "least: found 0.7; expected a number of at most relationship_seeking_most, which is 0.2\n");
        assertRefused(
                write("z.scenario.yaml",
                        "schema_version: 1\nreference: none\npopulation:\n  community_a_share: 0.7\n  "
                                + "community_b_share: 0.1\n"),
                "--set population.community_b_share=0.4 population.community_b_share: community_a_share 0.7, "
                        + "community_b_share 0.4"
                        + " add up to 1.1; expected at most 1\n",
                "--set", "population.community_b_share=0.4");
    }

    @Test
    void textsHaveALength() throws Exception {
        assertRefused(
                write("x.scenario.yaml",
                        "schema_version: 1\nreference: none\nlabel: " + "a".repeat(81) + "\nquestion: "
                                + "b".repeat(401) + "\n"),
                "x.scenario.yaml:3:8 label: found text '" + "a".repeat(40)
                        + "...'; expected text of at most 80 characters\n"
                        + "x.scenario.yaml:4:11 question: found text '" + "b".repeat(40)
                        + "...'; expected text of at most 400 characters\n");
    }

    @Test
    void commasInNumbers() throws Exception {
        assertRefused(
                write("x.scenario.yaml", "schema_version: 1\nreference: none\npopulation: {value_distance: '1,000'}\n"
                        + "horizon_days: 1,000\nreplicates: 1,000,000\nties:\n  formation: 0,5\nburn_in_days: 1 000\n"),
                """
                        x.scenario.yaml:3:30 population.value_distance: found text '1,000' in quotes; expected a number from 0 to 10 (value);\
                         write 1000 without the comma, or 1.000 if the comma is a decimal one
                        x.scenario.yaml:4:15 horizon_days: found text '1,000'; expected an integer from 1 to 36500 (day); write 1000 without the comma
                        x.scenario.yaml:5:13 replicates: found text '1,000,000'; expected an integer from 1 to 100000;\
                         write 1000000, without marks between thousands
                        x.scenario.yaml:7:14 ties.formation: found text '0,5'; expected a number from 0 to 1 (probability); a decimal point is written '.'
                        x.scenario.yaml:8:15 burn_in_days: found text '1 000'; expected an integer from 0 to 36500 (day);\
                         write 1000, without marks between thousands
                        """);
    }

    @Test
    void namesOfProvidersAndEmptyListsOfNames() throws Exception {
        assertRefused(
                write("x.scenario.yaml", """
                        schema_version: 1
                        reference: none
                        ai:
                          present: true
                          products: {p: {role: companion, provider: Big Corp!}}
                        interventions:
                          rule:
                            effect: {forbids: ","}
                        """),
                """
                        x.scenario.yaml:5:45 ai.products.p.provider: found 'Big Corp!'; expected small letters, digits and underscores, a letter first
                        x.scenario.yaml:8:23 interventions.rule.effect.forbids: '' is not a cooperative function; expected one of: care, hierarchy, mating,\
                         transaction
                        """);
    }

    @Test
    void namesThatWindowsKeeps() throws Exception {
        assertRefused(
                write("con.scenario.yaml", "schema_version: 1\nreference: none\n"),
                "con.scenario.yaml name: 'con', taken from the file's name, is a device on Windows; rename the file "
                        + "or write a 'name'\n");
        assertRefused(
                write("x.scenario.yaml", "schema_version: 1\nreference: none\nname: LPT1\n"),
                "x.scenario.yaml:3:7 name: found 'LPT1'; Windows keeps this name for a device; expected another\n");
    }

    @Test
    void linksToNothing() throws Exception {
        Files.createSymbolicLink(folder.resolve("dead.scenario.yaml"), Path.of("gone.yaml"));
        Files.createSymbolicLink(folder.resolve("dead.csv"), Path.of("gone.csv"));
        String gone = " is a link to 'gone.yaml', which does not exist\n";
        assertRefused("dead.scenario.yaml", "dead.scenario.yaml:" + gone);
        assertRefused(
                write("x.scenario.yaml", "schema_version: 1\nreference: dead\npopulation: {people_file: dead.csv}\n"),
                "x.scenario.yaml:2:12 reference: found 'dead', but 'dead.scenario.yaml'" + gone
                        + "x.scenario.yaml:3:27 population.people_file: 'dead.csv' is a link to 'gone.csv', which "
                        + "does not exist\n");
    }

    @Test
    void dotsBehindALinkAreThoseOfTheSystem() throws Exception {
        Files.createDirectories(folder.resolve("far/inner"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("far", "inner"));
        write("x.scenario.yaml", "schema_version: 1\nreference: none\nseed: here\n");
        write("far/x.scenario.yaml", "schema_version: 1\nreference: none\nseed: there\n");
        assertRefused("link/../x.scenario.yaml",
                "link/../x.scenario.yaml:3:7 seed: found text 'there'; expected an integer from 0 to 2147483647\n");
        assertRefused("far/../x.scenario.yaml",
                "x.scenario.yaml:3:7 seed: found text 'here'; expected an integer from 0 to 2147483647\n");
        assertRefused(
                write("y.scenario.yaml", "schema_version: 1\nextends: link/../x.scenario.yaml\n"),
                "link/../x.scenario.yaml:3:7 seed: found text 'there'; expected an integer from 0 to 2147483647\n");
    }

    @Test
    void aDeviceWithoutEnd() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/zero")));
        CommandRun run = CommandRun.of("check", "/dev/zero");
        assertEquals("/dev/zero:1:1: is not text (a zero byte); expected a scenario as YAML or JSON text\n", run.err());
        assertEquals(3, run.code());
        assertRefused(
                write("x.scenario.yaml", "schema_version: 1\nreference: none\npopulation: {people_file: /dev/zero}\n"),
                "x.scenario.yaml:3:27 population.people_file: '/dev/zero' is a device or a pipe; expected a CSV file, "
                        + "which can be read again\n");
    }
}
