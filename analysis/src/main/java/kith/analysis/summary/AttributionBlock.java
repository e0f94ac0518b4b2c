package kith.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kith.analysis.booking.Booking;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.table.Cause;
import kith.analysis.table.Manifest;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/** What the ledger attributes a change of an outcome to, as amounts that add up to a stated total. */
final class AttributionBlock {
    private static final int LABEL = 9;
    private static final int LABEL_WIDTH = 29;
    private static final int AMOUNT_END = 46;
    private static final int BAR = 50;

    private final Booking booking;
    private final Manifest.Metric outcome;
    private final String who;
    private final Word word;
    private final double smallest;
    private final TerminalStyle style;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A block.
     *
     * @param who the group whose change it is, in words; empty for everybody
     * @param word the word for the difference as a whole; null where there is none to compare with
     * @param smallest the smallest effect of interest; not-a-number where there is none
     */
    AttributionBlock(Booking booking, Manifest.Metric outcome, String who, Word word, double smallest,
            TerminalStyle style) {
        this.booking = booking;
        this.outcome = outcome;
        this.who = who;
        this.word = word;
        this.smallest = smallest;
        this.style = style;
    }

    List<Line> lines() {
        if (booking.entries().isEmpty()) {
            return lines;
        }
        int decimals = decimals();
        Booking shown = booking.printable(decimals);
        double reach = shown.entries().stream().mapToDouble(e -> Math.abs(e.amount())).max().orElse(1);
        IntervalBar bar = new IntervalBar(BAR, reach > 0 ? reach : 1);
        line();
        Sentence.wrap("Direct pathways (ledger): " + Sentence.within(outcome.label()) + ", " + outcome.unit()
                + (who.isEmpty() ? "" : ", " + Sentence.within(who)), style.width())
                .forEach(text -> line().at(0, text, Tone.STRONG));
        note("A pathway is the last step before a change in a person. It is not the cause."
                + (word == null || word.isDirected() ? "" : " " + told(word)));
        boolean assumed = false;
        Cause.Kind before = null;
        for (Booking.Entry entry : shown.entries()) {
            Cause.Kind kind = entry.cause().kind();
            Line line = line();
            if (kind != before) {
                line.at(2, kind == Cause.Kind.HUMAN ? "people" : kind == Cause.Kind.AI ? "AI" : "other",
                        tone(kind));
            }
            before = kind;
            String star = entry.cause().assumed() ? " *" : "";
            assumed |= entry.cause().assumed();
            List<String> label = Sentence.wrap(entry.cause().label() + star, LABEL_WIDTH);
            line.at(LABEL, label.get(0), Tone.TEXT)
                    .endingAt(AMOUNT_END, Numeral.signed(entry.amount(), decimals), Tone.STRONG);
            bar.block(line, entry.amount(), tone(kind));
            label.stream().skip(1).forEach(rest -> line().at(LABEL + 2, rest, Tone.TEXT));
        }
        line().at(LABEL, "Sum", Tone.STRONG)
                .endingAt(AMOUNT_END, Numeral.signed(booking.total(), decimals), Tone.STRONG)
                .at(AMOUNT_END + 2,
                        booking.addsUp(decimals) ? "" : "measured: " + Numeral.signed(booking.measured(), decimals),
                        Tone.DIM);
        if (assumed) {
            note("* rests on an assumption (evidence grade D)");
        }
        return lines;
    }

    /** The digits that the chart of the same amounts has. */
    private int decimals() {
        return Precision.of(
                Stream.concat(booking.entries().stream().map(Booking.Entry::interval), Stream.of(booking.interval()))
                        .toList(),
                smallest, outcome.decimals());
    }

    private static String told(Word word) {
        return switch (word) {
            case NO_PAIR -> "No pair of runs can be compared.";
            case NO_DIFFERENCE -> "The worlds do not differ as a whole.";
            case OTHER_USERS -> "Mostly other people use the AI in the other world.";
            case TOO_FEW_PEOPLE, TOO_FEW_RUNS -> "The difference as a whole rests on " + word.text() + ".";
            default -> "The difference as a whole is " + word.text() + ".";
        };
    }

    /** Says that the worlds differed at day 0, where they did; entries tell what changed after it. */
    void startsApart(double atDayZero) {
        if (!lines.isEmpty() && Math.abs(atDayZero) >= Math.pow(10, -outcome.decimals())) {
            note("At day 0 the worlds differed by " + Numeral.signed(atDayZero, outcome.decimals())
                    + ". Entries show what changed after it.");
        }
    }

    private void note(String text) {
        Sentence.wrap(text, style.width() - 2).forEach(part -> line().at(2, part, Tone.DIM));
    }

    private Line line() {
        Line line = new Line(style);
        lines.add(line);
        return line;
    }

    private static Tone tone(Cause.Kind kind) {
        return switch (kind) {
            case HUMAN -> Tone.HUMAN;
            case AI -> Tone.AI;
            case OTHER -> Tone.OTHER;
        };
    }
}
