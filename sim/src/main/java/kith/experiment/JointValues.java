package kith.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.format.GivenValues;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.ScenarioValues;

/** Finds values with which several scenarios make one study, by trying them. So the advice works. */
final class JointValues {
    private static final String REFERENCE = "reference";
    private static final int MOST_TRIES = 12;

    /** Reads the scenarios with some values. */
    interface Reading {
        void with(GivenValues given) throws ScenarioException;
    }

    private final List<ResolvedScenario> asked;
    private final List<String> paths;

    private JointValues(List<ResolvedScenario> asked, List<String> paths) {
        this.asked = asked;
        this.paths = paths;
    }

    /**
     * The advice for problems of scenarios that have no common value; empty where values are not what is wrong.
     *
     * @param apart the problems, each with the path of a setting
     */
    static Optional<Problem> advice(List<ResolvedScenario> asked, List<Problem> apart, GivenValues given,
            Reading reading) {
        List<String> paths = apart.stream().map(Problem::path).distinct().toList();
        if (paths.isEmpty() || paths.contains("name")) {
            return Optional.empty();
        }
        String first = asked.get(0).file().toString();
        List<List<String>> tries = new JointValues(asked, paths).tries();
        for (List<String> sets : tries.subList(0, Math.min(MOST_TRIES, tries.size()))) {
            try {
                reading.with(given.with(sets));
                return Optional.of(new Problem(first, "", "these scenarios make one study with "
                        + sets.stream().map(set -> GivenValues.SET + " " + set).collect(Collectors.joining(" "))));
            } catch (ScenarioException e) {
                // The next values may do.
            }
        }
        return Optional.of(new Problem(first, "",
                "no common values were found for these scenarios; run each of them alone"));
    }

    /** Values to try: those of each scenario, with each of their references. */
    private List<List<String>> tries() {
        Set<List<String>> tries = new LinkedHashSet<>();
        Set<String> references = new LinkedHashSet<>();
        if (paths.contains(REFERENCE)) {
            asked.forEach(each -> references.add(REFERENCE + "=" + each.scenario().reference()));
        }
        for (ResolvedScenario base : asked) {
            List<String> values = paths.stream().filter(path -> !path.equals(REFERENCE))
                    .map(path -> path + "=" + value(path, base)).toList();
            if (references.isEmpty()) {
                tries.add(values);
            }
            references.forEach(reference -> tries.add(Stream.concat(Stream.of(reference), values.stream()).toList()));
        }
        return new ArrayList<>(tries);
    }

    /** The value of a scenario; of days the longest run, and observations on all days that any of them needs. */
    private String value(String path, ResolvedScenario base) {
        if (path.equals("horizon_days")) {
            return "" + asked.stream().mapToInt(each -> each.scenario().horizonDays()).max().orElseThrow();
        }
        if (path.matches("observation\\.(group_)?every_days")) {
            return "" + Stream.concat(asked.stream().map(each -> Integer.valueOf(leaf(each, path))),
                    asked.stream().flatMap(each -> each.scenario().claims().values().stream())
                            .map(claim -> claim.day()).filter(OptionalInt::isPresent).map(OptionalInt::getAsInt))
                    .reduce(0, JointValues::divisor);
        }
        return leaf(base, path);
    }

    private static String leaf(ResolvedScenario scenario, String path) {
        Map<String, String> leaves = ScenarioValues.leaves(scenario.scenario());
        return leaves.getOrDefault(path, "none");
    }

    /** The greatest common divisor. */
    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
