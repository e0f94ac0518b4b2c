package kith.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kith.intervention.CostRow;
import kith.intervention.Interventions;
import kith.process.Model;
import kith.random.Draws;
import kith.scenario.settings.Phase;
import kith.scenario.settings.Scenario;
import kith.society.Calendar;
import kith.society.DayOrder;
import kith.society.Ticks;
import kith.society.World;
import kith.trial.Trial;
import kith.trial.TrialRow;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * Plays one world under its scenario: everything that its calendar holds in {@link DayOrder}, and people's own events
 * in the order (time, person, k). It can be stepped, stopped at any instant, forked there and gone on with; a run that
 * was interrupted and forked is the same as one in one piece. All that lies ahead is data in the world.
 *
 * <p>MASON's schedule leads from instant to instant in {@link #runTo}. Its time is ticks since the run's first
 * midnight, exact in a double; its own random numbers are never used.
 */
public final class LiveRun extends SimState {
    private static final long serialVersionUID = 1L;

    private final transient World world;
    private final transient List<Observer> observers;
    private final transient CandidateTimes times;
    private final transient TreeMap<Integer, Scenario> changes;
    private final transient Optional<Trial> trial;
    private final transient Optional<Interventions> interventions;
    private final transient TreeMap<Long, List<Runnable>> looks = new TreeMap<>();
    private final transient Steppable instant = state -> playInstant();
    private final int fromDay;
    private transient Model model;
    private transient PersonEvents events;
    private transient long stop;

    /** A run that begins at the present midnight of a world, under a scenario without windows. */
    public LiveRun(World world, Model model, List<Observer> observers) {
        this(world, model, List.of(), observers);
        if (!model.scenario().atDay().isEmpty()) {
            throw new IllegalArgumentException("the scenario has windows; its phases have to be given");
        }
    }

    /** The same under all that the model's scenario holds; its windows are the phases. */
    public LiveRun(World world, Model model, List<Phase> phases, List<Observer> observers) {
        this(world, model, phases, observers, CandidateTimes.KEYED);
    }

    /** With other candidate times; for tests. */
    public LiveRun(World world, Model model, List<Phase> phases, List<Observer> observers, CandidateTimes times) {
        super(0);
        this.world = world;
        this.model = model;
        this.observers = List.copyOf(observers);
        this.times = times;
        changes = new TreeMap<>();
        phases.forEach(this::change);
        trial = Trial.of(model.scenario());
        interventions = Interventions.of(model.scenario());
        fromDay = world.day();
        events = new PersonEvents(world, model, times);
        world.beginAnew();
        long midnight = Ticks.midnight(fromDay);
        model.moment().moveTo(midnight);
        world.calendar().add(midnight, DayOrder.OBSERVE);
        opens(fromDay);
    }

    private LiveRun(LiveRun from, List<Observer> observers) {
        super(0);
        world = from.world.fork();
        model = from.model.fork();
        this.observers = List.copyOf(observers);
        times = from.times;
        changes = new TreeMap<>(from.changes);
        trial = from.trial;
        interventions = from.interventions;
        fromDay = from.fromDay;
        events = from.events.fork(world, model);
    }

    /** A second run that goes on from this instant on its own. */
    public LiveRun fork(List<Observer> lookingOn) {
        return new LiveRun(this, lookingOn);
    }

    /** Lets the world go on under other settings as a phase opens; phases before its present day are passed over. */
    public void change(Phase phase) {
        changes.put(phase.fromDay(), phase.scenario());
    }

    /** Lets somebody look at an instant: they see everything before it, and no event of a person at it. */
    public void look(long tick, Runnable look) {
        looks.computeIfAbsent(tick, at -> new ArrayList<>()).add(look);
    }

    /** Runs to the midnight that opens a day, and stops before the day opens. */
    public void runTo(int day) {
        stop = Ticks.midnight(day);
        while (isDue(world.calendar().first())) {
            schedule.scheduleOnce((double) (world.calendar().first().tick() - Ticks.midnight(fromDay)), instant);
            schedule.step(this);
        }
        look(stop);
    }

    /** Plays everything before an instant, calendar and people, and stands there. */
    public void advanceTo(long tick) {
        while (world.calendar().first().tick() < tick) {
            play(world.calendar().take());
        }
        look(tick - 1);
        standAt(tick);
    }

    /** Plays the next instant at which something happens, and tells which it was. */
    public long step() {
        long next = world.calendar().first().tick();
        long person = events.nextTick();
        if (person < next) {
            look(person);
            events.advanceTo(person + 1);
            return person;
        }
        do {
            play(world.calendar().take());
        } while (world.calendar().first().tick() == next);
        return next;
    }

    private boolean isDue(Calendar.Entry entry) {
        return entry.tick() < stop || entry.tick() == stop && entry.order().compareTo(DayOrder.TRIAL_END) <= 0;
    }

    private void playInstant() {
        long tick = world.calendar().first().tick();
        while (world.calendar().first().tick() == tick && isDue(world.calendar().first())) {
            play(world.calendar().take());
        }
    }

    /** The whole order of an instant, a line for each of {@link DayOrder}. */
    private void play(Calendar.Entry entry) {
        look(entry.tick() - 1);
        int day = Ticks.day(entry.tick());
        switch (entry.order()) {
            case DAY_END -> endDay(day - 1);
            case OBSERVE -> observers.forEach(each -> each.midnight(world, model, day));
            case TRIAL_END -> trial.ifPresent(each -> each.end(world, model, day));
            case CHANGE -> changeOn(day);
            case TREAT -> treatOn(day);
            case GOVERN -> governOn(day);
            case DAY_START -> startDay(day);
            case TRIAL_DAY -> trial.ifPresent(each -> each.day(world, model, day));
            case INTERVENTIONS -> interventions.ifPresent(each -> each.day(world, model, day));
            case SESSION -> {
                standAt(entry.tick());
                trial.orElseThrow().session(world, model, entry);
            }
            case VISIT -> {
                standAt(entry.tick());
                interventions.orElseThrow().visit(world, model, entry);
            }
            default -> throw new IllegalStateException("(" + entry.order() + ") has no handler");
        }
    }

    /** Puts all that opens a day on the calendar. */
    private void opens(int day) {
        long midnight = Ticks.midnight(day);
        for (DayOrder each : List.of(DayOrder.TRIAL_END, DayOrder.CHANGE, DayOrder.TREAT, DayOrder.GOVERN,
                DayOrder.DAY_START,
                DayOrder.TRIAL_DAY, DayOrder.INTERVENTIONS)) {
            world.calendar().add(midnight, each);
        }
    }

    private void endDay(int day) {
        events.advanceTo(Ticks.midnight(day + 1));
        model.dayEnd().close(world, day);
    }

    /** All events of the day that ended are played, so that nothing is under way but contacts, which are settled. */
    private void changeOn(int day) {
        if (changes.containsKey(day)) {
            Model next = new Model(changes.get(day));
            next.takeOver(world, model);
            next.listenAs(model);
            model = next;
            events = new PersonEvents(world, model, times);
        }
    }

    private void treatOn(int day) {
        if (day == 0) {
            interventions.ifPresent(each -> each.begin(world, model));
            model.treat(world);
        }
    }

    private void governOn(int day) {
        if (day >= 0) {
            model.governance().midnight(world, day);
        }
    }

    private void startDay(int day) {
        model.dayStart().open(world, day);
        events.openDay(day);
        long next = Ticks.midnight(day + 1);
        world.calendar().add(next, DayOrder.DAY_END);
        world.calendar().add(next, DayOrder.OBSERVE);
        opens(day + 1);
    }

    /** Plays people's events up to an instant of the open day, and moves there. */
    private void standAt(long tick) {
        events.advanceTo(tick);
        // At a midnight the end of the day has moved it already.
        if (Ticks.fraction(tick) > 0) {
            model.moment().moveTo(tick);
        }
    }

    /** Lets those look who wanted to by an instant. */
    private void look(long until) {
        while (!looks.isEmpty() && looks.firstKey() <= until) {
            Map.Entry<Long, List<Runnable>> due = looks.pollFirstEntry();
            standAt(due.getKey());
            due.getValue().forEach(Runnable::run);
        }
    }

    /** The model under which the world lives at present. */
    public Model model() {
        return model;
    }

    /** The world it runs. */
    public World world() {
        return world;
    }

    /** What the trial of the scenario has measured so far; empty where it has none. */
    public Optional<List<TrialRow>> trialRows() {
        return trial.map(each -> Trial.rows(world));
    }

    /** What the interventions of the scenario have come to; empty where it has none that happen. */
    public Optional<List<CostRow>> costs() {
        return interventions.map(each -> each.costs(world));
    }

    /** A hash of all of the world, of what lies ahead in it, and of how far the open day is played. */
    public long stateHash() {
        return Draws.mix(world.wholeHash() + events.nextTick());
    }
}
