package kith.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.analysis.booking.Booking;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.table.Manifest;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/** What an outcome's movement is booked to, as bars that add up to a stated total. */
final class BookingBlock {
    private static final int LABEL = 9;
    private static final int LABEL_WIDTH = 22;
    private static final int AMOUNT_END = 64;

    private final Booking booking;
    private final Manifest.Metric outcome;
    private final TerminalStyle style;

    BookingBlock(Booking booking, Manifest.Metric outcome, TerminalStyle style) {
        this.booking = booking;
        this.outcome = outcome;
        this.style = style;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (booking.entries().isEmpty()) {
            return lines;
        }
        int decimals = outcome.decimals() + 1;
        Booking shown = booking.printable(decimals);
        double reach = shown.entries().stream().mapToDouble(e -> Math.abs(e.amount())).max().orElse(1);
        IntervalBar bar = new IntervalBar(reach > 0 ? reach : 1);
        lines.add(new Line(style));
        lines.add(new Line(style).at(0, "Booked to", Tone.STRONG).at(11, "what moved "
                + outcome.label().toLowerCase(Locale.ROOT) + ", " + outcome.unit() + "; entries add up to "
                + Numeral.signed(booking.total(), decimals) + (booking.addsUp(decimals) ? "" : "; measured "
                        + Numeral.signed(booking.measured(), decimals)), Tone.DIM));
        boolean assumed = false;
        Manifest.Kind before = Manifest.Kind.OTHER;
        for (Booking.Entry entry : shown.entries()) {
            Manifest.Kind kind = entry.cause().kind();
            Line line = new Line(style);
            if (kind != before && kind != Manifest.Kind.OTHER) {
                line.at(2, kind == Manifest.Kind.HUMAN ? "people" : "AI", tone(kind));
            }
            before = kind;
            String star = entry.cause().assumed() ? " *" : "";
            assumed |= entry.cause().assumed();
            line.at(LABEL, Sentence.cut(entry.cause().label(), LABEL_WIDTH - star.length()) + star, Tone.TEXT);
            bar.block(line, entry.amount(), tone(kind));
            lines.add(line.endingAt(AMOUNT_END, Numeral.signed(entry.amount(), decimals), Tone.STRONG));
        }
        if (assumed) {
            lines.add(new Line(style).at(2, "* rests on grade D: assumed", Tone.DIM));
        }
        return lines;
    }

    private static Tone tone(Manifest.Kind kind) {
        return switch (kind) {
            case HUMAN -> Tone.HUMAN;
            case AI -> Tone.AI;
            case OTHER -> Tone.OTHER;
        };
    }
}
