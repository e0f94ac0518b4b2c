package kith.analysis.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.Finding;
import kith.analysis.finding.Quantity;
import kith.analysis.table.Manifest;
import kith.analysis.table.Rival;
import kith.analysis.wording.MetricWords;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Sentence;

/** The first line below the title of a chart: what was found, how large it is and how certain, in words and numbers. */
final class Claim {
    private static final int MOST_NAMED = 4;

    private Claim() {}

    /** "Loneliness on day 60: Everybody +0.04 points [+0.01, +0.07], too small to matter. 0.93 or more matters." */
    static String of(Manifest.Metric metric, Map<String, Contrast> rows, int decimals, Rivals rivals) {
        Contrast first = rows.values().stream().filter(c -> c.word().isVerdict()).findFirst()
                .orElseGet(() -> rows.values().iterator().next());
        String judged = rows.entrySet().stream().filter(row -> !row.getValue().word().isMarked())
                .map(row -> row.getKey() + " " + told(metric, row.getValue(), row.getKey(), decimals)
                        + rivals.range(row.getValue(), Precision.ofRow(row.getValue().interval(), decimals)))
                .collect(Collectors.joining("; "));
        String few = rows.entrySet().stream().filter(row -> row.getValue().word().isMarked())
                .map(row -> Sentence.within(row.getKey()) + " (" + row.getValue().word().text() + ")")
                .collect(Collectors.joining(", "));
        return MetricWords.brief(metric.label()) + " on day " + first.day() + ": "
                + (judged.isEmpty() ? "" : judged + "." + matters(metric, first))
                + (few.isEmpty() ? "" : (judged.isEmpty() ? "no" : " No") + " verdict for " + few + ".");
    }

    private static String told(Manifest.Metric metric, Contrast c, String label, int decimals) {
        Quantity q = Quantity.of(metric, c, label).with(decimals);
        return (q.sizeText() + " " + q.intervalText()).strip() + ", " + c.word().text();
    }

    private static String matters(Manifest.Metric metric, Contrast c) {
        String text = Quantity.of(metric, c, "").mattersText(c.unit().equals("index") ? "" : c.unit());
        return text.isEmpty() ? "" : " " + text + ".";
    }

    /**
     * Names the rows of a chart that differ clearly and by a size that matters, then those that differ clearly and have
     * no such size, and counts those without a verdict. The count is that of all rows. "Of 8 measures, 1 differs
     * clearly by a size that matters: time with people (lower). 1 differs clearly, but no size that matters is set for
     * it: time with AI (higher)."
     *
     * @param what what is counted, such as "measures"
     */
    static String ofRows(String what, Map<String, Contrast> rows) {
        List<String> clear = clear(rows, true);
        List<String> directions = clear(rows, false);
        long few = rows.values().stream().filter(c -> !c.word().isVerdict()).count();
        return "Of " + Numeral.count(rows.size()) + " " + what + ", " + differ(clear.size())
                + " clearly by a size that matters" + named(": ", clear) + "."
                + (directions.isEmpty() ? "" : " " + Sentence.begun(differ(directions.size()))
                        + " clearly, but no size that matters is set" + named(": ", directions) + ".")
                + (few == 0 ? "" : " " + Numeral.count(few) + (few == 1 ? " has" : " have") + " no verdict.");
    }

    private static String differ(int count) {
        return count == 0 ? "none differs" : Numeral.count(count) + (count == 1 ? " differs" : " differ");
    }

    /** The same, and what holds under each rival assumption. */
    static String ofRows(String what, Map<String, Contrast> rows, Rivals rivals) {
        String own = ofRows(what, rows);
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Rival rival : rivals.all()) {
            Map<String, Contrast> under = new LinkedHashMap<>();
            rows.forEach((name, c) -> rivals.toldUnder(c).stream()
                    .filter(told -> told.assumption().equals(rival.assumption()))
                    .forEach(told -> under.put(name, told.contrast())));
            String theirs = under.isEmpty() ? "" : ofRows(what, under);
            if (!theirs.isEmpty()) {
                names.computeIfAbsent(theirs, text -> new ArrayList<>()).add(rival.words());
            }
        }
        StringBuilder all = new StringBuilder(own);
        names.forEach((theirs, under) -> {
            String of = rivals.all().size() == 1 ? "the rival assumption"
                    : under.size() == rivals.all().size() ? "all " + under.size() + " rival assumptions"
                    : Sentence.listed(under);
            all.append(theirs.equals(own) ? " The same holds under " + of + "."
                    : " Under " + of + ": " + Sentence.within(theirs));
        });
        return all.toString();
    }

    /** Those that differ clearly, with or without a size from which a difference matters. */
    private static List<String> clear(Map<String, Contrast> rows, boolean sized) {
        List<String> clear = new ArrayList<>();
        rows.forEach((name, c) -> {
            if (c.hasThreshold() == sized && c.word().isClear()) {
                clear.add(Sentence.within(name) + " (" + c.word().direction() + ")");
            }
        });
        return clear;
    }

    private static String named(String before, List<String> rows) {
        return rows.isEmpty() ? "" : before + String.join(", ", rows.subList(0, Math.min(MOST_NAMED, rows.size())))
                + (rows.size() > MOST_NAMED ? " and " + (rows.size() - MOST_NAMED) + " more" : "");
    }

    /** The effects of a finding by the label of their metric. */
    static Map<String, Contrast> byMetric(Finding finding) {
        Map<String, Contrast> rows = new LinkedHashMap<>();
        finding.effects().forEach(effect -> rows.put(effect.metric().label(), effect.contrast()));
        return rows;
    }
}
