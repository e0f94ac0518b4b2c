package kith.explore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.output.Metric;
import kith.output.Metrics;
import kith.scenario.format.Description;
import kith.scenario.format.Descriptions;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.Change;
import kith.scenario.settings.Scenario;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The files of the page: those that the build made, the settings, the metrics, and the scenarios that it opens. */
public final class PageFolder {
    private static final String ROOM = "/kith/page/";
    private static final String LIST = "files.txt";
    /** Settings of the study that a page can have otherwise. */
    private static final Set<String> OF_START = Set.of("population.people_count", "burn_in_days");

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, Offer> offers = new LinkedHashMap<>();

    /**
     * A page.
     *
     * @param scenarios the scenarios that it offers, the first one opens
     * @throws IllegalStateException if this program was built without the page
     */
    public PageFolder(List<Offer> scenarios) {
        for (String name : text(LIST).lines().toList()) {
            files.put(name, bytes(name));
        }
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("settings", settings());
        data.set("metrics", metrics());
        ArrayNode list = data.putArray("scenarios");
        for (Offer each : scenarios) {
            Scenario scenario = each.settings();
            list.addObject().put("name", scenario.name()).put("label", scenario.label())
                    .put("question", scenario.question()).put("governs", governs(scenario));
            offers.put("scenarios/" + scenario.name() + ".json", each);
        }
        data.put("most_people", Offer.MOST_PEOPLE);
        data.set("self_test", BitsCheck.json());
        files.put("data.json", json(data));
    }

    /**
     * A file by its path below the page; empty where there is none.
     *
     * @throws ScenarioException with what is wrong in the scenario that is asked for
     */
    public synchronized Optional<byte[]> file(String path) throws ScenarioException {
        if (!files.containsKey(path) && offers.containsKey(path)) {
            files.put(path, json(offers.get(path).open().json()));
        }
        return Optional.ofNullable(files.get(path));
    }

    /**
     * Writes the page into a folder.
     *
     * @throws ScenarioException with what is wrong in a scenario; then nothing is written
     */
    public void write(Path folder) throws IOException, ScenarioException {
        for (String path : offers.keySet()) {
            file(path);
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** The names of products and providers; two scenarios where they are alike can take each other's rules. */
    private static String governs(Scenario scenario) {
        return scenario.ai().providers().isEmpty() ? ""
                : String.join(" ", scenario.ai().products().keySet()) + " | "
                        + String.join(" ", scenario.ai().providers().keySet());
    }

    private static ArrayNode settings() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Description each : Descriptions.all()) {
            if (!each.parameter().study() || each.path().startsWith("interventions.")
                    || OF_START.contains(each.path())) {
                ObjectNode node = all.addObject();
                node.put("path", each.path());
                node.put("type", each.words().isEmpty() ? each.type() : "word");
                ArrayNode words = node.putArray("words");
                each.words().forEach(words::add);
                node.put("value", each.defaultValue().isEmpty() ? each.parameter().value() : each.defaultValue());
                node.put("unit", each.parameter().unit());
                bound(node, "min", each.parameter().min());
                bound(node, "max", each.parameter().max());
                node.put("step", each.parameter().step());
                node.put("range", each.parameter().range());
                node.put("text", each.parameter().text());
                node.put("grade", each.parameter().grade().name());
                node.put("source", each.parameter().source());
                node.put("live", !each.parameter().study() && each.parameter().change() == Change.LIVE);
            }
        }
        return all;
    }

    private static void bound(ObjectNode node, String name, double value) {
        if (Double.isInfinite(value)) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }

    private static ArrayNode metrics() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Metric metric : Metrics.ALL) {
            ObjectNode node = all.addObject();
            node.put("name", metric.name());
            node.put("label", metric.label());
            node.put("scale", metric.scale());
            node.put("unit", metric.unit());
            node.put("decimals", metric.decimals());
            node.put("of_persons", metric.isOfPersons());
            node.put("spread", metric.spread());
            bound(node, "low", Double.isNaN(metric.lowerBound()) ? Double.NEGATIVE_INFINITY : metric.lowerBound());
        }
        return all;
    }

    private static byte[] json(JsonNode node) {
        return JsonMapper.builder().build().writeValueAsBytes(node);
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = PageFolder.class.getResourceAsStream(ROOM + name)) {
            if (in == null) {
                throw new IllegalStateException("this build has no page (" + name + " is missing); build the whole "
                        + "project with 'mvn package'");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
