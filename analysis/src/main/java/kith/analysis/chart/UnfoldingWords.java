package kith.analysis.chart;

import java.util.Map;
import java.util.stream.Stream;
import kith.analysis.finding.Warning;
import kith.analysis.table.SeriesTable;
import kith.analysis.wording.MetricWords;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/** The words around the chart of a course over time. */
record UnfoldingWords(UnfoldingChart of) {
    String title() {
        return MetricWords.brief(of.metric().label()) + " over time"
                + (of.group().equals(SeriesTable.EVERYBODY) ? "" : ", " + Sentence.within(of.who()))
                + ": "
                + of.sides().against();
    }

    String description() {
        String text = "Mean " + MetricWords.labelWithScale(of.metric()) + " on the last day: "
                + of.sides().scenario().label()
                + " "
                + Numeral.plain(of.scenario().end(), of.valueDecimals());
        return of.compares()
                ? text + ", " + of.sides().reference().label() + " "
                        + Numeral.plain(of.reference().end(), of.valueDecimals())
                        + "; mean paired difference " + Numeral.signed(of.difference().end(), of.decimals()) + " "
                        + Numeral.signed(of.difference().endBand(), of.decimals()) + "."
                : text + ".";
    }

    Frame frame() {
        Warning.Kind[] more = of.compares() && of.metric().sdVariable() != null
                ? new Warning.Kind[] {Warning.Kind.DISPLACEMENT} : new Warning.Kind[0];
        String few = of.compares() && of.contrast().word().isMarked() ? EffectMark.note(Stream.of(of.contrast())) + " "
                : "";
        return new Frame(title(), claim(), subtitle(), of.sides().caution(Stream.of(of.group())),
                of.sides().changed(), caption(), few + of.sides().warnings(more),
                of.sides().footer(),
                of.width());
    }

    private String claim() {
        return of.compares() ? Claim.of(of.metric(), Map.of(of.who(), of.contrast()), of.decimals(), of.rivals()) : "";
    }

    private String subtitle() {
        return of.compares()
                ? "Above: difference, " + of.sides().difference() + ". Below: the values that it comes from."
                : "Values, " + of.valueUnit() + ".";
    }

    private String caption() {
        String values = "the middle 80 % of runs";
        return (of.compares()
                ? "Thick lines are means. The upper band is the 95 % interval of the mean. The lower bands hold "
                        + values
                : "The thick line is the mean. The band holds " + values)
                + ". Thin lines are single " + (of.compares() ? "pairs" : "runs")
                + (most() > UnfoldingChart.MOST_SINGLE_RUNS
                        ? ", the first " + UnfoldingChart.MOST_SINGLE_RUNS + " of " + most() : "")
                + "."
                + (of.scenario().isSparse() ? " " + Days.OBSERVED_DAYS.strip() : "") + rivals();
    }

    /** What the marks right of the last day are, where there are any. */
    private String rivals() {
        return !of.compares() || of.rivals().of(of.contrast()).isEmpty() ? ""
                : " Marks at the right are the difference on the last day: " + of.rivals().marks() + ".";
    }

    private int most() {
        return of.compares() ? of.difference().runs().length : of.scenario().runs().length;
    }
}
