package kith.pattern;

/**
 * What one replicate of the worlds with AI showed.
 *
 * @param use a year in which an AI is on offer, beside the same people without it
 * @param dose the trial of doses of relationship-seeking
 * @param talk the trial of two weeks of daily talk
 * @param relief the trial of a single session
 * @param tutor the trial of tutors
 */
public record AiObserved(AiUse use, TrialOutcome dose, TrialOutcome talk, TrialOutcome relief, TrialOutcome tutor) {}
