package kith.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import kith.analysis.table.WholeFile;

/** {@code damaged/} of a results folder: what was found changed since kith wrote it, for somebody to look at. */
final class DamagedRuns {
    static final String NAME = "damaged";

    private final Path study;

    DamagedRuns(Path study) {
        this.study = study;
    }

    /** Moves the tables of a run aside, and tells why. */
    void setAside(Path from, PlannedRun run, String fault, Consumer<String> told) throws IOException {
        Path to = move(from, run.runId());
        told.accept(name(run) + " is damaged: " + fault + "; it is set aside in " + to + " and played again");
    }

    /** A run in words. */
    static String name(PlannedRun run) {
        return "run " + run.runId() + " (" + run.scenarioId() + ", replicate " + run.replicate() + ")";
    }

    /** Moves a file of the study aside, and tells why. */
    void setAside(String file, String fault, Consumer<String> told) throws IOException {
        Path to = move(study.resolve(file), file);
        told.accept(study.resolve(file) + " is damaged: " + fault + "; it is set aside as " + to
                + ", and made again from the finished runs");
    }

    private Path move(Path from, String name) throws IOException {
        Path folder = study.resolve(NAME);
        Files.createDirectories(folder);
        Path to = folder.resolve(name);
        for (int i = 2; Files.exists(to, LinkOption.NOFOLLOW_LINKS); i++) {
            to = folder.resolve(name + "-" + i);
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        WholeFile.forceFolder(folder);
        WholeFile.forceFolder(study);
        return to;
    }
}
