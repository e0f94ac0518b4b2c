package kith.engine;

import java.util.stream.IntStream;
import kith.process.FeltNeed;
import kith.process.Model;
import kith.society.Ticks;
import kith.society.World;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The same model on another engine, as an oracle: every person is a Steppable on MASON's own heap, ordered by row at
 * one tick. Candidates of one person at one tick are played in the order of k within one step, since MASON would move a
 * re-scheduling at the present time to the next double. Every candidate is played, also those that the other engine
 * drops.
 */
final class SteppablePeople extends SimState {
    private static final long serialVersionUID = 1L;
    private static final int PEOPLE = 100;

    private final transient World world;
    private final transient Model model;
    private final transient CandidateTimes times;
    private final int fromDay;

    SteppablePeople(World world, Model model, CandidateTimes times) {
        super(0);
        this.world = world;
        this.model = model;
        this.times = times;
        fromDay = world.day();
    }

    void runTo(int day) {
        for (int d = fromDay; d <= day; d++) {
            int today = d;
            if (d > fromDay) {
                schedule.scheduleOnce(time(Ticks.midnight(d)), 0,
                        (Steppable) s -> model.dayEnd().close(world, today - 1));
            } else {
                model.moment().moveTo(Ticks.midnight(d));
            }
            if (d < day) {
                if (d == 0) {
                    schedule.scheduleOnce(time(Ticks.midnight(d)), 1, (Steppable) s -> model.treat(world));
                }
                schedule.scheduleOnce(time(Ticks.midnight(d)), 2, (Steppable) s -> model.dayStart().open(world, today));
                for (int person = 0; person < world.people().count(); person++) {
                    new PersonDay(person, today).schedule();
                }
            }
        }
        while (schedule.step(this)) {
            // Until nothing is left.
        }
    }

    private double time(long tick) {
        return (double) (tick - Ticks.midnight(fromDay));
    }

    /** The candidates of one person's day, played one tick at a time. */
    private final class PersonDay implements Steppable {
        private static final long serialVersionUID = 1L;
        private final int person;
        private final int day;
        private final int[] order;
        private int next;

        PersonDay(int person, int day) {
            this.person = person;
            this.day = day;
            int count = FeltNeed.count(dayKey());
            order = IntStream.range(0, count)
                    .boxed()
                    .sorted((a, b) -> offset(a) != offset(b) ? Long.compare(offset(a), offset(b))
                            : Integer.compare(a, b))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        private long dayKey() {
            return FeltNeed.dayKey(world.draws(), world.people().key(person), day);
        }

        private long offset(int k) {
            return model.personEvent().time(times.offset(FeltNeed.candidate(dayKey(), k)));
        }

        void schedule() {
            if (next < order.length) {
                schedule.scheduleOnce(time(Ticks.midnight(day) + offset(order[next])), PEOPLE + person, this);
            }
        }

        @Override
        public void step(SimState state) {
            long offset = offset(order[next]);
            while (next < order.length && offset(order[next]) == offset) {
                long candidate = FeltNeed.candidate(dayKey(), order[next]);
                next++;
                model.personEvent().handle(world, person, candidate, Ticks.midnight(day) + offset, model.moment());
            }
            schedule();
        }
    }
}
