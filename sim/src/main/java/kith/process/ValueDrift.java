package kith.process;

import kith.companion.Conduct;
import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.scenario.AiPartnerSettings;
import kith.scenario.PopulationSettings;
import kith.society.People;
import kith.society.World;

/**
 * Values of a person, a place in the plane, and the stance of an AI. A person starts around the centre of its community (A at the origin, B
 * along the first direction, C along the second). A session at distance d is worth exp(-m d) of what it would be, and moves
 * the person's values by k liking/100 of the way to the stance.
 *
 * <p><i>Source:</i> assumption. <i>Draws:</i> VALUES.
 */
public final class ValueDrift {
    private final AiPartnerSettings partner;
    private final PopulationSettings population;

    ValueDrift(AiPartnerSettings partner, PopulationSettings population) {
        this.partner = partner;
        this.population = population;
    }

    /** The values with which a person starts. */
    void begin(World world, int person) {
        People people = world.people();
        long key = world.draws().key(Purpose.VALUES, people.key(person));
        double spread = population.valueSpread();
        double centre = population.valueDistance();
        int community = people.community(person);
        people.setValues(
                person,
                (community == 1 ? centre : 0) + spread * Draws.normal(Draws.then(key, 0)),
                (community == 2 ? centre : 0) + spread * Draws.normal(Draws.then(key, 1)));
    }

    /** Distance between a stance and a person's values. */
    public static double distance(People people, int person, Conduct conduct) {
        double x = people.valueX(person) - conduct.valueX();
        double y = people.valueY(person) - conduct.valueY();
        return Math.sqrt(x * x + y * y);
    }

    /** What the distance leaves of a session's worth. */
    double worthLeft(People people, int person, Conduct conduct) {
        return partner.valueMisfitCost() == 0 ? 1 : Portable.exp(-partner.valueMisfitCost() * distance(people, person, conduct));
    }

    /** A session has been had. */
    void afterSession(People people, int person, Conduct conduct, double liking) {
        double share = partner.valueDrift() * liking / 100;
        double x = people.valueX(person);
        double y = people.valueY(person);
        people.setValues(person, x + share * (conduct.valueX() - x), y + share * (conduct.valueY() - y));
    }
}
