package kith.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.analysis.stats.Moments;
import kith.scenario.settings.PatternSettings;
import kith.scenario.settings.PatternSettings.Use;

/**
 * How far worlds lie from the fit patterns, in units of what is not known.
 *
 * <p>For a pattern p with the mean m of its statistic over a particle's R replicates, s its sd between replicates in
 * the pilot, and se = s/√R:
 *
 * <pre>
 * two ends:  z = (m − (low + high)/2) / √(h² + se²),   h = (high − low)/2
 * one end:   z = max(0, distance beyond it) / √(s² + se²)
 * distance = √( mean of z² over patterns )
 * noise floor = √( mean of se²/(h² + se²), one end: se²/(s² + se²) )
 * </pre>
 *
 * <p>A distance of 1 is that of worlds on the edge of their bands. The floor is the distance that chance alone gives
 * to a world that lies in the middle of every band: a smaller one says nothing of the values, only of their luck.
 *
 * <p><i>Source:</i> the implausibility of Vernon, Goldstein and Bower 2010, doi:10.1214/10-BA524, as a root mean
 * square; that acceptance within it amounts to an error of the model, Wilkinson 2013, doi:10.1515/sagmb-2013-0010.
 * The scale of one-ended bands, and equal weights of patterns, are assumptions.
 */
public final class Discrepancy {
    private final List<Term> terms;
    private final List<PatternSettings> leftOut;

    /**
     * A fit pattern and its scale.
     *
     * @param place place of its statistic
     * @param se standard error of its mean over a particle's replicates
     * @param unknown the uncertainty by which it is divided
     */
    public record Term(PatternSettings pattern, int place, double se, double unknown) {
        boolean hasTwoEnds() {
            return !Double.isNaN(pattern.low()) && !Double.isNaN(pattern.high());
        }

        /** How many uncertainties a mean lies away; not-a-number where it cannot be told. */
        public double away(double mean) {
            if (Double.isNaN(mean)) {
                return Double.NaN;
            }
            double off = hasTwoEnds()
                    ? mean - (pattern.low() + pattern.high()) / 2
                    : Math.max(0, Double.isNaN(pattern.low()) ? mean - pattern.high() : pattern.low() - mean);
            return off == 0 ? 0 : off / unknown;
        }
    }

    private Discrepancy(List<Term> terms, List<PatternSettings> leftOut) {
        this.terms = List.copyOf(terms);
        this.leftOut = List.copyOf(leftOut);
    }

    /**
     * The distance from those patterns that are marked fit, have a band, and can be told in the pilot.
     *
     * @param statistics names of the statistics, in the order of their values
     * @param noise sd of each statistic between replicates; not-a-number where it cannot be told
     * @param replicates replicates of a particle
     */
    public static Discrepancy of(List<PatternSettings> patterns, List<String> statistics, double[] noise,
            int replicates) {
        List<Term> terms = new ArrayList<>();
        List<PatternSettings> leftOut = new ArrayList<>();
        for (PatternSettings pattern : patterns) {
            int place = statistics.indexOf(pattern.statistic());
            if (pattern.use() != Use.FIT || !pattern.hasBand()) {
                continue;
            }
            if (Double.isNaN(noise[place])) {
                leftOut.add(pattern);
                continue;
            }
            double half = (pattern.high() - pattern.low()) / 2;
            double own = Double.isNaN(half) ? noise[place] : half;
            double se = noise[place] / Math.sqrt(replicates);
            terms.add(new Term(pattern, place, se, Math.sqrt(own * own + se * se)));
        }
        return new Discrepancy(terms, leftOut);
    }

    /** The sd of each statistic between the replicates of a pilot; not-a-number where any of them cannot be told. */
    public static double[] noise(double[][] replicates, int statistics) {
        double[] noise = new double[statistics];
        for (int s = 0; s < statistics; s++) {
            int of = s;
            double[] values = Arrays.stream(replicates).mapToDouble(r -> r[of]).toArray();
            noise[s] = Arrays.stream(values).allMatch(Double::isFinite) ? Moments.sd(values) : Double.NaN;
        }
        return noise;
    }

    /** The distance of a particle; infinite where a fit pattern cannot be told. */
    public double of(double[] means) {
        double sum = 0;
        for (Term term : terms) {
            double z = term.away(means[term.place()]);
            sum += z * z;
        }
        double distance = Math.sqrt(sum / terms.size());
        return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
    }

    /** The distance that chance alone gives to a world in the middle of every band. */
    public double noiseFloor() {
        double sum = 0;
        for (Term term : terms) {
            sum += term.unknown() == 0 ? 0 : term.se() * term.se() / (term.unknown() * term.unknown());
        }
        return Math.sqrt(sum / terms.size());
    }

    /** The patterns it is made of. */
    public List<Term> terms() {
        return terms;
    }

    /** Fit patterns with a band that could not be told in the pilot. */
    public List<PatternSettings> leftOut() {
        return leftOut;
    }
}
