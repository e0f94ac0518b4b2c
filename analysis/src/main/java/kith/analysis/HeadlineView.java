package kith.analysis;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kith.analysis.claim.CheckedClaim;
import kith.analysis.claim.RivalClaims;
import kith.analysis.contrast.ByCommunity;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.Excess;
import kith.analysis.contrast.Finding;
import kith.analysis.finding.DataNotes;
import kith.analysis.finding.Footer;
import kith.analysis.finding.Section;
import kith.analysis.finding.Statement;
import kith.analysis.finding.StudyReport;
import kith.analysis.finding.Warning;
import kith.analysis.finding.WrittenFor;
import kith.analysis.table.Manifest;
import kith.analysis.table.WholeFile;
import kith.analysis.trial.ArmResult;
import kith.analysis.trial.TrialResult;
import kith.analysis.wording.SettingWords;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The headline contrasts of a study in a form that any JSON writer can take: no not-a-numbers, null where there is no
 * interval or no sd, names as in contrasts.csv.
 */
public record HeadlineView(
        @JsonProperty("study") String study,
        @JsonProperty("question") String question,
        @JsonProperty("written_for") List<WrittenRow> writtenFor,
        @JsonProperty("answer") List<String> answer,
        @JsonProperty("warnings") List<String> warnings,
        @JsonProperty("changed") List<String> changed,
        @JsonProperty("differences") List<DifferenceRow> differences,
        @JsonProperty("reference_id") String referenceId,
        @JsonProperty("day") int day,
        @JsonProperty("holds") String holds,
        @JsonProperty("contrasts") List<Row> contrasts,
        @JsonProperty("users") List<Row> users,
        @JsonProperty("arms") List<ArmRow> arms,
        @JsonProperty("claims") List<ClaimRow> claims,
        @JsonProperty("set") List<SetRow> set,
        @JsonProperty("sections") List<SectionRow> sections,
        @JsonProperty("communities") List<CommunityRow> communities,
        @JsonProperty("placebo") List<PlaceboRow> placebo) {

    /** A number, the same with a placebo AI, and the excess; names as in placebo.csv. */
    public record PlaceboRow(
            @JsonProperty("scenario_id") String scenarioId,
            @JsonProperty("reference_id") String referenceId,
            @JsonProperty("day") int day,
            @JsonProperty("group") String group,
            @JsonProperty("variable") String variable,
            @JsonProperty("unit") String unit,
            @JsonProperty("n_pairs") int pairs,
            @JsonProperty("value") Double value,
            @JsonProperty("ci_low") Double ciLow,
            @JsonProperty("ci_high") Double ciHigh,
            @JsonProperty("placebo") Double placebo,
            @JsonProperty("placebo_ci_low") Double placeboLow,
            @JsonProperty("placebo_ci_high") Double placeboHigh,
            @JsonProperty("excess") Double excess,
            @JsonProperty("excess_ci_low") Double excessLow,
            @JsonProperty("excess_ci_high") Double excessHigh,
            @JsonProperty("n_people") Double people,
            @JsonProperty("placebo_n_people") Double placeboPeople,
            @JsonProperty("word") String word) {
        private static PlaceboRow of(Excess e) {
            return new PlaceboRow(e.scenarioId(), e.referenceId(), e.day(), e.group(), e.variable(), e.unit(),
                    e.pairs(), present(e.value()), present(e.interval().low()), present(e.interval().high()),
                    present(e.placebo()), present(e.placeboInterval().low()), present(e.placeboInterval().high()),
                    present(e.excess()), present(e.excessInterval().low()), present(e.excessInterval().high()),
                    present(e.people()), present(e.placeboPeople()), e.word().text());
        }
    }

    /**
     * Value misfit or influence on conduct of one community in one scenario, where several scenarios are governed. With
     * a {@code reference_id} the value is a paired difference from that scenario.
     */
    public record CommunityRow(
            @JsonProperty("scenario_id") String scenarioId,
            @JsonProperty("reference_id") String referenceId,
            @JsonProperty("day") int day,
            @JsonProperty("group") String group,
            @JsonProperty("label") String label,
            @JsonProperty("variable") String variable,
            @JsonProperty("unit") String unit,
            @JsonProperty("value") Double value,
            @JsonProperty("ci_low") Double ciLow,
            @JsonProperty("ci_high") Double ciHigh,
            @JsonProperty("n") int n,
            @JsonProperty("n_pairs") Integer pairs) {}

    /** A setting in which a scenario and the reference differ. */
    public record DifferenceRow(
            @JsonProperty("scenario_id") String scenarioId,
            @JsonProperty("path") String path,
            @JsonProperty("scenario") String scenario,
            @JsonProperty("reference") String reference) {}

    /** For what the question, claims and caution of a scenario were written, where the run is another one. */
    public record WrittenRow(
            @JsonProperty("scenario_id") String scenarioId,
            @JsonProperty("text") String text) {}

    /** A setting that was given on the command line; names as in manifest.json. */
    public record SetRow(
            @JsonProperty("scenario_id") String scenarioId,
            @JsonProperty("path") String path,
            @JsonProperty("value") String value,
            @JsonProperty("shipped_value") String shippedValue,
            @JsonProperty("worlds") String worlds) {}

    /** A table of the summary, with its numbers as they are printed and as they are. */
    public record SectionRow(
            @JsonProperty("id") String id,
            @JsonProperty("title") String title,
            @JsonProperty("rows") List<QuantityRow> rows) {}

    /** A number of the summary. */
    public record QuantityRow(
            @JsonProperty("scenario_id") String scenarioId,
            @JsonProperty("reference_id") String referenceId,
            @JsonProperty("day") int day,
            @JsonProperty("group") String group,
            @JsonProperty("variable") String variable,
            @JsonProperty("label") String label,
            @JsonProperty("of") String of,
            @JsonProperty("unit") String unit,
            @JsonProperty("value") Double value,
            @JsonProperty("ci_low") Double ciLow,
            @JsonProperty("ci_high") Double ciHigh,
            @JsonProperty("n") int n,
            @JsonProperty("n_pairs") Integer pairs,
            @JsonProperty("n_people") Double people,
            @JsonProperty("word") String word,
            @JsonProperty("natural") String natural,
            @JsonProperty("printed") String printed) {}

    /** One claim and its verdict; names as in claims.csv. */
    public record ClaimRow(
            @JsonProperty("scenario_id") String scenarioId,
            @JsonProperty("claim") String claim,
            @JsonProperty("text") String text,
            @JsonProperty("written_for") String writtenFor,
            @JsonProperty("variable") String variable,
            @JsonProperty("unit") String unit,
            @JsonProperty("group") String group,
            @JsonProperty("day") int day,
            @JsonProperty("says") String says,
            @JsonProperty("size") Double size,
            @JsonProperty("low") Double low,
            @JsonProperty("high") Double high,
            @JsonProperty("n") int n,
            @JsonProperty("n_pairs") Integer pairs,
            @JsonProperty("n_people") Double people,
            @JsonProperty("found") Double found,
            @JsonProperty("ci_low") Double ciLow,
            @JsonProperty("ci_high") Double ciHigh,
            @JsonProperty("verdict") String verdict,
            @JsonProperty("direction_verdict") String direction,
            @JsonProperty("size_verdict") String bySize,
            @JsonProperty("other_verdicts") List<OtherVerdict> others) {}

    /** Another verdict on a claim, under a rival assumption. */
    public record OtherVerdict(
            @JsonProperty("assumption") String assumption,
            @JsonProperty("verdict") String verdict) {}

    /** One arm of a trial at one time point of one scale, as observed; names as in arms.csv. */
    public record ArmRow(
            @JsonProperty("scenario_id") String scenarioId,
            @JsonProperty("scale") String scale,
            @JsonProperty("day") int day,
            @JsonProperty("arm") String arm,
            @JsonProperty("control_arm") String controlArm,
            @JsonProperty("n") Double n,
            @JsonProperty("mean") Double mean,
            @JsonProperty("sd") Double sd,
            @JsonProperty("diff") Double diff,
            @JsonProperty("ci_low") Double ciLow,
            @JsonProperty("ci_high") Double ciHigh,
            @JsonProperty("d") Double d) {}

    /** One metric of one scenario against the reference, in one group: everybody, or a group of eventual users. */
    public record Row(
            @JsonProperty("scenario_id") String scenarioId,
            @JsonProperty("day") int day,
            @JsonProperty("group") String group,
            @JsonProperty("variable") String variable,
            @JsonProperty("label") String label,
            @JsonProperty("unit") String unit,
            @JsonProperty("n_pairs") int pairs,
            @JsonProperty("diff") Double diff,
            @JsonProperty("ci_low") Double ciLow,
            @JsonProperty("ci_high") Double ciHigh,
            @JsonProperty("sd_unit") Double sdUnit,
            @JsonProperty("n_people") Double people,
            @JsonProperty("word") String word,
            @JsonProperty("grade") String grade) {}

    static HeadlineView of(
            StudyReport report, Manifest manifest, String variation, String referenceId, int day,
            List<Finding> findings, List<TrialResult> trials, List<CheckedClaim> claims,
            RivalClaims rivals, List<ByCommunity> communities, List<Excess> placebo) {
        List<Row> rows = findings.stream().flatMap(f -> f.effects().stream()).map(HeadlineView::row).toList();
        List<Row> users = findings.stream().flatMap(f -> f.users().stream()).flatMap(f -> f.effects().stream())
                .map(HeadlineView::row).toList();
        return new HeadlineView(report.study(), report.question(), written(manifest),
                report.answer().stream().map(Statement::text).toList(),
                warnings(report, manifest, trials), SettingWords.changed(manifest),
                differences(manifest),
                referenceId, day, variation, rows, users,
                trials.stream().flatMap(trial -> trial.arms().stream()).map(HeadlineView::arm).toList(),
                claims.stream().map(each -> claim(manifest, each, rivals)).toList(),
                set(manifest), report.sections().stream().map(HeadlineView::section).toList(),
                communities.stream().flatMap(HeadlineView::community).toList(),
                placebo.stream().map(PlaceboRow::of).toList());
    }

    private static Stream<CommunityRow> community(ByCommunity told) {
        return told.communities().stream().flatMap(community -> community.rows().stream()
                .map(row -> new CommunityRow(row.scenario().scenarioId(),
                        told.paired() ? told.reference().scenarioId() : null, told.day(), community.group(),
                        community.label(), told.metric().name(), told.metric().unit(), present(row.size()),
                        present(row.interval().low()), present(row.interval().high()), row.n(),
                        told.paired() ? (Integer) row.n() : null)));
    }

    private static List<WrittenRow> written(Manifest manifest) {
        return manifest.scenarios().stream().map(each -> new WrittenRow(each.scenarioId(), WrittenFor.of(each)))
                .filter(each -> !each.text().isEmpty()).toList();
    }

    /** Warnings, notes on data files, people missing in trials, and the count of assumptions. */
    private static List<String> warnings(StudyReport report, Manifest manifest, List<TrialResult> trials) {
        return Stream.of(report.warnings().stream().map(Warning::text), DataNotes.of(manifest).stream(),
                trials.stream().map(TrialResult::shortfall), Stream.of(Footer.assumptions(manifest)))
                .flatMap(texts -> texts).filter(text -> !text.isEmpty()).distinct().toList();
    }

    private static List<DifferenceRow> differences(Manifest manifest) {
        return manifest.compared().stream()
                .flatMap(scenario -> manifest.differencesOf(scenario.scenarioId()).stream()
                        .map(d -> new DifferenceRow(scenario.scenarioId(), d.path(), d.scenario(), d.reference())))
                .toList();
    }

    private static List<SetRow> set(Manifest manifest) {
        return manifest.scenarios().stream()
                .flatMap(scenario -> scenario.set().stream()
                        .map(s -> new SetRow(scenario.scenarioId(), s.path(), s.value(), s.shippedValue(), s.worlds())))
                .toList();
    }

    private static Row row(Finding.Effect effect) {
        Contrast c = effect.contrast();
        return new Row(c.scenarioId(), c.day(), c.group(), c.variable(), effect.metric().label(),
                effect.metric().unit(), c.pairs(),
                present(c.size()), present(c.interval().low()), present(c.interval().high()), present(c.sizeInSd()),
                present(c.people()), c.word().text(), effect.metric().grade());
    }

    private static ArmRow arm(ArmResult each) {
        return new ArmRow(each.scenarioId(), each.scale(), each.day(), each.arm(), each.controlArm(), present(each.n()),
                present(each.mean()),
                present(each.sd()), present(each.difference()), present(each.interval().low()),
                present(each.interval().high()),
                present(each.d()));
    }

    private static ClaimRow claim(Manifest manifest, CheckedClaim each, RivalClaims rivals) {
        String written = manifest.scenarios().stream()
                .filter(scenario -> scenario.scenarioId().equals(each.scenarioId()))
                .map(WrittenFor::of).findFirst().orElse("");
        return new ClaimRow(each.scenarioId(), each.claim().name(), each.claim().text(),
                written.isEmpty() ? null : written,
                each.claim().variable(), each.unit(), each.claim().group(), each.claim().day(),
                each.claim().says(), each.claim().size() == null ? null : present(each.claim().size()),
                each.claim().low(), each.claim().high(), each.n(),
                each.claim().ofLevel() ? null : (Integer) each.n(), present(each.people()), present(each.found()),
                present(each.interval().low()), present(each.interval().high()), each.verdict().text(),
                each.direction().text(), each.bySize().text(),
                rivals.others(each).stream()
                        .map(other -> new OtherVerdict(other.rival().assumption(), other.verdict().text())).toList());
    }

    private static SectionRow section(Section section) {
        return new SectionRow(section.id(), section.title(), section.quantities().stream()
                .map(q -> new QuantityRow(q.scenarioId(), q.referenceId(), q.day(), q.group(), q.variable(), q.label(),
                        q.of(),
                        q.unit(), present(q.size()), present(q.interval().low()), present(q.interval().high()), q.n(),
                        q.isDifference() ? (Integer) q.n() : null, present(q.people()),
                        q.word() == null ? null : q.word().text(), q.natural(),
                        (q.sizeText() + " " + q.intervalText()).strip()))
                .toList());
    }

    /** Writes it as JSON. */
    void write(Path file) {
        WholeFile.write(file, (JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
                .writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Double present(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
