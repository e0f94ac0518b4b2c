package kith.analysis.chart;

import java.util.List;
import kith.analysis.table.CsvFile;

/** A figure that lies under {@code charts/more}, since others come first. */
record More(Figure figure) implements Figure {
    @Override
    public boolean inFront() {
        return false;
    }

    @Override
    public String name() {
        return figure.name();
    }

    @Override
    public String title() {
        return figure.title();
    }

    @Override
    public String description() {
        return figure.description();
    }

    @Override
    public int width() {
        return figure.width();
    }

    @Override
    public int height() {
        return figure.height();
    }

    @Override
    public void draw(Canvas canvas) {
        figure.draw(canvas);
    }

    @Override
    public List<String> columns() {
        return figure.columns();
    }

    @Override
    public void numbers(CsvFile csv) {
        figure.numbers(csv);
    }
}
