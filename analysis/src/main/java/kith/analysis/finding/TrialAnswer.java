package kith.analysis.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.TrialDesign;
import kith.analysis.trial.ArmResult;
import kith.analysis.trial.Controls;
import kith.analysis.trial.DoseLine;
import kith.analysis.trial.DoseShape;
import kith.analysis.trial.TrialResult;
import kith.analysis.wording.Comparisons;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/**
 * Says what a trial found on its last day: of a line of doses the dose with the highest mean, both ends and the shape
 * in between; of other arms each one; where there are many, the lowest and the highest of them. A trial of doses is
 * told on two scales, such as wanting and liking, which can go apart.
 */
public record TrialAnswer(TrialResult trial, TrialDesign.Scale scale) {
    private static final int MOST_ARMS = 4;

    /** The answer of a trial on its first scale, and of a trial of doses on its second one; none without a scale. */
    static List<Statement> of(TrialResult trial) {
        List<TrialDesign.Scale> scales = trial.scenario().trial().scales();
        if (scales.isEmpty()) {
            return List.of();
        }
        TrialAnswer first = new TrialAnswer(trial, scales.get(0));
        if (trial.days(scales.get(0)).isEmpty()) {
            return List.of(Statement.of("Nobody was measured in this trial."));
        }
        List<Statement> told = new ArrayList<>();
        Controls controls = new Controls(trial.scenario().trial());
        if (controls.exist()) {
            told.add(repeated("Every other arm is compared with " + controls.words() + "."));
        }
        if (!controls.caution().isEmpty()) {
            told.add(Statement.of(controls.caution()));
        }
        List<TrialAnswer> second = scales.stream().skip(1).limit(1).filter(scale -> !trial.days(scale).isEmpty())
                .map(scale -> new TrialAnswer(trial, scale)).toList();
        List<String> shapes = Stream.concat(Stream.of(first), second.stream())
                .flatMap(each -> each.lines().stream().map(each::shapeOf)).map(DoseShape::text).distinct().toList();
        told.addAll(first.statements(shapes.size() > 1));
        second.forEach(each -> each.lines()
                .forEach(line -> told.add(Statement.of(each.ofLine(line, shapes.size() > 1)))));
        if (shapes.size() == 1) {
            told.add(Statement.of("In each of these groups of arms, the mean " + shapes.get(0) + "."));
        }
        if (!first.lines().isEmpty() || first.others().size() > MOST_ARMS) {
            told.add(Statement.of("The table below lists all arms and scales."));
        }
        return told;
    }

    private static Statement repeated(String text) {
        return new Statement(text, text, List.of());
    }

    /** Arms that lie on no line of doses and are compared. */
    private List<ArmResult> others() {
        List<DoseLine> lines = lines();
        return arms().stream().filter(each -> !each.isControl())
                .filter(each -> lines.stream().noneMatch(line -> line.holds(each.arm()))).toList();
    }

    /** The statements on this scale, each line of doses with its shape or without it. */
    private List<Statement> statements(boolean shapes) {
        List<Statement> told = new ArrayList<>();
        lines().forEach(line -> told.add(new Statement(ofLine(line, shapes), highest(line), List.of())));
        List<ArmResult> others = others();
        if (others.size() <= MOST_ARMS) {
            others.forEach(arm -> told.add(repeated(ofArm(arm))));
        } else {
            Comparator<ArmResult> bySize = Comparator.comparingDouble(this::value);
            told.add(repeated("Lowest of " + Numeral.count(others.size(), "arm") + ": "
                    + ofArm(others.stream().min(bySize).orElseThrow())));
            told.add(repeated("Highest: " + ofArm(others.stream().max(bySize).orElseThrow())));
        }
        String chance = Comparisons.byChance(trial.comparisons(scale, day()));
        if (!chance.isEmpty()) {
            told.add(Statement.of(chance));
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

    private DoseShape shapeOf(DoseLine line) {
        return DoseShape.of(results(line), new StudentInterval());
    }

    /** The highest mean of a line of doses. */
    private String highest(DoseLine line) {
        ArmResult peak = peak(results(line));
        return "“" + line.label() + "”: " + measured() + " on day " + day() + " is highest with " + words(line, peak)
                + ": " + found(peak) + word(peak) + ".";
    }

    /** A line of doses: the highest mean, both ends, and if asked how the mean goes from one to the other. */
    private String ofLine(DoseLine line, boolean withShape) {
        List<ArmResult> results = results(line);
        DoseShape shape = shapeOf(line);
        ArmResult peak = peak(results);
        StringBuilder told = new StringBuilder(highest(line));
        if (shape == DoseShape.DIPS) {
            ArmResult lowest = shape.turn(results);
            told.append(" It is lowest with ").append(words(line, lowest)).append(": ").append(found(lowest))
                    .append(word(lowest)).append('.');
        }
        Stream.of(results.get(0), results.get(results.size() - 1)).filter(end -> !end.arm().equals(peak.arm()))
                .forEach(end -> told.append(" With ").append(words(line, end)).append(": ").append(found(end))
                        .append(word(end)).append('.'));
        return told + (withShape ? " The mean " + shape.text() + "." : "");
    }

    private static ArmResult peak(List<ArmResult> results) {
        return results.stream().max(Comparator.comparingDouble(ArmResult::mean)).orElseThrow();
    }

    private static String words(DoseLine line, ArmResult arm) {
        double dose = line.dose(arm.arm());
        return DoseLine.words(dose) + " (" + DoseLine.number(dose) + ")";
    }

    /** "−6.6 [−8.2, −5.1]"; a mean where nothing is compared. */
    private String found(ArmResult arm) {
        return arm.isControl() ? "a mean of " + mean(arm) + ", the arm of the comparison"
                : arm.compares() ? difference(arm) : "a mean of " + mean(arm);
    }

    private static String word(ArmResult arm) {
        return arm.compares() ? ", " + arm.word().text() : "";
    }

    private String ofArm(ArmResult arm) {
        return "“" + trial.scenario().trial().armLabel(arm.arm()) + "” (" + Numeral.plain(arm.n(), 0)
                + " people a run): " + measured() + " on day " + day() + ": " + found(arm) + word(arm) + ".";
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

    /** What the mean of a line does, and where it is highest if it peaks. */
    private String shape(DoseLine line) {
        List<ArmResult> results = results(line);
        DoseShape shape = shapeOf(line);
        return shape.text() + (shape == DoseShape.PEAKS ? "; it is highest with " + words(line, peak(results)) : "");
    }

    /**
     * The answer of this scale in one sentence, for the head of a chart: how often each word is told, or of doses the
     * shape of each line; empty where nothing is compared.
     */
    public String claim() {
        List<DoseLine> lines = lines();
        if (!lines.isEmpty()) {
            return lines.stream().collect(Collectors.groupingBy(this::shape, LinkedHashMap::new,
                    Collectors.mapping(line -> "“" + line.label() + "”", Collectors.joining(", "))))
                    .entrySet().stream().map(each -> each.getValue() + ": the mean " + each.getKey() + ".")
                    .collect(Collectors.joining(" "));
        }
        Function<ArmResult, Double> far = arm -> Math.abs(arm.difference());
        return compared().stream().filter(ArmResult::compares).filter(arm -> arm.word().isVerdict())
                .max(Comparator.comparing(far)).map(this::ofArm)
                .map(text -> (compared().size() > 1 ? "Largest difference: " : "") + text).orElse("");
    }
}
