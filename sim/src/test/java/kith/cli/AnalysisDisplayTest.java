package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class AnalysisDisplayTest {
    private final StringWriter text = new StringWriter();
    private final AtomicLong now = new AtomicLong(7_000_000_000L);

    private void analyse(boolean bar, boolean lines, double seconds) {
        try (AnalysisDisplay display = new AnalysisDisplay("kith run", new PrintWriter(text), bar, lines, 72,
                now::get)) {
            for (int i = 0; i <= 100; i++) {
                display.reached(i / 100.0);
                now.addAndGet((long) (seconds * 1e7));
            }
        }
    }

    @Test
    void theBarFitsItsLineAndIsGoneAtTheEnd() {
        analyse(true, false, 20);
        String[] drawn = text.toString().split("\r\u001B\\[K", -1);
        assertEquals("", drawn[drawn.length - 1]);
        assertEquals("analysis [################----------------]  50 %, 0:10 left", drawn[51]);
        for (String each : drawn) {
            assertTrue(each.length() < 72, each);
        }
        assertTrue(!text.toString().contains("\n"), text::toString);
    }

    @Test
    void elsewhereOnlyWhatTakesLongIsTold() {
        analyse(false, false, 2);
        assertEquals("", text.toString());
        analyse(false, false, 100);
        assertTrue(
                text.toString().startsWith("kith run: analysis 10 %, 1:30 left\nkith run: analysis 20 %, 1:20 left\n"),
                text::toString);
        assertEquals(9, text.toString().lines().count());
    }

    @Test
    void linesThatAreAskedForAreTold() {
        analyse(false, true, 2);
        assertEquals(9, text.toString().lines().count(), text::toString);
    }
}
