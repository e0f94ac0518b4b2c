package kith.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import kith.analysis.booking.Booking;
import kith.analysis.contrast.Level;
import kith.analysis.contrast.SummaryTable;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;
import kith.analysis.wording.MetricWords;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/** A scenario that is compared with nothing: where its headline metrics began and where they ended. */
final class LevelBlock {
    private static final int LABEL_WIDTH = 32;
    private static final int BEGAN_END = 43;
    private static final int ENDED_END = 55;
    private static final int INTERVAL = 57;

    private final Study study;
    private final SummaryTable summary;
    private final Manifest.Scenario scenario;
    private final TerminalStyle style;

    LevelBlock(Study study, SummaryTable summary, Manifest.Scenario scenario, TerminalStyle style) {
        this.study = study;
        this.summary = summary;
        this.scenario = scenario;
        this.style = style;
    }

    List<Line> lines() {
        int last = study.series().lastDay();
        List<RunsTable.Run> runs = study.runs().succeeded(scenario.scenarioId());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(style).at(0, scenario.label() + ": values on day " + last, Tone.STRONG));
        lines.add(new Line(style).endingAt(BEGAN_END, "day 0", Tone.DIM).endingAt(ENDED_END, "day " + last, Tone.DIM)
                .at(INTERVAL, "95 % interval", Tone.DIM));
        for (Manifest.Metric metric : study.headline()) {
            Level began = summary.level(scenario.scenarioId(), 0, SeriesTable.EVERYBODY, metric.name());
            Level ended = summary.level(scenario.scenarioId(), last, SeriesTable.EVERYBODY, metric.name());
            List<String> label = Sentence.wrap(MetricWords.labelWithScale(metric), LABEL_WIDTH);
            lines.add(new Line(style).at(2, label.get(0), Tone.TEXT)
                    .endingAt(BEGAN_END, Numeral.plain(began.mean(), metric.decimals()), Tone.TEXT)
                    .endingAt(ENDED_END, Numeral.plain(ended.mean(), metric.decimals()), Tone.STRONG)
                    .at(INTERVAL, Numeral.plain(ended.interval(), metric.decimals()), Tone.DIM));
            label.stream().skip(1)
                    .forEach(rest -> lines.add(new Line(style).at(SectionTable.ON, rest, Tone.TEXT)));
        }
        Manifest.Metric outcome = study.manifest().mainOutcome().orElse(null);
        if (outcome != null && !runs.isEmpty()) {
            lines.addAll(
                    new AttributionBlock(Booking.ofRuns(study, runs, outcome.name()), outcome, "", null, Double.NaN,
                            style)
                            .lines());
        }
        return lines;
    }
}
