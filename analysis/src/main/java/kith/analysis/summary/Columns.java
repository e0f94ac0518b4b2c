package kith.analysis.summary;

import kith.analysis.finding.Section;

/**
 * Where the columns of a table of quantities stand, by the width of the terminal and the kind of its rows.
 *
 * @param label columns of the row's label, from column 2 on
 * @param bar first column of the bar; negative where there is no room for one
 * @param peopleEnd the column before which counts of people end; negative where they are not shown
 * @param sizeEnd the column before which the number ends
 * @param interval first column of the interval
 * @param word first column of the word
 * @param natural first column of the natural unit; negative where there is no room for it
 */
record Columns(int label, int bar, int peopleEnd, int sizeEnd, int interval, int word, int natural) {
    private static final int ROOM_FOR_NATURAL = 100;
    private static final int ROOM_FOR_BARS = 120;

    /** Places the columns; a value in its natural unit has 18 columns or more. */
    static Columns of(int width, Section.Rows rows) {
        if (rows == Section.Rows.GROUPS) {
            return width >= ROOM_FOR_BARS ? new Columns(36, 39, 68, 77, 79, 98, -1)
                    : width >= ROOM_FOR_NATURAL ? new Columns(36, -1, 46, 55, 57, 77, -1)
                    : new Columns(width < 80 ? 18 : 21, -1, width - 50, width - 41, width - 39, width - 20, -1);
        }
        if (width >= ROOM_FOR_BARS) {
            return rows == Section.Rows.METRICS ? new Columns(40, -1, -1, 54, 56, 76, 98)
                    : new Columns(28, 31, -1, 61, 63, 82, 102);
        }
        return width >= ROOM_FOR_NATURAL ? new Columns(28, -1, -1, 40, 42, 61, 82)
                : new Columns(width - 55, -1, -1, width - 42, width - 40, width - 20, -1);
    }
}
