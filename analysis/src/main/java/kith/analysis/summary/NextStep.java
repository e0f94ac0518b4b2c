package kith.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A command the reader can give next, and what it brings. */
public record NextStep(String command, String text) {
    private static final Pattern WORD = Pattern.compile("(?:\\\\.|[^'\" \\\\]|'[^']*'|\"[^\"]*\")++");

    /**
     * The command in lines of at most so many characters, broken only before an option or a further file; a long one
     * stands alone.
     */
    List<String> lines(int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : options()) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The command taken apart: what stands before the first option, then each option with its value. */
    private List<String> options() {
        List<String> parts = new ArrayList<>();
        for (String word : WORD.matcher(command).results().map(MatchResult::group).toList()) {
            boolean furtherFile = parts.stream().noneMatch(part -> part.startsWith("--"))
                    && String.join(" ", parts).split(" ").length >= 3;
            if (parts.isEmpty() || word.startsWith("--") || furtherFile) {
                parts.add(word);
            } else {
                parts.add(parts.remove(parts.size() - 1) + " " + word);
            }
        }
        return parts;
    }
}
