package kith.analysis.wording;

import kith.analysis.table.Manifest.Metric;

/** Puts a metric into words, with its scale and its unit. */
public final class MetricWords {
    private MetricWords() {}

    /**
     * The scale with the unit, where the scale does not name it already; a scale without a number is a unit in words.
     */
    public static String scaleWithUnit(Metric metric) {
        String scale = metric.scale();
        String unit = metric.unit();
        if (scale.isEmpty() || unit.isEmpty() || scale.contains(unit) || scale.chars().noneMatch(Character::isDigit)) {
            return scale.isEmpty() ? unit : scale;
        }
        return scale + ", " + unit;
    }

    /** The label without what it explains in brackets, for a place where the whole label stands near by. */
    public static String brief(String label) {
        return label.replaceFirst(" \\(.*\\)$", "");
    }

    /** The label with scale and unit. */
    public static String labelWithUnit(Metric metric) {
        String scale = scaleWithUnit(metric);
        return scale.isEmpty() ? metric.label() : metric.label() + ", " + scale;
    }

    /** The label with the scale it is read on. */
    public static String labelWithScale(Metric metric) {
        return metric.scale().isEmpty() ? metric.label() : metric.label() + ", " + metric.scale();
    }
}
