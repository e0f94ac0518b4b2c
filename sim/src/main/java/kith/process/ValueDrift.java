package kith.process;

import kith.companion.Conduct;
import kith.scenario.settings.AiPartnerSettings;
import kith.society.People;
import kith.society.Trait;
import kith.society.World;

/**
 * Values of a person, a place in the plane, and the stance of an AI ({@link kith.companion.Stance}). A session at
 * distance d is worth exp(-m d) of what it would be, and moves the person's values by k liking/100 of the way to the
 * stance that the person meets.
 *
 * <p><i>Source:</i> assumption. <i>Draws:</i> none.
 */
public final class ValueDrift implements Mechanism {
    private final AiPartnerSettings partner;

    ValueDrift(AiPartnerSettings partner) {
        this.partner = partner;
    }

    @Override
    public String name() {
        return "values";
    }

    /** A person starts with its own values. */
    @Override
    public void begin(World world, int person) {
        People people = world.people();
        people.background().setValues(person, people.trait(person, Trait.START_VALUE_X),
                people.trait(person, Trait.START_VALUE_Y));
    }

    /** Distance between a stance and a person's values. */
    public static double distance(People people, int person, Conduct conduct) {
        return conduct.stance().distance(people.background().valueX(person), people.background().valueY(person));
    }

    /** What the distance leaves of a session's worth. */
    double worthLeft(People people, int person, Conduct conduct) {
        double cost = partner.valueMisfitCost();
        return cost == 0 ? 1 : conduct.stance().worthLeft(cost, people.background().valueX(person),
                people.background().valueY(person));
    }

    /** A session has been had; values move so many times as far as they would. */
    void afterSession(People people, int person, Conduct conduct, double liking, double farther) {
        double share = partner.valueDrift() * farther * liking / 100;
        double x = people.background().valueX(person);
        double y = people.background().valueY(person);
        people.background().setValues(person, x + share * (conduct.stance().metX(x, y) - x),
                y + share * (conduct.stance().metY(x, y) - y));
    }
}
