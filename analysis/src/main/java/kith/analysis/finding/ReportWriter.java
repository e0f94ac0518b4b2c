package kith.analysis.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.contrast.ExcessTable;
import kith.analysis.contrast.Finding;
import kith.analysis.contrast.SummaryTable;
import kith.analysis.finding.Section.Rows;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Manifest;
import kith.analysis.table.OtherWorlds;
import kith.analysis.table.Rival;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;
import kith.analysis.table.TrialDesign;
import kith.analysis.trial.ArmResult;
import kith.analysis.trial.Controls;
import kith.analysis.trial.TrialResult;
import kith.analysis.wording.GroupFamilies;
import kith.analysis.wording.MetricWords;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.WindowWords;
import kith.analysis.wording.Word;
import kith.analysis.worlds.WorldWords;

/** Makes the report of a study from its tables. */
public final class ReportWriter {
    private static final int LEAST_OF_RANGE = 3;

    private final Study study;
    private final ContrastTable contrasts;
    private final Quantities quantities;
    private final StudentInterval student;
    private final List<Finding> findings;
    private final List<TrialResult> trials;
    private final List<Quantities> ofRivals;

    /** A writer over what was computed; without a reference {@code contrasts} is null and there are no findings. */
    public ReportWriter(
            Study study, ContrastTable contrasts, SummaryTable summary, StudentInterval student, List<Finding> findings,
            List<TrialResult> trials) {
        this.study = study;
        this.contrasts = contrasts;
        this.quantities = new Quantities(study, contrasts, summary);
        this.student = student;
        this.findings = List.copyOf(findings);
        this.trials = List.copyOf(trials);
        this.ofRivals = study.rivals().stream().map(rival -> Quantities.of(rival.study())).toList();
    }

    /** Makes it. */
    public StudyReport report() {
        Manifest manifest = study.manifest();
        List<Section> sections = new ArrayList<>();
        trials.forEach(trial -> arms(trial, sections));
        if (findings.size() > 1) {
            several(sections);
        } else {
            findings.forEach(finding -> one(finding, sections));
        }
        if (findings.size() == 1) {
            Manifest.Scenario scenario = findings.get(0).scenario();
            for (Rival rival : study.rivals()) {
                List<Quantity> rows = Quantities.under(rival, scenario, quantities.answer(scenario));
                if (rows.stream().anyMatch(Quantity::isThere)) {
                    sections.add(
                            new Section(Section.RIVAL,
                                    "The answer under the rival assumption " + rival.wordsWithSetting(),
                                    "", Rows.GROUPS, rows));
                }
            }
        }
        List<String> questions = (findings.isEmpty() ? manifest.scenarios() : manifest.compared()).stream()
                .map(Manifest.Scenario::question).distinct().toList();
        String asked = manifest.question() == null ? "" : manifest.question();
        String question = questions.size() > 1 ? "" : questions.get(0).isEmpty() ? asked : questions.get(0);
        return new StudyReport(manifest.study(), question, answer(), warnings(), sections);
    }

    private List<Warning> warnings() {
        Stream<Warning> all = findings.isEmpty()
                ? study.manifest().scenarios().stream().flatMap(each -> WrittenFor.warnings(study, each, null).stream())
                : findings.stream()
                        .flatMap(each -> WrittenFor.warnings(study, each.scenario(), each.reference()).stream()
                                .map(warning -> findings.size() > 1 && isOfOne(warning.kind())
                                        ? new Warning(warning.kind(),
                                                "“" + each.scenario().label() + "”: " + warning.text())
                                        : warning));
        Stream<Warning> merged = findings.size() > 1
                ? Stream.concat(all.filter(warning -> warning.kind() != Warning.Kind.DISPLACEMENT),
                        Warning.displacement(study,
                                findings.stream().map(Finding::scenario).toList(), findings.get(0).reference())
                                .stream())
                : all;
        return merged.distinct().sorted(Comparator.comparing(Warning::kind)).toList();
    }

    private static boolean isOfOne(Warning.Kind kind) {
        return kind == Warning.Kind.MORE_THAN_AI || kind == Warning.Kind.FEW_RUNS || kind == Warning.Kind.SCENARIO
                || kind == Warning.Kind.RIVAL;
    }

    private List<Statement> answer() {
        List<Statement> answer = new ArrayList<>();
        trials.forEach(trial -> answer.addAll(TrialAnswer.of(trial)));
        if (findings.size() > 1) {
            Optional<List<Statement>> range = range();
            findings.forEach(finding -> ofSeveral(finding.scenario())
                    .forEach(each -> answer.add(range.isPresent() ? each.once() : each)));
            range.ifPresent(answer::addAll);
        } else {
            findings.forEach(finding -> answer.addAll(answer(finding.scenario())));
        }
        if (findings.isEmpty() && trials.isEmpty()) {
            study.manifest().scenarios().forEach(scenario -> answer.addAll(answer(scenario)));
            answer.add(Statement.of(
                    "This study has no reference. It shows values, and not what makes a difference."));
        }
        return answer;
    }

    /** What the scenario names as its outcomes, and the same under each rival assumption. */
    private List<Statement> answer(Manifest.Scenario scenario) {
        List<Quantity> own = quantities.answer(scenario);
        List<Statement> told = new ArrayList<>(each(own, scenario));
        growing(own, scenario).ifPresent(told::add);
        told.addAll(PlaceboWords.answer(ExcessTable.of(study, contrasts, student), own));
        if (!own.isEmpty()) {
            Lead.of(study, scenario, own.get(0).day())
                    .ifPresent(lead -> told.add(leads(lead, own)));
        }
        List<Quantity> later = quantities.later(scenario).stream().filter(Quantity::isThere).toList();
        if (!later.isEmpty()) {
            told.add(Statement.later(later, WindowWords.when(scenario, later.get(0).day())));
        }
        List<List<Quantity>> also = quantities.also(scenario);
        also.forEach(more -> told.addAll(each(more, scenario)));
        study.rivals().forEach(rival -> told.addAll(under(rival, scenario,
                Stream.concat(Stream.of(own), also.stream()).toList())));
        worlds(own).forEach(told::add);
        List<String> texts = told.stream().map(Statement::text).toList();
        return IntStream.range(0, told.size()).filter(i -> texts.indexOf(texts.get(i)) == i).mapToObj(told::get)
                .toList();
    }

    /** Says of the largest difference that it was smaller a while before: so it may have no final level yet. */
    private Optional<Statement> growing(List<Quantity> own, Manifest.Scenario scenario) {
        return own.stream().filter(q -> q.isDifference() && q.word().isVerdict() && q.word() != Word.TOO_SMALL
                && q.day() == study.series().lastDay())
                .max(Comparator.comparingDouble(q -> Math.abs(q.size())))
                .flatMap(q -> quantities.smallerBefore(scenario, q).map(before -> Statement.growing(q, before)));
    }

    /** In how many worlds an experiment has found the outcome higher or lower, if it asked about the same. */
    private List<Statement> worlds(List<Quantity> own) {
        OtherWorlds worlds = study.manifest().otherWorlds();
        if (worlds == null) {
            return List.of();
        }
        List<OtherWorlds.Outcome> same = worlds.outcomes().stream().filter(OtherWorlds.Outcome::isMostlyJudged)
                .filter(outcome -> own.stream().anyMatch(q -> q.group().equals(outcome.group())
                        && q.variable().equals(outcome.variable()))).toList();
        return OtherWorlds.widest(same)
                .map(widest -> new Statement(WorldWords.before(worlds, same), WorldWords.sentence(widest), own))
                .stream().toList();
    }

    /** The answers under a rival assumption, which only the first sentence names in full. */
    private List<Statement> under(Rival rival, Manifest.Scenario scenario, List<List<Quantity>> answers) {
        List<Statement> told = new ArrayList<>();
        answers.forEach(own -> Statement.under(rival, own, Quantities.under(rival, scenario, own))
                .map(each -> told.isEmpty() ? each : each.underTheSame(rival))
                .map(each -> study.rivals().size() > 1 ? each.once() : each).ifPresent(told::add));
        return told;
    }

    private static Statement leads(Lead lead, List<Quantity> own) {
        String text = lead.text(own.get(0).decimals(), own.get(0).unit());
        return new Statement(text, text, own);
    }

    /** A sentence for each number that has a verdict; those without one are named together. */
    private List<Statement> each(List<Quantity> all, Manifest.Scenario scenario) {
        boolean some = all.stream().anyMatch(q -> !q.isMarked());
        List<Statement> told = new ArrayList<>(all.stream().filter(q -> !some || !q.isMarked())
                .map(q -> Statement.of(q).amongRivals(q, underRivals(q, scenario))).toList());
        List<Quantity> few = all.stream().filter(q -> some && q.isMarked()).toList();
        if (!few.isEmpty()) {
            told.add(Statement.unjudged(few));
        }
        return told;
    }

    /** A difference under each rival assumption that has a verdict on it. */
    private List<Quantity> underRivals(Quantity own, Manifest.Scenario scenario) {
        return !own.isDifference() || own.isMarked() ? List.of() : ofRivals.stream()
                .flatMap(rival -> rival.asIn(scenario, List.of(own)).stream())
                .filter(q -> q.isDifference() == own.isDifference() && q.isThere() && !q.isMarked()).toList();
    }

    /**
     * What the measures of a table are under the rival assumptions: of the table that comes first all that the answer
     * does not tell, of others those whose conclusion depends on the assumption.
     */
    private String amongRivals(Finding finding, List<Quantity> rows, boolean first) {
        List<Quantity> answered = Stream.concat(quantities.answer(finding.scenario()).stream(),
                quantities.also(finding.scenario()).stream().flatMap(List::stream)).toList();
        List<String> ranges = new ArrayList<>();
        List<String> depend = new ArrayList<>();
        for (Quantity row : rows) {
            List<Quantity> under = answered.stream().anyMatch(row::isOfTheSame) ? List.of()
                    : underRivals(row, finding.scenario());
            boolean depends = under.stream().anyMatch(q -> row.word().isAnother(q.word()));
            if (depends || first && !under.isEmpty()) {
                ranges.add(Statement.measureAmongRivals(row, under));
            }
            if (depends) {
                depend.add(row.label());
            }
        }
        String among = study.rivals().size() == 1 ? "the rival assumption"
                : study.rivals().size() + " rival assumptions";
        return ranges.isEmpty() ? "" : "Under " + among + ": " + String.join("; ", ranges) + "."
                + (depend.isEmpty() ? "" : " " + Statement.depends(depend, "the assumption"));
    }

    /** One of several scenarios: its question, and its own outcome in its own groups. */
    private List<Statement> ofSeveral(Manifest.Scenario scenario) {
        List<Statement> told = new ArrayList<>();
        told.add(Statement.of(scenario.question().isEmpty() ? Sentence.begun(scenario.label()) + "."
                : Sentence.begun(scenario.label()) + ": " + scenario.question()));
        List<Quantity> own = quantities.answer(scenario).stream().filter(Quantity::isThere).toList();
        List<Quantity> judged = own.stream().filter(q -> !q.isMarked()).toList();
        if (!own.isEmpty()) {
            Statement all = Statement.ofSeveral(judged.isEmpty() ? own : judged);
            told.add(new Statement(all.text(), Sentence.begun(scenario.label()) + ": " + Sentence.within(all.brief()),
                    all.restsOn()));
        }
        if (!judged.isEmpty() && judged.size() < own.size()) {
            told.add(Statement.unjudged(own.stream().filter(Quantity::isMarked).toList()));
        }
        return told;
    }

    /** The lowest and the highest of three scenarios or more. */
    private Optional<List<Statement>> range() {
        Manifest.Metric metric = quantities.shown(findings.get(0).scenario().shows());
        if (metric == null || findings.stream()
                .anyMatch(finding -> !metric.equals(quantities.shown(finding.scenario().shows())))) {
            return Optional.empty(); // other outcomes have no common range
        }
        List<Quantity> all = quantities.column(findings.stream()
                .map(finding -> quantities.of(finding.scenario(), metric, SeriesTable.EVERYBODY, finding.day())
                        .ofWhom(finding.scenario().label()))
                .filter(Quantity::isThere)
                .sorted(Comparator.comparingDouble(Quantity::size))
                .toList(), metric);
        if (all.size() < LEAST_OF_RANGE) {
            return Optional.empty(); // each has its own answer
        }
        List<Statement> told = new ArrayList<>();
        told.add(Statement.of(all.get(0)));
        told.add(Statement.of(all.get(all.size() - 1)));
        long matter = all.stream().filter(Quantity::isDifference)
                .filter(q -> q.word().isClear()).count();
        String range = "These are the lowest and the highest of " + Statement.scenarios(all.size()) + ", against "
                + findings.get(0).reference().label()
                + (all.get(0).matters() > 0 ? ". The difference is clear and large enough to matter in "
                        : ". The difference is clear in ")
                + (matter == 0 ? "none" : matter == all.size() ? "all" : Long.toString(matter)) + " of them.";
        told.add(new Statement(range, range, all));
        return Optional.of(told);
    }

    /** One section per scale: its last day, each arm against the control arm. */
    private static void arms(TrialResult trial, List<Section> sections) {
        TrialDesign design = trial.scenario().trial();
        for (TrialDesign.Scale scale : design.scales()) {
            List<Integer> days = trial.days(scale);
            if (days.isEmpty()) {
                continue;
            }
            int day = days.get(days.size() - 1);
            List<ArmResult> arms = trial.at(scale, day).stream().filter(each -> !each.isControl()).toList();
            int differences = TrialResult.decimals(arms);
            int means = TrialResult.usualDecimals(arms);
            sections.add(new Section("arms", scale.label() + ", day " + day + (new Controls(design).exist()
                    ? ", against " + new Controls(design).words() : ""), "", Rows.ARMS, arms.stream()
                            .map(arm -> Quantity.of(design, scale, arm, arm.compares() ? differences : means))
                            .toList()));
        }
    }

    private void one(Finding finding, List<Section> sections) {
        sections.add(differences("differences", "Differences on day " + finding.day() + finding.when(), finding,
                "Everybody", true));
        for (Finding aside : finding.asides()) {
            sections.add(differences("differences", "Differences on day " + aside.day() + aside.when()
                    + (aside.group().equals(SeriesTable.EVERYBODY) ? "" : ": " + who(aside)), aside,
                    quantities.label(aside.group()), false));
        }
        for (Finding users : finding.users()) {
            if (Quantities.ANSWERING_USERS.contains(users.group())) {
                sections.add(differences("eventual_users", who(users) + ", day " + users.day(), users,
                        quantities.label(users.group()), false));
            }
        }
        groups(finding, sections);
        if (finding.outcome() != null && !finding.scenario().providers().isEmpty()) {
            PerSession.of(study, contrasts, List.of(finding), finding.outcome(), student).ifPresent(sections::add);
        }
    }

    private Section differences(String id, String title, Finding finding, String of, boolean first) {
        List<Quantity> rows = finding.effects().stream()
                .map(effect -> quantities
                        .column(List.of(Quantity.of(effect.metric(), effect.contrast(), of)), effect.metric()).get(0))
                .toList();
        String withoutSd = withoutSd(finding.effects().stream().map(Finding.Effect::contrast));
        String rivals = amongRivals(finding, rows, first);
        return new Section(id, title, withoutSd + (withoutSd.isEmpty() || rivals.isEmpty() ? "" : " ") + rivals,
                Rows.METRICS, rows);
    }

    /** What the words rest on where a metric has no standard deviation; empty where all have one. */
    private String withoutSd(Stream<Contrast> contrasts) {
        String sizes = contrasts.filter(Contrast::restsOnLastDigit)
                .map(c -> Sentence.within(study.manifest().metric(c.variable()).map(Manifest.Metric::label)
                        .orElse(c.variable())) + " " + Numeral.threshold(c.matters()) + " " + c.unit())
                .map(String::strip).distinct().collect(Collectors.joining("; "));
        return sizes.isEmpty() ? "" : Word.WITHOUT_SD + " This unit is: " + sizes + ".";
    }

    private String who(Finding part) {
        double people = part.effects().stream().mapToDouble(e -> e.contrast().people()).findFirst().orElse(Double.NaN);
        int pairs = part.effects().stream().mapToInt(e -> e.contrast().pairs()).max().orElse(0);
        List<String> size = new ArrayList<>();
        if (!Double.isNaN(people)) {
            size.add(Numeral.people(people));
        }
        if (pairs < part.pairs()) {
            size.add("in " + Numeral.count(pairs, "pair"));
        }
        return quantities.label(part.group()) + (size.isEmpty() ? "" : " (" + String.join(", ", size) + ")");
    }

    private void groups(Finding finding, List<Section> sections) {
        if (finding.outcome() == null || finding.groups().isEmpty()) {
            return;
        }
        Manifest.Metric outcome = finding.outcome();
        List<Quantity> rows = finding.groups().stream()
                .sorted(Comparator.comparingInt(group -> GroupFamilies.place(group.group(), study.groups())))
                .map(group -> Quantity.of(outcome, group.contrast(), group.label()))
                .toList();
        sections.add(new Section("groups", outcome.label() + " by group, " + outcome.unit(),
                "With many groups, some intervals exclude 0 by chance.", Rows.GROUPS,
                quantities.column(rows, outcome)));
    }

    private void several(List<Section> sections) {
        int day = findings.get(0).day();
        for (Finding.Effect effect : findings.get(0).effects()) {
            Manifest.Metric metric = effect.metric();
            List<Quantity> rows = findings.stream()
                    .flatMap(finding -> finding.effects().stream().filter(each -> each.metric().equals(metric))
                            .map(each -> Quantity.of(metric, each.contrast(), finding.scenario().label())))
                    .toList();
            String note = withoutSd(findings.stream().flatMap(finding -> finding.effects().stream())
                    .filter(each -> each.metric().equals(metric)).map(Finding.Effect::contrast));
            sections.add(
                    new Section("scenarios", MetricWords.labelWithUnit(metric) + ", everybody, day " + day, note,
                            Rows.SCENARIOS,
                            quantities.column(rows, metric)));
        }
        Manifest.Metric outcome = findings.get(0).outcome();
        if (outcome == null) {
            return;
        }
        PerSession.of(study, contrasts, findings, outcome, student).ifPresent(sections::add);
        for (String group : Quantities.ANSWERING_USERS.subList(0, 1)) {
            List<Quantity> rows = findings.stream()
                    .map(finding -> Quantity.of(outcome,
                            contrasts.contrast(finding.scenario().scenarioId(), day, group, outcome.name()),
                            finding.scenario().label()))
                    .toList();
            if (rows.stream().anyMatch(Quantity::isThere)) {
                sections.add(new Section("eventual_users",
                        MetricWords.labelWithUnit(outcome) + ", " + quantities.label(group) + ", day " + day,
                        "", Rows.SCENARIOS, quantities.column(rows, outcome)));
            }
        }
        between(outcome, day, sections);
    }

    /** Each scenario against the first one, paired. */
    private void between(Manifest.Metric outcome, int day, List<Section> sections) {
        Manifest.Scenario first = findings.get(0).scenario();
        ContrastTable against = new ContrastTable(study, first.scenarioId(), student);
        List<Quantity> rows = findings.stream().skip(1)
                .map(finding -> Quantity.of(outcome, against.contrast(finding.scenario().scenarioId(), day,
                        SeriesTable.EVERYBODY, outcome.name()), finding.scenario().label()))
                .filter(Quantity::isThere)
                .toList();
        if (!rows.isEmpty()) {
            sections.add(
                    new Section("between",
                            MetricWords.labelWithUnit(outcome) + ", against " + first.label() + ", everybody, day "
                                    + day,
                            "", Rows.SCENARIOS, quantities.column(rows, outcome)));
        }
    }
}
