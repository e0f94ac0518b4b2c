package kith.analysis.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.table.TrialDesign;
import kith.analysis.trial.ArmResult;
import kith.analysis.trial.Controls;
import kith.analysis.trial.Profile;
import kith.analysis.trial.TrialResult;
import kith.analysis.wording.Comparisons;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/** The trial of a scenario: its arms on the last day of each scale, and the courses its participants took. */
final class TrialBlock {
    private static final int TEXT = 15;
    private static final int LABEL = 2;
    private static final int MEASURED_END = 44;
    private static final int CORRECTED_END = 57;
    private static final int TRUE_END = 71;
    private static final int MOST_LINES = 50;
    private static final double PERCENT = 100;

    private final TrialResult trial;
    private final TerminalStyle style;
    private final Set<String> explained = new HashSet<>();

    TrialBlock(TrialResult trial, TerminalStyle style) {
        this.trial = trial;
        this.style = style;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        TrialDesign design = trial.scenario().trial();
        Controls controls = new Controls(design);
        String heading = "Trial";
        for (String text : Sentence.wrap(Numeral.count(design.arms().size(), "arm") + " from day " + design.startDay()
                + (controls.exist() ? ", each against " + controls.words() : ", none of them a control arm")
                + "; as observed, with measurement error", style.width() - TEXT)) {
            lines.add(line().at(0, heading, Tone.STRONG).at(TEXT, text, Tone.DIM));
            heading = "";
        }
        if (!trial.shortfall().isEmpty()) {
            Sentence.wrap(trial.shortfall(), style.width() - LABEL)
                    .forEach(text -> lines.add(line().at(LABEL, text, Tone.TEXT)));
        }
        List<String> left = new ArrayList<>();
        for (TrialDesign.Scale scale : design.scales()) {
            List<Integer> days = trial.days(scale);
            if (days.isEmpty()) {
                continue;
            }
            int day = days.get(days.size() - 1);
            if (lines.size() > 1 && lines.size() + trial.at(scale, day).size() > MOST_LINES) {
                left.add(scale.label());
            } else {
                scale(lines, scale, day, days.size());
            }
        }
        if (!left.isEmpty()) {
            note(lines, "Further scales are in arms.csv: " + String.join("; ", left) + ".");
        }
        courses(lines);
        lines.add(line());
        return lines;
    }

    private void scale(List<Line> lines, TrialDesign.Scale scale, int day, int days) {
        ArmRows rows = new ArmRows(trial, trial.at(scale, day), style);
        rows.meanings().stream().filter(explained::add).forEach(meaning -> note(lines, meaning + "."));
        lines.addAll(rows.lines(scale.label() + ", day " + day));
        words(lines, scale, day);
        if (days > 1) {
            lines.add(line().at(LABEL + 2, "and " + Numeral.count(days - 1, "earlier day") + " in arms.csv", Tone.DIM));
        }
    }

    private void note(List<Line> lines, String text) {
        Sentence.wrap(text, style.width() - LABEL).forEach(each -> lines.add(line().at(LABEL, each, Tone.DIM)));
    }

    /** How often each word is told, and how many intervals miss zero by chance. */
    private void words(List<Line> lines, TrialDesign.Scale scale, int day) {
        Map<Word, Long> counts = trial.at(scale, day).stream().filter(ArmResult::compares)
                .collect(Collectors.groupingBy(ArmResult::word, TreeMap::new, Collectors.counting()));
        if (counts.isEmpty()) {
            return;
        }
        String told = "In words: " + counts.entrySet().stream()
                .map(each -> Numeral.count(each.getValue()) + " " + each.getKey().text())
                .collect(Collectors.joining("; ")) + ".";
        String chance = Comparisons.byChance(trial.comparisons(scale, day));
        Sentence.wrap((told + " " + chance).strip(), style.width() - LABEL - 2)
                .forEach(text -> lines.add(line().at(LABEL + 2, text, Tone.DIM)));
    }

    private void courses(List<Line> lines) {
        List<Profile> all = trial.profiles().stream().filter(each -> each.arm().equals("all")).toList();
        if (all.isEmpty()) {
            return;
        }
        lines.add(line().at(LABEL, "Wanting and liking over time", Tone.STRONG)
                .endingAt(MEASURED_END, "as measured", Tone.DIM).endingAt(CORRECTED_END, "corrected", Tone.DIM)
                .endingAt(TRUE_END, "true values", Tone.DIM));
        for (Profile each : all) {
            lines.add(line().at(LABEL + 2, each.kind().label(), Tone.TEXT)
                    .endingAt(MEASURED_END, percent(each.raw()), Tone.TEXT)
                    .endingAt(CORRECTED_END, percent(each.shrunken()), Tone.TEXT)
                    .endingAt(TRUE_END, percent(each.actual()), Tone.DIM));
        }
        note(lines, "How many participants changed in each way, of those with several sessions ("
                + Numeral.plain(all.get(0).n(), 0) + " people, mean over runs).");
        note(lines, "corrected: each trend is moved towards the mean trend, because scores hold measurement error"
                + " (shrinkage).");
        note(lines, "true values: without measurement error. Only a model knows them.");
    }

    private static String percent(double share) {
        return Numeral.plain(PERCENT * share, 0) + " %";
    }

    private Line line() {
        return new Line(style);
    }
}
