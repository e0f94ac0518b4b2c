package kith.analysis.summary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.trial.ArmResult;
import kith.analysis.trial.TrialResult;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/**
 * The arms of a trial on one day of one scale, a row each. Columns are as wide as what they hold. A narrow terminal has
 * fewer of them, and a long label goes on below its row.
 */
final class ArmRows {
    private static final int INDENT = 4;
    private static final int GAP = 2;
    private static final int LEAST_LABEL = 20;
    /** What is left out first on a narrow terminal. */
    private static final List<Column> SPARED = List.of(Column.SD, Column.WORD, Column.D);

    /** A column: its heading, and what it means where that needs words. */
    enum Column {
        /** Participants who were measured. */
        PEOPLE("people", "participants of the arm who were measured, mean over runs"),
        /** The mean of what was observed. */
        MEAN("mean", ""),
        /** How much participants differ. */
        SD("sd", "standard deviation: how much participants of an arm differ"),
        /** The difference from the control arm. */
        DIFFERENCE("difference", "mean of the arm minus mean of its control arm"),
        /** Its interval over runs. */
        INTERVAL("95 % interval", ""),
        /** Its word. */
        WORD("in words", ""),
        /** Cohen's d. */
        D("d", "the difference in standard deviations (Cohen's d)");

        private final String heading;
        private final String meaning;

        Column(String heading, String meaning) {
            this.heading = heading;
            this.meaning = meaning;
        }

        private String cell(ArmResult arm, int means, int differences) {
            if (isOfDifference() && !arm.compares()) {
                return "";
            }
            return switch (this) {
                case PEOPLE -> Numeral.plain(arm.n(), 0);
                case MEAN -> Numeral.plain(arm.mean(), means);
                case SD -> Numeral.plain(arm.sd(), means);
                case DIFFERENCE -> Numeral.signed(arm.difference(), differences);
                case INTERVAL -> Numeral.signed(arm.interval(), differences);
                case WORD -> arm.word().brief();
                case D -> Numeral.signed(arm.d(), 2);
            };
        }

        private boolean endsRight() {
            return this != INTERVAL && this != WORD;
        }

        private boolean isOfDifference() {
            return ordinal() >= DIFFERENCE.ordinal();
        }
    }

    private final TrialResult trial;
    private final List<ArmResult> arms;
    private final int means;
    private final int differences;
    private final TerminalStyle style;
    private final Set<Column> columns;

    ArmRows(TrialResult trial, List<ArmResult> arms, TerminalStyle style) {
        this.trial = trial;
        this.arms = arms;
        this.style = style;
        List<ArmResult> others = arms.stream().filter(arm -> !arm.isControl()).toList();
        means = TrialResult.usualDecimals(others);
        differences = TrialResult.decimals(others);
        columns = EnumSet.allOf(Column.class);
        if (arms.stream().noneMatch(ArmResult::compares)) {
            columns.removeIf(Column::isOfDifference);
        }
        for (Column spared : SPARED) {
            if (label() < LEAST_LABEL) {
                columns.remove(spared);
            }
        }
    }

    /** What the headings mean, a line each, without those that need no words. */
    List<String> meanings() {
        return columns.stream().filter(column -> !column.meaning.isEmpty())
                .map(column -> column.heading + ": " + column.meaning).toList();
    }

    /** The rows below a heading that begins with some words. */
    List<Line> lines(String heading) {
        List<Line> lines = new ArrayList<>();
        List<String> words = Sentence.wrap(heading, label() + INDENT - GAP);
        for (int i = 0; i < words.size(); i++) {
            Line line = new Line(style).at(2, words.get(i), Tone.STRONG);
            if (i == words.size() - 1) {
                fill(line, null);
            }
            lines.add(line);
        }
        for (ArmResult arm : arms) {
            List<String> label = Sentence.wrap(trial.scenario().trial().armLabel(arm.arm()), label());
            lines.add(fill(new Line(style).at(INDENT, label.get(0), arm.isControl() ? Tone.OTHER : Tone.TEXT), arm));
            label.stream().skip(1)
                    .forEach(rest -> lines.add(new Line(style).at(INDENT + GAP, rest, Tone.TEXT)));
        }
        return lines;
    }

    /** Fills a line with the cells of an arm, or with the headings where there is none. */
    private Line fill(Line line, ArmResult arm) {
        int at = INDENT + label();
        for (Column column : columns) {
            at += GAP;
            String text = arm == null ? column.heading
                    : arm.isControl() && column == Column.DIFFERENCE ? "control" : column.cell(arm, means, differences);
            Tone tone = arm == null || column == Column.SD ? Tone.DIM : column == Column.DIFFERENCE ? Tone.STRONG
                    : Tone.TEXT;
            if (column.endsRight()) {
                line.endingAt(at + width(column), text, tone);
            } else {
                line.at(at, text, tone);
            }
            at += width(column);
        }
        return line;
    }

    private int width(Column column) {
        return Math.max(column.heading.length(),
                arms.stream().mapToInt(arm -> column.cell(arm, means, differences).length()).max().orElse(0));
    }

    /** The columns of a label: what the others leave, and no more than the longest needs. */
    private int label() {
        int others = columns.stream().mapToInt(column -> width(column) + GAP).sum();
        int longest = arms.stream().mapToInt(arm -> trial.scenario().trial().armLabel(arm.arm()).length()).max()
                .orElse(0);
        return Math.min(Math.max(longest, LEAST_LABEL), style.width() - INDENT - others);
    }
}
