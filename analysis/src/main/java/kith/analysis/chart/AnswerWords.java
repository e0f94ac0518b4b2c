package kith.analysis.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kith.analysis.finding.Lead;
import kith.analysis.finding.Warning;
import kith.analysis.finding.WrittenFor;
import kith.analysis.wording.MetricWords;
import kith.analysis.wording.Numeral;

/** The words around the chart that answers the question of a scenario. */
record AnswerWords(AnswerLines lines) {
    String title() {
        Sides sides = lines.sides();
        return sides.scenario().question().isEmpty() || !WrittenFor.of(sides.scenario()).isEmpty()
                ? MetricWords.brief(lines.metric().label()) + ": " + sides.against()
                : sides.scenario().question();
    }

    String description() {
        return lines.stream().map(line -> line.label() + ", day " + line.day() + ": " + lines.size(line) + " "
                + lines.interval(line) + (line.contrast() == null ? "" : ", " + line.contrast().word().text()))
                .collect(Collectors.joining("; ")) + ".";
    }

    Frame frame(int width) {
        Sides sides = lines.sides();
        return new Frame(title(), claim(), subtitle(),
                sides.caution(lines.stream().map(AnswerLines.Line::group)), sides.changed(), caption(),
                (dependence() + " " + sides.warnings(more())).strip(), sides.footer(), width);
    }

    private Warning.Kind[] more() {
        List<Warning.Kind> more = new ArrayList<>();
        if (lines.differs() && lines.metric().sdVariable() != null) {
            more.add(Warning.Kind.DISPLACEMENT); // what the rival assumption gives is printed beside each line
        }
        return more.toArray(Warning.Kind[]::new);
    }

    /** The numbers that answer the question, in a sentence. */
    private String claim() {
        if (lines.differs()) {
            return Claim.of(lines.metric(), lines.contrasts(), lines.decimals(), lines.rivals());
        }
        return MetricWords.brief(lines.metric().label()) + " on day " + lines.all().get(0).day() + ": " + lines.stream()
                .map(line -> (line.label() + " " + lines.size(line) + " " + lines.interval(line)).strip())
                .collect(Collectors.joining("; ")) + "." + lead();
    }

    /** Says which of several parts is higher. */
    private String lead() {
        Sides sides = lines.sides();
        return Lead.of(sides.study(), sides.scenario(), lines.all().get(0).day())
                .map(lead -> " " + lead.text(lines.decimals(), lines.metric().unit())).orElse("");
    }

    /** Says of which groups the rival assumption changes the verdict. */
    private String dependence() {
        return lines.rivals().dependence(lines.contrasts());
    }

    private String subtitle() {
        String scale = lines.isPercent() ? "per cent" : MetricWords.scaleWithUnit(lines.metric());
        String what = lines.metric().label() + (scale.isEmpty() || scale.equals("value") ? "" : ", " + scale);
        return (lines.differs() ? what + ". Difference: " + lines.sides().difference() + "." : values(what))
                + writtenFor();
    }

    /** Gives the question where the run is another one than it was written for, and says so. */
    private String writtenFor() {
        Sides sides = lines.sides();
        String question = sides.scenario().question();
        String note = question.isEmpty() ? "" : WrittenFor.of(sides.scenario());
        return note.isEmpty() ? "" : " The scenario asks: “" + question + "” " + note;
    }

    private String values(String what) {
        Sides sides = lines.sides();
        return what + ". Values in “" + sides.scenario().label() + "”"
                + (sides.compares() && lines.shows().parts().isEmpty()
                        ? "; “" + sides.reference().label() + "” has no such value." : ".");
    }

    private String caption() {
        boolean sparse = lines.stream().anyMatch(line -> line.course().isSparse());
        return "Each " + (sparse ? "large " : "") + "dot marks a number that answers the question. "
                + (sparse ? Days.OBSERVED_DAYS : "")
                + "Lines are means over " + (lines.differs() ? "pairs of runs" : "runs")
                + ". Bands are the 95 % intervals of these means."
                + (lines.isCut() ? " Bands are cut at " + Numeral.plain(lines.metric().lowerBound(), 0)
                        + ", because no value can be lower. The CSV file has the uncut bands." : "")
                + (lines.stream().anyMatch(AnswerLines.Line::isMarked)
                        ? " " + EffectMark.note(lines.contrasts().values().stream())
                        : "");
    }
}
