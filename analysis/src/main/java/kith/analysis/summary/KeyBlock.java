package kith.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.contrast.Finding;
import kith.analysis.finding.Quantity;
import kith.analysis.finding.StudyReport;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Manifest;
import kith.analysis.table.SeriesTable;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/** Explains, once per summary, which people its tables count and which differences are too small to matter. */
final class KeyBlock {
    private final Manifest manifest;
    private final List<Finding> findings;
    private final StudyReport report;

    KeyBlock(Manifest manifest, List<Finding> findings, StudyReport report) {
        this.manifest = manifest;
        this.findings = findings;
        this.report = report;
    }

    /** Says how many of the people of day 0 the tables still count; empty where all of them are. */
    String people() {
        for (Finding finding : findings) {
            double counted = finding.effects().stream().map(Finding.Effect::contrast).mapToDouble(Contrast::people)
                    .filter(people -> !Double.isNaN(people)).findFirst().orElse(Double.NaN);
            if (!Double.isNaN(counted) && Math.round(counted) != manifest.people()) {
                return "Tables count people of day 0 who are still present. On day " + finding.day() + " these are "
                        + Numeral.count(Math.round(counted)) + " of " + Numeral.count(manifest.people()) + " in “"
                        + finding.reference().label()
                        + "” (mean over pairs). Groups are means too, so their sum can differ.";
            }
        }
        return "";
    }

    /** Says what "too small to matter" and "maybe small" mean for the outcome of the answer. */
    List<String> words() {
        Optional<Finding.Effect> effect = outcome();
        List<String> told = new ArrayList<>();
        if (all().anyMatch(q -> q.word() == Word.LOWER_UNSIZED || q.word() == Word.HIGHER_UNSIZED)) {
            told.add(Word.NO_SIZE_SET);
        }
        if (effect.isEmpty()) {
            report.answer().stream().flatMap(each -> each.restsOn().stream())
                    .filter(q -> q.isDifference() && q.word().isVerdict() && !(q.matters() > 0)).findFirst()
                    .ifPresent(q -> told.add(Word.WITHOUT_SD));
            return told;
        }
        Manifest.Metric metric = effect.get().metric();
        Contrast contrast = effect.get().contrast();
        int decimals = Math.max(2, metric.decimals());
        told.add("“Too small to matter” means less than " + written(metric.smallestEffectSd()) + " sd. For "
                + Sentence.within(metric.label()) + " this is " + Numeral.plain(contrast.smallest(), decimals)
                + " "
                + contrast.unit() + ".");
        told.add("One sd (standard deviation) is how much people differ on day 0 in “"
                + findings.get(0).reference().label() + "”.");
        findings.get(0).effects().stream().map(Finding.Effect::metric).filter(each -> each.cutOff() != null)
                .forEach(each -> told.add("“" + each.label() + "” means: " + cut(each.cutOff()) + "."
                        + others(each)));
        if (all().anyMatch(q -> q.word() == Word.LOWER_PERHAPS || q.word() == Word.HIGHER_PERHAPS)) {
            told.add("“Maybe small” means: a part of the interval is too small to matter.");
        }
        return told;
    }

    /** "dependency above 0.6": what is cut, and where. */
    private String cut(Manifest.CutOff cutOff) {
        return Sentence.within(manifest.metric(cutOff.of()).map(Manifest.Metric::label).orElse(cutOff.of())) + " above "
                + written(cutOff.above());
    }

    /** The same difference with other cut-offs that the tables hold; empty for several scenarios. */
    private String others(Manifest.Metric metric) {
        if (findings.size() > 1) {
            return "";
        }
        Finding finding = findings.get(0);
        ContrastTable table = new ContrastTable(finding.study(), finding.reference().scenarioId(),
                new StudentInterval());
        List<String> told = manifest.metrics().stream()
                .filter(each -> each.cutOff() != null && !each.equals(metric)
                        && each.cutOff().of().equals(metric.cutOff().of()))
                .flatMap(each -> Stream.of(table.contrast(finding.scenario().scenarioId(), finding.day(),
                        SeriesTable.EVERYBODY, each.name())).filter(c -> c.pairs() > 0)
                        .map(c -> Quantity.of(each, c, "").with(each.decimals()))
                        .map(q -> (q.sizeText() + " " + q.intervalText()).strip() + " above "
                                + written(each.cutOff().above())))
                .toList();
        return told.isEmpty() ? "" : " With other limits the difference is " + String.join(", and ", told) + ".";
    }

    /** The outcome of the answer, or the main outcome, where it is told in sd. */
    private Optional<Finding.Effect> outcome() {
        List<String> names = Stream.concat(
                report.answer().stream().flatMap(each -> each.restsOn().stream()).map(Quantity::variable),
                findings.stream().map(Finding::outcome).filter(metric -> metric != null).map(Manifest.Metric::name))
                .distinct().toList();
        return names.stream().flatMap(name -> findings.stream().flatMap(finding -> finding.effects().stream())
                .filter(effect -> effect.metric().name().equals(name) && effect.contrast().smallest() > 0)).findFirst();
    }

    /** The differences whose words stand in tables, in brief. */
    private Stream<Quantity> all() {
        return report.sections().stream().filter(SectionTable::prints)
                .flatMap(section -> section.quantities().stream()).filter(Quantity::isDifference);
    }

    private static String written(double number) {
        return Double.toString(number).replaceFirst("\\.0$", "");
    }
}
