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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plug-in under sim/docs, built and used as CONTRIBUTING.md says, and what goes wrong with others. */
@Tag("long")
final class PluginsTest {
    private static final Path EXAMPLE = Files.isDirectory(Path.of("docs/plugin-example"))
            ? Path.of("docs/plugin-example") : Path.of("sim/docs/plugin-example");

    /** Place of the first parameter among the numbers of a row of particles.csv. */
    private static final int PARAMETER = 2;

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
                .filter(row -> own ? row.contains(",gratitude,") : !row.contains(",gratitude"))
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
    void listsHoldWhatTheyBring() {
        assertTrue(CommandRun.of("list", "metrics", "--plugins", plugins.toString()).out().contains("gratitude"));
        assertTrue(CommandRun.of("list", "parameters", "fades_over", "--plugins", plugins.toString()).out()
                .contains("extensions.gratitude.fades_over_days"));
        assertEquals(0, CommandRun.of("list", "groups", scenario.toString(), "--plugins", plugins.toString()).code());
        assertEquals(3, CommandRun.of("list", "groups", scenario.toString()).code());
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

    /** A setting of a plug-in can be varied by a calibration that loads it, and is unknown to one that does not. */
    @Test
    void aCalibrationMayVaryItsSettings() throws Exception {
        Path file = Files.writeString(folder.resolve("rise.yaml"), """
                schema_version: 1
                text: How fast does gratitude rise?
                people: 40
                days: 5
                replicates: 1
                pilot_replicates: 4
                particles: 4
                generations: 1
                seed: 1
                patterns: [grateful.yaml]
                parameters:
                  extensions.gratitude.rise: {low: 0.05, high: 0.4}
                """);
        pattern("fit");
        CommandRun without = CommandRun.of("calibrate", file.toString(), "--out", folder.resolve("c").toString());
        assertEquals(3, without.code());
        assertTrue(without.err().contains("extensions.gratitude.rise: unknown setting"), without.err());
        CommandRun ran = CommandRun.of("calibrate", file.toString(), "--quiet", "--plugins", plugins.toString(),
                "--out", folder.resolve("c").toString());
        assertEquals(0, ran.code(), ran.err());
        List<double[]> seen = Files.readAllLines(folder.resolve("c/particles.csv")).stream().skip(1)
                .map(row -> row.split(",", -1)).map(PluginsTest::riseAndMean).toList();
        double low = seen.stream().min((a, b) -> Double.compare(a[0], b[0])).orElseThrow()[1];
        double high = seen.stream().max((a, b) -> Double.compare(a[0], b[0])).orElseThrow()[1];
        assertTrue(low < high, "the faster it rises, the more there is: " + low + " " + high);
    }

    private static double[] riseAndMean(String[] row) {
        double[] numbers = Stream.of(row).filter(each -> each.matches("[0-9.]+")).mapToDouble(Double::parseDouble)
                .toArray();
        return new double[] {numbers[PARAMETER], numbers[numbers.length - 1]};
    }

    private Path pattern(String use) throws IOException {
        return Files.writeString(folder.resolve("grateful.yaml"), """
                schema_version: 1
                patterns:
                  grateful:
                    statistic: gratitude_mean
                    unit: index
                    low: 0.3
                    high: 1
                    band_from: judgement
                    level: population
                    use: %s
                    grade: D
                    gated: false
                    source: assumption
                """.formatted(use));
    }

    @Test
    void aPatternMayBeAboutItsStatistic() throws IOException {
        String file = pattern("check").toString();
        assertEquals(3, CommandRun.of("validate", file, "--out", folder.resolve("no").toString()).code());
        CommandRun listed = CommandRun.of("validate", "--list", "--plugins", plugins.toString());
        assertTrue(listed.out().contains("gratitude_mean"), listed.out());
        CommandRun ran = CommandRun.of("validate", file, "--people", "40", "--days", "5", "--replicates", "2",
                "--quiet", "--plugins", plugins.toString(), "--set", "extensions.gratitude.rise=0.3", "--out",
                folder.resolve("patterns").toString());
        assertEquals(0, ran.code(), ran.err());
        String row = Files.readAllLines(folder.resolve("patterns/patterns.csv")).get(1);
        assertTrue(row.startsWith("grateful,gratitude_mean,"), row);
        assertTrue(row.contains("pass"), row);
    }

    /** kith chooses the people and keeps the account; the plug-in is the effect. */
    @Test
    void anInterventionMayHaveItsEffectInAPlugIn() throws IOException {
        Path thanks = Files.writeString(folder.resolve("thanks.scenario.yaml"), """
                schema_version: 1
                reference: none
                interventions:
                  thanks:
                    from_day: 2
                    to_day: 4
                    target: {community: A}
                    cost: {per_person_day: 1}
                observation:
                  people: true
                  baseline: true
                  groups:
                    grateful:
                      who: gratitude >= 0.4
                """);
        CommandRun alone = run(thanks, "alone");
        assertEquals(3, alone.code());
        assertTrue(alone.err().contains("interventions.thanks.effect: missing; an intervention needs an effect"),
                alone.err());
        CommandRun wrong = CommandRun.of("check", Files.writeString(folder.resolve("wrong.scenario.yaml"),
                Files.readString(thanks).replace("  thanks:", "  thankz:")).toString(), "--plugins",
                plugins.toString());
        assertEquals(3, wrong.code(), wrong.err());
        assertTrue(wrong.err().contains("wrong.scenario.yaml:4:3 interventions.thankz: has no effect, and no plug-in "
                + "says that it is its effect; did you mean 'thanks'?"), wrong.err());
        assertEquals(0, run(thanks, "thanked", "--plugins", plugins.toString()).code());
        assertEquals(0, run(thanks, "not", "--plugins", plugins.toString(), "--set",
                "extensions.gratitude.thanked=0").code());
        assertEquals(everybody("not", 2), everybody("thanked", 2), "not before it begins");
        assertTrue(everybody("thanked", 3) > everybody("not", 3) + 0.01, "it raises gratitude");
        String cost = Files.readAllLines(folder.resolve("thanked/costs.csv")).get(1);
        assertTrue(cost.matches(".*,thanks,[1-9][0-9]*,[1-9][0-9]*,0,[1-9].*"), cost);
        assertEquals(List.of(true, true), Stream.of("people.csv", "baseline.csv").map(this::holdsGratitude).toList());
        String baseline = Files.readString(folder.resolve("thanked/baseline.csv"));
        assertTrue(baseline.contains("group.own.grateful"), baseline.substring(0, 400));
    }

    /** The shipped example of it can be run as it stands. */
    @Test
    void theExampleOfAnInterventionIsRight() throws IOException {
        Path thanks = Files.copy(EXAMPLE.resolve("thanks.scenario.yaml"), folder.resolve("thanks.scenario.yaml"));
        CommandRun checked = CommandRun.of("check", thanks.toString(), "--plugins", plugins.toString());
        assertEquals(0, checked.code(), checked.err());
    }

    private boolean holdsGratitude(String file) {
        try {
            List<String> rows = Files.readAllLines(folder.resolve("thanked").resolve(file));
            int column = List.of(rows.get(0).split(",")).indexOf("gratitude");
            String manifest = Files.readString(folder.resolve("thanked/manifest.json"));
            return column > 0 && Double.parseDouble(rows.get(1).split(",", -1)[column]) > 0
                    && manifest.contains("Gratitude (index), the person");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A plug-in amends what a provider has decided; users meet the amended conduct, within the limits of the lever. */
    @Test
    void aPlugInMayBeAPartOfARegime() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("law/META-INF/services"));
        Files.writeString(sources.resolve("kith.process.MechanismProvider"), "law.Law\n");
        Files.writeString(Files.createDirectories(folder.resolve("law/law")).resolve("Law.java"), """
                package law;
                import kith.companion.Lever;
                import kith.process.*;
                import kith.regime.Decided;
                import kith.scenario.settings.Parameter;
                import kith.society.World;
                public final class Law implements MechanismProvider {
                    public record Own(@Parameter(value = "1", text = "Most retention.") double most) {}
                    public String name() { return "law"; }
                    public Class<? extends Record> settings() { return Own.class; }
                    public Mechanism of(Record settings) {
                        return new Mechanism() {
                            public String name() { return "law"; }
                            public double amend(World world, Decided decided) {
                                return decided.lever() == Lever.RETENTION
                                        ? Math.min(decided.value(), ((Own) settings).most()) : decided.value();
                            }
                        };
                    }
                }
                """);
        PluginJar.build(folder.resolve("law"), plugins.resolve("law.jar"));
        Path governed = folder.resolve("governed.scenario.yaml");
        Files.writeString(governed, """
                schema_version: 1
                reference: none
                ai:
                  present: true
                  adoption: {hazard_per_day: 0.3}
                  conduct: {retention: 0.6}
                  providers:
                    one:
                      objective: {signal: engagement}
                      search: {round_days: 3}
                """);
        assertEquals(0, run(governed, "free", "--plugins", plugins.toString()).code());
        CommandRun bound = run(governed, "bound", "--plugins", plugins.toString(), "--set", "extensions.law.most=-3");
        assertEquals(0, bound.code(), bound.err());
        assertTrue(last("free", "ai_retention") > 0.3, "" + last("free", "ai_retention"));
        assertEquals(0, last("bound", "ai_retention"), "moved to the limit of the lever, for both halves of its trial");
        assertTrue(Files.readString(folder.resolve("bound/governance.csv")).contains(",one,all,retention,0,"),
                Files.readString(folder.resolve("bound/governance.csv")));
    }

    private double last(String out, String variable) throws IOException {
        List<String> rows = Files.readAllLines(folder.resolve(out).resolve("series.csv")).stream()
                .filter(row -> row.contains(",all," + variable + ",")).toList();
        String row = rows.get(rows.size() - 1);
        return Double.parseDouble(row.substring(row.lastIndexOf(',') + 1));
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
