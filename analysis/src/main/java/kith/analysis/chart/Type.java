package kith.analysis.chart;

import java.awt.Color;

/**
 * How a text is set: size in px, weight, colour, which end stands at the given place, a halo to part it from texture.
 * All texts have one typeface.
 */
record Type(double size, boolean bold, Color color, Anchor anchor, boolean halo) {
    /** Which part of the text stands at its place. */
    enum Anchor {
        START, MIDDLE, END
    }

    static final Type TITLE = new Type(16, true, Palette.INK, Anchor.START, false);
    static final Type BODY = new Type(13, false, Palette.INK, Anchor.START, false);
    static final Type STRONG = new Type(13, true, Palette.INK, Anchor.START, false);
    static final Type LABEL = new Type(12, false, Palette.LABEL, Anchor.START, false);
    static final Type CLAIM = new Type(15, false, Palette.INK, Anchor.START, false);

    Type sized(double px) {
        return new Type(px, bold, color, anchor, halo);
    }

    Type in(Color ink) {
        return new Type(size, bold, ink, anchor, halo);
    }

    Type strong() {
        return new Type(size, true, color, anchor, halo);
    }

    Type end() {
        return new Type(size, bold, color, Anchor.END, halo);
    }

    Type middle() {
        return new Type(size, bold, color, Anchor.MIDDLE, halo);
    }

    Type haloed() {
        return new Type(size, bold, color, anchor, true);
    }
}
