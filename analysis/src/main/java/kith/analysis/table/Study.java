package kith.analysis.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A results folder as it was read: the manifest and the tables the simulator wrote.
 *
 * @param rivals the same study under rival assumptions, where it was run so
 * @param placebo the same study with a placebo AI, where it was run so
 */
public record Study(
        Path folder, Manifest manifest, RunsTable runs, SeriesTable series, LedgerTable ledger,
        GovernanceTable governance,
        CostTable costs, SharesTable shares, List<Rival> rivals, Optional<Rival> placebo) {

    /** Reads all files of a results folder. */
    public static Study read(Path folder) {
        return read(folder, Advance.UNSEEN);
    }

    /** Reads all files of a results folder, watched. */
    public static Study read(Path folder, Advance advance) {
        if (!Files.isDirectory(folder)) {
            throw TableException.in(folder, "is not a folder");
        }
        Manifest manifest = Manifest.read(folder.resolve("manifest.json"));
        RunsTable runs = RunsTable.read(folder.resolve("runs.csv"));
        SeriesTable series = SeriesTable.read(folder.resolve("series.csv"), runs, advance);
        return new Study(folder, manifest, runs, series, LedgerTable.read(folder.resolve("ledger.csv")),
                GovernanceTable.read(folder.resolve("governance.csv")), CostTable.read(folder.resolve("costs.csv")),
                SharesTable.read(folder.resolve("shares.csv")),
                manifest.rivals().stream()
                        .map(each -> new Rival(each, read(folder.resolve(each.folder()))))
                        .toList(),
                Optional.ofNullable(manifest.placebo())
                        .map(each -> new Rival(each, read(folder.resolve(each.folder())))));
    }

    /**
     * A study of runs that lie in no results folder of their own: it knows the series alone.
     *
     * @param folder the folder that holds the runs, for messages
     * @param placebo the same with a placebo AI; empty where it was not run so
     */
    public static Study ofSeries(Path folder, Manifest manifest, RunsTable runs, SeriesTable series,
            Optional<Rival> placebo) {
        return new Study(folder, manifest, runs, series, LedgerTable.none(), GovernanceTable.none(), CostTable.none(),
                SharesTable.none(), List.of(), placebo);
    }

    /** All groups: those of the manifest in its order, then any the series holds beside them. */
    public List<String> groups() {
        Set<String> names = new LinkedHashSet<>();
        names.add(SeriesTable.EVERYBODY);
        manifest.groups().forEach(group -> names.add(group.name()));
        names.addAll(series.groups());
        return List.copyOf(names);
    }

    /**
     * The headline metrics, without those that belong to an AI where no world has one: zero in every run throughout.
     */
    public List<Manifest.Metric> headline() {
        return manifest.headline().stream().filter(metric -> !isIdle(metric.name())).toList();
    }

    /** Whether no world has an AI and the variable is zero in every run throughout. */
    public boolean isIdle(String variable) {
        return !manifest.hasAi()
                && runs.all().stream()
                        .allMatch(run -> series.track(run.runId(), SeriesTable.EVERYBODY, variable).isZero());
    }

    /** The groups that can be compared: those that hold the same people in both worlds. */
    public List<String> comparable() {
        return groups().stream().filter(manifest::samePeople).toList();
    }

    /** The groups that can be compared, other than everybody. */
    public List<String> parts() {
        return comparable().stream().filter(group -> !group.equals(SeriesTable.EVERYBODY)).toList();
    }
}
