package kith.analysis.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.stats.Interval;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Shows;
import kith.analysis.table.Study;
import kith.analysis.trajectory.Course;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/**
 * The courses that answer the question of a scenario: one per group that the scenario names, each with the number of
 * the day that is the answer.
 *
 * @param differs whether they are paired differences; where the reference has no such value they are values
 */
record AnswerLines(Sides sides, Manifest.Metric metric, Shows shows, boolean differs, List<Line> all) {
    private static final double[][] DASHES = {{}, {8, 4}, {2, 3}, {10, 3, 2, 3}};
    private static final double THICK = 2.5;
    private static final double THIN = 1;

    /**
     * A group and its course.
     *
     * @param variable the variable of the tables
     * @param at the place in the course of the day whose numbers are the answer
     * @param contrast the difference on that day; null for a value
     */
    record Line(String group, String variable, String label, Course course, int at, Contrast contrast) {
        double answer() {
            return course.mean()[at];
        }

        int day() {
            return course.days()[at];
        }

        Interval band() {
            return new Interval(course.low()[at], course.high()[at]);
        }

        boolean isOfEverybody() {
            return group.equals(SeriesTable.EVERYBODY);
        }

        /** Grey where it has no verdict. */
        Color colour() {
            return isMarked() ? Palette.REFERENCE : Palette.SCENARIO;
        }

        /** Whether it rests on too few people or runs for a verdict. */
        boolean isMarked() {
            return contrast != null && contrast.word().isMarked();
        }
    }

    /** The courses; empty where no run has the outcome in any of the groups. */
    static Optional<AnswerLines> of(Sides sides) {
        Shows shows = sides.scenario().shows();
        if (shows == null || sides.scenario().trial() != null) {
            return Optional.empty(); // the arms of a trial are its answer
        }
        return sides.study().manifest().metric(shows.variable())
                .filter(metric -> !sides.study().isIdle(metric.name()))
                .flatMap(metric -> of(sides, shows, metric));
    }

    private static Optional<AnswerLines> of(Sides sides, Shows shows, Manifest.Metric metric) {
        List<Line> differences = sides.compares() && shows.parts().isEmpty() ? lines(sides, shows, metric, true)
                : List.of();
        boolean differs = !differences.isEmpty();
        List<Line> lines = differs ? differences : lines(sides, shows, metric, false);
        return lines.isEmpty() ? Optional.empty() : Optional.of(new AnswerLines(sides, metric, shows, differs, lines));
    }

    private static List<Line> lines(Sides sides, Shows shows, Manifest.Metric metric, boolean difference) {
        List<Line> lines = new ArrayList<>();
        if (shows.parts().isEmpty()) {
            shows.groups().forEach(group -> line(sides, shows, group, metric.name(), label(sides, group), difference)
                    .ifPresent(lines::add));
        } else {
            shows.parts().forEach(part -> shows.groups().forEach(group -> line(sides, shows, group, part.variable(),
                    part.label() + (shows.groups().size() > 1 ? ", " + Sentence.within(label(sides, group)) : ""),
                    false)
                    .ifPresent(lines::add)));
        }
        return lines;
    }

    private static String label(Sides sides, String group) {
        return group.equals(SeriesTable.EVERYBODY) ? "Everybody" : sides.study().manifest().groupLabel(group);
    }

    private static Optional<Line> line(
            Sides sides, Shows shows, String group, String variable, String label, boolean difference) {
        Study study = sides.study();
        String scenario = sides.scenario().scenarioId();
        Course whole = difference
                ? Course.difference(study.series(), study.runs().pairs(scenario, sides.reference().scenarioId()),
                        group, variable)
                : Course.mean(study.series(), runs(sides), group, variable);
        Course cut = cut(whole, shows.fromDay(), shows.toDay()).bandOfAtLeast(Word.LEAST_PAIRS);
        if (cut.isEmpty()) {
            return Optional.empty();
        }
        int at = nearest(cut, shows.answerDay());
        return Optional.of(new Line(group, variable, label, cut, at,
                difference ? new ContrastTable(study, sides.reference().scenarioId(), new StudentInterval())
                        .contrast(scenario, cut.days()[at], group, variable) : null));
    }

    private static int nearest(Course course, int day) {
        int best = 0;
        for (int i = 1; i < course.days().length; i++) {
            best = Math.abs(course.days()[i] - day) < Math.abs(course.days()[best] - day) ? i : best;
        }
        return best;
    }

    private static List<RunsTable.Run> runs(Sides sides) {
        return sides.study().runs().succeeded(sides.scenario().scenarioId());
    }

    /** The part of a course between two days. */
    private static Course cut(Course course, int from, int to) {
        int[] kept = IntStream.range(0, course.days().length)
                .filter(i -> course.days()[i] >= from && course.days()[i] <= to).toArray();
        return new Course(IntStream.of(kept).map(i -> course.days()[i]).toArray(), part(course.low(), kept),
                part(course.mean(), kept), part(course.high(), kept),
                Arrays.stream(course.runs()).map(run -> part(run, kept)).toArray(double[][]::new), course.band());
    }

    private static double[] part(double[] values, int[] kept) {
        return IntStream.of(kept).mapToDouble(i -> values[i]).toArray();
    }

    /**
     * How a line is drawn, in the plot and beside its name: lines differ by their dashes, also in grey. That of
     * everybody has none.
     */
    Ink ink(Line line) {
        List<Line> inOrder = Stream.concat(all.stream().filter(Line::isOfEverybody),
                all.stream().filter(each -> !each.isOfEverybody())).toList();
        double[] dashes = DASHES[inOrder.indexOf(line) % DASHES.length];
        Ink ink = Ink.line(line.colour(), line.isMarked() ? THIN : THICK);
        return dashes.length == 0 ? ink : ink.dashed(dashes);
    }

    Stream<Line> stream() {
        return all.stream();
    }

    /** Those that are differences, by their label. */
    Map<String, Contrast> contrasts() {
        Map<String, Contrast> own = new LinkedHashMap<>();
        all.stream().filter(line -> line.contrast() != null).forEach(line -> own.put(line.label(), line.contrast()));
        return own;
    }

    /** What the same is under rival assumptions; of values nothing. */
    Rivals rivals() {
        return differs ? sides.rivals() : Rivals.NONE;
    }

    /** What is too small to matter; not-a-number for values. */
    double smallest() {
        return differs ? all.get(0).contrast().smallest() : Double.NaN;
    }

    /** The lower ends of the band of a line; of values no lower than values can be. */
    double[] low(Line line) {
        return differs || metric.lowerBound() == null ? line.course().low()
                : Arrays.stream(line.course().low()).map(low -> Math.max(metric.lowerBound(), low)).toArray();
    }

    /** Whether the band of a line is cut there. */
    boolean isCut() {
        return all.stream().anyMatch(line -> !Arrays.equals(low(line), line.course().low()));
    }

    /** The decimals of all numbers. */
    int decimals() {
        return Precision.of(all.stream().map(Line::band).toList(), smallest(), metric.decimals());
    }

    /** Whether they are values of a share, which are told in per cent. */
    boolean isPercent() {
        return !differs && metric.unit().equals(Numeral.SHARE);
    }

    /** The number of a line as printed. */
    String size(Line line) {
        int decimals = Precision.ofRow(line.band(), decimals());
        return differs ? Numeral.signed(line.answer(), decimals)
                : isPercent() ? Numeral.percent(line.answer(), decimals) : Numeral.plain(line.answer(), decimals);
    }

    /** Its interval as printed. */
    String interval(Line line) {
        int decimals = Precision.ofRow(line.band(), decimals());
        return differs ? Numeral.signed(line.band(), decimals)
                : isPercent() ? Numeral.percent(line.band(), decimals) : Numeral.plain(line.band(), decimals);
    }

    /** The people of a line: of a difference those of the reference, as in every table. */
    Headcount people(Line line) {
        String scenario = sides.scenario().scenarioId();
        return Headcount.of(sides.study(), line.contrast() == null ? runs(sides)
                : sides.study().runs().pairs(scenario, sides.reference().scenarioId()).stream()
                        .map(RunsTable.Pair::reference).toList(),
                line.group());
    }
}
