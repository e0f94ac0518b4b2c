package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run that somebody plays is neither played by another nor removed; whoever comes to it waits. */
@Timeout(120)
class RunLockTest {
    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private StudyPlan plan;
    private Path out;

    @BeforeEach
    void plan() throws Exception {
        plan = SmallStudy.in(folder.resolve("scenarios")).plan("replicates=2");
        out = folder.resolve("out");
    }

    @AfterEach
    void end() {
        goOn.countDown();
        threads.shutdownNow();
    }

    /** Whoever waits, and how many days of each run were played. */
    private final class Watch implements Progress {
        private final boolean halts;
        private final List<String> told = Collections.synchronizedList(new ArrayList<>());
        private final CountDownLatch waits = new CountDownLatch(1);
        private final Map<String, Integer> days = Collections.synchronizedMap(new TreeMap<>());

        Watch(boolean halts) {
            this.halts = halts;
        }

        @Override
        public void warn(String sentence) {
            told.add(sentence);
            waits.countDown();
        }

        @Override
        public void days(PlannedRun run, int count) {
            days.merge(run.runId(), count, Integer::sum);
            if (halts && Files.isDirectory(part(run))) {
                begun.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private Path part(PlannedRun run) {
        return out.resolve("runs/." + run.runId() + ".part");
    }

    private Future<RunSpec.Played> alone(PlannedRun run, Progress progress) {
        return threads.submit(() -> RunSpec.play(run, out, progress));
    }

    private Study.Result study(Path where, Progress progress) throws Exception {
        try (Study study = new Study(plan, where)) {
            return study.run(2, false, List.of("test"), progress);
        }
    }

    private static Map<String, String> tables(Path out) throws Exception {
        Map<String, String> tables = new TreeMap<>();
        for (String name : List.of("runs.csv", "series.csv", "ledger.csv", "people.csv")) {
            tables.put(name, Files.readString(out.resolve(name)));
        }
        return tables;
    }

    @Test
    void aStudyWaitsForARunThatIsPlayedAlone() throws Exception {
        PlannedRun run = plan.runs().get(plan.runs().size() - 1);
        Watch first = new Watch(true);
        Future<RunSpec.Played> alone = alone(run, first);
        assertTrue(begun.await(60, TimeUnit.SECONDS));
        Watch second = new Watch(false);
        Future<Study.Result> study = threads.submit(() -> study(out, second));
        assertTrue(second.waits.await(60, TimeUnit.SECONDS));
        assertTrue(Files.exists(part(run)), "what is being played stays");
        assertFalse(study.isDone());
        goOn.countDown();
        assertFalse(alone.get().reused());
        assertEquals(List.of(), study.get().failed());
        assertEquals(List.of("run " + run.runId() + " is being played by another kith process; waiting for it"),
                second.told);
        study(folder.resolve("undisturbed"), Progress.SILENT);
        assertEquals(tables(folder.resolve("undisturbed")), tables(out));
        assertEquals(List.of(), SmallStudy.listing(out).stream()
                .filter(name -> name.contains("/.") || name.endsWith(".lock")).toList());
    }

    /** A process of its own that holds the lock of a folder until its input ends. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] words) throws Exception {
            Optional<FolderLock> lock = FolderLock.take(Path.of(words[0]), words[1]);
            System.out.println(lock.isPresent() ? "has it" : "has it not");
            System.out.flush();
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }

    private Process holder() throws Exception {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Holder.class.getName(), out.toString(), FolderLock.NAME)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    @Test
    void aLockHoldsAgainstOtherProcessesUntilItsOwnEnds() throws Exception {
        Files.createDirectories(out);
        Process holder = holder();
        assertEquals("has it", holder.inputReader().readLine());
        assertEquals(Optional.empty(), FolderLock.take(out));
        holder.destroyForcibly().waitFor();
        FolderLock ours = FolderLock.take(out).orElseThrow();
        assertEquals(Optional.empty(), FolderLock.take(out), "who asks twice must not give it back");
        Process other = holder();
        assertEquals("has it not", other.inputReader().readLine());
        other.destroyForcibly().waitFor();
        ours.close();
        assertFalse(Files.exists(out.resolve(FolderLock.NAME)));
        FolderLock.take(out).orElseThrow().close();
    }

    @Test
    void oneOfTwoWhoWantTheSameRunPlaysIt() throws Exception {
        PlannedRun run = plan.runs().get(0);
        Watch first = new Watch(true);
        Watch second = new Watch(false);
        Future<RunSpec.Played> one = alone(run, first);
        assertTrue(begun.await(60, TimeUnit.SECONDS));
        Future<RunSpec.Played> other = alone(run, second);
        assertTrue(second.waits.await(60, TimeUnit.SECONDS));
        goOn.countDown();
        assertFalse(one.get().reused());
        assertTrue(other.get().reused());
        assertEquals(Map.of(), second.days, "the second played nothing");
    }

    /** What a process that is gone left is removed: nobody holds its lock. */
    @Test
    void whatADeadProcessLeftIsRemoved() throws Exception {
        PlannedRun run = plan.runs().get(0);
        Files.createDirectories(part(run));
        Files.writeString(out.resolve("runs/." + run.runId() + ".lock"), "4711");
        assertEquals(List.of(), study(out, Progress.SILENT).failed());
        assertEquals(List.of(), SmallStudy.listing(out).stream().filter(name -> name.contains("/.")).toList());
    }

    @Test
    void aRunThatNobodyFinishedIsPlayedByWhoWaited() throws Exception {
        PlannedRun run = plan.runs().get(0);
        Watch first = new Watch(true);
        Future<RunSpec.Played> one = alone(run, first);
        assertTrue(begun.await(60, TimeUnit.SECONDS));
        Watch second = new Watch(false);
        Future<RunSpec.Played> other = alone(run, second);
        assertTrue(second.waits.await(60, TimeUnit.SECONDS));
        one.cancel(true);
        assertFalse(other.get().reused());
        assertTrue(Files.isDirectory(out.resolve("runs/" + run.runId())));
        assertFalse(Files.exists(part(run)));
    }
}
