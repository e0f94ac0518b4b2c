package kith.analysis.finding;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.analysis.table.Rival;
import kith.analysis.wording.MetricWords;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/**
 * A sentence of a report, with the numbers that it rests on.
 *
 * @param brief the sentence in short, for the end of a summary; empty where it is not repeated there
 */
public record Statement(String text, String brief, List<Quantity> restsOn) {
    /** Units that say nothing in a sentence. */
    private static final Set<
            String> NO_UNITS = Set.of("", "index", "0–1", "value", "norm", "weight", "Gini", "-1 to 1", Numeral.SHARE);

    private static final String UNDER = "Under the rival assumption ";
    private static final String SAME = "Under the same assumption";

    /** Keeps the list. */
    public Statement {
        restsOn = List.copyOf(restsOn);
    }

    /** A sentence that is not repeated. */
    Statement(String text, List<Quantity> restsOn) {
        this(text, "", restsOn);
    }

    /** The same, which is not repeated. */
    Statement once() {
        return new Statement(text, "", restsOn);
    }

    /**
     * Says one quantity: whose it is, its size, interval, day and word. "Everybody: loneliness +0.48 points [+0.45,
     * +0.51] on day 365 (+0.05 sd): too small to matter."
     */
    static Statement of(Quantity q) {
        String metric = Sentence.within(q.label());
        String people = q.peopleText().isEmpty() || q.group().equals("all") ? "" : " (" + q.peopleText() + ")";
        if (!q.isThere()) {
            return new Statement(q.of() + people + ": no run measured " + metric + " on day " + q.day() + ".",
                    List.of(q));
        }
        String unit = unit(q);
        String interval = q.interval().known() ? " " + q.intervalText() : "";
        String natural = q.natural().isEmpty() ? "" : " (" + q.natural() + ")";
        String matters = q.mattersText().isEmpty() ? "" : " (" + q.mattersText() + ")";
        String word = q.isDifference() ? ": " + told(q) : "";
        String value = q.isDifference() || q.isPercent() ? "" : "is ";
        String number = " " + value + q.sizeText().replace("†", "") + unit + interval + " on day " + q.day();
        String who = q.of() + people + ": ";
        return new Statement(who + metric + number + natural + word + matters + runs(q) + ".",
                who + MetricWords.brief(metric) + number + word + runs(q) + ".",
                List.of(q));
    }

    /**
     * The same with the range of what it is under several rival assumptions: a number that depends on an assumption is
     * never told alone. "Under 3 rival assumptions it is +0.51 to +4.27: the conclusion depends on the assumption."
     *
     * @param under the number under each rival that has it
     */
    Statement amongRivals(Quantity own, List<Quantity> under) {
        if (under.size() < 2) {
            return this;
        }
        String range = rivalRange(under.stream().map(Quantity::size).toList(), own.decimals());
        String depends = under.stream().anyMatch(q -> own.word().isAnother(q.word()))
                ? ": the conclusion depends on the assumption." : ".";
        String more = " Under " + Numeral.count(under.size()) + " rival assumptions it is " + range + depends;
        return new Statement(text + more, brief + more, restsOn);
    }

    /** "+0.51 to +4.27": the range of differences under rival assumptions; one number where all print alike. */
    public static String rivalRange(List<Double> sizes, int decimals) {
        String low = Numeral.signed(Collections.min(sizes), decimals);
        String high = Numeral.signed(Collections.max(sizes), decimals);
        return low.equals(high) ? low : low + " to " + high;
    }

    /** "0.10 to 0.42": the range of values under rival assumptions; one number where all print alike. */
    static String range(List<Double> values) {
        String low = Numeral.plain(Collections.min(values), 2);
        String high = Numeral.plain(Collections.max(values), 2);
        return low.equals(high) ? low : low + " to " + high;
    }

    /** "time with AI +0.02 to +0.05 h/day": a measure, and the range of what it is under rival assumptions. */
    static String measureAmongRivals(Quantity own, List<Quantity> under) {
        return Sentence.within(own.label()) + " "
                + rivalRange(under.stream().map(Quantity::size).toList(), own.decimals()) + unit(own);
    }

    /** The unit behind a number; nothing where it says nothing, or the name of the metric says it. */
    private static String unit(Quantity q) {
        return NO_UNITS.contains(q.unit()) || Sentence.within(q.label()).startsWith(q.unit() + " ") ? ""
                : " " + q.unit();
    }

    /** " (10 runs)" of a value, " (only 2 runs)" where they are few; nothing of a difference. */
    private static String runs(Quantity q) {
        return q.isDifference() ? "" : " (" + (q.n() < Word.LEAST_PAIRS ? "only " : "") + Numeral.count(q.n(), "run")
                + ")";
    }

    /** "On day 180, 90 days after lockdown, loneliness: everybody +0.2 points [+0.1, +0.3], too small to matter." */
    static Statement later(List<Quantity> there, String when) {
        return new Statement("On day " + there.get(0).day() + when + ", " + Sentence.within(there.get(0).label()) + ": "
                + there.stream().map(Statement::shortly).collect(Collectors.joining("; ")) + ".", there);
    }

    /** "Eventual daily users of AI: on day 273 this difference was +1.05 points. So day 365 may be no final level." */
    static Statement growing(Quantity q, Quantity before) {
        String text = q.of() + ": on day " + before.day() + " this difference was " + before.sizeText() + unit(before)
                + ". So day " + q.day() + " may be no final level.";
        return new Statement(text, text, List.of(q)).once();
    }

    /** Says the answer of one of several scenarios in a sentence, each group with its number. */
    static Statement ofSeveral(List<Quantity> all) {
        String text = Sentence.begun(all.get(0).label()) + " on day " + all.get(0).day() + ": "
                + all.stream().map(Statement::shortly).collect(Collectors.joining("; ")) + ".";
        return new Statement(text, text, all);
    }

    /**
     * Says the answer under a rival assumption, in the order of the groups, and where its word is another one; empty
     * where no run has it.
     */
    static Optional<Statement> under(Rival rival, List<Quantity> own, List<Quantity> theirs) {
        List<Quantity> there = theirs.stream().filter(Quantity::isThere)
                .filter(q -> !q.isMarked() || theirs.stream().allMatch(Quantity::isMarked)).toList();
        String few = tooFew(rival.words(), own.stream().filter(q -> q.isDifference() && q.word().isVerdict())
                .filter(q -> there.stream().noneMatch(each -> each.group().equals(q.group())))
                .map(q -> q.of() + theirs.stream()
                        .filter(each -> each.group().equals(q.group()) && !each.peopleText().isEmpty())
                        .map(each -> " (" + each.peopleText() + ")").findFirst().orElse(""))
                .toList());
        if (there.isEmpty()) {
            return few.isEmpty() ? Optional.empty() : Optional.of(new Statement(few, List.of()));
        }
        List<String> changed = there.stream()
                .filter(q -> own.stream()
                        .anyMatch(o -> o.group().equals(q.group()) && o.isDifference() && q.isDifference()
                                && o.word().isAnother(q.word())))
                .map(Quantity::of).toList();
        String numbers = Sentence.within(there.get(0).label()) + ": "
                + there.stream().map(Statement::shortly).collect(Collectors.joining("; ")) + ".";
        return Optional.of(new Statement(
                UNDER + rival.wordsWithSetting() + ", " + numbers
                        + (changed.isEmpty() ? "" : " " + depends(changed, "this assumption"))
                        + (few.isEmpty() ? "" : " " + few),
                UNDER + rival.words() + ", " + numbers, there));
    }

    /** The same, where a sentence before it has named the assumption. */
    Statement underTheSame(Rival rival) {
        return new Statement(text.replace(UNDER + rival.wordsWithSetting(), SAME),
                brief.replace(UNDER + rival.words(), SAME), restsOn);
    }

    /** "For everybody and eventual daily users of AI, the conclusion depends on this assumption." */
    public static String depends(List<String> groups, String assumption) {
        return "For " + groups.stream().map(Sentence::within).collect(Collectors.joining(" and "))
                + ", the conclusion depends on " + assumption + ".";
    }

    /**
     * Says for which groups a rival assumption leaves no verdict where the study has one; empty for no groups. "Under
     * choice.rule=nest there are too few people or runs to tell for eventual daily users of AI."
     */
    public static String tooFew(String assumption, List<String> groups) {
        return groups.isEmpty() ? "" : "Under " + assumption + " there are too few people or runs to tell for "
                + groups.stream().map(Sentence::within).collect(Collectors.joining(" and ")) + ".";
    }

    /** Says which groups have no verdict and why, without their numbers. */
    static Statement unjudged(List<Quantity> groups) {
        String others = named(groups, true);
        String few = named(groups, false);
        return new Statement((few.isEmpty() ? "" : "Too few people or runs for a verdict: " + few + ".")
                + (few.isEmpty() || others.isEmpty() ? "" : " ")
                + (others.isEmpty() ? "" : "No verdict, because the two worlds have different AI users: "
                        + others + "."),
                groups);
    }

    private static String named(List<Quantity> groups, boolean others) {
        return groups.stream().filter(q -> q.word() == Word.OTHER_USERS == others)
                .map(q -> Sentence.within(q.of()) + (q.peopleText().isEmpty() ? "" : " (" + q.peopleText() + ")"))
                .collect(Collectors.joining(", "));
    }

    /** A quantity with whom it is about, its size, interval and word, without the metric. */
    static String shortly(Quantity q) {
        String people = q.peopleText().isEmpty() || q.group().equals("all") ? "" : " (" + q.peopleText() + ")";
        String unit = unit(q);
        return Sentence.within(q.of()) + people + " " + q.sizeText().replace("†", "") + unit
                + (q.interval().known() ? " " + q.intervalText() : "")
                + (q.isDifference() ? ", " + told(q) : runs(q));
    }

    /** The word of a difference; of too few pairs how many there are. */
    private static String told(Quantity q) {
        return q.word() == Word.TOO_FEW_RUNS ? "no verdict from " + Numeral.count(q.n(), "pair") + " of runs"
                : q.word().text();
    }

    /** A sentence without numbers. */
    static Statement of(String text) {
        return new Statement(text, List.of());
    }

    /** A count of scenarios in words. */
    static String scenarios(long count) {
        return Numeral.count(count, "scenario");
    }
}
