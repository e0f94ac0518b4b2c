package kith.analysis.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kith.analysis.stats.Interval;
import kith.analysis.wording.Word;
import org.junit.jupiter.api.Test;

/** A number that hangs on an assumption is told with what it is under the rival assumptions. */
final class AmongRivalsTest {
    private static Quantity daily(double size, Word word) {
        return new Quantity("companions", "no-ai", "would_use:daily", 365, "loneliness", "Loneliness", "Daily users",
                "points", size, new Interval(size - 0.2, size + 0.2), 10, 80, word, "", 2, 0.92);
    }

    private static String brief(Quantity... under) {
        Quantity own = daily(4.67, Word.HIGHER);
        return Statement.of(own).amongRivals(own, List.of(under)).brief();
    }

    private static final String OWN = "Daily users (80 people): loneliness +4.67 points [+4.47, +4.87] on day 365: "
            + "higher.";

    @Test
    void theRangeStandsBesideTheNumber() {
        assertEquals(OWN + " Under 3 rival assumptions it is +0.51 to +4.27: the conclusion depends on the assumption.",
                brief(daily(4.27, Word.HIGHER), daily(2.65, Word.HIGHER), daily(0.51, Word.TOO_SMALL)));
    }

    @Test
    void whereAllAgreeNothingDepends() {
        assertEquals(OWN + " Under 2 rival assumptions it is +2.65 to +4.27.",
                brief(daily(4.27, Word.HIGHER), daily(2.65, Word.HIGHER)));
    }

    /** A single rival is told in a sentence of its own. */
    @Test
    void aSingleRivalIsNoRange() {
        assertEquals(OWN, brief(daily(4.27, Word.HIGHER)));
    }
}
