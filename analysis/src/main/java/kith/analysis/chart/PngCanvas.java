package kith.analysis.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A canvas that becomes a PNG file, two dots to a px. */
final class PngCanvas implements Canvas {
    private static final int DOTS_PER_PX = 2;

    private final BufferedImage image;
    private final Graphics2D pen;

    PngCanvas(Figure figure) {
        this(figure.width(), figure.height());
    }

    PngCanvas(int width, int height) {
        image = new BufferedImage(width * DOTS_PER_PX, height * DOTS_PER_PX, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.scale(DOTS_PER_PX, DOTS_PER_PX);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Palette.PANEL);
        pen.fillRect(0, 0, width, height);
    }

    /** The finished file. */
    byte[] bytes() {
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) { // the default writes a temporary file
            if (!ImageIO.write(image, "png", stream)) {
                throw new IOException("this Java cannot write PNG files");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
        return out.toByteArray();
    }

    @Override
    public void draw(Shape shape, Ink ink) {
        if (ink.fill() != null) {
            pen.setColor(ink.fill());
            pen.fill(shape);
        }
        if (ink.stroke() != null) {
            pen.setColor(ink.stroke());
            pen.setStroke(stroke(ink));
            pen.draw(shape);
        }
    }

    private static BasicStroke stroke(Ink ink) {
        if (ink.dash().isEmpty()) {
            return new BasicStroke((float) ink.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        float[] dash = new float[ink.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = ink.dash().get(i).floatValue();
        }
        return new BasicStroke((float) ink.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    @Override
    public double width() {
        return (double) image.getWidth() / DOTS_PER_PX;
    }

    /**
     * Letters of right-to-left scripts go from right to left and are joined; the line as a whole goes from left to
     * right.
     */
    @Override
    public void set(String text, double x, double y, double room, Type type) {
        TextLayout line = layout(text, type);
        if (line.getAdvance() > room) { // the machine's font is wider than what the layout reckoned with
            line = layout(text, type.sized(type.size() * room / line.getAdvance()));
        }
        double width = line.getAdvance();
        double left = switch (type.anchor()) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        if (type.halo()) {
            pen.setColor(Palette.PANEL);
            pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(line.getOutline(AffineTransform.getTranslateInstance(left, y)));
        }
        pen.setColor(type.color());
        line.draw(pen, (float) left, (float) y);
    }

    private TextLayout layout(String text, Type type) {
        Font font = new Font(Font.SANS_SERIF, type.bold() ? Font.BOLD : Font.PLAIN, 1)
                .deriveFont((float) type.size());
        return new TextLayout(text, Map.of(TextAttribute.FONT, font, TextAttribute.RUN_DIRECTION,
                TextAttribute.RUN_DIRECTION_LTR), pen.getFontRenderContext());
    }

    @Override
    public void slanted(String text, double x, double y, double degrees, Type type) {
        AffineTransform upright = pen.getTransform();
        pen.rotate(-Math.toRadians(degrees), x, y);
        set(text, x, y, Double.POSITIVE_INFINITY, type);
        pen.setTransform(upright);
    }
}
