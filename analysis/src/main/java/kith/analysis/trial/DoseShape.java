package kith.analysis.trial;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kith.analysis.stats.Association;
import kith.analysis.stats.Interval;
import kith.analysis.stats.Moments;
import kith.analysis.stats.StudentInterval;
import kith.analysis.wording.Word;

/**
 * How the mean of a line of doses goes with the dose. In each run y = a + b d + c q is fitted by least squares, where d
 * is the dose and q is what d² has beyond a straight line. The 95 % intervals of b and c over runs (Student) decide.
 */
public enum DoseShape {
    RISES("rises with the dose"), FALLS("falls with the dose"),
    /** A clear bend downwards, with the highest mean between the ends. */
    PEAKS("first rises with the dose, then falls"),
    /** A clear bend upwards, with the lowest mean between the ends. */
    DIPS("first falls with the dose, then rises"),
    /** Neither slope nor bend is clear, or there are too few people or runs to tell. */
    UNCLEAR("shows no clear rise or fall with the dose");

    private final String text;

    DoseShape(String text) {
        this.text = text;
    }

    /** The shape of a line from its results, ordered from the lowest dose to the highest. */
    public static DoseShape of(DoseLine line, List<ArmResult> results, StudentInterval student) {
        double[] doses = results.stream().mapToDouble(each -> line.dose(each.arm())).toArray();
        double[] bend = bend(doses);
        int runs = results.stream().mapToInt(each -> each.runMeans().length).min().orElse(0);
        List<double[]> whole = IntStream.range(0, runs)
                .mapToObj(run -> results.stream().mapToDouble(each -> each.runMeans()[run]).toArray())
                .filter(means -> IntStream.range(0, means.length).noneMatch(i -> Double.isNaN(means[i]))).toList();
        if (whole.size() < Word.LEAST_PAIRS || results.stream().anyMatch(each -> each.n() < Word.LEAST_PEOPLE)) {
            return UNCLEAR;
        }
        Interval slope = student.of(whole.stream().mapToDouble(means -> Association.slope(doses, means)).toArray());
        Interval curve = student.of(whole.stream().mapToDouble(means -> Association.slope(bend, means)).toArray());
        if (curve.high() < 0 && isInside(extreme(results, 1), results)) {
            return PEAKS;
        }
        if (curve.low() > 0 && isInside(extreme(results, -1), results)) {
            return DIPS;
        }
        return slope.low() > 0 ? RISES : slope.high() < 0 ? FALLS : UNCLEAR;
    }

    /** The result with the highest mean for a factor of 1, with the lowest for −1. */
    static ArmResult extreme(List<ArmResult> results, int factor) {
        return results.stream().max(Comparator.comparingDouble(each -> factor * each.mean())).orElseThrow();
    }

    /** The result between the ends at which the mean turns; null for a shape that does not turn. */
    public ArmResult turn(List<ArmResult> results) {
        return this == PEAKS ? extreme(results, 1) : this == DIPS ? extreme(results, -1) : null;
    }

    private static boolean isInside(ArmResult result, List<ArmResult> results) {
        int at = results.indexOf(result);
        return at > 0 && at < results.size() - 1;
    }

    /** What the squares of doses have beyond a straight line. */
    private static double[] bend(double[] doses) {
        double[] squares = IntStream.range(0, doses.length).mapToDouble(i -> doses[i] * doses[i]).toArray();
        double slope = Association.slope(doses, squares);
        double mean = Moments.mean(doses);
        return IntStream.range(0, doses.length).mapToDouble(i -> squares[i] - slope * (doses[i] - mean)).toArray();
    }

    /** What the mean does, as the end of a sentence. */
    public String text() {
        return text;
    }
}
