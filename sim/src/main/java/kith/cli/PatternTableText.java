package kith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.pattern.PatternResult;
import kith.pattern.Verdict;
import kith.scenario.format.Words;
import kith.scenario.settings.PatternSettings;
import kith.scenario.settings.PatternSettings.Use;
import kith.scenario.settings.Scenario;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code kith validate} prints. */
record PatternTableText(List<PatternResult> results) {
    /** What was run, in words. */
    static String size(Scenario scenario) {
        return String.format(Locale.ROOT, "%,d people%s, %,d days after a burn-in of %,d, %,d %s, seed %d",
                scenario.population().peopleCount(), scenario.ai().present() ? " with an AI on offer" : " without AI",
                scenario.horizonDays(), scenario.burnInDays(), scenario.replicates(),
                scenario.replicates() == 1 ? "replicate" : "replicates", scenario.seed());
    }

    void print(String size, Path folder, TerminalStyle style, PrintWriter out) {
        out.print(size + "\n\n");
        Columns columns = new Columns();
        columns.add("PATTERN", "ESTIMATE", "95 % INTERVAL", "BAND", "UNIT", "GRADE", "USE", "VERDICT");
        for (PatternResult result : results) {
            PatternSettings p = result.pattern();
            columns.toned(tone(result.verdict()), p.name(), number(result.estimate(), result),
                    Double.isNaN(result.low()) ? "-"
                            : number(result.low(), result) + " to " + number(result.high(), result),
                    band(p), p.unit(), p.grade().word(), p.use().word(),
                    result.verdict().word() + (result.isFailure() ? " *" : ""));
        }
        columns.print(style, out);
        out.print("\nCheck patterns were not used to fit the model: " + counts(Use.CHECK)
                + ".\nFit patterns were used to fit it, so passing shows only that the fit worked: "
                + counts(Use.FIT)
                + ".\n* gated: counts with --strict. Grades: A measured causally, B measured, C second-hand, D "
                + "assumption.\n"
                + "Intervals show run-to-run variation only. " + folder
                + " holds patterns.csv and charts/patterns.svg.\n");
        out.flush();
    }

    private static Tone tone(Verdict verdict) {
        return verdict == Verdict.FAIL ? Tone.FAILS : verdict == Verdict.PASS ? Tone.TEXT : Tone.DIM;
    }

    private String counts(Use use) {
        return Arrays.stream(Verdict.values())
                .map(v -> results.stream().filter(r -> r.pattern().use() == use && r.verdict() == v).count() + " "
                        + v.word())
                .collect(Collectors.joining(", "));
    }

    private static String number(double value, PatternResult of) {
        if (Double.isNaN(value)) {
            return "-";
        }
        double size = Math.abs(of.estimate());
        return String.format(Locale.ROOT,
                "%." + (size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.01 ? 3 : 5) + "f", value);
    }

    private static String band(PatternSettings p) {
        if (!p.hasBand()) {
            return "-";
        }
        return Double.isNaN(p.low()) ? "at most " + Words.number(p.high())
                : Double.isNaN(p.high()) ? "at least " + Words.number(p.low())
                : Words.number(p.low()) + " to " + Words.number(p.high());
    }

    /** The same as JSON; what is missing is left out. */
    static JsonNode json(List<PatternResult> results) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (PatternResult result : results) {
            PatternSettings p = result.pattern();
            ObjectNode node = list.addObject().put("pattern", p.name()).put("statistic", p.statistic()).put("unit",
                    p.unit());
            put(node, "estimate", result.estimate());
            put(node, "ci_low", result.low());
            put(node, "ci_high", result.high());
            node.put("n", result.n());
            put(node, "band_low", p.low());
            put(node, "band_high", p.high());
            node.put("use", p.use().word()).put("grade", p.grade().word()).put("gated", p.gated()).put("verdict",
                    result.verdict().word());
        }
        return list;
    }

    private static void put(ObjectNode node, String name, double value) {
        if (!Double.isNaN(value)) {
            node.put(name, value);
        }
    }
}
