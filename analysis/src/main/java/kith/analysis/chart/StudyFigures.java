package kith.analysis.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.analysis.booking.Booking;
import kith.analysis.contrast.ByCommunity;
import kith.analysis.contrast.Finding;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;
import kith.analysis.trial.DoseLine;
import kith.analysis.trial.TrialResult;

/** Which figures a study has: those whose numbers its runs hold. */
public final class StudyFigures {
    private static final List<String> UNFOLDING = List.of("loneliness", "dependency", "well_being");

    private static final List<String> GOVERNED = List.of("loneliness", "dependency", "well_being", "ai_relationship_seeking");

    private StudyFigures() {}

    /** The figures of several scenarios against one reference; none where there are fewer than two. */
    public static List<Figure> ofAll(Study study, List<Finding> findings, List<ByCommunity> communities) {
        List<Figure> figures = new ArrayList<>();
        if (findings.size() > 1 && !findings.get(0).effects().isEmpty()) {
            figures.add(new AllContrastsChart(study, findings));
        }
        communities.forEach(told -> figures.add(new CommunityChart(study, told)));
        return figures;
    }

    /** The figures of a scenario against the reference. */
    public static List<Figure> of(Finding finding) {
        Study study = finding.study();
        if (finding.pairs() == 0) {
            return List.of();
        }
        Sides sides = new Sides(study, finding.scenario(), finding.reference());
        List<Figure> figures = new ArrayList<>();
        if (!finding.effects().isEmpty()) {
            figures.add(new EffectChart(sides, finding));
            finding.asides().forEach(aside -> figures.add(new EffectChart(sides, aside)));
            if (!finding.users().isEmpty()) {
                figures.add(new UserChart(sides, finding));
            }
        }
        if (!finding.groups().isEmpty()) {
            figures.add(new GroupChart(sides, finding));
        }
        if (finding.outcome() != null) {
            booked(sides, finding.outcome(), Booking.ofPairs(study,
                    study.runs().pairs(finding.scenario().scenarioId(), finding.reference().scenarioId()),
                    finding.outcome().name())).ifPresent(figures::add);
        }
        figures.addAll(courses(sides));
        return figures;
    }

    /** The figures of a scenario that is compared with nothing. */
    public static List<Figure> of(Study study, Manifest.Scenario scenario) {
        List<RunsTable.Run> runs = study.runs().succeeded(scenario.scenarioId());
        if (runs.isEmpty()) {
            return List.of();
        }
        Sides sides = new Sides(study, scenario, null);
        List<Figure> figures = new ArrayList<>();
        study.manifest().mainOutcome()
                .flatMap(outcome -> booked(sides, outcome, Booking.ofRuns(study, runs, outcome.name())))
                .ifPresent(figures::add);
        figures.addAll(courses(sides));
        return figures;
    }

    /** The figures of a trial: one per scale that was observed. */
    public static List<Figure> of(Study study, TrialResult trial) {
        List<Figure> figures = new ArrayList<>();
        for (Manifest.Scale scale : trial.scenario().trial().scales()) {
            if (trial.arms().stream().anyMatch(each -> each.scale().equals(scale.name()) && each.runs() > 0)) {
                Sides sides = new Sides(study, trial.scenario(), null);
                List<DoseLine> lines = DoseLine.of(trial.scenario().trial());
                figures.add(lines.isEmpty() ? new ArmChart(sides, trial, scale) : new DoseChart(sides, trial, scale, lines));
            }
        }
        return figures;
    }

    private static Optional<Figure> booked(Sides sides, Manifest.Metric outcome, Booking booking) {
        return booking.entries().isEmpty()
                ? Optional.empty()
                : Optional.of(new BookingChart(sides, outcome, booking));
    }

    private static List<Figure> courses(Sides sides) {
        List<RunsTable.Run> runs = sides.study().runs().succeeded(sides.scenario().scenarioId());
        List<Figure> figures = new ArrayList<>();
        for (String name : sides.study().governance().isEmpty() ? UNFOLDING : GOVERNED) {
            sides.study().manifest().metric(name)
                    .filter(metric -> !sides.study().isIdle(name) && sides.study().series().holds(runs, SeriesTable.EVERYBODY, name))
                    .map(metric -> UnfoldingChart.of(sides, metric))
                    .filter(chart -> !chart.scenario().isEmpty()) // nobody to tell of, such as users where nobody uses it
                    .ifPresent(figures::add);
        }
        if (sides.study().series().holds(runs, SeriesTable.EVERYBODY, TimeChart.PEOPLE)) {
            figures.add(TimeChart.of(sides));
        }
        return figures;
    }
}
