package kith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import kith.output.Metric;
import kith.pattern.Statistics;
import kith.process.Model;
import kith.scenario.files.AblationReader;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.AblationSettings;
import kith.society.Population;
import kith.society.Ticks;
import kith.society.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of CONTRIBUTING.md, done. */
class RecipesTest {
    @TempDir
    Path folder;

    @Test
    void theMetricOfTheRecipeCompilesAndCounts() throws Exception {
        String source = "package recipe; import kith.output.Metric; public final class Recipe { public static final "
                + "Metric METRIC = "
                + block("### Add a metric", "java") + "; }";
        Path file = Files.writeString(folder.resolve("Recipe.java"), source);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", System.getProperty("java.class.path"), "-d", folder.toString(),
                        file.toString());
        assertEquals(0, failed, source);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Metric metric = (Metric) loader.loadClass("recipe.Recipe").getField("METRIC").get(null);
            ResolvedScenario scenario = ScenarioReader.create().defaults(List.of("population.people_count=20"));
            Model model = new Model(scenario.scenario());
            World world = Population.draw(scenario.scenario(), model.roles(), 1, 0);
            model.moment().moveTo(Ticks.midnight(world.day()));
            world.people().setFatigue(3, 0.25);
            assertEquals(0.25, metric.value().of(world, model, 3));
            assertEquals(0, metric.value().of(world, model, 4));
        }
    }

    /** {@code PluginsTest} builds and runs the example that the recipe shows. */
    @Test
    void thePlugInOfTheRecipeIsTheExample() throws Exception {
        Path sources = Rooms.root().resolve("sim/docs/plugin-example/src");
        String example = Files.readString(sources.resolve("gratitude/Gratitude.java"));
        String shown = block("### Add a mechanism from outside", "java");
        assertTrue(example.contains(shown.stripTrailing()), shown);
        assertEquals("gratitude.GratitudeProvider\n",
                Files.readString(sources.resolve("META-INF/services/kith.process.MechanismProvider")));
    }

    @Test
    void theRoleOfTheRecipeIsRead() throws Exception {
        Path file = folder.resolve("language.scenario.yaml");
        Files.writeString(file, block("### Add an AI role", "yaml") + "reference: none\n");
        ResolvedScenario read = ScenarioReader.create().read(file, List.of());
        assertEquals("language_partner", new Model(read.scenario()).products().get(0).role().name());
    }

    @Test
    void theAblationOfTheRecipeIsRead() throws Exception {
        Path file = folder.resolve("ablations.yaml");
        String shipped = Files.readString(Rooms.root().resolve("scenarios/ablations/human-world.yaml"));
        Files.writeString(file,
                shipped.substring(0, shipped.indexOf("ablations:\n") + 11) + block("### Add an ablation", "yaml"));
        AblationSettings read = AblationReader.read(List.of(file), Statistics.units().keySet(), List.of(), List.of())
                .get(0);
        assertEquals(List.of("standards.other_learning_rate=0"), read.sets());
        assertEquals(0.01, read.tolerance("kin_kept"));
    }

    @Test
    void everyFileTheRecipesNameIsThere() throws IOException {
        Matcher names = Pattern.compile("`((?:sim|analysis|scenarios)/[^` ]+|[A-Z]+\\.md)`").matcher(contributing());
        int found = 0;
        while (names.find()) {
            assertTrue(Files.exists(top().resolve(names.group(1))), names.group(1));
            found++;
        }
        assertTrue(found >= 3);
        assertFalse(contributing().contains("TODO"));
    }

    private static String block(String heading, String language) throws IOException {
        String text = contributing();
        String section = text.substring(text.indexOf(heading + "\n"));
        Matcher fence = Pattern.compile("(?s)```" + language + "\\n(.*?)```").matcher(section);
        assertTrue(fence.find(), heading);
        return fence.group(1).stripIndent();
    }

    private static String contributing() throws IOException {
        return Files.readString(top().resolve("CONTRIBUTING.md"));
    }

    private static Path top() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isRegularFile(here.resolve("CONTRIBUTING.md")) ? here : here.getParent();
    }
}
