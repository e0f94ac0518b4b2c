package kith.scenario.rules;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a claim or a group may be about. A reader that was told none takes any name.
 *
 * @param variables names of metrics
 * @param groups names of groups
 * @param withSd those of the metrics whose differences are also given in standard deviations
 * @param values names of what a person has on day 0, for conditions of groups
 */
public record ClaimNames(List<String> variables, List<String> groups, List<String> withSd, Set<String> values) {
    /** Nothing is known. */
    public static final ClaimNames ANY = new ClaimNames(List.of(), List.of(), List.of(), Set.of());

    public ClaimNames {
        variables = List.copyOf(variables);
        groups = List.copyOf(groups);
        withSd = List.copyOf(withSd);
        values = Collections.unmodifiableSet(new TreeSet<>(values));
    }
}
