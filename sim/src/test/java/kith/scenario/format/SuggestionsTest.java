package kith.scenario.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kith.scenario.format.Tree.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which settings are suggested for a path that does not exist. */
final class SuggestionsTest {
    private static List<String> meant(String path, String value) {
        return Suggestions.of(path, value == null ? null : new Scalar(new Location("x", 1, 1), value, true),
                Shape.SCENARIO);
    }

    @ParameterizedTest
    @CsvSource({
            "people, 500, population.people_count",
            "population.size, 500, population.people_count",
            "agents, 500, population.people_count",
            "n, 500, population.people_count",
            "people, true, observation.people",
            "days, 60, horizon_days",
            "runs, 3, replicates",
            "initial_share, 0.3, ai.adoption.initial_share",
            "adoption.initial_share, 0.3, ai.adoption.initial_share",
            "ai.partner.habit, 0.1, ai.partner.habit_rate",
            "tie_growth, 0.1, ties.growth_per_hour",
            "spillover, 0.1, standards.spillover",
            "standards.spillover_sigma, 0.1, standards.spillover",
            "choice.rule, reach, choice.ai_rule",
    })
    void theBestOneComesFirst(String path, String value, String best) {
        List<String> meant = meant(path, value);
        assertTrue(!meant.isEmpty() && meant.get(0).equals(best), meant.toString());
        assertTrue(meant.size() <= 3, meant.toString());
    }

    @Test
    void settingsThatCannotHaveTheValueAreNotAmongTheFirst() {
        assertEquals(List.of("population.people_count", "trial.people_count"), meant("people", "500"));
        assertEquals("observation.people", meant("people", null).get(0), "where no value is given, the same name wins");
    }

    @Test
    void nothingIsSuggestedWhereNothingIsAlike() {
        assertEquals(List.of(), meant("wibble", "1"));
        assertEquals(List.of(), meant("x".repeat(200), "1"));
        assertEquals("", Suggestions.asked(List.of()));
    }

    @Test
    void suggestionsAreAskedInOneSentence() {
        assertEquals("; did you mean 'a'?", Suggestions.asked(List.of("a")));
        assertEquals("; did you mean 'a' or 'b'?", Suggestions.asked(List.of("a", "b")));
        assertEquals("; did you mean 'a', 'b' or 'c'?", Suggestions.asked(List.of("a", "b", "c")));
    }
}
