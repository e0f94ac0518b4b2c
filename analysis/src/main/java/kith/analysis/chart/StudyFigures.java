package kith.analysis.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.analysis.booking.Booking;
import kith.analysis.contrast.ByCommunity;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.contrast.Finding;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;
import kith.analysis.table.TrialDesign;
import kith.analysis.trial.DoseLine;
import kith.analysis.trial.TrialResult;

/**
 * Which figures a study has: those whose numbers its runs hold, in the order in which a reader should meet them. At
 * most {@value #MOST_IN_FRONT} lie in front: of one scenario the difference, by use, by group, by cause and over time;
 * of several the contrasts of all, what a regime is for communities, and the answer of each. The rest is more.
 */
public final class StudyFigures {
    /** How many figures lie in front. */
    public static final int MOST_IN_FRONT = 6;

    private static final List<String> UNFOLDING = List.of("loneliness", "dependency", "well_being",
            "human_hours_per_day", "ai_hours_per_day");
    private static final String GOVERNED = "ai_relationship_seeking";

    private StudyFigures() {}

    /** All figures of a study: those in front first. */
    public static List<Figure> all(Study study, List<Finding> findings, List<ByCommunity> communities,
            List<TrialResult> trials) {
        Rivals rivals = Rivals.of(study);
        List<Figure> first = new ArrayList<>();
        List<Figure> more = new ArrayList<>();
        List<Sides> compared = findings.stream()
                .map(finding -> new Sides(study, finding.scenario(), finding.reference(), rivals)).toList();
        trials.forEach(trial -> arms(new Sides(study, trial.scenario(), null, rivals), trial, first, more));
        first.addAll(ofAll(study, findings, compared, communities, rivals));
        if (findings.size() > 1 && !findings.get(0).effects().isEmpty()) {
            more.addAll(AllContrastsChart.of(study, findings, compared, rivals).stream().skip(1).toList());
        }
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            Sides sides = compared.get(i);
            List<Figure> main = main(sides, finding);
            boolean alone = findings.size() == 1;
            main.forEach(figure -> (alone || figure instanceof AnswerChart ? first : more).add(figure));
            more.addAll(more(sides, finding, main));
        }
        if (findings.isEmpty()) {
            List<Manifest.Scenario> scenarios = study.manifest().scenarios();
            scenarios.forEach(scenario -> (scenarios.size() == 1 ? first : more)
                    .addAll(alone(new Sides(study, scenario, null, rivals))));
        }
        return placed(first, more);
    }

    /** The first figures in front, all others as more. */
    static List<Figure> placed(List<Figure> first, List<Figure> more) {
        List<Figure> front = first.subList(0, Math.min(MOST_IN_FRONT, first.size()));
        return Stream.concat(front.stream(),
                Stream.concat(first.stream().skip(front.size()), more.stream()).map(More::new)).toList();
    }

    /** The figures of several scenarios against one reference; none where there are fewer than two. */
    private static List<Figure> ofAll(Study study, List<Finding> findings, List<Sides> compared,
            List<ByCommunity> communities, Rivals rivals) {
        List<Figure> figures = new ArrayList<>();
        if (findings.size() > 1 && !findings.get(0).effects().isEmpty()) {
            figures.add(AllContrastsChart.of(study, findings, compared, rivals).get(0));
        }
        communities.forEach(told -> figures.add(new CommunityChart(study, told, compared)));
        return figures;
    }

    /** The figures of a scenario against the reference that come first. */
    private static List<Figure> main(Sides sides, Finding finding) {
        Study study = finding.study();
        if (finding.pairs() == 0) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        AnswerChart.of(sides).ifPresent(figures::add);
        if (!finding.effects().isEmpty()) {
            figures.add(new EffectChart(sides, ofMainGroup(finding)));
            if (!finding.users().isEmpty()) {
                figures.add(UserChart.of(sides, finding).get(0));
            }
        }
        if (!finding.groups().isEmpty()) {
            figures.add(new GroupChart(sides, finding));
        }
        if (finding.outcome() != null) {
            String group = ofMainGroup(finding).group();
            attributed(sides, finding.outcome(), group, Booking.ofPairs(study,
                    study.runs().pairs(finding.scenario().scenarioId(), finding.reference().scenarioId()),
                    finding.outcome().name(), group)).ifPresent(figures::add);
            course(sides, finding.outcome().name()).ifPresent(figures::add);
        }
        return figures;
    }

    /** What differs in the group that the scenario asks about. */
    private static Finding ofMainGroup(Finding finding) {
        return finding.ofMainGroup(
                new ContrastTable(finding.study(), finding.reference().scenarioId(), new StudentInterval()));
    }

    /** The other figures of a scenario against the reference. */
    private static List<Figure> more(Sides sides, Finding finding, List<Figure> main) {
        if (finding.pairs() == 0) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        if (!finding.effects().isEmpty()) {
            Finding asked = ofMainGroup(finding);
            Stream.concat(Stream.of(finding), finding.asides().stream())
                    .filter(each -> each.day() != asked.day() || !each.group().equals(asked.group()))
                    .forEach(each -> figures.add(new EffectChart(sides, each)));
            if (!finding.users().isEmpty()) {
                figures.addAll(UserChart.of(sides, finding).stream().skip(1).toList());
            }
        }
        List<String> drawn = main.stream().map(Figure::name).toList();
        courses(sides).stream().filter(course -> !drawn.contains(course.name())).forEach(figures::add);
        return figures;
    }

    /** The figures of a scenario that is compared with nothing. */
    private static List<Figure> alone(Sides sides) {
        Study study = sides.study();
        Manifest.Scenario scenario = sides.scenario();
        List<RunsTable.Run> runs = study.runs().succeeded(scenario.scenarioId());
        if (runs.isEmpty()) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        AnswerChart.of(sides).ifPresent(figures::add);
        study.manifest().mainOutcome()
                .flatMap(outcome -> attributed(sides, outcome, SeriesTable.EVERYBODY,
                        Booking.ofRuns(study, runs, outcome.name())))
                .ifPresent(figures::add);
        figures.addAll(courses(sides));
        return figures;
    }

    /**
     * The figures of a trial: per scale that was observed the differences, and of a trial of doses the values as more.
     */
    private static void arms(Sides sides, TrialResult trial, List<Figure> first, List<Figure> more) {
        List<DoseLine> lines = DoseLine.of(trial.scenario().trial());
        for (TrialDesign.Scale scale : trial.scenario().trial().scales()) {
            if (trial.arms().stream().anyMatch(each -> each.scale().equals(scale.name()) && each.runs() > 0)) {
                first.add(new ArmChart(sides, trial, scale, lines));
                if (!lines.isEmpty()) {
                    more.add(new DoseChart(sides, trial, scale, lines));
                }
            }
        }
    }

    private static Optional<Figure> attributed(Sides sides, Manifest.Metric outcome, String group, Booking booking) {
        return booking.entries().isEmpty()
                ? Optional.empty()
                : Optional.of(BookingChart.of(sides, outcome, group, booking));
    }

    private static List<Figure> courses(Sides sides) {
        List<String> governed = sides.study().governance().isEmpty() ? List.of() : List.of(GOVERNED);
        return Stream.concat(UNFOLDING.stream(), governed.stream()).flatMap(name -> course(sides, name).stream())
                .toList();
    }

    /**
     * The course of a metric in the group that the scenario asks about, else of everybody; unless nobody is there to
     * tell of, such as users where nobody uses an AI.
     */
    private static Optional<Figure> course(Sides sides, String name) {
        List<RunsTable.Run> runs = sides.study().runs().succeeded(sides.scenario().scenarioId());
        return sides.study().manifest().metric(name)
                .filter(metric -> !sides.study().isIdle(name)
                        && sides.study().series().holds(runs, SeriesTable.EVERYBODY, name))
                .map(metric -> sides.study().series().holds(runs, Finding.mainGroup(sides.scenario()), name)
                        ? UnfoldingChart.of(sides, metric)
                        : UnfoldingChart.of(sides, metric, SeriesTable.EVERYBODY))
                .filter(chart -> !chart.scenario().isEmpty())
                .map(chart -> chart);
    }
}
