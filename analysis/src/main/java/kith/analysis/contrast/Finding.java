package kith.analysis.contrast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import kith.analysis.stats.Sample;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.WindowWords;

/**
 * What a study says of one scenario against the reference on its last day: the headline metrics for everybody, and the
 * main outcome for every group. This is what terminal, charts and reports show.
 *
 * @param group whose the effects are: everybody, or of an aside one group
 * @param asides the same effects where the average over everybody on the last day would hide them: for people who have
 *     met the event, and on the last day of each window
 * @param users the same effects for eventual non-users, occasional, weekly and daily users of AI; none where nobody can
 *     use one
 */
public record Finding(
        Study study, Manifest.Scenario scenario, Manifest.Scenario reference, int day, List<Effect> effects,
        Manifest.Metric outcome, List<GroupEffect> groups, String group, List<Finding> asides,
        List<Finding> users) {
    /** Names of groups by eventual use begin so. */
    public static final String USERS = OtherUsers.GROUPS;

    private static final String STRUCK = "treated:yes";

    /** A metric and how it differs. */
    public record Effect(Manifest.Metric metric, Contrast contrast) {}

    /** A group, its size in people where the runs tell it, and how the main outcome differs in it. */
    public record GroupEffect(String group, String label, OptionalLong people, Contrast contrast) {}

    /** Assumptions beyond the ordinary on which a shown metric rests, each once. */
    public List<String> assumptions() {
        return effects.stream()
                .map(Effect::metric)
                .filter(Manifest.Metric::assumedStar)
                .flatMap(metric -> metric.restsOn().stream())
                .distinct()
                .toList();
    }

    /** Finds what a scenario of the study changes. */
    public static Finding of(Study study, ContrastTable table, Manifest.Scenario scenario) {
        Manifest manifest = study.manifest();
        Manifest.Scenario reference = manifest.reference().orElseThrow();
        int day = study.series().lastDay();
        List<Effect> effects = new ArrayList<>();
        for (Manifest.Metric metric : study.headline()) {
            effects.add(new Effect(metric,
                    table.contrast(scenario.scenarioId(), day, SeriesTable.EVERYBODY, metric.name())));
        }
        Manifest.Metric outcome = manifest.mainOutcome().orElse(null);
        List<GroupEffect> groups = new ArrayList<>();
        if (outcome != null) {
            for (String group : study.parts()) {
                OptionalLong people = people(study, reference, day, group);
                Contrast contrast = table.contrast(scenario.scenarioId(), day, group, outcome.name());
                // A group that was never counted does not exist in this study.
                if (people.isPresent() || contrast.pairs() > 0) {
                    groups.add(new GroupEffect(group, manifest.groupLabel(group), people, contrast));
                }
            }
            // Groups without a pair stay in the list, last.
            groups.sort(Comparator.comparingDouble(g -> g.contrast().size()));
        }
        List<Finding> asides = new ArrayList<>();
        if (study.parts().contains(STRUCK)) {
            asides.add(aside(study, table, scenario, reference, day, STRUCK));
        }
        scenario.windows().stream()
                .map(window -> window.end(day))
                .filter(end -> end < day)
                .distinct()
                .sorted()
                .map(end -> aside(study, table, scenario, reference, end, SeriesTable.EVERYBODY))
                .forEach(asides::add);
        asides.removeIf(Finding::isEmpty);
        List<Finding> users = new ArrayList<>(study.parts().stream()
                .filter(group -> group.startsWith(USERS))
                .map(group -> aside(study, table, scenario, reference, day, group))
                .toList());
        users.removeIf(Finding::isEmpty);
        return new Finding(study, scenario, reference, day, List.copyOf(effects), outcome, List.copyOf(groups),
                SeriesTable.EVERYBODY,
                List.copyOf(asides), List.copyOf(users));
    }

    /** The same effects on the last day in the group that the scenario asks about; itself where that is everybody. */
    public Finding ofMainGroup(ContrastTable table) {
        String asked = mainGroup(scenario);
        Finding found = asked.equals(SeriesTable.EVERYBODY) ? this
                : aside(study, table, scenario, reference, study.series().lastDay(), asked);
        return found.isEmpty() ? this : found;
    }

    /** The group that a scenario asks about: everybody where it names everybody or nothing, else the first it names. */
    public static String mainGroup(Manifest.Scenario scenario) {
        return scenario.shows() == null ? SeriesTable.EVERYBODY : scenario.shows().mainGroup();
    }

    private boolean isEmpty() {
        return effects.stream().allMatch(effect -> effect.contrast().pairs() == 0);
    }

    private static Finding aside(
            Study study, ContrastTable table, Manifest.Scenario scenario, Manifest.Scenario reference, int day,
            String group) {
        List<Effect> effects = study.headline().stream()
                .map(metric -> new Effect(metric, table.contrast(scenario.scenarioId(), day, group, metric.name())))
                .toList();
        return new Finding(study, scenario, reference, day, effects, null, List.of(), group, List.of(), List.of());
    }

    /** Who and when, to stand after "what differs": "for 99 people struck by the event, by day 365". */
    public String about() {
        String who = group.equals(SeriesTable.EVERYBODY) ? "" : "for " + people()
                .stream().mapToObj(n -> Numeral.count(n) + " people ").findFirst().orElse("people ")
                + Sentence.within(study.manifest().groupLabel(group)) + ", ";
        return who + "by day " + day + when();
    }

    /** Whether it is about everybody on the last day. */
    public boolean isMain() {
        return group.equals(SeriesTable.EVERYBODY) && day == study.series().lastDay();
    }

    /** How many people of its group are in the reference, as a mean over runs, where they tell it. */
    public OptionalLong people() {
        return people(study, reference, day, group);
    }

    private static OptionalLong people(Study study, Manifest.Scenario reference, int day, String group) {
        List<RunsTable.Run> runs = study.runs().succeeded(reference.scenarioId());
        for (int when : new int[] {day, 0}) {
            Sample people = Sample.of(study.series().at(runs, when, group, "people"));
            if (people.n() > 0) {
                return OptionalLong.of(Math.round(people.mean()));
            }
        }
        return OptionalLong.empty();
    }

    /** How the last day lies to the scenario's windows, to go on after "day 180"; empty where there are none. */
    public String when() {
        return WindowWords.when(scenario, day);
    }

    /** The pairs of runs behind it. */
    public int pairs() {
        return study.runs().pairs(scenario.scenarioId(), reference.scenarioId()).size();
    }
}
