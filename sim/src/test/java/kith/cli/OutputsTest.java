package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OUTPUTS.md names every file that studies of all kinds write, and every field of findings.json. */
@Tag("long")
@Timeout(300)
final class OutputsTest {
    private static final Path DOCUMENT = Path.of("..", "analysis", "docs", "OUTPUTS.md");
    private static final List<String> ENDINGS = List.of(".svg", ".png", ".csv");

    @TempDir
    static Path folder;

    private static String document;

    @BeforeAll
    static void runStudies() throws Exception {
        System.setProperty("java.awt.headless", "true");
        document = Files.readString(DOCUMENT);
        String small = "schema_version: 1\nreference: %s\nhorizon_days: 12\nburn_in_days: 2\nreplicates: 2\n"
                + "population: {people_count: 60}\nobservation: {group_every_days: 4}\n";
        String ai = "ai: {present: true, adoption: {initial_share: 0.5}";
        write("no-ai", String.format(small, "none"));
        write("governed", String.format(small, "no-ai") + ai
                + ", providers: {one: {objective: {signal: engagement}, search: {round_days: 4}}}}\n");
        write("voted", String.format(small, "no-ai") + ai
                + ", providers: {one: {objective: {signal: preference}, search: {round_days: 4}}}}\n");
        write("measure", String.format(small, "no-ai").replace("group_every_days: 4",
                "group_every_days: 4, people: true, ties: true, baseline: true")
                + "interventions: {v: {from_day: 1, effect: {visits_per_week: 3}, cost: {per_visit: 1}}}\n"
                + "at_day: {w: {from_day: 3, to_day: 8, set: {choice: {ambient: 2}}}}\n");
        Files.copy(Path.of("..", "scenarios", "peer-ai-journal.scenario.yaml"),
                folder.resolve("trial.scenario.yaml"));
        run("several", "governed", "voted");
        run("companion", "governed");
        run("measures", "measure", "--set", "ai.present=true");
        run("trial", "trial", "--set", "population.people_count=100", "--set", "burn_in_days=2", "--replicates", "2");
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".scenario.yaml"), text);
    }

    private static void run(String out, String... words) {
        List<String> args = new ArrayList<>(List.of("run", "--quiet", "--out", folder.resolve(out).toString()));
        Stream.of(words).map(word -> Files.exists(folder.resolve(word + ".scenario.yaml"))
                ? folder.resolve(word + ".scenario.yaml").toString() : word).forEach(args::add);
        CommandRun run = CommandRun.of(args.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
    }

    /** Names of what a study wrote, without the parts that a scenario decides. */
    private static Set<String> names(String study, List<String> scenarios) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder.resolve(study))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                boolean chart = file.getParent().endsWith("charts") || file.getParent().endsWith("more");
                for (String scenario : scenarios) {
                    name = name.replace("resolved." + scenario + ".yaml", "resolved.NAME.yaml")
                            .replaceFirst("-" + scenario + "(?=\\.)", "");
                }
                if (chart) {
                    String whole = name;
                    assertTrue(ENDINGS.stream().anyMatch(whole::endsWith), name);
                    name = name.substring(0, name.length() - 4).replaceFirst("-day-\\d+$", "-day-N")
                            .replaceFirst("^[a-z-]+-over-time", "loneliness-over-time")
                            .replaceFirst("^trial-(loneliness|well-being)", "trial-SCALE");
                }
                names.add(name);
            }
        }
        return names;
    }

    /** Whether a row of a table in the document is about it. */
    private static boolean isNamed(String name) {
        return document.lines().anyMatch(line -> line.startsWith("| ")
                && line.substring(0, line.indexOf(" | ")).contains("`" + name + "`"));
    }

    @Test
    void everyFileIsNamed() throws Exception {
        List<String> missing = new ArrayList<>();
        Set<String> all = new TreeSet<>();
        for (String study : List.of("several", "companion", "measures", "trial")) {
            all.addAll(names(study, List.of("governed", "voted")));
        }
        assertTrue(all.containsAll(List.of("influence-by-community", "all-contrasts", "costs.csv", "governance.csv",
                "ties.csv", "baseline.csv", "arms.csv", "profiles.csv", "trial-SCALE", "resolved.NAME.yaml",
                "what-changed-treated")), all.toString());
        all.stream().filter(name -> !isNamed(name)).forEach(missing::add);
        assertEquals(List.of(), missing);
        assertTrue(!isNamed("nothing-of-the-kind") && !isNamed("what-changed-day-3"), "a name that is not there");
    }

    @Test
    void everyFieldOfFindingsIsNamed() throws Exception {
        String part = document.substring(document.indexOf("## findings.json"), document.indexOf("## manifest.json"));
        JsonNode findings = JsonMapper.builder().build()
                .readTree(folder.resolve("several").resolve("findings.json").toFile());
        List<String> missing = new ArrayList<>();
        findings.propertyNames().stream().filter(field -> !part.matches("(?s).*\\b" + field + "\\b.*"))
                .forEach(missing::add);
        assertEquals(List.of(), missing);
        JsonNode communities = findings.path("communities");
        assertTrue(communities.size() >= 6, "three communities, two scenarios: " + communities);
        JsonNode row = communities.path(0);
        assertTrue(row.path("group").asString().startsWith("community:") && row.path("value").isNumber()
                && row.path("n").asInt() == 2 && row.path("unit").isString(), row.toString());
    }
}
