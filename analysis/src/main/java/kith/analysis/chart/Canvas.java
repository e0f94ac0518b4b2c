package kith.analysis.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** What a figure draws on: shapes and text in px, y downwards. No text runs over an edge: what is too long is cut. */
sealed interface Canvas permits SvgCanvas, PngCanvas {
    /** The least distance of a text from the edge of its figure, in px. */
    double EDGE = 4;

    /** Draws a shape. */
    void draw(Shape shape, Ink ink);

    /** The width of the figure. */
    double width();

    /** Sets a text on its baseline; it fits the room. */
    void set(String text, double x, double y, double room, Type type);

    /** Sets a text on its baseline, cut where it would run over the edge of the figure. */
    default void text(String text, double x, double y, Type type) {
        text(text, x, y, Double.POSITIVE_INFINITY, type);
    }

    /** Sets a text on its baseline, cut to the room there is for it and to the edge of the figure. */
    default void text(String text, double x, double y, double room, Type type) {
        double right = width() - EDGE - x;
        double left = x - EDGE;
        double within = Math.min(room, switch (type.anchor()) {
            case START -> right;
            case MIDDLE -> 2 * Math.min(left, right);
            case END -> left;
        });
        if (!text.isEmpty() && within > 0) {
            set(TextWidth.cut(text, type, within), x, y, within, type);
        }
    }

    /** Sets a text on a baseline that rises from its start by so many degrees. */
    void slanted(String text, double x, double y, double degrees, Type type);

    /** A straight line. */
    default void line(double x1, double y1, double x2, double y2, Ink ink) {
        draw(new Line2D.Double(x1, y1, x2, y2), ink);
    }

    /** A rectangle by its corner and size. */
    default void box(double x, double y, double width, double height, Ink ink) {
        draw(new Rectangle2D.Double(x, y, width, height), ink);
    }

    /** A circle by its centre. */
    default void circle(double x, double y, double radius, Ink ink) {
        draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), ink);
    }

    /** A square on its corner: the mark of an AI. */
    default void diamond(double x, double y, double radius, Ink ink) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - radius);
        path.lineTo(x + radius, y);
        path.lineTo(x, y + radius);
        path.lineTo(x - radius, y);
        path.closePath();
        draw(path, ink);
    }

    /** A triangle on its base, round a middle. */
    default void triangle(double x, double y, double radius, Ink ink) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - radius);
        path.lineTo(x + radius, y + 0.75 * radius);
        path.lineTo(x - radius, y + 0.75 * radius);
        path.closePath();
        draw(path, ink);
    }

    /** Fills a rectangle with rising lines: nothing was measured here. */
    default void hatch(double x, double y, double width, double height, double gap, Ink ink) {
        Path2D path = new Path2D.Double();
        for (double c = gap; c < width + height; c += gap) {
            // The line x' + y' = c, cut by the rectangle; x' to the right, y' upwards from the lower left corner.
            double x1 = Math.max(0, c - height);
            double x2 = Math.min(width, c);
            path.moveTo(x + x1, y + c - x1);
            path.lineTo(x + x2, y + c - x2);
        }
        draw(path, ink);
    }
}
