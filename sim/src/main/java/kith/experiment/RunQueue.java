package kith.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.scenario.files.ResolvedScenario;

/**
 * The runs that are still to be played, for any number of threads: replicate by replicate, and within a replicate in
 * the order given. Runs that share a burn-in get the same world at day 0: whoever comes first makes it, and meanwhile
 * the others are given other runs. A world is let go once all runs that start with it have been given out, so that
 * memory holds about as many as there are threads.
 */
final class RunQueue {
    private final List<Waiting> waiting = new LinkedList<>();
    private final Map<ResolvedScenario, String> deciding = new IdentityHashMap<>();
    private final Map<Key, Shared> starts = new LinkedHashMap<>();
    private boolean closed;

    /** What a world at day 0 depends on. */
    private record Key(String deciding, int replicate, long seed) {}

    /** A run, and the world at day 0 that it starts with. */
    private record Waiting(PlannedRun run, Shared shared) {}

    /** A world at day 0 that several runs may start with. */
    static final class Shared {
        private final Key key;
        private final int days;
        private boolean begun;
        private boolean ended;
        private int runs;
        private Start start;
        private double seconds;

        private Shared(Key key, int days) {
            this.key = key;
            this.days = days;
        }
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
        List<PlannedRun> ordered = new ArrayList<>(runs);
        ordered.sort(Comparator.comparingInt(PlannedRun::replicate)); // keeps the order within a replicate
        Map<String, String> once = new HashMap<>();
        for (PlannedRun run : ordered) {
            String text = deciding.computeIfAbsent(run.burnIn(), each -> StudyPlan.decidingStart(each, run.survey()));
            Key key = new Key(once.computeIfAbsent(text, same -> same), run.replicate(), run.seed());
            Shared shared = starts.computeIfAbsent(key, k -> new Shared(k, run.burnIn().scenario().burnInDays()));
            shared.runs++;
            waiting.add(new Waiting(run, shared));
        }
    }

    /** Simulated days, burn-ins included, that these runs need. */
    static long days(List<PlannedRun> runs) {
        return new RunQueue(runs).starts.values().stream().mapToLong(each -> each.days).sum()
                + runs.stream().mapToLong(run -> run.scenario().scenario().horizonDays()).sum();
    }

    /**
     * The next run: the first whose world at day 0 is there, or is being made by nobody. Waits where there is none
     * such; empty where all are given out, or where the queue was closed.
     */
    synchronized Optional<Job> take() throws InterruptedException {
        while (!waiting.isEmpty() && !closed) {
            for (Iterator<Waiting> each = waiting.iterator(); each.hasNext();) {
                Waiting next = each.next();
                Shared shared = next.shared;
                if (shared.ended || !shared.begun) {
                    boolean makes = !shared.begun;
                    shared.begun = true;
                    each.remove();
                    if (--shared.runs == 0) {
                        starts.remove(shared.key);
                    }
                    return Optional.of(new Job(next.run, shared, makes));
                }
            }
            wait();
        }
        return Optional.empty();
    }

    /** Gives out no run any more: those that are being played are played to their end. */
    synchronized void close() {
        closed = true;
        notifyAll();
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
