package kith.analysis.stats;

import java.util.List;

/**
 * Straight lines of single people over time, raw and shrunken towards their mean.
 *
 * <p>Raw: the least-squares slope bᵢ. Its sampling variance is vᵢ = σ² / Σ(x − x̄ᵢ)², σ² = Σ RSSᵢ / Σ(nᵢ − 2) pooled
 * over people. With m = mean bᵢ and τ² = max(0, Var(bᵢ) − mean vᵢ), the shrunken slope is m + τ² / (τ² + vᵢ) (bᵢ − m):
 * the best linear prediction of the person's own slope, which takes out what error of measurement adds to the spread of
 * raw slopes.
 *
 * <p><i>Source:</i> empirical Bayes by moments; Morris 1983, doi:10.1080/01621459.1983.10477920.
 */
public record Slopes(double[] raw, double[] shrunken) {

    /** One person's points. */
    public record Points(double[] x, double[] y) {}

    /** The slopes of these people, each of whom has at least three points at different times. */
    public static Slopes of(List<Points> people) {
        int n = people.size();
        double[] raw = new double[n];
        double[] spread = new double[n];
        double residual = 0;
        int degrees = 0;
        for (int i = 0; i < n; i++) {
            Points p = people.get(i);
            raw[i] = Association.slope(p.x(), p.y());
            spread[i] = Moments.variance(p.x()) * (p.x().length - 1);
            residual += Moments.variance(p.y()) * (p.y().length - 1) - raw[i] * raw[i] * spread[i];
            degrees += p.x().length - 2;
        }
        double sigma2 = Math.max(0, residual) / degrees;
        double meanV = 0;
        for (double s : spread) {
            meanV += sigma2 / s / n;
        }
        double mean = Moments.mean(raw);
        double tau2 = n < 2 ? 0 : Math.max(0, Moments.variance(raw) - meanV);
        double[] shrunken = new double[n];
        for (int i = 0; i < n; i++) {
            double v = sigma2 / spread[i];
            shrunken[i] = v == 0 ? raw[i] : mean + tau2 / (tau2 + v) * (raw[i] - mean);
        }
        return new Slopes(raw, shrunken);
    }
}
