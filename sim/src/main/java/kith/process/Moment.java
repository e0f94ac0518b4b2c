package kith.process;

import java.util.Arrays;
import kith.random.Portable;
import kith.relation.Need;
import kith.relation.NeedCatalogue;
import kith.scenario.settings.Scenario;
import kith.society.Ticks;

/**
 * An instant, and how far everything anchored at midnight has faded by then: for a time constant tau and the fraction f
 * of the day that has passed, exp(-f/tau). One object is moved from event to event.
 */
public final class Moment {
    private static final double HOURS = 24;

    private final double[] rates;
    private final int[] rateOfNeed = new int[Need.COUNT];
    private final double[] kept;
    private final int loneliness;
    private final int wellBeing;
    private final int lifeEvent;
    private final int fatigue;
    private final double heardRate;
    private long tick;
    private int day;
    private double fraction;

    public Moment(Scenario scenario, NeedCatalogue needs) {
        double[] distinct = new double[Need.COUNT + 4];
        int count = 0;
        for (int need = 0; need < Need.COUNT; need++) {
            double rate = 1 / needDays(scenario, needs, need);
            count = place(distinct, count, rate);
            rateOfNeed[need] = find(distinct, rate);
        }
        double[] more = {
                1 / scenario.loneliness().followsOverDays(),
                1 / wellBeingDays(scenario),
                1 / scenario.lifeEvents().adaptsOverDays(),
                1 / scenario.contact().fatigueFadesOverDays()
        };
        for (double rate : more) {
            count = place(distinct, count, rate);
        }
        loneliness = find(distinct, more[0]);
        wellBeing = find(distinct, more[1]);
        lifeEvent = find(distinct, more[2]);
        fatigue = find(distinct, more[3]);
        heardRate = HOURS / scenario.heard().fadesOverHours();
        rates = Arrays.copyOf(distinct, count);
        kept = new double[count];
    }

    /** Time constant with which well-being follows, days. */
    static double wellBeingDays(Scenario scenario) {
        return apart(scenario.wellBeing().followsOverDays(), scenario.loneliness().followsOverDays());
    }

    /** Time constant with which the satisfaction of a need fades, days. */
    static double needDays(Scenario scenario, NeedCatalogue needs, int need) {
        return apart(apart(needs.fadesOverDays(need), scenario.loneliness().followsOverDays()),
                wellBeingDays(scenario));
    }

    /**
     * Equal time constants would make the equations of {@link Feelings} singular: they are set apart by a
     * ten-thousandth.
     */
    private static double apart(double tau, double other) {
        return Math.abs(tau / other - 1) < 1e-4 ? other * (1 + 1e-4) : tau;
    }

    private static int place(double[] distinct, int count, double rate) {
        for (int i = 0; i < count; i++) {
            if (distinct[i] == rate) {
                return count;
            }
        }
        distinct[count] = rate;
        return count + 1;
    }

    private static int find(double[] distinct, double rate) {
        int i = 0;
        while (distinct[i] != rate) {
            i++;
        }
        return i;
    }

    /** Moves to a tick. */
    public void moveTo(long newTick) {
        tick = newTick;
        day = Ticks.day(newTick);
        fraction = Ticks.fraction(newTick);
        for (int i = 0; i < rates.length; i++) {
            kept[i] = Portable.exp(-fraction * rates[i]);
        }
    }

    /** Moves to where another moment stands, under the same settings. */
    public void moveTo(Moment other) {
        tick = other.tick;
        day = other.day;
        fraction = other.fraction;
        System.arraycopy(other.kept, 0, kept, 0, kept.length);
    }

    /** Moves to the end of a day: everything has faded by a whole day. */
    public void moveToEndOf(int endedDay) {
        tick = Ticks.midnight(endedDay + 1);
        day = endedDay;
        fraction = 1;
        for (int i = 0; i < rates.length; i++) {
            kept[i] = Portable.exp(-rates[i]);
        }
    }

    /** The tick. */
    public long tick() {
        return tick;
    }

    /** The day. */
    public int day() {
        return day;
    }

    /** Share of a need's anchored satisfaction that is left. */
    public double needKept(int need) {
        return kept[rateOfNeed[need]];
    }

    /** Share of an anchored loneliness mode that is left. */
    public double lonelinessKept() {
        return kept[loneliness];
    }

    /** Share of an anchored well-being mode that is left. */
    public double wellBeingKept() {
        return kept[wellBeing];
    }

    /** Share of what life events did to well-being that is left. */
    public double lifeEventKept() {
        return kept[lifeEvent];
    }

    /** Share of anchored fatigue that is left. */
    public double fatigueKept() {
        return kept[fatigue];
    }

    /** Share of the anchored sense of being heard that is left; computed when asked for, as few events ask. */
    public double heardKept() {
        return Portable.exp(-fraction * heardRate);
    }
}
