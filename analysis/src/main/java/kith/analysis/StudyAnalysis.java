package kith.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.analysis.chart.ChartFolder;
import kith.analysis.chart.Figure;
import kith.analysis.chart.StudyFigures;
import kith.analysis.claim.CheckedClaim;
import kith.analysis.claim.RivalClaims;
import kith.analysis.claim.ClaimsTable;
import kith.analysis.claim.Verdict;
import kith.analysis.contrast.ByCommunity;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.contrast.ExcessTable;
import kith.analysis.contrast.Finding;
import kith.analysis.contrast.SummaryTable;
import kith.analysis.finding.Footer;
import kith.analysis.finding.ReportWriter;
import kith.analysis.finding.StudyReport;
import kith.analysis.governance.FailureMode;
import kith.analysis.stats.StudentInterval;
import kith.analysis.summary.NextStep;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.summary.TerminalSummary;
import kith.analysis.table.Advance;
import kith.analysis.table.InterruptedAnalysis;
import kith.analysis.table.Manifest;
import kith.analysis.table.Study;
import kith.analysis.table.TableException;
import kith.analysis.table.TrialTable;
import kith.analysis.table.WholeFile;
import kith.analysis.trial.ArmTable;
import kith.analysis.trial.ProfileTable;
import kith.analysis.trial.TrialResult;

/**
 * What a results folder says: its tables, its charts and its text. Reads when made, writes only when asked; the same
 * folder gives the same bytes.
 */
public final class StudyAnalysis {
    /** The part of levels in the time for tables; that of contrasts is as large. */
    private static final double HALF = 0.5;

    private final Study study;
    private final SummaryTable summary;
    private final ContrastTable contrasts;
    private final Optional<ExcessTable> excess;
    private final List<Finding> findings;
    private final List<CheckedClaim> claims;
    private final RivalClaims rivalClaims;
    private final List<TrialResult> trials;
    private final List<FailureMode> modes;
    private final List<ByCommunity> communities;
    private final StudyReport report;
    private final List<Figure> figures;
    private final ChartFolder charts;
    private final Stages stages;

    private StudyAnalysis(Study study, Stages stages) {
        StudentInterval student = new StudentInterval();
        this.study = study;
        this.stages = stages;
        stages.summing().reached(0);
        this.summary = new SummaryTable(study, student);
        this.charts = new ChartFolder(study.folder());
        this.contrasts = study.manifest().reference()
                .map(reference -> new ContrastTable(study, reference.scenarioId(), student)).orElse(null);
        this.findings = contrasts == null ? List.of() : study.manifest().compared().stream()
                .map(scenario -> Finding.of(study, contrasts, scenario)).toList();
        this.excess = ExcessTable.of(study, contrasts, student);
        this.claims = study.manifest().scenarios().stream()
                .flatMap(scenario -> CheckedClaim.of(study, scenario, contrasts, summary, excess).stream()).toList();
        this.rivalClaims = RivalClaims.of(study, student);
        TrialTable measured = TrialTable.read(study.folder().resolve("trial.csv"));
        this.trials = study.manifest().scenarios().stream()
                .flatMap(scenario -> TrialResult.of(study, scenario, measured, student).stream()).toList();
        this.modes = FailureMode.of(study, study.governance(), student);
        this.communities = ByCommunity.of(study, findings, student);
        this.report = new ReportWriter(study, contrasts, summary, student, findings, trials).report();
        this.figures = StudyFigures.all(study, findings, communities, trials);
    }

    /**
     * Reads a results folder.
     *
     * @throws TableException where a file is missing or malformed; its message names file and line
     */
    public static StudyAnalysis of(Path folder) {
        return of(folder, true, Advance.UNSEEN);
    }

    /**
     * Reads a results folder, watched, here and in what it writes.
     *
     * @param charts whether charts will be asked for
     * @throws TableException where a file is missing or malformed; its message names file and line
     * @throws InterruptedAnalysis if the thread is interrupted, as all other methods do
     */
    public static StudyAnalysis of(Path folder, boolean charts, Advance advance) {
        Stages stages = Stages.of(folder, charts, advance);
        return new StudyAnalysis(Study.read(folder, stages.reading()), stages);
    }

    /** Writes tables and charts into the folder, each file whole. */
    public void write() {
        writeTables();
        writeCharts();
    }

    /** Writes charts/. */
    public void writeCharts() {
        for (int i = 0; i < figures.size(); i++) {
            charts.write(figures.get(i));
            stages.charts().reached((i + 1.0) / figures.size());
        }
    }

    /** Writes summary.csv, contrasts.csv, claims.csv, findings.json, and of a trial arms.csv and profiles.csv. */
    public void writeTables() {
        Advance advance = stages.tables();
        summary.write(study.folder().resolve("summary.csv"), advance.part(0, HALF));
        List<Contrast> rows = new ArrayList<>(contrasts == null ? List.of() : contrasts.rows(advance.part(HALF, 1)));
        if (contrasts != null) {
            rows.addAll(ContrastTable.between(study, new StudentInterval()));
        }
        ContrastTable.write(study.folder().resolve("contrasts.csv"), rows);
        ClaimsTable.write(study.folder().resolve("claims.csv"), claims);
        Path placebo = study.folder().resolve(ExcessTable.NAME);
        excess.ifPresentOrElse(table -> table.write(placebo), () -> WholeFile.drop(placebo));
        if (!trials.isEmpty()) {
            ArmTable.write(study.folder().resolve("arms.csv"),
                    trials.stream().flatMap(trial -> trial.arms().stream()).toList());
            ProfileTable.write(study.folder().resolve("profiles.csv"),
                    trials.stream().flatMap(trial -> trial.profiles().stream()).toList());
        }
        headline().write(study.folder().resolve("findings.json"));
    }

    /**
     * The charts that {@link #write()} writes, those in front first: the SVG file of each; PNG and CSV lie beside it.
     */
    public List<Path> charts() {
        return figures.stream().map(charts::svg).toList();
    }

    /** Why {@link #write()} left the PNG files out and what to install, in one line; empty where it did not. */
    public Optional<String> withoutPng() {
        return charts.withoutPng();
    }

    /** The text for a terminal. */
    public String terminal(TerminalStyle style, List<NextStep> next, String footer) {
        return new TerminalSummary(study, report, summary, findings, claims, rivalClaims, trials, modes, communities,
                excess, style).text(next, footer);
    }

    /** The headline contrasts for {@code --json}; none without a reference. */
    public HeadlineView headline() {
        return HeadlineView.of(report, study.manifest(), Footer.variation(study),
                contrasts == null ? null : contrasts.referenceId(),
                study.series().lastDay(), findings, trials, claims, rivalClaims, communities,
                excess.map(ExcessTable::shown).orElse(List.of()));
    }

    /** What each scenario changes against the reference, for a report. */
    public List<Finding> findings() {
        return findings;
    }

    /** The claims of the study's scenarios, each with its verdict. */
    public List<CheckedClaim> claims() {
        return claims;
    }

    /** Names of the claims that fail. */
    public List<String> failedClaims() {
        return claims.stream().filter(claim -> claim.verdict() == Verdict.FAILS).map(claim -> claim.claim().name())
                .toList();
    }

    /** The claims about days that the runs did not measure: the name of each, and what it needs. */
    public List<String> uncheckedClaims() {
        return claims.stream().filter(claim -> claim.verdict() == Verdict.NOT_CHECKED)
                .map(claim -> claim.claim().name() + " (" + claim.needs() + ")").toList();
    }

    /** What the trials of the study's scenarios found. */
    public List<TrialResult> trials() {
        return trials;
    }

    /** What went wrong in its worlds, by name. */
    public List<FailureMode> failureModes() {
        return modes;
    }

    /** Value misfit and influence on conduct by community, of several scenarios. */
    public List<ByCommunity> communities() {
        return communities;
    }

    /** The study as it was read. */
    public Study study() {
        return study;
    }
}
