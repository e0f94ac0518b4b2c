package kith.calibrate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.analysis.table.WholeFile;
import kith.experiment.FolderLock;
import kith.experiment.OfOthers;
import kith.experiment.Provenance;
import kith.pattern.KeptRuns;
import kith.scenario.format.Words;
import kith.scenario.settings.CalibratedParameter;
import kith.scenario.settings.CalibrationSettings;
import kith.scenario.settings.PatternSettings;
import kith.scenario.settings.PatternSettings.Use;

/**
 * The results folder of a calibration. {@code calibration.yaml} says what was calibrated on what: all that decides
 * which particles are drawn. Check patterns and the number of generations do not, so that further generations go on
 * in the same folder.
 *
 * @param out the folder
 */
public record CalibrationFolder(Path out) {
    private static final String IDENTITY = "calibration.yaml";
    private static final List<String> DERIVED = Stream.of(CalibrationTables.FILES,
            List.of(CalibratedFile.FILE, "resolved.yaml", "manifest.json", "charts/posterior.svg",
                    "charts/posterior.png", "charts/posterior.csv"))
            .flatMap(List::stream)
            .toList();

    /**
     * Takes the folder.
     *
     * @param worldYaml the world as it stands, as text
     * @param replace whether another calibration in it may be removed
     * @return the lock; to be closed when all is written
     * @throws FolderTaken if it holds something else; nothing was changed
     */
    public FolderLock claim(CalibrationSettings settings, List<PatternSettings> patterns, String worldYaml,
            boolean replace)
            throws IOException, FolderTaken {
        String identity = identity(settings, patterns, worldYaml);
        Path file = out.resolve(IDENTITY);
        boolean ours = Files.isRegularFile(file);
        if (!ours && !isEmpty()) {
            throw new FolderTaken(out + " already holds other data; use --out ", free());
        }
        boolean other = ours && !Files.readString(file).equals(identity);
        if (other && !replace) {
            throw new FolderTaken(out + " holds another calibration; --replace removes it, or use --out ", free());
        }
        Files.createDirectories(out);
        Optional<FolderLock> lock = FolderLock.take(out);
        if (lock.isEmpty()) {
            throw new FolderTaken(out + " is in use by another kith process; use --out ", free());
        }
        if (other) {
            KeptRuns.remove(out);
            for (String name : DERIVED) {
                Files.deleteIfExists(out.resolve(name));
            }
        }
        WholeFile.write(file, identity.getBytes(StandardCharsets.UTF_8));
        return lock.get();
    }

    private boolean isEmpty() throws IOException {
        if (!Files.exists(out)) {
            return true;
        }
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString())
                    .allMatch(name -> name.startsWith(".") || OfOthers.is(name)); // what a killed kith left
        }
    }

    private Path free() {
        int n = 2;
        while (Files.exists(out.resolveSibling(out.getFileName() + "-" + n))) {
            n++;
        }
        return out.resolveSibling(out.getFileName() + "-" + n);
    }

    /** What decides which particles are drawn. */
    static String identity(CalibrationSettings settings, List<PatternSettings> patterns, String worldYaml) {
        StringBuilder text = new StringBuilder(
                "# Settings and patterns of this calibration. Further generations continue from here.\n");
        text.append("model_digest: ").append(Provenance.modelDigest()).append("\nparticles: ")
                .append(settings.particles()).append("\nkeep_share: ").append(Words.number(settings.keepShare()))
                .append("\nreplicates: ").append(settings.replicates()).append("\npilot_replicates: ")
                .append(settings.pilotReplicates())
                .append("\nseed: ").append(settings.seed()).append("\nparameters:\n");
        for (CalibratedParameter p : settings.parameters()) {
            text.append("  ").append(p.path()).append(": {low: ").append(Words.number(p.low())).append(", high: ")
                    .append(Words.number(p.high())).append("}\n");
        }
        text.append("fit:\n");
        patterns.stream().filter(p -> p.use() == Use.FIT && p.hasBand())
                .forEach(p -> text.append("  ").append(p.name())
                        .append(": {statistic: ").append(p.statistic()).append(end(", low: ", p.low()))
                        .append(end(", high: ", p.high())).append("}\n"));
        return text.append("world:\n").append(worldYaml.indent(2)).toString();
    }

    private static String end(String key, double value) {
        return Double.isNaN(value) ? "" : key + Words.number(value);
    }
}
