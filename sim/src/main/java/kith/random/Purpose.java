package kith.random;

/**
 * What a draw is for. The codes are frozen: a new purpose gets a new code, an abandoned one keeps its own, so that no
 * published run changes when a mechanism is added.
 */
public enum Purpose {
    /** Traits of a person at the start. */
    TRAIT(1),
    /** Membership of kin groups, neighbourhoods, workplaces. */
    SETTING(2),
    /** Which pairs know each other at the start, and how closely. */
    START_TIE(3),
    /** Number and times of a person's felt-need candidates of a day. */
    CANDIDATE(4),
    /** Whether a candidate is a felt need (thinning). */
    FELT(5),
    /** Which need is felt. */
    NEED(6),
    /** Stage one: human or nobody. */
    TURN_TO_HUMAN(7),
    /** Stage one: AI before either. */
    TURN_TO_AI(8),
    /** Stage two: the race among known people, keyed by the pair. */
    PARTNER(9),
    /** Who is there in a shared setting. */
    AMBIENT(10),
    /** Whether the person asked is willing. */
    WILLING(11),
    /** Duration of a contact. */
    DURATION(12),
    /** Attentiveness in a contact. */
    ATTENTIVENESS(13),
    /** Deference in a contact. */
    DEFERENCE(14),
    /** Whether meeting a stranger starts a tie. */
    FORMATION(15),
    /** Whether a tie ends today. */
    ENDING(16),
    /** The day's limit on social time. */
    DAY_LIMIT(17),
    /** Whether a person adopts an AI today. */
    ADOPTION(18),
    /** Whether a person leaves an AI today. */
    LEAVING(19),
    /** Traits of a person's partnership with an AI. */
    PARTNERSHIP(20),
    /** Whether an AI is there. */
    AI_AVAILABLE(21),
    /** Which people start with an AI partner. */
    INITIAL_ADOPTION(22),
    /** Error of a scale at one measurement of a person. */
    MEASUREMENT(23),
    /** Which of two people who met gives up an old tie for the new one. */
    REPLACEMENT(24),
    /** How long a person lives. */
    LIFETIME(25),
    /** Whether a couple breaks up today. */
    BREAK_UP(26),
    /** Whether two friends become a couple today. */
    PAIRING(27),
    /** Whether a couple has a child today. */
    CHILD(28),
    /** Whether a person moves today, and where to. */
    MOVE(29),
    /** Whether a person changes to another workplace today, and to which. */
    NEW_JOB(30),
    /** Whom a shock strikes. */
    SHOCK(31),
    /** Which of several AIs a person turns to: a race, keyed by the product. */
    AI_PARTNER(32),
    /** Whether a provider is out on a day. */
    OUTAGE(33),
    /** Whether an AI declines what its role proscribes. */
    AI_DECLINES(34),
    /** Whether a clause of a contract foresees the situation of a session. */
    CLAUSE(35),
    /** In which half of a provider's users a person is, per lever and round. */
    HALF(36),
    /** Error with which a provider measures a person's well-being in a round. */
    MEASURED_WELFARE(37),
    /** Error with which a provider sees a person's values in a round. */
    SEEN_VALUES(38),
    /** Who takes part in deciding on conduct in a round. */
    TURNOUT(39),
    /** Who of those eligible takes part in a trial. */
    TRIAL_ENROLMENT(40),
    /** Which arm of a trial a person is in. */
    TRIAL_ARM(41),
    /** When a session of a trial is, and the luck of it. */
    TRIAL_SESSION(42),
    /** Which other participant a participant meets. */
    TRIAL_PEER(43),
    /** Whether a person drops out of a trial today. */
    TRIAL_DROP_OUT(44),
    /** Error of a scale of a trial at one measurement of a person. */
    TRIAL_MEASUREMENT(45),
    /** What a person finds an AI in a role may do, at the start. */
    AI_NORM(46),
    /** Whom an intervention reaches. */
    COVERAGE(47),
    /** When visits of a programme are, and the luck of them. */
    VISIT(48),
    /** Which neighbour comes to visit. */
    VISITOR(49),
    /** Who becomes a therapist, and who a client, in a programme. */
    THERAPIST(52),
    /** The values of a particle of a calibration. */
    PARTICLE(50),
    /** The seed of a particle's world. */
    PARTICLE_SEED(51),
    /** A draw of a mechanism from outside, keyed by its name. */
    EXTENSION(53),
    /** Whether anybody is around when a person feels a need. */
    REACH(54),
    /** How often people of a neighbourhood are alone. */
    PLACE_REACH(55),
    /** Spells of distress of a person: where they begin, and what each day adds. */
    DISTRESS(56),
    /** Whether the time of a session with an AI comes out of social time. */
    SESSION_TIME(58),
    /** What follows a session with a placebo AI, in place of the draws that the person has without it. */
    PLACEBO(59),
    /** The mood of a person: where it begins, and what each day adds. */
    MOOD(70),
    /** Whether a spell of illness, or of lost work, begins or ends today. */
    HARDSHIP(71),
    /** How many people a kin group has. */
    KIN_SIZE(72),
    /** How readily a person turns to AI. */
    AI_PROPENSITY(73),
    /** Whether a person who leaves an AI says goodbye, and what the AI replies. */
    GOODBYE(74),
    /** What a person holds that human roles owe: how far from the norm of the role. */
    ROLE_NORM(80),
    /** The worlds of an experiment: where in the range of each setting a world lies. */
    DESIGN(90);

    private final int code;

    Purpose(int code) {
        this.code = code;
    }

    /** The frozen code. */
    public int code() {
        return code;
    }
}
