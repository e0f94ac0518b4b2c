package kith.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kith.analysis.summary.NextStep;
import kith.scenario.settings.ChoiceSettings.AiRule;
import kith.scenario.settings.Scenario;

/** What one can do after {@code kith run}: commands that keep what was set in the one just given. */
final class NextSteps {
    private static final int MOST_REPLICATES = 100_000;

    private NextSteps() {}

    /**
     * The steps.
     *
     * @param hasRivals whether the study was run under its rival assumptions as well
     * @param sets the {@code --set} and {@code --seed} words of the command, in its order
     * @param out the results folder where it was named
     * @param folder the results folder
     */
    static List<NextStep> after(Scenario scenario, boolean hasRivals, List<Path> files, List<String> sets, Path out,
            Path folder) {
        List<NextStep> steps = new ArrayList<>();
        int replicates = scenario.replicates();
        if (replicates <= MOST_REPLICATES / 4) {
            List<String> more = command(files, sets);
            if (out != null) {
                more.addAll(List.of("--out", out.toString()));
            }
            more.addAll(List.of("--replicates", Integer.toString(4 * replicates)));
            boolean one = replicates == 1;
            steps.add(new NextStep(
                    ShellWords.joined(more),
                    one ? "adds intervals; this run is kept" : "gives narrower intervals; these runs are kept"));
        }
        if (scenario.ai().present() && !hasRivals) {
            AiRule other = switch (scenario.choice().aiRule()) {
                case ONE_LOGIT -> AiRule.AI_OR_NOBODY_NEST;
                case AI_OR_NOBODY_NEST, REACH -> AiRule.ONE_LOGIT;
            };
            List<String> rival = command(files, sets);
            rival.addAll(List.of("--set-all", "choice.ai_rule=" + other.word()));
            rival.addAll(List.of("--replicates", Integer.toString(replicates), "--out", folder + "-rival-rule"));
            steps.add(new NextStep(ShellWords.joined(rival),
                    "repeats the study under the rival assumption about how many contacts a session replaces"));
        }
        if (files.size() == 1 && scenario.ai().present() && scenario.standards().spillover() == 0
                && scenario.shows().metrics().get(0).variable().startsWith("standard_")) {
            List<String> spillover = command(files, sets);
            spillover.addAll(List.of("--set", "standards.spillover=0.3"));
            spillover.addAll(List.of("--replicates", Integer.toString(replicates), "--out", folder + "-spillover"));
            steps.add(new NextStep(ShellWords.joined(spillover),
                    "assumes that experience with AI changes what people expect of each other"));
        }
        return steps;
    }

    private static List<String> command(List<Path> files, List<String> sets) {
        List<String> words = new ArrayList<>(List.of("kith", "run"));
        files.forEach(file -> words.add(ShellWords.file(file)));
        words.addAll(sets);
        return words;
    }
}
