package kith.analysis.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import kith.analysis.ExampleStudy;
import kith.analysis.table.Manifest;
import kith.analysis.table.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookingTest {
    @TempDir
    private Path folder;

    private static Booking.Entry entry(String name, double amount) {
        return new Booking.Entry(new Manifest.Cause(name, name, Manifest.Kind.OTHER, false), amount);
    }

    private static long hundredths(Booking booking) {
        return booking.entries().stream().mapToLong(e -> Math.round(e.amount() * 100)).sum();
    }

    @Test
    void smallCausesAreFoldedAndThePrintedEntriesAddUp() {
        Booking booking = new Booking(
                List.of(entry("a", -0.504), entry("b", 0.004), entry("c", 0.0045), entry("d", 0.0049)), -0.4906, -0.49);
        Booking shown = booking.printable(2);
        assertEquals(List.of("a", "Smaller causes"), shown.entries().stream().map(e -> e.cause().label()).toList());
        assertEquals(-49, hundredths(shown));
        assertEquals(0.01, shown.entries().get(1).amount(), 1e-12);
    }

    @Test
    void whatRoundingLeavesIsNamed() {
        Booking shown = new Booking(List.of(entry("a", 0.335), entry("b", 0.335)), 0.67, 0.67).printable(2);
        assertEquals(67, hundredths(shown));
        assertEquals("Rounding", shown.entries().get(shown.entries().size() - 1).cause().label());
    }

    @Test
    void aLedgerThatDoesNotAddUpIsTold() {
        assertTrue(new Booking(List.of(entry("a", 1)), 1, 1.004).addsUp(2));
        assertFalse(new Booking(List.of(entry("a", 1)), 1, 1.2).addsUp(2));
    }

    @Test
    void theDifferenceOfAStudyIsBookedInFull() throws Exception {
        Study study = Study.read(new ExampleStudy(3, 30, List.of("companions"), true).write(folder));
        Booking booking = Booking.ofPairs(study, study.runs().pairs("companions", "no-ai"), "loneliness");
        assertEquals(booking.measured(), booking.total(), 1e-12);
        assertEquals(booking.total(), booking.entries().stream().mapToDouble(Booking.Entry::amount).sum(), 1e-12);
        assertTrue(booking.entries().get(0).amount() * booking.total() > 0, "what moves with the total stands first");
    }
}
