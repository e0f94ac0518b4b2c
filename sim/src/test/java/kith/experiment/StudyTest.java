package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.society.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same study gives the same bytes, whatever it went through; and nothing that is not its own is touched. */
@Timeout(120)
final class StudyTest {
    @TempDir
    Path folder;

    private SmallStudy small;
    private Path out;

    @BeforeEach
    void scenarios() throws Exception {
        small = SmallStudy.in(folder.resolve("scenarios"));
        out = folder.resolve("out");
    }

    private Map<String, String> undisturbed(String... sets) throws Exception {
        Path other = Files.createTempDirectory(folder, "undisturbed");
        small.run(other, 1, sets);
        return SmallStudy.bytes(other);
    }

    /** Rows of a table by run id, in their order. */
    private static Map<String, String> rowsByRun(String table) {
        return table.lines()
                .skip(1)
                .collect(Collectors.groupingBy(row -> row.substring(0, row.indexOf(',')), Collectors.joining("\n")));
    }

    @Test
    void oneTwoAndThreeThreadsGiveTheSameBytes() throws Exception {
        Map<String, String> one = undisturbed();
        for (int threads : new int[] {2, 3}) {
            Path other = folder.resolve("threads-" + threads);
            small.run(other, threads);
            assertEquals(one, SmallStudy.bytes(other));
        }
        assertNotEquals(one, undisturbed("seed=8"), "another seed must give other bytes");
        assertTrue(rowsByRun(one.get("series.csv")).size() == 6 && one.get("runs.csv").contains(",SUCCEEDED,"));
    }

    /**
     * People die, come, part, move and change jobs all the time, and a shock strikes: still the same bytes, and the
     * same with more.
     */
    @Test
    void aLivelyWorldGivesTheSameBytesToo() throws Exception {
        String[] lively = {
                "life_events.death_per_year_at_sixty=0.5", "life_events.break_up_per_year=2",
                "life_events.pairing_per_year=5",
                "life_events.move_per_year=5", "life_events.new_job_per_year=5", "horizon_days=40",
                "shock.event=bereavement", "shock.share=0.5",
                "shock.happens=true", "replicates=2"
        };
        small.run(out, 1, lively);
        Map<String, String> one = SmallStudy.bytes(out);
        Path other = folder.resolve("threads");
        small.run(other, 2, lively);
        assertEquals(one, SmallStudy.bytes(other));
        Map<String, String> two = rowsByRun(one.get("series.csv"));
        String[] more = lively.clone();
        more[more.length - 1] = "replicates=3";
        small.run(out, 2, more);
        Map<String, String> three = rowsByRun(SmallStudy.bytes(out).get("series.csv"));
        two.forEach((run, rows) -> assertEquals(rows, three.get(run)));
        assertEquals(two.size() + 2, three.size());
        assertTrue(one.get("series.csv").contains(",treated:yes,"));
    }

    private static final String[] USED = {
            "ai.adoption.initial_share=0.5", "ai.partner.pull=3", "ai.partner.salience_over_days=1",
            "observation.group_every_days=2", "replicates=2"
    };

    /**
     * Whose run is missing, when it was broken off, on how many threads: those who come to use AI are the same, in the
     * same bytes.
     */
    @Test
    void usersOfAiAreTheSamePeopleWhateverAStudyWentThrough() throws Exception {
        Map<String, String> whole = undisturbed(USED);
        small.run(out, 2, USED);
        assertEquals(whole, SmallStudy.bytes(out));
        for (int day : new int[] {8, 11, 14, 17, 26}) {
            Path each = folder.resolve("interrupted-" + day);
            assertThrows(InterruptedException.class, () -> small.run(each, 1, false, new InterruptAtDay(day), USED));
            int kept = Files.exists(each.resolve("runs")) ? (int) Files.list(each.resolve("runs"))
                    .filter(shard -> !shard.toString().endsWith(".part")).count() : 0;
            assertEquals(day < 9 ? 0 : day < 15 ? 1 : day < 24 ? 2 : 3, kept);
            DaysSeen seen = new DaysSeen();
            assertEquals(kept, small.run(each, 2, false, seen, USED).reused());
            assertEquals(seen.ahead, seen.passed, "where a world is played once more, its days count");
            assertEquals(whole, SmallStudy.bytes(each));
        }
        Map<String, String> peopleByGroup = new java.util.TreeMap<>();
        for (String row : whole.get("series.csv").lines()
                .filter(row -> row.matches("[^,]*,0,would_use:[^,]*,people,.*")).toList()) {
            peopleByGroup.merge(row.split(",")[2], row.substring(row.lastIndexOf(',')), String::concat);
        }
        assertEquals(4, peopleByGroup.size());
        peopleByGroup.values().forEach(counts -> assertTrue(counts.matches("(,\\d+)(,\\d+)\\1\\2"), counts));
        assertFalse(peopleByGroup.get("would_use:daily").equals(",0,0,0,0"), "some come to use it daily");
        assertTrue(whole.get("contrasts.csv").contains(",would_use:daily,loneliness,"));
        assertFalse(whole.get("contrasts.csv").contains(",use:"), "other people in each world");
        assertTrue(whole.get("summary.csv").contains(",use:daily,loneliness,"));
        assertTrue(whole.get("ledger.csv").contains(",would_use:daily,loneliness,"));
    }

    /** Where the reference alone has an AI, it is the reference that shows who would use it. */
    @Test
    void aWorldWithoutAiAgainstOneThatHasIt() throws Exception {
        Files.writeString(small.scenarios().resolve("control.scenario.yaml"),
                "schema_version: 1\nreference: none\nai: {present: true, adoption: {initial_share: 0.5}, partner: "
                        + "{pull: 3, salience_over_days: 1}}\n");
        small.run(out, 2, "ai.present=false");
        Map<String, String> one = SmallStudy.bytes(out);
        assertTrue(one.get("contrasts.csv").lines()
                .anyMatch(row -> row.startsWith("world,control,6,would_use:daily,ai_hours_per_day,h/day,3,-")));
        Path each = folder.resolve("interrupted");
        assertThrows(InterruptedException.class,
                () -> small.run(each, 1, false, new InterruptAtDay(12), "ai.present=false"));
        small.run(each, 2, "ai.present=false");
        assertEquals(one, SmallStudy.bytes(each));
    }

    @Test
    void furtherReplicatesLeaveTheRowsOfFinishedRunsAsTheyAre() throws Exception {
        small.run(out, 2);
        Map<String, String> three = SmallStudy.bytes(out);
        Study.Result more = small.run(out, 2, "replicates=5");
        assertEquals(10, more.runs());
        assertEquals(6, more.reused());
        Map<String, String> five = SmallStudy.bytes(out);
        for (String table : List.of("plan.csv", "runs.csv", "series.csv", "ledger.csv", "people.csv", "ties.csv")) {
            Map<String, String> after = rowsByRun(five.get(table));
            rowsByRun(three.get(table)).forEach((id, rows) -> assertEquals(rows, after.get(id), table));
            assertEquals(10, after.size(), table);
        }
        assertEquals(undisturbed("replicates=5"), five);
        assertEquals(11, Files.readAllLines(out.resolve("timing.csv")).size(), "times of earlier runs are kept");
    }

    @Test
    void aSecondStudyReusesAllRuns() throws Exception {
        small.run(out, 1);
        Map<String, String> before = SmallStudy.bytes(out);
        List<String> files = SmallStudy.listing(out);
        Study.Result again = small.run(out, 1, "label=other words", "question=another question");
        assertEquals(6, again.reused());
        assertEquals(before.get("series.csv"), SmallStudy.bytes(out).get("series.csv"));
        assertEquals(files, SmallStudy.listing(out));
    }

    /** A number changed by hand, a table cut short, a row taken away: none of it may pass for a result. */
    @Test
    void aTableThatSomebodyChangedIsRefusedUntilReplaced() throws Exception {
        small.run(out, 2);
        Map<String, String> before = SmallStudy.bytes(out);
        for (String table : List.of("series.csv", "ledger.csv", "people.csv", "runs.csv")) {
            String text = before.get(table);
            for (String changed : List.of(text.replaceFirst("[0-9](?=\\.[0-9]*\\n)|[1-9](?=,)", "7"),
                    text.substring(0, text.length() / 2))) {
                if (changed.equals(text)) {
                    continue;
                }
                Files.writeString(out.resolve(table), changed);
                OutputHoldsOtherRuns refused = assertThrows(OutputHoldsOtherRuns.class, () -> small.run(out, 2), table);
                assertTrue(refused.getMessage().contains("holds a " + table + " that is not as kith wrote it"),
                        refused.getMessage());
                assertEquals(changed, Files.readString(out.resolve(table)), "nothing was changed");
                assertEquals(6, small.run(out, 2, true, Progress.SILENT).reused(), "its runs stay");
                assertEquals(before, SmallStudy.bytes(out));
            }
        }
    }

    @Test
    void otherRunsInTheFolderAreRefusedAndStay() throws Exception {
        small.run(out, 2);
        Map<String, String> before = SmallStudy.bytes(out);
        List<String> files = SmallStudy.listing(out);
        for (String set : List.of("seed=8", "horizon_days=5", "ai.role=tutor")) {
            OutputHoldsOtherRuns refused = assertThrows(OutputHoldsOtherRuns.class, () -> small.run(out, 1, set));
            assertTrue(
                    refused.getMessage()
                            .matches(".*out holds [36] other runs: .*" + set.replaceAll("=.*", "")
                                    + " is .* now and .* there; nothing was changed"),
                    refused.getMessage());
            assertEquals(folder.resolve("out-2"), refused.free());
        }
        OutputHoldsOtherRuns fewer = assertThrows(OutputHoldsOtherRuns.class, () -> small.run(out, 1, "replicates=2"));
        assertTrue(
                fewer.getMessage().endsWith("out holds 2 more runs of this study than requested; nothing was changed"));
        assertEquals(before, SmallStudy.bytes(out));
        assertEquals(files, SmallStudy.listing(out));
    }

    @Test
    void aStudyOfWhichNothingFinishedIsInNobodysWay() throws Exception {
        assertThrows(InterruptedException.class, () -> small.run(out, 2, false, new InterruptAtDay(1), "seed=8"));
        small.run(out, 2);
        assertThrows(InterruptedException.class, () -> small.run(out, 2, false, new InterruptAtDay(1), "replicates=5"));
        assertEquals(6, small.run(out, 2).reused(), "the way back to fewer, where the further ones never ran");
        assertEquals(undisturbed(), SmallStudy.bytes(out));
    }

    @Test
    void foldersOfOthersAndFilesAreRefused() throws Exception {
        Files.createDirectories(out);
        Files.writeString(out.resolve("thesis.txt"), "mine");
        for (boolean replace : new boolean[] {false, true}) {
            OutputHoldsOtherRuns refused = assertThrows(OutputHoldsOtherRuns.class,
                    () -> small.run(out, 1, replace, Progress.SILENT));
            assertTrue(refused.getMessage().endsWith("out holds files that are not a kith study; nothing was changed"));
            assertFalse(refused.isReplaceable());
        }
        assertEquals(List.of("thesis.txt"), SmallStudy.listing(out));
        Path file = out.resolve("thesis.txt");
        assertThrows(OutputHoldsOtherRuns.class, () -> small.run(file, 1, true, Progress.SILENT));
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void replaceRemovesWhatKithWroteAlone() throws Exception {
        small.runWithCharts(out, 2, false);
        assertTrue(Files.exists(out.resolve("charts/more/well-being-over-time.svg")));
        for (String mine : List.of("notes.txt", "charts/my-own.svg", "charts/more/my-own.svg", "runs/notes.txt",
                "failures/notes.txt")) {
            Files.createDirectories(out.resolve(mine).getParent());
            Files.writeString(out.resolve(mine), "mine");
        }
        Study.Result result = small.runWithCharts(out, 2, true, "reference=none", "seed=9");
        assertEquals(0, result.reused());
        assertEquals(undisturbed("reference=none", "seed=9"), SmallStudy.bytes(out));
        for (String mine : List.of("notes.txt", "charts/my-own.svg", "charts/more/my-own.svg", "runs/notes.txt",
                "failures/notes.txt")) {
            assertEquals("mine", Files.readString(out.resolve(mine)));
        }
        assertFalse(Files.exists(out.resolve("charts/what-changed.svg")), "a chart of the study that was replaced");
        assertFalse(Files.exists(out.resolve("charts/more/well-being-over-time.svg")), "another one");
        assertFalse(Files.exists(out.resolve("resolved-reference.yaml")));
        assertEquals(Stream.concat(Stream.of("notes.txt"), small.plan("reference=none", "seed=9").runs().stream()
                .map(run -> run.runId())).sorted().toList(),
                Arrays.stream(out.resolve("runs").toFile().list()).sorted().toList());
    }

    @Test
    void replaceByFewerReplicatesKeepsTheSharedRuns() throws Exception {
        small.run(out, 2);
        assertEquals(4, small.run(out, 2, true, Progress.SILENT, "replicates=2").reused());
        assertEquals(undisturbed("replicates=2"), SmallStudy.bytes(out));
    }

    @Test
    void anInterruptedStudyGoesOnWhereItWas() throws Exception {
        for (int day : new int[] {1, 10, 20, 26}) {
            Path each = folder.resolve("interrupted-" + day);
            assertThrows(InterruptedException.class, () -> small.run(each, 2, false, new InterruptAtDay(day)));
            assertFalse(Thread.interrupted());
            assertFalse(Files.exists(each.resolve("runs.csv")) || Files.exists(each.resolve("series.csv")));
            assertFalse(Files.exists(each.resolve("failures")), "an interrupt is no failure");
            small.run(each, 2);
            assertEquals(undisturbed(), SmallStudy.bytes(each));
        }
    }

    @Test
    void anInterruptBeforeTheTablesLosesNothing() throws Exception {
        interruptBeforeTheTables();
        assertFalse(Files.exists(out.resolve("series.csv")) || Files.exists(out.resolve("runs.csv")));
        assertEquals(6, small.run(out, 1).reused());
        assertEquals(undisturbed(), SmallStudy.bytes(out));
        assertTrue(SmallStudy.listing(out).stream().noneMatch(name -> name.contains(".part")));
    }

    @Test
    void tablesThatAreHalfMadeAreMadeAnew() throws Exception {
        Path old = folder.resolve("old");
        small.run(old, 2, "replicates=2");
        interruptBeforeTheTables();
        for (String table : List.of("series.csv", "summary.csv", "runs.csv", "manifest.json")) {
            Files.copy(old.resolve(table), out.resolve(table));
        }
        Path anyRun = Files.list(out.resolve("runs")).findFirst().orElseThrow();
        Files.move(anyRun, anyRun.resolveSibling("." + anyRun.getFileName() + ".part"));
        assertEquals(5, small.run(out, 1).reused());
        assertEquals(undisturbed(), SmallStudy.bytes(out));
    }

    private void interruptBeforeTheTables() {
        Thread me = Thread.currentThread();
        Progress atTheEnd = new Progress() {
            @Override
            public void end() {
                me.interrupt();
            }
        };
        assertThrows(InterruptedException.class, () -> small.run(out, 2, false, atTheEnd));
        assertFalse(Thread.interrupted());
    }

    @Test
    void rowsThatWereCutOutOfATableComeBack() throws Exception {
        small.run(out, 2);
        Path series = out.resolve("series.csv");
        String first = Files.readAllLines(series).get(1).substring(0, 16);
        Files.writeString(series, Files.readString(series).lines().filter(row -> !row.startsWith(first))
                .collect(Collectors.joining("\n", "", "\n")));
        assertThrows(OutputHoldsOtherRuns.class, () -> small.run(out, 2, "replicates=4"));
        Files.delete(out.resolve("manifest.json"));
        assertEquals(6, small.run(out, 2, "replicates=4").reused());
        assertEquals(undisturbed("replicates=4"), SmallStudy.bytes(out));
    }

    /** With one replicate there is work for all threads all the same. */
    @Test
    void runsOfOneReplicateArePlayedAtTheSameTime() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Map<String, Integer> passed = new ConcurrentHashMap<>();
        Progress meeting = new Progress() {
            @Override
            public void days(PlannedRun run, int days) {
                int sum = passed.merge(run.runId(), days, Integer::sum);
                if (sum >= 5 && sum - days < 5) { // after a burn-in of 3 days, before the end
                    both.countDown();
                    try {
                        assertTrue(both.await(20, TimeUnit.SECONDS), "the other run has not begun");
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        };
        Study.Result result = small.run(out, 2, false, meeting, "replicates=1");
        assertEquals(List.of(), result.failed());
        assertEquals(undisturbed("replicates=1"), SmallStudy.bytes(out));
    }

    @Test
    void twoAtOnceInOneFolderAreRefused() throws Exception {
        Progress second = new Progress() {
            @Override
            public void begin(long days, int runs, int reused) {
                OutputHoldsOtherRuns refused = assertThrows(OutputHoldsOtherRuns.class, () -> small.run(out, 1));
                assertTrue(refused.getMessage().endsWith("out is in use by another kith process"),
                        refused.getMessage());
            }
        };
        small.run(out, 1, false, second);
        assertEquals(undisturbed(), SmallStudy.bytes(out));
        assertFalse(Files.exists(out.resolve(".lock")));
    }

    @Test
    void aFailedRunTakesNothingWithItAndIsTriedAgain() throws Exception {
        Progress failing = new Progress() {
            @Override
            public void days(PlannedRun run, int days) {
                if (run.scenarioId().equals("control") && run.replicate() == 1) {
                    throw new IllegalStateException("the bridge broke");
                }
            }
        };
        Study.Result result = small.run(out, 2, false, failing);
        String id = Files.readAllLines(out.resolve("plan.csv")).get(5).substring(0, 16);
        Path failure = out.resolve("failures").resolve(id + ".txt");
        assertEquals(
                List.of("control, replicate 1: IllegalStateException: the bridge broke (" + failure + ")"),
                result.failed());
        String told = Files.readString(failure);
        assertTrue(told.startsWith("run " + id + ": scenario control, replicate 1, seed 7\n"), told);
        assertTrue(told.contains("\tat kith.engine.LiveRun"), told);
        String row = Files.readAllLines(out.resolve("runs.csv")).get(5);
        assertTrue(row.startsWith(id + ",0,control,control,1,7,FAILED,6,0" + ",0".repeat(Tally.NAMES.size())
                + ",IllegalStateException: the bridge broke"), row);
        assertEquals(5, rowsByRun(Files.readString(out.resolve("series.csv"))).size());
        assertTrue(Files.readAllLines(out.resolve("contrasts.csv")).get(1)
                .matches(".*,2,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*"));

        Study.Result again = small.run(out, 2);
        assertEquals(5, again.reused());
        assertEquals(List.of(), again.failed());
        assertEquals(undisturbed(), SmallStudy.bytes(out));
        assertFalse(Files.exists(out.resolve("failures")));
    }

    @Test
    void aBurnInThatFailsDoesNotSpoilTheOtherScenario() throws Exception {
        Progress failing = new Progress() {
            @Override
            public void days(PlannedRun run, int days) {
                if (run.scenarioId().equals("world") && run.replicate() == 0) {
                    throw new IllegalStateException("the bridge broke");
                }
            }
        };
        assertEquals(1, small.run(out, 1, false, failing).failed().size());
        Map<String, String> whole = rowsByRun(withoutUsers(undisturbed().get("series.csv")));
        Map<String, String> left = rowsByRun(withoutUsers(Files.readString(out.resolve("series.csv"))));
        assertEquals(5, left.size());
        left.forEach((id, rows) -> assertEquals(whole.get(id), rows));
    }

    /** Who comes to use AI in the world of a failed run is not known. */
    private static String withoutUsers(String series) {
        return series.lines().filter(row -> !row.contains(",would_use:")).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Days that lay ahead, and days that passed. */
    private static final class DaysSeen implements Progress {
        private long ahead;
        private long passed;

        @Override
        public void begin(long days, int runs, int reused) {
            ahead = days;
        }

        @Override
        public synchronized void days(PlannedRun run, int days) {
            passed += days;
        }
    }

    /** Interrupts the thread that made it when so many days have passed. */
    private static final class InterruptAtDay implements Progress {
        private final Thread waiting = Thread.currentThread();
        private int left;

        InterruptAtDay(int day) {
            left = day;
        }

        @Override
        public synchronized void days(PlannedRun run, int days) {
            left -= days;
            if (left == 0) {
                waiting.interrupt();
            }
            // No run goes on from here, however slowly the interrupt travels.
            while (left <= 0 && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        }
    }
}
