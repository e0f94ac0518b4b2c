package kith.engine;

import java.util.List;
import kith.process.Model;
import kith.society.Ticks;
import kith.society.World;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * Runs one world from its present midnight to another, on MASON's schedule.
 *
 * <p>At one instant the calendar comes first, in the order {@link #DAY_END}, {@link #OBSERVE}, {@link #TREAT},
 * {@link #DAY_START}, then whatever {@link #at} added; then people's events, by person and k. A run that stops at a
 * midnight stops before the new day opens, where a world may be forked and run on.
 *
 * <p>MASON's time is ticks since the run's first midnight, exact in a double; its own random numbers are never used.
 */
public final class Simulation extends SimState {
    private static final long serialVersionUID = 1L;

    /** Order at midnight: the day that ended is closed. */
    public static final int DAY_END = 0;
    /** Order at midnight: observers look. */
    public static final int OBSERVE = 1;
    /** Order at the midnight of day 0: a shock strikes, AI partners come. */
    public static final int TREAT = 2;
    /** Order at midnight: the new day opens. */
    public static final int DAY_START = 3;
    /** Order of entries added by {@link #at}. */
    public static final int ADDED = 10;

    private final transient World world;
    private final transient Model model;
    private final transient PersonEvents events;
    private final transient List<Observer> observers;
    private final int fromDay;

    public Simulation(World world, Model model, List<Observer> observers) {
        this(world, model, observers, CandidateTimes.KEYED);
    }

    /** With other candidate times; for tests. */
    public Simulation(World world, Model model, List<Observer> observers, CandidateTimes times) {
        super(0);
        this.world = world;
        this.model = model;
        this.observers = List.copyOf(observers);
        events = new PersonEvents(world, model, times);
        fromDay = world.day();
    }

    /** Adds an entry at an instant: it sees everything before that instant, and nothing at it. */
    public void at(long tick, Runnable look) {
        schedule.scheduleOnce(masonTime(tick), ADDED, (Steppable) state -> {
            advanceTo(tick);
            look.run();
        });
    }

    /** Plays people's events up to an instant; whoever looks between midnights calls it first. */
    public void advanceTo(long tick) {
        events.advanceTo(tick);
        // At a midnight the end of the day has moved it already.
        if (Ticks.fraction(tick) > 0) {
            model.moment().moveTo(tick);
        }
    }

    /** Runs to the midnight that opens a day. */
    public void runTo(int day) {
        for (int d = fromDay; d <= day; d++) {
            int today = d;
            long tick = Ticks.midnight(d);
            double time = masonTime(tick);
            if (d > fromDay) {
                schedule.scheduleOnce(time, DAY_END, (Steppable) state -> endDay(today - 1));
            } else {
                model.moment().moveTo(tick);
            }
            schedule.scheduleOnce(time, OBSERVE, (Steppable) state -> observe(today));
            if (d < day) {
                if (d == 0) {
                    schedule.scheduleOnce(time, TREAT, (Steppable) state -> model.treat(world));
                }
                schedule.scheduleOnce(time, DAY_START, (Steppable) state -> startDay(today));
            }
        }
        while (schedule.step(this)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedRun();
            }
        }
    }

    private void endDay(int day) {
        events.advanceTo(Ticks.midnight(day + 1));
        model.dayEnd().close(world, day);
    }

    private void observe(int day) {
        for (Observer observer : observers) {
            observer.midnight(world, model, day);
        }
    }

    private void startDay(int day) {
        model.dayStart().open(world, day);
        events.openDay(day);
    }

    private double masonTime(long tick) {
        return (double) (tick - Ticks.midnight(fromDay));
    }

    /** The world it runs. */
    public World world() {
        return world;
    }
}
