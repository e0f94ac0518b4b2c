package kith.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kith.calibrate.Worlds;
import kith.experiment.StudyPlan;
import kith.pattern.Measured;
import kith.pattern.Measurement;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.GivenValues;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.CalibrationSettings;

/**
 * The worlds of {@code kith calibrate}: the defaults without AI as {@code kith validate} measures them, or those of a
 * scenario file.
 *
 * @param reader a reader that knows the plug-ins
 */
record CalibrationWorlds(CalibrationSettings settings, ScenarioReader reader) implements Worlds {
    @Override
    public Measured at(List<String> sets, int replicates, long seed) throws ScenarioException {
        if (settings.ai()) {
            return new AiWorlds(ScenarioFolders.withTrials(Path.of("")), GivenValues.of(sets),
                    settings.people().map(String::valueOf).orElse(null),
                    settings.days().map(String::valueOf).orElse(null), Integer.toString(replicates),
                    Long.toString(seed), reader)
                    .measurement();
        }
        if (settings.world().isEmpty()) {
            return new HumanWorld(HumanWorld.FOR_CALIBRATION, GivenValues.of(sets),
                    settings.people().map(String::valueOf).orElse(null),
                    settings.days().map(String::valueOf).orElse(null), Integer.toString(replicates),
                    Long.toString(seed), reader)
                    .measurement();
        }
        Path file = settings.world().get();
        List<String> all = new ArrayList<>(List.of("reference=none", "replicates=" + replicates, "seed=" + seed));
        settings.people().ifPresent(people -> all.add("population.people_count=" + people));
        settings.days().ifPresent(days -> all.add("horizon_days=" + days));
        all.addAll(sets);
        ResolvedScenario world = StudyPlan.takenByPlugins(reader.read(file, all));
        ResolvedScenario silent = reader.read(file, Stream.concat(all.stream(), HumanWorld.SILENT.stream()).toList());
        return new Measurement(world, silent.scenario());
    }
}
