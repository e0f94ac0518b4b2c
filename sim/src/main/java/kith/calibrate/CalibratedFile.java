package kith.calibrate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kith.analysis.table.WholeFile;
import kith.experiment.Provenance;
import kith.scenario.format.Words;
import kith.scenario.settings.CalibrationSettings;

/**
 * {@code calibrated.yaml}: the values of one particle that was run, the one nearest to all others, as a file that
 * scenarios can extend, under a header that says where it comes from. It holds no date, so that the same calibration
 * gives the same bytes.
 */
public record CalibratedFile(CalibrationResult result) {
    /** The file in a results folder. */
    public static final String FILE = "calibrated.yaml";

    /** Writes it. */
    public void write(Path folder, List<Path> inputs) throws IOException {
        WholeFile.write(folder.resolve(FILE), text(inputs).getBytes(StandardCharsets.UTF_8));
    }

    /** Its text. */
    String text(List<Path> inputs) throws IOException {
        CalibrationSettings settings = result.settings();
        Particle medoid = result.medoid();
        StringBuilder text = new StringBuilder();
        line(text, "Calibrated by: kith calibrate " + settings.file());
        line(text, "The values of one particle, " + medoid.name() + " with seed " + medoid.seed()
                + ". It is the particle of the posterior (" + result.last().kept().size()
                + " particles) nearest to all others.");
        line(text,
                "The posterior holds only under this model, these patterns and these ranges. It is no evidence that "
                        + "the model is true.");
        line(text,
                "Distance " + number(medoid.distance()) + (result.isWorseThanBefore() ? ", farther than" : ", against")
                        + " that of the unchanged world, " + number(result.distanceAsItStands()) + "; tolerance "
                        + number(result.last().tolerance()) + ", noise floor "
                        + number(result.discrepancy().noiseFloor()) + "; " + result.generations().size() + " of "
                        + settings.generations()
                        + " generations of " + settings.particles() + " particles, " + settings.replicates()
                        + " replicates each; seed " + settings.seed()
                        + "; ended because " + result.end().words() + ".");
        line(text, "Fit patterns: "
                + String.join(", ", result.discrepancy().terms().stream().map(t -> t.pattern().name()).toList()) + ".");
        line(text, "kith " + Provenance.version() + ", model digest " + Provenance.modelDigest());
        for (Path input : inputs) {
            line(text, "sha256 " + Provenance.sha256(input) + " " + input);
        }
        return text.append("schema_version: 1\n").append(values(medoid)).toString();
    }

    private static void line(StringBuilder text, String words) {
        text.append("# ").append(words).append('\n');
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** The values, nested as in a scenario; paths in their order, so that each section stands once. */
    private String values(Particle medoid) {
        List<String> paths = result.settings().parameters().stream().map(p -> p.path()).toList();
        StringBuilder text = new StringBuilder();
        String[] before = {};
        for (int k : IntStream.range(0, paths.size()).boxed().sorted(Comparator.comparing(paths::get)).toList()) {
            String[] names = paths.get(k).split("\\.");
            int shared = 0;
            while (shared < names.length - 1 && shared < before.length - 1 && names[shared].equals(before[shared])) {
                shared++;
            }
            for (int depth = shared; depth < names.length; depth++) {
                boolean last = depth == names.length - 1;
                text.append("  ".repeat(depth)).append(names[depth]).append(':')
                        .append(last ? " " + Words.number(medoid.values()[k]) : "").append('\n');
            }
            before = names;
        }
        return text.toString();
    }
}
