package kith.scenario.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.scenario.format.Defaults;
import kith.scenario.format.Description;
import kith.scenario.format.Descriptions;
import kith.scenario.format.Problems;
import kith.scenario.format.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A result of a calibration kept in {@code scenarios/calibrations/results} is where defaults come from: every value in
 * it is the default, and it says which calibration gave it.
 */
final class CalibratedDefaultsTest {
    private static final Path RESULTS = Path.of("..", "scenarios", "calibrations", "results");

    @TempDir
    Path folder;

    private static List<String> differences(Path results) throws IOException {
        List<String> differences = new ArrayList<>();
        Settings defaults = Defaults.load();
        try (Stream<Path> files = Files.list(results)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                Problems problems = new Problems();
                SourceFiles sources = new SourceFiles(problems);
                sources.read(file);
                problems.all().forEach(problem -> differences.add(problem.toString()));
                if (!Files.readString(file).startsWith("# Calibrated by: kith calibrate ")) {
                    differences.add(file.getFileName() + " does not say where it comes from");
                }
                for (String path : sources.settings().paths()) {
                    Object value = sources.settings().get(path).value();
                    Object now = Optional.ofNullable(defaults.get(path)).map(s -> s.value()).orElse("none");
                    if (!path.equals("schema_version") && !value.equals(now)) {
                        differences.add(file.getFileName() + " " + path + ": calibrated " + value + ", default " + now);
                    }
                }
            }
        }
        return differences;
    }

    @Test
    void defaultsAreWhatTheirCalibrationsGave() throws Exception {
        assertEquals(List.of(), differences(RESULTS));
    }

    /** Every result that a default names as its source is there, and holds the setting. */
    @Test
    void everyResultThatADefaultNamesIsKept() throws Exception {
        Pattern named = Pattern.compile("scenarios/calibrations/results/([a-z-]+\\.yaml)");
        List<String> missing = new ArrayList<>();
        int sources = 0;
        for (Description each : Descriptions.all()) {
            Matcher source = named.matcher(each.parameter().source());
            if (source.find()) {
                sources++;
                Path file = RESULTS.resolve(source.group(1));
                SourceFiles files = new SourceFiles(new Problems());
                files.read(file);
                if (!Files.isRegularFile(file) || files.settings().get(each.path()) == null) {
                    missing.add(each.path() + " is not in " + file);
                }
            }
        }
        assertEquals(List.of(), missing);
        assertEquals(3, sources);
    }

    @Test
    void aDefaultThatWasChangedSinceIsFound() throws Exception {
        Files.writeString(folder.resolve("a.yaml"),
                "# Calibrated by: kith calibrate x\nschema_version: 1\nchoice: {ambient: 4.4}\nseeking: "
                        + "{felt_per_day: 4.1}\n");
        Files.writeString(folder.resolve("b.yaml"), "schema_version: 1\nchoice: {ambeint: 4.4}\n");
        List<String> found = differences(folder);
        assertEquals("a.yaml seeking.felt_per_day: calibrated 4.1, default 4.4", found.get(0));
        assertTrue(found.get(1).endsWith("choice.ambeint: unknown key; did you mean 'ambient'?"), found.toString());
        assertEquals("b.yaml does not say where it comes from", found.get(2));
        assertEquals(3, found.size());
    }
}
