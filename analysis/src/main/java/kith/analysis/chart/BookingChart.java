package kith.analysis.chart;

import java.awt.Color;
import java.util.List;
import java.util.stream.Collectors;
import kith.analysis.booking.Booking;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/**
 * What the difference of an outcome is booked to: each cause begins where the one above ended, and the last bar is
 * their sum. Blue people, orange AI, grey others; hatched where the amount rests on an assumption.
 */
record BookingChart(Sides sides, Manifest.Metric outcome, Booking booking) implements Figure {
    private static final double TOP = 84;
    private static final double ROW = 30;
    private static final double BAR = 16;
    private static final double TOTAL_GAP = 6;
    private static final double LEFT = 300;
    private static final double RIGHT = 740;

    @Override
    public String name() {
        return sides.file("booked");
    }

    @Override
    public String title() {
        String what = outcome.label().toLowerCase(java.util.Locale.ROOT);
        return (isApartAtDayZero() ? "What moved the difference after day 0 in " : sides.compares() ? "What the difference in " : "What the change in ")
                + what + (isApartAtDayZero() ? ": " : " is booked to: ") + sides.against();
    }

    /** How far the worlds were apart at day 0 already; entries tell what moved after it. */
    private double atDayZero() {
        if (!sides.compares()) {
            return 0;
        }
        double sum = 0;
        int pairs = 0;
        for (RunsTable.Pair pair : sides.study().runs().pairs(sides.scenario().scenarioId(), sides.reference().scenarioId())) {
            double[] scenario = sides.study().series().at(List.of(pair.scenario()), 0, SeriesTable.EVERYBODY, outcome.name());
            double[] reference = sides.study().series().at(List.of(pair.reference()), 0, SeriesTable.EVERYBODY, outcome.name());
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

    private int decimals() {
        return outcome.decimals() + 1;
    }

    private Booking shown() {
        return booking.printable(decimals());
    }

    @Override
    public String description() {
        return shown().entries().stream()
                .map(e -> e.cause().label() + " " + Numeral.signed(e.amount(), decimals()))
                .collect(Collectors.joining("; ")) + "; all causes " + Numeral.signed(booking.total(), decimals()) + ".";
    }

    @Override
    public int width() {
        return 860;
    }

    private double bottom() {
        return TOP + ROW * (shown().entries().size() + 1) + TOTAL_GAP;
    }

    @Override
    public int height() {
        return (int) bottom() + 50 + Frame.captionHeight(caption(), width());
    }

    private String caption() {
        return "Booked to, not caused by: the model’s own ledger, mean over " + (sides.compares() ? "pairs" : "runs")
                + "; the entries add up to the total; a plus where " + (sides.study().manifest().hasAi() ? "people or AI relieve" : "people relieve")
                + " means that they relieved less"
                + (booking.addsUp(decimals())
                        ? ""
                        : " (measured: " + Numeral.signed(booking.measured(), decimals()) + ")")
                + ". " + (isApartAtDayZero()
                        ? "At day 0 the worlds were apart by " + Numeral.signed(atDayZero(), outcome.decimals()) + " already. " : "")
                + sides.basis() + ".";
    }

    private Scale scale() {
        double at = 0;
        double low = Math.min(0, booking.total());
        double high = Math.max(0, booking.total());
        for (Booking.Entry entry : booking.entries()) {
            at += entry.amount();
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        return Scale.covering(low, high, LEFT, RIGHT, 6);
    }

    @Override
    public void draw(Canvas canvas) {
        Scale scale = scale();
        Booking shown = shown();
        double zero = scale.at(0);
        Frame.heading(canvas, title(), outcome.labelWithUnit()
                + (sides.compares() ? ", " + sides.difference() : ", change from day 0") + ", by day " + day()
                + sides.scenario().when(day()), width());
        canvas.text("← lower", zero - 8, TOP - 6, zero - LEFT > 60 ? Type.LABEL.end() : Type.LABEL.in(Palette.PANEL));
        canvas.text("higher →", zero + 8, TOP - 6, RIGHT - zero > 60 ? Type.LABEL : Type.LABEL.in(Palette.PANEL));
        double y = TOP + ROW / 2;
        double at = 0;
        for (Booking.Entry entry : shown.entries()) {
            double next = at + entry.amount();
            bar(canvas, scale.at(at), scale.at(next), y, colour(entry.cause().kind()), entry.cause().assumed());
            boolean last = y + ROW > TOP + ROW * shown.entries().size();
            canvas.line(scale.at(next), y - BAR / 2, scale.at(next), y + ROW - BAR / 2 + (last ? TOTAL_GAP : 0),
                    Ink.line(Palette.REFERENCE, 1));
            label(canvas, entry, y);
            at = next;
            y += ROW;
        }
        double rule = y - ROW / 2 + 3;
        canvas.line(Frame.MARGIN, rule, width() - Frame.MARGIN, rule, Ink.line(Palette.INK, 1));
        y += TOTAL_GAP;
        bar(canvas, zero, scale.at(shown.total()), y, Palette.SCENARIO, false);
        canvas.text("All causes", Frame.MARGIN, y + 4.5, Type.STRONG);
        canvas.text(Numeral.signed(booking.total(), decimals()), width() - Frame.MARGIN, y + 4.5, Type.STRONG.end());
        canvas.line(zero, TOP, zero, bottom(), Ink.line(Palette.INK, 1.5));
        key(canvas, bottom() + 26);
        Frame.caption(canvas, caption(), bottom() + 42, width());
    }

    private static Color colour(Manifest.Kind kind) {
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
            canvas.box(left, y - BAR / 2, width, BAR, Ink.fill(Palette.PANEL));
            canvas.hatch(left, y - BAR / 2, width, BAR, 6, Ink.line(colour, 1.25));
            canvas.box(left, y - BAR / 2, width, BAR, Ink.line(colour, 1.25));
        } else {
            canvas.box(left, y - BAR / 2, width, BAR, Ink.fill(colour));
        }
    }

    private void label(Canvas canvas, Booking.Entry entry, double y) {
        if (entry.cause().kind() == Manifest.Kind.HUMAN) {
            canvas.circle(Frame.MARGIN + 6, y, 5.5, Ink.fill(Palette.HUMAN));
        } else if (entry.cause().kind() == Manifest.Kind.AI) {
            canvas.diamond(Frame.MARGIN + 6, y, 7, Ink.fill(Palette.AI));
        }
        canvas.text(Sentence.cut(entry.cause().label(), 30), Frame.MARGIN + 22, y + 4.5, Type.BODY);
        canvas.text(Numeral.signed(entry.amount(), decimals()), width() - Frame.MARGIN, y + 4.5, Type.BODY.end());
    }

    private void key(Canvas canvas, double y) {
        canvas.circle(Frame.MARGIN + 6, y - 4, 5.5, Ink.fill(Palette.HUMAN));
        canvas.text("people", Frame.MARGIN + 18, y, Type.LABEL);
        double other = Frame.MARGIN + 86;
        if (sides.study().manifest().hasAi()) {
            canvas.diamond(Frame.MARGIN + 92, y - 4, 7, Ink.fill(Palette.AI));
            canvas.text("AI", Frame.MARGIN + 106, y, Type.LABEL);
            other = Frame.MARGIN + 146;
        }
        canvas.box(other, y - 10, 14, 12, Ink.fill(Palette.REFERENCE));
        canvas.text("other causes", other + 21, y, Type.LABEL);
        if (shown().entries().stream().anyMatch(entry -> entry.cause().assumed())) {
            bar(canvas, Frame.MARGIN + 276, Frame.MARGIN + 300, y - 4, Palette.REFERENCE, true);
            canvas.text("hatched: spillover, which was assumed", Frame.MARGIN + 308, y, Type.LABEL);
        }
    }

    @Override
    public List<String> columns() {
        return List.of("outcome", "cause", "label", "kind", "assumed", "amount", "unit");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (Booking.Entry entry : booking.entries()) {
            csv.text(outcome.name()).text(entry.cause().name()).text(entry.cause().label())
                    .text(entry.cause().kind().name().toLowerCase(java.util.Locale.ROOT))
                    .text(Boolean.toString(entry.cause().assumed())).number(entry.amount()).text(outcome.unit());
            csv.endRow();
        }
        csv.text(outcome.name()).text("total").text("All causes").text("").text("").number(booking.total())
                .text(outcome.unit());
        csv.endRow();
    }
}
