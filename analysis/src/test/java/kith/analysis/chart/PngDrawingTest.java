package kith.analysis.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.AWTError;
import java.awt.HeadlessException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.analysis.ExampleStudy;
import kith.analysis.StudyAnalysis;
import kith.analysis.table.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PngDrawingTest {
    @TempDir
    private Path folder;

    /** What Java threw on machines without fonts or without a library, by version and distribution. */
    static Stream<Throwable> whatJavaThrows() {
        return Stream.of(
                new UnsatisfiedLinkError(
                        "/usr/lib/jvm/java/lib/libfontmanager.so: libfreetype.so.6: cannot open shared object file"),
                new UnsatisfiedLinkError("no fontmanager in system library path: /usr/lib/jvm/java/lib"),
                new NoClassDefFoundError("Could not initialize class sun.font.SunFontManager"),
                new ExceptionInInitializerError(new RuntimeException("x")),
                new InternalError(new InvocationTargetException(
                        new RuntimeException("Fontconfig head is null, check your fonts or fonts configuration"))),
                new InternalError("java.lang.reflect.InvocationTargetException"),
                new NullPointerException(
                        "Cannot load from short array because \"sun.awt.FontConfiguration.head\" is null"),
                new NullPointerException(),
                new AWTError("no display"),
                new HeadlessException());
    }

    private static void raise(Throwable problem) {
        if (problem instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) problem;
    }

    @ParameterizedTest
    @MethodSource("whatJavaThrows")
    void everyKindOfFailureIsToldInOneLineWithAdvice(Throwable problem) {
        String line = PngDrawing.hindrance(() -> raise(problem)).orElseThrow();
        assertTrue(line.startsWith("PNG charts are missing: Java ") && line.contains("apt-get install fontconfig"),
                line);
        assertEquals(1, line.lines().count(), line);
        assertFalse(line.matches("(?s).*\\b(java|sun)\\.[a-z].*|.*(Exception|Error)\\b.*|.*\\(\\).*|.*null\\).*"),
                line);
    }

    @Test
    void theReasonNamesTheLibrary() {
        assertTrue(PngDrawing.hindrance(() -> raise(whatJavaThrows().findFirst().orElseThrow())).orElseThrow()
                .contains(
                        "a library for fonts (libfontmanager.so: libfreetype.so.6: cannot open shared object file). "
                                + "Install"));
    }

    @Test
    void otherErrorsAreNotHidden() {
        assertThrows(OutOfMemoryError.class, () -> PngDrawing.hindrance(() -> raise(new OutOfMemoryError())));
    }

    @Test
    void theOtherFilesAreWrittenAndNoOldPngIsLeft() throws IOException {
        Path study = ExampleStudy.year().write(folder);
        StudyAnalysis.of(study).write();
        Path charts = study.resolve("charts");
        List<String> before = files(charts);
        List<Figure> figures = figures(study);
        Path other = charts.resolve("mine.png");
        Files.writeString(other, "not of kith");
        ChartFolder without = new ChartFolder(study, () -> Optional.of("no fonts"));
        figures.forEach(without::write);
        assertEquals(Optional.of("no fonts"), without.withoutPng());
        for (Figure figure : figures) {
            Path svg = without.svg(figure);
            assertTrue(Files.size(svg) > 1_000);
            assertTrue(Files.size(svg.resolveSibling(figure.name() + ".csv")) > 10);
            assertFalse(Files.exists(svg.resolveSibling(figure.name() + ".png")), "an old picture of other numbers");
        }
        assertTrue(Files.exists(other));
        ChartFolder with = new ChartFolder(study, Optional::empty);
        if (PngDrawing.hindrance().isEmpty()) {
            figures.forEach(with::write);
            Files.delete(other);
            assertEquals(before, files(charts));
        }
    }

    private static List<Figure> figures(Path folder) {
        Study study = Study.read(folder);
        return StudyFigures.all(study, StudyAnalysis.of(folder).findings(), List.of(), List.of());
    }

    private static List<String> files(Path charts) throws IOException {
        try (Stream<Path> files = Files.walk(charts)) {
            return files.filter(Files::isRegularFile).map(file -> charts.relativize(file).toString()).sorted().toList();
        }
    }

    @Test
    void theMachineIsAskedOnceAStudy() {
        int[] asked = {0};
        ChartFolder charts = new ChartFolder(folder, () -> {
            asked[0]++;
            return Optional.of("no fonts");
        });
        assertEquals(Optional.empty(), charts.withoutPng());
        Study study = Study.read(studyIn(folder.resolve("study")));
        StudyFigures.all(study, List.of(), List.of(), List.of()).forEach(charts::write);
        assertEquals(1, asked[0]);
    }

    private static Path studyIn(Path folder) {
        try {
            return ExampleStudy.year().write(Files.createDirectories(folder));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
