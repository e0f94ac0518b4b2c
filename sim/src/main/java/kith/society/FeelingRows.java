package kith.society;

import kith.ledger.Cause;
import kith.relation.Need;

/**
 * Keeps what everybody's loneliness and well-being are made of, one row of doubles a person. A contact adds to a few
 * places, and reads none. Midnights and observers read all of them.
 *
 * <p>All but the held parts are anchored, as {@link People} says.
 */
public final class FeelingRows {
    // Modes come first: a contact adds to one of each, and to a tag.
    private static final int LONELINESS_MODE = 0;
    private static final int WELL_BEING_MODE = LONELINESS_MODE + Cause.LONELINESS;
    private static final int TAGS = WELL_BEING_MODE + Cause.FEELING;
    private static final int HEARD = TAGS + Need.COUNT * Cause.SOURCES;
    private static final int HELD = HEARD + 1;
    private static final int LASTING = HELD + Cause.HELD;
    private static final int OWN_GAP = LASTING + 1;
    private static final int WIDTH = OWN_GAP + 1;

    private final double[] row;

    FeelingRows(int people) {
        row = new double[people * WIDTH];
    }

    private FeelingRows(FeelingRows from) {
        row = from.row.clone();
    }

    FeelingRows copy() {
        return new FeelingRows(this);
    }

    /** The part of a need's satisfaction that came from one source, anchored. */
    public double tag(int person, int need, int source) {
        return row[person * WIDTH + TAGS + need * Cause.SOURCES + source];
    }

    /** Adds weight x anchored satisfaction x kept of a need to each source's sum. */
    public void sumTags(int person, int need, double weight, double kept, double[] ofSource) {
        int at = person * WIDTH + TAGS + need * Cause.SOURCES;
        for (int source = 0; source < Cause.SOURCES; source++) {
            ofSource[source] += weight * row[at + source] * kept;
        }
    }

    /** Adds to the part of a need's satisfaction; {@link People#addTag} keeps the sum in step. */
    void addTag(int person, int need, int source, double anchored) {
        row[person * WIDTH + TAGS + need * Cause.SOURCES + source] += anchored;
    }

    /** Slow mode of loneliness of a cause that moves it, anchored. See {@code Feelings}. */
    public double lonelinessMode(int person, int cause) {
        return row[person * WIDTH + LONELINESS_MODE + cause];
    }

    /** Adds to the slow mode of loneliness. */
    public void addLonelinessMode(int person, int cause, double anchored) {
        row[person * WIDTH + LONELINESS_MODE + cause] += anchored;
    }

    /** Slow mode of well-being of a cause, anchored. See {@code Feelings}. */
    public double wellBeingMode(int person, int cause) {
        return row[person * WIDTH + WELL_BEING_MODE + cause];
    }

    /** Adds to the slow mode of well-being. */
    public void addWellBeingMode(int person, int cause, double anchored) {
        row[person * WIDTH + WELL_BEING_MODE + cause] += anchored;
    }

    /** How much the person feels heard, in [0, 1], anchored; it fades within hours. */
    public double heard(int person) {
        return row[person * WIDTH + HEARD];
    }

    /** Sets that, anchored. */
    public void setHeard(int person, double anchored) {
        row[person * WIDTH + HEARD] = anchored;
    }

    /** Part of the loneliness gap that is held over the day: 0 raised standards, 1 desired, 2 ties, 3 coping. */
    public double held(int person, int which) {
        return row[person * WIDTH + HELD + which];
    }

    /** Sets a held part. */
    public void setHeld(int person, int which, double value) {
        row[person * WIDTH + HELD + which] = value;
    }

    /** How much lonelier than the rest of the state says the person was found to be, raw. */
    public double ownGap(int person) {
        return row[person * WIDTH + OWN_GAP];
    }

    /** Adds to that. */
    public void addOwnGap(int person, double raw) {
        row[person * WIDTH + OWN_GAP] += raw;
    }

    /** What life events have taken from well-being for good, points. */
    public double lasting(int person) {
        return row[person * WIDTH + LASTING];
    }

    /** Adds to what life events have taken or given for good. */
    public void addLasting(int person, double points) {
        row[person * WIDTH + LASTING] += points;
    }

    /** Lets the tags of a need fade by a factor, and returns their sum. */
    double fadeTags(int person, int need, double factor) {
        double sum = 0;
        int at = person * WIDTH + TAGS + need * Cause.SOURCES;
        for (int source = 0; source < Cause.SOURCES; source++) {
            row[at + source] *= factor;
            sum += row[at + source];
        }
        return sum;
    }

    /** Lets all modes, and the sense of being heard, fade by factors. */
    void fadeModes(int person, double lonelinessDay, double wellBeingDay, double lifeEventDay, double heardDay) {
        int base = person * WIDTH;
        row[base + HEARD] *= heardDay;
        for (int cause = 0; cause < Cause.LONELINESS; cause++) {
            row[base + LONELINESS_MODE + cause] *= lonelinessDay;
        }
        for (int cause = 0; cause < Cause.FEELING; cause++) {
            row[base + WELL_BEING_MODE + cause] *= cause == Cause.LIFE_EVENT.ordinal() ? lifeEventDay : wellBeingDay;
        }
    }

    /** Reads the cache lines to which a contact adds; the sum means nothing. */
    double fetch(int person) {
        double sum = 0;
        for (int at = person * WIDTH, end = at + HELD; at < end; at += 8) {
            sum += row[at];
        }
        return sum;
    }

    /** Goes on with a hash by all of a person's places. */
    long hash(long hash, int person) {
        return RowHash.of(hash, row, person * WIDTH, (person + 1) * WIDTH);
    }

    static long bytesPerPerson() {
        return WIDTH * 8L;
    }
}
