package kith.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kith.experiment.StudyPlan;
import kith.live.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The browser answers the same messages with the same bits as Java. */
final class BitsTest {
    private static final String[] SMALL = {"population.people_count=60", "burn_in_days=7"};

    /** Plays messages in a worker of its own; gives a line of text for each column of each answer. */
    private static final String PLAY = """
            const { Engine } = await import('./engine.js');
            const engine = new Engine();
            const lines = [];
            for (const message of args[0]) {
              const columns = await engine.ask(...message);
              for (const [name, column] of Object.entries(columns)) {
                const bits = column instanceof Float64Array
                  ? Array.from(new BigUint64Array(column.buffer), each => each.toString(16)) : column;
                lines.push(name + ' ' + bits.join(' '));
              }
            }
            engine.close();
            done(lines.join('\\n'));
            """;

    @Test
    void someScenariosHaveTheSameBits() throws Exception {
        sameBits(List.of(Scenarios.one("companions", SMALL), Scenarios.outage(SMALL),
                Scenarios.one("dose-trial", SMALL), Scenarios.one("regimes/pluralistic", SMALL),
                Scenarios.one("sample-survey", SMALL)));
    }

    /** The browser's own reader of decimals is off by the last bit in some of these. */
    @Test
    void longNumbersOfASurveyHaveTheSameBits() throws Exception {
        List<List<String>> script = new ArrayList<>();
        for (List<String> message : Scenarios.script(Scenarios.one("sample-survey", SMALL), 1)) {
            script.add(message.get(0).equals("data") ? longer(message) : message);
        }
        script.add(List.of("hash", "w"));
        try (Browser browser = new Browser(List.of(Scenarios.offer("companions")))) {
            assertEquals(here(script), browser.run(PLAY, script));
        }
    }

    /** What is wrong with data is told in the same words. */
    @Test
    void wrongDataHaveTheSameWords() throws Exception {
        List<List<String>> script = new ArrayList<>(Scenarios.script(Scenarios.one("sample-survey", SMALL), 0));
        List<String> people = new ArrayList<>(script.get(0));
        people.set(3, "s001\t1.69,5\tD\t-99\tNA\t1e9\t");
        people.set(4, "s001\t16");
        script.set(0, people);
        List<String> ties = new ArrayList<>(script.get(1));
        ties.set(3, "s003\ts0044\tfrends\tparent\t0,31");
        script.set(1, ties);
        try (Browser browser = new Browser(List.of(Scenarios.offer("companions")))) {
            String words = Scenarios.played(script).get(2).error();
            assertEquals(8, words.lines().count(), words);
            assertEquals("fault: Error: " + words, browser.run(PLAY, script));
        }
    }

    /** The same data with 19 more decimals at the end of each number that begins with 0. */
    private static List<String> longer(List<String> message) {
        List<String> longer = new ArrayList<>();
        for (int row = 0; row < message.size(); row++) {
            longer.add(row < 3 ? message.get(row)
                    : message.get(row).replaceAll("\\b0\\.[0-9]+", "$0" + (1_234_567_890_123_456_789L + row * 7919L)));
        }
        return longer;
    }

    @Test
    @Tag("long")
    void allShippedScenariosHaveTheSameBits() throws Exception {
        List<StudyPlan> all = Scenarios.all("population.people_count=60");
        assertNotEquals(0, all.size());
        sameBits(all);
    }

    private static void sameBits(List<StudyPlan> plans) throws Exception {
        try (Browser browser = new Browser(List.of(Scenarios.offer("companions")))) {
            for (StudyPlan plan : plans) {
                List<List<String>> script = new ArrayList<>(Scenarios.script(plan, 45));
                script.addAll(List.of(List.of("set", "w", "ai.conduct.availability=0.5"), List.of("fork", "v", "w"),
                        List.of("run", "v", "50"), List.of("series", "v", "0"),
                        List.of("people", "v", "loneliness", "well_being", "dependency", "flourishing", "liking"),
                        List.of("ties", "v", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), List.of("hash", "v")));
                String name = plan.scenario().scenario().name();
                assertEquals(here(script), browser.run(PLAY, script), name);
                assertNotEquals(here(script), browser.run(PLAY, script.subList(0, 4)), name);
            }
        }
    }

    private static String here(List<List<String>> script) {
        List<String> lines = new ArrayList<>();
        for (Reply answer : Scenarios.played(script)) {
            assertEquals("", answer.error());
            for (Reply.Column column : answer.columns()) {
                lines.add(column.name() + " " + (column.texts().length > 0 ? String.join(" ", column.texts())
                        : Arrays.stream(column.numbers())
                                .mapToObj(number -> Long.toHexString(Double.doubleToRawLongBits(number)))
                                .collect(Collectors.joining(" "))));
            }
        }
        return String.join("\n", lines);
    }
}
