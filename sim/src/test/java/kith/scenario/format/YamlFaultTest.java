package kith.scenario.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.scenario.files.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of broken YAML is told in plain words with its place, and never in words of the parser. */
final class YamlFaultTest {
    private static final Pattern WORDS_OF_THE_PARSER = Pattern.compile(
            "(?i)not valid YAML: |block end|<.*>|\\btoken|\\bscalar|mapping values|end of stream|node content"
                    + "|while (scanning|parsing)|simple key|sequence|\\bURI\\b|chomping|indicator|Exception"
                    + "|\\(\\d+\\)|Version\\{");
    private static final String INDENTED =
            "the indentation of this line fits no line above; indent the settings of a block alike";
    private static final String DIRECTIVE = "1:1: a line that begins with '%' is a YAML directive; leave it out";
    private static final String TAG =
            "'!' begins a YAML tag, which is not allowed; put text that begins with it in quotes";
    private static final String LEFT_OVER =
            "there is more text after the end of a value; put the whole text in quotes of the other kind";
    private static final String ITEM = "an item of a list ('- ') is not allowed here; expected 'name: value'";
    private static final String NO_COLON =
            "expected 'name: value' or 'name:' here, but there is no colon after the name";
    private static final String BLOCK_TEXT = "the text after '|' or '>' must begin on the next line, indented";

    @TempDir
    Path folder;

    private static Arguments kind(String text, String message) {
        return Arguments.of(text, message);
    }

    /** A fault from line 3 on. */
    private static Arguments after(String text, String message) {
        return kind("schema_version: 1\nreference: none\n" + text, message);
    }

    static Stream<Arguments> broken() {
        return Stream.of(indentation(), quotes(), brackets(), colons(), signs(), documents()).flatMap(each -> each);
    }

    private static Stream<Arguments> indentation() {
        return Stream.of(
                after("ai:\n\tpresent: true\n", "4:1: tab in the indentation; YAML wants spaces"),
                after("ai:\r\n\tpresent: true\r\n", "4:1: tab in the indentation; YAML wants spaces"),
                after("ai:\n  present: true\n \trole: tutor\n", "5:2: tab in the indentation; YAML wants spaces"),
                after("ai:\n    present: true\n  role: tutor\n", "5:3: " + INDENTED),
                after("ai:\n  present: true\n    role: tutor\n",
                        "5:5: this line is indented more than line 4, which already has a value; indent both alike"),
                after("seed: 1   # a comment\n\n  # another\n  replicates: 2\n",
                        "6:3: this line is indented more than line 3, which already has a value; indent both alike"),
                after("trial:\n  - 1\n - 2\n", "5:2: " + INDENTED),
                kind(" schema_version: 1\nreference: none\n", "2:1: " + INDENTED));
    }

    private static Stream<Arguments> quotes() {
        String open = "the quote %s that begins here is not closed; add %1$s at the end of the text";
        return Stream.of(
                after("label: \"open\nseed: 1\n", "3:8: " + String.format(open, '"')),
                after("label: 'open\nseed: 1\n", "3:8: " + String.format(open, '\'')),
                after("label: \"a\n---\nb\"\n", "3:8: " + String.format(open, '"')),
                after("label: 'it's'\n", "3:12: " + LEFT_OVER),
                after("label: \"a\" b\n", "3:12: " + LEFT_OVER),
                after("label: \"a\\qb\"\n",
                        "3:10: '\\q' is no character that YAML knows; write '\\\\' for a backslash"),
                after("label: \"a\\xzz\"\n",
                        "3:10: '\\x' is no character that YAML knows; write '\\\\' for a backslash"));
    }

    private static Stream<Arguments> brackets() {
        String open = "expected ',' or '%s' here, because the bracket '%s' of line %d, column %d is still open";
        return Stream.of(
                after("ai: {present: true\nseed: 1\n", "4:5: " + String.format(open, "}", "{", 3, 5)),
                after("trial: [1, 2\nseed: 1\n", "4:5: " + String.format(open, "]", "[", 3, 8)),
                after("ai: {present: true]\n", "3:19: " + String.format(open, "}", "{", 3, 5)),
                kind("{\"schema_version\": 1 \"seed\": 1}", "1:28: " + String.format(open, "}", "{", 1, 1)),
                kind("{\"schema_version\" 1}", "1:19: " + String.format(open, "}", "{", 1, 1)),
                after("ai: {present: true", "3:5: the bracket '{' that begins here is not closed; add '}'"),
                after("trial: [1, 2", "3:8: the bracket '[' that begins here is not closed; add ']'"),
                after("ai: {present: true}}\n", "3:20: the closing bracket '}' has no opening bracket; remove it"),
                after("trial: ]\n", "3:8: the closing bracket ']' has no opening bracket; remove it"),
                kind("{\"schema_version\": 1}}", "1:22: the closing bracket '}' has no opening bracket; remove it"),
                after("ai: {, present: true}\n", "3:6: expected a value here, but found ','"));
    }

    private static Stream<Arguments> colons() {
        return Stream.of(
                after("seed:1\nreplicates: 2\n", "3:1: a space is missing after the colon; write 'seed: 1'"),
                after("ai:\n  present:true\n  role: tutor\n",
                        "4:3: a space is missing after the colon; write 'present: true'"),
                after("label: a: b\n", "3:9: a second ': ' in one line; put a text that contains ': ' in quotes"),
                after("hello world\nseed: 1\n", "3:1: " + NO_COLON),
                after("seed: 1\nhello\n", "4:1: " + NO_COLON),
                after("ai\n  present: true\n", "3:1: " + NO_COLON),
                after("seed: 1\nseed: 2\n", "4:1 seed: key given twice; first at w.yaml:3:1"),
                after("ai:\n  - present\n", "4:3 ai: found a list; expected a mapping of settings"));
    }

    private static Stream<Arguments> signs() {
        String quote = "; put the text in quotes";
        String reference = " begins a YAML reference; put text that begins with it in quotes";
        return Stream.of(
                after("-\nseed: 1\n", "3:1: " + ITEM),
                after("- seed: 1\n", "3:1: " + ITEM),
                after("ai:\n  present: true\n  - role: tutor\n", "5:3: " + ITEM),
                after("seed: - 1\n", "3:7: an item of a list ('- ') must begin on a line of its own"),
                after("label: ? x\n", "3:8: '? ' is not allowed here; put text that begins with '?' in quotes"),
                after("label: %x\n", "3:8: a value cannot begin with '%'" + quote),
                after("label: @x\n", "3:8: a value cannot begin with '@'" + quote),
                after("label: `x`\n", "3:8: a value cannot begin with '`'" + quote),
                after("label: \t%x\n", "3:9: a value cannot begin with '%'" + quote),
                after("label: & x\n", "3:8: '&'" + reference),
                after("label: *\n", "3:8: '*'" + reference),
                after("label: **bold**\n", "3:8: '*'" + reference),
                after("label: *x\n", "3:8 label: alias '*x' has no finished anchor before it"),
                after("label: !x! y\n", "3:8: " + TAG),
                after("label: !h!foo y\n", "3:8: " + TAG),
                after("label: !<x y\n", "3:8: " + TAG),
                after("label: !!binary x\n", "3:8 label: tag '!!binary' is not allowed; write the plain value"),
                after("label: |x\n  a\n", "3:9: " + BLOCK_TEXT),
                after("label: |0\n  a\n", "3:9: " + BLOCK_TEXT),
                after("label: >\n      \n  a\n",
                        "5:3: an empty line above has more spaces than this text; remove these spaces"),
                after("label: a\u0007b\n",
                        "3:9: holds the character U+0007, which YAML does not allow; is it a text file?"),
                after("label: a\ufeffb\n",
                        "3:8 label: found text 'a?b'; expected text without control characters"));
    }

    private static Stream<Arguments> documents() {
        return Stream.of(
                after("---\nseed: 1\n", "3:1: a second document starts here; expected one document in a file"),
                after("...\nseed: 1\n", "3:1: '...' ends the document, but more text follows; remove this line"),
                kind("%YAML 1.2\nschema_version: 1\n", DIRECTIVE),
                kind("%YAML x\n---\nschema_version: 1\n", DIRECTIVE),
                kind("%YAML 3.2\n---\nschema_version: 1\n", DIRECTIVE),
                kind("%TAG ! x\n%TAG ! y\n---\nschema_version: 1\n", DIRECTIVE.replace("1:1", "2:1")));
    }

    private static String read(Path file, String text) throws Exception {
        Files.writeString(file, text);
        try {
            ScenarioReader.create().read(file, List.of());
            return "";
        } catch (ScenarioException e) {
            return e.problems().stream()
                    .map(each -> each.toString().replace(file.getParent() + "/", "").replace("w.yaml: ", ""))
                    .collect(Collectors.joining("\n"));
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void saysWhereAndInPlainWords(String text, String message) throws Exception {
        String told = read(folder.resolve("w.yaml"), text);
        assertEquals("w.yaml:" + message, told);
        assertFalse(WORDS_OF_THE_PARSER.matcher(told).find(), told);
    }

    @Test
    void aByteOrderMarkAtTheStartIsNoFault() throws Exception {
        assertEquals("", read(folder.resolve("w.yaml"), "\ufeffschema_version: 1\nreference: none\n"));
    }

    /** Signs put anywhere into a scenario never bring the words of the parser to light. */
    @Test
    void noWordsOfTheParserWhateverIsBroken() {
        String text = "schema_version: 1\nreference: none\nlabel: 'a b'\nai:\n  present: true\n  conduct: {warmth: 1}\n"
                + "extends: []\nquestion: >-\n  folded\n  text\ncaution: \"x \\n y\"\n";
        String[] signs = {"{", "}", "[", "]", ":", ": ", ",", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", "#",
                "- ", "? ", "\n", "\n\n", "\t", "\\", "---\n", "...\n", " ", "  ", "!<", "&a ", "*a ", "\n%", "|9",
                "!!x "};
        Random random = new Random(3);
        int told = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder broken = new StringBuilder(text);
            for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
                int at = random.nextInt(broken.length());
                if (random.nextInt(4) == 0) {
                    broken.delete(at, Math.min(broken.length(), at + 1 + random.nextInt(6)));
                } else {
                    broken.insert(at, signs[random.nextInt(signs.length)]);
                }
            }
            Problems problems = new Problems();
            TreeParser.parse("w.yaml", broken.toString(), problems);
            for (Problem each : problems.all()) {
                told++;
                String words = each.message().replaceFirst("write '.*'$", "");
                assertFalse(WORDS_OF_THE_PARSER.matcher(words).find(), each + "\n" + broken);
            }
        }
        assertTrue(told > 5_000, told + " problems");
    }
}
