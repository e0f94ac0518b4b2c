package kith.analysis.chart;

import java.awt.Color;
import java.util.List;

/** How a shape is drawn: filled, stroked or both; null where not. Widths and dashes in px. */
record Ink(Color fill, Color stroke, double width, List<Double> dash) {

    /** A filled shape without an edge. */
    static Ink fill(Color color) {
        return new Ink(color, null, 0, List.of());
    }

    /** A line. */
    static Ink line(Color color, double width) {
        return new Ink(null, color, width, List.of());
    }

    /** The same with an edge. */
    Ink edged(Color color, double edge) {
        return new Ink(fill, color, edge, dash);
    }

    /** The same line, dashed: on, off, on, off. */
    Ink dashed(double... lengths) {
        return new Ink(fill, stroke, width, java.util.Arrays.stream(lengths).boxed().toList());
    }
}
