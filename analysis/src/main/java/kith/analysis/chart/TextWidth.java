package kith.analysis.chart;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.analysis.wording.Sentence;

/**
 * Tells how wide a text is, in px, and cuts or wraps it to a width. It asks no font of the machine, so that the same
 * figure has the same layout everywhere: letters are as wide as in DejaVu Sans, the widest face that is likely to be
 * used.
 */
final class TextWidth {
    private static final char ELLIPSIS = '…';

    /** Hundredths of the type's size from the space to the tilde, two digits each. */
    private static final String PLAIN = "3240468464957827393950843236323464646464646464646464343484848453"
            + "9968697077635877752929665686757960796963617368996961693934398450"
            + "50616355636235636328285828976361636341523963598259595264346484";

    private static final String BOLD = "3546528470998731464652843842383770707070707070707070404084848458"
            + "9977767383686882843737776499848573857772688177997772734637468450"
            + "50677259726844727134346734997169727249604871659265655871377184";

    private static final double WIDE_SIGN = 0.84;
    private static final double CAPITAL = 0.78;
    private static final double LETTER = 0.66;
    private static final double OTHER_LETTER = 0.6;
    private static final double IDEOGRAPH = 1.04;
    private static final int FIRST_WIDE = 0x2E80; // of Chinese, Japanese and Korean
    private static final double BOLDER = 1.1;

    private TextWidth() {}

    /** The width of a text in px. */
    static double of(String text, Type type) {
        double ems = Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().mapToDouble(c -> ems(c, type.bold()))
                .sum();
        return ems * type.size();
    }

    private static double ems(int letter, boolean bold) {
        if (letter >= ' ' && letter <= '~') {
            int at = 2 * (letter - ' ');
            return Integer.parseInt((bold ? BOLD : PLAIN).substring(at, at + 2)) / 100.0;
        }
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            case Character.MATH_SYMBOL -> WIDE_SIGN;
            case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> CAPITAL * (bold ? BOLDER : 1);
            case Character.OTHER_LETTER -> letter >= FIRST_WIDE ? IDEOGRAPH : OTHER_LETTER;
            case Character.DASH_PUNCTUATION, Character.OTHER_SYMBOL -> 1;
            default -> letter == ELLIPSIS || Character.charCount(letter) > 1
                    ? IDEOGRAPH
                    : LETTER * (bold ? BOLDER : 1);
        };
    }

    /**
     * Cuts a text to a width at the end of a word, the last sign an ellipsis where anything was lost; a longer word
     * within it.
     */
    static String cut(String text, Type type, double width) {
        if (of(text, type) <= width) {
            return text;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        String best = String.valueOf(ELLIPSIS);
        for (int end = letters.next(); end != BreakIterator.DONE; end = letters.next()) {
            String shorter = text.substring(0, end).stripTrailing() + ELLIPSIS;
            if (of(shorter, type) > width) {
                break;
            }
            best = shorter;
        }
        int space = best.lastIndexOf(' ');
        boolean within = best.length() > 1 && text.charAt(best.length() - 1) != ' ';
        return within && space > 0 ? best.substring(0, space).stripTrailing() + ELLIPSIS : best;
    }

    /** Breaks a text at its spaces into lines of at most that width; a longer word is cut. */
    static List<String> wrap(String text, Type type, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : Sentence.BREAKS.split(text)) {
            if (line.length() > 0 && of(line + " " + word, type) > width) {
                lines.add(cut(line.toString(), type, width));
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(cut(line.toString(), type, width));
        return lines;
    }
}
