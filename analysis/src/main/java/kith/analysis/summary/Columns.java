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
    private static final int ROOM_FOR_NATURAL = 98;
    private static final int ROOM_FOR_BARS = 118;

    static Columns of(int width, Section.Rows rows) {
        boolean groups = rows == Section.Rows.GROUPS;
        if (width >= ROOM_FOR_BARS) {
            return groups ? new Columns(28, 31, 61, 71, 73, 93, -1) : new Columns(28, 31, -1, 64, 66, 85, 106);
        }
        if (width >= ROOM_FOR_NATURAL) {
            return groups ? new Columns(28, -1, 38, 50, 52, 72, -1) : new Columns(28, -1, -1, 41, 43, 62, 83);
        }
        return groups ? new Columns(width < 80 ? 18 : 21, -1, width - 50, width - 41, width - 39, width - 20, -1)
                : new Columns(width - 55, -1, -1, width - 42, width - 40, width - 20, -1);
    }
}
