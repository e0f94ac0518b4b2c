package kith.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows of an answer, one after the other. */
public final class Answer implements AutoCloseable {
    private final MistakeWords words;
    private final Statement statement;
    private final ResultSet rows;
    private final List<String> names;

    Answer(MistakeWords words, Statement statement, ResultSet rows) throws SQLException {
        this.words = words;
        this.statement = statement;
        this.rows = rows;
        List<String> given = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            given.add(rows.getMetaData().getColumnLabel(i));
        }
        names = distinct(given);
    }

    /** The names, where one that occurs again gets a number. */
    static List<String> distinct(List<String> names) {
        Set<String> all = new HashSet<>(names);
        Set<String> seen = new HashSet<>();
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            String other = name;
            for (int i = 2; !seen.add(other); i++) {
                String next = name + "_" + i;
                other = all.contains(next) ? other : next;
            }
            distinct.add(other);
        }
        return List.copyOf(distinct);
    }

    /** The names of the columns; no two are equal. */
    public List<String> names() {
        return names;
    }

    /** Goes to the next row, if there is one. */
    public boolean next() throws QueryMistake {
        try {
            return rows.next();
        } catch (SQLException e) {
            throw words.of(e);
        }
    }

    /**
     * A cell of the row: a number ({@code Long}, {@code Double}, {@code BigDecimal}), a {@code Boolean} or a text; null
     * if it is missing or not a finite number.
     *
     * @param column from 0
     */
    public Object cell(int column) throws QueryMistake {
        try {
            Object cell = rows.getObject(column + 1);
            if (cell instanceof Double || cell instanceof Boolean || cell instanceof BigDecimal) {
                return cell instanceof Double number && !Double.isFinite(number) ? null : cell;
            }
            if (cell instanceof Float number) {
                return Float.isFinite(number) ? new BigDecimal(number.toString()) : null;
            }
            if (cell instanceof BigInteger whole) {
                return new BigDecimal(whole);
            }
            return cell instanceof Number whole ? (Object) whole.longValue()
                    : cell == null ? null : rows.getString(column + 1);
        } catch (SQLException e) {
            throw words.of(e);
        }
    }

    @Override
    public void close() {
        try {
            rows.close();
            statement.close();
        } catch (SQLException e) {
            // Nothing more is wanted of it.
        }
    }
}
