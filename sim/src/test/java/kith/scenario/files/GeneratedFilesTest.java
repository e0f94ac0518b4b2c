package kith.scenario.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files in scenarios/ that are made from the descriptions are up to date. To make them anew:
 * {@code mvn -pl sim -am -Dtest=GeneratedFilesTest -Dsurefire.failIfNoSpecifiedTests=false -Dkith.regenerate=true test}
 */
final class GeneratedFilesTest {
    private static final Path SCENARIOS = Path.of("..", "scenarios");
    private static final String STALE = " is stale; run this test with -Dkith.regenerate=true";

    private static void compare(String name, String rendered) throws IOException {
        Path file = SCENARIOS.resolve(name);
        if (Boolean.getBoolean("kith.regenerate")) {
            Files.writeString(file, rendered);
        }
        assertTrue(Files.exists(file), name + STALE);
        assertEquals(rendered, Files.readString(file), name + STALE);
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonSchema.render(), InputFormat.JSON);
    }

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            return files.filter(file -> file.toString().endsWith(".scenario.yaml") || file.endsWith("defaults.yaml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void defaultsFileIsUpToDate() throws Exception {
        compare("defaults.yaml", DefaultsFile.render());
    }

    @Test
    void schemaIsUpToDate() throws Exception {
        compare("scenario.schema.json", JsonSchema.render());
    }

    @Test
    void defaultsFileSaysTheDefaultsAndFitsAPage() throws Exception {
        ScenarioReader reader = ScenarioReader.create();
        assertEquals(
                reader.defaults(List.of()).yaml(),
                reader.read(SCENARIOS.resolve("defaults.yaml"), List.of()).yaml());
        List<String> wide = DefaultsFile.render()
                .lines()
                .skip(4)
                .filter(line -> line.length() > 110)
                .toList();
        assertEquals(List.of(), wide);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedScenarioReadsAndFitsTheSchema(Path file) throws Exception {
        ScenarioReader.create().read(file, List.of());
        assertEquals(List.of(), schema().validate(Files.readString(file), InputFormat.YAML));
    }

    /** A study can be run from the file that holds every value of it. */
    @ParameterizedTest
    @MethodSource("shipped")
    void whatAShippedScenarioResolvesToReadsBackAndFitsTheSchema(Path file, @TempDir Path folder) throws Exception {
        Files.createDirectory(folder.resolve("data"));
        try (Stream<Path> beside = Stream.concat(Files.list(SCENARIOS), Files.list(SCENARIOS.resolve("data")))) {
            for (Path each : beside.filter(Files::isRegularFile).toList()) {
                Files.copy(each, folder.resolve(SCENARIOS.relativize(each).toString()));
            }
        }
        String resolved = ScenarioReader.create().read(file, List.of()).yaml();
        Path written = Files.writeString(folder.resolve("resolved.yaml"), resolved);
        assertEquals(resolved, ScenarioReader.create().read(written, List.of()).yaml());
        assertEquals(List.of(), schema().validate(resolved, InputFormat.YAML));
    }

    @Test
    void everyResolvedScenarioFitsTheSchema() {
        String resolved = ScenarioReader.create().defaults(List.of()).yaml();
        assertEquals(List.of(), schema().validate(resolved, InputFormat.YAML));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                    "schema_version: 1\nregime: {}",
                    "schema_version: 1\nai: {presnt: true}",
                    "seed: 1",
                    "schema_version: 2",
                    "schema_version: 1\nai: {conduct: {availability: 1.5}}",
                    "schema_version: 1\nai: {present: 'yes'}",
                    "schema_version: 1\npopulation: {draw: other}",
                    "schema_version: 1\nseed: 1.5",
                    "schema_version: 1\nextends: 5",
                    "schema_version: 1\nroles: {human: {friends: {first_norms: {care: 0.3}}}}",
                    "schema_version: 1\nroles: {human: {friends: {efort: 0.3}}}",
                    "schema_version: 1\nroles: {ai: {Pet: {}}}",
                    "schema_version: 1\nat_day: {w: {from_day: -1}}",
                    "schema_version: 1\nat_day: {w: {set: {population: {friends_mean: 2}}}}",
                    "schema_version: 1\nat_day: {w: {set: {choice: {ambeint: 2}}}}",
                    "schema_version: 1\nclaims: {c: {says: highr}}",
            })
    void schemaRefuses(String text) {
        assertTrue(!schema().validate(text, InputFormat.YAML).isEmpty(), text);
    }
}
