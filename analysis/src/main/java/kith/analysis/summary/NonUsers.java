package kith.analysis.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kith.analysis.booking.Booking;
import kith.analysis.contrast.Contrast;
import kith.analysis.table.Cause;
import kith.analysis.table.Manifest;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Sentence;

/** Why people change who use no AI: what the ledger enters of it through their own use, and what through others. */
final class NonUsers {
    /** Own use below this part of the whole leaves other people as the way. */
    private static final double LITTLE = 0.1;

    private NonUsers() {}

    /** The explanation in sentences; empty where they do not clearly change, or the ledger does not tell. */
    static Optional<String> told(Booking booking, Manifest.Metric outcome, Contrast c) {
        if (booking.entries().isEmpty() || !c.word().isVerdict() || !c.interval().clearOfZero()) {
            return Optional.empty();
        }
        double own = booking.entries().stream().filter(e -> e.cause().kind() == Cause.Kind.AI)
                .mapToDouble(Booking.Entry::amount).sum();
        double others = booking.total() - own;
        int decimals = Precision.of(List.of(c.interval()), c.smallest(), outcome.decimals());
        Booking.Entry largest = booking.entries().stream()
                .max(Comparator.comparingDouble(e -> Math.abs(e.amount()))).orElseThrow();
        String text = "Eventual non-users of AI change, too: " + Sentence.within(outcome.label()) + " "
                + Numeral.signed(c.size(), decimals) + " " + Numeral.signed(c.interval(), decimals) + " "
                + outcome.unit() + ". Of this, " + Numeral.signed(others, decimals)
                + " does not come from their own use of AI, and " + Numeral.signed(own, decimals)
                + " does. The largest pathway is " + Sentence.within(largest.cause().label()) + " ("
                + Numeral.signed(largest.amount(), decimals) + ").";
        return Optional.of(Math.abs(own) < LITTLE * Math.abs(booking.total()) && others * c.size() > 0
                ? text + " So the change reaches them through other people." : text);
    }
}
