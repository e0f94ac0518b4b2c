package kith.society;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kith.scenario.format.Descriptions;
import kith.scenario.format.Problem;
import org.junit.jupiter.api.Test;

final class SurveyLimitsTest {
    private static List<Problem> problems(int most) {
        SurveyProblems problems = new SurveyProblems("people.csv");
        SurveyText text = SurveyText.of("person_id\na\nb\nc\nd\n".getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow();
        SurveyPeopleFile.read(new CsvRows(text), problems, new SurveyProblems("people.csv"), java.util.List.of(), most);
        return problems.all();
    }

    @Test
    void aFileHasAtMostAsManyPeopleAsAPopulation() {
        assertEquals(List.of(), problems(4));
        assertEquals(List.of(new Problem("people.csv:4:1", "person_id", "more than 2 people; expected at most 2")),
                problems(2));
        double most = Descriptions.all().stream()
                .filter(each -> each.path().equals("population.people_count"))
                .mapToDouble(each -> each.parameter().max())
                .findFirst()
                .orElseThrow();
        assertEquals(most, Survey.MOST_PEOPLE);
        assertTrue(most > 4);
    }
}
