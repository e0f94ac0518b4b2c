package kith.analysis.glossary;

import java.util.List;
import java.util.Locale;

/**
 * Explains one term of kith.
 *
 * @param name the term, as all texts write it
 * @param explanation at most two sentences in plain words
 * @param oldWords words of earlier texts that this term replaces; no text may use them
 */
public record Term(String name, String explanation, List<String> oldWords) {
    /** Takes the old words as they are. */
    public Term {
        oldWords = List.copyOf(oldWords);
    }

    /** Tells whether name, explanation or an old word contains this text, whatever the case. */
    public boolean contains(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return (name + "\n" + explanation + "\n" + String.join("\n", oldWords))
                .toLowerCase(Locale.ROOT).contains(wanted);
    }
}
