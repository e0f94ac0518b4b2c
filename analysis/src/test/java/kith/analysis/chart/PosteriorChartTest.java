package kith.analysis.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import kith.analysis.table.PosteriorTable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A chart of a calibration shows what was found, and no more. */
final class PosteriorChartTest {
    private static final String LONG = "standards.companionship_expected_per_contact";
    private static final String DARK = "#474d55";
    private static final String PALE = "#8b9096";

    /** A setting from 0 to 10 whose value now is 12, with half the weight at 3.5, a third at 4.5, the rest at 5.5. */
    private static final PosteriorTable.Row INFORMED = row(LONG, 12, 0.8, true, 3.5, 3.5, 3.5, 4.5, 4.5, 5.5);
    private static final PosteriorTable.Row UNINFORMED = row("a.b", 5, 0.01, false, 0.5, 2.5, 4.5, 6.5, 8.5, 9.5);
    private static final PosteriorTable.Row AT_AN_END = row("a.c", 5, 0.9, true, 9.1, 9.2, 9.5, 9.6, 9.7, 8.5);

    private static PosteriorTable.Row row(String name, double now, double shrinkage, boolean informed,
            double... values) {
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1.0 / values.length);
        return new PosteriorTable.Row(name, "1", "D", now, 0, 10, 0.000581, 0.0005, 0.000951, shrinkage, informed,
                values[0], values, weights);
    }

    private static Drawn drawn(PosteriorTable.Row... rows) throws Exception {
        return Drawn.of(new PosteriorChart(List.of(rows), "a calibration"));
    }

    private static List<Double> heights(Drawn drawn, String colour) {
        return drawn.boxes(colour).stream().map(box -> Drawn.at(box, "height")).toList();
    }

    @Test
    void barsHaveTheProportionsOfTheWeights() throws Exception {
        List<Double> bars = heights(drawn(INFORMED), DARK);
        assertEquals(3, bars.size());
        assertEquals(3, bars.get(0) / bars.get(2), 0.05);
        assertEquals(2, bars.get(1) / bars.get(2), 0.05);
    }

    @Test
    void aLongNameIsWholeAndNumbersStandApart() throws Exception {
        Drawn drawn = drawn(INFORMED);
        assertEquals(LONG, drawn.words().stream().filter(word -> word.equals("standards.")).findFirst().orElseThrow()
                + drawn.words().get(drawn.words().indexOf("standards.") + 1));
        assertTrue(drawn.row("0.000581").stream().noneMatch(word -> word.contains("to")), drawn.words().toString());
        Element range = drawn.text("0.0005 to 0.000951");
        assertEquals(Drawn.at(drawn.text("0.000581"), "x"), Drawn.at(range, "x"));
    }

    @Test
    void aSettingWithoutInformationIsPaleAndSaidToBeNoResult() throws Exception {
        Drawn drawn = drawn(INFORMED, UNINFORMED);
        assertEquals(6, heights(drawn, PALE).size());
        assertTrue(drawn.words().contains("hardly informed: as uncertain as before"));
        assertTrue(drawn.words().contains("spread 80 % smaller than before"));
        assertTrue(String.join(" ", drawn.words()).contains("Pale rows are no result"));
        assertFalse(String.join(" ", drawn(INFORMED).words()).contains("Pale rows are no result"));
    }

    @Test
    void aRangeThatIsTooNarrowIsTold() throws Exception {
        assertTrue(drawn(AT_AN_END).words().contains("most weight at an end of the range"));
        assertFalse(drawn(INFORMED).words().contains("most weight at an end of the range"));
        assertEquals(List.of("12"), drawn(INFORMED).row("12").stream().filter("12"::equals).toList());
        assertTrue(drawn(INFORMED).words().contains("not in the range"));
        assertFalse(drawn(AT_AN_END).words().contains("not in the range"));
    }
}
