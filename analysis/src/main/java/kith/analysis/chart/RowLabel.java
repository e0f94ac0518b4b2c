package kith.analysis.chart;

import java.util.Collection;
import java.util.List;

/** Sets the names of rows in the room that there is: on one line, or on two where a name is long. */
final class RowLabel {
    private static final double LINE = 14;

    private RowLabel() {}

    /** The height of rows whose names have that room: of one line, and more where a name needs two. */
    static double height(Collection<String> labels, Type type, double room, double one) {
        return labels.stream().anyMatch(label -> TextWidth.of(label, type) > room) ? Math.max(one, 2 * LINE + 6) : one;
    }

    /** Sets a name round the middle of its row; what does not fit on two lines is cut at a word. */
    static void draw(Canvas canvas, String label, double x, double middle, double room, Type type) {
        List<String> lines = TextWidth.wrap(label, type, room);
        if (lines.size() == 1) {
            canvas.text(lines.get(0), x, middle + 4.5, room, type);
        } else {
            canvas.text(lines.get(0), x, middle + 4.5 - LINE / 2, room, type);
            canvas.text(String.join(" ", lines.subList(1, lines.size())), x, middle + 4.5 + LINE / 2, room, type);
        }
    }
}
