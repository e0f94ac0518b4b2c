package kith.analysis.chart;

import java.awt.geom.RoundRectangle2D;

/**
 * The grade of evidence as a badge: more ink, more evidence. A is filled, B tinted, C outlined, D dashed and hatched.
 */
final class Badge {
    private static final double SIDE = 18;

    private Badge() {}

    static void draw(Canvas canvas, String grade, double x, double y) {
        double left = x - SIDE / 2;
        double top = y - SIDE / 2;
        RoundRectangle2D square = new RoundRectangle2D.Double(left, top, SIDE, SIDE, 6, 6);
        Type letter = new Type(12, true, Palette.INK, Type.Anchor.MIDDLE, false);
        switch (grade) {
            case "A" -> {
                canvas.draw(square, Ink.fill(Palette.INK));
                letter = letter.in(Palette.PANEL);
            }
            case "B" -> canvas.draw(square, Ink.fill(Palette.REFERENCE_TINT).edged(Palette.INK, 1));
            case "C" -> canvas.draw(square, Ink.fill(Palette.PANEL).edged(Palette.INK, 1));
            default -> {
                canvas.hatch(left + 1.5, top + 1.5, SIDE - 3, SIDE - 3, 4, Ink.line(Palette.HATCH, 0.75));
                canvas.draw(square, Ink.line(Palette.INK, 1).dashed(3, 2));
                letter = letter.haloed();
            }
        }
        canvas.text(grade, x, y + 4.4, letter);
    }
}
