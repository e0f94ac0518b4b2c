package kith.analysis.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kith.analysis.ExampleStudy;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.stats.Interval;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Cause;
import kith.analysis.table.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookingTest {
    @TempDir
    private Path folder;

    private static Booking.Entry entry(String name, double amount) {
        return new Booking.Entry(new Cause(name, name, Cause.Kind.OTHER, false), amount);
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
    void whatRoundingLeavesGoesToTheEntriesThatLostMost() {
        Booking shown = new Booking(List.of(entry("a", 0.335), entry("b", 0.335)), 0.67, 0.67).printable(2);
        assertEquals(67, hundredths(shown));
        assertEquals(List.of("a", "b"), shown.entries().stream().map(e -> e.cause().label()).toList());
        Booking mixed = new Booking(List.of(entry("a", -1.234), entry("b", 0.116), entry("c", 0.008)), -1.11, -1.11)
                .printable(2);
        assertEquals(-111, hundredths(mixed));
        assertEquals(-1.23, mixed.entries().get(0).amount(), 1e-9);
    }

    /** The total's interval is that of the sums of the single pairs, which differ less than their parts. */
    @Test
    void totalAndEntriesHaveTheIntervalOfThePairs() throws Exception {
        Study study = Study.read(new ExampleStudy(5, 30, List.of("companions"), true).write(folder));
        Booking booking = Booking.ofPairs(study, study.runs().pairs("companions", "no-ai"), "loneliness");
        StudentInterval student = new StudentInterval();
        Interval measured = new ContrastTable(study, "no-ai", student).contrast("companions", 30, "all", "loneliness")
                .interval();
        assertEquals(measured.low(), booking.interval().low(), 1e-9);
        assertEquals(measured.high(), booking.interval().high(), 1e-9);
        assertEquals(5, booking.pairs());
        assertTrue(booking.entries().stream()
                .allMatch(e -> e.interval().low() <= e.amount() && e.amount() <= e.interval().high()));
    }

    @Test
    void aLedgerThatDoesNotAddUpIsTold() {
        assertTrue(new Booking(List.of(entry("a", 1)), 1, 1.004).addsUp(2));
        assertFalse(new Booking(List.of(entry("a", 1)), 1, 1.2).addsUp(2));
    }

    @Test
    void theDifferenceOfAStudyIsAttributedInFull() throws Exception {
        Study study = Study.read(new ExampleStudy(3, 30, List.of("companions"), true).write(folder));
        Booking booking = Booking.ofPairs(study, study.runs().pairs("companions", "no-ai"), "loneliness");
        assertEquals(booking.measured(), booking.total(), 1e-12);
        assertEquals(booking.total(), booking.entries().stream().mapToDouble(Booking.Entry::amount).sum(), 1e-12);
        assertTrue(booking.entries().get(0).amount() * booking.total() > 0, "what moves with the total stands first");
    }

    /** The words of a cause agree with the sign of its amount, and a group has amounts of its own. */
    @Test
    void aCauseIsCalledByWhatItDid() throws Exception {
        new ExampleStudy(3, 40, List.of("companions"), true).write(folder);
        Path file = folder.resolve("manifest.json");
        Files.writeString(file, Files.readString(file).replace(
                "\"label\":\"Time with people\",\"kind\":\"human\"",
                "\"label\":\"Time with people\",\"kind\":\"human\","
                        + "\"words\":{\"loneliness\":{\"raised\":\"Less time with people\","
                        + "\"lowered\":\"More time\"}}"));
        Study study = Study.read(folder);
        Booking booking = Booking.ofPairs(study, study.runs().pairs("companions", "no-ai"), "loneliness");
        Booking.Entry own = booking.entries().stream().filter(e -> e.cause().name().equals("human_contact")).findFirst()
                .orElseThrow();
        assertTrue(own.amount() < 0);
        assertEquals("More time", own.cause().label());
        assertEquals("Less time with people", own.cause().of("loneliness", 1).label());
        assertEquals("Time with people", study.manifest().cause("human_contact").of("dependency", 1).label());
        assertTrue(Booking.ofPairs(study, study.runs().pairs("companions", "no-ai"), "loneliness", "age:65+").entries()
                .isEmpty(), "the ledger of the example has no such group");
    }
}
