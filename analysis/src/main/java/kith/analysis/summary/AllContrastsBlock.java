package kith.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.analysis.contrast.Ceiling;
import kith.analysis.contrast.Finding;
import kith.analysis.stats.PairedDifference;
import kith.analysis.stats.StudentInterval;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.table.Manifest;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/** Several scenarios against one reference: a table per headline metric, scenarios by size, then the main outcome of daily users. */
final class AllContrastsBlock {
    private static final int LABEL = 28;
    private static final int FIRST = 30;
    private static final int WIDTH = 35;
    private static final int SIZE_END = 10;
    private static final String DAILY = Finding.USERS + "daily";

    private final List<Finding> findings;
    private final TerminalStyle style;
    private final List<Line> lines = new ArrayList<>();

    AllContrastsBlock(List<Finding> findings, TerminalStyle style) {
        this.findings = findings;
        this.style = style;
    }

    /** Two metrics beside each other. */
    List<Line> lines() {
        List<Finding.Effect> metrics = findings.get(0).effects();
        line().at(0, "All contrasts by day " + findings.get(0).day(), Tone.STRONG)
                .at(FIRST, "chance only; assumptions not varied; ● clear of zero  ○ not clear", Tone.DIM);
        for (int first = 0; first < metrics.size(); first += 2) {
            line();
            Line head = line();
            for (int i = first; i < Math.min(first + 2, metrics.size()); i++) {
                head.at(FIRST + (i - first) * WIDTH, Sentence.cut(metrics.get(i).metric().labelWithScale(), WIDTH - 3), Tone.STRONG);
            }
            for (Finding finding : findings) {
                Line line = line().at(2, Sentence.cut(finding.scenario().label(), LABEL - 2), Tone.TEXT);
                for (int i = first; i < Math.min(first + 2, metrics.size()); i++) {
                    ContrastCell.put(line, FIRST + (i - first) * WIDTH, SIZE_END, finding.effects().get(i));
                }
            }
        }
        daily();
        ceiling();
        line();
        return lines;
    }

    private void daily() {
        Manifest.Metric outcome = findings.get(0).outcome();
        if (outcome == null || findings.stream().allMatch(finding -> finding.users().stream().noneMatch(users -> users.group().equals(DAILY)))) {
            return;
        }
        line();
        line().at(FIRST, outcome.labelWithScale() + ", of those who come to use AI daily", Tone.STRONG);
        for (Finding finding : findings) {
            Line line = line().at(2, Sentence.cut(finding.scenario().label(), LABEL - 2), Tone.TEXT);
            finding.users().stream()
                    .filter(users -> users.group().equals(DAILY))
                    .flatMap(users -> users.effects().stream())
                    .filter(effect -> effect.metric().name().equals(outcome.name()))
                    .forEach(effect -> ContrastCell.put(line, FIRST, SIZE_END, effect));
        }
        line().at(2, "the same people in all worlds, told apart by what they do in " + Sentence.cut(usersOf(), 30), Tone.DIM);
    }

    /** Harm that is left under the best of these worlds, for everybody and by community. */
    private void ceiling() {
        Manifest.Metric outcome = findings.get(0).outcome();
        if (outcome == null) {
            return;
        }
        StudentInterval student = new StudentInterval();
        boolean first = true;
        for (String group : List.of("all", "community:A", "community:B", "community:C", "lonely:initial")) {
            Optional<Ceiling> ceiling = Ceiling.of(findings.get(0).study(), findings, outcome, group, student);
            if (ceiling.isEmpty()) {
                continue;
            }
            if (first) {
                line();
                line().at(0, "Least harm of these worlds", Tone.STRONG)
                        .at(FIRST, outcome.labelWithScale() + "; chosen in every second pair of runs, measured in the others", Tone.DIM);
                first = false;
            }
            PairedDifference left = ceiling.get().left();
            int decimals = Numeral.decimals(left.mean(), left.interval(), outcome.decimals(), 1);
            String label = group.equals("all") ? "Everybody" : findings.get(0).study().manifest().groupLabel(group);
            line().at(2, Sentence.cut(label, LABEL - 2), Tone.TEXT)
                    .endingAt(FIRST + SIZE_END, Numeral.signed(left.mean(), decimals), Tone.STRONG)
                    .at(FIRST + SIZE_END + 2, Numeral.signed(left.interval(), decimals), Tone.DIM)
                    .at(FIRST + WIDTH, "under " + Sentence.cut(ceiling.get().best().label(), 28), Tone.TEXT);
        }
    }

    /** The world whose users they are: the reference's, or the first scenario's that has an AI. */
    private String usersOf() {
        Manifest.Scenario reference = findings.get(0).reference();
        return Boolean.TRUE.equals(reference.ai()) ? reference.label() : findings.stream()
                .map(Finding::scenario)
                .filter(scenario -> Boolean.TRUE.equals(scenario.ai()))
                .map(Manifest.Scenario::label)
                .findFirst()
                .orElse(reference.label());
    }

    private Line line() {
        Line line = new Line(style);
        lines.add(line);
        return line;
    }
}
