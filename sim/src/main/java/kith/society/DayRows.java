package kith.society;

/**
 * Keeps how far everybody is in the day: time spent and left, what is counted since midnight, and what holds for this
 * day alone. One short row of doubles a person, which each event reads.
 */
public final class DayRows {
    private static final int HUMAN_HOURS = 0;
    private static final int AI_HOURS = 1;
    private static final int LIMIT = 2;
    private static final int ATTENTION = 3;
    private static final int LONELINESS = 4;
    private static final int ALL_GAIN = 5;
    private static final int AI_GAIN = 6;
    private static final int HUMAN_CONTACTS = 7;
    private static final int AI_CONTACTS = 8;
    private static final int REFUSALS = 9;
    private static final int AI_SOCIAL_HOURS = 10;
    private static final int WIDTH = 11;

    private final double[] row;

    DayRows(int people) {
        row = new double[people * WIDTH];
    }

    private DayRows(DayRows from) {
        row = from.row.clone();
    }

    DayRows copy() {
        return new DayRows(this);
    }

    /** Starts a day: nothing spent or counted yet, and this limit on social hours. Gains stay until they are closed. */
    public void start(int person, double limitHours) {
        int base = person * WIDTH;
        row[base + HUMAN_HOURS] = 0;
        row[base + AI_HOURS] = 0;
        row[base + AI_SOCIAL_HOURS] = 0;
        row[base + HUMAN_CONTACTS] = 0;
        row[base + AI_CONTACTS] = 0;
        row[base + REFUSALS] = 0;
        row[base + LIMIT] = limitHours;
    }

    /** Limit on social hours. */
    public double limit(int person) {
        return row[person * WIDTH + LIMIT];
    }

    /** Loneliness as the day began, sd of the scale above its mean. */
    public double loneliness(int person) {
        return row[person * WIDTH + LONELINESS];
    }

    /** Attentiveness when rested, loneliness taken into account. */
    public double attention(int person) {
        return row[person * WIDTH + ATTENTION];
    }

    /** Sets loneliness and attentiveness for the day. */
    public void setMood(int person, double loneliness, double attention) {
        row[person * WIDTH + LONELINESS] = loneliness;
        row[person * WIDTH + ATTENTION] = attention;
    }

    /** Hours taken out of the time for others: all hours with people, and those with AI that take such time. */
    public double socialHours(int person) {
        return humanHours(person) + row[person * WIDTH + AI_SOCIAL_HOURS];
    }

    /** Hours spent with people and AI. */
    public double hours(int person) {
        return humanHours(person) + aiHours(person);
    }

    /** Hours spent with people. */
    public double humanHours(int person) {
        return row[person * WIDTH + HUMAN_HOURS];
    }

    /** Hours spent with AI, whatever time they take. */
    public double aiHours(int person) {
        return row[person * WIDTH + AI_HOURS];
    }

    /** Adds a contact with a person, of so many hours. */
    public void addHumanContact(int person, double hours) {
        row[person * WIDTH + HUMAN_HOURS] += hours;
        row[person * WIDTH + HUMAN_CONTACTS]++;
    }

    /** Adds a session with an AI, of so many hours. Those of a social session are taken out of the time for others. */
    public void addAiContact(int person, double hours, boolean social) {
        row[person * WIDTH + AI_HOURS] += hours;
        if (social) {
            row[person * WIDTH + AI_SOCIAL_HOURS] += hours;
        }
        row[person * WIDTH + AI_CONTACTS]++;
    }

    /** Counts a refusal met. */
    public void addRefusal(int person) {
        row[person * WIDTH + REFUSALS]++;
    }

    /** Contacts with people. */
    public double humanContacts(int person) {
        return row[person * WIDTH + HUMAN_CONTACTS];
    }

    /** Sessions with AI. */
    public double aiContacts(int person) {
        return row[person * WIDTH + AI_CONTACTS];
    }

    /** Refusals met. */
    public double refusals(int person) {
        return row[person * WIDTH + REFUSALS];
    }

    /** Counts satisfaction gained, and how much of it came from AI. */
    public void addGain(int person, double all, double fromAi) {
        row[person * WIDTH + ALL_GAIN] += all;
        row[person * WIDTH + AI_GAIN] += fromAi;
    }

    /** Satisfaction gained from AI. */
    public double aiGain(int person) {
        return row[person * WIDTH + AI_GAIN];
    }

    /** Satisfaction gained from anybody. */
    public double allGain(int person) {
        return row[person * WIDTH + ALL_GAIN];
    }

    /** Counts gains anew; the day's have been taken over. */
    public void closeGains(int person) {
        row[person * WIDTH + ALL_GAIN] = 0;
        row[person * WIDTH + AI_GAIN] = 0;
    }

    /** Reads the cache lines of a person; the sum means nothing. */
    double fetch(int person) {
        int at = person * WIDTH;
        return row[at] + row[at + WIDTH - 1];
    }

    /** Goes on with a hash by all of a person's places. */
    long hash(long hash, int person) {
        return RowHash.of(hash, row, person * WIDTH, (person + 1) * WIDTH);
    }

    static long bytesPerPerson() {
        return WIDTH * 8L;
    }
}
