package kith.analysis.glossary;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the glossary that is shipped with kith, and renders it for the documents. */
public final class Glossary {
    private static final String FILE = "glossary.csv";

    private Glossary() {}

    /** Reads all terms, in the order of the alphabet. */
    public static List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        try (InputStream in = Glossary.class.getResourceAsStream(FILE);
                CloseableIterator<NamedCsvRecord> rows = CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8)).iterator()) {
            rows.forEachRemaining(row -> terms.add(new Term(
                    row.getField("term"), row.getField("explanation"), words(row.getField("old_words")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(terms);
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    /** Renders the terms as the page {@code analysis/docs/GLOSSARY.md}. */
    public static String page(List<Term> terms) {
        StringBuilder page = new StringBuilder("""
                # Glossary

                This page explains the terms of kith. `kith list terms` shows the same list.
                The last column holds the words of earlier texts. They are no longer used.

                | term | meaning | earlier words |
                |---|---|---|
                """);
        terms.forEach(term -> page.append("| **").append(term.name()).append("** | ").append(term.explanation())
                .append(" | ").append(String.join("; ", term.oldWords())).append(" |\n"));
        return page.toString();
    }
}
