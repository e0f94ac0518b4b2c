package kith.scenario.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
    private static final List<String> NAMES = List.of("objective", "present", "role", "takes_time", "gives", "no-ai");

    @ParameterizedTest
    @CsvSource({
            "objektive, objective",
            "Present, present",
            "rol, role",
            "takesTime, takes_time",
            "give, gives",
            "noai, no-ai",
            "presence, present"
    })
    void nearestNameIsFound(String given, String expected) {
        assertEquals(Optional.of(expected), Words.nearest(given, NAMES));
    }

    @ParameterizedTest
    @CsvSource({"x", "''", "wibble", "seed", "o"})
    void farNamesAreNotGuessed(String given) {
        assertEquals(Optional.empty(), Words.nearest(given, NAMES));
    }

    @Test
    void equallyNearNamesGiveTheFirst() {
        assertEquals(Optional.of("seat"), Words.nearest("sead", List.of("seat", "seax")));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "-0.0, 0", "2000, 2000", "1e-7, 0.0000001", "0.00096, 0.00096", "5000000, 5000000"})
    void numbersHaveNoExponent(double value, String expected) {
        assertEquals(expected, Words.number(value));
    }

    @Test
    void shownTextIsOneSafeLine() {
        assertEquals("a?b?[31m...", Words.shown("a\nb\u001b[31mc", 8));
    }

    /** A path holds whatever somebody typed; what nobody sees, or what turns a line round, is shown as a mark. */
    @Test
    void aProblemIsOneLineWithoutInvisibleCharacters() {
        for (String odd : List.of("\u200b", "\ufeff", "\u2028", "\u202e", "\u0085", "\u0007", "\n")) {
            Problem problem = new Problem("a" + odd + "b.yaml:4:10", "extends", "'x" + odd + "y' does not exist");
            assertEquals("a?b.yaml:4:10 extends: 'x?y' does not exist", problem.toString());
        }
    }
}
