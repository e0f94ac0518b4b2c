package kith.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.scenario.files.ResolvedScenario;

/**
 * The runs that are still to be played, for any number of threads. Runs that share a burn-in get the same world at day
 * 0: whoever comes first makes it, and meanwhile the others are given other runs. A world is let go once all runs that
 * start with it have been given out, so that memory holds about as many as there are threads.
 */
final class RunQueue {
    private final List<PlannedRun> waiting = new ArrayList<>();
    private final Map<Key, Shared> starts = new HashMap<>();

    /** What a world at day 0 depends on. */
    private record Key(ResolvedScenario burnIn, int replicate) {
        static Key of(PlannedRun run) {
            return new Key(run.burnIn(), run.replicate());
        }
    }

    /** A world at day 0 that several runs may start with. */
    static final class Shared {
        private boolean begun;
        private boolean ended;
        private int runs;
        private Start start;
        private double seconds;
    }

    /**
     * A run to be played.
     *
     * @param makesStart whether its world at day 0 is to be made first
     */
    record Job(PlannedRun run, Shared shared, boolean makesStart) {
        Start start() {
            return shared.start;
        }
    }

    RunQueue(List<PlannedRun> runs) {
        waiting.addAll(runs);
        waiting.sort(Comparator.comparingInt(PlannedRun::replicate)); // keeps the order within a replicate
        waiting.forEach(run -> starts.computeIfAbsent(Key.of(run), key -> new Shared()).runs++);
    }

    /** Simulated days, burn-ins included, that these runs need. */
    static long days(List<PlannedRun> runs) {
        return new RunQueue(runs).starts.keySet().stream().mapToLong(key -> key.burnIn().scenario().burnInDays()).sum()
                + runs.stream().mapToLong(run -> run.scenario().scenario().horizonDays()).sum();
    }

    /**
     * The next run: one whose world at day 0 is there, or else one whose world nobody is making. Waits where there is
     * none such; empty where all are given out.
     */
    synchronized Optional<Job> take() throws InterruptedException {
        while (!waiting.isEmpty()) {
            Optional<PlannedRun> next = waiting.stream().filter(run -> starts.get(Key.of(run)).ended).findFirst()
                    .or(() -> waiting.stream().filter(run -> !starts.get(Key.of(run)).begun).findFirst());
            if (next.isPresent()) {
                PlannedRun run = next.get();
                Shared shared = starts.get(Key.of(run));
                boolean makes = !shared.begun;
                shared.begun = true;
                waiting.remove(run);
                if (--shared.runs == 0) {
                    starts.remove(Key.of(run));
                }
                return Optional.of(new Job(run, shared, makes));
            }
            wait();
        }
        return Optional.empty();
    }

    /** Gives a world at day 0 to all runs that start with it. */
    synchronized void made(Job job, Start start, double seconds) {
        job.shared.start = start;
        job.shared.seconds = seconds;
        job.shared.ended = true;
        notifyAll();
    }

    /** Says that a world at day 0 did not come about: the next run that starts with it tries again. */
    synchronized void failed(Job job) {
        job.shared.begun = false;
        notifyAll();
    }

    /** How long it took to make the world of a run; 0 for all runs but the one for which it was made. */
    static double seconds(Job job) {
        return job.makesStart ? job.shared.seconds : 0;
    }
}
