package kith.process;

import kith.random.Portable;
import kith.relation.Need;
import kith.relation.RoleCatalogue;
import kith.relation.Ties;
import kith.society.Tally;
import kith.society.World;

/**
 * One candidate of one person, from feeling a need to having been with somebody or nobody. Reads as the numbered list
 * of the model: a need is felt; somebody is around, or nobody; a partner is chosen; the partner may not be there; the
 * contact.
 */
public final class PersonEvent {
    private final FeltNeed feltNeed;
    private final Reach reach;
    private final PartnerChoice choice;
    private final SocialConfidence confidence;
    private final AmbientPartner ambient;
    private final Availability availability;
    private final Refusal refusal;
    private final HumanContact humanContact;
    private final AiSession aiSession;
    private final AiOptions ais;
    private final Skill skill;
    private final RoleCatalogue roles;
    private final double[] deficits = new double[Need.COUNT];
    /** Keeps reads that only bring memory near from being left out by the compiler. */
    private double fetched;

    PersonEvent(
            FeltNeed feltNeed,
            Reach reach,
            PartnerChoice choice,
            SocialConfidence confidence,
            AmbientPartner ambient,
            Availability availability,
            Refusal refusal,
            HumanContact humanContact,
            AiSession aiSession,
            Skill skill,
            RoleCatalogue roles) {
        this.feltNeed = feltNeed;
        this.reach = reach;
        this.choice = choice;
        this.confidence = confidence;
        this.ambient = ambient;
        this.availability = availability;
        this.refusal = refusal;
        this.humanContact = humanContact;
        this.aiSession = aiSession;
        ais = new AiOptions(aiSession);
        this.skill = skill;
        this.roles = roles;
    }

    /** The highest rate of felt needs this person can have; see {@link FeltNeed#rateAtMost}. */
    public double rateAtMost(World world, int person) {
        return feltNeed.rateAtMost(world.people(), person);
    }

    /** When a candidate comes that would come at this offset if all hours were alike; see {@link Reach#time}. */
    public long time(long offset) {
        return reach.time(offset);
    }

    /**
     * The probability with which a person who feels a need now would turn to one AI of its own, people and nobody
     * being the rivals. It is averaged over moments within reach of people and out of it. Draws nothing.
     */
    public double turnsTo(World world, int person, int partner, int need, Moment now) {
        double out = reach.outShare(world, person);
        double within = turnsTo(world, person, partner, need, false, now);
        return out == 0 ? within : out * turnsTo(world, person, partner, need, true, now) + (1 - out) * within;
    }

    private double turnsTo(World world, int person, int partner, int need, boolean out, Moment now) {
        choice.weigh(world, person, need, out, now);
        double utility = aiSession.utility(world, person, partner, need, world.people().key(person),
                choice.expectedValueWeight());
        return choice.aiShare(world, person, Portable.exp(utility));
    }

    /**
     * Handles a candidate.
     *
     * @param candidate the candidate's key; all its luck hangs on it
     * @param tick when it comes
     */
    public void handle(World world, int person, long candidate, long tick, Moment now) {
        Tally tally = world.tally();
        if (!availability.free(world.people(), person, tick)) {
            tally.unavailable++;
            return;
        }
        now.moveTo(tick);
        double sum = feltNeed.felt(world.people(), person, candidate, now, deficits, tally);
        if (sum < 0) {
            return;
        }
        tally.felt++;
        fetched = world.people().fetchAll(person);
        int need = feltNeed.which(candidate, deficits, sum);
        boolean out = reach.isOut(world, person, candidate, now);
        if (out) {
            tally.outOfReach++;
        }
        choice.weigh(world, person, need, out, now);
        ais.weigh(world, person, need, candidate, choice.expectedValueWeight());
        int tryNumber = 0;
        long key = candidate;
        while (tryNumber < choice.triesMax()) {
            int turn = choice.turn(world, person, candidate, tryNumber, ais.total());
            if (turn == PartnerChoice.NOBODY) {
                break;
            }
            if (turn == PartnerChoice.AI) {
                int partner = ais.pick(world.partners(), candidate);
                if (serves(world, person, partner, need, candidate, tryNumber, now)) {
                    if (out) {
                        tally.sessionsOutOfReach++;
                    }
                    if (aiSession.take(world, person, partner, need, candidate, now)) {
                        return;
                    }
                    key = aiSession.keyAfter(candidate);
                    ais.excludeAll();
                } else {
                    // Not a try: without this AI the person does what it would have done had it not been there.
                    ais.exclude(partner);
                }
            } else if (meet(world, person, need, key, now)) {
                skill.practised(world.people(), person, need);
                return;
            } else {
                tryNumber++;
            }
        }
        skill.practised(world.people(), person, need);
        tally.alone++;
    }

    /** Whether an AI is there, and serves the need. */
    private boolean serves(World world, int person, int partner, int need, long candidate, int tryNumber, Moment now) {
        if (!aiSession.available(world, partner, need, candidate, tryNumber, now.day())) {
            aiSession.notThere(world, person, partner);
            return false;
        }
        if (aiSession.declines(world, partner, need, candidate)) {
            world.tally().aiDeclined++;
            return false;
        }
        return true;
    }

    /** Side of its role on which the other of a half-tie gives what the need asks for; who is needed gives oneself. */
    private static int asked(Ties ties, int slot, int need) {
        return need == Need.MATTERING.ordinal() ? ties.side(slot) : 1 - ties.side(slot);
    }

    /** Asks the human who comes first; true if there was a contact. */
    private boolean meet(World world, int person, int need, long candidate, Moment now) {
        Ties ties = world.ties();
        int slot = choice.who(world, person, candidate);
        if (slot == PartnerChoice.AMBIENT) {
            choice.excludeAmbient();
            if (!ambient.find(world, person, candidate)) {
                return false;
            }
            int other = ambient.person();
            fetched = world.people().fetchAll(other);
            if (!availability.accepts(world.people(), other, candidate, now)) {
                return false;
            }
            int known = ties.find(person, other);
            int role = known >= 0 ? ties.role(known) : ambient.role();
            confidence.practised(world.people(), person);
            humanContact.take(world, person, other, known, role, known >= 0 ? ties.side(known) : 0, need, candidate,
                    now);
            return true;
        }
        int other = ties.other(slot);
        int role = ties.role(slot);
        fetched = world.people().fetchAll(other);
        if (!availability.accepts(world.people(), other, candidate, now)) {
            world.tally().refusals++;
            confidence.refused(world.people(), person);
            refusal.meet(
                    world.people(), person, need, roles.get(role).relationClass(),
                    choice.closenessFactor(ties.closeness(slot)),
                    choice.norms().omission(world, person, role, asked(ties, slot, need), need), now);
            choice.exclude(slot);
            return false;
        }
        confidence.practised(world.people(), person);
        humanContact.take(world, person, other, slot, role, ties.side(slot), need, candidate, now);
        return true;
    }
}
