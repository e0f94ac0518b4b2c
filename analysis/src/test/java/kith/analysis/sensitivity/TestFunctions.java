package kith.analysis.sensitivity;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** Functions with known sensitivity indices. */
final class TestFunctions {
    static final double[] A = {0, 1, 4.5, 9, 99, 99, 99, 99};

    private TestFunctions() {}

    /** Ishigami and Homma 1990: sin z₁ + 7 sin² z₂ + 0.1 z₃⁴ sin z₁, with z from −π to π. */
    static double ishigami(double[] x) {
        double z1 = Math.PI * (2 * x[0] - 1);
        double z2 = Math.PI * (2 * x[1] - 1);
        double z3 = Math.PI * (2 * x[2] - 1);
        return Math.sin(z1) + 7 * Math.pow(Math.sin(z2), 2) + 0.1 * Math.pow(z3, 4) * Math.sin(z1);
    }

    /** S1 and ST of the three inputs: V₁ = (1 + bπ⁴/5)²/2, V₂ = a²/8, V₁₃ = b²π⁸ (1/18 − 1/50). */
    static double[][] ishigamiIndices() {
        double v1 = Math.pow(1 + 0.1 * Math.pow(Math.PI, 4) / 5, 2) / 2;
        double v2 = 49.0 / 8;
        double v13 = 0.01 * Math.pow(Math.PI, 8) * (1.0 / 18 - 1.0 / 50);
        double v = v1 + v2 + v13;
        return new double[][] {{v1 / v, v2 / v, 0}, {(v1 + v13) / v, v2 / v, v13 / v}};
    }

    /** Sobol' g: Π (|4 xⱼ − 2| + aⱼ) / (1 + aⱼ). */
    static double g(double[] x) {
        double product = 1;
        for (int j = 0; j < A.length; j++) {
            product *= (Math.abs(4 * x[j] - 2) + A[j]) / (1 + A[j]);
        }
        return product;
    }

    /** S1 and ST of g: Vⱼ = 1 / (3 (1 + aⱼ)²), V = Π (1 + Vⱼ) − 1, and V_Tⱼ = Vⱼ Π over others (1 + Vₖ). */
    static double[][] gIndices() {
        double[] own = Arrays.stream(A).map(a -> 1 / (3 * (1 + a) * (1 + a))).toArray();
        double all = Arrays.stream(own).reduce(1, (product, v) -> product * (1 + v));
        double[] first = Arrays.stream(own).map(v -> v / (all - 1)).toArray();
        double[] total = Arrays.stream(own).map(v -> v * all / (1 + v) / (all - 1)).toArray();
        return new double[][] {first, total};
    }

    static double[] at(double[][] points, ToDoubleFunction<double[]> function) {
        return Arrays.stream(points).mapToDouble(function).toArray();
    }
}
