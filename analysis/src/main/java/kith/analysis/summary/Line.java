package kith.analysis.summary;

import kith.analysis.summary.TerminalStyle.Tone;

/** One line of text, filled from left to right at given columns. */
final class Line {
    private final TerminalStyle style;
    private final StringBuilder out = new StringBuilder();
    private int column;

    Line(TerminalStyle style) {
        this.style = style;
    }

    /** Puts a text at a column, or a space after what stands there already. */
    Line at(int wanted, String text, Tone tone) {
        int gap = wanted > column ? wanted - column : column > 0 ? 1 : 0;
        return add(" ".repeat(gap), Tone.TEXT).add(text, tone);
    }

    /** Puts a text so that it ends before a column. */
    Line endingAt(int end, String text, Tone tone) {
        return at(end - text.length(), text, tone);
    }

    /** Goes on without a gap. */
    Line add(String text, Tone tone) {
        out.append(style.paint(text, tone));
        column += text.length();
        return this;
    }

    @Override
    public String toString() {
        return out.toString().stripTrailing();
    }
}
