package kith.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import kith.analysis.table.CsvFile;
import kith.analysis.table.FileFault;
import kith.analysis.table.TableException;
import kith.analysis.wording.Word;
import kith.analysis.worlds.WorldClaim;
import kith.analysis.worlds.WorldReading;
import kith.analysis.worlds.WorldRow;

/**
 * The runs of all worlds of an experiment, kept in one store: {@code runs/} of its folder. They are played replicate by
 * replicate over all worlds, so that what is finished at any time is a smaller experiment. A run that several worlds
 * have in common is played once. The folder is locked until the study is closed.
 */
public final class SweepStudy implements AutoCloseable {
    /** Name of the table of all runs. */
    public static final String RUNS = "runs.csv";
    private static final int FEW = 10;
    private static final int FEWEST_PAIRS = 3;
    /** The smallest effect of interest, in standard deviations: the unit of {@link WorldRow#matters()}. */
    private static final double SD_THAT_MATTERS = 0.1;

    private final Sweep sweep;
    private final List<PlannedRun> runs;
    private final StudyFolder folder;
    private final Map<String, FinishedRun> ended = new LinkedHashMap<>();
    /** How many replicates were enough, by number of the world; nothing for a world that gets all. */
    private final Map<Integer, Integer> enough = new LinkedHashMap<>();
    private final Map<String, List<Integer>> worldsOf = new LinkedHashMap<>();
    /** The runs as each world has them: a run that worlds have in common is told by the users of each. */
    private final List<PlannedRun> ofWorlds;
    private FolderLock lock;

    /** All runs of a sweep, in a folder. */
    public SweepStudy(Sweep sweep, Path folder) {
        this.sweep = sweep;
        this.runs = sweep.runs();
        this.ofWorlds = sweep.worlds().stream().flatMap(Sweep.World::allRuns).toList();
        this.folder = new StudyFolder(folder);
        sweep.worlds().forEach(world -> world.allRuns().forEach(run -> worldsOf
                .computeIfAbsent(run.runId(), id -> new ArrayList<>()).add(world.number())));
    }

    /**
     * What came of it.
     *
     * @param runs how many different runs there are
     * @param reused how many were finished before
     * @param waiting how many are left for later, since time was up
     * @param failed the runs that failed, each in a line
     * @param failedWorlds numbers of the worlds with a failed run
     * @param seconds wall time
     */
    public record Result(int runs, int reused, int waiting, List<String> failed, List<Integer> failedWorlds,
            double seconds) {
        public Result {
            failed = List.copyOf(failed);
            failedWorlds = List.copyOf(failedWorlds);
        }
    }

    /** How many different runs there are. */
    public int runs() {
        return runs.size();
    }

    /** How many of them are finished and kept. */
    public int kept() {
        return (int) runs.stream().filter(folder.store()::has).count();
    }

    /**
     * Takes finished runs from the folders of other studies, as far as they are not here.
     *
     * @throws TableException if one cannot be copied
     */
    public void reuse(List<Path> others) throws InterruptedException {
        for (Path other : others) {
            folder.store().takeFrom(new RunStore(other), runs);
        }
    }

    /**
     * Locks the folder.
     *
     * @throws OutputHoldsOtherRuns if another process has it
     */
    public void claim() throws OutputHoldsOtherRuns {
        try {
            Files.createDirectories(folder.path());
            lock = FolderLock.take(folder.path()).orElse(null);
            if (lock == null) {
                throw new OutputHoldsOtherRuns(folder.path() + " is in use by another kith process", folder.path(),
                        false, "");
            }
            folder.store().dropParts();
        } catch (IOException e) {
            throw TableException.in(folder.path(), "cannot be written (" + FileFault.words(e) + ")", e);
        }
    }

    /**
     * Plays what is not finished yet.
     *
     * @param seconds after how many seconds no further run is begun; empty for no limit
     * @throws InterruptedException if the thread is interrupted; finished runs are kept
     * @throws UncheckedIOException or a TableException if something cannot be read or written; finished runs are kept
     */
    public Result run(int threads, OptionalDouble seconds, Progress progress) throws InterruptedException {
        long began = System.nanoTime();
        PersonValues personValues = new PersonValues(folder.store(), ofWorlds, false);
        try {
            known(progress);
            int reused = ended.size();
            List<PlannedRun> missing = runs.stream().filter(run -> !ended.containsKey(run.runId())).toList();
            progress.begin(RunQueue.days(missing), runs.size(), reused);
            try {
                double until = began / 1e9 + seconds.orElse(Double.POSITIVE_INFINITY);
                if (sweep.settings().precision().isEmpty()) {
                    play(missing, threads, until, personValues, progress);
                } else {
                    playUntilPrecise(threads, until, personValues, progress);
                }
            } finally {
                progress.end();
            }
            personValues.allEnded();
            return result(reused, (System.nanoTime() - began) / 1e9);
        } catch (InterruptedRun e) {
            Thread.interrupted();
            throw new InterruptedException();
        } catch (IOException e) {
            throw TableException.in(folder.path(), "cannot be written (" + FileFault.words(e) + ")", e);
        }
    }

    private void play(List<PlannedRun> missing, int threads, double until, PersonValues personValues,
            Progress progress) throws InterruptedException {
        double left = until - System.nanoTime() / 1e9;
        if (!missing.isEmpty() && left > 0) {
            OptionalDouble limit = Double.isInfinite(until) ? OptionalDouble.empty() : OptionalDouble.of(left);
            new ThreadExecutor(folder, threads, progress, personValues, limit).play(missing)
                    .forEach(run -> ended.put(run.run().runId(), run));
        }
    }

    /** Replicate by replicate, each over the worlds that are not precise enough yet. */
    private void playUntilPrecise(int threads, double until, PersonValues personValues, Progress progress)
            throws InterruptedException {
        int most = sweep.worlds().get(0).plan().scenario().scenario().replicates();
        for (int replicate = 0; replicate < most; replicate++) {
            int index = replicate;
            Map<String, PlannedRun> layer = new LinkedHashMap<>();
            sweep.worlds().stream().filter(world -> !enough.containsKey(world.number()))
                    .flatMap(Sweep.World::allRuns).filter(run -> run.replicate() == index)
                    .filter(run -> !ended.containsKey(run.runId())).forEach(run -> layer.put(run.runId(), run));
            play(List.copyOf(layer.values()), threads, until, personValues, progress);
            if (replicate + 1 >= FEWEST_PAIRS) {
                for (Sweep.World world : sweep.worlds()) {
                    if (!enough.containsKey(world.number()) && isPrecise(world, replicate + 1)) {
                        enough.put(world.number(), replicate + 1);
                    }
                }
            }
        }
    }

    /** Whether every interval of a world is narrow enough; groups too small for a verdict are passed over. */
    private boolean isPrecise(Sweep.World world, int replicates) {
        double precision = sweep.settings().precision().orElseThrow();
        return read(world, replicates).rows().stream()
                .filter(row -> row.people() >= Word.LEAST_PEOPLE && row.matters() > 0)
                .allMatch(row -> row.pairs() == replicates
                        && (row.judgedInterval().high() - row.judgedInterval().low()) / 2
                                <= precision * row.matters() / SD_THAT_MATTERS);
    }

    /** Finds what is finished; what is damaged is set aside and told. */
    private void known(Progress progress) throws IOException {
        List<String> damaged = new ArrayList<>();
        folder.store().setAsideDamaged(runs, damaged::add);
        damaged.stream().limit(FEW).forEach(progress::warn);
        if (damaged.size() > FEW) {
            progress.warn("and " + (damaged.size() - FEW)
                    + " more runs are damaged; they are set aside and played again too");
        }
        Set<String> lacking = new HashSet<>();
        ofWorlds.stream().filter(run -> folder.store().has(run) && !folder.store().holdsWhatIsNeeded(run))
                .forEach(run -> lacking.add(run.runId()));
        for (PlannedRun run : runs) {
            if (folder.store().has(run) && !lacking.contains(run.runId())) {
                FinishedRun found = folder.store().read(run);
                if (found != null) {
                    ended.put(run.runId(), found);
                }
            }
        }
    }

    private Result result(int reused, double seconds) {
        List<String> failed = new ArrayList<>();
        List<Integer> worlds = new ArrayList<>();
        for (PlannedRun run : runs) {
            FinishedRun known = ended.get(run.runId());
            if (known != null && !known.succeeded()) {
                List<Integer> in = worldsOf.get(run.runId());
                failed.add("world " + in.get(0) + ", " + run.scenarioId() + ", replicate " + run.replicate() + ": "
                        + known.error() + " (" + folder.failure(run) + ")");
                worlds.addAll(in);
            }
        }
        Set<String> waiting = new HashSet<>();
        sweep.worlds().forEach(world -> world.allRuns()
                .filter(run -> run.replicate() < enough.getOrDefault(world.number(), Integer.MAX_VALUE))
                .filter(run -> !ended.containsKey(run.runId())).forEach(run -> waiting.add(run.runId())));
        return new Result(runs.size(), reused, waiting.size(), failed,
                worlds.stream().distinct().sorted().toList(), seconds);
    }

    /** What analysis makes of one world: its differences, and its claims. */
    public record Told(List<WorldRow> rows, List<WorldClaim> claims) {}

    /** Reads a world from its runs; without rows where no pair of its runs is finished. */
    public Told read(Sweep.World world) {
        return read(world, enough.getOrDefault(world.number(), Integer.MAX_VALUE));
    }

    private Told read(Sweep.World world, int replicates) {
        WorldStudy reader = new WorldStudy(folder.path(), ended);
        kith.analysis.table.Study study = reader.of(world, replicates);
        return new Told(
                WorldReading.of(study, scenario -> reader.outOfReach(world.plan(), scenario, replicates),
                        world.number(), world.values()),
                WorldReading.claims(study, world.number(), world.values()));
    }

    /** Writes the table of all runs: which world they belong to, how they ended, and under which values. */
    public void writeRuns() {
        List<String> columns = new ArrayList<>(List.of("world"));
        columns.addAll(sweep.settings().varied());
        columns.addAll(List.of("scenario_id", "placebo", "replicate", "seed", "run_id", "status", "error"));
        try (CsvFile csv = CsvFile.open(folder.file(RUNS), columns)) {
            for (Sweep.World world : sweep.worlds()) {
                Set<String> told = new HashSet<>();
                world.allRuns().filter(run -> told.add(run.runId())).forEach(run -> row(csv, world, run));
            }
            csv.commit();
        }
    }

    private void row(CsvFile csv, Sweep.World world, PlannedRun run) {
        FinishedRun known = ended.get(run.runId());
        csv.whole(world.number());
        world.values().forEach(csv::text);
        csv.text(run.scenarioId()).text(String.valueOf(run.scenario().scenario().ai().placebo() > 0))
                .whole(run.replicate()).whole(run.seed()).text(run.runId())
                .text(known == null ? "PENDING" : known.status()).text(known == null ? "" : known.error());
        csv.endRow();
    }

    /** Gives the folder free for others. */
    @Override
    public void close() {
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}
