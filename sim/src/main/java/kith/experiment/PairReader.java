package kith.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.output.Group;
import kith.output.Groups;
import kith.output.Metric;
import kith.output.Metrics;
import kith.scenario.ClaimNames;
import kith.scenario.Problem;
import kith.scenario.ResolvedScenario;
import kith.scenario.Scenario;
import kith.scenario.ScenarioException;
import kith.scenario.ScenarioReader;
import kith.scenario.ScenarioValues;
import kith.scenario.ShockSettings;
import kith.scenario.WrittenPath;

/**
 * Reads one or several scenarios and the one reference they name.
 *
 * <p>The reference lives with the same people over the same days: it takes seed, replicates, horizon, burn-in, population
 * and observation from the scenario, and whom a shock would strike. Values set on the command line hold in both worlds, except those of {@code ai} and
 * {@code at_day}, which are what the scenario is about, names and claims. A reference that names a reference itself is
 * read without it, and without its claims.
 */
final class PairReader {
    private static final List<String> SHARED =
            List.of("seed", "replicates", "horizon_days", "burn_in_days", "population", "observation", "shock.event", "shock.share");
    private static final List<String> OWN =
            List.of("ai", "trial", "interventions", "at_day", "shock.happens", "claims", "name", "label", "question", "reference", "reference_label", "caution");
    private static final String BUT_FOR_CASE = ", capitals aside";
    private static final String WITHOUT_REFERENCE = "reference=none";
    private static final String REFERENCE_LABEL = "reference_label";

    private static final ClaimNames NAMES = new ClaimNames(
            Metrics.ALL.stream().map(Metric::name).toList(),
            Groups.all().stream().map(Group::name).toList());

    private final ScenarioReader reader;
    private final ScenarioReader references;

    PairReader(ScenarioReader reader) {
        this.reader = reader.knowing(NAMES);
        references = reader.ofReferences();
    }

    /** Reads scenarios and the reference they name; the problems of all are reported together. */
    StudyPlan read(List<Path> files, List<String> sets) throws ScenarioException {
        Set<Problem> problems = new LinkedHashSet<>();
        List<ResolvedScenario> all = new ArrayList<>();
        for (Path file : files) {
            try {
                all.add(one(file, sets));
            } catch (ScenarioException e) {
                problems.addAll(e.problems());
            }
        }
        throwIfAny(problems);
        List<ResolvedScenario> asked = withoutTheReference(all);
        problems.addAll(apart(asked));
        throwIfAny(problems);
        ResolvedScenario first = asked.get(0);
        Optional<Path> other = first.referenceFile();
        StudyPlan plan = StudyPlan.of(asked, other.isEmpty() ? Optional.empty() : Optional.of(reference(first, other.get(), sets)));
        plan.reference().ifPresent(reference -> asked.stream()
                .filter(each -> each.scenario().name().equalsIgnoreCase(reference.scenario().name()))
                .forEach(each -> problems.add(new Problem(other.get().toString(), "name", "'" + reference.scenario().name()
                        + "' is the name of the scenario too"
                        + (each.scenario().name().equals(reference.scenario().name()) ? "" : BUT_FOR_CASE)
                        + "; expected another name for the reference"))));
        asked.forEach(each -> problems.addAll(claimsOfUsers(plan, each)));
        throwIfAny(problems);
        return plan;
    }

    private static void throwIfAny(Set<Problem> problems) throws ScenarioException {
        if (!problems.isEmpty()) {
            throw new ScenarioException(List.copyOf(problems));
        }
    }

    private ResolvedScenario one(Path file, List<String> sets) throws ScenarioException {
        ResolvedScenario scenario;
        try {
            scenario = reader.read(file, sets);
        } catch (ScenarioException e) {
            throw new ScenarioException(withThoseOfTheReference(e.problems(), file, sets));
        }
        ShockSettings shock = scenario.scenario().shock();
        if (!shock.event().equals("none") && !shock.happens()) {
            throw new ScenarioException(List.of(new Problem(
                    file.toString(), "shock.happens", "is false, so that the " + shock.event() + " strikes nobody; write 'happens: true'")));
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

    /** In what scenarios of one study must not differ: their reference, what they share with it, their start; and names must. */
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
                        + "' is the name of another scenario of this study" + (same ? "" : BUT_FOR_CASE) + "; expected another"));
            }
            names.add(name);
            if (!each.referenceFile().map(WrittenPath::whole).equals(first.referenceFile().map(WrittenPath::whole))) {
                problems.add(new Problem(each.file().toString(), "reference", "is '" + each.scenario().reference() + "', and that of " + first.file()
                        + " is '" + first.scenario().reference() + "'; scenarios of one study share one, such as by --set reference=NAME"));
            }
            Map<String, String> own = ScenarioValues.leaves(each.scenario());
            Set<String> paths = new LinkedHashSet<>(values.keySet());
            paths.addAll(own.keySet());
            paths.stream()
                    .filter(path -> SHARED.stream().anyMatch(shared -> under(path, shared)))
                    .filter(path -> !own.getOrDefault(path, "none").equals(values.getOrDefault(path, "none")))
                    .forEach(path -> problems.add(new Problem(each.file().toString(), path, "is " + own.getOrDefault(path, "none") + ", and "
                            + values.getOrDefault(path, "none") + " in " + first.file() + "; scenarios of one study share it, such as by --set "
                            + path + "=" + values.getOrDefault(path, "none"))));
        }
        return problems;
    }

    /** Claims about users of AI where nobody can be told apart so. */
    private static List<Problem> claimsOfUsers(StudyPlan plan, ResolvedScenario of) {
        List<Problem> problems = new ArrayList<>();
        Path file = of.file();
        of.scenario().claims().forEach((name, claim) -> {
            Group.Settled settled = Groups.all().stream()
                    .filter(group -> group.name().equals(claim.group()))
                    .map(Group::settled)
                    .findFirst()
                    .orElse(Group.Settled.AT_START);
            boolean withoutAi = settled == Group.Settled.EACH_DAY
                    ? !of.scenario().ai().present()
                    : settled == Group.Settled.IN_AI_WORLD && !plan.hasAi();
            if (withoutAi) {
                problems.add(new Problem(file.toString(), "claims." + name + ".group",
                        "'" + claim.group() + "' are people told apart by their use of AI, and there is none; set 'ai.present'"));
            } else if (settled == Group.Settled.IN_AI_WORLD && !plan.tellsUsersApart()) {
                problems.add(new Problem(file.toString(), "claims." + name + ".group",
                        "'" + claim.group() + "' are the same people in both worlds, and these start on their own ways; compare worlds that"
                                + " share their start"));
            }
        });
        return problems;
    }

    private List<Problem> withThoseOfTheReference(List<Problem> found, Path file, List<String> sets) {
        Set<Problem> all = new LinkedHashSet<>(found);
        reader.referenceOf(file, sets).ifPresent(reference -> {
            try {
                references.read(reference, List.of(WITHOUT_REFERENCE));
            } catch (ScenarioException e) {
                all.addAll(e.problems());
            }
        });
        return List.copyOf(all);
    }

    private ResolvedScenario reference(ResolvedScenario scenario, Path file, List<String> sets) throws ScenarioException {
        Set<String> known =
                known(file, scenario.scenario());
        List<String> forReference = new ArrayList<>();
        for (String set : sets) {
            String path = set.substring(0, set.indexOf('=')).strip();
            boolean has = known.stream().anyMatch(each -> under(each, path));
            if (has && OWN.stream().noneMatch(own -> under(path, own))) {
                forReference.add(set);
            }
        }
        for (Map.Entry<String, String> value : ScenarioValues.leaves(scenario.scenario()).entrySet()) {
            if (SHARED.stream().anyMatch(shared -> under(value.getKey(), shared))) {
                forReference.add(value.getKey() + "=" + value.getValue());
            }
        }
        interventions(scenario.scenario(), references.read(file, List.of(WITHOUT_REFERENCE)).scenario(), forReference);
        Set<String> given = ScenarioValues.leaves(scenario.scenario()).keySet();
        if (given.contains(REFERENCE_LABEL)) {
            forReference.add("label=" + ScenarioValues.leaves(scenario.scenario()).get(REFERENCE_LABEL));
        }
        ResolvedScenario.DATA_FILES.stream()
                .filter(path -> !given.contains(path))
                .forEach(path -> forReference.add(path + "=none"));
        forReference.add(WITHOUT_REFERENCE);
        ResolvedScenario reference = references.read(file, forReference);
        return reference;
    }

    /** The reference tells apart the people whom interventions of the scenario are to reach; there they do not happen. */
    private static void interventions(Scenario scenario, Scenario reference, List<String> forReference) {
        if (!reference.interventions().isEmpty()) {
            return;
        }
        ScenarioValues.leaves(scenario).forEach((path, value) -> {
            if (under(path, "interventions") && !path.endsWith(".happens")) {
                forReference.add(path + "=" + value);
            }
        });
        scenario.interventions().keySet().forEach(name -> forReference.add("interventions." + name + ".happens=false"));
    }

    /** The settings that the reference has, over the days of the scenario. */
    private Set<String> known(Path file, Scenario scenario) throws ScenarioException {
        List<String> sets = List.of(WITHOUT_REFERENCE, "horizon_days=" + scenario.horizonDays());
        return ScenarioValues.leaves(references.read(file, sets).scenario()).keySet();
    }

    private static boolean under(String path, String section) {
        return path.equals(section) || path.startsWith(section + ".");
    }
}
