package kith.scenario.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.scenario.format.Shape.Leaf;
import kith.scenario.format.Shape.Named;
import kith.scenario.format.Shape.Section;
import kith.scenario.format.Tree.Block;
import kith.scenario.format.Tree.Entry;
import kith.scenario.format.Tree.Scalar;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Settings that somebody may have meant by a path that does not exist. They share words with it, above all with its
 * last part. The best one comes first.
 */
public final class Suggestions {
    private static final int MOST = 3;
    private static final int LONGEST = 120;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");
    private static final Pattern PARTS = Pattern.compile("[._]");
    private static final Set<String> SMALL_WORDS = Set.of("and", "at", "by", "in", "of", "per", "the", "to");

    /** Words that other programs use for words of kith. */
    private static final List<Set<String>> SAME = List.of(
            Set.of("people", "persons", "agents", "individuals"),
            Set.of("count", "size", "number", "n"),
            Set.of("replicates", "runs", "repetitions", "reps", "replications"),
            Set.of("days", "day", "duration", "length"),
            Set.of("hazard", "rate", "probability", "chance"),
            Set.of("share", "fraction", "proportion", "percent"),
            Set.of("spread", "sd", "deviation"),
            Set.of("above", "threshold", "limit", "most"),
            Set.of("start", "initial"),
            Set.of("neighbourhood", "neighborhood"),
            Set.of("neighbours", "neighbors"));

    /** Which of these lines a word belongs to. */
    private static final Map<String, Integer> MEANINGS = IntStream.range(0, SAME.size()).boxed()
            .flatMap(i -> SAME.get(i).stream().map(word -> Map.entry(word, i)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String givenLast;
    private final List<String> last;
    private final List<String> before;
    private final Tree value;
    private final List<Found> found = new ArrayList<>();

    private record Found(String path, double score) {}

    private Suggestions(String path, Tree value) {
        String full = Shape.snakeCase(path).replace('-', '_');
        int dot = full.lastIndexOf('.');
        givenLast = full.substring(dot + 1);
        last = words(givenLast);
        before = words(full.substring(0, Math.max(0, dot)));
        this.value = value;
    }

    /**
     * Up to three settings that somebody may have meant who gave this value to this path; none where nothing is like
     * it.
     *
     * @param value the value, or null where none was given
     */
    public static List<String> of(String path, Tree value, Section scenario) {
        String full = path;
        Tree inner = value;
        while (inner instanceof Block block && block.entries().size() == 1 && full.length() < LONGEST) {
            Map.Entry<String, Entry> only = block.entries().entrySet().iterator().next();
            full = Shape.join(full, only.getKey());
            inner = only.getValue().value();
        }
        if (full.length() > LONGEST) {
            return List.of();
        }
        Suggestions suggestions = new Suggestions(full, inner);
        suggestions.look(scenario, "");
        suggestions.found.sort(Comparator.comparingDouble(each -> -each.score));
        double least = suggestions.found.isEmpty() ? 0 : suggestions.found.get(0).score * 0.6;
        return suggestions.found.stream().filter(each -> each.score >= least).limit(MOST).map(Found::path).toList();
    }

    /** The question after a wrong path; empty where there is nothing to ask. */
    public static String asked(List<String> paths) {
        if (paths.isEmpty()) {
            return "";
        }
        List<String> quoted = paths.stream().map(path -> "'" + path + "'").toList();
        int all = quoted.size();
        return "; did you mean " + (all == 1 ? quoted.get(0)
                : String.join(", ", quoted.subList(0, all - 1)) + " or " + quoted.get(all - 1)) + "?";
    }

    private void look(Shape shape, String path) {
        if (shape instanceof Section section) {
            if (!path.isEmpty() && (value instanceof Block || ("." + path).endsWith("." + givenLast))) {
                score(path, "", true);
            }
            section.fields().forEach((name, field) -> look(field, Shape.join(path, name)));
        } else if (shape instanceof Named named) {
            look(named.each(), Shape.join(path, "NAME"));
        } else if (shape instanceof Leaf leaf && !(value instanceof Block)) {
            score(path, leaf.parameter().text(), takes(leaf));
        }
    }

    /** False for a setting that cannot have a value of this kind. */
    private boolean takes(Leaf leaf) {
        if (!(value instanceof Scalar scalar) || scalar.isNull()) {
            return true;
        }
        String text = scalar.text();
        boolean isNumber = text.matches("[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
        boolean isSwitch = text.equals("true") || text.equals("false");
        return leaf.isSwitch() ? isSwitch
                : leaf.isText() ? !isNumber && !isSwitch && (leaf.words().isEmpty() || leaf.words().contains(text))
                : isNumber && isInRange(leaf, Double.parseDouble(text));
    }

    private static boolean isInRange(Leaf leaf, double number) {
        return number >= leaf.parameter().min() && number <= leaf.parameter().max()
                && !(leaf.isWhole() && number != Math.rint(number));
    }

    private void score(String path, String text, boolean fits) {
        int dot = path.lastIndexOf('.');
        List<String> end = words(path.substring(dot + 1));
        if (last.stream().noneMatch(word -> likeness(word, end) > 0)) {
            return; // most settings: the rest is work for nothing
        }
        List<String> sections = words(path.substring(0, Math.max(0, dot)));
        List<String> meaning = words(NO_WORD.matcher(text).replaceAll("_"));
        double score = 0;
        for (String word : last) {
            double inEnd = likeness(word, end);
            double inSections = likeness(word, sections);
            score += Math.max(Math.max(3 * inEnd, 1.5 * inSections), meaning.contains(word) ? 0.75 : 0);
        }
        for (String word : before) {
            score += Math.max(likeness(word, sections), likeness(word, end));
            score += word.length() > 3 && meaning.contains(word) ? 0.4 : 0;
        }
        score += path.substring(dot + 1).equals(givenLast) ? 2 : 0;
        score -= 0.25 * end.stream().filter(word -> likeness(word, last) == 0).count();
        score -= 0.1 * sections.stream().filter(word -> likeness(word, before) == 0).count();
        if (score > 0) {
            found.add(new Found(path, fits ? score : score / 4));
        }
    }

    private static double likeness(String word, List<String> words) {
        double most = 0;
        for (String each : words) {
            most = Math.max(most, likeness(word, each));
        }
        return most;
    }

    private static double likeness(String word, String other) {
        if (word.equals(other)) {
            return 1;
        }
        Integer meaning = MEANINGS.get(word);
        if (meaning != null && meaning.equals(MEANINGS.get(other))) {
            return 0.9;
        }
        int shorter = Math.min(word.length(), other.length());
        if (shorter >= 4 && word.substring(0, shorter).equals(other.substring(0, shorter))
                || word.equals(other + "s") || other.equals(word + "s")) {
            return 0.9;
        }
        int most = shorter / 4;
        return shorter >= 4 && Math.abs(word.length() - other.length()) <= most
                && LevenshteinDistance.getDefaultInstance().apply(word, other) <= most ? 0.7 : 0;
    }

    private static List<String> words(String path) {
        return PARTS.splitAsStream(path.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !word.equals("name") && !SMALL_WORDS.contains(word)).toList();
    }
}
