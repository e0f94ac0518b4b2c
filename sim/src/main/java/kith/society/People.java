package kith.society;

import java.util.Arrays;
import kith.ledger.Cause;
import kith.relation.Facet;
import kith.relation.Need;
import kith.scenario.settings.RelationClass;

/**
 * Everybody's traits and state: one row of doubles per person for each, with names for the places.
 *
 * <p>Satisfaction, feelings and fatigue are kept <i>anchored</i>: the number stored is the value at the last midnight
 * to which everything that has happened since has been carried back, so that the value at fraction f of the day is the
 * stored number times exp(-f/tau). Nothing has to be touched in between, and the value at any instant is exact.
 */
public final class People {
    // What every event reads lies first, so that it shares few cache lines.
    private static final int SATISFIED = 0;
    private static final int FATIGUE = SATISFIED + Need.COUNT;
    private static final int HUMAN_HOURS_TODAY = FATIGUE + 1;
    private static final int AI_HOURS_TODAY = FATIGUE + 2;
    private static final int DAY_LIMIT = FATIGUE + 3;
    private static final int CONFIDENCE = DAY_LIMIT + 1;
    private static final int LONELINESS_TODAY = DAY_LIMIT + 2;
    private static final int ATTENTION_TODAY = DAY_LIMIT + 3;
    private static final int SKILL = DAY_LIMIT + 4;
    private static final int BRIDGED = DAY_LIMIT + 5;
    private static final int AUTONOMY = DAY_LIMIT + 6;
    private static final int TRAIT = DAY_LIMIT + 7;
    private static final int HUMAN_CONTACTS_TODAY = TRAIT + Trait.COUNT;
    private static final int REFUSALS_TODAY = HUMAN_CONTACTS_TODAY + 1;
    private static final int AI_GAIN_TODAY = HUMAN_CONTACTS_TODAY + 2;
    private static final int ALL_GAIN_TODAY = HUMAN_CONTACTS_TODAY + 3;
    private static final int STANDARD = ALL_GAIN_TODAY + 1;
    private static final int RAISED = STANDARD + RelationClass.COUNT * Facet.COUNT;
    private static final int TAGS = RAISED + RelationClass.COUNT * Facet.COUNT;
    private static final int LONELINESS_MODE = TAGS + Need.COUNT * Cause.SOURCES;
    private static final int WELL_BEING_MODE = LONELINESS_MODE + Cause.FEELING;
    private static final int HELD = WELL_BEING_MODE + Cause.FEELING;
    private static final int LASTING = HELD + Cause.HELD;
    private static final int CHILD_UNTIL = LASTING + 1;
    private static final int VALUE_X = LASTING + 2;
    private static final int VALUE_Y = LASTING + 3;
    private static final int WITHDRAWAL = LASTING + 4;
    private static final int AI_CONTACTS_TODAY = LASTING + 5;
    private static final int AI_GAIN = AI_CONTACTS_TODAY + 1;
    private static final int ALL_GAIN = AI_CONTACTS_TODAY + 2;
    private static final int DEPENDENCY = AI_CONTACTS_TODAY + 3;
    private static final int DEPENDENCY_BOOKED = DEPENDENCY + 1;
    private static final int OWN_GAP = DEPENDENCY_BOOKED + Cause.COUNT;
    private static final int WIDTH = OWN_GAP + 1;

    /** Marks of a person of whom nothing was measured. */
    static final short ALL_DRAWN = (short) ((1 << Trait.COUNT + 1) - 1);

    private final int count;
    private final String[] id;
    private final byte[] community;
    private final int[][] settings;
    private final short[] drawn;
    private final Lifetimes lifetimes;
    private final Answers answers;
    private final boolean[] here;
    private final int[][] kinLeft;
    private final double[] row;
    /** Key and end of the present contact, side by side. */
    private final long[] longs;

    /** People of whom nothing was measured. */
    public People(String[] id, long[] key, double[] trait, byte[] community, int[][] settingsOf) {
        this(id, key, trait, community, settingsOf, allDrawn(id.length), Lifetimes.endless(id.length), Answers.NONE);
    }

    /**
     * People with these ids and no state yet.
     *
     * @param trait traits of all people, {@link Trait#COUNT} each
     * @param settingsOf for each person the settings it belongs to
     * @param drawn for each person what was drawn: a bit per trait and one for the community
     * @param lifetimes when everybody comes and goes
     * @param answers what a people file says beyond traits
     */
    People(String[] id, long[] key, double[] trait, byte[] community, int[][] settingsOf, short[] drawn,
            Lifetimes lifetimes, Answers answers) {
        this.count = id.length;
        this.id = id;
        this.community = community;
        this.settings = settingsOf;
        this.drawn = drawn;
        this.lifetimes = lifetimes;
        this.answers = answers;
        this.here = lifetimes.hereAtTheStart();
        this.kinLeft = new int[count][];
        this.row = new double[count * WIDTH];
        this.longs = new long[2 * count];
        for (int person = 0; person < count; person++) {
            System.arraycopy(trait, person * Trait.COUNT, row, person * WIDTH + TRAIT, Trait.COUNT);
            longs[2 * person] = key[person];
            longs[2 * person + 1] = Long.MIN_VALUE;
        }
    }

    private People(People from) {
        count = from.count;
        id = from.id;
        community = from.community;
        settings = from.settings.clone();
        drawn = from.drawn;
        lifetimes = from.lifetimes;
        answers = from.answers;
        here = from.here.clone();
        kinLeft = from.kinLeft.clone();
        row = from.row.clone();
        longs = from.longs.clone();
    }

    private static short[] allDrawn(int count) {
        short[] drawn = new short[count];
        Arrays.fill(drawn, ALL_DRAWN);
        return drawn;
    }

    /** The same people in the same state; what never changes (ids, lifetimes) is shared. */
    public People copy() {
        return new People(this);
    }

    /** Number of rows: everybody who is here, was here, or will come. */
    public int count() {
        return count;
    }

    /** Whether the person lives here now. */
    public boolean here(int person) {
        return here[person];
    }

    /** Number of people who live here now. */
    public int countHere() {
        int sum = 0;
        for (boolean each : here) {
            sum += each ? 1 : 0;
        }
        return sum;
    }

    /** The person comes to live here. */
    public void come(int person) {
        here[person] = true;
    }

    /** The person is gone for good, and leaves these kin behind. */
    public void leave(int person, int[] kin) {
        here[person] = false;
        kinLeft[person] = kin;
    }

    /** Kin that the person left behind. */
    public int[] kinLeft(int person) {
        return kinLeft[person];
    }

    /** When everybody comes and goes, as it was drawn at the start. */
    public Lifetimes lifetimes() {
        return lifetimes;
    }

    /** What a people file says of everybody beyond traits. */
    public Answers answers() {
        return answers;
    }

    /** External id. */
    public String id(int person) {
        return id[person];
    }

    /** Entity key, a hash of the external id. */
    public long key(int person) {
        return longs[2 * person];
    }

    /** A fixed trait. */
    public double trait(int person, Trait which) {
        return row[person * WIDTH + TRAIT + which.ordinal()];
    }

    /** Gives a trait another value, before the world begins to live. */
    public void setTrait(int person, Trait which, double value) {
        row[person * WIDTH + TRAIT + which.ordinal()] = value;
    }

    /** Community: 0 is A, the largest. */
    public int community(int person) {
        return community[person];
    }

    /** Whether a trait was drawn, not measured. */
    public boolean isDrawn(int person, Trait which) {
        return (drawn[person] >> which.ordinal() & 1) == 1;
    }

    /** Whether the community was drawn, not measured. */
    public boolean isCommunityDrawn(int person) {
        return (drawn[person] >> Trait.COUNT & 1) == 1;
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

    /** Values, first direction. */
    public double valueX(int person) {
        return row[person * WIDTH + VALUE_X];
    }

    /** Values, second direction. */
    public double valueY(int person) {
        return row[person * WIDTH + VALUE_Y];
    }

    /** Sets values. */
    public void setValues(int person, double x, double y) {
        row[person * WIDTH + VALUE_X] = x;
        row[person * WIDTH + VALUE_Y] = y;
    }

    /** How strongly the person went without an AI on the day that ended, in [0, 1]. */
    public double withdrawal(int person) {
        return row[person * WIDTH + WITHDRAWAL];
    }

    /** Sets that. */
    public void setWithdrawal(int person, double value) {
        row[person * WIDTH + WITHDRAWAL] = value;
    }

    /** Loneliness as the day began, sd of the scale above its mean. */
    public double lonelinessToday(int person) {
        return row[person * WIDTH + LONELINESS_TODAY];
    }

    /** Attentiveness of today when rested, loneliness taken into account. */
    public double attentionToday(int person) {
        return row[person * WIDTH + ATTENTION_TODAY];
    }

    /** Sets both for a day. */
    public void setToday(int person, double loneliness, double attention) {
        row[person * WIDTH + LONELINESS_TODAY] = loneliness;
        row[person * WIDTH + ATTENTION_TODAY] = attention;
    }

    /** What life events have taken from well-being for good, points. */
    public double lasting(int person) {
        return row[person * WIDTH + LASTING];
    }

    /** Adds to what life events have taken or given for good. */
    public void addLasting(int person, double points) {
        row[person * WIDTH + LASTING] += points;
    }

    /** Day until which a small child takes time. */
    public double childUntil(int person) {
        return row[person * WIDTH + CHILD_UNTIL];
    }

    /** A small child takes time until this day. */
    public void setChildUntil(int person, double day) {
        row[person * WIDTH + CHILD_UNTIL] = day;
    }

    /** Satisfaction of a need, anchored. */
    public double satisfied(int person, int need) {
        return row[person * WIDTH + SATISFIED + need];
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

    /** Adds to a need's satisfaction, anchored, under a source. */
    public void addTag(int person, int need, int source, double anchored) {
        int base = person * WIDTH;
        row[base + TAGS + need * Cause.SOURCES + source] += anchored;
        row[base + SATISFIED + need] += anchored;
    }

    /** Slow mode of loneliness of a cause, anchored. See {@code Feelings}. */
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

    /** Part of the loneliness gap that is held over the day: 0 raised standards, 1 desired, 2 ties. */
    public double held(int person, int which) {
        return row[person * WIDTH + HELD + which];
    }

    /** How much lonelier than the rest of the state says the person was found to be, raw. */
    public double ownGap(int person) {
        return row[person * WIDTH + OWN_GAP];
    }

    /** Adds to that. */
    public void addOwnGap(int person, double raw) {
        row[person * WIDTH + OWN_GAP] += raw;
    }

    /** Sets a held part. */
    public void setHeld(int person, int which, double value) {
        row[person * WIDTH + HELD + which] = value;
    }

    /** Standard for a class and facet as learned from people. */
    public double standard(int person, int relationClass, int facet) {
        return row[person * WIDTH + STANDARD + relationClass * Facet.COUNT + facet];
    }

    /** Sets that standard. */
    public void setStandard(int person, int relationClass, int facet, double value) {
        row[person * WIDTH + STANDARD + relationClass * Facet.COUNT + facet] = value;
    }

    /** What spillover from an AI has added to a standard. */
    public double raised(int person, int relationClass, int facet) {
        return row[person * WIDTH + RAISED + relationClass * Facet.COUNT + facet];
    }

    /** Sets what spillover has added. */
    public void setRaised(int person, int relationClass, int facet, double value) {
        row[person * WIDTH + RAISED + relationClass * Facet.COUNT + facet] = value;
    }

    /** Fatigue, anchored. */
    public double fatigue(int person) {
        return row[person * WIDTH + FATIGUE];
    }

    /** Sets fatigue, anchored. */
    public void setFatigue(int person, double anchored) {
        row[person * WIDTH + FATIGUE] = anchored;
    }

    /** Hours spent with people since midnight. */
    public double humanHoursToday(int person) {
        return row[person * WIDTH + HUMAN_HOURS_TODAY];
    }

    /** Adds a contact with a person, of so many hours. */
    public void addHumanContact(int person, double hours) {
        row[person * WIDTH + HUMAN_HOURS_TODAY] += hours;
        row[person * WIDTH + HUMAN_CONTACTS_TODAY]++;
    }

    /** Contacts with people since midnight. */
    public double humanContactsToday(int person) {
        return row[person * WIDTH + HUMAN_CONTACTS_TODAY];
    }

    /** Sessions with AI since midnight. */
    public double aiContactsToday(int person) {
        return row[person * WIDTH + AI_CONTACTS_TODAY];
    }

    /** Counts a refusal met. */
    public void addRefusal(int person) {
        row[person * WIDTH + REFUSALS_TODAY]++;
    }

    /** Refusals met since midnight. */
    public double refusalsToday(int person) {
        return row[person * WIDTH + REFUSALS_TODAY];
    }

    /** Hours spent with people and AI since midnight, at most 24. */
    public double hoursToday(int person) {
        return humanHoursToday(person) + aiHoursToday(person);
    }

    /** Hours spent with AI since midnight. */
    public double aiHoursToday(int person) {
        return row[person * WIDTH + AI_HOURS_TODAY];
    }

    /** Adds a session with an AI, of so many hours. */
    public void addAiContact(int person, double hours) {
        row[person * WIDTH + AI_HOURS_TODAY] += hours;
        row[person * WIDTH + AI_CONTACTS_TODAY]++;
    }

    /** Today's limit on social hours. */
    public double dayLimit(int person) {
        return row[person * WIDTH + DAY_LIMIT];
    }

    /** Starts a day: nothing spent yet, and this limit. */
    public void startDay(int person, double limitHours) {
        int base = person * WIDTH;
        row[base + HUMAN_HOURS_TODAY] = 0;
        row[base + AI_HOURS_TODAY] = 0;
        row[base + HUMAN_CONTACTS_TODAY] = 0;
        row[base + AI_CONTACTS_TODAY] = 0;
        row[base + REFUSALS_TODAY] = 0;
        row[base + DAY_LIMIT] = limitHours;
    }

    /** Tick until which the person is in a contact. */
    public long busyUntil(int person) {
        return longs[2 * person + 1];
    }

    /** Sets the tick until which the person is in a contact. */
    public void setBusyUntil(int person, long tick) {
        longs[2 * person + 1] = tick;
    }

    /** Counts satisfaction gained today, and how much of it came from AI. */
    public void addGain(int person, double all, double fromAi) {
        int base = person * WIDTH;
        row[base + ALL_GAIN_TODAY] += all;
        row[base + AI_GAIN_TODAY] += fromAi;
    }

    /** Satisfaction gained today from AI. */
    public double aiGainToday(int person) {
        return row[person * WIDTH + AI_GAIN_TODAY];
    }

    /** Satisfaction gained today from anybody. */
    public double allGainToday(int person) {
        return row[person * WIDTH + ALL_GAIN_TODAY];
    }

    /** Decaying sum of satisfaction gained from AI, at midnight. */
    public double aiGain(int person) {
        return row[person * WIDTH + AI_GAIN];
    }

    /** Decaying sum of satisfaction gained from anybody, at midnight. */
    public double allGain(int person) {
        return row[person * WIDTH + ALL_GAIN];
    }

    /** Sets both sums and starts the day's counts anew. */
    public void setGains(int person, double fromAi, double all) {
        int base = person * WIDTH;
        row[base + AI_GAIN] = fromAi;
        row[base + ALL_GAIN] = all;
        row[base + AI_GAIN_TODAY] = 0;
        row[base + ALL_GAIN_TODAY] = 0;
    }

    /** Share of satisfaction that came from AI; 0 where nothing was gained at all. */
    public double salience(int person) {
        double all = allGain(person);
        return all > 0 ? aiGain(person) / all : 0;
    }

    /**
     * Dependency index as it was last booked: at midnight, or as a partnership began or an AI was found out of reach.
     */
    public double dependency(int person) {
        return row[person * WIDTH + DEPENDENCY];
    }

    /** Moves the dependency index and books the move. */
    public void bookDependency(int person, Cause cause, double newValue) {
        int base = person * WIDTH;
        row[base + DEPENDENCY_BOOKED + cause.ordinal()] += newValue - row[base + DEPENDENCY];
        row[base + DEPENDENCY] = newValue;
    }

    /** Sum of all moves of the dependency index booked to a cause. */
    public double dependencyBooked(int person, int cause) {
        return row[person * WIDTH + DEPENDENCY_BOOKED + cause];
    }

    /**
     * Carries a person over midnight: everything anchored fades by a whole day.
     *
     * @param needDay factor per need
     * @param lonelinessDay factor of loneliness
     * @param wellBeingDay factor of well-being
     * @param lifeEventDay factor of what life events did to it
     * @param fatigueDay factor of fatigue
     */
    public void overMidnight(
            int person, double[] needDay, double lonelinessDay, double wellBeingDay, double lifeEventDay,
            double fatigueDay) {
        int base = person * WIDTH;
        for (int need = 0; need < Need.COUNT; need++) {
            double sum = 0;
            int at = base + TAGS + need * Cause.SOURCES;
            for (int source = 0; source < Cause.SOURCES; source++) {
                row[at + source] *= needDay[need];
                sum += row[at + source];
            }
            row[base + SATISFIED + need] = sum;
        }
        for (int cause = 0; cause < Cause.FEELING; cause++) {
            row[base + LONELINESS_MODE + cause] *= lonelinessDay;
            row[base + WELL_BEING_MODE + cause] *= cause == Cause.LIFE_EVENT.ordinal() ? lifeEventDay : wellBeingDay;
        }
        row[base + FATIGUE] *= fatigueDay;
    }

    /** Reads the cache lines of a person that an event reads first; the sum means nothing. */
    public double fetch(int person) {
        int at = person * WIDTH;
        return row[at] + row[at + 8] + row[at + 16] + row[at + 24] + longs[2 * person];
    }

    /**
     * Reads all cache lines of a person at once, before a contact reads and writes most of them; the sum means nothing.
     */
    public double fetchAll(int person) {
        double sum = longs[2 * person];
        for (int at = person * WIDTH, end = at + WIDTH; at < end; at += 8) {
            sum += row[at];
        }
        return sum;
    }

    /** Bytes of one person's rows, ids and settings left out. */
    public static long bytesPerPerson() {
        return WIDTH * 8L + 2 * 8L + 1;
    }

    /** A hash of the whole state of one person; traits, which never change, are left out. */
    public long stateHash(int person) {
        long h = key(person);
        for (int i = 0; i < WIDTH; i++) {
            if (i < TRAIT || i >= TRAIT + Trait.COUNT) {
                h = h * 0x9E3779B97F4A7C15L + Double.doubleToLongBits(row[person * WIDTH + i]);
                h ^= h >>> 29;
            }
        }
        h = (h * 31 + busyUntil(person)) * 31 + (here[person] ? 1 : 0);
        if (settings[person] != null) {
            for (int setting : settings[person]) {
                h = h * 31 + setting;
            }
        }
        h *= 31;
        if (kinLeft[person] != null) {
            for (int relative : kinLeft[person]) {
                h = h * 31 + key(relative);
            }
        }
        return h;
    }
}
