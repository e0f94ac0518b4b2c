package kith.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kith.analysis.table.FileFault;
import kith.analysis.table.TableException;
import kith.analysis.table.WholeFile;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.Words;
import kith.society.Survey;
import kith.society.SurveyFiles;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * One run as a file: every setting of its scenario and of its burn-in, seed, replicate, and the checksums of its data
 * files. It holds all that decides the rows of the run, so that the run can be played alone, anywhere, and gives the
 * same tables as within its study.
 */
public final class RunSpec {
    /** How the name of such a file ends. */
    public static final String ENDING = ".run.yaml";
    private static final String SCENARIO = "scenario";
    private static final String BURN_IN = "burn_in";
    private static final String SAME = "same";
    private static final List<String> KEYS = List.of("kith_run", "run_id", "model_digest", "seed", "replicate",
            "starts_alike", "users_run", "data_sha256", BURN_IN, SCENARIO);

    private RunSpec() {}

    /**
     * Writes a file for each run of a plan.
     *
     * @return the files, in the order of the runs
     */
    public static List<Path> write(StudyPlan plan, Path folder) {
        return plan.runs().stream().map(run -> write(run, folder)).toList();
    }

    /** Writes the file of one run. */
    static Path write(PlannedRun run, Path folder) {
        Path file = folder.resolve(run.runId() + ENDING);
        WholeFile.write(file, text(run).getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private static String text(PlannedRun run) {
        StringBuilder text = new StringBuilder("# One run of kith: kith run-one FILE --out FOLDER plays it.\n");
        text.append("kith_run: 1\nrun_id: \"").append(run.runId()).append("\"\n");
        text.append("model_digest: \"").append(ModelDigest.get()).append("\"\n");
        text.append("seed: ").append(run.seed()).append("\nreplicate: ").append(run.replicate()).append('\n');
        text.append("starts_alike: ").append(run.startsAlike()).append('\n');
        run.usersRun().ifPresent(id -> text.append("users_run: \"").append(id).append("\"\n"));
        text.append("data_sha256: {").append(new TreeMap<>(run.survey().checksums()).entrySet().stream()
                .map(sum -> sum.getKey() + ": \"" + sum.getValue() + "\"").collect(Collectors.joining(", ")))
                .append("}\n");
        text.append(BURN_IN).append(": ").append(run.burnIn().equals(run.scenario()) ? SAME + "\n"
                : block(run.burnIn()));
        return text.append(SCENARIO).append(": ").append(block(run.scenario())).toString();
    }

    /** The scenario without its reference, and so without claims, which decide no run. */
    private static String block(ResolvedScenario scenario) {
        return "|2\n" + scenario.yaml().replaceFirst("(?m)^reference: .*$", "reference: none")
                .replaceFirst("(?ms)^claims:.*?(?=^\\S|\\z)", "").lines()
                .map(line -> "  " + line + "\n").collect(Collectors.joining());
    }

    /**
     * Reads the file of a run.
     *
     * @throws ScenarioException if it is none, or does not fit this version of kith or its data files
     */
    public static PlannedRun read(Path file) throws ScenarioException {
        return read(file, ScenarioReader.create());
    }

    /**
     * Reads the file of a run, with plug-ins.
     *
     * @throws ScenarioException if it is none, or does not fit this version of kith, its plug-ins or its data files
     */
    public static PlannedRun read(Path file, ScenarioReader reader) throws ScenarioException {
        Map<String, Object> values = values(file);
        ResolvedScenario scenario = reader.read(file, text(file, values, SCENARIO));
        String other = text(file, values, BURN_IN);
        ResolvedScenario burnIn = other.equals(SAME) ? scenario : reader.read(file, other);
        Survey survey = SurveyFiles.read(scenario.scenario());
        if (!survey.checksums().equals(values.get("data_sha256"))) {
            throw fault(file, "data_sha256", "the data files that it names are not those it was written for");
        }
        boolean alike = Boolean.TRUE.equals(values.get("starts_alike"));
        Optional<String> usersRun = Optional.ofNullable((String) values.get("users_run"));
        int replicate = whole(file, values, "replicate");
        long seed = whole(file, values, "seed");
        String id = new StudyPlan.Ids(scenario, burnIn, survey, alike, usersRun.isPresent()).of(seed, replicate);
        if (!text(file, values, "model_digest").equals(ModelDigest.get())) {
            throw fault(file, "model_digest", "was written by a kith with another model; write it anew with this one");
        }
        if (!text(file, values, "run_id").equals(id)) {
            throw fault(file, "run_id", "found '" + values.get("run_id") + "'; what the file holds is the run '" + id
                    + "', so something in it"
                    + (scenario.scenario().extensions().plugins().isEmpty() ? "" : ", or a plug-in,")
                    + " was changed");
        }
        return new PlannedRun(id, 0, scenario, burnIn, survey, replicate, seed, alike, usersRun);
    }

    private static Map<String, Object> values(Path file) throws ScenarioException {
        Object read;
        try {
            read = new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build())
                    .loadFromString(Files.readString(file));
        } catch (IOException e) {
            throw fault(file, "", "cannot be read (" + FileFault.words(e) + ")");
        } catch (YamlEngineException | ClassCastException e) {
            read = null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        if (read instanceof Map<?, ?> map && map.containsKey("kith_run")) {
            map.forEach((key, value) -> values.put(String.valueOf(key), value));
        } else {
            throw fault(file, "", "is not a run of kith; kith run FILE --specs FOLDER writes such files");
        }
        if (!Integer.valueOf(1).equals(values.get("kith_run"))) {
            throw fault(file, "kith_run", "found " + values.get("kith_run") + "; this kith reads 1");
        }
        Set<String> unknown = new TreeSet<>(values.keySet());
        KEYS.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            String key = unknown.iterator().next();
            throw fault(file, key, "unknown key" + Words.advice(key, KEYS));
        }
        return values;
    }

    private static String text(Path file, Map<String, Object> values, String key) throws ScenarioException {
        if (values.get(key) instanceof String text) {
            return text;
        }
        throw fault(file, key, values.containsKey(key) ? "expected text" : "missing");
    }

    private static int whole(Path file, Map<String, Object> values, String key) throws ScenarioException {
        if (values.get(key) instanceof Integer number && number >= 0) {
            return number;
        }
        throw fault(file, key, values.containsKey(key) ? "found " + values.get(key) + "; expected a whole number from 0"
                : "missing");
    }

    private static ScenarioException fault(Path file, String path, String message) {
        return new ScenarioException(List.of(new Problem(file.toString(), path, message)));
    }

    /** What came of playing one run. */
    public record Played(Path folder, boolean reused) {}

    /**
     * Plays a run and keeps it in a results folder, where {@code kith run} finds it. A run that is kept there already,
     * and is as kith wrote it, is not played again. If another process is playing it, this one waits for it.
     *
     * @throws IOException if something cannot be written
     * @throws InterruptedException if this thread is interrupted; nothing of the run is kept
     */
    public static Played play(PlannedRun run, Path folder, Progress progress)
            throws IOException, InterruptedException {
        RunStore store = new RunStore(folder);
        if (store.whole(run).isPresent()) {
            return new Played(store.place(run.runId()), true);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw TableException.in(folder, "cannot be made (" + FileFault.words(e) + ")", e);
        }
        FolderLock lock = store.lock(run, progress::warn);
        try {
            boolean reused = store.whole(run).isPresent();
            if (!reused) {
                play(run, store, progress);
            }
            return new Played(store.place(run.runId()), reused);
        } finally {
            lock.close();
        }
    }

    private static void play(PlannedRun run, RunStore store, Progress progress) throws InterruptedException {
        progress.begin(RunQueue.days(List.of(run)), 1, 0);
        try {
            long began = System.nanoTime();
            Start start = Start.of(run, progress);
            new RunPlayer(store, progress).play(run, start, (System.nanoTime() - began) / 1e9);
            progress.runEnded(run, true);
        } catch (InterruptedRun e) {
            Thread.interrupted();
            store.dropPart(run);
            throw new InterruptedException();
        } finally {
            progress.end();
        }
    }
}
