package kith.analysis.summary;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kith.analysis.finding.Quantity;
import kith.analysis.finding.Section;
import kith.analysis.stats.Interval;
import kith.analysis.wording.Word;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The widest rows that the model can fill fit every width, and lose no word. */
final class SectionTableTest {
    private static final String METRIC = "Value misfit (distance between users and their AI)";
    private static final String GROUP = "Less lonely four fifths at the start, of nine";

    private static Quantity widest(Word word) {
        return new Quantity("a", "b", "all", 365, "x", METRIC, GROUP, "points", -10.25,
                new Interval(-10.75, 10.25), 40, 2_000, word, "\u22121,439.5 min a day", 2, 0.5);
    }

    private static List<String> lines(Section.Rows rows, Word word, int width) {
        Section section = new Section("differences", "Differences on day 365", "A note.", rows, List.of(widest(word)));
        return new SectionTable(section, TerminalStyle.PLAIN.wide(width)).lines().stream().map(Line::toString).toList();
    }

    @ParameterizedTest
    @EnumSource(Section.Rows.class)
    void theWidestRowFitsEveryWidthAndKeepsItsWords(Section.Rows rows) {
        for (Word word : Word.values()) {
            for (int width = TerminalStyle.NARROWEST; width <= TerminalStyle.WIDEST; width++) {
                List<String> lines = lines(rows, word, width);
                String all = String.join("\n", lines);
                String where = width + "\n" + all;
                assertTrue(lines.stream().mapToInt(String::length).max().orElseThrow() <= width, where);
                assertTrue(all.indexOf('\u2026') < 0, where);
                String label = rows == Section.Rows.METRICS ? METRIC : GROUP;
                for (String part : label.split(" ")) {
                    assertTrue(all.contains(part), part + " is missing, " + where);
                }
                assertTrue(all.contains(word.brief()) || word == Word.NO_PAIR, where);
            }
        }
    }
}
