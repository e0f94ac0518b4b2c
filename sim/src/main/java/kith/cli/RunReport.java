package kith.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.analysis.StudyAnalysis;
import kith.analysis.summary.NextStep;
import kith.analysis.summary.TerminalStyle;
import kith.analysis.table.Advance;
import kith.analysis.table.WholeFile;
import kith.experiment.Study;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code kith run} makes of a study that has run: summaries, contrasts and charts in its folder, and the text. */
final class RunReport {
    private final Study study;
    private final Path folder;
    private final boolean charts;
    private final List<NextStep> next;
    private final Advance advance;
    private StudyAnalysis analysis;

    private RunReport(Study study, Path folder, boolean charts, List<NextStep> next, Advance advance) {
        this.study = study;
        this.folder = folder;
        this.charts = charts;
        this.next = next;
        this.advance = advance;
    }

    /**
     * Writes its tables, its summary and, if asked, its charts; nothing if the folder holds them as they would be. Ends
     * within a second or two if its thread is interrupted.
     *
     * @param told whether the report will be asked for what it says
     */
    static RunReport write(Study study, Path folder, boolean charts, List<NextStep> next, boolean told,
            Advance advance) throws IOException {
        RunReport report = new RunReport(study, folder, charts, next, advance);
        List<String> asked = List.of(charts ? "charts" : "no charts", next.toString());
        if (!study.isAnalysed(asked)) {
            report.write();
            if (report.withoutPng().isEmpty()) {
                study.record(asked);
            }
        } else if (told) {
            report.analysis();
        }
        return report;
    }

    private void write() throws IOException {
        if (charts) {
            study.announce(analysis().charts());
        }
        analysis().writeTables();
        if (charts) {
            analysis().writeCharts();
        }
        String plain = analysis().terminal(TerminalStyle.PLAIN, next, "");
        WholeFile.write(folder.resolve("summary.txt"), plain.getBytes(StandardCharsets.UTF_8));
        study.seal();
    }

    /** The analysis, read from the folder when it is first needed. */
    private StudyAnalysis analysis() {
        if (analysis == null) {
            analysis = StudyAnalysis.of(folder, charts, advance);
        }
        return analysis;
    }

    /** The headline contrasts. */
    JsonNode headline() {
        return JsonMapper.builder().build().valueToTree(analysis().headline());
    }

    /** Why there are no PNG files and what to install, in one line; empty where there are. */
    Optional<String> withoutPng() {
        return analysis == null ? Optional.empty() : analysis.withoutPng();
    }

    /** Names of the claims that fail. */
    List<String> failedClaims() {
        return analysis().failedClaims();
    }

    /** The claims about days that the runs did not measure, each with the day it needs. */
    List<String> uncheckedClaims() {
        return analysis().uncheckedClaims();
    }

    /** The summary, with a line on what there is in the folder and what it took. */
    String text(TerminalStyle style, Study.Result result, String underRivals, double seconds, int threads)
            throws IOException {
        String reused = (result.reused() == 0 ? "" : " (" + result.reused() + " reused)")
                + (underRivals.isEmpty() ? "" : " and " + underRivals);
        return analysis().terminal(style, next, String.format(Locale.ROOT,
                "%s  %d runs%s, %s, %.0f MB, %.0f s on %d %s", folder, result.runs(), reused,
                charts ? analysis().charts().size() + " charts" : "no charts drawn", study.bytes() / 1e6, seconds,
                threads,
                threads == 1 ? "thread" : "threads"));
    }
}
