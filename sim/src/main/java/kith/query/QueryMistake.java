package kith.query;

import java.util.List;

/** A question that cannot be answered, for a reason that the user can act on. */
public final class QueryMistake extends Exception {
    private static final long serialVersionUID = 1L;

    /** The reason, and lines that show the place in the SQL. */
    QueryMistake(List<String> lines) {
        super(String.join("\n", lines));
    }

    QueryMistake(String reason) {
        this(List.of(reason));
    }
}
