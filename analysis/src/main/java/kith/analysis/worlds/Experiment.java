package kith.analysis.worlds;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kith.analysis.table.TableException;
import kith.analysis.table.WholeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * experiment.json: what an experiment asked, and what was varied in it.
 *
 * @param name its short name
 * @param question what it asks
 * @param scenario the scenario that was run in every world
 * @param scenarioLabel its name in words
 * @param referenceLabel the name of its reference in words
 * @param modelDigest the digest of the model that ran
 * @param people people in a world
 * @param days days of a run
 * @param pairs pairs of runs in a world
 * @param settings what was varied, in the order of the file
 * @param set values that hold in every world, by setting
 */
public record Experiment(
        String name, String question, String scenario, String scenarioLabel, String referenceLabel,
        String modelDigest, int people, int days, int pairs, List<Varied> settings, Map<String, String> set) {
    /** Name of the file. */
    public static final String NAME = "experiment.json";

    /**
     * A setting that was varied.
     *
     * @param path its path
     * @param words what it is, in plain words; its path where it has none
     * @param values its values
     */
    public record Varied(String path, String words, List<Value> values) {
        public Varied {
            values = List.copyOf(values);
        }

        /** A value in plain words; the setting and the value where it has none. */
        public String inWords(String value) {
            return values.stream().filter(each -> each.value().equals(value)).map(Value::words)
                    .filter(each -> !each.isEmpty()).findFirst().orElse(words + " " + value);
        }
    }

    /** One value of a varied setting, and what it assumes in plain words; empty for none. */
    public record Value(String value, String words) {}

    public Experiment {
        settings = List.copyOf(settings);
        set = Map.copyOf(set);
    }

    /** How many worlds a full crossing has. */
    public int crossed() {
        return settings.stream().mapToInt(each -> each.values().size()).reduce(1, Math::multiplyExact);
    }

    private static JsonMapper json() {
        return JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    }

    /** Writes it into a folder. */
    public void write(Path folder) {
        WholeFile.write(folder.resolve(NAME), (json().writeValueAsString(this).replace("\r\n", "\n") + "\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads it from a folder.
     *
     * @throws TableException where it is missing or malformed
     */
    public static Experiment read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw TableException.in(file, "is missing; kith sweep writes it");
        }
        try {
            return json().readValue(file.toFile(), Experiment.class);
        } catch (JacksonException e) {
            throw TableException.in(file, "is not an experiment as kith sweep writes it", e);
        }
    }
}
