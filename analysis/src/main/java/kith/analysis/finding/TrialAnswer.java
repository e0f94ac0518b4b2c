package kith.analysis.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Manifest;
import kith.analysis.trial.ArmResult;
import kith.analysis.trial.Controls;
import kith.analysis.trial.DoseLine;
import kith.analysis.trial.DoseShape;
import kith.analysis.trial.TrialResult;
import kith.analysis.wording.Comparisons;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/**
 * Says what a trial found on its last day: of a line of doses its lowest and its highest dose and the shape in between,
 * of other arms each one; where there are many, the lowest and the highest of them.
 */
public record TrialAnswer(TrialResult trial, Manifest.Scale scale) {
    private static final int MOST_ARMS = 4;

    /** The answer of a trial on its first scale; none without a scale. */
    static List<Statement> of(TrialResult trial) {
        return trial.scenario().trial().scales().stream().findFirst()
                .map(scale -> new TrialAnswer(trial, scale).statements()).orElse(List.of());
    }

    private List<Statement> statements() {
        if (trial.days(scale).isEmpty()) {
            return List.of(Statement.of("Nobody was measured in this trial."));
        }
        Manifest.Trial design = trial.scenario().trial();
        List<Statement> told = new ArrayList<>();
        List<DoseLine> lines = lines();
        lines.forEach(line -> told.add(Statement.of(ofLine(line))));
        List<ArmResult> others = arms().stream().filter(each -> !each.isControl())
                .filter(each -> lines.stream().noneMatch(line -> line.holds(each.arm()))).toList();
        if (others.size() <= MOST_ARMS) {
            others.forEach(arm -> told.add(Statement.of(ofArm(arm))));
        } else {
            Comparator<ArmResult> bySize = Comparator.comparingDouble(this::value);
            told.add(Statement.of("Lowest of " + Numeral.count(others.size(), "arm") + ": "
                    + ofArm(others.stream().min(bySize).orElseThrow())));
            told.add(Statement.of("Highest: " + ofArm(others.stream().max(bySize).orElseThrow())));
        }
        Controls controls = new Controls(design);
        if (controls.exist()) {
            told.add(Statement.of("Differences are from " + controls.words() + "."));
        }
        if (!controls.caution().isEmpty()) {
            told.add(Statement.of(controls.caution()));
        }
        String chance = Comparisons.byChance(trial.comparisons(scale, day()));
        if (!chance.isEmpty()) {
            told.add(Statement.of(chance));
        }
        if (!lines.isEmpty() || others.size() > MOST_ARMS) {
            told.add(Statement.of("The table below lists all arms and scales."));
        }
        return told;
    }

    /** The lines of doses of which at least three arms were observed. */
    private List<DoseLine> lines() {
        return DoseLine.of(trial.scenario().trial()).stream()
                .filter(line -> results(line).size() > 2).toList();
    }

    private int day() {
        List<Integer> days = trial.days(scale);
        return days.get(days.size() - 1);
    }

    private List<ArmResult> arms() {
        return trial.at(scale, day());
    }

    private List<ArmResult> results(DoseLine line) {
        return line.results(arms()).stream().filter(each -> !Double.isNaN(each.mean())).toList();
    }

    private double value(ArmResult arm) {
        return arm.compares() ? arm.difference() : arm.mean();
    }

    private String measured() {
        return Sentence.within(scale.label());
    }

    /** A line of doses: the lowest, the highest, and how the mean goes from one to the other. */
    private String ofLine(DoseLine line) {
        List<ArmResult> results = results(line);
        ArmResult low = results.get(0);
        ArmResult high = results.get(results.size() - 1);
        DoseShape shape = DoseShape.of(results, new StudentInterval());
        ArmResult turn = shape.turn(results);
        return "“" + line.label() + "”, lowest dose, " + words(line, low) + ": " + measured() + " " + found(low)
                + " on day " + day() + word(low) + ". Highest dose, " + words(line, high) + ": it " + found(high)
                + word(high) + ". The mean " + shape.text() + "."
                + (turn == null ? ""
                        : " It turns at " + words(line, turn) + ", where it " + found(turn) + word(turn) + ".");
    }

    private static String words(DoseLine line, ArmResult arm) {
        double dose = line.dose(arm.arm());
        return DoseLine.words(dose) + " (" + DoseLine.number(dose) + ")";
    }

    /** "differs by −6.6 [−8.2, −5.1]"; a mean where nothing is compared. */
    private String found(ArmResult arm) {
        return arm.isControl() ? "has a mean of " + mean(arm) + " (control arm)"
                : arm.compares() ? "differs by " + difference(arm) : "has a mean of " + mean(arm);
    }

    private static String word(ArmResult arm) {
        return arm.compares() ? ": " + arm.word().text() : "";
    }

    private String ofArm(ArmResult arm) {
        return "“" + trial.scenario().trial().armLabel(arm.arm()) + "” (" + Numeral.plain(arm.n(), 0)
                + " people a run): " + measured() + " " + found(arm) + " on day " + day() + word(arm) + ".";
    }

    private String difference(ArmResult arm) {
        int decimals = TrialResult.decimals(compared());
        return Numeral.signed(arm.difference(), decimals) + " " + Numeral.signed(arm.interval(), decimals);
    }

    private String mean(ArmResult arm) {
        return Numeral.plain(arm.mean(), TrialResult.usualDecimals(compared()));
    }

    private List<ArmResult> compared() {
        return arms().stream().filter(each -> !each.isControl()).toList();
    }

    /**
     * The answer of this scale in one sentence, for the head of a chart: how often each word is told, or of doses the
     * shape of each line; empty where nothing is compared.
     */
    public String claim() {
        List<DoseLine> lines = lines();
        if (!lines.isEmpty()) {
            return lines.stream().collect(Collectors.groupingBy(
                    line -> DoseShape.of(results(line), new StudentInterval()), TreeMap::new,
                    Collectors.mapping(line -> "“" + line.label() + "”", Collectors.joining(", "))))
                    .entrySet().stream().map(each -> each.getValue() + ": the mean " + each.getKey().text())
                    .collect(Collectors.joining("; ")) + ".";
        }
        Function<ArmResult, Double> far = arm -> Math.abs(arm.difference());
        return compared().stream().filter(ArmResult::compares).filter(arm -> arm.word().isVerdict())
                .max(Comparator.comparing(far)).map(this::ofArm)
                .map(text -> (compared().size() > 1 ? "Largest difference: " : "") + text).orElse("");
    }
}
