package kith.analysis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kith.analysis.summary.NextStep;
import kith.analysis.summary.TerminalStyle;

/** Writes example studies to a folder, for eyes: {@code ExampleView FOLDER}. */
public final class ExampleView {
    private ExampleView() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        show(ExampleStudy.year(), folder.resolve("year"));
        show(new ExampleStudy(1, 60, List.of("companions"), true), folder.resolve("one-pair"));
        show(new ExampleStudy(4, 28, List.of("companions"), false), folder.resolve("alone"));
        show(new ExampleStudy(40, 730, List.of("companions", "tutors and companions"), true),
                folder.resolve("several"));
    }

    private static void show(ExampleStudy example, Path folder) throws Exception {
        if (!Files.exists(folder)) {
            example.write(folder);
        }
        long start = System.nanoTime();
        StudyAnalysis analysis = StudyAnalysis.of(folder);
        long read = System.nanoTime();
        analysis.write();
        long written = System.nanoTime();
        System.out.println(analysis.terminal(
                System.console() == null ? TerminalStyle.PLAIN : TerminalStyle.DARK,
                List.of(new NextStep("kith report results/companions", "the one-page brief")),
                folder + "  " + (read - start) / 1_000_000 + " ms to read, " + (written - read) / 1_000_000
                        + " ms to write " + analysis.charts().size() + " charts"));
    }
}
