package kith.society;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.Scenario;

/**
 * What the model reads of data files, as rows for {@link GivenCells}. Weights and columns that are carried along change
 * no world. They are left out, so that no answer is passed on without need.
 */
public final class PlayedCells {
    private PlayedCells() {}

    /**
     * Rows of the people file; none where a scenario has no such file.
     *
     * @throws ScenarioException if the file cannot be read
     */
    public static List<String> people(Scenario scenario) throws ScenarioException {
        return rows(scenario.population().peopleFile(), "people_file", SurveyPeopleFile.played());
    }

    /**
     * Rows of the ties file; none where a scenario has no such file.
     *
     * @throws ScenarioException if the file cannot be read
     */
    public static List<String> ties(Scenario scenario) throws ScenarioException {
        return rows(scenario.population().tiesFile(), "ties_file", SurveyTiesFile.COLUMNS);
    }

    private static List<String> rows(String file, String setting, List<String> played) throws ScenarioException {
        List<String> texts = new ArrayList<>();
        if (!file.isEmpty()) {
            SurveyFiles files = new SurveyFiles();
            SurveyProblems problems = new SurveyProblems(files.shown(file));
            Optional<SurveyRows> found = files.rows(file, setting, problems);
            if (found.isEmpty()) {
                throw new ScenarioException(problems.all());
            }
            SurveyRows rows = found.get();
            List<String> header = rows.next();
            int[] kept = IntStream.range(0, header.size()).filter(i -> played.contains(header.get(i))).toArray();
            texts.add(text(header, kept));
            while (rows.hasNext()) {
                texts.add(text(rows.next(), kept));
            }
        }
        return texts;
    }

    private static String text(List<String> row, int[] kept) {
        return IntStream.of(kept).mapToObj(row::get).collect(Collectors.joining(String.valueOf(GivenCells.BETWEEN)));
    }
}
