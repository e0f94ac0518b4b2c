package kith.scenario.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.ShowsSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scenario may name as the outcome that answers its question. */
class ShowsRulesTest {
    @TempDir
    private Path folder;

    private Path written(String shows) throws Exception {
        return Files.writeString(folder.resolve("w.scenario.yaml"),
                "schema_version: 1\nreference: none\nhorizon_days: 100\n" + shows);
    }

    private static ScenarioReader reader() {
        return ScenarioReader.create()
                .knowing(new ClaimNames(List.of("loneliness", "ties"), List.of("all", "age:65+"), List.of("loneliness"),
                        java.util.Set.of()));
    }

    private List<String> problems(String shows) throws Exception {
        Path file = written(shows);
        ScenarioException refused = assertThrows(ScenarioException.class, () -> reader().read(file, List.of()));
        return refused.problems().stream().map(problem -> problem.toString().replace(folder + "/", "")).toList();
    }

    @Test
    void aGroupOfTheScenarioIsFoundByItsShortName() throws Exception {
        assertEquals(List.of("w.scenario.yaml:4:17 shows.groups: no group is called 'mine'; did you mean 'own:mine'?"),
                problems("shows: {groups: mine}\nobservation: {groups: {mine: {who: 'age:65+'}}}\n"));
        assertEquals(List.of("own:mine"),
                reader().read(written("shows: {groups: 'own:mine'}\nobservation: {groups: {mine: {who: 'age:65+'}}}\n"),
                        List.of()).scenario().shows().groupList());
    }

    @Test
    void anEmptyNameIsNoGroup() throws Exception {
        assertEquals(1, problems("shows: {groups: 'all,,age:65+'}\n").size());
    }

    @Test
    void withoutItLonelinessOfEverybodyAnswers() throws Exception {
        ShowsSettings shows = reader().read(written(""), List.of()).scenario().shows();
        assertEquals("loneliness", shows.variable());
        assertEquals(List.of("all"), shows.groupList());
        assertEquals(OptionalInt.empty(), shows.answerDay());
    }

    @Test
    void groupsAreSeparatedByCommas() throws Exception {
        assertEquals(List.of("age:65+", "all"),
                reader().read(written("shows: {variable: ties, groups: 'age:65+ , all'}\n"), List.of()).scenario()
                        .shows().groupList());
    }

    @Test
    void namesAndDaysThatAreNotThereAreToldTogether() throws Exception {
        assertEquals(List.of(
                "w.scenario.yaml:4:19 shows.variable: no metric is called 'tis'; did you mean 'ties'?",
                "w.scenario.yaml:4:32 shows.groups: no group is called 'age:66+'; did you mean 'age:65+'?",
                "w.scenario.yaml:4:56 shows.to_day: found 200; expected a day up to the end of the run (horizon_days "
                        + "100),"
                        + " or leave the key out"),
                problems("shows: {variable: tis, groups: 'all, age:66+', to_day: 200}\n"));
        assertEquals(List.of("w.scenario.yaml:4:47 shows.answer_day: found 5; expected a day that is shown, 10 to 20"),
                problems("shows: {from_day: 10, to_day: 20, answer_day: 5}\n"));
        assertEquals(List
                .of("w.scenario.yaml:4:19 shows.from_day: found 100; expected a day before the end of the run, 100"),
                problems("shows: {from_day: 100}\n"));
        assertEquals(List.of("w.scenario.yaml:4:17 shows.groups: found 5 groups; expected 1 to 4, separated by commas"),
                problems("shows: {groups: 'all, all, all, all, all'}\n"));
    }
}
