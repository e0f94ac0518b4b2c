package kith.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.output.Group;
import kith.output.Groups;
import kith.output.Metric;
import kith.output.Metrics;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.GivenValues;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.ScenarioValues;
import kith.scenario.format.Shape;
import kith.scenario.format.WrittenPath;
import kith.scenario.rules.ClaimNames;
import kith.scenario.settings.Part;
import kith.scenario.settings.Scenario;
import kith.scenario.settings.ShockSettings;

/**
 * Reads one or several scenarios and the one reference they name.
 * {@link ReferenceReader} says what the reference takes from them.
 */
final class PairReader {
    private static final String BUT_FOR_CASE = ", except for capitals";

    private final ScenarioReader reader;
    private final ReferenceReader references;

    PairReader(ScenarioReader reader) {
        Scenario defaults = reader.defaults(List.of()).scenario();
        this.reader = reader.knowing(new ClaimNames(
                Metrics.of(defaults).stream().map(Metric::name).toList(),
                Groups.all().stream().map(Group::name).toList(),
                Metrics.of(defaults).stream().filter(Metric::spread).map(Metric::name).toList(),
                Set.copyOf(Groups.valueNames(defaults))));
        references = new ReferenceReader(reader);
    }

    /** Reads scenarios and the reference they name; the problems of all are reported together. */
    StudyPlan read(List<Path> files, GivenValues given) throws ScenarioException {
        return read(files, given, true);
    }

    private StudyPlan read(List<Path> files, GivenValues given, boolean advise) throws ScenarioException {
        Set<Problem> problems = new LinkedHashSet<>();
        List<ResolvedScenario> all = new ArrayList<>();
        for (Path file : files) {
            try {
                all.add(one(file, given));
            } catch (ScenarioException e) {
                problems.addAll(e.problems());
            }
        }
        throwIfAny(problems);
        List<ResolvedScenario> asked = withoutTheReference(all);
        List<Problem> apart = apart(asked);
        problems.addAll(apart);
        if (advise) {
            JointValues.advice(asked, apart, given, values -> read(files, values, false)).ifPresent(problems::add);
        }
        throwIfAny(problems);
        ResolvedScenario first = asked.get(0);
        Optional<Path> other = first.referenceFile();
        StudyPlan plan = StudyPlan.of(asked, other.isEmpty() ? Optional.empty()
                : Optional.of(references.of(theOneToCompare(asked), other.get(), given)));
        plan.reference().ifPresent(reference -> asked.stream()
                .filter(each -> each.scenario().name().equalsIgnoreCase(reference.scenario().name()))
                .forEach(each -> problems.add(new Problem(other.get().toString(), "name",
                        "'" + reference.scenario().name()
                                + "' is also the name of the scenario"
                                + (each.scenario().name().equals(reference.scenario().name()) ? "" : BUT_FOR_CASE)
                                + "; expected another name for the reference"))));
        asked.forEach(each -> problems.addAll(claimsOfUsers(plan, each)));
        throwIfAny(problems);
        return plan;
    }

    /**
     * The scenario from which the reference takes what they share: one that does something to chosen people, and of
     * these the one whose name comes first. The order of the files decides nothing.
     */
    private static ResolvedScenario theOneToCompare(List<ResolvedScenario> asked) {
        return asked.stream()
                .min(Comparator.comparing((ResolvedScenario each) -> each.scenario().interventions().isEmpty())
                        .thenComparing(each -> each.scenario().name()))
                .orElseThrow();
    }

    private static void throwIfAny(Set<Problem> problems) throws ScenarioException {
        if (!problems.isEmpty()) {
            throw new ScenarioException(List.copyOf(problems));
        }
    }

    private ResolvedScenario one(Path file, GivenValues given) throws ScenarioException {
        ResolvedScenario scenario;
        try {
            scenario = reader.read(file, given);
        } catch (ScenarioException e) {
            throw new ScenarioException(withThoseOfTheReference(e.problems(), file, given));
        }
        ShockSettings shock = scenario.scenario().shock();
        if (shock.event() != ShockSettings.Event.NONE && !shock.happens()) {
            throw new ScenarioException(List.of(new Problem(
                    file.toString(), "shock.happens",
                    "is false, so the " + shock.event().word() + " affects nobody; write 'happens: true'")));
        }
        return scenario;
    }

    /** Whatever others name as their reference is run as that alone. */
    private static List<ResolvedScenario> withoutTheReference(List<ResolvedScenario> all) {
        Set<Path> references = new LinkedHashSet<>();
        all.forEach(each -> each.referenceFile().map(WrittenPath::whole).ifPresent(references::add));
        List<ResolvedScenario> asked = all.stream()
                .filter(each -> !references.contains(WrittenPath.whole(each.file())))
                .toList();
        return all.size() == 1 || asked.isEmpty() ? all : asked;
    }

    /**
     * In what scenarios of one study must not differ: their reference, what they share with it, their start; and names
     * must.
     */
    private static List<Problem> apart(List<ResolvedScenario> asked) {
        List<Problem> problems = new ArrayList<>();
        ResolvedScenario first = asked.get(0);
        Map<String, String> values = ScenarioValues.leaves(first.scenario());
        Set<String> names = new LinkedHashSet<>();
        for (ResolvedScenario each : asked) {
            String name = each.scenario().name();
            boolean same = names.contains(name);
            if (same || names.stream().anyMatch(name::equalsIgnoreCase)) {
                problems.add(new Problem(each.file().toString(), "name", "'" + name
                        + "' is the name of another scenario of this study" + (same ? "" : BUT_FOR_CASE)
                        + "; expected another"));
            }
            names.add(name);
            if (!each.referenceFile().map(WrittenPath::whole).equals(first.referenceFile().map(WrittenPath::whole))) {
                problems.add(new Problem(each.file().toString(), "reference", "is '" + each.scenario().reference()
                        + "', and that of " + first.file()
                        + " is '" + first.scenario().reference()
                        + "'; scenarios of one study need the same reference"));
            }
            Map<String, String> own = ScenarioValues.leaves(each.scenario());
            Set<String> paths = new LinkedHashSet<>(values.keySet());
            paths.addAll(own.keySet());
            paths.stream()
                    .filter(path -> Shape.partOf(path).isShared())
                    .filter(path -> !own.getOrDefault(path, "none").equals(values.getOrDefault(path, "none")))
                    .forEach(path -> problems.add(new Problem(each.file().toString(), path,
                            "is " + own.getOrDefault(path, "none") + ", and "
                                    + values.getOrDefault(path, "none") + " in " + first.file()
                                    + "; scenarios of one study need the same value")));
        }
        return problems;
    }

    /** Claims about users of AI where nobody can be told apart so. */
    private static List<Problem> claimsOfUsers(StudyPlan plan, ResolvedScenario of) {
        List<Problem> problems = new ArrayList<>();
        Path file = of.file();
        of.scenario().claims().forEach((name, claim) -> {
            Group.Settled settled = Groups.of(of.scenario().observation()).stream()
                    .filter(group -> group.name().equals(claim.group()))
                    .map(Group::settled)
                    .findFirst()
                    .orElse(Group.Settled.AT_START);
            boolean withoutAi = settled == Group.Settled.EACH_DAY
                    ? !of.scenario().ai().present()
                    : settled == Group.Settled.IN_AI_WORLD && !plan.hasAi();
            if (withoutAi) {
                problems.add(new Problem(file.toString(), "claims." + name + ".group",
                        "'" + claim.group() + "' is a group by use of AI, and there is no AI; set 'ai.present'"));
            } else if (settled == Group.Settled.IN_AI_WORLD && !plan.tellsUsersApart()) {
                problems.add(new Problem(file.toString(), "claims." + name + ".group",
                        "'" + claim.group()
                                + "' needs the same simulated people in both worlds, but these worlds start "
                                + "differently; compare worlds that"
                                + " have the same start"));
            }
        });
        return problems;
    }

    private List<Problem> withThoseOfTheReference(List<Problem> found, Path file, GivenValues given) {
        Set<Problem> all = new LinkedHashSet<>(found);
        reader.referenceOf(file, given).ifPresent(reference -> all.addAll(references.problems(reference)));
        return List.copyOf(all);
    }
}
