package kith.analysis.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text stays within the figure and is read in the direction of its script, in both kinds of file. */
final class CanvasTest {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 60;

    private static SvgCanvas svg() {
        return new SvgCanvas("x", "x", "x", WIDTH, HEIGHT);
    }

    private static PngCanvas png() {
        assumeTrue(PngDrawing.hindrance().isEmpty(), "no fonts here");
        return new PngCanvas(WIDTH, HEIGHT);
    }

    private static void texts(Canvas canvas, String text) {
        canvas.text(text, 20, 12, Type.BODY);
        canvas.text(text, 250, 28, Type.STRONG);
        canvas.text(text, 150, 42, Type.BODY.middle().haloed());
        canvas.text(text, 280, 56, Type.TITLE.end());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PEOPLE WHO LIVE ALONE AND HAVE NOBODY TO TALK TO",
            "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"})
    void noTextRunsOverAnEdge(String text) throws IOException {
        SvgCanvas svg = svg();
        texts(svg, text);
        Matcher element = Pattern.compile("<text x=\"([0-9.]+)\".*?font-size=\"([0-9.]+)\"(.*?)>([^<]*)</text>")
                .matcher(new String(svg.bytes(), StandardCharsets.UTF_8));
        int found = 0;
        while (element.find()) {
            double x = Double.parseDouble(element.group(1));
            Type type = (element.group(3).contains("bold") ? Type.STRONG : Type.BODY)
                    .sized(Double.parseDouble(element.group(2)));
            double width = TextWidth.of(element.group(4), type);
            double left = element.group(3).contains("\"end\"") ? x - width
                    : element.group(3).contains("\"middle\"") ? x - width / 2 : x;
            assertTrue(left >= 0 && left + width <= WIDTH, element.group());
            assertTrue(element.group(4).endsWith("\u2026"), element.group());
            found++;
        }
        assertEquals(5, found, "four texts and a halo");

        PngCanvas png = png();
        texts(png, text);
        BufferedImage image = image(png);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x : new int[] {0, 1, 2, image.getWidth() - 3, image.getWidth() - 2, image.getWidth() - 1}) {
                assertEquals(0xFFFFFFFF, image.getRGB(x, y), "ink at the edge, " + x + " " + y);
            }
        }
    }

    @Test
    void aTextThatFitsStaysWhole() {
        SvgCanvas svg = svg();
        svg.text("PEOPLE", 20, 12, Type.BODY);
        svg.text("people who live alone", 20, 30, 60, Type.BODY);
        String file = new String(svg.bytes(), StandardCharsets.UTF_8);
        assertTrue(file.contains(">PEOPLE</text>") && file.contains(">people\u2026</text>"), file);
    }

    /** The letters in the order in which they are read, against the same letters forced from left to right. */
    @ParameterizedTest
    @ValueSource(strings = {"\u05E9\u05DC\u05D5\u05DD", "\u0628\u062F\u0648\u0646"})
    void hebrewAndArabicAreReadFromRightToLeft(String word) throws IOException {
        PngCanvas png = png();
        png.text(word, 20, 40, Type.BODY.sized(30));
        PngCanvas wrong = png();
        wrong.text("\u202D" + word + "\u202C", 20, 40, Type.BODY.sized(30));
        assertFalse(java.util.Arrays.equals(pixels(png), pixels(wrong)), "the letters stand in the wrong order");

        String turned = new StringBuilder(word).reverse().toString();
        if (Character.UnicodeBlock.of(word.charAt(0)) == Character.UnicodeBlock.HEBREW) { // Arabic letters join
            PngCanvas right = png();
            right.text("\u202D" + turned + "\u202C", 20, 40, Type.BODY.sized(30));
            assertArrayEquals(pixels(right), pixels(png));
        }
    }

    @Test
    void aLineWithAHebrewNameGoesFromLeftToRight() throws IOException {
        PngCanvas whole = png();
        whole.text("\u05D0\u05D1 (no AI)", 20, 40, Type.BODY.sized(20));
        PngCanvas name = png();
        name.text("\u05D0\u05D1", 20, 40, Type.BODY.sized(20));
        int[] first = pixels(name);
        int[] line = pixels(whole);
        for (int i = 0; i < first.length; i++) {
            assertTrue(first[i] == 0xFFFFFFFF || first[i] == line[i], "the name does not come first");
        }
    }

    private static BufferedImage image(PngCanvas canvas) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(canvas.bytes()));
    }

    private static int[] pixels(PngCanvas canvas) throws IOException {
        BufferedImage image = image(canvas);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
