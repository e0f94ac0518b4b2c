package kith.analysis.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.contrast.Finding;
import kith.analysis.finding.Warning;
import kith.analysis.finding.WrittenFor;
import kith.analysis.stats.Interval;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;
import kith.analysis.trajectory.Course;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/**
 * The chart that answers the scenario's question: the outcome, the groups and the days that the scenario names. A line
 * per group shows the mean paired difference; where the reference has no such value, the value in the scenario.
 */
record AnswerChart(Sides sides, Manifest.Metric metric, Manifest.Shows shows, boolean differs, List<Line> lines)
        implements Figure {
    private static final double LEFT = 68;
    private static final double RIGHT = 632;
    private static final double HEAD = 26;
    private static final double PLOT = 250;
    private static final double LABEL_GAP = 50;
    private static final double NAME_LINE = 14;
    private static final double SAMPLE = 38;
    private static final Type NAME = Type.LABEL.strong();
    private static final double LINE = 15;
    private static final double BESIDE = 12;
    private static final double DOT = 4.5;
    private static final double[][] DASHES = {{}, {8, 4}, {2, 3}, {10, 3, 2, 3}};

    /**
     * A group and its course.
     *
     * @param at the place in the course of the day whose numbers are the answer
     * @param contrast the difference on that day; null for a value
     */
    record Line(String group, String label, Course course, int at, Contrast contrast) {
        double answer() {
            return course.mean()[at];
        }

        int day() {
            return course.days()[at];
        }

        Interval band() {
            return new Interval(course.low()[at], course.high()[at]);
        }
    }

    /** The chart; empty where no run has the outcome in any of the groups. */
    static Optional<AnswerChart> of(Sides sides) {
        Manifest.Shows shows = sides.scenario().shows();
        if (shows == null || sides.scenario().trial() != null) {
            return Optional.empty(); // the arms of a trial are its answer
        }
        return sides.study().manifest().metric(shows.variable())
                .filter(metric -> !sides.study().isIdle(metric.name()))
                .flatMap(metric -> of(sides, shows, metric));
    }

    private static Optional<AnswerChart> of(Sides sides, Manifest.Shows shows, Manifest.Metric metric) {
        List<Line> differences = sides.compares() ? lines(sides, shows, metric, true) : List.of();
        boolean differs = !differences.isEmpty();
        List<Line> lines = differs ? differences : lines(sides, shows, metric, false);
        return lines.isEmpty() ? Optional.empty() : Optional.of(new AnswerChart(sides, metric, shows, differs, lines));
    }

    private static List<Line> lines(Sides sides, Manifest.Shows shows, Manifest.Metric metric, boolean difference) {
        Study study = sides.study();
        String scenario = sides.scenario().scenarioId();
        List<Line> lines = new ArrayList<>();
        for (String group : shows.groups()) {
            Course whole = difference
                    ? Course.difference(study.series(), study.runs().pairs(scenario, sides.reference().scenarioId()),
                            group, metric.name())
                    : Course.mean(study.series(), runs(sides), group, metric.name());
            Course cut = cut(whole, shows.fromDay(), shows.toDay()).bandOfAtLeast(Word.LEAST_PAIRS);
            if (!cut.isEmpty()) {
                int at = nearest(cut, shows.answerDay());
                lines.add(new Line(group,
                        group.equals(SeriesTable.EVERYBODY) ? "Everybody" : study.manifest().groupLabel(group),
                        cut, at,
                        difference ? new ContrastTable(study, sides.reference().scenarioId(), new StudentInterval())
                                .contrast(scenario, cut.days()[at], group, metric.name()) : null));
            }
        }
        return lines;
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

    @Override
    public String name() {
        return sides.file("answer");
    }

    @Override
    public String title() {
        return sides.scenario().question().isEmpty() ? metric.label() + ": " + sides.against()
                : sides.scenario().question();
    }

    @Override
    public String description() {
        return lines.stream().map(line -> line.label() + ", day " + line.day() + ": " + size(line) + " "
                + interval(line) + (line.contrast() == null ? "" : ", " + line.contrast().word().text()))
                .collect(Collectors.joining("; ")) + ".";
    }

    private int decimals() {
        double smallest = differs ? lines.get(0).contrast().smallest() : Double.NaN;
        return Precision.of(lines.stream().map(Line::band).toList(), smallest, metric.decimals());
    }

    private String size(Line line) {
        return differs ? Numeral.signed(line.answer(), decimals()) : Numeral.plain(line.answer(), decimals());
    }

    private String interval(Line line) {
        return differs ? Numeral.signed(line.band(), decimals()) : Numeral.plain(line.band(), decimals());
    }

    @Override
    public int width() {
        return 920;
    }

    private Frame frame() {
        List<Warning.Kind> more = new ArrayList<>();
        if (differs && metric.sdVariable() != null) {
            more.add(Warning.Kind.DISPLACEMENT); // what the rival assumption gives is printed beside each line
        }
        if (lines.stream().anyMatch(line -> line.group().contains("would_use:"))) {
            more.add(Warning.Kind.EVENTUAL_GROUPS);
        }
        return new Frame(title(), claim(), subtitle(), sides.changed(), caption(),
                (dependence() + " " + sides.warnings(more.toArray(Warning.Kind[]::new))).strip(), sides.footer(),
                width());
    }

    /** The numbers that answer the question, in a sentence. */
    private String claim() {
        if (differs) {
            Map<String, Contrast> rows = new LinkedHashMap<>();
            lines.forEach(line -> rows.put(line.label(), line.contrast()));
            return Claim.of(metric, rows, decimals());
        }
        return metric.label() + " on day " + lines.get(0).day() + ": " + lines.stream()
                .map(line -> (line.label() + " " + size(line) + " " + interval(line)).strip())
                .collect(Collectors.joining("; ")) + ".";
    }

    /** Says of which groups the rival assumption changes the verdict. */
    private String dependence() {
        Map<String, Contrast> own = new LinkedHashMap<>();
        lines.stream().filter(line -> line.contrast() != null).forEach(line -> own.put(line.label(), line.contrast()));
        return rivals().dependence(own);
    }

    private String subtitle() {
        String what = metric.label() + (metric.scaleWithUnit().isEmpty() ? "" : ", " + metric.scaleWithUnit());
        return (differs ? what + ". Difference: " + sides.difference() + "." : values(what)) + writtenFor();
    }

    /** Says that the question in the title may not fit, where the run is another one. */
    private String writtenFor() {
        String note = sides.scenario().question().isEmpty() ? "" : WrittenFor.of(sides.scenario());
        return note.isEmpty() ? "" : " " + note;
    }

    private String values(String what) {
        return what + ". Values in " + sides.scenario().label()
                + (sides.compares() ? "; " + sides.reference().label() + " has no such value." : ".");
    }

    private String caption() {
        boolean sparse = lines.stream().anyMatch(line -> line.course().isSparse());
        return "Each " + (sparse ? "large " : "") + "dot marks a number that answers the question. "
                + (sparse ? Days.OBSERVED_DAYS : "")
                + "Lines are means over " + (differs ? "pairs of runs" : "runs")
                + ". Bands are the 95 % intervals of these means."
                + (lines.stream().anyMatch(line -> line.contrast() != null && line.contrast().word().isMarked())
                        ? " † fewer than " + Word.LEAST_PEOPLE + " people or " + Word.LEAST_PAIRS + " pairs of"
                                + " runs: no verdict."
                        : "");
    }

    private Rivals rivals() {
        return differs ? Rivals.of(sides.study()) : new Rivals(List.of(), List.of());
    }

    private Days days() {
        int last = Math.min(shows.toDay(), sides.study().series().lastDay());
        int first = Math.min(shows.fromDay(), last);
        return new Days(first, last, sides.study().manifest().evidenceEndsDay(),
                sides.edges().stream().filter(day -> day >= first && day <= last).toList(), LEFT, RIGHT);
    }

    private Zone zone() {
        return new Zone(differs ? lines.get(0).contrast().smallest() : Double.NaN, metric.decimals());
    }

    private double top() {
        return frame().top() + HEAD + Bands.of(sides, days()).height();
    }

    /** Where the plot ends: as low as its labels need. */
    private double bottom() {
        return top() + Math.max(PLOT, labelHeight() * lines.size());
    }

    /** What the label of a line needs: its name on one line or two, its numbers, and those under rival assumptions. */
    private double labelHeight() {
        return LABEL_GAP + (lines.stream().anyMatch(line -> name(line).size() > 1) ? NAME_LINE : 0)
                + LINE * lines.stream().mapToInt(line -> below(line).size() - 1 + under(line).size()).max().orElse(0);
    }

    /** Where labels begin: right of the squares that lie right of the last day. */
    private double labelsAt() {
        boolean right = lines.stream().anyMatch(line -> line.day() == days().last());
        return RIGHT + 10 + (rivals().areThere() && right ? Rivals.BESIDE * squares() : 0);
    }

    /** The most squares beside each other on one day. */
    private int squares() {
        return lines.size() * rivals().all().size();
    }

    @Override
    public int height() {
        return frame().height(foot());
    }

    private double foot() {
        return bottom() + (rivals().areThere() ? 50 : 26);
    }

    private Scale scale() {
        double low = lines.stream().mapToDouble(line -> line.course().lowest()).min().orElse(0);
        double high = lines.stream().mapToDouble(line -> line.course().highest()).max().orElse(0);
        if (differs) {
            for (Line line : lines) {
                for (Contrast rival : rivals().of(line.contrast())) {
                    low = Math.min(low, rival.interval().known() ? rival.interval().low() : rival.size());
                    high = Math.max(high, rival.interval().known() ? rival.interval().high() : rival.size());
                }
            }
            double reach = zone().reach();
            low = Math.min(low, -reach);
            high = Math.max(high, reach);
        } else if (metric.axisLow() != null && metric.axisHigh() != null) {
            low = metric.axisLow();
            high = metric.axisHigh();
        } else {
            double missing = Math.max(0, 4 * Math.pow(10, -metric.decimals()) - (high - low)) / 2;
            low -= missing;
            high += missing;
            if (metric.lowerBound() != null) {
                low = metric.lowerBound();
            }
        }
        return Scale.covering(low, high, bottom(), top(), 5);
    }

    @Override
    public void draw(Canvas canvas) {
        Days days = days();
        Scale scale = scale();
        Bands bands = Bands.of(sides, days);
        bands.name(canvas, top());
        if (differs) {
            zone().shadeAlong(canvas, scale, LEFT, RIGHT);
        }
        days.drawExtrapolation(canvas, top(), bottom());
        for (double tick : scale.ticks()) {
            canvas.line(LEFT, scale.at(tick), RIGHT, scale.at(tick), Ink.line(Palette.RULE, 1));
            canvas.text(differs ? Numeral.signed(tick, scale.decimals()) : Numeral.plain(tick, scale.decimals()),
                    LEFT - 8,
                    scale.at(tick) + 4, Type.LABEL.end());
        }
        bands.shade(canvas, top(), bottom());
        for (Line line : lines) {
            canvas.draw(days.area(line.course(), line.course().low(), line.course().high(), scale),
                    Ink.fill(new java.awt.Color(0xCD, 0x8F, 0xC2, 0x40)));
        }
        if (differs) {
            canvas.line(LEFT, scale.at(0), RIGHT, scale.at(0), Ink.line(Palette.INK, 1.5));
        }
        for (int i = 0; i < lines.size(); i++) {
            Course course = lines.get(i).course();
            canvas.draw(days.line(course, course.mean(), scale), Ink.line(Palette.PANEL, 5));
            canvas.draw(days.line(course, course.mean(), scale), ink(i));
            days.drawObserved(canvas, course, scale, Palette.SCENARIO);
            canvas.circle(days.at(lines.get(i).day()), scale.at(lines.get(i).answer()), DOT,
                    Ink.fill(Palette.SCENARIO));
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contrast() != null) {
                double beside = BESIDE + Rivals.BESIDE * rivals().all().size() * i;
                rivals().drawAlong(canvas, scale, lines.get(i).contrast(), days.at(lines.get(i).day()) + beside, 1);
            }
        }
        rivals().legend(canvas, LEFT, bottom() + 42, lines.stream()
                .anyMatch(line -> line.group().startsWith(Finding.USERS)),
                "; right of its day");
        days.drawBoundary(canvas, top(), bottom(), true);
        zone().name(canvas, scale, LEFT, RIGHT, frame().top() + 12, Zone.inSd(metric.smallestEffectSd()),
                lines.stream().mapToDouble(Line::answer).sum() > 0);
        labels(canvas, scale);
        days.drawTicks(canvas, bottom());
        frame().draw(canvas, foot());
    }

    /** How a line is drawn, in the plot and beside its name: lines differ by their dashes, also in grey. */
    private static Ink ink(int line) {
        double[] dashes = DASHES[line % DASHES.length];
        Ink ink = Ink.line(Palette.SCENARIO, 2.5);
        return dashes.length == 0 ? ink : ink.dashed(dashes);
    }

    /** Labels at the ends of the lines, from top to bottom, apart from each other. */
    private void labels(Canvas canvas, Scale scale) {
        List<Line> sorted = lines.stream().sorted((a, b) -> Double.compare(b.answer(), a.answer())).toList();
        double least = top() + 8;
        double at = labelsAt();
        double gap = labelHeight();
        double most = bottom() - gap * sorted.size() + LABEL_GAP - 28;
        for (Line line : sorted) {
            double y = Math.max(least, Math.min(most, scale.at(line.answer())));
            List<String> name = name(line);
            for (int i = 0; i < name.size(); i++) {
                canvas.text(name.get(i), at + SAMPLE, y - NAME_LINE * (name.size() - 1 - i), NAME.in(Palette.SCENARIO));
            }
            double sample = y - NAME_LINE * (name.size() - 1) - 4;
            canvas.line(at, sample, at - 6 + SAMPLE, sample, ink(lines.indexOf(line)));
            boolean marked = line.contrast() != null && line.contrast().word().isMarked();
            canvas.text(size(line) + (marked ? "†" : "") + " " + interval(line), at, y + 16,
                    Type.STRONG.in(Palette.SCENARIO));
            double next = y + 31;
            for (String text : below(line)) {
                canvas.text(text, at, next, Type.LABEL);
                next += LINE;
            }
            for (String text : under(line)) {
                canvas.text(text, at, next, Type.LABEL.in(Palette.INK));
                next += LINE;
            }
            least = y + gap;
            most += gap;
        }
    }

    /** "under the rival assumption", "+3.98 [+3.80, +4.16]; 63 people": what stands below the label of a line. */
    private List<String> under(Line line) {
        List<String> texts = new ArrayList<>();
        if (line.contrast() != null) {
            for (Rivals.Told told : rivals().toldUnder(line.contrast())) {
                texts.addAll(TextWidth.wrap(rivals().under(told), Type.LABEL, labelRoom()));
                String numbers = Rivals.text(told.contrast(), decimals());
                texts.addAll(joined(numbers, people(told.contrast().people())));
            }
        }
        return texts;
    }

    /** Two parts on one line, or each on its own where there is no room for that; the second may be empty. */
    private List<String> joined(String first, String second) {
        return second.isEmpty() ? List.of(first)
                : TextWidth.of(first + "; " + second, Type.LABEL) <= labelRoom() ? List.of(first + "; " + second)
                : List.of(first, second);
    }

    private static String people(double count) {
        return Double.isNaN(count) ? "" : Numeral.count(Math.round(count))
                + (Math.round(count) == 1 ? " person" : " people");
    }

    private double labelRoom() {
        return width() - labelsAt() - Frame.MARGIN / 2;
    }

    /** The name of a line on one line or two. */
    private List<String> name(Line line) {
        List<String> lines = TextWidth.wrap(line.label(), NAME, labelRoom() - SAMPLE);
        return lines.size() <= 2 ? lines : List.of(lines.get(0), String.join(" ", lines.subList(1, lines.size())));
    }

    /** The people of a line: of a difference those of the reference, as in every table. */
    private Headcount people(Line line) {
        String scenario = sides.scenario().scenarioId();
        return Headcount.of(sides.study(), line.contrast() == null ? runs(sides)
                : sides.study().runs().pairs(scenario, sides.reference().scenarioId()).stream()
                        .map(RunsTable.Pair::reference).toList(),
                line.group());
    }

    private List<String> below(Line line) {
        double people = line.contrast() == null ? people(line).on(line.day()) : line.contrast().people();
        return joined("day " + line.day() + (line.contrast() == null ? "" : ", " + line.contrast().word().brief()),
                people(people));
    }

    @Override
    public List<String> columns() {
        return CourseRows.COLUMNS;
    }

    @Override
    public void numbers(CsvFile csv) {
        lines.forEach(line -> CourseRows.write(csv, line.group(), line.course(), 0, people(line), metric.unit()));
        lines.stream().filter(line -> line.contrast() != null)
                .forEach(line -> rivals().toldUnder(line.contrast()).forEach(told -> told.write(csv, line.group())));
        Bands.of(sides, days()).write(csv);
    }
}
