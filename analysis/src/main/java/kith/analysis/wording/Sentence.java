package kith.analysis.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Running text cut into lines. */
public final class Sentence {
    /** Where a line may end: at a space, but not between a number and its per cent sign. */
    public static final Pattern BREAKS = Pattern.compile(" (?!%)");

    private Sentence() {}

    /** Breaks a text at its spaces into lines of at most so many characters; a longer word stands alone. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : BREAKS.split(text)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A label as it stands within a sentence: its first letter small. */
    public static String within(String label) {
        return label.isEmpty() ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /** A label as it begins a sentence: its first letter large. */
    public static String begun(String label) {
        return label.isEmpty() ? label : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    /**
     * Cuts a text to so many characters at the end of a word, the last one an ellipsis where anything was lost; within
     * the first word where that alone is too long.
     */
    public static String cut(String text, int width) {
        if (text.length() <= width) {
            return text;
        }
        String kept = text.substring(0, width - 1);
        int space = kept.lastIndexOf(' ');
        boolean within = text.charAt(width - 1) != ' ';
        return (within && space > 0 ? kept.substring(0, space) : kept).stripTrailing() + "…";
    }

    /** "a, b and c". */
    public static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
