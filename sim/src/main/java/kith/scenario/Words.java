package kith.scenario;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How names and values are shown in messages, and which name was probably meant. */
public final class Words {
    private static final int FEW = 12;

    private Words() {}

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
        if (codePoint == 0x200C || codePoint == 0x200D) {
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
