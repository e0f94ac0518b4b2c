package kith.analysis.chart;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.analysis.booking.Booking;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.finding.Warning;
import kith.analysis.stats.Interval;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Cause;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.table.Rival;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.wording.MetricWords;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.WindowWords;
import kith.analysis.wording.Word;

/**
 * What the difference of an outcome is attributed to: a bar per cause, and one for their sum. Every bar begins at zero,
 * in every study. Blue people, orange AI, grey others; hatched where the amount rests on an assumption; thin lines
 * under bars are 95 % intervals. All numbers of the column have the same decimals.
 *
 * @param group whose change it is
 * @param smallest the smallest total of interest; not-a-number where there is none
 */
record BookingChart(Sides sides, Manifest.Metric outcome, String group, Booking booking, double smallest)
        implements Figure {
    private static final int LARGEST = 2;
    private static final double HEAD = 28;
    private static final double ROW = 30;
    private static final double BAR = 13;
    private static final double WHISKER = 4.5;
    private static final double END = 2.5;
    private static final double TOTAL_GAP = 8;
    private static final double LEFT = 262;
    private static final double UNDER_ROOM = LEFT - Frame.MARGIN - 28;
    private static final double RIGHT = 690;
    private static final double SIZE = 762;
    private static final double INTERVAL = 774;

    /** The chart of everybody. */
    BookingChart(Sides sides, Manifest.Metric outcome, Booking booking, double smallest) {
        this(sides, outcome, SeriesTable.EVERYBODY, booking, smallest);
    }

    static BookingChart of(Sides sides, Manifest.Metric outcome, String group, Booking booking) {
        String sdOf = sides.compares() ? sides.reference().scenarioId() : sides.scenario().scenarioId();
        double sd = new ContrastTable(sides.study(), sdOf, new StudentInterval()).oneSd(outcome.name());
        return new BookingChart(sides, outcome, group, booking,
                outcome.smallestEffectSd() > 0 ? outcome.smallestEffectSd() * sd : Double.NaN);
    }

    @Override
    public String name() {
        return sides.file("attributed");
    }

    /** The word for the total. */
    private Word word() {
        return smallest > 0 ? Word.of(booking.pairs(), people(), booking.interval(), smallest)
                : Word.of(booking.pairs(), people(), booking.interval(), Precision.lastDigit(outcome.decimals()))
                        .unsized();
    }

    private boolean isOfAll() {
        return group.equals(SeriesTable.EVERYBODY);
    }

    private String who() {
        return isOfAll() ? "Everybody" : sides.study().manifest().groupLabel(group);
    }

    /** How many people a group has on the last day; of everybody that decides nothing. */
    private double people() {
        Manifest.Scenario of = sides.compares() ? sides.reference() : sides.scenario();
        return isOfAll() ? Double.NaN
                : Headcount.of(sides.study(), sides.study().runs().succeeded(of.scenarioId()), group).on(day());
    }

    @Override
    public String title() {
        String what = outcome.label().toLowerCase(Locale.ROOT) + (isOfAll() ? "" : " (" + Sentence.within(who()) + ")");
        String change = sides.compares() ? "difference" : "change";
        if (word().isDirected()) {
            return "What the " + change + " in " + what + (isApartAtDayZero() ? " after day 0" : "")
                    + " is attributed to: " + sides.against();
        }
        return switch (word()) {
            case TOO_SMALL -> "Too small to matter: the " + change + " in " + what + " by pathway, ";
            case TOO_FEW_PEOPLE -> "Too few people for a verdict: the " + change + " in " + what + " by pathway, ";
            case TOO_FEW_RUNS, NO_PAIR -> "Too few runs for a verdict: the " + change + " in " + what + " by pathway, ";
            default -> "No clear " + change + " to attribute: " + what + " by pathway, ";
        } + sides.against();
    }

    /** How far the worlds were apart at day 0 already; entries tell what moved after it. */
    private double atDayZero() {
        if (!sides.compares()) {
            return 0;
        }
        double sum = 0;
        int pairs = 0;
        for (RunsTable.Pair pair : sides.study().runs().pairs(sides.scenario().scenarioId(),
                sides.reference().scenarioId())) {
            double[] scenario = sides.study().series().at(List.of(pair.scenario()), 0, group, outcome.name());
            double[] reference = sides.study().series().at(List.of(pair.reference()), 0, group, outcome.name());
            sum += scenario[0] - reference[0];
            pairs++;
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    private boolean isApartAtDayZero() {
        return Math.abs(atDayZero()) >= Math.pow(10, -outcome.decimals());
    }

    private int day() {
        return sides.study().series().lastDay();
    }

    /** The decimals of the whole column, with which no total under a rival assumption prints as nothing. */
    private int decimals() {
        return Precision.telling(under().stream().map(each -> each.booking().interval()).toList(), Precision.of(
                Stream.concat(Stream.of(booking.interval()), booking.entries().stream().map(Booking.Entry::interval))
                        .toList(),
                smallest, outcome.decimals()));
    }

    private Booking shown() {
        return booking.printable(decimals());
    }

    @Override
    public String description() {
        return shown().entries().stream()
                .map(e -> e.cause().label() + " " + Numeral.signed(e.amount(), decimals()))
                .collect(Collectors.joining("; ")) + "; all pathways " + Numeral.signed(booking.total(), decimals())
                + " "
                + Numeral.signed(booking.interval(), decimals()) + ": " + word().text() + ".";
    }

    @Override
    public int width() {
        return 920;
    }

    /** The same total under a rival assumption. */
    private record Under(Rival rival, Booking booking) {}

    /** The totals of this outcome under each rival assumption that has them. */
    private List<Under> under() {
        return !sides.compares() ? List.of() : sides.study().rivals().stream()
                .map(rival -> new Under(rival, Booking.ofPairs(rival.study(), rival.study().runs()
                        .pairs(sides.scenario().scenarioId(), sides.reference().scenarioId()), outcome.name(), group)))
                .filter(each -> !each.booking().entries().isEmpty()).toList();
    }

    private Frame frame() {
        String unit = who() + Headcount.words(people()) + ". " + MetricWords.labelWithUnit(outcome)
                + (sides.compares() ? ": " + sides.difference() : ", change from day 0")
                + ", by day " + day()
                + WindowWords.when(sides.scenario(), day()) + ".";
        return new Frame(title(), claim(), unit, sides.caution(Stream.of(group)), sides.changed(), caption(),
                warnings(),
                sides.footer(), width());
    }

    /** The total with its verdict, and the largest pathways. */
    private String claim() {
        String told = who() + ": " + (Numeral.signed(booking.total(), decimals()) + " "
                + Numeral.signed(booking.interval(), decimals())).strip()
                + (outcome.unit().isEmpty() ? "" : " " + outcome.unit()) + ", " + word().text() + ".";
        List<String> largest = shown().entries().stream()
                .sorted(Comparator.comparingDouble((Booking.Entry e) -> Math.abs(e.amount())).reversed())
                .limit(LARGEST).map(e -> Sentence.within(e.cause().label()) + " "
                        + Numeral.signed(e.amount(), decimals()))
                .toList();
        return told + (largest.isEmpty() ? "" : " Largest pathways: " + String.join(", ", largest) + ".");
    }

    private String caption() {
        String label = Sentence.within(outcome.label());
        return "Every bar begins at zero. The bars add up to the last one. "
                + (booking.interval().known() ? "Thin lines under bars are 95 % intervals. " : "")
                + (sides.compares()
                        ? "A plus means: by this pathway " + label + " is higher than in “" + sides.reference().label()
                                + "”"
                        : "A plus means: this pathway raised " + label) + "." + cutNames();
    }

    /** The assumptions in full, where a row has no room for its own. */
    private String cutNames() {
        return under().stream().noneMatch(each -> TextWidth.wrap(name(each), Type.LABEL, UNDER_ROOM).size() > 2) ? ""
                : " Rival assumptions: " + sides.rivals().marks() + ".";
    }

    private static String name(Under told) {
        return "Under " + told.rival().words();
    }

    private String warnings() {
        return "The ledger of the model names the direct pathway of a change. A pathway is not a cause."
                + (booking.addsUp(decimals()) ? ""
                        : " The measured " + (sides.compares() ? "difference" : "change") + " is "
                                + Numeral.signed(booking.measured(), decimals())
                                + ": the ledger does not add up to it.")
                + (isApartAtDayZero() ? " The worlds were " + Numeral.signed(atDayZero(), outcome.decimals())
                        + " apart on day 0 already." : "")
                + " " + sides.warnings(Warning.Kind.DISPLACEMENT);
    }

    private Zone zone() {
        return new Zone(smallest, outcome.decimals());
    }

    private Scale scale() {
        double low = Math.min(0, booking.total());
        double high = Math.max(0, booking.total());
        for (Booking.Entry entry : booking.entries()) {
            Interval ends = reach(entry.interval(), entry.amount());
            low = Math.min(low, ends.low());
            high = Math.max(high, ends.high());
        }
        for (Under each : under()) {
            Interval rival = reach(each.booking().interval(), each.booking().total());
            low = Math.min(low, rival.low());
            high = Math.max(high, rival.high());
        }
        Interval total = reach(booking.interval(), booking.total());
        return zone().scale(Math.min(low, total.low()), Math.max(high, total.high()), LEFT, RIGHT, 6);
    }

    private static Interval reach(Interval interval, double amount) {
        return interval.known() ? new Interval(Math.min(interval.low(), amount), Math.max(interval.high(), amount))
                : new Interval(amount, amount);
    }

    private double top() {
        return frame().top() + HEAD;
    }

    /** Where the axis lies. */
    private double axis() {
        return top() + ROW * (shown().entries().size() + 1) + TOTAL_GAP + ROW * under().size();
    }

    @Override
    public int height() {
        return frame().height(axis() + 58);
    }

    @Override
    public void draw(Canvas canvas) {
        Scale scale = scale();
        Booking shown = shown();
        double zero = scale.at(0);
        double top = top();
        zone().shade(canvas, scale, top, axis());
        canvas.text("← lower", zero - 8, top - 8, Type.LABEL.end());
        canvas.text("higher →", zero + 8, top - 8, Type.LABEL);
        canvas.text("Amount", SIZE, top - 8, Type.LABEL.end());
        canvas.text("95 % interval", INTERVAL, top - 8, Type.LABEL);
        double y = top + ROW / 2;
        for (Booking.Entry entry : shown.entries()) {
            bar(canvas, zero, scale.at(entry.amount()), y, colour(entry.cause().kind()), entry.cause().assumed());
            whisker(canvas, scale, entry.interval(), y);
            label(canvas, entry, y);
            y += ROW;
        }
        double rule = y - ROW / 2 + 3;
        canvas.line(Frame.MARGIN, rule, width() - Frame.MARGIN, rule, Ink.line(Palette.INK, 1));
        y += TOTAL_GAP;
        bar(canvas, zero, scale.at(shown.total()), y, Palette.SCENARIO, false);
        canvas.text("All pathways: " + word().brief(), Frame.MARGIN, y + 4.5, Type.STRONG);
        canvas.text(Numeral.signed(booking.total(), decimals()), SIZE, y + 4.5, Type.STRONG.end());
        canvas.text(Numeral.signed(booking.interval(), decimals()), INTERVAL, y + 4.5, Type.BODY.in(Palette.LABEL));
        canvas.line(zero, top, zero, axis(), Ink.line(Palette.INK, 1.5));
        whisker(canvas, scale, booking.interval(), y);
        for (Under each : under()) {
            y += ROW;
            under(canvas, scale, each, y);
        }
        canvas.line(LEFT, axis(), RIGHT, axis(), Ink.line(Palette.RULE, 1));
        for (double tick : scale.ticks()) {
            canvas.line(scale.at(tick), axis(), scale.at(tick), axis() + 4, Ink.line(Palette.LABEL, 1));
            canvas.text(Numeral.signed(tick, scale.decimals()), scale.at(tick), axis() + 18, Type.LABEL.middle());
        }
        key(canvas, axis() + 46);
        frame().draw(canvas, axis() + 58);
    }

    /** The total under a rival assumption: its mark with its interval, and the numbers. */
    private void under(Canvas canvas, Scale scale, Under told, double y) {
        int place = sides.study().rivals().indexOf(told.rival());
        Rivals.mark(canvas, place, Frame.MARGIN + 6, y, Palette.INK);
        RowLabel.draw(canvas, name(told), Frame.MARGIN + 22, y, UNDER_ROOM, Type.LABEL);
        Rivals.draw(canvas, place, scale, told.booking().total(), told.booking().interval(), y);
        canvas.text(Numeral.signed(told.booking().total(), decimals()), SIZE, y + 4.5, Type.LABEL.end());
        canvas.text(Numeral.signed(told.booking().interval(), decimals()), INTERVAL, y + 4.5, Type.LABEL);
    }

    private static Color colour(Cause.Kind kind) {
        return switch (kind) {
            case HUMAN -> Palette.HUMAN;
            case AI -> Palette.AI;
            case OTHER -> Palette.REFERENCE;
        };
    }

    private static void bar(Canvas canvas, double from, double to, double y, Color colour, boolean hatched) {
        double left = Math.min(from, to);
        double width = Math.abs(to - from);
        if (hatched) {
            canvas.box(left, y - BAR / 2 - 2, width, BAR, Ink.fill(Palette.PANEL));
            canvas.hatch(left, y - BAR / 2 - 2, width, BAR, 6, Ink.line(colour, 1.25));
            canvas.box(left, y - BAR / 2 - 2, width, BAR, Ink.line(colour, 1.25));
        } else {
            canvas.box(left, y - BAR / 2 - 2, width, BAR, Ink.fill(colour));
        }
    }

    /** The interval of a bar that begins at zero, as a thin line under the bar. */
    private static void whisker(Canvas canvas, Scale scale, Interval interval, double y) {
        if (!interval.known()) {
            return;
        }
        double low = scale.at(interval.low());
        double high = scale.at(interval.high());
        double under = y + BAR / 2 - 2 + WHISKER;
        canvas.line(low, under, high, under, Ink.line(Palette.INK, 1.25));
        canvas.line(low, under - END, low, under + END, Ink.line(Palette.INK, 1.25));
        canvas.line(high, under - END, high, under + END, Ink.line(Palette.INK, 1.25));
    }

    private void label(Canvas canvas, Booking.Entry entry, double y) {
        if (entry.cause().kind() == Cause.Kind.HUMAN) {
            canvas.circle(Frame.MARGIN + 6, y, 5.5, Ink.fill(Palette.HUMAN));
        } else if (entry.cause().kind() == Cause.Kind.AI) {
            canvas.diamond(Frame.MARGIN + 6, y, 7, Ink.fill(Palette.AI));
        } else {
            canvas.box(Frame.MARGIN, y - 6, 12, 12, Ink.fill(Palette.REFERENCE));
        }
        RowLabel.draw(canvas, entry.cause().label(), Frame.MARGIN + 22, y, LEFT - Frame.MARGIN - 28, Type.BODY);
        canvas.text(Numeral.signed(entry.amount(), decimals()), SIZE, y + 4.5, Type.BODY.end());
        canvas.text(Numeral.signed(entry.interval(), decimals()), INTERVAL, y + 4.5, Type.BODY.in(Palette.LABEL));
    }

    /** Whether some bar is of that kind. */
    private boolean draws(Cause.Kind kind) {
        return shown().entries().stream().anyMatch(entry -> entry.cause().kind() == kind);
    }

    private void key(Canvas canvas, double y) {
        double x = Frame.MARGIN;
        if (draws(Cause.Kind.HUMAN)) {
            canvas.circle(x + 6, y - 4, 5.5, Ink.fill(Palette.HUMAN));
            canvas.text("people", x + 18, y, Type.LABEL);
            x += 82;
        }
        if (draws(Cause.Kind.AI)) {
            canvas.diamond(x + 6, y - 4, 7, Ink.fill(Palette.AI));
            canvas.text("AI", x + 20, y, Type.LABEL);
            x += 52;
        }
        if (draws(Cause.Kind.OTHER)) {
            canvas.box(x, y - 10, 12, 12, Ink.fill(Palette.REFERENCE));
            canvas.text("other pathways", x + 19, y, Type.LABEL);
            x += 136;
        }
        if (shown().entries().stream().anyMatch(entry -> entry.cause().assumed())) {
            bar(canvas, x, x + 24, y - 4, Palette.REFERENCE, true);
            canvas.text("hatched: rests on an assumption", x + 32, y, Type.LABEL);
            x += 236;
        }
        if (zone().isKnown()) {
            Zone.legend(canvas, x, y, Zone.inSd(outcome.smallestEffectSd()));
        }
    }

    @Override
    public List<String> columns() {
        return List.of("outcome", "cause", "label", "kind", "assumed", "amount", "ci_low", "ci_high", "unit", "word");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (Booking.Entry entry : booking.entries()) {
            csv.text(outcome.name()).text(entry.cause().name()).text(entry.cause().label())
                    .text(entry.cause().kind().name().toLowerCase(Locale.ROOT))
                    .text(Boolean.toString(entry.cause().assumed())).number(entry.amount())
                    .number(entry.interval().low()).number(entry.interval().high()).text(outcome.unit()).text("");
            csv.endRow();
        }
        csv.text(outcome.name()).text("total").text("All pathways").text("").text("").number(booking.total())
                .number(booking.interval().low()).number(booking.interval().high()).text(outcome.unit())
                .text(word().text());
        csv.endRow();
        for (Under each : under()) {
            csv.text(outcome.name()).text("total, " + each.rival().assumption()).text("All pathways").text("").text("")
                    .number(each.booking().total()).number(each.booking().interval().low())
                    .number(each.booking().interval().high()).text(outcome.unit()).text("");
            csv.endRow();
        }
    }
}
