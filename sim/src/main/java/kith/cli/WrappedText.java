package kith.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks a line of text at spaces so that it fits a width. Paths, options, names in quotes and the place at the
 * beginning of a problem ({@code file:line:column}) stay whole, even where they are longer than a line.
 */
final class WrappedText {
    private static final String FURTHER = "  ";
    private static final Pattern PLACE = Pattern.compile("^\\S.*?:\\d+:\\d+(?=[: ])");
    private static final Pattern WORD = Pattern.compile("(?<![^ (])'[^']*'[^ ]*|[^ ]+");

    private WrappedText() {}

    /** The lines; those after the first are indented by two more columns. */
    static List<String> lines(String text, int width) {
        if (text.length() <= width || text.startsWith("\t")) {
            return List.of(text);
        }
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        return lines(text.strip(), indent, indent + FURTHER, width);
    }

    /** The lines, each with its indent. */
    static List<String> lines(String text, String first, String further, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : words(text)) {
            if (!empty && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(further);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        if (place.find()) {
            from = text.indexOf(' ', place.end()) < 0 ? text.length() : text.indexOf(' ', place.end());
            words.add(text.substring(0, from));
        }
        Matcher word = WORD.matcher(text);
        while (from < text.length() && word.find(from)) {
            words.add(word.group());
            from = word.end();
        }
        return words;
    }
}
