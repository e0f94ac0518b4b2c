package kith.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kith.analysis.table.FileFault;
import kith.analysis.table.TableException;
import kith.analysis.table.WholeFile;

/**
 * The runs of an experiment as a job array for a cluster with Slurm: a file for each run, a list of the runs of each
 * task, and a script. Each task plays its runs into the store of one folder, which all machines see. A run that is
 * finished has a folder of its own there; that is its status. So a task may be started again at any time.
 *
 * @param tasks how many tasks there are
 * @param script the script to submit
 */
public record JobArray(int tasks, Path script) {
    /** Name of the script. */
    public static final String SCRIPT = "submit.sh";

    /**
     * Writes it into a folder.
     *
     * @param program the words that start kith
     * @param results the results folder, which all machines see
     * @param perTask how many runs a task plays
     */
    public static JobArray write(Sweep sweep, Path folder, String program, Path results, int perTask) {
        List<PlannedRun> runs = sweep.runs();
        Path specs = folder.resolve("runs");
        try {
            Files.createDirectories(specs);
            Files.createDirectories(folder.resolve("tasks"));
        } catch (IOException e) {
            throw TableException.in(folder, "cannot be made (" + FileFault.words(e) + ")", e);
        }
        runs.forEach(run -> RunSpec.write(run, specs));
        int tasks = (runs.size() + perTask - 1) / perTask;
        for (int task = 0; task < tasks; task++) {
            StringBuilder list = new StringBuilder();
            runs.subList(task * perTask, Math.min(runs.size(), (task + 1) * perTask))
                    .forEach(run -> list.append("runs/").append(run.runId()).append(RunSpec.ENDING).append('\n'));
            WholeFile.write(folder.resolve("tasks/" + task + ".txt"), bytes(list.toString()));
        }
        String script = String.format(Locale.ROOT, """
                #!/bin/sh
                # %d runs of kith in %d tasks. Start them with: sbatch %s
                # A task that failed can be started again: finished runs are not made twice.
                # Afterwards 'kith sweep' with the same file and --out makes the tables.
                #SBATCH --job-name=kith-%s
                #SBATCH --array=0-%d
                #SBATCH --ntasks=1
                #SBATCH --cpus-per-task=1
                cd %s || exit 1
                exec %s run-one $(cat "tasks/${SLURM_ARRAY_TASK_ID:?}.txt") --out %s --quiet
                """, runs.size(), tasks, SCRIPT, sweep.settings().name(), tasks - 1,
                quoted(folder), program, quoted(results));
        WholeFile.write(folder.resolve(SCRIPT), bytes(script));
        return new JobArray(tasks, folder.resolve(SCRIPT));
    }

    /** A path as one word of a shell. */
    private static String quoted(Path path) {
        return "'" + path.toAbsolutePath().normalize().toString().replace("'", "'\\''") + "'";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
