package kith.analysis.chart;

import java.util.List;
import kith.analysis.table.CsvFile;

/** A chart: its name, what it shows, how it is drawn, and the numbers in it. Public so that a report can list them. */
public sealed interface Figure permits AllContrastsChart, AnswerChart, CommunityChart, EffectChart, UserChart,
        UnfoldingChart, GroupChart, BookingChart, PatternChart, AblationChart, ArmChart, DoseChart, PosteriorChart,
        More, WorldsChart, BreakEvenChart, SensitivityChart {
    /**
     * Whether it lies in {@code charts} itself, among the at most six that a reader meets first, or under {@code more}.
     */
    default boolean inFront() {
        return true;
    }

    /** The name of its files, without an ending. */
    String name();

    /** One sentence that says what is shown and claims nothing. */
    String title();

    /** What its numbers say, for those who do not see it. */
    String description();

    /** Width in px. */
    int width();

    /** Height in px. */
    int height();

    /** Draws it. */
    void draw(Canvas canvas);

    /** The columns of its numbers. */
    List<String> columns();

    /** Writes its numbers, one row per mark. */
    void numbers(CsvFile csv);
}
