package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kith.experiment.SmallStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every command that draws, on a machine where Java finds no fonts or lacks the library that reads them, as in a slim
 * container: all but the PNG files is written, one line says so, and the exit code is 0.
 */
@Tag("long")
@Timeout(300)
@EnabledOnOs(OS.LINUX)
final class NoFontsTest {
    private static final String PATTERN = """
              ties:
                statistic: ties_mean
                unit: ties
                low: 0
                high: 100
                band_from: judgement
                level: network
                use: %s
                grade: D
                gated: false
                source: a test
            """;

    @TempDir
    Path folder;

    private SmallStudy small;

    private enum Missing {
        FONTS, LIBRARY
    }

    @BeforeEach
    void files() throws Exception {
        small = SmallStudy.in(folder.resolve("scenarios"));
        Files.writeString(folder.resolve("patterns.yaml"),
                "schema_version: 1\npatterns:\n" + PATTERN.formatted("check"));
        Files.writeString(folder.resolve("fit.yaml"), "schema_version: 1\npatterns:\n" + PATTERN.formatted("fit"));
        Files.writeString(folder.resolve("world.scenario.yaml"),
                "schema_version: 1\nreference: none\nburn_in_days: 3\nhorizon_days: 8\n"
                        + "population: {people_count: 40}\n");
        Files.writeString(folder.resolve("small.yaml"), """
                schema_version: 1
                text: How often do people meet?
                world: world
                patterns: [fit.yaml]
                replicates: 2
                pilot_replicates: 2
                particles: 4
                generations: 1
                keep_share: 0.5
                seed: 7
                parameters:
                  choice.ambient: {low: 4, high: 5}
                """);
    }

    private record Ended(int code, String out, String err) {}

    private Ended kith(Missing missing, String... words) throws Exception {
        Path home = Path.of(System.getProperty("java.home"));
        Path nothing = Files.createDirectories(folder.resolve("nothing"));
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString(), "-Duser.home=" + nothing,
                "-cp", System.getProperty("java.class.path")));
        if (missing == Missing.FONTS) {
            command.add("-Dsun.java2d.fontpath=" + nothing);
        }
        command.add("kith.cli.Kith");
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        if (missing == Missing.FONTS) {
            builder.environment().put("FONTCONFIG_FILE", Files.writeString(folder.resolve("fonts.conf"),
                    "<?xml version=\"1.0\"?><fontconfig><dir>" + nothing + "</dir></fontconfig>").toString());
        } else {
            Files.writeString(nothing.resolve("libfreetype.so.6"), "no library");
            builder.environment().put("LD_LIBRARY_PATH", nothing.toString());
        }
        Process process = builder.redirectOutput(folder.resolve("out.txt").toFile()).start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
                .replaceAll("(?m)^kith \\w+: (analysis )?\\d+ %[^\n]*\n", "");
        assertTrue(process.waitFor(200, TimeUnit.SECONDS), "the process does not end");
        return new Ended(process.exitValue(), Files.readString(folder.resolve("out.txt")), err);
    }

    private static void assertTold(String command, Ended ended) {
        assertEquals(0, ended.code(), ended.err());
        List<String> lines = ended.err().lines().filter(line -> !line.contains("differ")).toList();
        assertEquals(1, lines.size(), ended.err());
        assertTrue(lines.get(0).startsWith(command + ": PNG charts are missing: Java ")
                && lines.get(0).contains("apt-get install fontconfig"), ended.err());
        assertFalse(ended.out().isBlank());
    }

    private static void assertDrawn(Path results) throws IOException {
        try (Stream<Path> files = Files.walk(results.resolve("charts"))) {
            List<String> names = files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
            assertTrue(names.stream().anyMatch(name -> name.endsWith(".svg")), names::toString);
            assertTrue(names.stream().allMatch(name -> name.endsWith(".svg") || name.endsWith(".csv")),
                    names::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(Missing.class)
    void everythingButThePngFilesIsWritten(Missing missing) throws Exception {
        Path run = folder.resolve("run");
        Ended ran = kith(missing, "run", small.world().toString(), "--out", run.toString());
        assumeTrue(missing == Missing.FONTS || !ran.err().isEmpty(), "this Java brings the library along");
        assertTold("kith run", ran);
        assertDrawn(run);
        String manifest = Files.readString(run.resolve("manifest.json"));
        assertTrue(manifest.contains(".svg\"") && !manifest.contains(".png\""), "the manifest lists what there is");
        assertTrue(Files.size(run.resolve("summary.csv")) > 1000 && Files.size(run.resolve("summary.txt")) > 100);

        Path with = folder.resolve("with");
        assertEquals(0, CommandRun.of("run", small.world().toString(), "--out", with.toString(), "--quiet").code());
        try (Stream<Path> charts = Files.walk(run.resolve("charts"))) {
            for (Path chart : charts.filter(Files::isRegularFile).toList()) {
                assertEquals(-1, Files.mismatch(chart, with.resolve(run.relativize(chart))),
                        "the same charts as with fonts: " + chart);
            }
        }

        Path validate = folder.resolve("validate");
        String[] size = {"--people", "40", "--days", "8", "--replicates", "2", "--set", "burn_in_days=3"};
        assertTold("kith validate", kith(missing,
                words(size, "validate", folder.resolve("patterns.yaml").toString(), "--out", validate.toString())));
        assertDrawn(validate);

        Path calibrate = folder.resolve("calibrate");
        assertTold("kith calibrate",
                kith(missing, "calibrate", folder.resolve("small.yaml").toString(), "--out", calibrate.toString()));
        assertDrawn(calibrate);
        assertFalse(Files.readString(calibrate.resolve("manifest.json")).contains(".png\""));
    }

    private static String[] words(String[] last, String... first) {
        return Stream.concat(Stream.of(first), Stream.of(last)).toArray(String[]::new);
    }
}
