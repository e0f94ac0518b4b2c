package kith.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kith.analysis.table.CsvFile;
import kith.output.CostFile;
import kith.output.GovernanceFile;
import kith.scenario.ObservationSettings;
import kith.scenario.ResolvedScenario;

/**
 * A results folder: the plan, shards of finished runs until they are merged, then the merged tables in the order of the
 * plan. Only files that kith wrote are ever changed or removed.
 */
final class StudyFolder {
    static final String PLAN = "plan.csv";
    static final String RUNS = "runs.csv";
    static final String RESOLVED = "resolved.yaml";
    static final String RESOLVED_REFERENCE = "resolved-reference.yaml";
    private static final List<String> COLUMNS = List.of("run_id", "design_id", "scenario_id", "replicate", "seed");
    /** What analysis makes of the tables; charts come on top. */
    static final List<String> DERIVED = List.of("summary.csv", "contrasts.csv", "claims.csv", "arms.csv", "profiles.csv", "summary.txt");

    private final Path folder;
    private final Shards shards;

    StudyFolder(Path folder) {
        this.folder = folder;
        this.shards = new Shards(folder);
    }

    /** Where every value of a scenario is written: with its name where a study has several. */
    static String resolved(StudyPlan plan, ResolvedScenario scenario) {
        return plan.more().isEmpty() ? RESOLVED : "resolved." + scenario.scenario().name() + ".yaml";
    }

    /** The files that hold every value of several scenarios. */
    private List<Path> resolvedOfSeveral() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("resolved\\.[A-Za-z0-9-]+\\.yaml")).toList();
        }
    }

    /** Removes the values of a scenario or a reference that the plan writes under another name, or not at all. */
    void dropResolvedOfOthers(StudyPlan plan) throws IOException {
        if (!plan.more().isEmpty()) {
            Files.deleteIfExists(folder.resolve(RESOLVED));
        }
        if (plan.reference().isEmpty()) {
            Files.deleteIfExists(folder.resolve(RESOLVED_REFERENCE));
        }
    }

    /** Whether the tables hold the runs of a plan in its order. */
    boolean isInOrderOf(StudyPlan plan) {
        try {
            List<String> ids = lines(RUNS).stream().skip(1).map(row -> row.substring(0, Math.max(0, row.indexOf(',')))).toList();
            return ids.equals(plan.runs().stream().map(PlannedRun::runId).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Shards shards() {
        return shards;
    }

    Path failure(PlannedRun run) {
        return folder.resolve("failures").resolve(run.runId() + ".txt");
    }

    /** Forgets that a run failed. */
    void dropFailure(String runId) throws IOException {
        // The folder is touched by the run alone that had a file in it: another may be about to write there.
        if (Files.deleteIfExists(folder.resolve("failures").resolve(runId + ".txt"))) {
            Leftovers.removeIfEmpty(folder.resolve("failures"));
        }
    }

    /**
     * Makes the folder ready for a plan: new, or holding runs of this plan alone.
     *
     * @param replace whether other runs in it may be removed
     * @return the lock to be closed when all has been written
     */
    FolderLock claim(StudyPlan plan, boolean replace) throws OutputHoldsOtherRuns {
        try {
            others(plan, replace);
            Files.createDirectories(folder);
            FolderLock lock = FolderLock.take(folder).orElse(null);
            if (lock == null) {
                throw taken(" is being written by another kith", false);
            }
            try {
                Set<String> others = others(plan, replace);
                dropParts();
                if (!others.isEmpty() || altered().isPresent()) {
                    makeRoom(plan, others);
                }
                writePlan(plan);
                return lock;
            } catch (IOException | RuntimeException | OutputHoldsOtherRuns e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writePlan(StudyPlan plan) {
        try (CsvFile csv = CsvFile.open(folder.resolve(PLAN), COLUMNS)) {
            for (PlannedRun run : plan.runs()) {
                csv.text(run.runId()).whole(run.designId()).text(run.scenarioId()).whole(run.replicate()).whole(run.seed()).endRow();
            }
            csv.commit();
        }
    }

    /** Runs that are kept here and are not of this plan; refused unless they may be replaced. */
    private Set<String> others(StudyPlan plan, boolean replace) throws IOException, OutputHoldsOtherRuns {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw taken(" is a file; expected a folder to write results into", false);
        }
        if (!Files.isDirectory(folder) || isEmpty()) {
            return Set.of();
        }
        Optional<String> altered = altered();
        if (altered.isPresent() && !replace) {
            throw taken(" holds a " + altered.get() + " that is not as kith wrote it (its checksum differs from "
                    + ManifestFile.NAME + "); nothing was changed", true);
        }
        Set<String> others = keptHere();
        int all = others.size();
        plan.runs().forEach(run -> others.remove(run.runId()));
        if (!others.isEmpty() && !replace) {
            boolean same = all - others.size() == plan.runs().size();
            throw taken(
                    same
                            ? " holds " + others.size() + " more runs of this study than asked for; nothing was changed"
                            : " holds " + others.size()
                                    + " other runs (another scenario, seed, or version of the model); nothing was changed",
                    true);
        }
        return others;
    }

    /** A merged table that somebody changed since; with shards about, a merge may be under way. */
    private Optional<String> altered() throws IOException {
        List<String> tables = new ArrayList<>(Shards.TABLES);
        tables.add(RUNS);
        return shards.ids().isEmpty() ? ManifestFile.altered(folder, tables) : Optional.empty();
    }

    private boolean isEmpty() throws IOException {
        Set<String> nothing = Set.of(FolderLock.NAME, "." + PLAN + ".part");
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> nothing.contains(file.getFileName().toString()));
        }
    }

    /** Ids of the runs that ended here; of those planned, if tables are there that no runs.csv speaks of. */
    private Set<String> keptHere() throws IOException, OutputHoldsOtherRuns {
        List<String> plan = lines(PLAN);
        if (plan.isEmpty() || !plan.get(0).equals(String.join(",", COLUMNS))) {
            throw taken(" holds files that are not a kith study; nothing was changed", false);
        }
        List<String> rows = List.of();
        if (Files.isRegularFile(folder.resolve(RUNS))) {
            rows = lines(RUNS);
        } else if (Shards.TABLES.stream().anyMatch(table -> Files.exists(folder.resolve(table)))) {
            rows = plan;
        }
        Set<String> ids = new LinkedHashSet<>(shards.ids());
        rows.stream().skip(1).forEach(row -> ids.add(row.substring(0, Math.max(0, row.indexOf(',')))));
        return ids;
    }

    private List<String> lines(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of();
    }

    /** Removes other runs; those that this plan shares become shards. */
    private void makeRoom(StudyPlan plan, Set<String> others) throws IOException {
        if (altered().isEmpty()) {
            shards.unmerge(finished(plan).values());
        }
        Files.deleteIfExists(folder.resolve(RUNS));
        dropDerived();
        for (String table : Shards.TABLES) {
            Files.deleteIfExists(folder.resolve(table));
        }
        for (String name : List.of(Shards.TIMING, ManifestFile.NAME, RESOLVED, RESOLVED_REFERENCE)) {
            Files.deleteIfExists(folder.resolve(name));
        }
        for (Path several : resolvedOfSeveral()) {
            Files.deleteIfExists(several);
        }
        for (String other : others) {
            if (other.matches("[0-9a-f]{16}")) {
                shards.drop(other);
                dropFailure(other);
            }
        }
    }

    /** Removes what analysis made of tables that are about to change. */
    void dropDerived() throws IOException {
        for (String name : DERIVED) {
            Files.deleteIfExists(folder.resolve(name));
        }
        for (String chart : ManifestFile.charts(folder)) {
            Files.deleteIfExists(folder.resolve("charts").resolve(chart));
        }
        Leftovers.removeIfEmpty(folder.resolve("charts"));
    }

    /** Removes what was half written when a study ended before its time. */
    private void dropParts() throws IOException {
        shards.dropParts();
        List<String> names = new ArrayList<>(Shards.TABLES);
        names.addAll(DERIVED);
        names.addAll(List.of(PLAN, RUNS, Shards.TIMING, ManifestFile.NAME, RESOLVED, RESOLVED_REFERENCE));
        for (String name : names) {
            Files.deleteIfExists(folder.resolve("." + name + ".part"));
        }
        for (String chart : ManifestFile.charts(folder)) {
            Files.deleteIfExists(folder.resolve("charts").resolve("." + chart + ".part"));
        }
    }

    /** Runs of the plan that are finished here: as shards, or merged. */
    Map<String, FinishedRun> finished(StudyPlan plan) {
        ObservationSettings observation = plan.scenario().scenario().observation();
        boolean whole = Shards.TABLES.stream()
                .filter(table -> !table.equals("people.csv") || observation.people())
                .filter(table -> !table.equals("ties.csv") || observation.ties())
                .filter(table -> !table.equals(Shards.TRIAL) || plan.hasTrial())
                .filter(table -> !table.equals(GovernanceFile.NAME) || plan.hasProviders())
                .filter(table -> !table.equals(CostFile.NAME) || plan.hasInterventions())
                .allMatch(table -> Files.isRegularFile(folder.resolve(table)));
        Map<String, FinishedRun> merged = whole ? RunsFile.read(folder.resolve(RUNS), plan.runs()) : Map.of();
        Map<String, FinishedRun> finished = new LinkedHashMap<>();
        for (PlannedRun run : plan.runs()) {
            FinishedRun known = shards.has(run) ? shards.read(run) : merged.get(run.runId());
            if (known != null && known.succeeded()) {
                finished.put(run.runId(), known);
            }
        }
        return finished;
    }

    private OutputHoldsOtherRuns taken(String what, boolean replaceable) {
        String shown = folder.toString().isEmpty() ? "this folder" : folder.toString();
        return new OutputHoldsOtherRuns(shown + what, free(), replaceable);
    }

    private Path free() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        Path named = folder.normalize().getFileName();
        boolean plain = named != null && named.equals(name);
        for (int i = 2; ; i++) {
            String next = (name == null ? "results" : name.toString()) + "-" + i;
            Path candidate = plain ? folder.normalize().resolveSibling(next) : folder.toAbsolutePath().normalize().resolveSibling(next);
            if (!Files.exists(candidate)) {
                return candidate;
            }
        }
    }
}
