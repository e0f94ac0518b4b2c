package kith.process;

import kith.companion.AiPartners;
import kith.companion.Conduct;
import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.relation.Ties;
import kith.scenario.AdoptionSettings;
import kith.scenario.AiPartnerSettings;
import kith.scenario.Scenario;
import kith.society.People;
import kith.society.Trait;
import kith.society.World;

/**
 * People take up an AI and leave it, drawn at midnight.
 *
 * <p>Taking up: hazard h exp(a L/sd + b openness - c logistic((age - m)/w)) (1 + p x share of ties with an AI). Leaving:
 * hazard l exp(-habit effect - wanting effect - openness effect), times u after so many days without use. The share of
 * ties is that of this midnight before anybody takes up or leaves, for everybody alike.
 *
 * <p><i>Source:</i> assumption, set towards weekly use by age (Kirk et al. 2025, arXiv:2512.01991). <i>Draws:</i>
 * ADOPTION, LEAVING, PARTNERSHIP, INITIAL_ADOPTION.
 */
final class Uptake {
    private final AdoptionSettings settings;
    private final AiPartnerSettings partner;
    private final boolean present;
    private final Conduct conduct;
    private final AiLearning learning;
    private final Feelings feelings;
    private final double anxietyWanting;

    Uptake(Scenario scenario, Conduct conduct, AiLearning learning, Feelings feelings) {
        settings = scenario.ai().adoption();
        partner = scenario.ai().partner();
        present = scenario.ai().present();
        this.conduct = conduct;
        this.learning = learning;
        this.feelings = feelings;
        anxietyWanting = partner.wantingAnxiety();
    }

    /** True if there is an AI to take up. */
    boolean present() {
        return present;
    }

    /** Gives an AI to the initial share of people, at the start of day 0. */
    void begin(World world, Dependency dependency) {
        for (int person = 0; present && person < world.people().count(); person++) {
            long key = world.draws().key(Purpose.INITIAL_ADOPTION, world.people().key(person));
            if (world.people().here(person) && Draws.uniform(key) < settings.initialShare()) {
                adopt(world, person, 0);
                dependency.bookUptake(world, person);
            }
        }
    }

    /** Share of a person's ties who have an AI now. */
    static double peerShare(World world, int person) {
        Ties ties = world.ties();
        int degree = ties.degree(person);
        if (degree == 0) {
            return 0;
        }
        int with = 0;
        for (int slot = ties.first(person), end = slot + degree; slot < end; slot++) {
            if (world.partners().activeOf(ties.other(slot)) >= 0) {
                with++;
            }
        }
        return (double) with / degree;
    }

    /** True if the person takes up an AI on this day. */
    boolean takesUp(World world, int person, int day, double peerShare, Moment midnight) {
        People people = world.people();
        double sds = feelings.lonelinessScore(people, person, midnight);
        double old = 1 / (1 + Portable.exp(-(people.trait(person, Trait.AGE) - settings.ageMidYears()) / settings.ageScaleYears()));
        double hazard = settings.hazardPerDay()
                * Portable.exp(settings.lonelinessEffect() * sds
                        + settings.opennessEffect() * people.trait(person, Trait.OPENNESS)
                        - settings.ageEffect() * old)
                * (1 + settings.peerEffect() * peerShare);
        double uniform = Draws.uniform(world.draws().key(Purpose.ADOPTION, people.key(person), day));
        return uniform < 1 - Portable.exp(-hazard);
    }

    /** Starts a partnership; what it brings belongs to the person and the ordinal of the adoption. */
    void adopt(World world, int person, int day) {
        AiPartners partners = world.partners();
        People people = world.people();
        long key = Draws.then(world.draws().key(Purpose.PARTNERSHIP, people.key(person)), partners.adoptions(person));
        double likingTrait = partner.likingSpread() * Draws.normal(Draws.then(key, 0));
        double wantingTrait = partner.wantingSpread() * Draws.normal(Draws.then(key, 1))
                + anxietyWanting * people.trait(person, Trait.ANXIETY);
        int at = partners.start(person, day, likingTrait, wantingTrait);
        partners.setExpected(at, 0, conduct.availability());
        partners.setExpected(at, 1, conduct.responsiveness());
        partners.setExpected(at, 2, conduct.deference());
        learning.begin(partners, at, conduct);
    }

    /** True if the person leaves its AI on this day. */
    boolean leaves(World world, int at, int day) {
        AiPartners partners = world.partners();
        int person = partners.person(at);
        double hazard = settings.leaveHazardPerDay()
                * Portable.exp(-settings.leaveHabitEffect() * partners.habit(at)
                        - settings.leaveWantingEffect() * partners.wanting(at) / 100
                        - settings.leaveOpennessEffect() * world.people().trait(person, Trait.OPENNESS));
        if (day - partners.lastUseDay(at) > settings.unusedAfterDays()) {
            hazard *= settings.unusedFactor();
        }
        long key = Draws.then(world.draws().key(Purpose.LEAVING, world.people().key(person), day), partners.adoptions(person));
        return Draws.uniform(key) < 1 - Portable.exp(-hazard);
    }
}
