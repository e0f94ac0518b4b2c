package kith.analysis.chart;

import java.awt.geom.Path2D;
import kith.analysis.worlds.Sign;

/** The mark of a world: its form tells the sign, without colour too. */
final class WorldMark {
    private WorldMark() {}

    /** Higher: a full triangle upwards; lower: a full one downwards; too small: a small dot; unclear: an open ring. */
    static void draw(Canvas canvas, Sign sign, double x, double y, double radius) {
        switch (sign) {
            case HIGHER -> canvas.draw(triangle(x, y, radius * 1.25, -1), Ink.fill(Palette.SCENARIO));
            case LOWER -> canvas.draw(triangle(x, y, radius * 1.25, 1), Ink.fill(Palette.HUMAN));
            case TOO_SMALL -> canvas.circle(x, y, radius * 0.75, Ink.fill(Palette.LABEL));
            case UNCLEAR -> canvas.circle(x, y, radius * 0.9, Ink.fill(Palette.PANEL).edged(Palette.LABEL, 1.5));
            default -> canvas.text(EffectMark.FEW, x, y + 4, Type.LABEL.middle());
        }
    }

    private static Path2D triangle(double x, double y, double radius, int tip) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(x, y + tip * radius);
        shape.lineTo(x - radius, y - tip * radius * 0.75);
        shape.lineTo(x + radius, y - tip * radius * 0.75);
        shape.closePath();
        return shape;
    }

    /** What the marks mean; gives where the text ends. */
    static double legend(Canvas canvas, double x, double y) {
        double at = x + 6;
        for (Sign sign : new Sign[] {Sign.HIGHER, Sign.LOWER, Sign.TOO_SMALL, Sign.UNCLEAR}) {
            draw(canvas, sign, at, y - 4, 5);
            canvas.text(sign.text(), at + 11, y, Type.LABEL);
            at += 11 + TextWidth.of(sign.text(), Type.LABEL) + 24;
        }
        return at - 24;
    }
}
