package kith.analysis.chart;

import java.util.List;
import kith.analysis.wording.Sentence;

/** What all figures have around their marks: a title, a line under it, a caption below. */
final class Frame {
    static final double MARGIN = 24;
    private static final double LINE = 16;
    private static final double WIDEST_LETTER_SHARE = 7.0;

    private static final double TITLE = 16;
    private static final double SMALLEST = 12;
    private static final double TITLE_LETTERS = 76;
    private static final double TITLE_WIDTH = 900;

    private Frame() {}

    /** The title, smaller where it is long for the width, and the line under it. */
    static void heading(Canvas canvas, String title, String under, int width) {
        double letters = TITLE_LETTERS * Math.max(1, (width - 2 * MARGIN) / (TITLE_WIDTH - 2 * MARGIN));
        double size = Math.max(SMALLEST, Math.min(TITLE, TITLE * letters / title.length()));
        canvas.text(Sentence.cut(title, (int) (letters * TITLE / SMALLEST)), MARGIN, 34, Type.TITLE.sized(size));
        canvas.text(under, MARGIN, 55, Type.LABEL);
    }

    /** The lines a caption takes at this width, in a face as wide as any that may be there. */
    static List<String> captionLines(String caption, int width) {
        return Sentence.wrap(caption, (int) ((width - 2 * MARGIN) / WIDEST_LETTER_SHARE));
    }

    /** The height of a caption with the room under it. */
    static int captionHeight(String caption, int width) {
        return (int) (captionLines(caption, width).size() * LINE + 16);
    }

    static void caption(Canvas canvas, String caption, double top, int width) {
        double y = top + 12;
        for (String line : captionLines(caption, width)) {
            canvas.text(line, MARGIN, y, Type.LABEL);
            y += LINE;
        }
    }

    static void rule(Canvas canvas, double y, int width) {
        canvas.line(MARGIN, y, width - MARGIN, y, Ink.line(Palette.RULE, 1));
    }
}
