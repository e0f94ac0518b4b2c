package kith.analysis.summary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.analysis.booking.Booking;
import kith.analysis.claim.CheckedClaim;
import kith.analysis.claim.RivalClaims;
import kith.analysis.claim.Verdict;
import kith.analysis.contrast.ByCommunity;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.contrast.ExcessTable;
import kith.analysis.contrast.Finding;
import kith.analysis.contrast.SummaryTable;
import kith.analysis.finding.DataNotes;
import kith.analysis.finding.Footer;
import kith.analysis.finding.Section;
import kith.analysis.finding.Statement;
import kith.analysis.finding.StudyReport;
import kith.analysis.finding.Warning;
import kith.analysis.finding.WrittenFor;
import kith.analysis.governance.Detectable;
import kith.analysis.governance.FailureMode;
import kith.analysis.governance.Steered;
import kith.analysis.stats.StudentInterval;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.table.Manifest;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;
import kith.analysis.trial.TrialResult;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.SettingWords;

/** A study report as text for a terminal: the answer first and last, in between what it rests on. */
public final class TerminalSummary {
    private static final int TEXT = 15;
    private static final int STEP_TEXT = 56;
    /** Warnings that decide how the answer is read; they stand right below it. */
    private static final Set<Warning.Kind> FIRST = EnumSet.of(Warning.Kind.MORE_THAN_AI, Warning.Kind.FEW_RUNS,
            Warning.Kind.OTHER_START, Warning.Kind.DISPLACEMENT, Warning.Kind.SCENARIO);
    private static final int MOST_FIRST = 6;
    private static final int MOST_AGAIN = 5;
    private static final String NON_USERS = Finding.USERS + "none";
    private static final String OTHER_STUDIES = "Compare sizes only within a study. Another study can have another "
            + "reference, other days or other groups. To compare scenarios, run them together.";

    private final Study study;
    private final StudyReport report;
    private final SummaryTable summary;
    private final List<Finding> findings;
    private final List<CheckedClaim> claims;
    private final RivalClaims rivalClaims;
    private final List<TrialResult> trials;
    private final List<FailureMode> modes;
    private final List<ByCommunity> communities;
    private final Optional<ExcessTable> excess;
    private final TerminalStyle style;
    private final List<Line> lines = new ArrayList<>();

    /** A summary of a study; without findings it shows values. */
    public TerminalSummary(Study study, StudyReport report, SummaryTable summary, List<Finding> findings,
            List<CheckedClaim> claims, RivalClaims rivalClaims, List<TrialResult> trials, List<FailureMode> modes,
            List<ByCommunity> communities, Optional<ExcessTable> excess, TerminalStyle style) {
        this.study = study;
        this.report = report;
        this.summary = summary;
        this.findings = List.copyOf(findings);
        this.claims = List.copyOf(claims);
        this.rivalClaims = rivalClaims;
        this.trials = List.copyOf(trials);
        this.modes = List.copyOf(modes);
        this.communities = List.copyOf(communities);
        this.excess = excess;
        this.style = style;
    }

    /** The text, ending in a line feed; the caller knows which commands come next and what the footer says. */
    public String text(List<NextStep> next, String footer) {
        lines.clear();
        heading();
        answer();
        warnings();
        changed();
        line();
        trials.forEach(trial -> lines.addAll(new TrialBlock(trial, style).lines()));
        sections();
        excess.ifPresent(table -> lines.addAll(new PlaceboBlock(study, style).lines(table, study.series().lastDay())));
        if (findings.size() > 1) {
            several();
        }
        for (Finding finding : findings.size() > 1 ? List.<Finding>of() : findings) {
            attribution(finding);
            line();
            lines.addAll(new CostBlock(study, finding, study.costs(), style).lines());
            lines.addAll(governance(finding.scenario()));
            lines.addAll(claims(finding.scenario()));
        }
        if (findings.isEmpty()) {
            study.manifest().scenarios().forEach(this::values);
        }
        worlds();
        lines.addAll(new DataBlock(study.manifest(), style).lines());
        notKnown();
        again();
        steps(next);
        if (!footer.isBlank()) {
            line();
            wrapped(footer, 0, Tone.DIM);
        }
        return lines.stream().map(Line::toString).collect(Collectors.joining("\n", "", "\n"));
    }

    private void heading() {
        Manifest manifest = study.manifest();
        String what = findings.size() > 1 ? Numeral.count(findings.size(), "scenario") + ", each against "
                + findings.get(0).reference().label()
                : findings.size() == 1
                        ? findings.get(0).scenario().label() + " against " + findings.get(0).reference().label()
                : manifest.scenarios().stream().map(Manifest.Scenario::label).collect(Collectors.joining(", "));
        wrapped(manifest.study() + ": " + what, 0, Tone.STRONG);
        if (!report.question().isEmpty()) {
            wrapped(report.question(), 0, Tone.TEXT);
            writtenFor().forEach(text -> wrapped(text, 0, Tone.STRONG));
        }
        if (findings.isEmpty()) {
            size(manifest.scenarios().stream().mapToInt(each -> study.runs().succeeded(each.scenarioId()).size()).min()
                    .orElse(0),
                    "run", "");
        } else {
            size(findings.stream().mapToInt(Finding::pairs).min().orElse(0), "pair", " of runs");
            wrapped(manifest.startsAlike() ? "Both worlds hold the same simulated people with the same random draws."
                    : "The worlds hold the same first people, but they do not start alike.", 0, Tone.DIM);
            String counted = new KeyBlock(manifest, findings, report).people();
            if (!counted.isEmpty()) {
                wrapped(counted, 0, Tone.DIM);
            }
        }
        line();
    }

    private void size(int n, String one, String of) {
        Manifest manifest = study.manifest();
        wrapped(Numeral.count(manifest.people()) + " people, " + Numeral.count(study.series().lastDay(), "day") + ", "
                + Numeral.count(n, one) + of
                + (n < manifest.replicates() ? " of " + manifest.replicates() + " planned" : "")
                + ", seed " + manifest.seed(), 0, Tone.DIM);
    }

    private void answer() {
        if (report.answer().isEmpty()) {
            return;
        }
        told("Answer", report.answer().stream().map(Statement::text).toList());
        Sentence.wrap(Footer.variation(study), style.width() - TEXT).forEach(text -> line().at(TEXT, text, Tone.DIM));
        new KeyBlock(study.manifest(), findings, report).words()
                .forEach(text -> Sentence.wrap(text, style.width() - TEXT)
                        .forEach(part -> line().at(TEXT, part, Tone.DIM)));
        line();
    }

    /** The answer in short, at the end, where a reader of a terminal looks first. */
    private void again() {
        told("Answer again", report.answer().stream().map(Statement::brief).filter(brief -> !brief.isEmpty())
                .limit(MOST_AGAIN).toList());
    }

    private void told(String heading, List<String> sentences) {
        String first = heading;
        for (String sentence : sentences) {
            for (String text : Sentence.wrap(sentence, style.width() - TEXT)) {
                line().at(0, first, Tone.STRONG).at(TEXT, text, Tone.SCENARIO);
                first = "";
            }
        }
    }

    /**
     * Says for what fixed texts were written, where the runs are others; of several scenarios each is called by its
     * label.
     */
    private List<String> writtenFor() {
        List<Manifest.Scenario> scenarios = findings.isEmpty() ? study.manifest().scenarios()
                : study.manifest().compared();
        List<String> all = scenarios.stream().map(WrittenFor::of).distinct().toList();
        if (all.size() == 1) {
            return all.get(0).isEmpty() ? List.of() : all;
        }
        return scenarios.stream().filter(scenario -> !WrittenFor.of(scenario).isEmpty())
                .map(scenario -> Sentence.begun(scenario.label()) + ": " + WrittenFor.of(scenario)).toList();
    }

    private void warnings() {
        DataNotes.of(study.manifest()).forEach(note -> wrapped("! " + note, 0, Tone.STRONG));
        List<Warning> all = report.warnings().stream().filter(warning -> FIRST.contains(warning.kind())
                || warning.kind() == Warning.Kind.RIVAL && !isInTheAnswer(warning)).toList();
        for (Warning warning : all.stream().limit(MOST_FIRST).toList()) {
            wrapped("! " + warning.text(), 0, Tone.STRONG);
        }
        if (all.size() > MOST_FIRST) {
            wrapped("! and " + (all.size() - MOST_FIRST) + " more warnings; findings.json lists all", 0, Tone.STRONG);
        }
    }

    /** Whether the answer says it already, as that of one scenario says what holds under rival assumptions. */
    private boolean isInTheAnswer(Warning warning) {
        return report.answer().stream().anyMatch(statement -> warning.text().endsWith(statement.text()));
    }

    /** Settings given with --set and the like, and every other difference from the shipped file. */
    private void changed() {
        List<String> changed = SettingWords.changed(study.manifest());
        if (!changed.isEmpty()) {
            wrapped("Changed for this study: " + String.join("; ", changed) + ".", 0, Tone.STRONG);
        }
    }

    private void sections() {
        Section lastOfUsers = report.sections("eventual_users").stream().reduce((a, b) -> b).orElse(null);
        boolean first = true;
        for (Section section : report.sections().stream().filter(SectionTable::prints).toList()) {
            if (!first) {
                line();
            }
            lines.addAll(new SectionTable(section, style).lines());
            first = false;
            if (section.equals(lastOfUsers)) {
                report.warnings().stream().filter(warning -> warning.kind() == Warning.Kind.EVENTUAL_GROUPS)
                        .forEach(warning -> wrapped("! " + warning.text(), 2, Tone.STRONG));
            }
        }
    }

    private void attribution(Finding finding) {
        if (finding.outcome() == null || finding.pairs() == 0) {
            return;
        }
        Finding asked = finding.ofMainGroup(
                new ContrastTable(study, finding.reference().scenarioId(), new StudentInterval()));
        Booking booking = booking(finding, asked.group());
        Contrast whole = asked.effects().stream().filter(e -> e.metric().equals(finding.outcome())).findFirst()
                .map(Finding.Effect::contrast).orElse(null);
        String who = asked.group().equals(SeriesTable.EVERYBODY) ? "" : study.manifest().groupLabel(asked.group());
        AttributionBlock block = new AttributionBlock(booking, finding.outcome(), who,
                whole == null ? null : whole.word(), whole == null ? Double.NaN : whole.smallest(), style);
        List<Line> told = block.lines();
        if (whole != null) {
            block.startsApart(whole.size() - booking.measured());
        }
        lines.addAll(told);
        finding.users().stream().filter(users -> users.group().equals(NON_USERS))
                .flatMap(users -> users.effects().stream().filter(e -> e.metric().equals(finding.outcome())))
                .map(Finding.Effect::contrast).findFirst()
                .flatMap(c -> NonUsers.told(booking(finding, NON_USERS), finding.outcome(), c))
                .ifPresent(text -> wrapped(text, 2, Tone.TEXT));
    }

    private Booking booking(Finding finding, String group) {
        return Booking.ofPairs(study, study.runs().pairs(finding.scenario().scenarioId(),
                finding.reference().scenarioId()), finding.outcome().name(), group);
    }

    private void several() {
        lines.addAll(new CeilingBlock(findings, style).lines());
        line();
        communities.forEach(told -> lines.addAll(new CommunityBlock(told, style).lines()));
        for (Finding finding : findings) {
            List<FailureMode> own = modes.stream()
                    .filter(mode -> mode.scenarioId().equals(finding.scenario().scenarioId())).toList();
            if (!own.isEmpty()) {
                line().at(0, finding.scenario().label(), Tone.STRONG);
                lines.addAll(new GovernanceBlock(List.of(), own, List.of(), style).lines());
            }
        }
        long holds = claims.stream().filter(claim -> claim.verdict() == Verdict.HOLDS).count();
        if (!claims.isEmpty()) {
            long unchecked = claims.stream().filter(claim -> claim.verdict() == Verdict.NOT_CHECKED).count();
            line().at(0, "Claims", Tone.STRONG).at(TEXT, holds + " of " + claims.size() + " hold"
                    + (unchecked == 0 ? "" : ", " + unchecked + " not checked") + "; claims.csv lists all", Tone.TEXT);
            writtenFor().forEach(text -> Sentence.wrap(text, style.width() - TEXT)
                    .forEach(part -> line().at(TEXT, part, Tone.STRONG)));
            claims.stream().filter(claim -> claim.verdict() != Verdict.HOLDS)
                    .forEach(claim -> Sentence
                            .wrap(claim.told() + ": " + claim.scenarioId() + ", " + claim.claim().text(),
                                    style.width() - TEXT)
                            .forEach(text -> line().at(TEXT, text, Tone.TEXT)));
            line();
        }
    }

    /** In what the worlds differ. */
    private void worlds() {
        WorldsBlock block = new WorldsBlock(study.manifest(), style);
        List<Line> told = new ArrayList<>();
        study.manifest().compared().forEach(scenario -> told.addAll(block.differences(scenario)));
        if (!told.isEmpty()) {
            lines.addAll(told);
            line();
        }
    }

    private List<Line> claims(Manifest.Scenario scenario) {
        List<CheckedClaim> own = claims.stream().filter(claim -> claim.scenarioId().equals(scenario.scenarioId()))
                .toList();
        return new ClaimBlock(study.manifest(), report, own, rivalClaims, WrittenFor.of(scenario), style).lines();
    }

    private List<Line> governance(Manifest.Scenario scenario) {
        List<Steered> steered = Steered.of(study.governance(), study.runs().succeeded(scenario.scenarioId()),
                new StudentInterval());
        List<FailureMode> own = modes.stream().filter(mode -> mode.scenarioId().equals(scenario.scenarioId())).toList();
        return new GovernanceBlock(steered, own, Detectable.of(study, scenario), style).lines();
    }

    private void values(Manifest.Scenario scenario) {
        lines.addAll(new LevelBlock(study, summary, scenario, style).lines());
        line();
        lines.addAll(governance(scenario));
        lines.addAll(claims(scenario));
    }

    private void notKnown() {
        Manifest manifest = study.manifest();
        List<String> sentences = new ArrayList<>();
        if (manifest.parameters().d() > 0) {
            sentences.add(Footer.assumptions(manifest) + " Another value can change a conclusion.");
        }
        report.warnings().stream().filter(warning -> warning.kind() == Warning.Kind.EXTRAPOLATION)
                .map(Warning::text).distinct().forEach(sentences::add);
        if (!findings.isEmpty()) {
            sentences.add(OTHER_STUDIES);
        }
        String heading = "Not known";
        for (String text : Sentence.wrap(String.join(" ", sentences), style.width() - TEXT)) {
            line().at(0, heading, Tone.STRONG).at(TEXT, text, Tone.TEXT);
            heading = "";
        }
    }

    private void steps(List<NextStep> next) {
        String heading = "Next";
        for (NextStep step : next) {
            Line line = line().at(0, heading, Tone.STRONG);
            List<String> command = step.lines(style.width() - TEXT - 4);
            for (int i = 0; i < command.size(); i++) {
                boolean last = i == command.size() - 1;
                line.at(i == 0 ? TEXT : TEXT + 2, command.get(i) + (last ? "" : " \\"), Tone.TEXT);
                if (!last) {
                    line = line();
                }
            }
            boolean beside = command.size() == 1
                    && Math.max(STEP_TEXT, TEXT + step.command().length() + 1) + step.text().length() <= style.width();
            if (beside) {
                line.at(STEP_TEXT, step.text(), Tone.DIM);
            } else {
                Sentence.wrap(step.text(), style.width() - TEXT - 2)
                        .forEach(text -> line().at(TEXT + 2, text, Tone.DIM));
            }
            heading = "";
        }
    }

    private void wrapped(String text, int indent, Tone tone) {
        Sentence.wrap(text, style.width() - indent).forEach(part -> line().at(indent, part, tone));
    }

    private Line line() {
        Line line = new Line(style);
        lines.add(line);
        return line;
    }
}
