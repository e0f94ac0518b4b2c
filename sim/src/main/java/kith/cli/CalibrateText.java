package kith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.calibrate.CalibrationResult;
import kith.calibrate.Generation;
import kith.calibrate.Marginal;
import kith.calibrate.PredictedPattern;
import kith.calibrate.PredictedPattern.Verdict;
import kith.scenario.format.Words;
import kith.scenario.settings.CalibratedParameter;
import kith.scenario.settings.CalibrationSettings;
import kith.scenario.settings.PatternSettings;
import kith.scenario.settings.PatternSettings.Use;
import kith.scenario.settings.Scenario;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code kith calibrate} prints. */
record CalibrateText(CalibrationResult result, Scenario world) {
    /** From this correlation on two settings are said to trade; an assumption. */
    private static final double TRADE = 0.5;

    /** What was run, in words. */
    String size() {
        CalibrationSettings s = result.settings();
        return String.format(Locale.ROOT,
                "%s: %,d people %s, %,d days after a burn-in of %,d, %,d particles run, %,d %s each, seed %d",
                s.name(), world.population().peopleCount(), s.ai() ? "with an AI on offer" : "without AI",
                world.horizonDays(), world.burnInDays(), result.all().size(),
                s.replicates(), s.replicates() == 1 ? "replicate" : "replicates", s.seed());
    }

    void print(Path folder, TerminalStyle style, PrintWriter out) {
        out.print(size() + "\n" + result.settings().text() + "\n\n");
        generations(style, out);
        parameters(style, out);
        patterns(style, out);
        out.print(
                "The posterior holds only under this model, these patterns and these ranges. It is no evidence that "
                        + "the model is true.\n"
                        + folder
                        + " holds posterior.csv, patterns.csv, particles.csv, charts/posterior.svg and "
                        + "calibrated.yaml.\n");
        out.flush();
    }

    private void generations(TerminalStyle style, PrintWriter out) {
        Columns columns = new Columns();
        columns.add("GENERATION", "DRAWN", "ACCEPTED", "KEPT", "TOLERANCE", "NEAREST", "EFFECTIVE");
        for (Generation g : result.generations()) {
            columns.add("" + g.number(), "" + g.drawn(),
                    Double.isNaN(g.accepted()) ? "-" : Math.round(100 * g.accepted()) + " %",
                    "" + g.kept().size(), fixed(g.tolerance()), fixed(g.best()),
                    String.format(Locale.ROOT, "%.0f", g.effective()));
        }
        columns.print(style, out);
        double floor = result.discrepancy().noiseFloor();
        out.print("\nNoise floor " + fixed(floor)
                + " is the distance caused by run-to-run variation in a world in the middle of every band. At 1 a "
                + "world is at the edge of the bands.\n"
                + "The unchanged world has a distance of " + fixed(result.distanceAsItStands())
                + ", with as many replicates as a particle.\n"
                + "The calibration ended because " + result.end().words() + ".\n");
        if (result.unmeasured() > 0) {
            out.print(result.unmeasured() + " of " + result.all().size()
                    + " particles could not be measured. Their values contradict each other, or a fit pattern cannot "
                    + "be measured.\n");
        }
        out.print("\n");
    }

    private void parameters(TerminalStyle style, PrintWriter out) {
        Columns columns = new Columns();
        columns.add("SETTING", "NOW", "PRIOR", "MEDIAN", "5 TO 95 %", "SHRINKAGE", "CALIBRATED", "");
        List<CalibratedParameter> all = result.settings().parameters();
        for (int k = 0; k < all.size(); k++) {
            CalibratedParameter p = all.get(k);
            Marginal m = result.marginal(k);
            columns.toned(m.informed() ? Tone.TEXT : Tone.DIM, p.path(), short3(p.worldValue()),
                    short3(p.low()) + " to " + short3(p.high()), short3(m.median()),
                    short3(m.q05()) + " to " + short3(m.q95()), String.format(Locale.ROOT, "%.2f", m.shrinkage()),
                    short3(result.medoid().values()[k]), m.informed() ? "informed" : "hardly informed");
        }
        columns.print(style, out);
        out.print(
                "\nShrinkage is 1 − sd of the posterior / sd of the prior. A hardly informed setting is as uncertain "
                        + "as before. Calibrated values are those\n"
                        + "of one particle, " + result.medoid().name()
                        + ", which is nearest to all others. They are not estimates.\n");
        if (result.isWorseThanBefore()) {
            out.print("This particle is farther from the fit patterns (" + fixed(result.medoid().distance())
                    + ") than the unchanged world ("
                    + fixed(result.distanceAsItStands()) + "). It is no improvement.\n");
        }
        result.trades(TRADE)
                .forEach(t -> out.print(
                        t.one() + " and " + t.other() + " compensate each other: their correlation in the posterior is "
                                + fixed(t.correlation()) + ".\n"));
        out.print("\n");
    }

    private void patterns(TerminalStyle style, PrintWriter out) {
        Columns columns = new Columns();
        columns.add("PATTERN", "USE", "BAND", "MEDIAN", "5 TO 95 %", "IN BAND", "");
        for (PredictedPattern each : result.predicted()) {
            PatternSettings p = each.pattern();
            boolean told = !Double.isNaN(each.median());
            columns.toned(each.isFailedFit() || each.verdict() == Verdict.OUTSIDE ? Tone.FAILS : Tone.TEXT, p.name(),
                    p.use().word() + (p.use() == Use.FIT && !each.used() ? ", not used" : ""), band(p),
                    told ? short3(each.median()) : "-",
                    told ? short3(each.q05()) + " to " + short3(each.q95()) : "-",
                    Double.isNaN(each.within()) ? "-" : Math.round(100 * each.within()) + " %", each.verdict().words());
        }
        columns.print(style, out);
        List<String> failing = result.predicted().stream().filter(PredictedPattern::isFailedFit)
                .map(p -> p.pattern().name()).toList();
        out.print("\nFit patterns that fail although they were used: "
                + (failing.isEmpty() ? "none" : String.join(", ", failing)) + ".\n");
        if (!result.discrepancy().leftOut().isEmpty()) {
            out.print("Fit patterns left out, because these runs are too short to measure them: "
                    + String.join(", ", result.discrepancy().leftOut().stream().map(PatternSettings::name).toList())
                    + ".\n");
        }
        out.print("Check patterns (only scored): " + check(Verdict.WITHIN) + " within their bands, "
                + check(Verdict.ACROSS) + " across an end of the band, "
                + check(Verdict.OUTSIDE) + " outside, " + check(Verdict.NOT_MEASURED) + " not measured, "
                + check(Verdict.REPORTED) + " without a band.\n");
    }

    private long check(Verdict verdict) {
        return result.predicted().stream().filter(p -> p.pattern().use() == Use.CHECK && p.verdict() == verdict)
                .count();
    }

    private static String band(PatternSettings p) {
        return !p.hasBand() ? "-" : Double.isNaN(p.low()) ? "at most " + Words.number(p.high())
                : Double.isNaN(p.high()) ? "at least " + Words.number(p.low())
                : Words.number(p.low()) + " to " + Words.number(p.high());
    }

    private static String fixed(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Three digits that count. */
    private static String short3(double value) {
        return value == 0 || Double.isNaN(value) ? Words.number(value)
                : Words.number(new java.math.BigDecimal(value).round(new java.math.MathContext(3)).doubleValue());
    }

    /** Parameters and patterns as JSON; what is missing is left out. */
    JsonNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("noise_floor", result.discrepancy().noiseFloor())
                .put("distance_as_it_stands", result.distanceAsItStands())
                .put("tolerance", result.last().tolerance()).put("ended", result.end().words());
        ArrayNode parameters = root.putArray("parameters");
        IntStream.range(0, result.settings().parameters().size()).forEach(k -> {
            Marginal m = result.marginal(k);
            parameters.addObject().put("parameter", m.parameter().path()).put("median", m.median()).put("q05", m.q05())
                    .put("q95", m.q95())
                    .put("shrinkage", m.shrinkage()).put("informed", m.informed())
                    .put("calibrated", result.medoid().values()[k]);
        });
        ArrayNode patterns = root.putArray("patterns");
        for (PredictedPattern each : result.predicted()) {
            ObjectNode node = patterns.addObject().put("pattern", each.pattern().name())
                    .put("use", each.pattern().use().word()).put("used", each.used());
            if (!Double.isNaN(each.median())) {
                node.put("median", each.median()).put("q05", each.q05()).put("q95", each.q95());
            }
            if (!Double.isNaN(each.within())) {
                node.put("share_within", each.within());
            }
            node.put("verdict", each.verdict().words());
        }
        return root;
    }
}
