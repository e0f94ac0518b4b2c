package kith.trial;

import java.util.List;
import java.util.Optional;
import kith.process.GivenContact;
import kith.process.Model;
import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.scenario.settings.Scenario;
import kith.society.Calendar;
import kith.society.World;

/**
 * A trial in a world. It is played by the calendar of the world, which also keeps its state.
 *
 * <ol>
 *   <li>The midnight that opens the trial: {@link Enrolment}
 *   <li>Each midnight of it: who has died is out, others drop out with 1 - exp(-hazard) from the second day on; who
 *       has an AI that will soon be out of reach is told; scales of the midnight are taken ({@link Records}); the
 *       day's sessions are laid out
 *   <li>{@link Sessions}, with the scales around them
 *   <li>After the last session and time point AI partnerships of the trial end, but for the end of the run itself
 * </ol>
 *
 * <p><i>Source:</i> an experiment, not a fact. <i>Draws:</i> TRIAL_DROP_OUT.
 */
public final class Trial {
    private final Design design;
    private final Sessions sessions;
    private final int horizon;
    private final int lastDay;

    private Trial(Scenario scenario) {
        horizon = scenario.horizonDays();
        design = new Design(scenario.trial());
        sessions = new Sessions(design);
        lastDay = Math.min(design.lastDay(), horizon);
    }

    /** The trial of a scenario; empty where it has none. */
    public static Optional<Trial> of(Scenario scenario) {
        return scenario.trial().isThere() ? Optional.of(new Trial(scenario)) : Optional.empty();
    }

    /** What was measured so far in a world, by external id, day and scale; empty before the trial has opened. */
    public static List<TrialRow> rows(World world) {
        return world.part(TrialState.class).map(state -> state.records().rows()).orElse(List.of());
    }

    /** A day has opened: on the first day of the trial people are enrolled. */
    public void day(World world, Model model, int day) {
        if (day < design.settings().startDay() || day > lastDay || day >= horizon) {
            return;
        }
        if (day == design.settings().startDay()) {
            world.keep(new TrialState(new Enrolment(design.settings()).of(world, model), new Records(design)));
        }
        TrialState state = world.part(TrialState.class).orElseThrow();
        open(world, model, state, day);
        sessions.layOut(world, state, day);
        if (day == lastDay) {
            state.participants().forEach(participant -> endAccess(world, model, participant));
        }
    }

    /** The midnight that ends the run: participants are measured, and nothing is done to them any more. */
    public void end(World world, Model model, int day) {
        if (day == horizon && lastDay == horizon) {
            world.part(TrialState.class).ifPresent(state -> open(world, model, state, day));
        }
    }

    /** An entry of the calendar has come: a session. */
    public void session(World world, Model model, Calendar.Entry entry) {
        sessions.hold(world, model, world.part(TrialState.class).orElseThrow(), entry);
    }

    private void open(World world, Model model, TrialState state, int day) {
        boolean over = day == horizon;
        for (Participant participant : state.participants()) {
            if (day > design.settings().startDay()) {
                dropOut(world, model, participant, day, over);
            }
            if (!over && participant.partnership >= 0 && design.isEndKnown(participant.arm, day)) {
                model.given().announce(world, participant.person, participant.partnership, participant.arm);
            }
            state.records().open(world, model, participant, day);
        }
    }

    private void dropOut(World world, Model model, Participant participant, int day, boolean over) {
        if (participant.droppedOut) {
            return;
        }
        long key = world.draws().key(Purpose.TRIAL_DROP_OUT, world.people().key(participant.person), day);
        double left = 1 - Portable.exp(-design.settings().dropOutPerDay());
        if (!world.people().here(participant.person) || Draws.uniform(key) < left) {
            participant.droppedOut = true;
            if (!over) {
                endAccess(world, model, participant);
            }
        }
    }

    private static void endAccess(World world, Model model, Participant participant) {
        if (participant.partnership >= 0) {
            model.given().end(world, participant.person, participant.partnership);
        }
    }
}
