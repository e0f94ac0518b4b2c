package kith.analysis.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The glossary is plain, its page is up to date, and no document uses an old word. To make the page anew:
 * {@code mvn -pl analysis -Dtest=GlossaryTest -Dkith.regenerate=true test}
 */
class GlossaryTest {
    /** What users read. Code, generated tables and file names in it are not checked. */
    static final List<String> DOCUMENTS = List.of(
            "CHANGELOG.md",
            "CONTRIBUTING.md",
            "README.md",
            "sim/docs/ODD.md",
            "analysis/docs/OUTPUTS.md",
            "scenarios/data/README.md");

    private static final String PAGE = "analysis/docs/GLOSSARY.md";
    private static final int WORDS_OF_A_SENTENCE = 20;

    @Test
    void thePageIsUpToDate() throws IOException {
        String page = Glossary.page(Glossary.terms());
        if (Boolean.getBoolean("kith.regenerate")) {
            Files.writeString(top().resolve(PAGE), page);
        }
        assertEquals(page, Files.readString(top().resolve(PAGE)), PAGE + " is stale; run with -Dkith.regenerate=true");
    }

    @Test
    void everyTermHasItsOwnNameAndPlace() {
        List<String> names = Glossary.terms().stream().map(term -> term.name().toLowerCase(Locale.ROOT)).toList();
        assertTrue(names.size() > 50, names.toString());
        assertEquals(names.stream().distinct().sorted().toList(), names);
        List<String> old = Glossary.terms().stream().flatMap(term -> term.oldWords().stream()).toList();
        assertEquals(new HashSet<>(old).size(), old.size(), "an old word has one term: " + old);
    }

    @Test
    void explanationsAreShort() {
        List<String> found = new ArrayList<>();
        Glossary.terms().forEach(term -> found.addAll(unplain(term)));
        assertEquals(List.of(), found);
        assertEquals(1, unplain(new Term("x", "One. Two. Three.", List.of())).size());
        assertEquals(1, unplain(new Term("x", "word ".repeat(21) + ".", List.of())).size());
        assertEquals(1, unplain(new Term("x", "no full stop", List.of())).size());
    }

    @Test
    void noDocumentUsesAnOldWord() throws IOException {
        List<String> found = new ArrayList<>();
        for (String name : DOCUMENTS) {
            oldWords(Files.readString(top().resolve(name))).forEach(word -> found.add(name + " " + word));
        }
        Glossary.terms().forEach(term -> oldWords(term.explanation())
                .forEach(word -> found.add("the explanation of '" + term.name() + "' " + word)));
        assertEquals(List.of(), found);
    }

    @Test
    void anOldWordIsFound() {
        assertEquals(List.of("line 1: 'luck'"), oldWords("Pure luck."));
        assertEquals(List.of("line 1: 'told apart'"), oldWords("Users are told\napart."));
        assertEquals(List.of("line 1: 'Booked'"), oldWords("Booked to AI."));
        assertEquals(List.of(),
                oldWords("Pluck and `luck(c)`.\n```\nluck\n```\n<!-- generated: x -->\nluck\n<!-- end -->\n"));
        assertEquals(List.of("line 4: 'luck'"), oldWords("```\nluck\n```\nluck"));
    }

    private static List<String> unplain(Term term) {
        List<String> found = new ArrayList<>();
        String[] sentences = term.explanation().split("(?<=[.;:]) +");
        Arrays.stream(sentences).filter(sentence -> sentence.split(" +").length > WORDS_OF_A_SENTENCE)
                .forEach(sentence -> found.add(term.name() + ": more than 20 words: " + sentence));
        if (term.explanation().split("(?<=\\.) +(?=[A-Z0-9])").length > 2) {
            found.add(term.name() + ": more than two sentences");
        }
        if (!term.explanation().endsWith(".")) {
            found.add(term.name() + ": no full stop");
        }
        return found;
    }

    /** Old words in running text, each with its line. */
    private static List<String> oldWords(String text) {
        String prose = blank(blank(blank(text, "(?s)<!-- generated: .*?<!-- end -->"), "(?ms)^ *```.*?^ *```"),
                "`[^`]*`");
        Set<String> words = new HashSet<>();
        Glossary.terms().forEach(term -> words.addAll(term.oldWords()));
        List<String> found = new ArrayList<>();
        words.stream().sorted().forEach(word -> Pattern.compile(
                "\\b" + Pattern.quote(word).replace(" ", "\\E\\s+\\Q") + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(prose).results().forEach(hit -> found.add("line "
                        + (1 + prose.substring(0, hit.start()).chars().filter(c -> c == '\n').count()) + ": '"
                        + hit.group().replaceAll("\\s+", " ") + "'")));
        return found;
    }

    /** The text with what matches made blank, line by line. */
    private static String blank(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).replaceAll(hit -> hit.group().replaceAll("[^\n]", " "));
    }

    private static Path top() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("scenarios")) ? here : here.getParent();
    }
}
