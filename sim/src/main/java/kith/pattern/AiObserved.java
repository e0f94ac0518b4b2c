package kith.pattern;

/**
 * What one replicate of the worlds with AI showed.
 *
 * @param use a year in which an AI is on offer, beside the same people without it
 * @param placebo the same with an AI without effect
 * @param outage the same year with a window in which the AI is out
 * @param usual the year without it, looked at on the same days
 * @param afterSession contacts in the six hours after a session, against matched moments without
 * @param dose the trial of doses of relationship-seeking
 * @param talk the trial of two weeks of daily talk
 * @param relief the trial of a single session
 * @param tutor the trial of tutors
 * @param therapy the trial of therapists among people in distress
 * @param others the same among others
 */
public record AiObserved(AiUse use, AiUse placebo, AiOutage outage, AiOutage usual, double afterSession,
        TrialOutcome dose, TrialOutcome talk, TrialOutcome relief, TrialOutcome tutor, TrialOutcome therapy,
        TrialOutcome others) {}
