package kith.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kith.experiment.OutputHoldsOtherRuns;
import kith.experiment.Progress;
import kith.experiment.RivalPlan;
import kith.experiment.Study;

/**
 * Runs a study once more under each of its rival assumptions, and with a placebo AI. The results lie in folders of
 * their own within those of the study. These runs do not keep the daily values of each person, which take most of the
 * disk.
 *
 * @param rivals the assumptions
 * @param folder results folder of the study
 */
record RivalRuns(List<RivalPlan> rivals, Path folder) {
    /**
     * What came of it.
     *
     * @param failed the runs that failed
     * @param played the assumptions under which some run succeeded
     * @param seconds wall time of running
     */
    record Outcome(List<String> failed, List<RivalPlan> played, double seconds) {}

    /** Runs them all, and writes the tables and the summary of each. */
    Outcome run(int threads, boolean replace, List<String> command, Function<RivalPlan, Progress> progress,
            Function<RivalPlan, AnalysisDisplay> display)
            throws CommandRefused, InterruptedException, IOException {
        List<String> failed = new ArrayList<>();
        List<RivalPlan> played = new ArrayList<>();
        double seconds = 0;
        for (RivalPlan rival : rivals) {
            Path own = folder.resolve(rival.folder());
            if (!rival.obstacles(folder).isEmpty()) {
                throw new CommandRefused(ExitCode.OUTPUT_TAKEN, folder + ": " + rival.obstacles(folder)
                        + "; the study itself is finished and kept");
            }
            try (Study study = new Study(rival.plan(), own, false).sharing(folder)) {
                List<String> words = Stream.concat(command.stream(), Stream.of(rival.option(), rival.assumption()))
                        .toList();
                Study.Result result = study.run(threads, replace, words, progress.apply(rival));
                result.failed().forEach(each -> failed.add("with " + rival.assumption() + ": " + each));
                if (result.failed().size() < result.runs()) {
                    try (AnalysisDisplay shown = display.apply(rival)) {
                        RunReport.write(study, own, false, List.of(), false, shown);
                    }
                    played.add(rival);
                }
                seconds += result.seconds();
            } catch (OutputHoldsOtherRuns e) {
                throw new CommandRefused(ExitCode.OUTPUT_TAKEN, e.getMessage() + "; "
                        + (e.isReplaceable() ? "--replace " + e.replacing() + ", " : "") + "or remove "
                        + ShellWords.quoted(own.toString())
                        + "; the study itself is finished and kept");
            }
        }
        return new Outcome(failed, played, seconds);
    }

    /** How many runs they have. */
    int runs() {
        return runs(rivals);
    }

    private static int runs(List<RivalPlan> some) {
        return some.stream().mapToInt(rival -> rival.plan().runs().size()).sum();
    }

    /** How many runs they have, in words; empty for none. */
    String words() {
        int placebo = runs(rivals.stream().filter(RivalPlan::isPlacebo).toList());
        int others = runs() - placebo;
        return (others == 0 ? "" : others + " under rival assumptions")
                + (others == 0 || placebo == 0 ? "" : " and ")
                + (placebo == 0 ? "" : placebo + " for the placebo AI");
    }

    /** How many of these are finished and kept. */
    int kept() {
        int kept = 0;
        for (RivalPlan rival : rivals) {
            try (Study study = new Study(rival.plan(), folder.resolve(rival.folder()))) {
                kept += study.kept();
            }
        }
        return kept;
    }
}
