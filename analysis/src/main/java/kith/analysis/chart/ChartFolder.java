package kith.analysis.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import kith.analysis.table.CsvFile;
import kith.analysis.table.WholeFile;

/**
 * charts/ of a results folder: each figure as SVG, as PNG, and as the CSV of the numbers in it. Where the machine cannot
 * draw PNG files, these are left out.
 */
public final class ChartFolder {
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
        return folder.resolve(figure.name() + ".svg");
    }

    /** Draws a figure and writes its three files; a PNG file that cannot be drawn anew goes, since it may show other numbers. */
    public void write(Figure figure) {
        SvgCanvas svg = new SvgCanvas(figure);
        figure.draw(svg);
        WholeFile.write(svg(figure), svg.bytes());
        try (CsvFile csv = CsvFile.open(folder.resolve(figure.name() + ".csv"), figure.columns())) {
            figure.numbers(csv);
            csv.commit();
        }
        if (!tried) {
            tried = true;
            withoutPng = hindrance.get();
        }
        Path file = folder.resolve(figure.name() + ".png");
        if (withoutPng.isPresent()) {
            remove(file);
            return;
        }
        PngCanvas png = new PngCanvas(figure);
        figure.draw(png);
        WholeFile.write(file, png.bytes());
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
