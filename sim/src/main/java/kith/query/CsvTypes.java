package kith.query;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kith.analysis.table.TableException;
import kith.query.ResultsTable.Column;

/**
 * Which type each column of a CSV table has. Every row counts, so that a column of whole numbers may hold another
 * number further down. A number with zeros before it is text, such as the id 007.
 */
final class CsvTypes {
    static final String TEXT = "VARCHAR";
    static final String NUMBER = "DOUBLE";
    private static final String WHOLE = "BIGINT";
    private static final String TRUTH = "BOOLEAN";

    /** Columns that are text whatever they hold; so are ids. An empty column of another name is a number. */
    private static final Set<String> TEXTS = Set.of(
            "group", "group_label", "variable", "label", "unit", "word", "claim", "text", "verdict", "status", "error",
            "sha256", "regime", "person_a", "person_b", "arm", "control_arm", "scale", "outcome", "cause", "says",
            "role", "lever", "provider", "part", "intervention", "setting", "statistic", "combination",
            "drawn", "community");

    private CsvTypes() {}

    /** The names in the head of a table. */
    static List<String> head(Path file) {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
            List<String> names = rows.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
            if (names.isEmpty() || names.contains("") || new LinkedHashSet<>(names).size() < names.size()) {
                throw TableException.in(file, "has no head with a name for each column");
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvParseException e) {
            throw TableException.in(file, "is no table (" + e.getMessage() + ")");
        }
    }

    /** The SQL that tells the count of rows, and then for each column whether it holds truths, wholes and numbers. */
    static String question(Path file, List<String> names) {
        List<Column> raw = names.stream().map(name -> new Column(name, TEXT)).toList();
        List<String> asked = new ArrayList<>(List.of("count(*)"));
        for (String name : names) {
            if (isText(name)) {
                continue;
            }
            String cell = Quoted.name(name);
            String padded = "regexp_matches(" + cell + ", '^-?0[0-9]')";
            for (String test : List.of(
                    cell + " in ('true', 'false')",
                    "try_cast(" + cell + " as bigint) is not null and not regexp_matches(" + cell
                            + ", '[^0-9-]') and not " + padded,
                    "coalesce(isfinite(try_cast(" + cell + " as double)), false) and not " + padded)) {
                asked.add("bool_and(" + test + ") filter (where " + cell + " is not null)");
            }
        }
        return "select " + String.join(", ", asked) + " from " + reading(file, raw);
    }

    /** The columns with their types; {@code answers} holds what the question gave for each column, in threes. */
    static List<Column> columns(List<String> names, List<Boolean> answers) {
        List<Column> columns = new ArrayList<>();
        int at = 0;
        for (String name : names) {
            if (isText(name)) {
                columns.add(new Column(name, TEXT));
            } else {
                columns.add(new Column(name, type(answers.get(at), answers.get(at + 1), answers.get(at + 2))));
                at += 3;
            }
        }
        return columns;
    }

    /** How many columns the question is about. */
    static int asked(List<String> names) {
        return (int) names.stream().filter(name -> !isText(name)).count();
    }

    private static String type(Boolean truths, Boolean wholes, Boolean numbers) {
        if (numbers == null) {
            return NUMBER; // nothing is there
        }
        return truths ? TRUTH : wholes ? WHOLE : numbers ? NUMBER : TEXT;
    }

    private static boolean isText(String name) {
        return TEXTS.contains(name) || name.endsWith("_id") && !name.equals("design_id");
    }

    /** What reads a CSV table in SQL; an empty cell is missing. */
    static String reading(Path file, List<Column> columns) {
        return "read_csv(" + Quoted.text(file) + ", auto_detect=false, header=true, delim=',', quote='\"', escape='\"',"
                + " nullstr='', max_line_size=16777216, columns={"
                + columns.stream()
                        .map(column -> Quoted.text(column.name()) + ": '" + column.type() + "'")
                        .collect(Collectors.joining(", "))
                + "})";
    }
}
