package kith.analysis.chart;

import java.nio.file.Files;
import java.nio.file.Path;
import kith.analysis.table.CsvFile;
import kith.analysis.table.TableException;
import kith.analysis.table.WholeFile;

/**
 * charts/ of a results folder: each figure as SVG, as PNG, and as the CSV of the numbers in it. Figures that are not in front
 * lie in {@value #MORE} under it.
 */
public final class ChartFolder {
    /** The folder of figures that are not in front. */
    public static final String MORE = "more";

    private final Path folder;

    /** The charts of a results folder. */
    public ChartFolder(Path results) {
        this.folder = results.resolve("charts");
    }

    /** The SVG file of a figure; PNG and CSV lie beside it under the same name. */
    public Path svg(Figure figure) {
        return file(figure, ".svg");
    }

    private Path file(Figure figure, String ending) {
        return (figure.inFront() ? folder : folder.resolve(MORE)).resolve(figure.name() + ending);
    }

    /** Draws a figure and writes its three files; never through a link to another place. */
    public void write(Figure figure) {
        if (Files.isSymbolicLink(folder)) {
            throw TableException.in(folder, "is a link; expected a folder for charts");
        }
        SvgCanvas svg = new SvgCanvas(figure);
        figure.draw(svg);
        WholeFile.write(svg(figure), svg.bytes());
        PngCanvas png = new PngCanvas(figure);
        figure.draw(png);
        WholeFile.write(file(figure, ".png"), png.bytes());
        try (CsvFile csv = CsvFile.open(file(figure, ".csv"), figure.columns())) {
            figure.numbers(csv);
            csv.commit();
        }
    }
}
