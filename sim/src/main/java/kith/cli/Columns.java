package kith.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.summary.TerminalStyle.Tone;

/** Rows of text in aligned columns; the last column is not padded. The first row is the heading. */
final class Columns {
    private static final int GAP = 2;
    private static final int LEAST_LAST = 30;
    private static final String INDENT = "    ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Tone> tones = new ArrayList<>();

    void add(String... cells) {
        toned(rows.isEmpty() ? Tone.STRONG : Tone.TEXT, cells);
    }

    /** Adds a row whose last cell, or whole text if it is the heading, has that tone. */
    void toned(Tone tone, String... cells) {
        rows.add(List.of(cells));
        tones.add(tone);
    }

    /** Prints them as wide as the terminal or COLUMNS; each row on one line where there is neither, for programs. */
    void print(PrintWriter out) {
        OptionalInt width = Terminal.here().listWidth();
        if (width.isPresent()) {
            print(out, width.getAsInt());
        } else {
            print(TerminalStyle.PLAIN, out);
        }
    }

    /**
     * Prints them within a width. The last column goes on below itself. Where the others leave it no room, it stands
     * below its row.
     */
    void print(PrintWriter out, int width) {
        int[] widths = widths();
        int last = widths.length - 1;
        int before = IntStream.range(0, Math.max(0, last)).map(i -> widths[i] + GAP).sum();
        boolean beside = width - before >= LEAST_LAST;
        for (List<String> row : rows) {
            List<String> cells = row.subList(0, last);
            if (beside) {
                StringBuilder start = new StringBuilder();
                IntStream.range(0, last).forEach(i -> start.append(cells.get(i))
                        .append(" ".repeat(widths[i] - cells.get(i).length() + GAP)));
                WrappedText.lines(row.get(last), start.toString(), " ".repeat(before), width)
                        .forEach(line -> out.print(line.stripTrailing() + "\n"));
            } else {
                String together = String.join(" ".repeat(GAP), cells).stripTrailing();
                (together.length() <= width ? List.of(together) : cells).forEach(line -> out.print(line + "\n"));
                WrappedText.lines(row.get(last), INDENT, INDENT, width)
                        .forEach(line -> out.print(line.stripTrailing() + "\n"));
            }
        }
        out.flush();
    }

    private int[] widths() {
        int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    void print(TerminalStyle style, PrintWriter out) {
        int[] widths = widths();
        for (int r = 0; r < rows.size(); r++) {
            List<String> row = rows.get(r);
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = row.get(i);
                boolean last = i == widths.length - 1;
                line.append(style.paint(cell, r == 0 || last ? tones.get(r) : Tone.TEXT));
                line.append(" ".repeat(last ? 0 : widths[i] - cell.length() + 2));
            }
            out.print(line.toString().stripTrailing() + "\n");
        }
        out.flush();
    }
}
