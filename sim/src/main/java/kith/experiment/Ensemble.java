package kith.experiment;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kith.analysis.table.TableException;
import kith.analysis.table.WholeFile;
import kith.engine.InterruptedRun;
import kith.engine.Observer;
import kith.engine.LiveRun;
import kith.output.CostFile;
import kith.output.GovernanceFile;
import kith.output.RunWriter;
import kith.output.TrialFile;
import kith.output.Users;
import kith.scenario.ResolvedScenario;
import kith.scenario.Scenario;

/**
 * Runs what a plan still lacks, replicate by replicate on threads. A replicate is one thread: its world burns in once
 * and is forked in memory into the scenarios that start with it. Results do not depend on the number of threads.
 *
 * <p>A run that breaks off is a failed run, and the others go on; where nothing can be written, or the thread is
 * interrupted, all stop, and what is finished is kept.
 */
final class Ensemble {
    private final StudyFolder folder;
    private final Progress progress;

    Ensemble(StudyFolder folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** A world at day 0, whose burn-in it was, and how long that took. */
    private record BurnedIn(ResolvedScenario burnIn, Start start, double seconds) {}

    /** A run that has ended, and who came to use AI, where it is known. */
    private record Lived(FinishedRun run, Optional<Users> users) {}

    /**
     * Runs these runs.
     *
     * @throws InterruptedException if this thread is interrupted; finished runs are kept
     */
    List<FinishedRun> run(List<PlannedRun> missing, int threads) throws InterruptedException {
        TreeMap<Integer, List<PlannedRun>> byReplicate = new TreeMap<>();
        missing.forEach(run -> byReplicate.computeIfAbsent(run.replicate(), r -> new ArrayList<>()).add(run));
        List<Callable<List<FinishedRun>>> tasks = new ArrayList<>();
        byReplicate.values().forEach(runs -> tasks.add(() -> replicate(runs)));
        return Replicates.play(tasks, threads).stream().flatMap(List::stream).toList();
    }

    /** Simulated days, burn-in included, that these runs need. */
    static long days(List<PlannedRun> missing) {
        long days = 0;
        TreeMap<Integer, List<ResolvedScenario>> burned = new TreeMap<>();
        for (PlannedRun run : missing) {
            days += run.scenario().scenario().horizonDays();
            List<ResolvedScenario> starts = burned.computeIfAbsent(run.replicate(), r -> new ArrayList<>());
            if (!starts.contains(run.burnIn())) {
                starts.add(run.burnIn());
                days += run.burnIn().scenario().burnInDays();
            }
            boolean playedAgain = run.usersOf().isPresent() && !run.showsUsers()
                    && missing.stream().noneMatch(each -> each.showsUsers() && each.replicate() == run.replicate());
            days += playedAgain ? run.scenario().scenario().horizonDays() : 0;
        }
        return days;
    }

    private List<FinishedRun> replicate(List<PlannedRun> runs) {
        List<FinishedRun> finished = new ArrayList<>();
        BurnedIn start = null;
        Optional<Users> users = Optional.empty();
        for (PlannedRun run : whoShowsUsersFirst(runs)) {
            FinishedRun ended;
            try {
                boolean shared = start != null && start.burnIn().equals(run.burnIn());
                start = shared ? start : burnIn(run);
                if (run.usersOf().isPresent() && !run.showsUsers() && users.isEmpty()) {
                    users = Optional.of(users(run, start.start(), runs.stream().noneMatch(PlannedRun::showsUsers)));
                }
                Lived lived = one(run, start.start(), shared ? 0 : start.seconds(), users);
                users = lived.users();
                ended = lived.run();
            } catch (InterruptedRun | TableException | UncheckedIOException e) {
                throw e;
            } catch (RuntimeException | Error e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedRun();
                }
                ended = FinishedRun.failed(run, e);
                tell(run, e);
            }
            finished.add(ended);
            progress.runEnded(run, ended.succeeded());
        }
        return finished;
    }

    private static List<PlannedRun> whoShowsUsersFirst(List<PlannedRun> runs) {
        return runs.stream().sorted(Comparator.comparing(run -> !run.showsUsers())).toList();
    }

    /**
     * Plays the world that shows who comes to use AI, where its run was finished before or failed; nothing is written.
     */
    private Users users(PlannedRun run, Start start, boolean counted) {
        Scenario scenario = run.usersOf().orElseThrow().scenario();
        return Users.of(play(scenario, start, counted ? List.of(progress.watching(run, 0)) : List.of()).world());
    }

    private BurnedIn burnIn(PlannedRun run) {
        long began = System.nanoTime();
        return new BurnedIn(run.burnIn(), Start.of(run, progress), secondsSince(began));
    }

    /** Lets a world live on from day 0 under a scenario. */
    private static LiveRun play(Scenario scenario, Start start, List<Observer> observers) {
        LiveRun run = start.under(scenario, observers);
        run.runTo(scenario.horizonDays());
        return run;
    }

    private Lived one(PlannedRun run, Start start, double burnInSeconds, Optional<Users> known) {
        long began = System.nanoTime();
        Scenario scenario = run.scenario().scenario();
        long[] before = start.world().tally().counts();
        int people = start.world().people().countHere();
        int rows = start.world().people().count();
        long[] after;
        Optional<Users> users;
        Path part = folder.shards().begin(run);
        try (RunWriter writer = new RunWriter(
                part, run.runId(), rows, scenario.horizonDays(), scenario.observation(), run.startsAlike(),
                run.usersOf().isPresent())) {
            LiveRun played = play(scenario, start, List.of(writer, progress.watching(run, 0)));
            users = run.showsUsers() ? Optional.of(Users.of(played.world())) : known;
            writer.finish(played.world(), played.model(), users);
            played.trialRows().ifPresent(rowsOfTrial -> TrialFile.write(part, run.runId(), rowsOfTrial));
            played.costs().ifPresent(costs -> CostFile.write(part, run.runId(), costs));
            if (StudyPlan.governs(scenario)) {
                GovernanceFile.write(part, run.runId(), played.world());
            }
            after = played.world().tally().counts();
        }
        FinishedRun finished = new FinishedRun(
                run,
                FinishedRun.SUCCEEDED,
                people,
                IntStream.range(0, after.length).mapToObj(i -> after[i] - before[i]).toList(),
                "",
                "");
        finished = folder.shards().keep(finished, burnInSeconds, secondsSince(began));
        try {
            folder.dropFailure(run.runId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Lived(finished, users);
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private void tell(PlannedRun run, Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace, true));
        String text = "run " + run.runId() + ": scenario " + run.scenarioId() + ", replicate " + run.replicate()
                + ", seed "
                + run.seed() + "\n" + trace;
        WholeFile.write(folder.failure(run), text.getBytes(StandardCharsets.UTF_8));
        folder.shards().dropPart(run);
    }
}
