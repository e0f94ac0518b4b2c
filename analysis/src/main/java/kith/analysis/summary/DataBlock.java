package kith.analysis.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.table.Manifest;
import kith.analysis.wording.MetricWords;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/** Shows means of the data files beside the same means on day 0 and on the last day. */
final class DataBlock {
    private static final int TEXT = 2;
    private static final int FIRST = 32;
    private static final int STEP = 12;

    private final Manifest manifest;
    private final TerminalStyle style;

    DataBlock(Manifest manifest, TerminalStyle style) {
        this.manifest = manifest;
        this.style = style;
    }

    /** A heading, one line a variable, and a blank line; nothing where the study has no data files. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (manifest.dataAtStart().isEmpty()) {
            return lines;
        }
        lines.add(new Line(style).at(0, "Data files", Tone.STRONG).at(FIRST, "in data", Tone.DIM)
                .at(FIRST + STEP, "day 0", Tone.DIM)
                .at(FIRST + 2 * STEP, "day " + manifest.days(), Tone.DIM).at(FIRST + 3 * STEP, "measured", Tone.DIM));
        Map<String, List<String>> worlds = new LinkedHashMap<>();
        for (Manifest.DataMean mean : manifest.dataAtStart()) {
            Manifest.Metric metric = manifest.metric(mean.variable()).orElse(null);
            int decimals = metric == null ? 2 : metric.decimals();
            lines.add(new Line(style)
                    .at(TEXT, metric == null ? mean.variable() : MetricWords.labelWithScale(metric), Tone.TEXT)
                    .at(FIRST, Numeral.plain(mean.inData(), decimals), Tone.TEXT)
                    .at(FIRST + STEP, Numeral.plain(known(mean.day0()), decimals), Tone.TEXT)
                    .at(FIRST + 2 * STEP, Numeral.plain(known(mean.lastDay()), decimals), Tone.TEXT)
                    .at(FIRST + 3 * STEP,
                            Numeral.count(mean.peopleCount()) + (mean.peopleCount() == 1 ? " person" : " people"),
                            Tone.TEXT));
            worlds.computeIfAbsent(mean.lastDayOf(), any -> new ArrayList<>()).add(label(metric, mean));
        }
        worlds.forEach((world, labels) -> Sentence.wrap("Day " + manifest.days() + " of the world “" + world + "”: "
                + String.join("; ", labels) + ".", style.width() - TEXT)
                .forEach(text -> lines.add(new Line(style).at(TEXT, text, Tone.DIM))));
        if (manifest.peopleFileHolds().contains("ai_use")) {
            lines.add(new Line(style).at(TEXT,
                    "Measured users begin just after day 0 opens. So their share on day 0 is 0.", Tone.DIM));
        }
        lines.add(new Line(style));
        return lines;
    }

    private static String label(Manifest.Metric metric, Manifest.DataMean mean) {
        String label = metric == null ? mean.variable() : metric.label();
        return Sentence.within(label);
    }

    private static double known(Double value) {
        return value == null ? Double.NaN : value;
    }
}
