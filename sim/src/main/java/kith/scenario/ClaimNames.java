package kith.scenario;

import java.util.List;

/**
 * What a claim may be about. A reader that was told none takes any name.
 *
 * @param variables names of metrics
 * @param groups names of groups
 */
public record ClaimNames(List<String> variables, List<String> groups) {
    /** Nothing is known. */
    static final ClaimNames ANY = new ClaimNames(List.of(), List.of());

    public ClaimNames {
        variables = List.copyOf(variables);
        groups = List.copyOf(groups);
    }
}
