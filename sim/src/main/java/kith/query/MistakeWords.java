package kith.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.scenario.format.Words;

/** What is told of a question that DuckDB cannot answer: its reason, the place in the SQL, and what may be meant. */
final class MistakeWords {
    private static final Pattern MESSAGE = Pattern.compile(
            "(?s)(?:[^\\n]*closed pending query result\\s*Error: )?([A-Za-z -]+ Error): (.*)");

    private static final Pattern TABLE = Pattern.compile("Table with name (.+?) does not exist!?.*");

    /** What DuckDB says of a name with a point whose first part is no table. */
    private static final Pattern POINT = Pattern.compile("Referenced table \".+\" not found!?.*");

    /** The column group without quotes. */
    private static final Pattern GROUP = Pattern.compile("(?i)(?<![.\"\\w])group(?!\\s+by\\b|[\"\\w])");

    private final List<String> tables;
    private final String sql;

    MistakeWords(List<String> tables, String sql) {
        this.tables = tables;
        this.sql = sql;
    }

    QueryMistake of(SQLException problem) {
        String said = String.valueOf(problem.getMessage());
        Matcher message = MESSAGE.matcher(said);
        String kind = message.matches() ? message.group(1) : "";
        List<String> lines = new ArrayList<>();
        (message.matches() ? message.group(2) : said).lines().filter(line -> !line.isBlank()).forEach(lines::add);
        if (lines.isEmpty()) {
            lines.add("DuckDB cannot answer it");
        }
        if (kind.equals("Permission Error")) {
            return new QueryMistake("SQL may read only the tables of the results folder. It cannot read or write other"
                    + " files, load extensions or use the network");
        }
        if (kind.equals("Out of Memory Error")) {
            return new QueryMistake("the answer needs more memory than " + QueryDatabase.MEMORY
                    + "; ask for fewer rows or columns, or for means and counts");
        }
        Matcher table = TABLE.matcher(lines.get(0));
        if (table.matches()) {
            lines.set(0, "there is no table '" + Words.shown(table.group(1), 60) + "'" + meant(table.group(1)));
            lines.removeIf(line -> line.startsWith("Did you mean"));
        }
        List<String> told = told(lines);
        if (POINT.matcher(lines.get(0)).matches()) {
            told.add("  A column with a point in its name needs double quotes, such as \"ai.takes_time\".");
        }
        return new QueryMistake(told);
    }

    private String meant(String name) {
        return Words.nearest(name, tables).map(near -> "; did you mean '" + near + "'?")
                .orElse("; --tables lists all tables");
    }

    /** What is told of SQL that cannot be parsed; {@code at} counts code points from 0, and is less if unknown. */
    QueryMistake unparsed(String reason, int at) {
        List<String> lines = new ArrayList<>(List.of(reason));
        if (at >= 0 && at <= sql.codePointCount(0, sql.length())) {
            String before = sql.substring(0, sql.offsetByCodePoints(0, at));
            int start = before.lastIndexOf('\n') + 1;
            int end = sql.indexOf('\n', before.length());
            String head = "LINE " + (1 + before.chars().filter(c -> c == '\n').count()) + ": ";
            lines.add(head + sql.substring(start, end < 0 ? sql.length() : end));
            lines.add(" ".repeat(head.length() + before.length() - start) + "^");
        }
        return new QueryMistake(told(lines));
    }

    private List<String> told(List<String> lines) {
        List<String> told = new ArrayList<>();
        for (String line : lines) {
            told.add((told.isEmpty() ? "" : "  ") + line);
        }
        if (GROUP.matcher(sql.replaceAll("'[^']*'", "")).find()) {
            told.add("  group is a word of SQL. Write the column in double quotes: \"group\". Or write the table"
                    + " before it: series.group.");
        }
        return told;
    }
}
