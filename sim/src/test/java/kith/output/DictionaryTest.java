package kith.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kith.society.Tally;
import org.junit.jupiter.api.Test;

/** What a table has as columns is what the dictionary explains. */
final class DictionaryTest {
    @Test
    void everyCountOfRunsIsExplained() {
        List<String> counts = Tally.NAMES.stream().map(name -> name + "_count").toList();
        List<String> explained = Dictionary.COLUMNS.get("runs.csv").keySet().stream()
                .filter(column -> column.endsWith("_count") && !column.equals("people_count"))
                .toList();
        assertEquals(counts, explained);
    }
}
