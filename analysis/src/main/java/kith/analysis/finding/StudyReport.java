package kith.analysis.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a study found, made once and rendered by the terminal, into findings.json and by later reports.
 *
 * @param answer what answers the question, in a few sentences
 * @param warnings what a reader must know, per scenario, each once
 * @param sections tables of quantities in the order of reading
 */
public record StudyReport(
        String study, String question, List<Statement> answer, List<Warning> warnings, List<Section> sections) {
    /** Keeps the lists. */
    public StudyReport {
        answer = List.copyOf(answer);
        warnings = List.copyOf(warnings);
        sections = List.copyOf(sections);
    }

    /** The sections of one kind. */
    public List<Section> sections(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).toList();
    }

    /** The number of the tables on a variable of a group on a day, where there is one. */
    public Optional<Quantity> quantity(String scenarioId, String variable, String group, int day) {
        return Stream.concat(answer.stream().flatMap(each -> each.restsOn().stream()),
                sections.stream().flatMap(section -> section.quantities().stream()))
                .filter(q -> q.scenarioId().equals(scenarioId) && q.variable().equals(variable)
                        && q.group().equals(group)
                        && q.day() == day)
                .findFirst();
    }

    /** Whether a warning of a kind was given. */
    public boolean warnsOf(Warning.Kind kind) {
        return warnings.stream().anyMatch(warning -> warning.kind() == kind);
    }
}
