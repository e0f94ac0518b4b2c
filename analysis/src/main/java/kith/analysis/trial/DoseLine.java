package kith.analysis.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kith.analysis.table.TrialDesign;
import kith.analysis.wording.Numeral;

/**
 * Arms of a trial that differ in their dose alone, from the lowest to the highest. The dose is how strongly the arm's
 * AI seeks a relationship, from -1 to 1.
 *
 * @param label what the labels of these arms have in common
 */
public record DoseLine(String label, List<TrialDesign.Arm> arms) {
    private static final int LEAST_DOSES = 3;

    /** The lines of a trial that have at least three doses; none in a trial that is about something else. */
    public static List<DoseLine> of(TrialDesign trial) {
        List<DoseLine> lines = new ArrayList<>();
        for (int line : trial.arms().stream().map(TrialDesign.Arm::line).filter(Objects::nonNull).distinct().toList()) {
            List<TrialDesign.Arm> arms = trial.arms().stream()
                    .filter(arm -> arm.line() != null && arm.line() == line)
                    .sorted(Comparator.comparing(TrialDesign.Arm::dose))
                    .toList();
            if (arms.stream().map(TrialDesign.Arm::dose).distinct().count() >= LEAST_DOSES) {
                lines.add(new DoseLine(common(arms), arms));
            }
        }
        return lines;
    }

    /** The parts between commas that the labels of all arms share. */
    private static String common(List<TrialDesign.Arm> arms) {
        Set<String> parts = new LinkedHashSet<>(parts(arms.get(0)));
        arms.forEach(arm -> parts.retainAll(parts(arm)));
        return parts.isEmpty() ? Numeral.count(arms.get(0).sessionsCount(), "session") : String.join(", ", parts);
    }

    private static List<String> parts(TrialDesign.Arm arm) {
        return Arrays.stream(arm.label().split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** Whether an arm lies on the line. */
    public boolean holds(String arm) {
        return arms.stream().anyMatch(each -> each.name().equals(arm));
    }

    /** The dose of an arm on the line. */
    public double dose(String arm) {
        return arms.stream().filter(each -> each.name().equals(arm)).findFirst().orElseThrow().dose();
    }

    /** The results of its arms, from the lowest dose to the highest; arms without any are left out. */
    public List<ArmResult> results(List<ArmResult> all) {
        return arms.stream().flatMap(arm -> all.stream().filter(each -> each.arm().equals(arm.name()))).toList();
    }

    /** The dose of an arm, where all of the line have different ones: "warm (0.5)". */
    public String words(TrialDesign.Arm arm) {
        return words(arm.dose()) + " (" + number(arm.dose()) + ")";
    }

    /** A dose as a number: −1, 0.5, 0.25. */
    public static String number(double dose) {
        return Numeral.plain(dose, dose == Math.rint(dose) ? 0 : Math.abs(dose * 10 - Math.rint(dose * 10)) < 1e-9 ? 1
                : 2);
    }

    /** A dose in words. */
    public static String words(double dose) {
        return dose <= -0.75 ? "task only" : dose <= -0.25 ? "mostly tasks" : dose < 0.25 ? "neutral"
                : dose < 0.75 ? "warm" : "strongly seeks closeness";
    }
}
