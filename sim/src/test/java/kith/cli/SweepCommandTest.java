package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kith.experiment.SmallStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** kith sweep: which worlds are run, what is told of them, and what is refused. */
@Timeout(120)
final class SweepCommandTest {
    @TempDir
    Path folder;

    private Path scenario;

    @BeforeEach
    void scenarios() throws Exception {
        scenario = SmallStudy.in(folder.resolve("scenarios")).world();
    }

    private Path experiment(String... lines) throws Exception {
        List<String> all = new ArrayList<>(List.of("schema_version: 1", "question: Does it matter?",
                "scenario: " + scenario));
        all.addAll(List.of(lines));
        return Files.write(folder.resolve("small.experiment.yaml"), all);
    }

    private CommandRun sweep(Path file, String... more) {
        List<String> words = new ArrayList<>(List.of("sweep", file.toString(), "--out",
                folder.resolve("out").toString()));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray(String[]::new));
    }

    private List<String> table() throws Exception {
        return Files.readAllLines(folder.resolve("out/worlds.csv"));
    }

    @Test
    void everyCombinationIsAWorldWithTheNumbersOfTheSameStudyAlone() throws Exception {
        CommandRun run = sweep(experiment("set:", "  ai.adoption.initial_share: 0.5", "  horizon_days: 20",
                "vary:", "  ai.takes_time: [0, 1]", "  choice.nest_scale: [0.2, 0.9]"));
        assertEquals(0, run.code(), run.err());
        List<String> all = table().stream().filter(line -> line.contains(",all,")).toList();
        assertEquals(4, all.size());
        assertTrue(all.get(1).startsWith("2,0,0.9,20,all,"), all.get(1));
        assertTrue(run.out().contains("Does it matter?") && run.out().contains("of 4 worlds"), run.out());
        Path alone = folder.resolve("alone");
        CommandRun.of("run", scenario.toString(), "--no-charts", "--no-rivals", "--out", alone.toString(), "--set",
                "ai.adoption.initial_share=0.5", "--set", "horizon_days=20", "--set-all", "ai.takes_time=1",
                "--set-all", "choice.nest_scale=0.2");
        List<String> names = List.of(table().get(0).split(",", -1));
        String diff = all.get(2).split(",", -1)[names.indexOf("diff")];
        try (Stream<String> lines = Files.lines(alone.resolve("contrasts.csv"))) {
            assertTrue(lines.anyMatch(line -> line.contains(",20,all,loneliness,") && line.contains("," + diff + ",")),
                    diff);
        }
    }

    @Test
    void aSecondSweepUsesTheRunsAgainAndGivesTheSameBytes() throws Exception {
        Path file = experiment("vary:", "  ai.takes_time: [0, 1]");
        CommandRun before = sweep(file);
        assertEquals(0, before.code(), before.err());
        List<String> first = table();
        CommandRun again = sweep(file);
        assertEquals(0, again.code(), again.err());
        assertTrue(again.err().contains("runs are already finished and are reused"), again.err());
        assertEquals(first, table());
    }

    @Test
    void anotherExperimentIsNotWrittenOver() throws Exception {
        CommandRun one = sweep(experiment("vary:", "  ai.takes_time: [0, 1]"));
        assertEquals(0, one.code(), one.err());
        CommandRun other = sweep(experiment("vary:", "  ai.takes_time: [0, 0.5]"));
        assertEquals(ExitCode.OUTPUT_TAKEN, other.code());
        assertTrue(other.err().contains("another experiment"), other.err());
    }

    @Test
    void mistakesAreAllToldWithTheirPlaces() throws Exception {
        CommandRun run = sweep(experiment("replicates: 3", "set:", "  ai.takes_time: 1", "vary:",
                "  ai.takes_time: [0, 1]", "  choice.ai_rul: [reach]", "  shows.variable: [loneliness]",
                "  choice.nest_scale: [0.5, 0.5]"));
        assertEquals(ExitCode.INVALID, run.code());
        String file = folder.resolve("small.experiment.yaml").toString();
        assertTrue(run.err().contains(file + ":4:1 replicates: unknown key"), run.err());
        assertTrue(run.err().contains("a setting that holds in every world belongs under set"), run.err());
        assertTrue(run.err().contains("is under set and under vary"), run.err());
        assertTrue(run.err().contains("did you mean 'choice.ai_rule'?"), run.err());
        assertTrue(run.err().contains("shows.variable: says what is told or shown"), run.err());
        assertTrue(run.err().contains("the value 0.5 is there twice"), run.err());
        assertTrue(Files.notExists(folder.resolve("out")));
    }

    @Test
    void anExperimentAndAScenarioAreTakenForWhatTheyAre() throws Exception {
        Path file = experiment("vary:", "  ai.takes_time: [0, 1]");
        CommandRun run = CommandRun.of("run", file.toString());
        assertEquals(ExitCode.INVALID, run.code());
        assertEquals(file + ": this is an experiment; expected a scenario. 'kith sweep' runs an experiment\n",
                run.err());
        CommandRun sweep = sweep(scenario);
        assertEquals(ExitCode.INVALID, sweep.code());
        assertEquals(scenario + ": this is a scenario; expected an experiment, which names a scenario and what to "
                + "vary. 'kith run' runs a scenario\n", sweep.err());
        String list = CommandRun.of("list").out();
        assertTrue(list.contains("rival-worlds ") && list.contains("36 worlds (kith sweep): In which"), list);
    }

    @Test
    void aValueThatASettingCannotTakeIsToldAtItsPlace() throws Exception {
        CommandRun run = sweep(experiment("vary:", "  ai.takes_time: [0, 7]"));
        assertEquals(ExitCode.INVALID, run.code());
        assertTrue(run.err().contains("small.experiment.yaml:5:3 ai.takes_time: under ai.takes_time=7: found 7"),
                run.err());
    }
}
