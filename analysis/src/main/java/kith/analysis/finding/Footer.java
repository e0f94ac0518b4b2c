package kith.analysis.finding;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.analysis.table.Manifest;
import kith.analysis.table.OtherWorlds;
import kith.analysis.table.Rival;
import kith.analysis.table.Study;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;
import kith.analysis.worlds.WorldWords;

/** What every chart of a study rests on, in the same words below each of them. */
public final class Footer {
    /** What intervals hold, in the same words everywhere. */
    public static final String VARIATION = "Intervals show run-to-run variation only. Assumptions were not varied.";

    private static final String RUN_TO_RUN = "Intervals show run-to-run variation only. ";

    /** What intervals hold in a study: where rival assumptions were run, which settings these vary and no others. */
    public static String variation(Study study) {
        List<String> varied = study.rivals().stream().map(Rival::subject).distinct().toList();
        return varied.isEmpty() ? VARIATION
                : RUN_TO_RUN + "These runs vary only "
                        + Numeral.count(varied.size(), "setting") + ": " + Sentence.listed(varied) + ".";
    }

    /** How wide intervals are, in the same words everywhere; the glossary says how they are made. */
    public static final String INTERVALS = "95 % intervals.";

    private Footer() {}

    /** How many settings are assumptions, in a sentence; empty where none is. */
    public static String assumptions(Manifest manifest) {
        return manifest.parameters().d() == 0 ? "" : Numeral.count(manifest.parameters().d()) + " of "
                + Numeral.count(manifest.parameters().total()) + " settings are assumptions (evidence grade D).";
    }

    /** The basis of a comparison, or of one scenario where the reference is null. */
    public static String of(Study study, Manifest.Scenario scenario, Manifest.Scenario reference) {
        int n = reference == null
                ? study.runs().succeeded(scenario.scenarioId()).size()
                : study.runs().pairs(scenario.scenarioId(), reference.scenarioId()).size();
        return of(study, Numeral.count(n, reference == null ? "run" : "pair") + (reference == null ? "" : " of runs"));
    }

    /** The basis with a count of runs or pairs in words. */
    public static String of(Study study, String runs) {
        Manifest manifest = study.manifest();
        return runs + ", " + Numeral.count(manifest.people()) + " people, days 0 to " + study.series().lastDay()
                + ", seed " + manifest.seed() + ". " + INTERVALS;
    }

    /**
     * What intervals do not hold, how many settings are assumptions, and what an experiment over assumptions has found:
     * it stands among the warnings. A chart names the rival assumptions at their marks, so here they are counted.
     */
    public static String caution(Study study) {
        return Stream.of(ofAssumptions(study), worlds(study.manifest().otherWorlds()))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String ofAssumptions(Study study) {
        String assumptions = assumptions(study.manifest());
        if (assumptions.isEmpty()) {
            return variation(study);
        }
        long varied = study.rivals().stream().map(Rival::path).distinct().count();
        return RUN_TO_RUN + assumptions.replaceFirst("\\.$", varied == 0 ? "; none was varied."
                : "; these runs vary only " + Numeral.count(varied, "setting") + ".");
    }

    /** In how many worlds of an experiment its widest outcome is higher or lower; empty where there is none. */
    private static String worlds(OtherWorlds worlds) {
        return worlds == null ? "" : worlds.widest().map(outcome -> "Another experiment (" + worlds.experiment()
                + ", day " + worlds.day() + ") combined " + worlds.settings().size() + " assumptions: "
                + Sentence.within(WorldWords.sentence(outcome))).orElse("");
    }
}
