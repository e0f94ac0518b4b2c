package kith.engine;

import java.util.List;
import java.util.TreeMap;
import kith.process.Model;
import kith.scenario.Phase;
import kith.scenario.Scenario;
import kith.society.Ticks;
import kith.society.World;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * Runs one world from its present midnight to another, on MASON's schedule.
 *
 * <p>At one instant the calendar comes first, in the order {@link #DAY_END}, {@link #OBSERVE}, {@link #CHANGE},
 * {@link #TREAT}, {@link #GOVERN}, {@link #DAY_START}, then whatever {@link #at} added; then people's events, by person and k. A run
 * that stops at a midnight stops before the new day opens, where a world may be forked and run on.
 *
 * <p>MASON's time is ticks since the run's first midnight, exact in a double; its own random numbers are never used.
 */
public final class Simulation extends SimState {
    private static final long serialVersionUID = 1L;

    /** Order at midnight: the day that ended is closed. */
    public static final int DAY_END = 0;
    /** Order at midnight: observers look. */
    public static final int OBSERVE = 1;
    /** Order at midnight: settings change, where they do. */
    public static final int CHANGE = 2;
    /** Order at the midnight of day 0: a shock strikes, AI partners come. */
    public static final int TREAT = 3;
    /** Order at midnight: providers govern. */
    public static final int GOVERN = 4;
    /** Order at midnight: the new day opens. */
    public static final int DAY_START = 5;
    /** Order of entries added by {@link #at}. */
    public static final int ADDED = 10;

    private final transient World world;
    private final transient List<Observer> observers;
    private final transient CandidateTimes times;
    private final transient TreeMap<Integer, Scenario> changes = new TreeMap<>();
    private final int fromDay;
    private transient Model model;
    private transient PersonEvents events;

    public Simulation(World world, Model model, List<Observer> observers) {
        this(world, model, observers, CandidateTimes.KEYED);
    }

    /** With other candidate times; for tests. */
    public Simulation(World world, Model model, List<Observer> observers, CandidateTimes times) {
        super(0);
        this.world = world;
        this.model = model;
        this.observers = List.copyOf(observers);
        this.times = times;
        events = new PersonEvents(world, model, times);
        fromDay = world.day();
    }

    /** Lets the world go on under other settings as a phase opens; phases before its present day are passed over. */
    public void change(Phase phase) {
        changes.put(phase.fromDay(), phase.scenario());
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
                if (changes.containsKey(d)) {
                    schedule.scheduleOnce(time, CHANGE, (Steppable) state -> goOnUnder(changes.get(today)));
                }
                if (d == 0) {
                    schedule.scheduleOnce(time, TREAT, (Steppable) state -> treat());
                }
                if (d >= 0) {
                    schedule.scheduleOnce(time, GOVERN, (Steppable) state -> model.governance().midnight(world, today));
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

    private void treat() {
        model.treat(world);
    }

    private void observe(int day) {
        for (Observer observer : observers) {
            observer.midnight(world, model, day);
        }
    }

    /** All events of the day that ended are played, so that nothing is under way but contacts, which are settled. */
    private void goOnUnder(Scenario scenario) {
        Model next = new Model(scenario);
        next.takeOver(world, model);
        next.listenAs(model);
        model = next;
        events = new PersonEvents(world, model, times);
    }

    private void startDay(int day) {
        model.dayStart().open(world, day);
        events.openDay(day);
    }

    private double masonTime(long tick) {
        return (double) (tick - Ticks.midnight(fromDay));
    }

    /** The model under which the world lives at present. */
    public Model model() {
        return model;
    }

    /** The world it runs. */
    public World world() {
        return world;
    }
}
