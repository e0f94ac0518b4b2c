package kith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.pattern.AblationResult;
import kith.pattern.AblationVerdict;
import kith.scenario.format.Words;
import kith.scenario.settings.AblationSettings;
import kith.scenario.settings.Expectation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code kith validate --ablations} prints: by ablation what was expected, and what moved though nobody had said
 * so.
 */
record AblationTableText(List<AblationResult> results) {
    private static final String FORMAT = "  %-30s %-8s %12s  %-22s %9s  %-13s %s\n";

    void print(String size, Path folder, TerminalStyle style, PrintWriter out) {
        out.print(size + "\n");
        byAblation().forEach((ablation, rows) -> {
            out.print("\n" + style.paint(ablation.name(), Tone.STRONG) + " (" + String.join(", ", ablation.sets())
                    + ")\n  " + ablation.text() + "\n");
            out.print(String.format(Locale.ROOT, FORMAT, "STATISTIC", "EXPECTED", "DIFFERENCE", "95 % INTERVAL",
                    "TOLERANCE", "UNIT", "VERDICT"));
            rows.stream().filter(r -> r.expected().isPresent()).forEach(r -> out.print(line(r, style)));
            String unforeseen = rows.stream()
                    .filter(AblationResult::isUnforeseen)
                    .map(r -> r.statistic().name() + " " + number(r.mean(), r))
                    .collect(Collectors.joining(", "));
            if (!unforeseen.isEmpty()) {
                wrapped("unexpected changes beyond the tolerance: " + unforeseen, out);
            }
        });
        out.print("\n" + counts()
                + ".\nDifference: the world without the mechanism minus the world with it (same people, same random "
                + "draws). "
                + "Intervals show\nrun-to-run variation only. One in 20 misses the true value by chance. small: any "
                + "change is "
                + "smaller than\nthe tolerance. " + folder + " holds ablations.csv and charts/ablations.svg.\n");
        out.flush();
    }

    private Map<AblationSettings, List<AblationResult>> byAblation() {
        return results.stream()
                .collect(Collectors.groupingBy(AblationResult::ablation, LinkedHashMap::new, Collectors.toList()));
    }

    private static void wrapped(String text, PrintWriter out) {
        StringBuilder line = new StringBuilder(" ");
        for (String word : text.split("(?<=,|:) ")) {
            if (line.length() + word.length() > 118) {
                out.print(line + "\n");
                line = new StringBuilder("   ");
            }
            line.append(' ').append(word);
        }
        out.print(line + "\n");
    }

    private static String line(AblationResult r, TerminalStyle style) {
        return String.format(Locale.ROOT, FORMAT, r.statistic().name(), r.expected().map(Expectation::word).orElse(""),
                number(r.mean(), r),
                Double.isNaN(r.low()) ? "-" : number(r.low(), r) + " to " + number(r.high(), r),
                Double.isNaN(r.tolerance()) ? "-" : Words.number(rounded(r.tolerance())), r.statistic().unit(),
                style.paint(r.verdict().words() + (r.isSmall() ? ", small" : ""),
                        r.isFailure() ? Tone.FAILS : Tone.TEXT));
    }

    /** Tolerances are products of decimals; what rounding in binary adds is not shown. */
    private static double rounded(double tolerance) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.6g", tolerance));
    }

    private static String number(double value, AblationResult of) {
        if (Double.isNaN(value)) {
            return "-";
        }
        double size = Math.abs(of.mean());
        String digits = String.format(Locale.ROOT,
                "%+." + (size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.01 ? 3 : 5) + "f", value);
        return digits.matches("[-+]0\\.?0*") ? digits.substring(1) : digits;
    }

    private String counts() {
        List<AblationVerdict> named = results.stream().filter(r -> r.expected().isPresent())
                .map(AblationResult::verdict).toList();
        List<String> words = new ArrayList<>();
        Arrays.stream(AblationVerdict.values()).filter(v -> v != AblationVerdict.REPORTED)
                .forEach(v -> words.add(named.stream().filter(n -> n == v).count() + " " + v.words()));
        return named.size() + " expectations: " + String.join(", ", words)
                + ". This compares the program with its own equations, not with people";
    }

    /** The same as JSON; what is missing is left out. */
    JsonNode json() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (AblationResult r : results) {
            ObjectNode node = list.addObject().put("ablation", r.ablation().name())
                    .put("statistic", r.statistic().name())
                    .put("unit", r.statistic().unit());
            r.expected().ifPresent(e -> node.put("expected", e.word()));
            put(node, "with", r.with());
            put(node, "without", r.without());
            node.put("n_pairs", r.pairs());
            put(node, "diff", r.mean());
            put(node, "ci_low", r.low());
            put(node, "ci_high", r.high());
            put(node, "tolerance", r.tolerance());
            node.put("verdict", r.verdict().words());
        }
        return list;
    }

    private static void put(ObjectNode node, String name, double value) {
        if (!Double.isNaN(value)) {
            node.put(name, value);
        }
    }
}
