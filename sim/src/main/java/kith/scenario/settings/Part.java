package kith.scenario.settings;

/**
 * The parts of a scenario. Each setting belongs to one; {@link Scenario} says to which with {@link BelongsTo}, and
 * whoever treats some settings in another way than others asks for the part, never for paths.
 */
public enum Part {
    /** The version of the format. */
    FORMAT,
    /** The name of the scenario. */
    NAME,
    /** Words for readers. */
    TEXT,
    /** Which scenario is the reference. */
    REFERENCE,
    /** Seed and length of a run. */
    RUN,
    /** The number of replicates. */
    REPLICATES,
    /** The people of the start and the burn-in. */
    START,
    /** How people live with each other. */
    PEOPLE,
    /** Whom a shock affects. */
    AFFECTED,
    /** Whether the shock takes place. */
    SHOCK,
    /** What belongs to AI. */
    AI,
    /** A trial. */
    TRIAL,
    /** What is observed, and when. */
    OBSERVATION,
    /** The outcome that is shown. */
    SHOWN,
    /** What is done to chosen people. */
    INTERVENTIONS,
    /** Settings that change within a run. */
    WINDOWS,
    /** What the author claims. */
    CLAIMS;

    /** Whether a scenario and its reference always have the same. */
    public boolean isShared() {
        return switch (this) {
            case RUN, REPLICATES, START, OBSERVATION, AFFECTED -> true;
            case FORMAT, NAME, TEXT, REFERENCE, PEOPLE, SHOCK, AI, TRIAL, SHOWN, INTERVENTIONS, WINDOWS,
                    CLAIMS -> false;
        };
    }

    /** Whether {@code --set} changes it in the scenario and never in the reference. */
    public boolean isOwn() {
        return switch (this) {
            case NAME, TEXT, REFERENCE, SHOCK, AI, TRIAL, SHOWN, INTERVENTIONS, WINDOWS, CLAIMS -> true;
            case FORMAT, RUN, REPLICATES, START, PEOPLE, AFFECTED, OBSERVATION -> false;
        };
    }

    /** Whether worlds that differ in it alone can be the same. */
    public boolean saysNothingOfTheWorld() {
        return switch (this) {
            case FORMAT, NAME, TEXT, REFERENCE, SHOWN, CLAIMS -> true;
            case RUN, REPLICATES, START, PEOPLE, AFFECTED, SHOCK, AI, TRIAL, OBSERVATION, INTERVENTIONS,
                    WINDOWS -> false;
        };
    }

    /** Whether it decides nothing of a run: another value gives the same rows. */
    public boolean decidesNoRun() {
        return switch (this) {
            case TEXT, REFERENCE, REPLICATES, SHOWN, CLAIMS -> true;
            case FORMAT, NAME, RUN, START, PEOPLE, AFFECTED, SHOCK, AI, TRIAL, OBSERVATION, INTERVENTIONS,
                    WINDOWS -> false;
        };
    }

    /** Whether it says what is run or shown, and holds no assumption about the world. */
    public boolean holdsNoAssumption() {
        return saysNothingOfTheWorld() || this == RUN || this == REPLICATES || this == OBSERVATION;
    }

    /** Whether it is of one scenario, so that worlds in which patterns are measured cannot have another. */
    public boolean isOfOneScenario() {
        return this == WINDOWS || this == CLAIMS || this == AFFECTED || this == SHOCK || this == TRIAL;
    }

    /** Whether a file that extends another leaves it behind. */
    public boolean staysBehind() {
        return this == NAME || this == TEXT || this == CLAIMS;
    }
}
