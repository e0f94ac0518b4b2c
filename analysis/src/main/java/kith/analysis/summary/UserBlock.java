package kith.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import kith.analysis.contrast.Finding;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.table.Manifest;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/** What changed for those who come to use AI daily and weekly, side by side: averages over everybody hide them. */
final class UserBlock {
    private static final List<String> SHOWN = List.of("daily", "weekly");
    private static final int LABEL_WIDTH = 29;
    private static final int FIRST = 32;
    private static final int WIDTH = 34;
    private static final int SIZE_END = 12;

    private final Finding finding;
    private final TerminalStyle style;
    private final List<Line> lines = new ArrayList<>();

    UserBlock(Finding finding, TerminalStyle style) {
        this.finding = finding;
        this.style = style;
    }

    /** Nothing where nobody comes to use it so often. */
    List<Line> lines() {
        List<Finding> users = SHOWN.stream().flatMap(how -> of(how).stream()).toList();
        if (users.isEmpty()) {
            return lines;
        }
        line();
        line().at(0, "Users of AI by day " + finding.day(), Tone.STRONG)
                .at(FIRST, "what changed for those who come to use it; chance only", Tone.DIM);
        Line head = line();
        Line under = line();
        for (int i = 0; i < users.size(); i++) {
            int from = FIRST + i * WIDTH;
            head.at(from, heading(users.get(i)), Tone.STRONG);
            under.endingAt(from + SIZE_END, "size", Tone.DIM).at(from + SIZE_END + 2, "95 % interval", Tone.DIM);
        }
        for (int effect = 0; effect < finding.effects().size(); effect++) {
            Manifest.Metric metric = finding.effects().get(effect).metric();
            String label = metric.labelWithScale().length() <= LABEL_WIDTH ? metric.labelWithScale() : metric.label();
            Line line = line().at(2, Sentence.cut(label, LABEL_WIDTH), Tone.TEXT);
            for (int i = 0; i < users.size(); i++) {
                ContrastCell.put(line, FIRST + i * WIDTH, SIZE_END, users.get(i).effects().get(effect));
            }
        }
        line().at(2, "the same people in both worlds, told apart by what they do in " + Sentence.cut(world(), 30), Tone.DIM);
        return lines;
    }

    /** The world whose users they are. */
    private String world() {
        return Boolean.TRUE.equals(finding.reference().ai()) ? finding.reference().label() : finding.scenario().label();
    }

    private List<Finding> of(String how) {
        return finding.users().stream().filter(users -> users.group().equals(Finding.USERS + how)).toList();
    }

    private String heading(Finding users) {
        int pairs = users.effects().stream().mapToInt(effect -> effect.contrast().pairs()).max().orElse(0);
        String people = users.people().stream().mapToObj(n -> n == 1 ? ", 1 person" : ", " + Numeral.count(n) + " people").findFirst().orElse("");
        return users.group().substring(Finding.USERS.length()) + people
                + (pairs < finding.pairs() ? ", in " + Numeral.count(pairs, "pair") : "");
    }

    private Line line() {
        Line line = new Line(style);
        lines.add(line);
        return line;
    }
}
