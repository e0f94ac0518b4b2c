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
 * then not fit.
 */
public final class WrittenFor {
    private static final String DAYS = "horizon_days";
    private static final String PEOPLE = "population.people_count";
    private static final String NO_TEXT = "(observation|shows|claims)\\..*|label|question|caution|reference|"
            + "reference_label";
    private static final int MOST_NAMED = 3;

    private WrittenFor() {}

    /**
     * "This run has 60 days and 400 people. The scenario has 365 and 2,000. Its question and claims may not fit." Empty
     * where nothing was changed.
     */
    public static String of(Manifest.Scenario scenario) {
        List<String> texts = new ArrayList<>();
        if (!scenario.question().isEmpty()) {
            texts.add("question");
        }
        if (!scenario.claims().isEmpty()) {
            texts.add("claims");
        }
        return of(scenario, "Its " + (texts.isEmpty() ? "texts" : String.join(" and ", texts)) + " may not fit.");
    }

    private static String of(Manifest.Scenario scenario, String mayNotFit) {
        List<Manifest.SetValue> changed = scenario.set().stream().filter(Manifest.SetValue::isTold)
                .filter(each -> !each.path().matches(NO_TEXT)).toList();
        List<String> shipped = new ArrayList<>();
        List<String> now = new ArrayList<>();
        Stream.of(DAYS, PEOPLE).forEach(path -> find(changed, path).ifPresent(each -> {
            shipped.add(number(each.shippedValue()));
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
            return "This run changes " + named + " of the scenario. " + mayNotFit;
        }
        return "This run has " + String.join(" and ", now) + ". The scenario has " + String.join(" and ", shipped) + "."
                + (others.isEmpty() ? " " : " This run also changes " + named + ". ") + mayNotFit;
    }

    /** A text with a note in brackets that it may not fit; the text alone where nothing was changed. */
    public static String marked(String text, Manifest.Scenario scenario) {
        String note = of(scenario, "This text may not fit.");
        return text.isEmpty() || note.isEmpty() ? text : text + " (" + note + ")";
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

    private static String number(String value) {
        return value.matches("\\d{1,9}") ? Numeral.count(Integer.parseInt(value)) : value.isEmpty() ? "none" : value;
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
