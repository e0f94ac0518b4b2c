package kith.scenario.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MissingCodesTest {
    @ParameterizedTest
    @ValueSource(strings = {"NA", "na", "N/A", "#N/A", "<NA>", "NaN", "nan", "NULL", "None", "none", ".", "-", ".a",
            ".Z", "-99", "-9.0", "-1",
            "Refused", "Don't know", "don\u2019t know", "unknown", "-1.#IND", "#VALUE!"})
    void isNoLabel(String code) {
        assertTrue(MissingCodes.isNoLabel(code), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nancy", "99", "1", "h-99", "Naples", "a.", "Unknown Pleasures Ltd", "0", "-99x"})
    void isALabel(String label) {
        assertFalse(MissingCodes.isNoLabel(label), label);
    }

    @Test
    void whatPandasAndRReadAsMissingGoesByCapitals() {
        for (String code : List.of("NA", "nan", "None", "null", "n/a")) {
            assertTrue(MissingCodes.isReadAsMissing(code), code);
        }
        for (String name : List.of("none", "Na", "No AI use", "-")) {
            assertFalse(MissingCodes.isReadAsMissing(name), name);
        }
    }

    @Test
    void numbersWithMarksAreAdvisedPlain() {
        assertEquals("; write 1000 without the comma, or 1.000 if the comma is a decimal one",
                Words.numberAdvice("1,000", false));
        assertEquals("; write 1000 without the comma", Words.numberAdvice("1,000", true));
        assertEquals("; a decimal point is written '.'", Words.numberAdvice("0,500", false));
        assertEquals("; a decimal point is written '.'", Words.numberAdvice("3,14", false));
        assertEquals("; write 1234567, without marks between thousands", Words.numberAdvice("1,234,567", false));
        assertEquals("; write 1234.5, without marks between thousands", Words.numberAdvice("1,234.5", false));
        assertEquals("; write 1234.5, without marks between thousands", Words.numberAdvice("1.234,5", false));
        assertEquals("; write 1000, without marks between thousands", Words.numberAdvice("1'000", false));
        assertEquals("; write 1000, without marks between thousands", Words.numberAdvice("1\u202F000", false));
        for (String other : List.of("thirty", "", "NA", "1,2,3", "1.5", "5_000_0", "12:30")) {
            assertEquals("", Words.numberAdvice(other, false), other);
        }
    }

    @Test
    void labelsThatLookTheSameAreTheSame() {
        ScenarioReader reader = ScenarioReader.create();
        Scenario odd = reader.defaults(List.of("label=Jose\u0301\u00A0 and\u202Fus", "question=Why\u00A0?")).scenario();
        assertEquals("Jos\u00E9 and us", odd.label());
        assertEquals("Why ?", odd.question());
    }

    @Test
    void textsThatLookTheSameAreTheSame() {
        assertEquals("Jos\u00E9 Lee", Words.plain("\u00A0Jose\u0301\u2007Lee\u200D "));
        assertEquals("plain", Words.plain("  plain\t"));
        assertEquals("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                Words.plain("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"));
    }
}
