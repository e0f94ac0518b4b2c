package kith.society;

import java.util.List;

/** Counts of what happened in a world since it began. No process reads them; runs.csv tells them. */
public final class Tally {
    /** Names of the counts, in the order of {@link #counts()}. */
    public static final List<String> NAMES = List.of(
            "candidates", "unavailable", "felt", "human_contacts", "ai_sessions", "refusals", "alone", "ties_formed",
            "ties_ended",
            "rate_limit_bound", "deaths", "arrivals", "break_ups", "pairings", "children", "moves", "new_jobs",
            "ai_absences", "ai_declined", "felt_limit_bound", "violations", "out_of_reach", "sessions_out_of_reach");

    /** Candidates drawn. */
    public long candidates;
    /** Candidates that could have been felt needs, at which the person was in a contact or past the day's limit. */
    public long unavailable;
    /** Candidates that were felt needs. */
    public long felt;
    /** Contacts between two people, each counted once. */
    public long humanContacts;
    /** Sessions with an AI. */
    public long aiSessions;
    /** Requests to a known person turned down. */
    public long refusals;
    /** Felt needs that ended with nobody. */
    public long alone;
    /** Ties that began. */
    public long tiesFormed;
    /** Ties that ended. */
    public long tiesEnded;
    /** Candidates whose rate exceeded the frozen maximum, so that it was cut. */
    public long rateLimitBound;
    /** People who died. */
    public long deaths;
    /** People who came in the place of the dead. */
    public long arrivals;
    /** Couples that broke up. */
    public long breakUps;
    /** Friends who became a couple. */
    public long pairings;
    /** Couples that had a child. */
    public long children;
    /** Moves to another neighbourhood. */
    public long moves;
    /** Changes of workplace. */
    public long newJobs;
    /** Times somebody turned to an AI that was not there. */
    public long aiAbsences;
    /** Times an AI declined what its role proscribes. */
    public long aiDeclined;
    /** Times liking or wanting were led beyond 0 or 100, so that they were cut. */
    public long feltLimitBound;

    /** Sessions that their person does not accept of an AI. */
    public long violations;
    /** Felt needs at which nobody was around. */
    public long outOfReach;
    /** Sessions with an AI that began while nobody was around. */
    public long sessionsOutOfReach;

    /** All counts, in the order of {@link #NAMES}. */
    public long[] counts() {
        return new long[] {
                candidates, unavailable, felt, humanContacts, aiSessions, refusals, alone, tiesFormed, tiesEnded,
                rateLimitBound,
                deaths, arrivals, breakUps, pairings, children, moves, newJobs, aiAbsences, aiDeclined, feltLimitBound,
                violations, outOfReach, sessionsOutOfReach
        };
    }

    /** The same counts. */
    public Tally copy() {
        Tally t = new Tally();
        t.candidates = candidates;
        t.unavailable = unavailable;
        t.felt = felt;
        t.humanContacts = humanContacts;
        t.aiSessions = aiSessions;
        t.refusals = refusals;
        t.alone = alone;
        t.outOfReach = outOfReach;
        t.sessionsOutOfReach = sessionsOutOfReach;
        t.tiesFormed = tiesFormed;
        t.tiesEnded = tiesEnded;
        t.rateLimitBound = rateLimitBound;
        t.deaths = deaths;
        t.arrivals = arrivals;
        t.breakUps = breakUps;
        t.pairings = pairings;
        t.children = children;
        t.moves = moves;
        t.newJobs = newJobs;
        t.aiAbsences = aiAbsences;
        t.aiDeclined = aiDeclined;
        t.feltLimitBound = feltLimitBound;
        t.violations = violations;
        return t;
    }
}
