package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kith.engine.LiveRun;
import kith.plugin.PluginFolder;
import kith.process.Mechanism;
import kith.process.Model;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.Plugins;
import kith.scenario.settings.Scenario;
import kith.society.Population;
import kith.society.Ticks;
import kith.society.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plug-in under sim/docs, built and used as CONTRIBUTING.md says, and what goes wrong with others. */
final class PluginsTest {
    private static final Path EXAMPLE = Files.isDirectory(Path.of("docs/plugin-example"))
            ? Path.of("docs/plugin-example") : Path.of("sim/docs/plugin-example");

    @TempDir
    Path folder;

    private Path plugins;
    private Path scenario;

    @BeforeEach
    void build() throws IOException {
        plugins = Files.createDirectories(folder.resolve("plugins"));
        PluginJar.build(EXAMPLE.resolve("src"), plugins.resolve("gratitude.jar"));
        scenario = Files.copy(EXAMPLE.resolve("gratitude.scenario.yaml"), folder.resolve("gratitude.scenario.yaml"));
    }

    private CommandRun run(Path file, String out, String... more) {
        List<String> words = new ArrayList<>(List.of("run", file.toString(), "--replicates", "1", "--set",
                "population.people_count=40", "--set", "horizon_days=6", "--set", "burn_in_days=3", "--no-charts",
                "--quiet", "--out", folder.resolve(out).toString()));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray(String[]::new));
    }

    private CommandRun runWith(String out, String... more) {
        List<String> words = new ArrayList<>(List.of("--plugins", plugins.toString()));
        words.addAll(List.of(more));
        return run(scenario, out, words.toArray(String[]::new));
    }

    private List<String> series(String out, boolean own) throws IOException {
        return Files.readAllLines(folder.resolve(out).resolve("series.csv")).stream()
                .filter(row -> row.contains(",gratitude,") == own)
                .map(row -> row.substring(row.indexOf(',')))
                .toList();
    }

    private List<Double> everybody(String out) throws IOException {
        return series(out, true).stream()
                .filter(row -> row.contains(",all,"))
                .map(row -> Double.parseDouble(row.substring(row.lastIndexOf(',') + 1)))
                .toList();
    }

    private double everybody(String out, int day) throws IOException {
        String row = series(out, true).stream().filter(each -> each.startsWith("," + day + ",all,")).findFirst()
                .orElseThrow();
        return Double.parseDouble(row.substring(row.lastIndexOf(',') + 1));
    }

    @Test
    void theExampleIsPartOfTheModel() throws IOException {
        CommandRun first = runWith("with");
        assertEquals(0, first.code(), first.err());
        List<Double> everybody = everybody("with");
        assertTrue(everybody.size() >= 2, everybody.toString());
        assertTrue(everybody.stream().allMatch(g -> g > 0.2 && g < 1), everybody.toString());
        String resolved = Files.readString(folder.resolve("with/resolved.yaml"));
        assertTrue(resolved.contains("extensions:\n  gratitude:\n    rise: 0.2\n    fades_over_days: 7\n"), resolved);
        String manifest = Files.readString(folder.resolve("with/manifest.json"));
        assertTrue(manifest.contains("\"file\" : \"gratitude.jar\""), manifest);
        assertTrue(manifest.contains("\"name\" : \"gratitude\",\n    \"label\" : \"Gratitude\""), manifest);
    }

    /** A mechanism that only looks changes no other number, and one that is not loaded leaves no trace. */
    @Test
    void otherNumbersStayAsTheyAre() throws IOException {
        assertEquals(0, runWith("with").code());
        Path plain = Files.writeString(folder.resolve("plain.scenario.yaml"), "schema_version: 1\nreference: none\n");
        assertEquals(0, run(plain, "without").code());
        assertEquals(series("without", false), series("with", false));
        assertEquals(List.of(), series("without", true));
    }

    @Test
    void settingsAndJarArePartOfTheRunsId() throws IOException {
        assertEquals(0, runWith("with").code());
        CommandRun again = runWith("with");
        assertEquals(0, again.code(), again.err());
        CommandRun other = runWith("with", "--set", "extensions.gratitude.rise=0");
        assertEquals(6, other.code(), other.err());
        assertTrue(other.err().contains("extensions.gratitude.rise is 0 now and 0.2 there"), other.err());
        assertEquals(0, runWith("off", "--set", "extensions.gratitude.rise=0").code());
        assertTrue(series("off", true).stream().allMatch(row -> row.endsWith(",0")), series("off", true).toString());
        Path more = Files.createDirectories(folder.resolve("more"));
        for (Path file : List.of(EXAMPLE.resolve("src/gratitude/Gratitude.java"),
                EXAMPLE.resolve("src/gratitude/GratitudeProvider.java"))) {
            Files.copy(file, more.resolve(file.getFileName()));
        }
        Files.createDirectories(more.resolve("META-INF/services"));
        Files.copy(EXAMPLE.resolve("src/META-INF/services/kith.process.MechanismProvider"),
                more.resolve("META-INF/services/kith.process.MechanismProvider"));
        Files.writeString(more.resolve("notes.txt"), "another version");
        PluginJar.build(more, plugins.resolve("gratitude.jar"));
        CommandRun newer = runWith("with");
        assertEquals(6, newer.code(), newer.err());
        assertTrue(newer.err().contains("the plug-in gratitude is another version"), newer.err());
    }

    @Test
    void aWrongSettingIsToldWithItsPlaceAndTheNearestName() throws IOException {
        Files.writeString(scenario, "schema_version: 1\nreference: none\nextensions:\n  gratitude:\n    rize: 0.2\n"
                + "    fades_over_days: 0\n  gratitud:\n    rise: 1\n");
        CommandRun checked = CommandRun.of("check", scenario.toString(), "--plugins", plugins.toString());
        assertEquals(3, checked.code());
        assertEquals(
                scenario + ":5:5 extensions.gratitude.rize: unknown key; did you mean 'rise'?\n"
                        + scenario + ":6:22 extensions.gratitude.fades_over_days: found 0; expected a number from 0.1"
                        + " to 3650 (day)\n"
                        + scenario + ":7:3 extensions.gratitud: no plug-in of this name is loaded (--plugins"
                        + " FOLDER loads plug-ins); did you mean 'gratitude'?\n",
                checked.err());
    }

    /** Settings of a plug-in change within a run, as those of kith do. */
    @Test
    void aWindowChangesItsSettings() throws IOException {
        Files.writeString(scenario, "schema_version: 1\nreference: none\nextensions:\n  gratitude:\n    rise: 0.2\n"
                + "at_day:\n  off:\n    from_day: 3\n    set:\n      extensions:\n        gratitude:\n"
                + "          rise: 0\n", StandardCharsets.UTF_8);
        CommandRun ran = runWith("window");
        assertEquals(0, ran.code(), ran.err());
        List<Double> everybody = everybody("window");
        double last = everybody.get(everybody.size() - 1);
        assertEquals(0, runWith("whole", "--set", "at_day.off.set.extensions.gratitude.rise=0.2").code());
        assertEquals(StrictMath.exp(-3 / 7.0), last / everybody("window", 3), 1e-6, "three days of fading alone");
        assertTrue(everybody("whole", 6) > last);
    }

    /** A run is played alone with the same plug-ins, and with no others. */
    @Test
    void oneRunIsPlayedAloneWithThem() throws IOException {
        Path specs = folder.resolve("specs");
        CommandRun written = runWith("alone", "--specs", specs.toString());
        assertEquals(0, written.code(), written.err());
        Path spec;
        try (Stream<Path> files = Files.list(specs)) {
            spec = files.findFirst().orElseThrow();
        }
        String out = folder.resolve("alone").toString();
        CommandRun without = CommandRun.of("run-one", spec.toString(), "--out", out);
        assertEquals(3, without.code(), without.err());
        assertTrue(without.err().contains("--plugins FOLDER loads plug-ins"), without.err());
        CommandRun played = CommandRun.of("run-one", spec.toString(), "--out", out, "--plugins", plugins.toString());
        assertEquals(0, played.code(), played.err());
    }

    @Test
    void validateMeasuresWorldsWithThem() throws IOException {
        CommandRun ran = CommandRun.of("validate", "--people", "40", "--days", "5", "--replicates", "1", "--quiet",
                "--plugins", plugins.toString(), "--set", "extensions.gratitude.rise=0.3", "--out",
                folder.resolve("validate").toString());
        assertEquals(0, ran.code(), ran.err());
        String resolved = Files.readString(folder.resolve("validate/resolved.yaml"));
        assertTrue(resolved.contains("    rise: 0.3\n"), resolved);
        assertTrue(resolved.contains("\n# plug-in gratitude: sha256 "), resolved);
    }

    @Test
    void aPlugInThatIsNotLoadedIsNamed() {
        CommandRun checked = CommandRun.of("check", scenario.toString());
        assertEquals(3, checked.code());
        assertEquals(scenario + ":5:3 extensions.gratitude: no plug-in of this name is loaded (--plugins FOLDER"
                + " loads plug-ins)\n", checked.err());
    }

    /** A plug-in may refuse settings that lie within their bounds; its words are told, and nothing runs. */
    @Test
    void aPlugInMayRefuseItsSettings() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("picky/META-INF/services"));
        Files.writeString(sources.resolve("kith.process.MechanismProvider"), "picky.Picky\n");
        Files.writeString(Files.createDirectories(folder.resolve("picky/picky")).resolve("Picky.java"), """
                package picky;
                import kith.process.*;
                import kith.scenario.settings.Parameter;
                public final class Picky implements MechanismProvider {
                    public record Own(@Parameter(value = "1", text = "x") double low,
                            @Parameter(value = "2", text = "x") double high) {}
                    public String name() { return "picky"; }
                    public Class<? extends Record> settings() { return Own.class; }
                    public Mechanism of(Record settings) {
                        if (((Own) settings).low() > ((Own) settings).high()) {
                            throw new IllegalArgumentException("low is above high");
                        }
                        return () -> "picky";
                    }
                }
                """);
        PluginJar.build(folder.resolve("picky"), plugins.resolve("picky.jar"));
        CommandRun checked = CommandRun.of("check", scenario.toString(), "--plugins", plugins.toString(), "--set",
                "extensions.picky.low=3");
        assertEquals(3, checked.code(), checked.err());
        assertEquals(scenario + " extensions: a plug-in does not take its settings: low is above high\n",
                checked.err());
        CommandRun measured = CommandRun.of("validate", "--plugins", plugins.toString(), "--set",
                "extensions.picky.low=3", "--out", folder.resolve("never").toString());
        assertEquals(3, measured.code(), measured.err());
    }

    @Test
    void allProblemsOfTheJarsAreToldAtOnce() throws IOException {
        Files.writeString(plugins.resolve("a-text.jar"), "no jar");
        PluginJar.pack(Files.createDirectories(folder.resolve("empty")), plugins.resolve("b-empty.jar"));
        Path gone = Files.createDirectories(folder.resolve("gone/META-INF/services"));
        Files.writeString(gone.resolve("kith.process.MechanismProvider"), "gone.Gone\n");
        PluginJar.pack(folder.resolve("gone"), plugins.resolve("c-gone.jar"));
        Files.copy(plugins.resolve("gratitude.jar"), plugins.resolve("twice.jar"));
        Path odd = Files.createDirectories(folder.resolve("odd/odd"));
        Files.createDirectories(folder.resolve("odd/META-INF/services"));
        Files.writeString(folder.resolve("odd/META-INF/services/kith.process.MechanismProvider"), "odd.Odd\n");
        Files.writeString(odd.resolve("Odd.java"), """
                package odd;
                import kith.process.*;
                import kith.scenario.settings.Parameter;
                public final class Odd implements MechanismProvider {
                    public record Own(double bare, @Parameter(value = "2", text = "x", max = 1) double high) {}
                    public String name() { return "Odd"; }
                    public Class<? extends Record> settings() { return Own.class; }
                    public Mechanism of(Record settings) { return () -> "odd"; }
                }
                """);
        PluginJar.build(folder.resolve("odd"), plugins.resolve("odd.jar"));
        CommandRun checked = CommandRun.of("check", scenario.toString(), "--plugins", plugins.toString());
        assertEquals(3, checked.code());
        String services = "META-INF/services/kith.process.MechanismProvider";
        assertEquals(
                plugins.resolve("a-text.jar") + ": cannot be read as a jar\n"
                        + plugins.resolve("b-empty.jar") + ": holds no plug-in; expected a file " + services
                        + " in it\n"
                        + plugins.resolve("c-gone.jar") + ": a class of its plug-in cannot be loaded (Provider"
                        + " gone.Gone not found)\n"
                        + plugins.resolve("odd.jar") + ": names its plug-in 'Odd'; expected small letters, digits and"
                        + " underscores, a letter first\n"
                        + plugins.resolve("odd.jar") + ": its setting 'bare' has no @Parameter with a default\n"
                        + plugins.resolve("odd.jar") + ": its setting 'high' has a wrong default: found 2; expected a"
                        + " number of at most 1\n"
                        + plugins.resolve("twice.jar") + ": holds a plug-in 'gratitude', and so does gratitude.jar;"
                        + " expected each name once\n",
                checked.err());
        CommandRun missing = CommandRun.of("validate", "--plugins", folder.resolve("nowhere").toString());
        assertEquals(2, missing.code());
        assertTrue(missing.err().contains("is no folder; expected one with the jars of plug-ins"), missing.err());
    }

    /** A world with a plug-in that is forked in the middle of a day goes on as the one in one piece. */
    @Test
    void itsStateForksWithTheWorld() throws Exception {
        Plugins loaded = PluginFolder.load(plugins);
        Scenario settings = ScenarioReader.create(loaded)
                .defaults(List.of("population.people_count=40", "extensions.gratitude.rise=0.3")).scenario();
        List<Mechanism> mechanisms = new Model(settings).mechanisms();
        assertEquals("gratitude", mechanisms.get(mechanisms.size() - 1).name(), "the last in the order of a day");
        LiveRun whole = begin(settings);
        whole.runTo(5);
        LiveRun first = begin(settings);
        first.advanceTo(Ticks.midnight(2) + Ticks.PER_DAY / 3);
        LiveRun fork = first.fork(List.of());
        first.runTo(9);
        fork.runTo(5);
        assertEquals(whole.stateHash(), fork.stateHash());
        double before = fork.world().extensions().get("gratitude.level", 7);
        assertTrue(before > 0 && before < 1, "" + before);
        fork.world().extensions().set("gratitude.level", 7, before / 2);
        assertNotEquals(whole.stateHash(), fork.stateHash(), "the state is in the hash");
    }

    private static LiveRun begin(Scenario scenario) {
        Model model = new Model(scenario);
        World world = Population.draw(scenario, model.roles(), 1, 0);
        world.setDay(0);
        model.beginning().of(world);
        return new LiveRun(world, model, List.of());
    }
}
