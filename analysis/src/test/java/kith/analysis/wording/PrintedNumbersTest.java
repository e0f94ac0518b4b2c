package kith.analysis.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kith.analysis.stats.Interval;
import org.junit.jupiter.api.Test;

/** The examples of printed numbers in OUTPUTS.md are what the program prints. */
final class PrintedNumbersTest {
    private static final Path DOCUMENT = Path.of("docs", "OUTPUTS.md");

    private static double number(String text) {
        return Double.parseDouble(text.strip().replace(Numeral.MINUS, '-'));
    }

    private static Interval interval(String text) {
        String[] ends = text.split(" to ");
        return new Interval(number(ends[0]), number(ends[1]));
    }

    private static String printed(String intervals, String matters, String decimals) {
        List<Interval> column = Arrays.stream(intervals.split(";")).map(PrintedNumbersTest::interval).toList();
        int shared = Precision.of(column, matters.isBlank() ? Double.NaN : number(matters), (int) number(decimals));
        return column.stream().map(each -> Numeral.signed(each, Precision.ofRow(each, shared)))
                .collect(Collectors.joining("; "));
    }

    @Test
    void theExamplesAreWhatIsPrinted() throws IOException {
        String part = Files.readString(DOCUMENT);
        part = part.substring(part.indexOf("## Printed numbers"));
        List<String> rows = part.substring(0, part.indexOf("\n## ")).lines()
                .filter(line -> line.matches("\\| [\u22120-9].*")).toList();
        assertTrue(rows.size() >= 8, rows.toString());
        for (String row : rows) {
            String[] cells = row.split("\\|");
            assertEquals(cells[4].strip(), printed(cells[1], cells[2], cells[3]), row);
        }
    }
}
