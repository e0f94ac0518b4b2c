package kith.experiment;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kith.analysis.table.WholeFile;
import kith.engine.InterruptedRun;
import kith.engine.Observer;
import kith.engine.Simulation;
import kith.output.RunWriter;
import kith.process.Model;
import kith.scenario.ResolvedScenario;
import kith.scenario.Scenario;
import kith.society.Population;
import kith.society.Tally;
import kith.society.World;

/**
 * Runs what a plan still lacks, replicate by replicate on threads. A replicate is one thread: its world burns in once and
 * is forked in memory into the scenarios that start with it. Results do not depend on the number of threads.
 */
final class Ensemble {
    private final StudyPlan plan;
    private final StudyFolder folder;
    private final Progress progress;

    Ensemble(StudyPlan plan, StudyFolder folder, Progress progress) {
        this.plan = plan;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Runs all runs that are not finished.
     *
     * @throws InterruptedException if this thread is interrupted; finished runs are kept
     */
    List<FinishedRun> run(List<PlannedRun> missing, int threads) throws InterruptedException {
        TreeMap<Integer, List<PlannedRun>> byReplicate = new TreeMap<>();
        missing.forEach(run -> byReplicate.computeIfAbsent(run.replicate(), r -> new ArrayList<>()).add(run));
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "kith-replicate");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Callable<List<FinishedRun>>> tasks = new ArrayList<>();
            byReplicate.values().forEach(runs -> tasks.add(() -> replicate(runs)));
            List<FinishedRun> finished = new ArrayList<>();
            for (Future<List<FinishedRun>> future : pool.invokeAll(tasks)) {
                finished.addAll(future.get());
            }
            return finished;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Simulated days, burn-in included, that these runs need. */
    long days(List<PlannedRun> missing) {
        long days = 0;
        TreeMap<Integer, List<ResolvedScenario>> burned = new TreeMap<>();
        for (PlannedRun run : missing) {
            days += run.scenario().scenario().horizonDays();
            List<ResolvedScenario> starts = burned.computeIfAbsent(run.replicate(), r -> new ArrayList<>());
            ResolvedScenario start = plan.burnIn(run.scenario());
            if (!starts.contains(start)) {
                starts.add(start);
                days += start.scenario().burnInDays();
            }
        }
        return days;
    }

    private List<FinishedRun> replicate(List<PlannedRun> runs) {
        List<FinishedRun> finished = new ArrayList<>();
        ResolvedScenario burnedIn = null;
        Model burnInModel = null;
        World start = null;
        for (PlannedRun run : runs) {
            long began = System.nanoTime();
            try {
                ResolvedScenario burnIn = plan.burnIn(run.scenario());
                if (!burnIn.equals(burnedIn)) {
                    burnInModel = new Model(burnIn.scenario());
                    start = burnIn(burnIn.scenario(), burnInModel, run);
                    burnedIn = burnIn;
                }
                finished.add(one(run, start.fork(), burnInModel, began));
            } catch (InterruptedRun e) {
                throw e;
            } catch (RuntimeException | Error e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedRun();
                }
                finished.add(failed(run, e, began));
            }
            progress.runEnded(run, finished.get(finished.size() - 1).succeeded());
        }
        return finished;
    }

    private World burnIn(Scenario scenario, Model model, PlannedRun run) {
        World world = Population.draw(scenario, model.roles(), run.seed(), run.replicate());
        model.beginning().of(world);
        new Simulation(world, model, List.of(ticking(-scenario.burnInDays()))).runTo(0);
        return world;
    }

    private Observer ticking(int firstDay) {
        return (world, model, day) -> {
            if (day > firstDay) {
                progress.days(1);
            }
        };
    }

    private FinishedRun one(PlannedRun run, World world, Model burnInModel, long began) {
        Scenario scenario = run.scenario().scenario();
        Model model = new Model(scenario);
        model.takeOver(world, burnInModel);
        Tally before = world.tally().copy();
        Path part = folder.newShard(run);
        try (RunWriter writer =
                new RunWriter(part, run.runId(), world.people().count(), scenario.horizonDays(), scenario.observation())) {
            new Simulation(world, model, List.of(writer, ticking(0))).runTo(scenario.horizonDays());
            writer.finish(world, model);
        }
        Tally tally = world.tally();
        FinishedRun finished = new FinishedRun(
                run,
                FinishedRun.SUCCEEDED,
                world.people().count(),
                tally.humanContacts - before.humanContacts,
                tally.aiSessions - before.aiSessions,
                tally.refusals - before.refusals,
                tally.rateLimitBound - before.rateLimitBound,
                (System.nanoTime() - began) / 1e9,
                "");
        folder.keep(part, finished);
        return finished;
    }

    private FinishedRun failed(PlannedRun run, Throwable error, long began) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace, true));
        String text = "run " + run.runId() + ": scenario " + run.scenarioId() + ", replicate " + run.replicate() + ", seed "
                + run.seed() + "\n" + trace;
        WholeFile.write(folder.failure(run), text.getBytes(StandardCharsets.UTF_8));
        folder.dropParts(run);
        String first = error.getClass().getSimpleName() + ": " + error.getMessage();
        return new FinishedRun(run, FinishedRun.FAILED, 0, 0, 0, 0, 0, (System.nanoTime() - began) / 1e9, first);
    }
}
