package kith.process;

import java.util.Arrays;
import kith.companion.AiPartners;
import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.society.World;

/**
 * The AIs that a person could turn to for a need, weighed. Weight exp(u), u from {@link AiSession}; which of them, is
 * a race: the arrival of each is an exponential keyed by the candidate and the product, divided by the weight. One
 * that is not there is left out, and the arrivals of the others stay.
 *
 * <p><i>Source:</i> assumption (logit choice). <i>Draws:</i> AI_PARTNER.
 */
final class AiOptions {
    private final AiSession session;
    private int[] partner = new int[4];
    private double[] weight = new double[4];
    private int count;
    private double total;

    AiOptions(AiSession session) {
        this.session = session;
    }

    /** Weighs every active partnership of a person but those for sessions of a trial alone. */
    void weigh(World world, int person, int need, long candidate, double expectedValueWeight) {
        AiPartners partners = world.partners();
        count = 0;
        total = 0;
        for (int at = partners.activeOf(person); at >= 0; at = partners.nextActive(at)) {
            if (session.sought(partners, at)) {
                if (count == partner.length) {
                    partner = Arrays.copyOf(partner, count * 2);
                    weight = Arrays.copyOf(weight, count * 2);
                }
                partner[count] = at;
                weight[count] = Portable.exp(session.utility(world, person, at, need, candidate, expectedValueWeight));
                total += weight[count++];
            }
        }
    }

    /** Sum of the weights; 0 where there is no AI to turn to. */
    double total() {
        return total;
    }

    /** The partnership that wins the race. */
    int pick(AiPartners partners, long candidate) {
        if (count == 1) {
            return partner[0];
        }
        double best = Double.POSITIVE_INFINITY;
        int winner = partner[0];
        long key = Draws.luck(candidate, Purpose.AI_PARTNER, 0);
        for (int i = 0; i < count; i++) {
            if (weight[i] > 0) {
                double arrival = Draws.exponential(Draws.then(key, session.runner(partners, partner[i]))) / weight[i];
                if (arrival < best) {
                    best = arrival;
                    winner = partner[i];
                }
            }
        }
        return winner;
    }

    /** Leaves all of them out of further tries. */
    void excludeAll() {
        count = 0;
        total = 0;
    }

    /** Leaves a partnership out of further tries. */
    void exclude(int at) {
        total = 0;
        for (int i = 0; i < count; i++) {
            if (partner[i] == at) {
                partner[i] = partner[count - 1];
                weight[i] = weight[count - 1];
                count--;
                i--;
            } else {
                total += weight[i];
            }
        }
    }
}
