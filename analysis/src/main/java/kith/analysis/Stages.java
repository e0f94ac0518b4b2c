package kith.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kith.analysis.table.Advance;
import kith.analysis.table.Manifest;

/**
 * Shares the progress of an analysis out among its stages, in proportion to the time they take. The weights are
 * measured seconds on one ordinary core. Only their proportions count.
 */
final class Stages {
    private static final double READING_PER_MB = 0.055;
    private static final double SUMMING_PER_MB = 0.010;
    private static final double TABLES_PER_MB = 0.035;
    private static final double CHARTS_PER_MB = 0.025;
    private static final double AT_LEAST = 0.3;
    private static final double PER_CHART = 0.35;
    /** Charts of one scenario. */
    private static final int CHARTS = 10;

    private final Advance advance;
    private final double[] ends;

    private Stages(Advance advance, double... weights) {
        this.advance = advance;
        ends = new double[weights.length + 1];
        for (int i = 0; i < weights.length; i++) {
            ends[i + 1] = ends[i] + weights[i];
        }
    }

    /** The stages of a folder. */
    static Stages of(Path folder, boolean charts, Advance advance) {
        if (advance == Advance.UNSEEN) {
            return new Stages(advance, 1, 1, 1, 1);
        }
        double mb = megabytes(folder.resolve("series.csv"));
        int scenarios = Manifest.read(folder.resolve("manifest.json")).scenarios().size();
        return new Stages(advance,
                AT_LEAST + READING_PER_MB * mb,
                AT_LEAST + SUMMING_PER_MB * mb,
                AT_LEAST + TABLES_PER_MB * mb,
                charts ? PER_CHART * CHARTS * scenarios + CHARTS_PER_MB * mb : 0);
    }

    private static double megabytes(Path file) {
        try {
            return Files.size(file) / 1e6;
        } catch (IOException e) {
            return 0; // its reader says what is wrong with it
        }
    }

    Advance reading() {
        return stage(0);
    }

    Advance summing() {
        return stage(1);
    }

    Advance tables() {
        return stage(2);
    }

    Advance charts() {
        return stage(3);
    }

    private Advance stage(int i) {
        double all = ends[ends.length - 1];
        return advance.part(ends[i] / all, ends[i + 1] / all);
    }
}
