package kith.analysis.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kith.analysis.stats.PairedDifference;
import kith.analysis.stats.Sample;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.Shows;
import kith.analysis.table.Study;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/**
 * Which of several parts that a scenario compares, such as its providers, is higher: the highest against the next one,
 * paired within runs.
 */
public record Lead(Shows.Part first, Shows.Part second, PairedDifference difference) {
    /** The lead on a day among everybody, or the first group that is shown; empty for fewer than two parts. */
    public static Optional<Lead> of(Study study, Manifest.Scenario scenario, int day) {
        Shows shows = scenario.shows();
        if (shows == null || shows.parts().size() < 2) {
            return Optional.empty();
        }
        StudentInterval student = new StudentInterval();
        List<RunsTable.Run> runs = study.runs().succeeded(scenario.scenarioId());
        String group = shows.mainGroup();
        List<Shows.Part> sorted = shows.parts().stream()
                .sorted(Comparator.comparingDouble((Shows.Part part) -> -mean(at(study, runs, day, group, part))))
                .toList();
        PairedDifference difference = PairedDifference.of(at(study, runs, day, group, sorted.get(0)),
                at(study, runs, day, group, sorted.get(1)), student);
        return difference.pairs() == 0 ? Optional.empty()
                : Optional.of(new Lead(sorted.get(0), sorted.get(1), difference));
    }

    private static double[] at(Study study, List<RunsTable.Run> runs, int day, String group, Shows.Part part) {
        return study.series().at(runs, day, group, part.variable());
    }

    private static double mean(double[] values) {
        Sample present = Sample.of(values);
        return present.n() == 0 ? Double.NEGATIVE_INFINITY : present.mean();
    }

    /** "Higher for provider care than for provider attention: +1.2 percentage points [+1.0, +1.4] in 10 runs." */
    public String text(int decimals, String unit) {
        String one = Sentence.within(first.label());
        String other = Sentence.within(second.label());
        String runs = Numeral.count(difference.pairs(), "run");
        if (difference.pairs() < Word.LEAST_PAIRS || !difference.interval().known()) {
            return "Only " + runs + ": no verdict on whether " + one + " or " + other + " is higher.";
        }
        boolean clear = difference.interval().clearOfZero();
        String number = unit.equals(Numeral.SHARE)
                ? Numeral.percentagePoints(difference.mean(), difference.interval(), decimals)
                : (clear ? Numeral.sided(difference.mean(), decimals) : Numeral.signed(difference.mean(), decimals))
                        + " " + Numeral.signed(difference.interval(), decimals);
        String size = number + " in " + runs + ".";
        return clear ? "Higher for " + one + " than for " + other + ": " + size
                : "No clear difference between " + one + " and " + other + ": " + size;
    }
}
