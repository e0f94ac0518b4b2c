package kith.process;

import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;

/**
 * How long a contact lasts: mean x exp(s z - s^2/2) hours, z standard normal, so that the mean is the mean.
 *
 * <p><i>Source:</i> assumption. <i>Draws:</i> DURATION.
 */
record Duration(double spread) {
    double hours(double mean, long candidate) {
        double z = Draws.normal(Draws.luck(candidate, Purpose.DURATION, 0));
        return mean * Portable.exp(spread * z - 0.5 * spread * spread);
    }
}
