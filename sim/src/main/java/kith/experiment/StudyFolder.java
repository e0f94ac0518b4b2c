package kith.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kith.analysis.table.CsvFile;
import kith.analysis.table.TableException;
import kith.analysis.table.WholeFile;
import kith.output.PersonShares;
import kith.output.RunTables;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.format.WrittenPath;

/**
 * A results folder: the plan, the finished runs, and the tables made from them in the order of the plan. Only files
 * that kith wrote are ever changed or removed.
 */
final class StudyFolder {
    static final String PLAN = "plan.csv";
    static final String RUNS = "runs.csv";
    static final String RESOLVED = "resolved.yaml";
    static final String RESOLVED_REFERENCE = "resolved-reference.yaml";
    static final String CHARTS = "charts";
    private static final String FAILURES = "failures";
    private static final List<String> COLUMNS = List.of("run_id", "design_id", "scenario_id", "replicate", "seed");
    /** What analysis makes of the tables; charts come on top. */
    static final List<String> WRITTEN_BY_ANALYSIS = List.of("summary.csv", "contrasts.csv", "claims.csv", "arms.csv",
            "profiles.csv", "placebo.csv", "findings.json", "summary.txt");
    /** What is made of the tables, and goes with them. */
    static final List<String> DERIVED = Stream.concat(WRITTEN_BY_ANALYSIS.stream(),
            Stream.of(PersonShares.NAME, AnalysisRecord.NAME)).toList();

    private final Path folder;
    private final RunStore store;
    private final StudyTables tables;

    StudyFolder(Path folder) {
        this.folder = folder;
        this.store = new RunStore(folder);
        this.tables = new StudyTables(folder, store);
    }

    /** Where every value of a scenario is written: with its name where a study has several. */
    static String resolved(StudyPlan plan, ResolvedScenario scenario) {
        return plan.more().isEmpty() ? RESOLVED : "resolved." + scenario.scenario().name() + ".yaml";
    }

    /** The files that hold every value of several scenarios. */
    private List<Path> resolvedOfSeveral() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("resolved\\.[A-Za-z0-9-]+\\.yaml"))
                    .toList();
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
            List<String> ids = lines(RUNS).stream().skip(1).map(row -> row.substring(0, Math.max(0, row.indexOf(','))))
                    .toList();
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

    RunStore store() {
        return store;
    }

    StudyTables tables() {
        return tables;
    }

    Path failure(PlannedRun run) {
        return folder.resolve(FAILURES).resolve(run.runId() + ".txt");
    }

    /** Forgets that a run failed. */
    void dropFailure(String runId) throws IOException {
        // The folder is touched by the run alone that had a file in it: another may be about to write there.
        if (Files.deleteIfExists(folder.resolve(FAILURES).resolve(runId + ".txt"))) {
            Leftovers.removeIfEmpty(folder.resolve(FAILURES));
        }
    }

    /**
     * Makes the folder ready for a plan: new, or holding runs of this plan alone.
     *
     * @param replace whether other runs in it may be removed
     * @param told is told of what was found damaged and set aside
     * @return the lock to be closed when all has been written
     */
    FolderLock claim(StudyPlan plan, boolean replace, Consumer<String> told) throws OutputHoldsOtherRuns {
        try {
            refuseObstacles(plan);
            others(plan, replace);
            makeFolder();
            FolderLock lock = FolderLock.take(folder).orElse(null);
            if (lock == null) {
                throw taken(" is in use by another kith process", false);
            }
            try {
                Set<String> others = others(plan, replace);
                dropParts(plan);
                setAsideUnreadable(plan, told);
                if (!others.isEmpty() || altered().isPresent()) {
                    makeRoom(others);
                }
                writePlan(plan);
                WholeFile.forceFolder(folder);
                return lock;
            } catch (IOException | RuntimeException | OutputHoldsOtherRuns e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            WholeFile.forceFolder(folder.toAbsolutePath().getParent());
        }
    }

    /** Refuses a folder in which something is in the way of a file or folder that kith is about to write. */
    private void refuseObstacles(StudyPlan plan) throws OutputHoldsOtherRuns {
        Obstacles obstacles = new Obstacles(folder);
        names(plan).forEach(obstacles::file);
        List.of(RunStore.FOLDER, FAILURES, CHARTS, DamagedRuns.NAME, RivalPlan.FOLDER).forEach(obstacles::folder);
        for (PlannedRun run : plan.runs()) {
            obstacles.folder(RunStore.FOLDER + "/" + run.runId());
            obstacles.file(FAILURES + "/" + run.runId() + ".txt");
        }
        if (!obstacles.found().isEmpty()) {
            throw taken(": " + obstacles.text() + "; nothing was changed", false);
        }
    }

    /** Refuses a folder of charts in which something is in the way of these. */
    void refuseObstacles(List<Path> svgs) {
        Obstacles obstacles = new Obstacles(folder);
        obstacles.folder(CHARTS);
        ManifestFile.files(svgs).forEach(name -> obstacles.file(CHARTS + "/" + name));
        if (!obstacles.found().isEmpty()) {
            throw TableException.in(folder.resolve(CHARTS), "cannot be written: " + obstacles.text(),
                    new IOException(obstacles.text()));
        }
    }

    /** All files that kith writes directly into the folder. */
    private static List<String> names(StudyPlan plan) {
        List<String> names = new ArrayList<>(StudyTables.ALL);
        names.addAll(DERIVED);
        names.addAll(List.of(PLAN, RUNS, ManifestFile.NAME, RESOLVED, RESOLVED_REFERENCE, FolderLock.NAME));
        plan.scenarios().forEach(each -> names.add(resolved(plan, each)));
        return names;
    }

    private void writePlan(StudyPlan plan) {
        try (CsvFile csv = CsvFile.open(folder.resolve(PLAN), COLUMNS)) {
            for (PlannedRun run : plan.runs()) {
                csv.text(run.runId()).whole(run.designId()).text(run.scenarioId()).whole(run.replicate())
                        .whole(run.seed()).endRow();
            }
            csv.commit();
        }
    }

    /** Runs that are kept here and are not of this plan; refused unless they may be replaced. */
    private Set<String> others(StudyPlan plan, boolean replace) throws IOException, OutputHoldsOtherRuns {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw taken(" is a file; expected a folder for the results", false);
        }
        if (!Files.isDirectory(folder) || isEmpty()) {
            return Set.of();
        }
        Optional<String> altered = altered();
        if (altered.isPresent() && !replace) {
            throw taken(" holds a " + altered.get() + " that is not as kith wrote it (its checksum differs from "
                    + ManifestFile.NAME + "); nothing was changed", true,
                    "makes all tables again from the finished runs");
        }
        Set<String> others = keptHere();
        int all = others.size();
        plan.runs().forEach(run -> others.remove(run.runId()));
        if (!others.isEmpty() && !replace) {
            boolean same = all - others.size() == plan.runs().size();
            throw taken(
                    same
                            ? " holds " + others.size() + " more runs of this study than requested; nothing was changed"
                            : " holds " + others.size()
                                    + " other runs" + new OtherStudy(folder, plan).causes() + "; nothing was changed",
                    true);
        }
        return others;
    }

    /** A table that somebody changed since it was made. */
    private Optional<String> altered() throws IOException {
        return ManifestFile.altered(folder, checked());
    }

    /**
     * Whether the tables are those of this plan, all of its runs in its order, and as they were made: the manifest has
     * the checksum of every table that is there, and every table it has a checksum of is as it was.
     */
    boolean isMade(StudyPlan plan) throws IOException {
        return ManifestFile.vouches(folder, checked()) && isInOrderOf(plan)
                && inTables(plan).values().stream().allMatch(FinishedRun::succeeded);
    }

    /** The runs of the plan of which runs.csv tells. */
    Map<String, FinishedRun> inTables(StudyPlan plan) {
        return RunsFile.read(folder.resolve(RUNS), plan.runs());
    }

    private static List<String> checked() {
        List<String> checked = new ArrayList<>(RunTables.CSV);
        checked.add(RUNS);
        return checked;
    }

    /** Sets aside a runs.csv that cannot be read. */
    private void setAsideUnreadable(StudyPlan plan, Consumer<String> told) throws IOException {
        if (Files.isRegularFile(folder.resolve(RUNS))) {
            try {
                RunsFile.read(folder.resolve(RUNS), plan.runs());
            } catch (TableException e) {
                new DamagedRuns(folder).setAside(RUNS, "it is not as kith wrote it", told);
            }
        }
    }

    private boolean isEmpty() throws IOException {
        Set<String> nothing = Set.of(FolderLock.NAME, "." + PLAN + ".part");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .allMatch(name -> nothing.contains(name) || OfOthers.is(name));
        }
    }

    /** Whether single runs were played into the folder, and nothing else is in it. */
    private boolean holdsRunsAlone() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .allMatch(name -> name.equals(RunStore.FOLDER) || name.equals(FolderLock.NAME)
                            || name.equals("." + PLAN + ".part") || OfOthers.is(name));
        }
    }

    /** Ids of the runs that ended here. */
    private Set<String> keptHere() throws IOException, OutputHoldsOtherRuns {
        List<String> plan = lines(PLAN);
        boolean runsAlone = plan.isEmpty() && holdsRunsAlone();
        if (!runsAlone && (plan.isEmpty() || !plan.get(0).equals(String.join(",", COLUMNS)))) {
            throw taken(" holds files that are not a kith study; nothing was changed", false);
        }
        List<String> rows = lines(RUNS);
        Set<String> ids = new LinkedHashSet<>(store.ids());
        rows.stream().skip(1).forEach(row -> ids.add(row.substring(0, Math.max(0, row.indexOf(',')))));
        return ids;
    }

    private List<String> lines(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of();
    }

    /** Removes other runs, and the tables that hold them. */
    private void makeRoom(Set<String> others) throws IOException {
        dropTables();
        dropRivals();
        for (String name : List.of(RESOLVED, RESOLVED_REFERENCE)) {
            Files.deleteIfExists(folder.resolve(name));
        }
        for (Path several : resolvedOfSeveral()) {
            Files.deleteIfExists(several);
        }
        for (String other : others) {
            if (other.matches("[0-9a-f]{16}")) {
                store.drop(List.of(other));
                dropFailure(other);
            }
        }
        store.dropFolder();
    }

    /**
     * Removes the tables, and what analysis made of them. The manifest goes first, and for certain: without it no table
     * that is half made is taken for one that somebody changed.
     */
    void dropTables() throws IOException {
        dropDerived();
        if (Files.deleteIfExists(folder.resolve(ManifestFile.NAME))) {
            WholeFile.forceFolder(folder);
        }
        Files.deleteIfExists(folder.resolve(RUNS));
        for (String table : StudyTables.ALL) {
            Files.deleteIfExists(folder.resolve(table));
        }
    }

    /** Removes the results under rival assumptions: they are of the runs that go. Files of others stay. */
    private void dropRivals() throws IOException {
        Path rivals = folder.resolve(RivalPlan.FOLDER);
        if (!Files.isDirectory(rivals, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> each = Files.list(rivals)) {
            for (Path rival : each.filter(place -> Files.isRegularFile(place.resolve(PLAN))).toList()) {
                StudyFolder study = new StudyFolder(rival);
                study.store.drop(study.store.ids());
                study.store.dropFolder();
                List<String> names = new ArrayList<>(StudyTables.ALL);
                names.addAll(DERIVED);
                names.addAll(List.of(PLAN, RUNS, ManifestFile.NAME, RESOLVED, RESOLVED_REFERENCE, FolderLock.NAME));
                for (String name : names) {
                    Files.deleteIfExists(rival.resolve(name));
                }
                for (Path several : study.resolvedOfSeveral()) {
                    Files.deleteIfExists(several);
                }
                Leftovers.removeIfEmpty(rival);
            }
        }
        Leftovers.removeIfEmpty(rivals);
    }

    /** Removes what analysis made of tables that are about to change. */
    private void dropDerived() throws IOException {
        for (String name : DERIVED) {
            Files.deleteIfExists(folder.resolve(name));
        }
        for (String chart : ManifestFile.charts(folder)) {
            Path file = folder.resolve(CHARTS).resolve(chart);
            Files.deleteIfExists(file);
            Leftovers.removeIfEmpty(file.getParent());
        }
        Leftovers.removeIfEmpty(folder.resolve(CHARTS));
    }

    /** Removes what was half written when a study ended before its time. */
    private void dropParts(StudyPlan plan) throws IOException {
        store.dropParts();
        for (String name : names(plan)) {
            Files.deleteIfExists(folder.resolve("." + name + ".part"));
        }
        for (String chart : ManifestFile.charts(folder)) {
            Path file = folder.resolve(CHARTS).resolve(chart);
            Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".part"));
        }
    }

    /** Runs of the plan that are finished and kept here. */
    Map<String, FinishedRun> finished(StudyPlan plan) {
        Map<String, FinishedRun> finished = new LinkedHashMap<>();
        for (PlannedRun run : plan.runs()) {
            FinishedRun known = store.has(run) && store.holdsWhatIsNeeded(run) ? store.read(run) : null;
            if (known != null) {
                finished.put(run.runId(), known);
            }
        }
        return finished;
    }

    private OutputHoldsOtherRuns taken(String what, boolean replaceable) {
        return taken(what, replaceable, "removes them");
    }

    private OutputHoldsOtherRuns taken(String what, boolean replaceable, String replacing) {
        String shown = folder.toString().isEmpty() ? "this folder" : folder.toString();
        return new OutputHoldsOtherRuns(shown + what, free(), replaceable, replacing);
    }

    private Path free() {
        Path name = WrittenPath.tidy(folder.toAbsolutePath()).getFileName();
        Path named = WrittenPath.tidy(folder).getFileName();
        boolean plain = named != null && named.equals(name);
        for (int i = 2;; i++) {
            String next = (name == null ? "results" : name.toString()) + "-" + i;
            Path candidate = plain ? WrittenPath.tidy(folder).resolveSibling(next)
                    : WrittenPath.tidy(folder.toAbsolutePath()).resolveSibling(next);
            if (!Files.exists(candidate)) {
                return candidate;
            }
        }
    }
}
