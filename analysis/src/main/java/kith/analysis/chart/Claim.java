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
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/** The first line below the title of a chart: what was found, how large it is and how certain, in words and numbers. */
final class Claim {
    private static final int MOST_NAMED = 3;

    private Claim() {}

    /** "Loneliness on day 60: Everybody +0.04 points [+0.01, +0.07], too small to matter (what matters: …)." */
    static String of(Manifest.Metric metric, Map<String, Contrast> rows, int decimals) {
        Contrast first = rows.values().stream().filter(c -> c.word().isVerdict()).findFirst()
                .orElseGet(() -> rows.values().iterator().next());
        return metric.label() + " on day " + first.day() + ": " + rows.entrySet().stream()
                .map(row -> row.getKey() + " " + told(metric, row.getValue(), row.getKey(), decimals))
                .collect(Collectors.joining("; ")) + matters(metric, first) + ".";
    }

    private static String told(Manifest.Metric metric, Contrast c, String label, int decimals) {
        Quantity q = Quantity.of(metric, c, label).with(decimals);
        return c.word().isMarked() ? "(" + c.word().text() + ")"
                : (q.sizeText() + " " + q.intervalText()).strip() + ", " + c.word().text();
    }

    private static String matters(Manifest.Metric metric, Contrast c) {
        String text = Quantity.of(metric, c, "").mattersText();
        return text.isEmpty() ? "" : " (" + text + (c.unit().isEmpty() ? ")" : ", in " + c.unit() + ")");
    }

    /**
     * Names the rows of a chart that differ clearly and by a size that matters, then those that differ clearly and have
     * no such size, and counts those without a verdict. "A clear difference that matters: 1 of 5 measures, time with
     * people (lower). Clear, but without a threshold: time with AI (higher)."
     *
     * @param what what is counted, such as "measures"
     */
    static String ofRows(String what, Map<String, Contrast> rows) {
        Map<String, Contrast> sized = new LinkedHashMap<>(rows);
        sized.values().removeIf(c -> c.word().isVerdict() && !c.hasThreshold());
        Map<String, Contrast> others = new LinkedHashMap<>(rows);
        others.keySet().removeAll(sized.keySet());
        List<String> clear = clear(sized);
        List<String> directions = clear(others);
        long few = rows.values().stream().filter(c -> !c.word().isVerdict()).count();
        return (sized.isEmpty() ? ""
                : "A clear difference that matters: " + (clear.isEmpty() ? "none" : Numeral.count(clear.size()))
                        + " of "
                        + Numeral.count(sized.size()) + " " + what + named(", ", clear) + ".")
                + (directions.isEmpty() ? "" : (sized.isEmpty() ? "" : " ") + "Clear, but without a threshold"
                        + named(": ", directions) + ".")
                + (sized.isEmpty() && directions.isEmpty() ? "No clear difference." : "")
                + (few == 0 ? "" : " No verdict: " + Numeral.count(few) + ".");
    }

    private static List<String> clear(Map<String, Contrast> rows) {
        List<String> clear = new ArrayList<>();
        rows.forEach((name, c) -> {
            if (c.word() == Word.LOWER || c.word() == Word.HIGHER) {
                clear.add(Sentence.within(name) + " (" + c.word().text() + ")");
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
