package kith.analysis.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;
import kith.analysis.worlds.SensitivityRow.Statistic;

/** On which settings an outcome depends, and in how many worlds a claim holds, in plain sentences. */
public final class SensitivityWords {
    private static final int MOST = 3;

    private final Experiment experiment;

    /** Words on an experiment. */
    public SensitivityWords(Experiment experiment) {
        this.experiment = experiment;
    }

    /** A setting in plain words and by its path. */
    public String setting(String path) {
        String words = experiment.settings().stream().filter(each -> each.path().equals(path))
                .map(Experiment.Varied::words).findFirst()
                .or(() -> experiment.sampled().stream().filter(each -> each.path().equals(path))
                        .map(Experiment.Sampled::words).findFirst())
                .orElse(path);
        return words.equals(path) ? path : words + " (" + path + ")";
    }

    /** "Claim "…": the estimate agrees in 312 of 400 worlds (78 %, 95 % interval 74 to 82 %)." */
    public String claim(Robustness of) {
        String text = "Claim “" + of.claim().text() + "” ";
        if (of.worlds() == 0) {
            return text + "No world measured it: it is about day " + of.claim().day() + ".";
        }
        boolean decided = of.holds() + of.fails() > 0;
        return text + "The estimate agrees in " + of.agrees() + " of " + Numeral.count(of.worlds(), "world")
                + (experiment.sampled().isEmpty() ? "" : " (" + Numeral.percent(of.share(), 0) + ", interval "
                        + Numeral.percent(of.interval(), 0) + ")")
                + (decided ? ". With its interval the claim holds in " + of.holds() + ", fails in " + of.fails()
                        + " and is undecided in " + of.undecided() + "." : ".")
                + (of.deciding().isEmpty() ? "" : " It depends most on " + list(of.deciding().stream()
                        .map(this::setting).toList()) + ".");
    }

    /** On which settings an outcome depends most; empty where nothing stands out. */
    public Optional<String> deciding(WorldRow any, SensitivityTable of) {
        List<SensitivityRow> rows = of.standOut();
        if (rows.isEmpty()) {
            return of.rows().isEmpty() ? Optional.empty() : Optional.of(Sentence.begun(any.label()) + ", "
                    + Sentence.within(any.groupLabel()) + ": no single setting stands out from chance.");
        }
        List<String> parts = rows.stream().limit(MOST)
                .map(row -> setting(row.setting()) + ": " + value(row)).toList();
        return Optional.of(Sentence.begun(any.label()) + ", " + Sentence.within(any.groupLabel())
                + ", depends most on: " + String.join("; ", parts) + ".");
    }

    /** The number of a row, as its measure is told. */
    public String value(SensitivityRow row) {
        return switch (row.statistic()) {
            case S1, ST, R2, CHANCE -> Numeral.percent(row.value(), 0);
            case MU, MU_STAR, SIGMA -> Numeral.plain(row.value(), 2);
            case RANK, SRC -> Numeral.signed(row.value(), 2);
        };
    }

    /** What the numbers behind the settings are. */
    public static String measure(Statistic leading) {
        return switch (leading) {
            case S1, ST -> "The numbers are shares of the variance between worlds: by the setting, and by what it does "
                    + "together with others (total Sobol' index). They can add up to more than 100 %.";
            case MU, MU_STAR, SIGMA -> "The numbers are the mean size of the change, when the setting alone goes "
                    + "through its whole range (elementary effects after Morris).";
            default -> "The numbers are rank correlations between the setting and the outcome, from −1 to 1.";
        };
    }

    /** "400 worlds were drawn (latin_hypercube). In each, 560 settings have other values within their ranges." */
    public Optional<String> sample() {
        return Optional.ofNullable(experiment.sample()).map(sample -> "In the worlds, "
                + Numeral.count(sample.settings().size(), "setting") + " "
                + (sample.settings().size() == 1 ? "has" : "have") + " other values, drawn from ranges (method: "
                + sample.method().replace('_', ' ') + "). The ranges are assumptions too.");
    }

    private static String list(List<String> parts) {
        List<String> all = new ArrayList<>(parts);
        String last = all.remove(all.size() - 1);
        return all.isEmpty() ? last : String.join(", ", all) + " and " + last;
    }
}
