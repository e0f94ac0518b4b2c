package kith.analysis.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.analysis.summary.TerminalStyle.Theme;
import kith.analysis.summary.TerminalStyle.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every colour can be read on the grounds it is meant for: a contrast of 4.5:1 by WCAG 2, taken from the escape codes.
 */
final class TerminalStyleTest {
    private static final double ENOUGH = 4.5;

    /** Black, VS Code, One Dark, Solarized dark, Ubuntu. */
    private static final List<Integer> DARK_GROUNDS = List.of(0x000000, 0x1E1E1E, 0x282C34, 0x002B36, 0x300A24);

    /** White, One Light, Solarized light, two greys. */
    private static final List<Integer> LIGHT_GROUNDS = List.of(0xFFFFFF, 0xFAFAFA, 0xFDF6E3, 0xF5F5F5, 0xEEEEEE);

    private static final List<Integer> UNKNOWN_GROUNDS = List.of(0x000000, 0xFFFFFF);

    private static final Pattern CODE = Pattern.compile("\u001B\\[38;(?:2;(\\d+);(\\d+);(\\d+)|5;(\\d+))mx\u001B\\[0m");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyColourStandsOutFromItsGround(Theme theme) {
        List<Integer> grounds = switch (theme) {
            case PLAIN -> List.of();
            case DARK -> DARK_GROUNDS;
            case LIGHT -> LIGHT_GROUNDS;
            case EITHER -> UNKNOWN_GROUNDS;
        };
        for (boolean trueColour : List.of(true, false)) {
            for (Tone tone : Tone.values()) {
                String painted = new TerminalStyle(theme, trueColour, 80).paint("x", tone);
                if (painted.equals("x") || painted.equals("\u001B[1mx\u001B[0m")) {
                    assertTrue(theme == Theme.PLAIN || List.of(Tone.TEXT, Tone.STRONG, Tone.DIM).contains(tone),
                            "marks have a colour; other text may keep that of the terminal");
                    continue;
                }
                for (int ground : grounds) {
                    double contrast = contrast(colour(painted), ground);
                    assertTrue(contrast >= ENOUGH, String.format("%s %s trueColour=%b on #%06x: %.2f", theme, tone,
                            trueColour, ground, contrast));
                }
            }
        }
    }

    @Test
    void coloursFor24BitsAreSentOnlyWhereTheTerminalShowsThem() {
        for (Theme theme : Theme.values()) {
            for (Tone tone : Tone.values()) {
                String painted = new TerminalStyle(theme, false, 80).paint("x", tone);
                assertTrue(!painted.contains("[38;2;"), painted);
            }
        }
        assertTrue(TerminalStyle.DARK.paint("x", Tone.AI).contains("[38;2;"));
    }

    @Test
    void plainTextBearsNoEscapeCodes() {
        for (Tone tone : Tone.values()) {
            assertEquals("x", TerminalStyle.PLAIN.paint("x", tone));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 72", "71, 72", "72, 72", "80, 80", "120, 120", "121, 120", "400, 120", "-5, 72"})
    void theWidthStaysWithinWhatLayoutsCanFill(int asked, int given) {
        assertEquals(given, TerminalStyle.PLAIN.wide(asked).width());
    }

    @Test
    void theMeasureOfContrastIsThatOfWcag() {
        assertEquals(21, contrast(0x000000, 0xFFFFFF), 1e-9);
        assertEquals(4.54, contrast(0x767676, 0xFFFFFF), 0.005);
        assertEquals(0xAF5F5F, ofXterm(131));
        assertEquals(0x767676, ofXterm(243));
        assertTrue(contrast(0xF3A8E6, 0xFFFFFF) < ENOUGH, "a colour for dark grounds fails on white");
    }

    private static int colour(String painted) {
        Matcher code = CODE.matcher(painted);
        assertTrue(code.matches(), painted);
        return code.group(4) != null
                ? ofXterm(Integer.parseInt(code.group(4)))
                : Integer.parseInt(code.group(1)) << 16 | Integer.parseInt(code.group(2)) << 8
                        | Integer.parseInt(code.group(3));
    }

    /** The RGB value of one of xterm's 256 colours, from 16 on: a cube of six levels, then greys. */
    private static int ofXterm(int index) {
        assertTrue(index >= 16 && index < 256, "the first 16 are the user's own");
        if (index >= 232) {
            return (8 + 10 * (index - 232)) * 0x010101;
        }
        int[] level = {0, 95, 135, 175, 215, 255};
        int place = index - 16;
        return level[place / 36] << 16 | level[place / 6 % 6] << 8 | level[place % 6];
    }

    private static double contrast(int a, int b) {
        double brighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8 & 0xFF) + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
