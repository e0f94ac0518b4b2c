package kith.analysis.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kith.analysis.ExampleStudy;
import kith.analysis.StudyAnalysis;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answer of a study speaks of the outcome, the groups and the days that its scenario names. */
class AnswersTest {
    private static final String ROLE = "\"role\":\"scenario\"";

    @TempDir
    private Path folder;

    @BeforeAll
    static void headless() {
        System.setProperty("java.awt.headless", "true");
    }

    private void edit(String file, String from, String to) throws Exception {
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        assertTrue(before.contains(from), from);
        Files.writeString(path, before.replace(from, to));
    }

    private static String shows(String variable, String groups, int answerDay, String more) {
        return ROLE + ",\"shows\":{\"variable\":\"" + variable + "\",\"groups\":[" + groups
                + "],\"from_day\":0,\"to_day\":60,\"answer_day\":" + answerDay + more + "}";
    }

    private List<String> answer() {
        return StudyAnalysis.of(folder).headline().answer();
    }

    /** The two parts of the example are values of the scenario that the reference does not have. */
    private void parts(double apart) throws Exception {
        new ExampleStudy(4, 60, List.of("companions"), true).write(folder);
        Path series = folder.resolve("series.csv");
        StringBuilder rows = new StringBuilder();
        for (String row : Files.readAllLines(series)) {
            rows.append(row).append('\n');
            String[] cells = row.split(",");
            if (cells[0].startsWith("companions") && cells[2].equals("all") && cells[3].equals("dependent_share")) {
                double share = Double.parseDouble(cells[5]);
                String start = String.join(",", List.of(cells).subList(0, 3));
                rows.append(start).append(",user_share:one,share,").append(0.2 + share).append('\n');
                rows.append(start).append(",user_share:two,share,").append(0.2 + share + apart).append('\n');
            }
        }
        Files.writeString(series, rows.toString());
        edit("manifest.json", "\"metrics\":[", "\"metrics\":[{\"name\":\"user_share\",\"label\":\"Share of users\","
                + "\"unit\":\"share\",\"decimals\":3,\"lower_bound\":0},");
        edit("manifest.json", ROLE, shows("user_share", "\"all\"", 60, ",\"parts\":[{\"variable\":\"user_share:one\","
                + "\"label\":\"Provider one\"},{\"variable\":\"user_share:two\",\"label\":\"Provider two\"}],"
                + "\"also\":[\"loneliness\"]"));
    }

    @Test
    void partsAreComparedWithinRunsAndTheHigherOneIsNamed() throws Exception {
        parts(0.05);
        List<String> answer = answer();
        assertTrue(answer.get(0).matches("Provider one: share of users 2\\d\\.\\d % \\[.*] on day 60 \\(4 runs\\)\\."),
                answer.get(0));
        assertTrue(answer.get(1).startsWith("Provider two: share of users 28."), answer.get(1));
        assertTrue(answer.get(2).startsWith("Higher for provider two than for provider one: +5.0 percentage points"),
                answer.get(2));
        assertTrue(answer.get(2).endsWith(" in 4 runs."), answer.get(2));
        assertTrue(answer.get(3).startsWith("Everybody: loneliness −"), answer.get(3));
    }

    @Test
    void partsThatAreAlikeHaveNoWinner() throws Exception {
        parts(0);
        assertTrue(
                answer().get(2)
                        .startsWith("No clear difference between provider one and provider two: 0.0 percentage points"),
                answer().get(2));
    }

    @Test
    void partsAreDrawnFirstALineEach() throws Exception {
        parts(0.05);
        StudyAnalysis analysis = StudyAnalysis.of(folder);
        analysis.write();
        assertEquals("answer.svg", analysis.charts().get(0).getFileName().toString());
        String drawn = Files.readString(analysis.charts().get(0));
        assertTrue(drawn.contains(">Provider one</text>") && drawn.contains(">Provider two</text>"), drawn);
        assertFalse(drawn.contains("has no such value"), "nothing is missing in the reference");
        assertTrue(drawn.contains(">20 %</text>") && drawn.contains("Share of users, per cent."), drawn);
    }

    /** What remains after the day of the answer is told, too. */
    @Test
    void theLastDayShownFollowsAnEarlierAnswer() throws Exception {
        new ExampleStudy(4, 60, List.of("companions"), true).write(folder);
        edit("manifest.json", ROLE, shows("loneliness", "\"all\",\"age:65+\"", 28, ""));
        List<String> answer = answer();
        assertTrue(answer.get(0).contains(" on day 28"), answer.get(0));
        assertTrue(answer.get(2).matches("On day 60, loneliness: everybody −.* points \\[.*; aged 65 or over .*"),
                answer.toString());
        edit("manifest.json", "\"answer_day\":28", "\"answer_day\":60");
        assertEquals(2, answer().size(), answer().toString());
    }

    @Test
    void withoutAReferenceTheValuesAnswer() throws Exception {
        new ExampleStudy(4, 60, List.of("companions"), false).write(folder);
        edit("manifest.json", ROLE, shows("loneliness", "\"all\"", 60, ",\"also\":[\"well_being\"]"));
        List<String> answer = answer();
        assertTrue(answer.get(0).matches("Everybody: loneliness is 40.* points \\[.*] on day 60 \\(4 runs\\)\\."),
                answer.get(0));
        assertTrue(answer.get(1).startsWith("Everybody: well-being is 7"), answer.get(1));
        assertEquals("This study has no reference. It shows values, and not what makes a difference.", answer.get(2));
    }

    @Test
    void eachOfSeveralScenariosAnswersItsOwnQuestionInItsOwnGroups() throws Exception {
        new ExampleStudy(4, 60, List.of("companions", "tutors"), true).write(folder);
        String first = shows("loneliness", "\"age:65+\",\"all\"", 60, "") + ",\"question\":\"What of the old?\"";
        String second = shows("human_hours_per_day", "\"lonely:initial\"", 60, "") + ",\"question\":\"What of time?\"";
        edit("manifest.json", "\"label\":\"companions\",\"regime\":\"fixed conduct\"," + ROLE,
                "\"label\":\"companions\",\"regime\":\"fixed conduct\"," + first);
        edit("manifest.json", "\"label\":\"tutors\",\"regime\":\"fixed conduct\"," + ROLE,
                "\"label\":\"tutors\",\"regime\":\"fixed conduct\"," + second);
        List<String> answer = answer();
        assertEquals("Companions: What of the old?", answer.get(0));
        assertTrue(
                answer.get(1).matches("Loneliness on day 60: aged 65 or over \\(377 people\\) [+−].*; everybody −.*"),
                answer.get(1));
        assertEquals("Tutors: What of time?", answer.get(2));
        assertTrue(answer.get(3).matches("Time with people on day 60: lonely at the start \\(400 people\\) −.*"),
                answer.get(3));
        assertEquals(4, answer.size(), "two scenarios have no lowest and highest: " + answer);
    }

    @Test
    void ofTwoPairsTheAnswerSaysSo() throws Exception {
        new ExampleStudy(2, 60, List.of("companions", "tutors"), true).write(folder);
        assertTrue(answer().get(1).endsWith(", no verdict from 2 pairs of runs."), answer().toString());
        new ExampleStudy(2, 60, List.of("companions"), true).write(folder);
        assertTrue(answer().get(0).endsWith(": no verdict from 2 pairs of runs."), answer().toString());
    }

    @Test
    void threeScenariosWithOneOutcomeHaveALowestAndAHighest() throws Exception {
        new ExampleStudy(4, 60, List.of("companions", "tutors", "friends"), true).write(folder);
        assertTrue(answer().stream().anyMatch(told -> told.startsWith("These are the lowest and the highest of 3 ")),
                answer().toString());
    }
}
