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
        Contrast first = rows.values().iterator().next();
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
     * Names the rows of a chart that differ clearly and by a size that matters, and counts those without a verdict.
     * "A clear difference that matters: 1 of 7 measures, time with people (lower)."
     *
     * @param what what is counted, such as "measures"
     */
    static String ofRows(String what, Map<String, Contrast> rows) {
        List<String> clear = new ArrayList<>();
        rows.forEach((name, c) -> {
            if (c.word() == Word.LOWER || c.word() == Word.HIGHER) {
                clear.add(Sentence.within(name) + " (" + c.word().text() + ")");
            }
        });
        long few = rows.values().stream().filter(c -> !c.word().isVerdict()).count();
        String named = String.join(", ", clear.subList(0, Math.min(MOST_NAMED, clear.size())))
                + (clear.size() > MOST_NAMED ? " and " + (clear.size() - MOST_NAMED) + " more" : "");
        return "A clear difference that matters: " + (clear.isEmpty() ? "none" : Numeral.count(clear.size())) + " of "
                + Numeral.count(rows.size()) + " " + what + (named.isEmpty() ? "" : ", " + named) + "."
                + (few == 0 ? "" : " Too few people or runs to tell: " + Numeral.count(few) + ".");
    }

    /** The effects of a finding by the label of their metric. */
    static Map<String, Contrast> byMetric(Finding finding) {
        Map<String, Contrast> rows = new LinkedHashMap<>();
        finding.effects().forEach(effect -> rows.put(effect.metric().label(), effect.contrast()));
        return rows;
    }
}
