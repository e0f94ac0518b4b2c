package kith.society;

/**
 * The order of what a calendar holds at one instant, from first to last; people's own events come after all of it.
 *
 * <p>A run that stops at a midnight stops behind {@link #TRIAL_END}: the day that ended is closed and was looked at,
 * and the new one has not begun.
 */
public enum DayOrder {
    /** The day that ended is closed: states settle, ties fade and end, people die, pair and move. */
    DAY_END,
    /** Observers look; hours and counts are still those of the day that ended. */
    OBSERVE,
    /** At the end of the run participants of a trial are measured for the last time. */
    TRIAL_END,
    /** Settings change, where a window opens or ends. */
    CHANGE,
    /** On day 0 interventions choose their people, a shock strikes, and AI partners come. */
    TREAT,
    /** Providers govern. */
    GOVERN,
    /** The new day opens: availability is drawn, and candidates of felt needs are laid out. */
    DAY_START,
    /** The trial opens its day: who drops out, scales of the midnight, the sessions of the day. */
    TRIAL_DAY,
    /** Interventions lay down what they do to whom today. */
    INTERVENTIONS,
    /** A session of a trial. */
    SESSION,
    /** A visit of an intervention. */
    VISIT
}
