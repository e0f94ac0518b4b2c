package kith.companion;

import java.util.Arrays;

/**
 * What people find an AI in a role may do: acceptance of each of the four functions, in [-1, 1], and what sessions have
 * taught of it since the week began. In rows: a person, a role, the functions.
 */
public final class AiNorms {
    /** Number of functions. */
    private static final int FUNCTIONS = 4;

    private static final int PLACES = 2 * FUNCTIONS;

    private final int roles;
    private final double[] row;
    private final double[] violations;

    /** Nobody has thought about it yet. */
    public AiNorms(int people, int roles) {
        this.roles = roles;
        row = new double[people * roles * PLACES];
        violations = new double[roles == 0 ? 0 : people];
    }

    private AiNorms(AiNorms from) {
        roles = from.roles;
        row = from.row.clone();
        violations = from.violations.clone();
    }

    /** The same, sharing nothing. */
    public AiNorms copy() {
        return new AiNorms(this);
    }

    /** Number of roles it was made for; 0 where there is no AI. */
    public int roles() {
        return roles;
    }

    private int at(int person, int role, int function) {
        return (person * roles + role) * PLACES + function;
    }

    /** Acceptance of a function in a role. */
    public double acceptance(int person, int role, int function) {
        return row[at(person, role, function)];
    }

    /** Sets acceptance, cut to [-1, 1]. */
    public void setAcceptance(int person, int role, int function, double value) {
        row[at(person, role, function)] = Math.max(-1, Math.min(1, value));
    }

    /** What sessions of this week have taught of a function in a role. */
    public double taught(int person, int role, int function) {
        return row[at(person, role, function) + FUNCTIONS];
    }

    /** A session has taught something. */
    public void teach(int person, int role, int function, double more) {
        row[at(person, role, function) + FUNCTIONS] += more;
    }

    /** A week begins. */
    public void forget(int person) {
        for (int role = 0; role < roles; role++) {
            Arrays.fill(row, at(person, role, 0) + FUNCTIONS, at(person, role, 0) + PLACES, 0);
        }
    }

    /** What a person does against its own norms today: how far sessions are not accepted, summed. */
    public double violationsToday(int person) {
        return roles == 0 ? 0 : violations[person];
    }

    /** A session that is not accepted, so far as it is not. */
    public void violate(int person, double size) {
        violations[person] += size;
    }

    /** A day begins. */
    public void startDay(int person) {
        if (roles > 0) {
            violations[person] = 0;
        }
    }

    /** A hash of all of it. */
    public long stateHash() {
        return roles == 0 ? 0 : new StateHash().add(row).add(violations).value();
    }
}
