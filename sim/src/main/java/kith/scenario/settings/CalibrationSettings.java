package kith.scenario.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A calibration, as {@code scenarios/calibrations/*.yaml} describe it.
 *
 * @param file the file
 * @param name its short name: the name of the file without endings
 * @param text what is asked, in a sentence
 * @param world the scenario file of the world; empty for the defaults without AI
 * @param ai whether the worlds are those with AI that {@code kith validate --ai} measures; people and days are then
 * those of its year
 * @param people people in a world; empty for as many as the world has
 * @param days days after the burn-in; empty for as many as the world has
 * @param replicates replicates of each particle
 * @param pilotReplicates replicates of the world as it stands, from which the noise is taken
 * @param particles candidates in the first generation
 * @param generations most generations
 * @param keepShare share of the candidates that a generation keeps
 * @param patterns the pattern files, at least one
 * @param parameters what is varied, at least one
 */
public record CalibrationSettings(
        Path file,
        String name,
        String text,
        Optional<Path> world,
        boolean ai,
        Optional<Integer> people,
        Optional<Integer> days,
        int replicates,
        int pilotReplicates,
        int particles,
        int generations,
        double keepShare,
        long seed,
        List<Path> patterns,
        List<CalibratedParameter> parameters) {
    public CalibrationSettings {
        patterns = List.copyOf(patterns);
        parameters = List.copyOf(parameters);
    }

    /** How many candidates a generation keeps at least. */
    public int kept() {
        return Math.max(2, (int) Math.ceil(keepShare * particles));
    }
}
