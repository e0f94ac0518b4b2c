package kith.society;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.random.Decimal;
import kith.scenario.format.MissingCodes;
import kith.scenario.format.Words;

/**
 * A data file read row by row through named columns. The order of columns is free; an empty cell is missing. Every
 * problem is told with line and column, and reading goes on behind it.
 */
final class SurveyTable {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,4})?");

    private final SurveyRows rows;
    private final SurveyProblems problems;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private int width;
    private List<String> row;

    SurveyTable(SurveyRows rows, SurveyProblems problems) {
        this.rows = rows;
        this.problems = problems;
    }

    /** Reads the header; false if a required column is missing, so that there is no use in the rows. */
    boolean header(List<String> required, List<String> known) {
        return header(required, known, Optional.empty());
    }

    /**
     * Reads the header, where a scenario names further columns that the file must have.
     *
     * @param further those further columns; empty where a scenario cannot name any
     */
    boolean header(List<String> required, List<String> readable, Optional<List<String>> further) {
        List<String> known = new ArrayList<>(readable);
        List<String> carried = further.orElse(List.of());
        known.addAll(carried);
        row = rows.next();
        width = row.size();
        Optional<List<String>> kept = further.map(names -> names.stream().filter(row::contains).toList());
        for (int field = 0; field < width; field++) {
            String name = row.get(field);
            if (name.isEmpty()) {
                at(field, "", "a column without a name");
            } else if (!known.contains(name)) {
                at(field, name, unknown(name, known, kept));
            } else if (places.putIfAbsent(name, field) != null) {
                at(field, name, "this column appears twice; the first is column " + (places.get(name) + 1));
            }
        }
        List<String> missing = new ArrayList<>(required);
        missing.removeAll(places.keySet());
        missing.forEach(name -> at(0, name, "this column is missing; it is required"));
        List<String> unread = new ArrayList<>(carried);
        unread.removeAll(places.keySet());
        List<String> others = row.stream().filter(name -> !known.contains(name)).toList();
        unread.forEach(name -> at(0, name, "this column is missing; population.covariates names it"
                + Words.nearest(name, others).map(near -> "; did you mean '" + near + "'?").orElse("")));
        return missing.isEmpty() && unread.isEmpty();
    }

    private static String unknown(String name, List<String> known, Optional<List<String>> kept) {
        Optional<String> near = Words.nearest(name, known);
        String toKeep = kept.map(carried -> " To keep it, set population.covariates: \""
                + String.join(", ", Stream.concat(carried.stream(), Stream.of(Words.shown(name, 60))).toList())
                + "\"").orElse("");
        return near.map(each -> "unknown column; did you mean '" + each + "'?" + toKeep)
                .orElseGet(() -> "unknown column; expected one of: " + String.join(", ", known)
                        + (toKeep.isEmpty() ? "" : "." + toKeep));
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    /** Moves to the next row with the right number of cells; false at the end. */
    boolean next() {
        while (rows.hasNext()) {
            row = rows.next();
            int count = row.size();
            if (count == width) {
                return true;
            }
            at(Math.min(count, width) - 1, "",
                    "found " + count + (count == 1 ? " cell" : " cells") + " where the header has " + width);
        }
        return false;
    }

    /** Line of the row. */
    int line() {
        return rows.line();
    }

    /** A cell of the row; empty where it is missing or the file has no such column. */
    String cell(String column) {
        Integer place = places.get(column);
        return place == null ? "" : row.get(place);
    }

    /** A cell that names something: printable and at most 80 characters; empty, with a problem added, if it is not. */
    String name(String column) {
        String name = cell(column);
        if (name.length() > 80 || !name.codePoints().allMatch(Words::isPrintable)) {
            wrong(column, "found '" + Words.shown(name, 40) + "'; expected at most 80 printable characters");
            return "";
        }
        return name;
    }

    /** As {@link #name}, where an empty cell is a problem too. */
    String required(String column) {
        if (cell(column).isEmpty()) {
            wrong(column, "is empty; every row needs it");
            return "";
        }
        if (MissingCodes.isWord(cell(column))) {
            wrong(column, "found '" + cell(column) + "', a code for a missing value; every row needs it");
            return "";
        }
        return name(column);
    }

    /** As {@link #name}, where a code for missing is a problem: it would put all who lack a label into one group. */
    String label(String column) {
        if (MissingCodes.isNoLabel(cell(column))) {
            wrong(column, "found '" + cell(column) + "', a code for a missing value;"
                    + " expected a name or number of the " + column
                    + MissingCodes.ADVICE);
            return "";
        }
        return name(column);
    }

    /**
     * As {@link #name} of a column that is carried along, where a word for missing is a problem: it would be a label
     * like others.
     */
    String carried(String column) {
        if (MissingCodes.isWord(cell(column))) {
            wrong(column, "found '" + cell(column) + "', a code for a missing value" + MissingCodes.ADVICE
                    + ", or write the label in other words");
            return "";
        }
        return name(column);
    }

    /** A number within bounds; not-a-number where the cell is missing or, with a problem added, wrong. */
    double number(String column, double min, double max, String unit) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        boolean isNumber = cell.length() <= 60 && NUMBER.matcher(cell).matches();
        double value = isNumber ? Decimal.nearest(cell) + 0.0 : Double.NaN;
        if (isNumber && value >= min && value <= max) {
            return value;
        }
        String hint = MissingCodes.isWord(cell) || MissingCodes.isPerhapsNumber(cell)
                ? MissingCodes.ADVICE
                : isNumber ? "" : Words.numberAdvice(cell, false);
        wrong(column,
                "found " + (isNumber ? cell : "text '" + Words.shown(cell, 40) + "'") + "; expected a number from "
                        + Words.number(min) + " to " + Words.number(max) + " (" + unit + ")" + hint);
        return Double.NaN;
    }

    /** Adds a problem of a cell of the row. */
    void wrong(String column, String message) {
        at(places.get(column), column, message);
    }

    /** {@code line:column} of a cell of the row. */
    String at(String column) {
        return rows.at(line(), places.get(column));
    }

    /** True while a further problem would be told in full; costly advice is for those alone. */
    boolean isTold() {
        return problems.hasRoom();
    }

    /** Adds a problem of a cell of an earlier row. */
    void wrong(int line, String column, String message) {
        if (problems.hasRoom()) {
            problems.add(rows.at(line, places.get(column)), column, message);
        } else {
            problems.count();
        }
    }

    private void at(int field, String column, String message) {
        if (problems.hasRoom()) {
            problems.add(rows.at(line(), field), column, message);
        } else {
            problems.count();
        }
    }
}
