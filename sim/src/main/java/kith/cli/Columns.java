package kith.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.summary.TerminalStyle.Tone;

/** Rows of text in aligned columns; the last column is not padded. The first row is the heading. */
final class Columns {
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

    void print(PrintWriter out) {
        print(TerminalStyle.PLAIN, out);
    }

    void print(TerminalStyle style, PrintWriter out) {
        int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
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
