package kith.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kith.analysis.claim.CheckedClaim;
import kith.analysis.claim.Verdict;
import kith.analysis.contrast.ByCommunity;
import kith.analysis.contrast.Finding;
import kith.analysis.contrast.SummaryTable;
import kith.analysis.governance.FailureMode;
import kith.analysis.governance.Steered;
import kith.analysis.stats.StudentInterval;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.table.Manifest;
import kith.analysis.table.Study;
import kith.analysis.trial.TrialResult;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/** What a study says, for the terminal: one block per scenario, then what is not yet known and what to do next. */
public final class TerminalSummary {
    private static final int TEXT = 15;
    private static final int WIDTH = 100;
    private static final int STEP_TEXT = 56;

    private final Study study;
    private final SummaryTable summary;
    private final List<Finding> findings;
    private final List<CheckedClaim> claims;
    private final List<TrialResult> trials;
    private final List<FailureMode> modes;
    private final List<ByCommunity> communities;
    private final TerminalStyle style;

    /** A summary of a study; without findings it shows levels. */
    public TerminalSummary(Study study, SummaryTable summary, List<Finding> findings, List<CheckedClaim> claims, List<TrialResult> trials,
            List<FailureMode> modes, List<ByCommunity> communities, TerminalStyle style) {
        this.study = study;
        this.summary = summary;
        this.findings = List.copyOf(findings);
        this.claims = List.copyOf(claims);
        this.trials = List.copyOf(trials);
        this.modes = List.copyOf(modes);
        this.communities = List.copyOf(communities);
        this.style = style;
    }

    /** The text, ending in a line feed; the caller knows which commands come next and what the footer says. */
    public String text(List<NextStep> next, String footer) {
        List<Line> lines = new ArrayList<>();
        if (findings.size() > 1) {
            several(lines);
        }
        for (Finding finding : findings.size() > 1 ? List.<Finding>of() : findings) {
            heading(lines, finding);
            lines.add(size(finding.pairs(), "pair", " of runs"));
            lines.add(line());
            lines.addAll(new ContrastBlock(finding, style).lines());
            lines.add(line());
            lines.addAll(new CostBlock(study, finding, study.costs(), style).lines());
            lines.addAll(governance(finding.scenario()));
            lines.addAll(claims(finding.scenario()));
        }
        if (findings.isEmpty()) {
            for (Manifest.Scenario scenario : study.manifest().scenarios()) {
                lines.add(line().at(0, study.manifest().study(), Tone.STRONG).add(": ", Tone.TEXT)
                        .add(scenario.label(), Tone.SCENARIO)
                        .add(", compared with nothing", Tone.TEXT));
                caution(lines, scenario);
                lines.add(size(study.runs().succeeded(scenario.scenarioId()).size(), "run", ""));
                lines.add(line());
                lines.addAll(new LevelBlock(study, summary, scenario, style).lines());
                lines.add(line());
                lines.addAll(governance(scenario));
                lines.addAll(claims(scenario));
            }
        }
        worlds(lines);
        trials.forEach(trial -> lines.addAll(new TrialBlock(trial, style).lines()));
        notKnown(lines);
        steps(lines, next);
        if (!footer.isBlank()) {
            lines.add(line());
            Sentence.wrap(footer, WIDTH).forEach(text -> lines.add(line().at(0, text, Tone.DIM)));
        }
        return lines.stream().map(Line::toString).collect(Collectors.joining("\n", "", "\n"));
    }

    private void several(List<Line> lines) {
        Finding first = findings.get(0);
        lines.add(line().at(0, study.manifest().study(), Tone.STRONG).add(": ", Tone.TEXT)
                .add(findings.size() + " scenarios", Tone.SCENARIO)
                .add(", each against " + first.reference().label() + " (reference), "
                        + (study.manifest().startsAlike() ? "the same people in all" : "the same first people"), Tone.TEXT));
        lines.add(size(findings.stream().mapToInt(Finding::pairs).min().orElse(0), "pair", " of runs each"));
        lines.add(line());
        lines.addAll(new AllContrastsBlock(findings, style).lines());
        communities.forEach(told -> lines.addAll(new CommunityBlock(told, style).lines()));
        notTheAiAlone(lines);
        for (Finding finding : findings) {
            List<FailureMode> own = modes.stream().filter(mode -> mode.scenarioId().equals(finding.scenario().scenarioId())).toList();
            if (!own.isEmpty()) {
                lines.add(line().at(0, finding.scenario().label(), Tone.STRONG));
                lines.addAll(new GovernanceBlock(List.of(), own, style).lines());
            }
        }
        long holds = claims.stream().filter(claim -> claim.verdict() == Verdict.HOLDS).count();
        if (!claims.isEmpty()) {
            lines.add(line().at(0, "Claims", Tone.STRONG).at(TEXT, holds + " of " + claims.size() + " hold; claims.csv lists all", Tone.TEXT));
            claims.stream().filter(claim -> claim.verdict() != Verdict.HOLDS).forEach(claim -> lines.add(line().at(TEXT,
                    Sentence.cut(claim.verdict().text() + ": " + claim.scenarioId() + ", " + claim.claim().text(), WIDTH - TEXT), Tone.TEXT)));
            lines.add(line());
        }
    }

    private void worlds(List<Line> lines) {
        WorldsBlock block = new WorldsBlock(study.manifest(), style);
        List<Line> told = new ArrayList<>();
        study.manifest().compared().forEach(scenario -> told.addAll(block.differences(scenario)));
        study.manifest().scenarios().stream().findFirst().ifPresent(scenario -> told.addAll(block.set(scenario)));
        if (!told.isEmpty()) {
            lines.addAll(told);
            lines.add(line());
        }
    }

    private void notTheAiAlone(List<Line> lines) {
        List<Finding> confounded = findings.stream().filter(finding -> !finding.confounded().isEmpty()).toList();
        for (Finding finding : confounded) {
            lines.add(line().at(0, Sentence.cut(finding.scenario().label(), 28), Tone.STRONG)
                    .at(30, Sentence.cut(finding.confounded(), WIDTH - 30), Tone.TEXT));
        }
        if (!confounded.isEmpty()) {
            lines.add(line());
        }
    }

    private List<Line> claims(Manifest.Scenario scenario) {
        List<CheckedClaim> own = claims.stream().filter(claim -> claim.scenarioId().equals(scenario.scenarioId())).toList();
        return new ClaimBlock(study.manifest(), own, style).lines();
    }

    private List<Line> governance(Manifest.Scenario scenario) {
        List<Steered> steered = Steered.of(study.governance(), study.runs().succeeded(scenario.scenarioId()), new StudentInterval());
        List<FailureMode> own = modes.stream().filter(mode -> mode.scenarioId().equals(scenario.scenarioId())).toList();
        return new GovernanceBlock(steered, own, style).lines();
    }

    private void heading(List<Line> lines, Finding finding) {
        Line first = line().at(0, study.manifest().study(), Tone.STRONG).add(": ", Tone.TEXT)
                .add(finding.scenario().label(), Tone.SCENARIO);
        String against = "against " + finding.reference().label() + " (reference), "
                + (study.manifest().startsAlike() ? "the same people in both" : "the same first people, each world with a start of its own");
        lines.add(first);
        int length = study.manifest().study().length() + 2 + finding.scenario().label().length();
        if (length + 1 + against.length() <= WIDTH) {
            first.add(" " + against, Tone.TEXT);
        } else {
            lines.add(line().at(2, against, Tone.TEXT));
        }
        caution(lines, finding.scenario());
        if (!finding.confounded().isEmpty()) {
            Sentence.wrap(finding.confounded(), WIDTH).forEach(text -> lines.add(line().at(0, text, Tone.STRONG)));
        }
    }

    private void caution(List<Line> lines, Manifest.Scenario scenario) {
        if (!scenario.caution().isEmpty()) {
            Sentence.wrap(scenario.caution(), WIDTH).forEach(text -> lines.add(line().at(0, text, Tone.STRONG)));
        }
    }

    private Line line() {
        return new Line(style);
    }

    private Line size(int n, String one, String of) {
        Manifest manifest = study.manifest();
        return line().at(0, Numeral.count(manifest.people()) + " people, " + Numeral.count(study.series().lastDay(), "day") + ", "
                + Numeral.count(n, one) + of + (n < manifest.replicates() ? " of " + manifest.replicates() + " planned" : "")
                + ", seed " + manifest.seed(), Tone.DIM);
    }

    private void notKnown(List<Line> lines) {
        Manifest manifest = study.manifest();
        List<String> sentences = new ArrayList<>();
        sentences.add("These intervals hold chance alone.");
        if (manifest.parameters().d() > 0) {
            sentences.add(manifest.parameters().d() + " of " + manifest.parameters().total()
                    + " settings are assumptions (grade D).");
        }
        if (!manifest.hasAi()) {
            sentences.add("No study has measured this course.");
        }
        int ends = manifest.evidenceEndsDay();
        if (ends > 0 && ends < study.series().lastDay()) {
            sentences.add("No trial reaches past " + (ends % 7 == 0 ? "week " + ends / 7 : "day " + ends) + ": day "
                    + (ends + 1) + " to " + study.series().lastDay() + " is extrapolation.");
        }
        String heading = "Not yet known";
        for (String text : Sentence.wrap(String.join(" ", sentences), WIDTH - TEXT)) {
            lines.add(line().at(0, heading, Tone.STRONG).at(TEXT, text, Tone.TEXT));
            heading = "";
        }
    }

    private void steps(List<Line> lines, List<NextStep> next) {
        String heading = "Next";
        for (NextStep step : next) {
            Line line = line().at(0, heading, Tone.STRONG);
            lines.add(line);
            List<String> command = step.lines(WIDTH - TEXT - 4);
            for (int i = 0; i < command.size(); i++) {
                boolean last = i == command.size() - 1;
                line.at(i == 0 ? TEXT : TEXT + 2, command.get(i) + (last ? "" : " \\"), Tone.TEXT);
                if (!last) {
                    line = line();
                    lines.add(line);
                }
            }
            boolean beside = command.size() == 1
                    && Math.max(STEP_TEXT, TEXT + step.command().length() + 1) + step.text().length() <= WIDTH;
            if (beside) {
                line.at(STEP_TEXT, step.text(), Tone.DIM);
            } else {
                lines.add(line().at(TEXT + 2, step.text(), Tone.DIM));
            }
            heading = "";
        }
    }
}
