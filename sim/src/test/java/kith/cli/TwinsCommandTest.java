package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.experiment.SmallStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** kith twins: persons, groups, placebo twins, and what is refused. */
@Timeout(120)
final class TwinsCommandTest {
    @TempDir
    Path folder;

    private Path scenario;

    @BeforeEach
    void scenarios() throws Exception {
        scenario = SmallStudy.in(folder.resolve("scenarios")).world();
    }

    private CommandRun twins(String... more) {
        List<String> words = new ArrayList<>(List.of("twins", scenario.toString(), "--out",
                folder.resolve("out").toString(), "--set", "ai.adoption.initial_share=0.5"));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray(String[]::new));
    }

    private List<Map<String, String>> rows(String name) throws Exception {
        List<String> lines = Files.readAllLines(folder.resolve("out").resolve(name));
        String[] names = lines.get(0).split(",", -1);
        return lines.stream().skip(1).map(line -> {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            return row;
        }).toList();
    }

    @Test
    void everyGroupIsTheMeanOfItsPersonsAndStandsBesideThePlacebo() throws Exception {
        CommandRun run = twins("--by", "lonely,reached");
        assertEquals(0, run.code(), run.err());
        List<Map<String, String>> persons = rows("twin-persons.csv").stream()
                .filter(row -> row.get("variable").equals("loneliness")).toList();
        double mean = persons.stream().filter(row -> row.get("replicate").equals("1"))
                .mapToDouble(row -> Double.parseDouble(row.get("difference"))).average().orElseThrow();
        double sum = 0;
        for (int replicate = 0; replicate < 3; replicate++) {
            String r = Integer.toString(replicate);
            sum += persons.stream().filter(row -> row.get("replicate").equals(r))
                    .mapToDouble(row -> Double.parseDouble(row.get("difference"))).average().orElseThrow();
        }
        Map<String, String> all = rows("twins.csv").stream().filter(row -> row.get("group").equals("all")
                && row.get("variable").equals("loneliness") && row.get("statistic").equals("mean_difference"))
                .findFirst().orElseThrow();
        assertEquals(sum / 3, Double.parseDouble(all.get("value")), 1e-12);
        assertTrue(mean != 0 && !all.get("placebo").isEmpty() && !all.get("excess_ci_low").isEmpty(), all.toString());
        assertTrue(rows("twins.csv").stream()
                .anyMatch(row -> row.get("group").startsWith("lonely:initial & reached:")));
        assertTrue(run.out().contains("Among placebo twins it is") && run.out().contains("world minus control"),
                run.out());
        Map<String, List<String>> values = new HashMap<>();
        persons.forEach(row -> values.computeIfAbsent(row.get("person_id"), p -> new ArrayList<>())
                .add(row.get("groups").replaceAll(" (would_use|reached|lonely):\\S+", "")));
        values.forEach((person, groups) -> assertEquals(1, groups.stream().distinct().count(),
                "the same person in all replicates: " + person + " " + groups));
    }

    @Test
    void twoScenariosWithAiHaveTwoPlacebosAsTwins() throws Exception {
        Path second = scenario.resolveSibling("second.scenario.yaml");
        Files.writeString(second, "schema_version: 1\nextends: world.scenario.yaml\nquestion: And so?\n"
                + "ai: {conduct: {relationship_seeking: 0.9}}\n");
        CommandRun run = twins(second.toString(), "--replicates", "2");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("world minus second"), run.out());
        Map<String, String> all = rows("twins.csv").get(0);
        assertTrue(!all.get("placebo").isEmpty() && all.get("n_replicates").equals("2"), all.toString());
        assertTrue(Files.isDirectory(folder.resolve("out/rivals/ai.placebo-2")));
    }

    @Test
    void whatCannotBeComparedIsToldInWords() throws Exception {
        CommandRun unknown = twins("--variables", "lonelyness");
        assertEquals(ExitCode.USAGE, unknown.code());
        assertTrue(unknown.err().contains("unknown metric 'lonelyness'"), unknown.err());
        CommandRun alone = CommandRun.of("twins", scenario.resolveSibling("control.scenario.yaml").toString());
        assertEquals(ExitCode.INVALID, alone.code());
        assertTrue(alone.err().contains("has no reference"), alone.err());
    }
}
