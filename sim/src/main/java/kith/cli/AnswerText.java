package kith.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Rows of an answer as aligned text: numbers to the right, texts to the left. What is too wide is cut, and said so. */
final class AnswerText {
    private static final int GAP = 2;
    private static final int WIDEST = 60;
    private static final String CUT = "\u2026";

    private final List<String> names;
    private final boolean[] texts;
    private final List<List<String>> rows = new ArrayList<>();

    AnswerText(List<String> names) {
        this.names = names;
        this.texts = new boolean[names.size()];
    }

    /** Adds a row. */
    void add(List<String> cells, List<Boolean> isNumber) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            row.add(cells.get(i).replaceAll("\\R", " ").replaceAll("\\p{C}", "?"));
            texts[i] |= !isNumber.get(i) && !cells.get(i).isEmpty();
        }
        rows.add(row);
    }

    int size() {
        return rows.size();
    }

    /** Prints the rows; gives the names of columns for which the width has no place. */
    List<String> print(PrintWriter out, OptionalInt width) {
        int[] widths = new int[names.size()];
        List<List<String>> all = new ArrayList<>(List.of(names));
        all.addAll(rows);
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                int most = width.isPresent() ? Math.min(WIDEST, width.getAsInt()) : Integer.MAX_VALUE;
                widths[i] = Math.max(widths[i], Math.min(most, length(row.get(i))));
            }
        }
        int shown = shown(widths, width);
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < shown; i++) {
                String cell = fitted(row.get(i), widths[i]);
                String blank = " ".repeat(widths[i] - length(cell));
                line.append(i == 0 ? "" : " ".repeat(GAP)).append(texts[i] ? cell + blank : blank + cell);
            }
            out.print(line.toString().stripTrailing() + "\n");
        }
        out.flush();
        return names.subList(shown, names.size());
    }

    /** How many columns fit; at least one. */
    private static int shown(int[] widths, OptionalInt width) {
        int shown = widths.length;
        while (width.isPresent() && shown > 1
                && Arrays.stream(widths, 0, shown).sum() + GAP * (shown - 1) > width.getAsInt()) {
            shown--;
        }
        return shown;
    }

    private static String fitted(String cell, int width) {
        return length(cell) <= width ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, Math.max(0, width - 1))) + CUT;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
