package kith.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kith.analysis.table.TableException;
import kith.analysis.table.WholeFile;
import kith.analysis.worlds.Worlds;
import kith.ledger.Cause;
import kith.ledger.Outcome;
import kith.output.Dictionary;
import kith.output.Groups;
import kith.output.Metric;
import kith.output.Metrics;
import kith.output.RunTables;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.format.Descriptions;
import kith.scenario.format.ScenarioValues;
import kith.scenario.settings.Grade;
import kith.scenario.settings.Plugins.Plugin;
import kith.scenario.settings.Scenario;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** manifest.json: what the study is, and the dictionaries of its metrics, groups, causes and columns. */
final class ManifestFile {
    /**
     * Longest trial of an AI in the evidence: beyond this day results are extrapolation. A therapist chatbot was
     * followed to eight weeks (Heinz 2025); an observational panel of twelve months (Folk and Dunn 2026) is no trial.
     */
    private static final int EVIDENCE_ENDS_DAY = 56;

    static final String NAME = "manifest.json";
    private static final String CHARTS = "charts";
    private static final String RIVALS = "rivals";
    private static final String PLACEBO = "placebo";
    private static final String SHA256 = "sha256";
    /** Fields that tell how the program was started and what it drew, not what the study is. */
    private static final List<String> NOT_OF_THE_STUDY = List.of("command", "java", "threads", "seconds", CHARTS);

    private final StudyPlan plan;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> atFirst = new LinkedHashMap<>();

    ManifestFile(StudyPlan plan) {
        this.plan = plan;
        Scenario scenario = plan.scenario().scenario();
        root.put("kith_version", version());
        commit().ifPresent(commit -> root.put("commit", commit));
        root.put("model_digest", ModelDigest.get());
        for (Plugin each : scenario.extensions().plugins().all()) {
            root.withArray("plugins").addObject().put("name", each.name()).put("file", each.file())
                    .put("sha256", each.sha256());
        }
        root.put("seed", scenario.seed());
        root.put("study", plan.name());
        root.put("question", plan.more().isEmpty() ? scenario.question() : "");
        root.put("people", plan.people());
        root.put("days", scenario.horizonDays());
        root.put("burn_in_days", scenario.burnInDays());
        root.put("replicates", scenario.replicates());
        ArrayNode holds = root.putArray("people_file_holds");
        if (plan.survey().measuresUsers()) {
            holds.add("ai_use");
        }
        if (plan.survey().hasWeights()) {
            holds.add("weight");
        }
        root.put("starts_alike", plan.runs().get(0).startsAlike());
        scenarios(root.putArray("scenarios"));
        differences(root.putArray("differences"));
        metrics(root.putArray("metrics"));
        groups(root.putArray("groups"));
        causes(root.putArray("causes"));
        parameters(root.putObject("parameters"));
        otherWorlds();
        root.put("evidence_ends_day", withAi() ? EVIDENCE_ENDS_DAY : 0);
        Dictionary.columnsOf(plan.scenario().scenario()).forEach((file, columns) -> {
            ObjectNode node = root.withObject("columns").putObject(file);
            columns.forEach(node::put);
        });
    }

    /** Whether any world of the study has an AI: the evidence that ends is that on AI. */
    private boolean withAi() {
        return plan.worlds().anyMatch(each -> ManifestScenario.hasAi(each.scenario()));
    }

    /** The program's version. */
    static String version() {
        String version = ManifestFile.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    /** The commit of the sources, where the build knew it. */
    static Optional<String> commit() {
        try (InputStream in = ManifestFile.class.getResourceAsStream("/META-INF/kith-commit")) {
            return Optional
                    .ofNullable(in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void scenarios(ArrayNode array) {
        ManifestScenario told = new ManifestScenario(plan);
        plan.scenarios().forEach(each -> array.add(told.of(each, "scenario")));
        plan.reference().ifPresent(r -> array.add(told.of(r, "reference")));
    }

    private void differences(ArrayNode array) {
        plan.scenarios().forEach(each -> plan.differences(each).forEach(d -> array.addObject()
                .put("scenario_id", each.scenario().name()).put("path", d.path()).put("scenario", d.value())
                .put("reference", d.other())));
    }

    private void metrics(ArrayNode array) {
        boolean spillover = plan.worlds().anyMatch(each -> each.scenario().standards().spillover() > 0);
        Map<String, Metric> all = new LinkedHashMap<>();
        plan.worlds().flatMap(each -> Metrics.of(each.scenario()).stream())
                .forEach(metric -> all.putIfAbsent(metric.name(), metric));
        for (Metric metric : all.values()) {
            ObjectNode node = array.addObject();
            node.put("name", metric.name()).put("label", metric.label()).put("scale", scale(metric)).put("unit",
                    metric.unit());
            node.put("kind", "metric").put("decimals", metric.decimals()).put("headline", metric.headline())
                    .put("smallest_effect_sd", 0.1);
            node.put("sd_variable", metric.spread() ? metric.name() + "_sd" : null);
            node.put("grade", metric.grade().name());
            ArrayNode restsOn = node.putArray("rests_on");
            if (spillover) {
                restsOn.add("spillover of expectations");
            }
            node.put("assumed_star", spillover);
            Metrics.CutOff cut = Metrics.CUT_OFFS.get(metric.name());
            if (cut != null) {
                node.putObject("cut_off").put("of", cut.of())
                        .put("above", cut.above().applyAsDouble(plan.scenario().scenario()));
            }
            if (!Double.isNaN(metric.lowerBound())) {
                node.put("lower_bound", metric.lowerBound());
            }
            if (!Double.isNaN(metric.axisLow())) {
                node.put("axis_low", metric.axisLow()).put("axis_high", metric.axisHigh());
            }
        }
        FurtherVariables.list(plan.scenario().scenario(), array);
    }

    /** The scale of a metric; a setting that it names in braces is told by its value. */
    private String scale(Metric metric) {
        String scale = metric.scale();
        if (scale.contains("{")) {
            for (Map.Entry<String, String> leaf : ScenarioValues.leaves(plan.scenario().scenario()).entrySet()) {
                scale = scale.replace("{" + leaf.getKey() + "}", leaf.getValue());
            }
        }
        return scale;
    }

    private void groups(ArrayNode array) {
        Groups.of(plan.scenario().scenario().observation(), plan.worlds().map(ResolvedScenario::scenario).toList())
                .forEach(group -> array.addObject().put("name", group.name()).put("label", group.label())
                        .put("meaning", group.meaning()).put("same_people", group.samePeople()));
    }

    private static void causes(ArrayNode array) {
        for (Cause cause : Cause.values()) {
            ObjectNode words = array.addObject().put("name", cause.column()).put("label", cause.label())
                    .put("kind", cause.kind()).put("assumed", cause.assumed()).putObject("words");
            for (Outcome outcome : Outcome.values()) {
                words.putObject(outcome.metric()).put("raised", cause.label(outcome, true))
                        .put("lowered", cause.label(outcome, false));
            }
        }
    }

    private void parameters(ObjectNode node) {
        Map<Grade, Integer> counts = Descriptions.countByGrade(plan.scenario().scenario().extensions().plugins());
        node.put("total", counts.values().stream().mapToInt(Integer::intValue).sum());
        counts.forEach((grade, count) -> node.put(grade.name(), count));
    }

    /** What it says of the study, as JSON. */
    String text() {
        return root.toString();
    }

    /** Adds how the study was run. */
    void ran(List<String> command, double seconds, int threads) {
        ArrayNode words = root.putArray("command");
        command.forEach(words::add);
        root.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        root.put("threads", threads);
        root.put("seconds", seconds);
    }

    /** Adds the rival assumptions under which the study was run as well, and where the results lie. */
    void rivals(List<RivalPlan> rivals) {
        ArrayNode array = root.putArray(RIVALS);
        rivals.forEach(each -> array.addObject()
                .put("path", each.path()).put("value", each.value()).put("folder", each.folder())
                .put("setting_in_words", each.plainSubject()).put("value_in_words", each.plainName()));
    }

    /** Adds what an experiment has told of the scenario; nothing where the scenario names none that is there. */
    private void otherWorlds() {
        plan.experiment().ifPresent(folder -> root.set("other_worlds", JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build()
                .valueToTree(Worlds.read(folder).told(ModelDigest.get()))));
    }

    /** Adds where the results with a placebo AI lie, if the study was run with one as well. */
    void placebo(Optional<RivalPlan> placebo) {
        placebo.ifPresent(each -> root.putObject(PLACEBO).put("path", each.path()).put("value", each.value())
                .put("folder", each.folder()));
    }

    /** Adds means of data files beside those of day 0. */
    void data(Path series, List<FinishedRun> succeeded) throws IOException {
        if (Files.isRegularFile(series)) {
            new DataAtStart(plan).write(series, succeeded, root);
        }
    }

    /** Adds the charts there are, by their path within charts/: for each SVG, the PNG and the CSV beside it too. */
    void charts(List<Path> svgs) {
        ArrayNode names = root.putArray(CHARTS);
        files(svgs).forEach(names::add);
    }

    /** Paths within charts/ of the files of these charts: for each SVG, the PNG and the CSV beside it too. */
    static List<String> files(List<Path> svgs) {
        List<String> names = new ArrayList<>();
        for (Path svg : svgs) {
            String folder = svg.getParent().getFileName().toString();
            String stem = (folder.equals(CHARTS) ? "" : folder + "/")
                    + svg.getFileName().toString().replaceFirst("\\.svg$", "");
            List.of(".svg", ".png", ".csv").forEach(ending -> names.add(stem + ending));
        }
        return names;
    }

    /** Takes the charts that were announced and could not be drawn off the list. */
    void keepChartsThatAre(Path charts) {
        if (root.get(CHARTS) instanceof ArrayNode names) {
            names.removeIf(name -> !Files.exists(charts.resolve(name.asString())));
        }
    }

    /** Keeps the charts that the manifest of a folder lists, as far as they are there. */
    void keepCharts(Path folder) {
        ArrayNode names = root.putArray(CHARTS);
        charts(folder).stream().filter(name -> Files.isRegularFile(folder.resolve("charts").resolve(name)))
                .forEach(names::add);
    }

    /**
     * Writes the file, with the checksums of the inputs and of the canonical files that are there.
     *
     * @throws TableException if a table is gone or has changed since this was first written
     */
    void write(Path folder) throws IOException {
        sums(root.putObject("inputs_sha256"), plan.inputs(), null);
        List<String> merged = new ArrayList<>(List.of(StudyFolder.PLAN, StudyFolder.RUNS));
        merged.addAll(RunTables.CSV);
        List<Path> canonical = new ArrayList<>();
        Stream.of(merged, StudyFolder.DERIVED)
                .flatMap(List::stream)
                .filter(name -> name.endsWith(".csv"))
                .forEach(name -> canonical.add(folder.resolve(name)));
        ObjectNode now = root.putObject(SHA256);
        sums(now, canonical, folder);
        if (atFirst.isEmpty()) {
            merged.stream().filter(now::has).forEach(name -> atFirst.put(name, now.path(name).asString("")));
        }
        for (Map.Entry<String, String> each : atFirst.entrySet()) {
            if (!now.path(each.getKey()).asString("").equals(each.getValue())) {
                Path file = folder.resolve(each.getKey());
                throw TableException.in(file, (now.has(each.getKey()) ? "was changed" : "was removed")
                        + " while kith was at work; the same command writes it anew",
                        new NoSuchFileException(file.toString()));
            }
        }
        String text = JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        WholeFile.write(folder.resolve(NAME), (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void sums(ObjectNode node, List<Path> files, Path folder) throws IOException {
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                node.put((folder == null ? file : folder.relativize(file)).toString(), Digest.ofFile(file));
            }
        }
    }

    /**
     * The first of these files that is there and not as the manifest of the folder knows it; nothing is known without
     * one.
     */
    static Optional<String> altered(Path folder, List<String> names) throws IOException {
        JsonNode sums = sums(folder);
        for (String name : names) {
            Path table = folder.resolve(name);
            String sum = sums.path(name).asString("");
            if (!sum.isEmpty() && Files.isRegularFile(table) && !sum.equals(Digest.ofFile(table))) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the manifest of a folder can be read, and has the checksum of each of these files that is there, and of
     * no other.
     */
    static boolean vouches(Path folder, List<String> names) throws IOException {
        JsonNode sums = sums(folder);
        for (String name : names) {
            Path table = folder.resolve(name);
            if (!sums.path(name).asString("").equals(Files.isRegularFile(table) ? Digest.ofFile(table) : "")) {
                return false;
            }
        }
        return !sums.isEmpty();
    }

    /** The checksums in the manifest of a folder; none where it is missing or cannot be read. */
    private static JsonNode sums(Path folder) {
        return read(folder).path(SHA256);
    }

    /**
     * What analysis reads of a folder, as texts: its manifest with the checksums of its tables, and the same of the
     * folders of rivals and of the placebo. What analysis itself writes is left out.
     */
    static List<String> inputsOfAnalysis(Path folder) {
        List<String> inputs = new ArrayList<>();
        if (read(folder) instanceof ObjectNode manifest) {
            manifest.remove(NOT_OF_THE_STUDY);
            manifest.withObject(SHA256).remove(StudyFolder.WRITTEN_BY_ANALYSIS);
            inputs.add(manifest.toString());
            Stream.concat(manifest.path(RIVALS).valueStream(), Stream.of(manifest.path(PLACEBO)))
                    .map(each -> each.path("folder").asString("")).filter(each -> !each.isEmpty())
                    .forEach(each -> inputs.addAll(inputsOfAnalysis(folder.resolve(each))));
        }
        return inputs;
    }

    /** The manifest of a folder; empty where it is missing or cannot be read. */
    static JsonNode read(Path folder) {
        Path file = folder.resolve(NAME);
        if (Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                return JsonMapper.builder().build().readTree(in);
            } catch (JacksonException | IOException e) {
                return JsonNodeFactory.instance.objectNode();
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }

    /** Paths within charts/ of the charts that the manifest of a folder lists; none where it cannot be read. */
    static List<String> charts(Path folder) {
        List<String> names = new ArrayList<>();
        read(folder).path(CHARTS).forEach(chart -> names.add(chart.asString("")));
        names.removeIf(name -> !name.matches("([a-z]+/)?[a-zA-Z0-9_-][a-zA-Z0-9._-]*\\.(svg|png|csv)"));
        return names;
    }
}
