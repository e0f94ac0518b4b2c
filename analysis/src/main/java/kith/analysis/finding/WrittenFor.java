package kith.analysis.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.analysis.table.Manifest;
import kith.analysis.table.Study;
import kith.analysis.wording.Numeral;

/**
 * Says in which days, people and other settings a run differs from its scenario. Its question, claims and caution may
 * then be wrong.
 */
public final class WrittenFor {
    private static final String DAYS = "horizon_days";
    private static final String PEOPLE = "population.people_count";
    private static final String NO_TEXT = "(observation|shows|claims)\\..*|label|question|caution|reference|"
            + "reference_label";
    private static final int MOST_NAMED = 3;

    private WrittenFor() {}

    /**
     * "The scenario was written for 365 days and 2,000 people. This run has 60 days and 400 people. Its question and
     * claims may be wrong for this run." Empty where nothing was changed.
     */
    public static String of(Manifest.Scenario scenario) {
        List<String> texts = new ArrayList<>();
        if (!scenario.question().isEmpty()) {
            texts.add("question");
        }
        if (!scenario.claims().isEmpty()) {
            texts.add("claims");
        }
        return of(scenario,
                "Its " + (texts.isEmpty() ? "texts" : String.join(" and ", texts)) + " may be wrong for this run.");
    }

    private static String of(Manifest.Scenario scenario, String mayBeWrong) {
        List<Manifest.SetValue> changed = scenario.set().stream().filter(Manifest.SetValue::isTold)
                .filter(each -> !each.path().matches(NO_TEXT)).toList();
        List<String> shipped = new ArrayList<>();
        List<String> now = new ArrayList<>();
        Stream.of(DAYS, PEOPLE).forEach(path -> find(changed, path).ifPresent(each -> {
            shipped.add(count(each.shippedValue(), path.equals(DAYS) ? "day" : "people"));
            now.add(count(each.value(), path.equals(DAYS) ? "day" : "people"));
        }));
        List<String> others = changed.stream().map(Manifest.SetValue::path)
                .filter(path -> !path.equals(DAYS) && !path.equals(PEOPLE)).distinct().toList();
        if (shipped.isEmpty() && others.isEmpty()) {
            return "";
        }
        String named = String.join(", ", others.subList(0, Math.min(MOST_NAMED, others.size())))
                + (others.size() > MOST_NAMED ? " and " + (others.size() - MOST_NAMED) + " more" : "");
        if (shipped.isEmpty()) {
            return "This run changes " + named + " of the scenario. " + mayBeWrong;
        }
        return "The scenario was written for " + String.join(" and ", shipped) + ". This run has "
                + String.join(" and ", now) + "."
                + (others.isEmpty() ? " " : " This run also changes " + named + ". ") + mayBeWrong;
    }

    /** A caution with a note in brackets that it may be wrong here; the text alone where nothing was changed. */
    public static String marked(String text, Manifest.Scenario scenario) {
        return text.isEmpty() || of(scenario).isEmpty() ? text
                : text + " (This run differs from the scenario. So this caution may be wrong here.)";
    }

    /** All warnings on a scenario against its reference; its own caution says what it was written for. */
    public static List<Warning> warnings(Study study, Manifest.Scenario scenario, Manifest.Scenario reference) {
        return Warning.of(study, scenario, reference).stream()
                .map(each -> each.kind() == Warning.Kind.SCENARIO
                        ? new Warning(each.kind(), marked(each.text(), scenario)) : each)
                .toList();
    }

    private static Optional<Manifest.SetValue> find(List<Manifest.SetValue> changed, String path) {
        return changed.stream().filter(each -> each.path().equals(path)).findFirst();
    }

    private static String count(String value, String one) {
        if (!value.matches("\\d{1,9}")) {
            return (value.isEmpty() ? "no" : value) + " " + (one.equals("people") ? one : one + "s");
        }
        int count = Integer.parseInt(value);
        return one.equals("people") ? Numeral.count(count) + (count == 1 ? " person" : " people")
                : Numeral.count(count, one);
    }
}
