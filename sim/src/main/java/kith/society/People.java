package kith.society;

import kith.relation.Need;

/**
 * Keeps everybody: keys, communities, settings, and the state that each event reads, one narrow row of doubles a
 * person. State of other uses lies in rows of its own, so that an event touches few cache lines.
 *
 * <p>An event is a candidate of {@code PersonEvent}. Columns, and the steps that read (r) or write (w) them:
 *
 * <pre>
 * class           columns                              need,    refusal  contact  session   midnight,
 *                                                      choice                     with AI   observers
 * People          satisfaction                         r        rw       rw       rw        rw
 *                 traits 1-4                           r        -        -        r         r
 *                 skill, confidence, steered, autonomy rw       w        w        rw        rw
 *                 fatigue, approach, busy until        r        r        rw       w         w
 *                 coping                               -        r        rw       rw        rw
 * DayRows         hours, limit                         r        r        rw       rw        rw
 *                 attention, loneliness                -        -        r        -         w
 *                 contacts, refusals, gains            -        w        w        w         rw
 * StandardRows    learned, raised                      -        rw (1)   rw (1)   rw        r
 * FeelingRows     tags, modes of sources, heard        -        w        w        w         rw
 *                 held, other modes, lasting, own gap  -        -        -        -         rw
 * Background      values                               r (2)    -        -        rw        r
 *                 age                                  -        -        r (3)    -         r
 *                 attitude                             r (2)    -        -        rw        rw
 *                 other traits, withdrawal, child,     -        -        -        -         rw
 *                 distress
 * DependencyRows  index, entries, gains over days      rw (4)   -        -        -         rw
 * Register        here                                 -        -        -        -         rw
 *                 ids, lifetimes, answers, kin left    -        -        -        -         r
 *
 * (1) of one relation class   (2) only of people with an AI   (3) only where strangers meet
 * (4) only if the AI is found out of reach
 * </pre>
 *
 * <p>Satisfaction, feelings and fatigue are kept <i>anchored</i>: the number stored is the value at the last midnight
 * to which everything that has happened since has been carried back, so that the value at fraction f of the day is the
 * stored number times exp(-f/tau). Nothing has to be touched in between, and the value at any instant is exact.
 */
public final class People {
    // What decides whether a need is felt comes first, then what a choice reads.
    private static final int SATISFIED = 0;
    private static final int TRAIT = SATISFIED + Need.COUNT;
    private static final int SKILL = TRAIT + Trait.OPENNESS.ordinal();
    private static final int CONFIDENCE = SKILL + 1;
    private static final int BRIDGED = SKILL + 2;
    private static final int AUTONOMY = SKILL + 3;
    private static final int FATIGUE = SKILL + 4;
    private static final int APPROACH = SKILL + 5;
    private static final int COPING = SKILL + 6;
    private static final int WIDTH = SKILL + 7;

    private final int count;
    private final byte[] community;
    private final int[][] settings;
    private final double[] row;
    /** Key and end of the present contact, side by side. */
    private final long[] longs;

    private final Register register;
    private final DayRows today;
    private final StandardRows standards;
    private final FeelingRows feelings;
    private final DependencyRows dependency;
    private final Background background;

    /** People of whom nothing was measured. */
    public People(String[] id, long[] key, double[] trait, byte[] community, int[][] settingsOf) {
        this(Register.ofDrawn(id), key, trait, community, settingsOf);
    }

    /**
     * People with no state yet.
     *
     * @param trait traits of all people, {@link Trait#COUNT} each
     * @param settingsOf for each person the settings it belongs to
     */
    People(Register register, long[] key, double[] trait, byte[] community, int[][] settingsOf) {
        this.register = register;
        this.community = community;
        this.settings = settingsOf;
        count = register.count();
        row = new double[count * WIDTH];
        longs = new long[2 * count];
        today = new DayRows(count);
        standards = new StandardRows(count);
        feelings = new FeelingRows(count);
        dependency = new DependencyRows(count);
        background = new Background(count);
        for (int person = 0; person < count; person++) {
            for (Trait each : Trait.values()) {
                setTrait(person, each, trait[person * Trait.COUNT + each.ordinal()]);
            }
            longs[2 * person] = key[person];
            longs[2 * person + 1] = Long.MIN_VALUE;
        }
    }

    private People(People from) {
        count = from.count;
        community = from.community;
        settings = from.settings.clone();
        row = from.row.clone();
        longs = from.longs.clone();
        register = from.register.copy();
        today = from.today.copy();
        standards = from.standards.copy();
        feelings = from.feelings.copy();
        dependency = from.dependency.copy();
        background = from.background.copy();
    }

    /** The same people in the same state; what never changes (ids, lifetimes) is shared. */
    public People copy() {
        return new People(this);
    }

    /** Number of rows: everybody who is here, was here, or will come. */
    public int count() {
        return count;
    }

    /** Who everybody is in tables, and who comes and goes. */
    public Register register() {
        return register;
    }

    /** How far everybody is in the day. */
    public DayRows today() {
        return today;
    }

    /** What everybody expects of people. */
    public StandardRows standards() {
        return standards;
    }

    /** What everybody's loneliness and well-being are made of. */
    public FeelingRows feelings() {
        return feelings;
    }

    /** Everybody's dependency index, and what moved it. */
    public DependencyRows dependency() {
        return dependency;
    }

    /** Everybody's values and circumstances. */
    public Background background() {
        return background;
    }

    /** Whether the person lives here now. */
    public boolean here(int person) {
        return register.here(person);
    }

    /** Entity key, a hash of the external id. */
    public long key(int person) {
        return longs[2 * person];
    }

    /** A fixed trait. */
    public double trait(int person, Trait which) {
        int place = which.ordinal();
        return place < Background.FIRST_TRAIT ? row[person * WIDTH + TRAIT + place] : background.trait(person, place);
    }

    /** Gives a trait another value, before the world begins to live. */
    public void setTrait(int person, Trait which, double value) {
        int place = which.ordinal();
        if (place < Background.FIRST_TRAIT) {
            row[person * WIDTH + TRAIT + place] = value;
        } else {
            background.setTrait(person, place, value);
        }
    }

    /** Community: 0 is A, the largest. */
    public int community(int person) {
        return community[person];
    }

    /** Settings in which the person meets others. */
    public int[] settings(int person) {
        return settings[person];
    }

    /** The person belongs to these settings from now on. */
    public void setSettings(int person, int[] newSettings) {
        settings[person] = newSettings;
    }

    /** Social confidence, in [0, 1]. */
    public double confidence(int person) {
        return row[person * WIDTH + CONFIDENCE];
    }

    /** Sets social confidence. */
    public void setConfidence(int person, double value) {
        row[person * WIDTH + CONFIDENCE] = value;
    }

    /** Task skill, in [0, 1]. */
    public double skill(int person) {
        return row[person * WIDTH + SKILL];
    }

    /** Sets task skill. */
    public void setSkill(int person, double value) {
        row[person * WIDTH + SKILL] = value;
    }

    /** Autonomy, in [0, 1]. */
    public double autonomy(int person) {
        return row[person * WIDTH + AUTONOMY];
    }

    /** Sets autonomy. */
    public void setAutonomy(int person, double value) {
        row[person * WIDTH + AUTONOMY] = value;
    }

    /** How strongly an AI has steered the person to people, in [0, 1]; fades over a day. */
    public double bridged(int person) {
        return row[person * WIDTH + BRIDGED];
    }

    /** Sets that. */
    public void setBridged(int person, double value) {
        row[person * WIDTH + BRIDGED] = value;
    }

    /** Coping learned in therapy, in [0, 1]. */
    public double coping(int person) {
        return row[person * WIDTH + COPING];
    }

    /** Sets coping. */
    public void setCoping(int person, double value) {
        row[person * WIDTH + COPING] = value;
    }

    /** Fatigue, anchored. */
    public double fatigue(int person) {
        return row[person * WIDTH + FATIGUE];
    }

    /** Sets fatigue, anchored. */
    public void setFatigue(int person, double anchored) {
        row[person * WIDTH + FATIGUE] = anchored;
    }

    /** Relief by an AI session, which makes turning to people easier for some hours; anchored. */
    public double approach(int person) {
        return row[person * WIDTH + APPROACH];
    }

    /** Sets that, anchored. */
    public void setApproach(int person, double anchored) {
        row[person * WIDTH + APPROACH] = anchored;
    }

    /** Satisfaction of a need, anchored. */
    public double satisfied(int person, int need) {
        return row[person * WIDTH + SATISFIED + need];
    }

    /** Adds to a need's satisfaction, anchored, under a source. */
    public void addTag(int person, int need, int source, double anchored) {
        feelings.addTag(person, need, source, anchored);
        row[person * WIDTH + SATISFIED + need] += anchored;
    }

    /** Tick until which the person is in a contact. */
    public long busyUntil(int person) {
        return longs[2 * person + 1];
    }

    /** Sets the tick until which the person is in a contact. */
    public void setBusyUntil(int person, long tick) {
        longs[2 * person + 1] = tick;
    }

    /**
     * Carries a person over midnight: everything anchored fades by a whole day.
     *
     * @param needDay factor per need
     * @param lonelinessDay factor of loneliness
     * @param wellBeingDay factor of well-being
     * @param lifeEventDay factor of what life events did to it
     * @param fatigueDay factor of fatigue
     * @param heardDay factor of feeling heard
     */
    public void overMidnight(
            int person, double[] needDay, double lonelinessDay, double wellBeingDay, double lifeEventDay,
            double fatigueDay, double heardDay) {
        int base = person * WIDTH;
        for (int need = 0; need < Need.COUNT; need++) {
            row[base + SATISFIED + need] = feelings.fadeTags(person, need, needDay[need]);
        }
        feelings.fadeModes(person, lonelinessDay, wellBeingDay, lifeEventDay, heardDay);
        row[base + FATIGUE] *= fatigueDay;
    }

    /** Reads the cache lines of a person that each event reads; the sum means nothing. */
    public double fetch(int person) {
        int at = person * WIDTH;
        return row[at] + row[at + 8] + row[at + WIDTH - 1] + today.fetch(person) + longs[2 * person];
    }

    /** Reads the cache lines of a person that a contact reads and writes, all at once; the sum means nothing. */
    public double fetchAll(int person) {
        return fetch(person) + standards.fetch(person) + feelings.fetch(person);
    }

    /** Bytes of one person's rows, ids and settings left out. */
    public static long bytesPerPerson() {
        return WIDTH * 8L + 2 * 8L + 1 + DayRows.bytesPerPerson() + StandardRows.bytesPerPerson()
                + FeelingRows.bytesPerPerson() + DependencyRows.bytesPerPerson() + Background.bytesPerPerson();
    }

    /** A hash of the whole state of one person; traits, which never change, are left out. */
    public long stateHash(int person) {
        long h = RowHash.of(key(person), row, person * WIDTH, person * WIDTH + TRAIT);
        h = RowHash.of(h, row, person * WIDTH + SKILL, (person + 1) * WIDTH);
        h = standards.hash(today.hash(h, person), person);
        h = dependency.hash(feelings.hash(h, person), person);
        h = background.hash(h, person);
        h = (h * 31 + busyUntil(person)) * 31 + (here(person) ? 1 : 0);
        if (settings[person] != null) {
            for (int setting : settings[person]) {
                h = h * 31 + setting;
            }
        }
        h *= 31;
        if (register.kinLeft(person) != null) {
            for (int relative : register.kinLeft(person)) {
                h = h * 31 + key(relative);
            }
        }
        return h;
    }
}
