package kith.analysis.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import kith.analysis.table.CsvFile;
import kith.analysis.table.InterruptedAnalysis;
import kith.analysis.table.TableException;
import kith.analysis.table.WholeFile;

/**
 * charts/ of a results folder: each figure as SVG, as PNG, and as the CSV of the numbers in it. Figures that are not in
 * front lie in {@value #MORE} under it. Where the machine cannot draw PNG files, these are left out.
 */
public final class ChartFolder {
    /** The folder of figures that are not in front. */
    public static final String MORE = "more";

    private final Path folder;
    private final Supplier<Optional<String>> hindrance;
    private Optional<String> withoutPng = Optional.empty();
    private boolean tried;

    /** The charts of a results folder. */
    public ChartFolder(Path results) {
        this(results, PngDrawing::hindrance);
    }

    /** With another answer to what keeps PNG files from being drawn; for tests. */
    ChartFolder(Path results, Supplier<Optional<String>> hindrance) {
        this.folder = results.resolve("charts");
        this.hindrance = hindrance;
    }

    /** Why PNG files were left out and what to install, in one line; empty where none was left out. */
    public Optional<String> withoutPng() {
        return withoutPng;
    }

    /** The SVG file of a figure; PNG and CSV lie beside it under the same name. */
    public Path svg(Figure figure) {
        return file(figure, ".svg");
    }

    private Path file(Figure figure, String ending) {
        return (figure.inFront() ? folder : folder.resolve(MORE)).resolve(figure.name() + ending);
    }

    /**
     * Draws a figure and writes its three files, never through a link to another place. A PNG file that cannot be drawn
     * anew goes, since it may show other numbers.
     */
    public void write(Figure figure) {
        InterruptedAnalysis.check();
        refuseLink(folder);
        refuseLink(folder.resolve(MORE));
        if (!figure.inFront()) {
            makeFolder();
        }
        SvgCanvas svg = new SvgCanvas(figure);
        figure.draw(svg);
        WholeFile.write(svg(figure), svg.bytes());
        try (CsvFile csv = CsvFile.open(file(figure, ".csv"), figure.columns())) {
            figure.numbers(csv);
            csv.commit();
        }
        if (!tried) {
            tried = true;
            withoutPng = hindrance.get();
        }
        Path file = file(figure, ".png");
        if (withoutPng.isPresent()) {
            remove(file);
            return;
        }
        InterruptedAnalysis.check();
        PngCanvas png = new PngCanvas(figure);
        figure.draw(png);
        WholeFile.write(file, png.bytes());
    }

    private static void refuseLink(Path folder) {
        if (Files.isSymbolicLink(folder)) {
            throw TableException.in(folder, "is a link; expected a folder for charts");
        }
    }

    /** Makes charts/, so that the folder in it can be made. */
    private void makeFolder() {
        try {
            WholeFile.makeFolder(folder.resolve(MORE));
        } catch (IOException e) {
            throw TableException.in(folder, "cannot be written (" + e.getMessage() + ")", e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
