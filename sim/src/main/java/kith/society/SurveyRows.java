package kith.society;

import java.util.List;

/** The rows of a data file, the names of its columns first. */
interface SurveyRows {
    boolean hasNext();

    /** The cells of the next row, as they are compared. */
    List<String> next();

    /** Line of the row that was given last. */
    int line();

    /** {@code line:column} of a cell of the row that starts in a line, both from 1. */
    String at(int line, int field);
}
