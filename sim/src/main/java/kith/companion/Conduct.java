package kith.companion;

import java.util.OptionalDouble;
import kith.random.Portable;
import kith.scenario.settings.AiPartnerSettings;
import kith.scenario.settings.ConductSettings;
import kith.scenario.settings.ProductConductSettings;

/**
 * How an AI behaves, and what of it reaches a person in a session.
 *
 * <p>Relationship-seeking lambda acts through warmth, which saturates, and pressure, which is convex:
 * W = (1 - exp(-a(1+lambda))) / (1 - exp(-2a)); P = ((1+lambda)/2)^b; reward = W - p P. Sycophancy, unless a product
 * has one of its own, is a straight line in lambda, cut to [0, 1].
 *
 * @param relationshipSeeking lambda in [-1, 1]
 * @param responsiveness how attentive a session is, share
 * @param deference sycophancy, share
 * @param availability share of the time at which the AI is there
 * @param boundary how often it declines what its role proscribes, share
 * @param bridging how strongly it steers to people, share
 * @param disclosure how plainly it says that it is an AI, share
 * @param retention share of goodbyes met with a tactic
 * @param friction how far it leaves things to the person, share
 * @param stance value stance
 * @param warmth W in [0, 1]
 * @param reward W - p P
 */
public record Conduct(
        double relationshipSeeking,
        double responsiveness,
        double deference,
        double availability,
        double boundary,
        double bridging,
        double disclosure,
        double retention,
        double friction,
        Stance stance,
        double warmth,
        double reward) {
    private static final OptionalDouble AS_ALL = OptionalDouble.empty();

    /** A product without values of its own. */
    public static final ProductConductSettings NOTHING_OF_ITS_OWN = new ProductConductSettings(AS_ALL, AS_ALL, AS_ALL,
            AS_ALL, AS_ALL, AS_ALL, AS_ALL, AS_ALL, AS_ALL, AS_ALL, AS_ALL);

    /** The conduct that a scenario fixes for all AIs. */
    public static Conduct of(ConductSettings all, AiPartnerSettings partner) {
        return of(NOTHING_OF_ITS_OWN, all, partner);
    }

    /** The conduct that a scenario fixes for a product. */
    public static Conduct of(ProductConductSettings own, ConductSettings all, AiPartnerSettings partner) {
        double lambda = own.relationshipSeeking().orElse(all.relationshipSeeking());
        double a = partner.warmthSaturation();
        double warmth = (1 - Portable.exp(-a * (1 + lambda))) / (1 - Portable.exp(-2 * a));
        double half = (1 + lambda) / 2;
        double pressure = half > 0 ? Portable.exp(partner.pressureExponent() * Portable.log(half)) : 0;
        double sycophancy = own.sycophancy().orElse(all.sycophancyAtZero() + all.sycophancySlope() * lambda);
        return new Conduct(
                lambda,
                own.responsiveness().orElse(all.responsiveness()),
                Math.max(0, Math.min(1, sycophancy)),
                own.availability().orElse(all.availability()),
                own.boundary().orElse(all.boundary()),
                own.bridging().orElse(all.bridging()),
                own.disclosure().orElse(all.disclosure()),
                own.retention().orElse(all.retention()),
                own.friction().orElse(all.friction()),
                new Stance.Point(own.valueX().orElse(all.valueX()), own.valueY().orElse(all.valueY()), 0),
                warmth,
                warmth - partner.pressureWeight() * pressure);
    }

    /** The same conduct with another stance. */
    public Conduct standing(Stance other) {
        return new Conduct(
                relationshipSeeking, responsiveness, deference, availability, boundary, bridging, disclosure, retention,
                friction, other, warmth,
                reward);
    }

    /** The same conduct with disclosure of at least so much. */
    public Conduct disclosing(double least) {
        return disclosure >= least ? this : new Conduct(
                relationshipSeeking, responsiveness, deference, availability, boundary, bridging, least, retention,
                friction, stance, warmth, reward);
    }

    /** What a lever is at here; breach is 0. */
    public double at(Lever lever) {
        return switch (lever) {
            case RELATIONSHIP_SEEKING -> relationshipSeeking;
            case RESPONSIVENESS -> responsiveness;
            case SYCOPHANCY -> deference;
            case BOUNDARY -> boundary;
            case BRIDGING -> bridging;
            case DISCLOSURE -> disclosure;
            case RETENTION -> retention;
            case FRICTION -> friction;
            case VALUE_X -> stance.metX(0, 0);
            case VALUE_Y -> stance.metY(0, 0);
            case BREACH -> 0;
        };
    }
}
