package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressDisplayTest {
    private final StringWriter text = new StringWriter();
    private final AtomicLong now = new AtomicLong(7_000_000_000L);

    @Test
    void theBarFitsItsLineAndIsGoneAtTheEnd() {
        ProgressDisplay display = new ProgressDisplay("kith run", new PrintWriter(text), true, false, 80, now::get);
        display.begin(100, 4, 0);
        for (int day = 0; day < 50; day++) {
            display.days(null, 1);
            now.addAndGet(10_000_000);
        }
        display.end();
        String[] drawn = text.toString().split("\r\u001B\\[K", -1);
        assertTrue(drawn.length >= 4 && drawn.length < 9, text::toString);
        assertEquals("", drawn[drawn.length - 1]);
        String last = drawn[drawn.length - 2];
        assertTrue(last.matches("0 of 4 runs \\[#+-+] +\\d+ %, \\d+ days/s, 0:0\\d left"), last);
        assertTrue(last.length() < 80 && !text.toString().contains("\n"), last);
        display.days(null, 1);
        assertTrue(text.toString().endsWith("\r\u001B[K"), "nothing is drawn after the end");
    }

    @Test
    void theBarIsShorterWhereThereIsLittleRoom() {
        ProgressDisplay display = new ProgressDisplay("kith run", new PrintWriter(text), true, false, 80, now::get);
        display.begin(100_000_000_000L, 12_000, 0);
        for (int day = 0; day < 50; day++) {
            display.days(null, 1_000_000);
            now.addAndGet(100_000_000);
        }
        for (String drawn : text.toString().split("\r\u001B\\[K", -1)) {
            assertTrue(drawn.length() < 80, drawn + " would run over into a second line");
        }
        assertTrue(text.toString().contains("0 of 12000 runs [---"), text::toString);
    }

    @Test
    void withoutTerminalAQuickStudyGoesUnannounced() {
        ProgressDisplay display = new ProgressDisplay("kith run", new PrintWriter(text), false, false, 80, now::get);
        display.begin(100, 4, 0);
        display.days(null, 100);
        display.end();
        assertEquals("", text.toString());
    }

    @Test
    void timeLeftIsWrittenAsOnAClock() {
        assertEquals("0:07", ProgressBar.clock(7.2));
        assertEquals("12:34", ProgressBar.clock(754));
        assertEquals("3:02:01", ProgressBar.clock(10921));
    }
}
