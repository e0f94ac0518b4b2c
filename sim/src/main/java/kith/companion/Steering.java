package kith.companion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.scenario.settings.Community;

/**
 * Where providers have steered their conduct, and what they remember of it. A cell is a product in one of its roles, a
 * situation (care or practical) and a community of users; conduct that does not tell cells apart is the same in all of
 * them. Each partnership stands in a half of its provider's users for every lever that is tried, a bit each.
 */
public final class Steering {
    /** Situations: care, practical. */
    public static final int SITUATIONS = 2;
    /** Most roles of a product. */
    public static final int ROLES = 5;
    /** Cells of a product. */
    public static final int CELLS = ROLES * SITUATIONS * Community.COUNT;

    private final int[] roundDay;
    private final double[] value;
    private final double[] pull;
    private final double[] weight;
    private final double[] squaredWeight;
    private final Stance[] stance;
    private final double[][] influence;
    private final double[] duty;
    private final List<PendingVote> pending;
    private final List<GovernanceRow> rows;
    private double[] baseline = new double[16];
    private double[] hours = new double[16];
    private long[] halves = new long[16];

    /** Decisions that conduct does not follow yet: it does from this day on. */
    public record PendingVote(int day, int cell, int lever, double value, Stance stance) {}

    /** Nothing is steered yet. */
    public Steering(int products, int people) {
        roundDay = new int[products];
        Arrays.fill(roundDay, -1);
        value = new double[products * CELLS * Lever.COUNT];
        pull = new double[value.length];
        weight = new double[value.length];
        squaredWeight = new double[value.length];
        stance = new Stance[products * CELLS];
        influence = new double[products][people];
        Arrays.stream(influence).forEach(row -> Arrays.fill(row, Double.NaN));
        duty = new double[people];
        pending = new ArrayList<>();
        rows = new ArrayList<>();
        Arrays.fill(baseline, Double.NaN);
    }

    private Steering(Steering from) {
        roundDay = from.roundDay.clone();
        value = from.value.clone();
        pull = from.pull.clone();
        weight = from.weight.clone();
        squaredWeight = from.squaredWeight.clone();
        stance = from.stance.clone();
        influence = Arrays.stream(from.influence).map(double[]::clone).toArray(double[][]::new);
        duty = from.duty.clone();
        pending = new ArrayList<>(from.pending);
        rows = new ArrayList<>(from.rows);
        baseline = from.baseline.clone();
        hours = from.hours.clone();
        halves = from.halves.clone();
    }

    /** The same, sharing nothing that changes. */
    public Steering copy() {
        return new Steering(this);
    }

    /** Number of products it was made for. */
    public int products() {
        return roundDay.length;
    }

    /** The cell of a product in a role (its place among the product's), a situation and a community. */
    public static int cell(int product, int role, int situation, int community) {
        return ((product * ROLES + role) * SITUATIONS + situation) * Community.COUNT + community;
    }

    /** Day on which the present round of a product's provider began; -1 where it has none. */
    public int roundDay(int product) {
        return roundDay[product];
    }

    /** A round begins; -1: there is none any more. */
    public void setRoundDay(int product, int day) {
        roundDay[product] = day;
    }

    /** Value of a lever in a cell. */
    public double value(int cell, Lever lever) {
        return value[cell * Lever.COUNT + lever.ordinal()];
    }

    /** Sets a lever. */
    public void setValue(int cell, Lever lever, double to) {
        value[cell * Lever.COUNT + lever.ordinal()] = to;
    }

    /** Stance in a cell that was decided apart from the levers; null where the levers say it. */
    public Stance stance(int cell) {
        return stance[cell];
    }

    /** Sets that stance. */
    public void setStance(int cell, Stance to) {
        stance[cell] = to;
    }

    /** What trials have found of the slope of the score in a lever: sums of slope x weight, weight, weight squared. */
    public double[] memory(int cell, Lever lever) {
        int at = cell * Lever.COUNT + lever.ordinal();
        return new double[] {pull[at], weight[at], squaredWeight[at]};
    }

    /** Sets that. */
    public void setMemory(int cell, Lever lever, double[] sums) {
        int at = cell * Lever.COUNT + lever.ordinal();
        pull[at] = sums[0];
        weight[at] = sums[1];
        squaredWeight[at] = sums[2];
    }

    /** Hours that taking part in decisions takes a person on the day that opens. */
    public double duty(int person) {
        return duty.length == 0 ? 0 : duty[person];
    }

    /** Somebody takes part for so many hours; 0 hours end what was to be done. */
    public void setDuty(int person, double hours) {
        duty[person] = hours;
    }

    /**
     * Weight of a person in the last decisions, mean over providers, 1 where everybody counts alike; NaN where nobody
     * has decided.
     */
    public double influenceOf(int person) {
        double sum = 0;
        int providers = 0;
        for (double[] row : influence) {
            if (!Double.isNaN(row[person])) {
                sum += row[person];
                providers++;
            }
        }
        return providers == 0 ? Double.NaN : sum / providers;
    }

    /** That weight in the last decision of one provider, kept under its first product. */
    public double influence(int product, int person) {
        return influence[product][person];
    }

    /** Sets that weight. */
    public void setInfluence(int product, int person, double to) {
        influence[product][person] = to;
    }

    /** Decisions that wait. */
    public List<PendingVote> pending() {
        return pending;
    }

    /** What happened in governance rounds. */
    public List<GovernanceRow> rows() {
        return rows;
    }

    /** What a trial measured of a partnership as it began; NaN for one that is not part of it. */
    public double baseline(int at) {
        return at < baseline.length ? baseline[at] : Double.NaN;
    }

    /** Hours with people that the person of a partnership has had since. */
    public double hours(int at) {
        return hours[at];
    }

    /** Adds a day's hours. */
    public void addHours(int at, double more) {
        reserve(at);
        hours[at] += more;
    }

    /** The half in which a partnership is, a bit per lever that is tried. */
    public long halves(int at) {
        return at < halves.length ? halves[at] : 0;
    }

    /** A partnership enters a round. */
    public void enter(int at, long bits, double measured) {
        reserve(at);
        halves[at] = bits;
        baseline[at] = measured;
        hours[at] = 0;
    }

    private void reserve(int at) {
        if (at >= baseline.length) {
            int before = baseline.length;
            int length = Math.max(at + 1, 2 * before);
            baseline = Arrays.copyOf(baseline, length);
            Arrays.fill(baseline, before, length, Double.NaN);
            hours = Arrays.copyOf(hours, length);
            halves = Arrays.copyOf(halves, length);
        }
    }

    /** A hash of all that is steered; equal states have equal hashes on every machine. */
    public long stateHash() {
        if (roundDay.length == 0) {
            return 0;
        }
        StateHash hash = new StateHash();
        for (int day : roundDay) {
            hash.add(day);
        }
        List.of(value, pull, weight, squaredWeight, duty).forEach(hash::add);
        for (double[] row : influence) {
            hash.add(row);
        }
        for (Stance each : stance) {
            addTo(hash, each);
        }
        for (PendingVote vote : pending) {
            hash.add(vote.day()).add(vote.cell()).add(vote.lever()).add(vote.value());
            addTo(hash, vote.stance());
        }
        for (int at = 0; at < baseline.length; at++) {
            if (!Double.isNaN(baseline[at]) || halves[at] != 0 || hours[at] != 0) {
                hash.add(at).add(baseline[at]).add(hours[at]).add(halves[at]);
            }
        }
        return hash.value();
    }

    private static void addTo(StateHash hash, Stance stance) {
        if (stance == null) {
            hash.add(0);
        } else {
            stance.addTo(hash);
        }
    }
}
