package kith.analysis.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A canvas that becomes an SVG file: a title and a description for those who do not see it, text as text anchored where
 * the layout wants it, coordinates to a hundredth of a px, nothing random and no date. It holds no style sheet and its
 * ids carry the name of the figure, so that several can stand in one page.
 */
final class SvgCanvas implements Canvas {
    private static final String SANS = "Inter, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";

    private static final String HALO = "stroke=\"#ffffff\" stroke-width=\"4\" stroke-linejoin=\"round\" "
            + "aria-hidden=\"true\"";

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final double width;

    SvgCanvas(Figure figure) {
        this(figure.name(), figure.title(), figure.description(), figure.width(), figure.height());
    }

    SvgCanvas(String name, String title, String description, int width, int height) {
        this.width = width;
        out.append(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" "
                + "width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\" "
                + "aria-labelledby=\"%3$s-title %3$s-desc\" font-family=\"%4$s\">\n",
                width, height, name, SANS));
        out.append(String.format("<title id=\"%s-title\">%s</title>\n", name, escaped(title)));
        out.append(String.format("<desc id=\"%s-desc\">%s</desc>\n", name, escaped(description)));
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    }

    /** The finished file. */
    byte[] bytes() {
        return (out + "</svg>\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void draw(Shape shape, Ink ink) {
        if (shape instanceof Rectangle2D r) {
            out.append("<rect x=\"").append(px(r.getX())).append("\" y=\"").append(px(r.getY()))
                    .append("\" width=\"").append(px(r.getWidth())).append("\" height=\"").append(px(r.getHeight()));
        } else if (shape instanceof Ellipse2D e) {
            out.append("<circle cx=\"").append(px(e.getCenterX())).append("\" cy=\"").append(px(e.getCenterY()))
                    .append("\" r=\"").append(px(e.getWidth() / 2));
        } else if (shape instanceof Line2D l) {
            out.append("<line x1=\"").append(px(l.getX1())).append("\" y1=\"").append(px(l.getY1()))
                    .append("\" x2=\"").append(px(l.getX2())).append("\" y2=\"").append(px(l.getY2()));
        } else {
            out.append("<path d=\"").append(path(shape));
        }
        out.append("\" fill=\"").append(ink.fill() == null ? "none" : hex(ink.fill())).append('"');
        if (ink.fill() != null && ink.fill().getAlpha() < 255) {
            out.append(String.format(Locale.ROOT, " fill-opacity=\"%.2f\"", ink.fill().getAlpha() / 255.0));
        }
        if (ink.stroke() != null) {
            out.append(" stroke=\"").append(hex(ink.stroke())).append("\" stroke-width=\"").append(px(ink.width()))
                    .append("\" stroke-linejoin=\"round\"");
        }
        if (!ink.dash().isEmpty()) {
            out.append(" stroke-dasharray=\"")
                    .append(ink.dash().stream().map(SvgCanvas::px).collect(Collectors.joining(" "))).append('"');
        }
        out.append("/>\n");
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public void set(String text, double x, double y, double room, Type type) {
        if (type.halo()) {
            // A copy behind the text, for not every viewer knows paint-order.
            element(text, x, y, type, HALO);
        }
        element(text, x, y, type, "");
    }

    @Override
    public void slanted(String text, double x, double y, double degrees, Type type) {
        element(text, x, y, type, "transform=\"rotate(" + px(-degrees) + " " + px(x) + " " + px(y) + ")\"");
    }

    private void element(String text, double x, double y, Type type, String more) {
        out.append("<text x=\"").append(px(x)).append("\" y=\"").append(px(y)).append("\" font-size=\"")
                .append(px(type.size())).append("\" fill=\"").append(hex(type.color())).append('"');
        if (type.bold()) {
            out.append(" font-weight=\"bold\"");
        }
        if (type.anchor() != Type.Anchor.START) {
            out.append(" text-anchor=\"").append(type.anchor() == Type.Anchor.END ? "end" : "middle").append('"');
        }
        out.append(more.isEmpty() ? "" : " ").append(more).append('>').append(escaped(text)).append("</text>\n");
    }

    private static String path(Shape shape) {
        StringBuilder d = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator i = shape.getPathIterator(null, 0.1); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> d.append('M').append(px(at[0])).append(' ').append(px(at[1]));
                case PathIterator.SEG_LINETO -> d.append('L').append(px(at[0])).append(' ').append(px(at[1]));
                default -> d.append('Z');
            }
        }
        return d.toString();
    }

    private static String px(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        String digits = String.format(Locale.ROOT, "%03d", Math.abs(hundredths));
        String text = digits.substring(0, digits.length() - 2) + "." + digits.substring(digits.length() - 2);
        return (hundredths < 0 ? "-" : "") + (text.endsWith("0") ? text.substring(0, text.length() - 1) : text);
    }

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
