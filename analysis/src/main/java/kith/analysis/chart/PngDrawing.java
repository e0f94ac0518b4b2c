package kith.analysis.chart;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether this machine can draw PNG files. Java needs fonts for that, and libraries that a slim container leaves
 * out; it notices at the first text and then throws errors of many kinds. SVG files need none of them.
 */
final class PngDrawing {
    private static final String ADVICE = "Install fonts and fontconfig (Debian, Ubuntu: apt-get install fontconfig "
            + "fonts-dejavu-core"
            + " libfreetype6; Alpine: apk add fontconfig ttf-dejavu freetype).";

    /** A file name, perhaps a second one that it needs, and what is wrong with it. */
    private static final Pattern LIBRARY = Pattern.compile("[\\w.-]+\\.(?:so|dll|dylib)[.0-9]*: [^\\n()]*$");

    private PngDrawing() {}

    /** Why PNG files cannot be drawn here and what to install, in one line; empty where they can. */
    static Optional<String> hindrance() {
        return hindrance(PngDrawing::drawText);
    }

    /** The same for another attempt; for tests. */
    static Optional<String> hindrance(Runnable attempt) {
        try {
            attempt.run();
            return Optional.empty();
        } catch (LinkageError e) {
            return Optional.of("PNG charts are missing: Java lacks a library for fonts" + reason(e) + ". " + ADVICE);
        } catch (InternalError | AWTError | RuntimeException e) {
            return Optional.of("PNG charts are missing: Java finds no fonts" + reason(e) + ". " + ADVICE);
        }
    }

    private static void drawText() {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        FontRenderContext context = image.createGraphics().getFontRenderContext();
        for (int style : new int[] {Font.PLAIN, Font.BOLD}) {
            new TextLayout("x", new Font(Font.SANS_SERIF, style, 12), context).draw(image.createGraphics(), 1, 7);
        }
    }

    /** Which library is missing, if the deepest cause says so, in parentheses. */
    private static String reason(Throwable problem) {
        Throwable deepest = problem;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        Matcher library = LIBRARY.matcher(String.valueOf(deepest.getMessage()));
        return library.find() ? " (" + library.group() + ")" : "";
    }
}
