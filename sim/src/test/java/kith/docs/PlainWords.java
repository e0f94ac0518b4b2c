package kith.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds sentences that a reader whose first language is not English would have to read twice. */
final class PlainWords {
    /** Words a sentence may have. */
    static final int LONGEST = 20;

    /** Expressions that readers stumbled over, each with what to write instead. */
    private static final Map<Pattern, String> OLD = old();

    /** Where a sentence ends: also at a semicolon, which joins two of them. */
    private static final Pattern END = Pattern
            .compile("(?<=[.!?;])[)\"]?\\s+(?=[\\p{Lu}\"(@'-]|[0-9])|;\\s+|\\n\\s*\\n");

    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");
    private static final Pattern DECIMAL = Pattern.compile("(?<![\\w.%/])[-+−]?\\.\\d+");
    private static final Pattern CONDITION_FIRST = Pattern
            .compile("^Where\\b.*, (and )?(what|who|how|do|does|where|is|are)\\b.*");
    private static final Pattern WITHOUT_SUBJECT = Pattern.compile("^[\"(]?Who(m|se)?\\b(?!.*\\?$).*");

    /**
     * A text as a reader meets it.
     *
     * @param where file, setting or command it belongs to
     * @param text the text
     */
    record Shown(String where, String text) {}

    private PlainWords() {}

    private static Map<Pattern, String> old() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("booked", "attributed to, entered");
        all.put("luck", "random draws");
        all.put("the same people in both worlds", "the same simulated people with the same random draws");
        all.put("told apart|tells? (\\w+ )?apart", "distinguished, shown separately");
        all.put("at rest|settled", "in equilibrium");
        all.put("clear of 0", "the interval excludes 0");
        all.put("a say", "influence on conduct");
        all.put("whom (the|an) AI fits", "value misfit");
        all.put("chance alone|hold chance", "run-to-run variation only");
        all.put("the word survives", "the conclusion still holds");
        all.put("(come|comes|came) to (use|no|be|rest|a|the)\\b", "eventual, converges to");
        all.put("where it comes to", "to which it converges");
        all.put("hangs? on", "depends on");
        all.put("(goes|going|go) without", "withdrawal");
        all.put("takes? the place of|in the place of", "replaces");
        all.put("stands?(?! still)", "is, represents");
        all.put("doors?", "pathway");
        all.put("rooms?", "package");
        all.put("proscribes?d?", "forbids, excludes");
        all.put("likewise", "the quantity itself");
        all.put("be it|lest|thereof|whereof", "plain connection");
        all.put("what there is|scenarios there are", "all settings, all scenarios");
        all.put("goes on from there", "continues");
        all.put("by lot", "at random");
        all.put("struck|strikes?", "affects");
        Map<Pattern, String> patterns = new LinkedHashMap<>();
        all.forEach((words, instead) -> patterns.put(
                Pattern.compile("(?<![\\w-])(" + words + ")(?![\\w-])", Pattern.CASE_INSENSITIVE), instead));
        return patterns;
    }

    /**
     * Tells what is wrong with the texts: old expressions, sentences without subject, conditions first, long sentences.
     */
    static List<String> problems(List<Shown> texts) {
        List<String> all = new ArrayList<>();
        for (Shown shown : texts) {
            for (String sentence : END.split(shown.text().strip())) {
                String plain = sentence.strip().replaceAll("\\s+", " ");
                words(plain).forEach(problem -> all.add(shown.where() + ": " + problem + " in: " + plain));
                DECIMAL.matcher(plain).results().forEach(hit -> all.add(
                        shown.where() + ": '" + hit.group() + "', write the 0 before the point in: " + plain));
                if (CONDITION_FIRST.matcher(plain).matches()) {
                    all.add(shown.where() + ": a question that begins with its condition, ask first in: " + plain);
                }
                long count = WORD.matcher(plain).results().count();
                if (count > LONGEST) {
                    all.add(shown.where() + ": " + count + " words, at most " + LONGEST + " in: " + plain);
                }
            }
        }
        return all;
    }

    /** Tells which old expressions a piece of a sentence holds; its length is not judged. */
    static List<String> words(String piece) {
        List<String> all = new ArrayList<>();
        OLD.forEach((words, instead) -> words.matcher(piece).results()
                .forEach(hit -> all.add("'" + hit.group() + "', write '" + instead + "'")));
        if (WITHOUT_SUBJECT.matcher(piece).matches()) {
            all.add("a sentence that begins with '" + piece.substring(0, 3) + "', name the subject");
        }
        return all;
    }
}
