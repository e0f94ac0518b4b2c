package kith.analysis.worlds;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
 * @param scenarios the scenarios that were run in every world, at least one
 * @param referenceLabel the name of its reference in words
 * @param modelDigest the digest of the model that ran
 * @param people people in a world
 * @param days days of a run
 * @param pairs pairs of runs in a world
 * @param settings what was varied in all combinations, in the order of the file
 * @param sample what was sampled, and how; null where nothing was
 * @param set values that hold in every world, by setting
 */
public record Experiment(
        String name, String question, List<Named> scenarios, String referenceLabel, String modelDigest, int people,
        int days, int pairs, List<Varied> settings, Sample sample,
        Map<String, String> set) {
    /** Name of the file. */
    public static final String NAME = "experiment.json";

    /** A scenario, and its name in words. */
    public record Named(String name, String label) {}

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

    /**
     * What was sampled, and how.
     *
     * @param method the method, as in the experiment file
     * @param points how many points
     * @param seed the seed of the points
     * @param settings what was sampled, in the order of the file
     */
    public record Sample(String method, int points, long seed, List<Sampled> settings) {
        public Sample {
            settings = List.copyOf(settings);
        }
    }

    /**
     * A setting that was sampled.
     *
     * @param path its path
     * @param words what it is, in plain words; its path where it has none
     * @param unit its unit
     * @param low lower end of its range
     * @param high upper end of its range
     * @param choices the values it was chosen from; empty where there is a range
     */
    public record Sampled(String path, String words, String unit, double low, double high, List<String> choices) {
        public Sampled {
            choices = List.copyOf(choices);
        }

        /** The place of a value in the range, from 0 to 1; of a choice the middle of its part. */
        public double place(String value) {
            return choices.isEmpty() ? (Double.parseDouble(value) - low) / (high - low)
                    : (choices.indexOf(value) + 0.5) / choices.size();
        }
    }

    public Experiment {
        scenarios = List.copyOf(scenarios);
        settings = List.copyOf(settings);
        set = Map.copyOf(set);
    }

    /** The name of the scenarios in words: of the only one, or how many there are. */
    public String scenarioLabel() {
        return scenarios.size() == 1 ? scenarios.get(0).label() : "each of " + scenarios.size() + " scenarios";
    }

    /** The same experiment as if it had one of its scenarios alone. */
    Experiment of(Named scenario) {
        return new Experiment(name, question, List.of(scenario), referenceLabel, modelDigest, people, days, pairs,
                settings, sample, set);
    }

    /** What was sampled; nothing where there was no sample. */
    public List<Sampled> sampled() {
        return sample == null ? List.of() : sample.settings();
    }

    /** Paths of all settings that differ between worlds, in the order of the columns of tables. */
    public List<String> paths() {
        return Stream.concat(settings.stream().map(Varied::path), sampled().stream().map(Sampled::path)).toList();
    }

    /**
     * The place of a value of a setting, from 0 to 1: of a sampled one within its range, of a varied one among its
     * values.
     *
     * @param setting place of the setting among {@link #paths()}
     */
    public double place(int setting, String value) {
        if (setting >= settings.size()) {
            return sampled().get(setting - settings.size()).place(value);
        }
        List<String> all = settings.get(setting).values().stream().map(Value::value).toList();
        return (all.indexOf(value) + 0.5) / all.size();
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
