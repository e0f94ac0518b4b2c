package kith.calibrate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kith.analysis.table.WholeFile;
import kith.experiment.Provenance;
import kith.scenario.settings.CalibrationSettings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code manifest.json} of a calibration: versions, command, seed, checksums, the meaning of every column, and how
 * long it took.
 *
 * @param command the words of the command
 * @param seconds wall time; with the threads the only thing that may differ between two runs of the same calibration
 */
public record CalibrationManifest(CalibrationResult result, List<String> command, List<Path> inputs, int threads,
        double seconds) {
    /** Writes it, with the checksums of what lies in the folder. */
    public void write(Path folder, List<String> charts) throws IOException {
        CalibrationSettings settings = result.settings();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("kind", "calibration").put("kith_version", Provenance.version());
        Provenance.commit().ifPresent(commit -> root.put("commit", commit));
        root.put("model_digest", Provenance.modelDigest()).put("seed", settings.seed())
                .put("calibration", settings.name())
                .put("text", settings.text()).put("particles", settings.particles())
                .put("generations", result.generations().size())
                .put("replicates", settings.replicates()).put("noise_floor", result.discrepancy().noiseFloor())
                .put("distance_as_it_stands", result.distanceAsItStands()).put("tolerance", result.last().tolerance())
                .put("ended", result.end().words()).put("failed", result.failed());
        command.forEach(root.putArray("command")::add);
        root.put("java", System.getProperty("java.vm.name") + " " + Runtime.version()).put("threads", threads)
                .put("seconds", seconds);
        sums(root.putObject("inputs_sha256"), inputs, null);
        List<Path> canonical = new ArrayList<>();
        CalibrationTables.FILES.forEach(name -> canonical.add(folder.resolve(name)));
        List.of("replicates.csv", CalibratedFile.FILE, "calibration.yaml")
                .forEach(name -> canonical.add(folder.resolve(name)));
        sums(root.putObject("sha256"), canonical, folder);
        charts.forEach(root.putArray("charts")::add);
        ObjectNode columns = root.putObject("columns");
        CalibrationTables.dictionary().forEach((file, meanings) -> meanings.forEach(columns.putObject(file)::put));
        String text = JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        WholeFile.write(folder.resolve("manifest.json"),
                (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void sums(ObjectNode node, List<Path> files, Path folder) throws IOException {
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                node.put((folder == null ? file : folder.relativize(file)).toString(), Provenance.sha256(file));
            }
        }
    }
}
