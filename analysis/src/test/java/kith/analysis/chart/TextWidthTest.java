package kith.analysis.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextWidthTest {
    private static final Type PLAIN = Type.BODY.sized(10);

    @Test
    void capitalsAreWiderThanSmallLetters() {
        assertEquals(6.1 + 6.3 + 5.5, TextWidth.of("abc", PLAIN), 1e-9);
        assertEquals(6.8 + 6.9 + 7.0, TextWidth.of("ABC", PLAIN), 1e-9);
        assertTrue(TextWidth.of("ABC", PLAIN.strong()) > TextWidth.of("ABC", PLAIN));
        assertEquals(TextWidth.of("ae", PLAIN), TextWidth.of("\u00E4\u00E9", PLAIN), 1e-9, "marks take no room");
        assertEquals(TextWidth.of("\u00E4", PLAIN), TextWidth.of("a\u0308", PLAIN), 1e-9, "composed or not");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Loneliness from day 0 to day 365: companions against no AI", "PEOPLE WHO LIVE ALONE (65+), N = 1,204",
            "Gr\u00F6\u00DFe \u2212 \u00B10.1 sd \u2265 4 \u2026",
            "\u041B\u042E\u0414\u0418 \u0436\u0438\u0432\u0443\u0449\u0438\u0435 \u043E\u0434\u043D\u0438",
            "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD",
    })
    void agreesWithTheFaceItIsTakenFrom(String text) {
        assumeTrue(PngDrawing.hindrance().isEmpty(), "no fonts here");
        for (Type type : List.of(Type.BODY, Type.TITLE)) {
            Font font = new Font("DejaVu Sans", type.bold() ? Font.BOLD : Font.PLAIN, 1)
                    .deriveFont((float) type.size());
            assumeTrue(font.getFamily().equals("DejaVu Sans"), "the face is not here");
            double real = new TextLayout(text, font, new FontRenderContext(null, true, true)).getAdvance();
            assertEquals(real, TextWidth.of(text, type), 0.12 * real, text);
        }
    }

    @Test
    void whatIsTooLongIsCutBetweenWholeLetters() {
        assertEquals("short", TextWidth.cut("short", PLAIN, 100));
        String cut = TextWidth.cut("VERY LONG LABEL IN CAPITALS", PLAIN, 100);
        assertTrue(cut.endsWith("\u2026") && "VERY LONG LABEL".startsWith(cut.substring(0, cut.length() - 1)), cut);
        assertTrue(TextWidth.of(cut, PLAIN) <= 100);
        String small = TextWidth.cut("very long label in small letters", PLAIN, 100);
        assertTrue(small.length() > cut.length(), small);
        for (int width = 10; width < 90; width++) {
            String marked = TextWidth.cut("n\u0303".repeat(12) + "\uD83D\uDE00".repeat(4), PLAIN, width);
            assertFalse(Character.isHighSurrogate(marked.charAt(Math.max(0, marked.length() - 2))), marked);
            assertFalse(marked.endsWith("n\u2026"), "a mark was cut off its letter");
        }
        assertEquals("\u2026", TextWidth.cut("WWW", PLAIN, 1));
    }

    @Test
    void linesAreFilledToTheirWidth() {
        List<String> lines = TextWidth.wrap("MEN AND WOMEN who live ALONE and do not work", PLAIN, 120);
        assertEquals("MEN AND WOMEN who live ALONE and do not work", String.join(" ", lines));
        lines.forEach(line -> assertTrue(TextWidth.of(line, PLAIN) <= 120, line));
        assertTrue(TextWidth.wrap("W".repeat(40) + " a", PLAIN, 120).get(0).endsWith("\u2026"));
        assertEquals(List.of(""), TextWidth.wrap("", PLAIN, 120));
    }
}
