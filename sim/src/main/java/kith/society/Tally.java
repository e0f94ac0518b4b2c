package kith.society;

/** Counts of what happened in a world since it began. They say nothing that a process reads. */
public final class Tally {
    /** Candidates looked at. */
    public long candidates;
    /** Candidates at which the person was in a contact or past the day's limit. */
    public long unavailable;
    /** Candidates that were felt needs. */
    public long felt;
    /** Contacts between two people, each counted once. */
    public long humanContacts;
    /** Sessions with an AI. */
    public long aiSessions;
    /** Requests turned down. */
    public long refusals;
    /** Felt needs that ended with nobody. */
    public long alone;
    /** Candidates whose rate exceeded the frozen maximum, so that it was cut. */
    public long rateLimitBound;

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
        t.rateLimitBound = rateLimitBound;
        return t;
    }

    /** Accepted contacts, with people and with AI. */
    public long interactions() {
        return humanContacts + aiSessions;
    }
}
