package kith.process;

import kith.random.Portable;

/**
 * What a talk gives by its length: a factor (1 - exp(-h/h0)) / (1 - exp(-m/h0)) on what the need served gains, h the
 * hours of this talk, m the usual hours of its role. So a talk of usual length gives what it gives without the factor,
 * and the first minutes give most. With h0 = 0 length does not matter.
 *
 * <p><i>Source:</i> assumption; no study varies the length of a talk. <i>Draws:</i> none.
 *
 * @param saturatesOverHours h0
 */
record TalkLength(double saturatesOverHours) {
    double factor(double hours, double usualHours) {
        return saturatesOverHours == 0 ? 1 : given(hours) / given(usualHours);
    }

    private double given(double hours) {
        return 1 - Portable.exp(-hours / saturatesOverHours);
    }
}
