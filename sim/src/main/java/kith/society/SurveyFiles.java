package kith.society;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kith.analysis.table.FileFault;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.Scenario;

/** The people file and the ties file that a scenario names, on the disk. */
public final class SurveyFiles implements SurveySource {
    private static final long LARGEST_BYTES = 1L << 30;

    private final Map<String, String> sums = new LinkedHashMap<>();

    SurveyFiles() {}

    /**
     * Reads the files a scenario names.
     *
     * @throws ScenarioException with the problems of both files
     */
    public static Survey read(Scenario scenario) throws ScenarioException {
        return SurveyReader.read(scenario, new SurveyFiles());
    }

    /** A path as the user knows it: from the working directory, where it lies below that. */
    @Override
    public String shown(String file) {
        Path here = Path.of("").toAbsolutePath();
        Path path = Path.of(file);
        return (path.startsWith(here) ? here.relativize(path) : path).toString();
    }

    @Override
    public Optional<SurveyRows> rows(String file, String setting, SurveyProblems problems) {
        try {
            long size = Files.size(Path.of(file));
            if (size > LARGEST_BYTES) {
                problems.add("has " + size + " bytes; expected at most " + LARGEST_BYTES);
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(Path.of(file));
            sums.put(setting, sha256(bytes));
            return SurveyText.of(bytes, problems).map(CsvRows::new);
        } catch (IOException e) {
            problems.add("cannot be read (" + FileFault.words(e) + ")");
            return Optional.empty();
        }
    }

    @Override
    public Map<String, String> checksums() {
        return sums;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
