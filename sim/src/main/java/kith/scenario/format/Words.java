package kith.scenario.format;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How names and values are shown in messages, and which name was probably meant. */
public final class Words {
    /** What a name of an entry is made of. */
    public static final String NAME_RULE = "small letters, digits and underscores, a letter first";

    private static final int FEW = 12;
    private static final int LONGEST_NUMBER = 40;
    private static final String MARK = "[\\p{Zs}'\u2019_]";
    private static final Pattern MARKED = Pattern.compile(
            "[-+]?[1-9][0-9]{0,2}(" + MARK + "[0-9]{3}){1,6}([.,][0-9]+)?");
    private static final Pattern ONE_COMMA = Pattern.compile("[-+]?[0-9]+,[0-9]+");
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?[1-9][0-9]{0,2}(,[0-9]{3}){1,6}");
    private static final Pattern THOUSANDS_AND_POINT = Pattern.compile("[-+]?[1-9][0-9]{0,2}(,[0-9]{3}){1,6}\\.[0-9]+");
    private static final Pattern POINTS = Pattern.compile("[-+]?[1-9][0-9]{0,2}(\\.[0-9]{3}){1,6}(,[0-9]+)|"
            + "[-+]?[1-9][0-9]{0,2}(\\.[0-9]{3}){2,6}");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    private Words() {}

    /** True for a name of an entry, such as that of a product or a role. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The allowed name nearest to a mistyped one, if one is near. */
    public static Optional<String> nearest(String given, Collection<String> allowed) {
        if (given.length() > 80) {
            return Optional.empty();
        }
        String lower = given.toLowerCase(Locale.ROOT);
        String best = null;
        double bestScore = Double.POSITIVE_INFINITY;
        for (String name : allowed) {
            String candidate = name.toLowerCase(Locale.ROOT);
            int distance = LevenshteinDistance.getDefaultInstance().apply(lower, candidate);
            double likeness = new JaroWinklerSimilarity().apply(lower, candidate);
            boolean near = distance <= Math.max(1, Math.min(lower.length(), candidate.length()) / 3)
                    || likeness >= 0.9 && lower.length() > 2;
            double score = distance - likeness;
            if (near && score < bestScore) {
                best = name;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Advice after a wrong name: the nearest one, or all of them if they are few. */
    public static String advice(String given, Collection<String> allowed) {
        Optional<String> near = nearest(given, allowed);
        if (near.isPresent()) {
            return "; did you mean '" + near.get() + "'?";
        }
        return allowed.isEmpty() || allowed.size() > FEW ? "" : "; expected one of: " + String.join(", ", allowed);
    }

    /** Text made safe for one line of a terminal, cut to a length. */
    public static String shown(String text, int most) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().limit(most).forEach(c -> safe.appendCodePoint(isPrintable(c) ? c : '?'));
        return text.codePointCount(0, text.length()) > most ? safe + "..." : safe.toString();
    }

    /** Advice after a number with commas in it or with marks between thousands; empty where there is none. */
    public static String numberAdvice(String text, boolean whole) {
        if (text.length() > LONGEST_NUMBER) {
            return "";
        }
        String plain = MARKED.matcher(text).matches() ? text.replaceAll(MARK, "") : text;
        if (ONE_COMMA.matcher(plain).matches()) {
            String joined = plain.replace(",", "");
            return !THOUSANDS.matcher(plain).matches() ? "; a decimal point is written '.'"
                    : "; write " + joined + " without the comma"
                            + (whole ? "" : ", or " + plain.replace(',', '.') + " if the comma is a decimal one");
        }
        if (plain.indexOf('.') > plain.lastIndexOf(',')) {
            plain = THOUSANDS_AND_POINT.matcher(plain).matches() ? plain.replace(",", "") : plain;
        } else if (POINTS.matcher(plain).matches()) {
            plain = plain.replace(".", "").replace(',', '.');
        } else if (THOUSANDS.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        }
        boolean mended = !plain.equals(text) && PLAIN_NUMBER.matcher(plain).matches();
        return mended ? "; write " + plain + ", without marks between thousands" : "";
    }

    /**
     * Text as it is compared and shown: letters composed (NFC), plain spaces, and nothing invisible around it.
     */
    public static String plain(String text) {
        if (isAscii(text)) {
            return text.strip();
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(c -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c)
                .forEach(plain::appendCodePoint);
        int from = 0;
        int to = plain.length();
        while (from < to && isUnseen(plain.charAt(from))) {
            from++;
        }
        while (to > from && isUnseen(plain.charAt(to - 1))) {
            to--;
        }
        return plain.substring(from, to);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7E) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnseen(char c) {
        return Character.isWhitespace(c) || isJoiner(c);
    }

    /** Joiners mean something between letters of some scripts, and nothing at the ends of a text. */
    private static boolean isJoiner(int codePoint) {
        return codePoint == 0x200C || codePoint == 0x200D;
    }

    /** A number without exponent and without needless zeros. */
    public static String number(double value) {
        if (value == 0) {
            return "0";
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return exact.toPlainString();
    }

    /** False for what could disturb a terminal or a file; the joiners of some scripts and signs are allowed. */
    public static boolean isPrintable(int codePoint) {
        if (isJoiner(codePoint)) {
            return true;
        }
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && codePoint != 0xFFFE
                && codePoint != 0xFFFF;
    }
}
