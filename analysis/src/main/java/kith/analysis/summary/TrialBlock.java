package kith.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.table.Manifest;
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
    private static final int LABEL_WIDTH = 27;
    private static final int N_END = 36;
    private static final int MEAN_END = 44;
    private static final int SD_END = 51;
    private static final int DIFF_END = 60;
    private static final int RUNS = 62;
    private static final int ONE = 79;
    private static final int RAW_END = 44;
    private static final int SHRUNKEN_END = 60;
    private static final int ACTUAL_END = 78;
    private static final int WORD = 97;
    private static final int ROOM_FOR_ONE = 100;
    private static final int ROOM_FOR_WORD = 125;
    private static final int MOST_LINES = 50;
    private static final double PERCENT = 100;

    private final TrialResult trial;
    private final TerminalStyle style;

    TrialBlock(TrialResult trial, TerminalStyle style) {
        this.trial = trial;
        this.style = style;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Manifest.Trial design = trial.scenario().trial();
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
        for (Manifest.Scale scale : design.scales()) {
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
            Sentence.wrap("Further scales are in arms.csv: " + String.join("; ", left) + ".", style.width() - LABEL)
                    .forEach(text -> lines.add(line().at(LABEL, text, Tone.DIM)));
        }
        courses(lines);
        lines.add(line());
        return lines;
    }

    private void scale(List<Line> lines, Manifest.Scale scale, int day, int days) {
        boolean compares = new Controls(trial.scenario().trial()).exist();
        Line heading = line().at(LABEL, Sentence.cut(scale.label() + ", day " + day, LABEL_WIDTH + 2), Tone.STRONG)
                .endingAt(N_END, "n", Tone.DIM).endingAt(MEAN_END, "mean", Tone.DIM).endingAt(SD_END, "sd", Tone.DIM);
        if (compares) {
            heading.endingAt(DIFF_END, "diff", Tone.DIM).at(RUNS, "95 % over runs", Tone.DIM);
            if (hasRoom()) {
                heading.at(ONE, "in one trial", Tone.DIM);
            }
            if (style.width() >= ROOM_FOR_WORD) {
                heading.at(WORD, "in words", Tone.DIM);
            }
            heading.endingAt(style.width(), "d", Tone.DIM);
        }
        lines.add(heading);
        for (ArmResult arm : trial.at(scale, day)) {
            lines.add(arm(arm, TrialResult.usualDecimals(trial.at(scale, day))));
            label(arm).stream().skip(1)
                    .forEach(rest -> lines.add(line().at(LABEL + SectionTable.ON, rest, Tone.TEXT)));
        }
        words(lines, scale, day);
        if (days > 1) {
            lines.add(line().at(LABEL + 2, "and " + Numeral.count(days - 1, "earlier day") + " in arms.csv", Tone.DIM));
        }
    }

    /** How often each word is told, and how many intervals miss zero by chance. */
    private void words(List<Line> lines, Manifest.Scale scale, int day) {
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

    private boolean hasRoom() {
        return style.width() >= ROOM_FOR_ONE;
    }

    private List<String> label(ArmResult arm) {
        return Sentence.wrap(trial.scenario().trial().armLabel(arm.arm()), LABEL_WIDTH);
    }

    private Line arm(ArmResult arm, int decimals) {
        Line line = line()
                .at(LABEL + 2, label(arm).get(0),
                        arm.isControl() ? Tone.OTHER : Tone.TEXT)
                .endingAt(N_END, Numeral.plain(arm.n(), 0), Tone.TEXT)
                .endingAt(MEAN_END, Numeral.plain(arm.mean(), decimals), Tone.TEXT)
                .endingAt(SD_END, Numeral.plain(arm.sd(), decimals), Tone.DIM);
        if (arm.isControl()) {
            return line.at(DIFF_END + 2, "control", Tone.OTHER);
        }
        if (!Double.isNaN(arm.difference())) {
            line.endingAt(DIFF_END, Numeral.signed(arm.difference(), decimals), Tone.TEXT)
                    .at(RUNS, Numeral.signed(arm.interval(), decimals), Tone.TEXT);
            if (hasRoom()) {
                line.at(ONE, Numeral.signed(arm.oneTrial(), decimals), Tone.DIM);
            }
            if (style.width() >= ROOM_FOR_WORD) {
                line.at(WORD, arm.word().brief(), Tone.TEXT);
            }
            line.endingAt(style.width(), Numeral.signed(arm.d(), 2), Tone.STRONG);
        }
        return line;
    }

    private void courses(List<Line> lines) {
        List<Profile> all = trial.profiles().stream().filter(each -> each.arm().equals("all")).toList();
        if (all.isEmpty()) {
            return;
        }
        lines.add(line().at(LABEL, "courses of wanting, liking", Tone.STRONG)
                .endingAt(N_END, Numeral.plain(all.get(0).n(), 0), Tone.DIM)
                .endingAt(RAW_END, "raw", Tone.DIM).endingAt(SHRUNKEN_END, "shrunken", Tone.DIM)
                .endingAt(ACTUAL_END, "without error", Tone.DIM));
        for (Profile each : all) {
            lines.add(line().at(LABEL + 2, each.kind().label(), Tone.TEXT)
                    .endingAt(RAW_END, percent(each.raw()), Tone.TEXT)
                    .endingAt(SHRUNKEN_END, percent(each.shrunken()), Tone.TEXT)
                    .endingAt(ACTUAL_END, percent(each.actual()), Tone.DIM));
        }
    }

    private static String percent(double share) {
        return Numeral.plain(PERCENT * share, 0) + " %";
    }

    private Line line() {
        return new Line(style);
    }
}
