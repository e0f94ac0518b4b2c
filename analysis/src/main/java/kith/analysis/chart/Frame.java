package kith.analysis.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * What all figures have around their marks. Above: the title, what was found in a sentence, what is plotted, a caution
 * without which the marks mislead, and what was changed for the run. Below: how to read the marks in one sentence, the
 * warnings, and what the chart rests on.
 */
record Frame(String title, String claim, String subtitle, String caution, List<String> changed, String caption,
        String warnings, String footer, int width) {
    static final double MARGIN = 24;
    private static final double LINE = 16;
    private static final double PART_GAP = 5;

    private static final double TITLE = 16;
    private static final double SMALLER_TITLE = 14;
    private static final double TITLE_LINE = 20;
    private static final double CLAIM_LINE = 19;
    private static final Type CLAIM = Type.BODY.sized(14);
    private static final double FIRST_BASELINE = 34;
    private static final int MOST_CHANGED_LINES = 2;
    private static final String CHANGED = "Changed for this run: ";

    /** A frame that claims nothing. */
    Frame(String title, String subtitle, List<String> changed, String caption, String warnings, String footer,
            int width) {
        this(title, "", subtitle, changed, caption, warnings, footer, width);
    }

    /** A frame whose cautions all stand below. */
    Frame(String title, String claim, String subtitle, List<String> changed, String caption, String warnings,
            String footer, int width) {
        this(title, claim, subtitle, "", changed, caption, warnings, footer, width);
    }

    /** The height that the marks may begin at. */
    double top() {
        return FIRST_BASELINE + TITLE_LINE * titleLines().size() + CLAIM_LINE * claimLines().size()
                + LINE * (subtitleLines().size() + cautionLines().size() + changedLines().size());
    }

    /** The height of the whole figure whose marks end at a height. */
    int height(double bottom) {
        return (int) Math.ceil(bottom + LINE * (caption(width, caption).size() + caption(width, warnings).size()
                + caption(width, footer).size()) + 2 * PART_GAP + 14);
    }

    /** Draws all of it around marks that end at a height. */
    void draw(Canvas canvas, double bottom) {
        double y = FIRST_BASELINE;
        for (String line : titleLines()) {
            canvas.text(line, MARGIN, y, Type.TITLE.sized(titleSize()));
            y += TITLE_LINE;
        }
        for (String line : claimLines()) {
            canvas.text(line, MARGIN, y, CLAIM);
            y += CLAIM_LINE;
        }
        for (String line : subtitleLines()) {
            canvas.text(line, MARGIN, y, Type.LABEL);
            y += LINE;
        }
        for (String line : cautionLines()) {
            canvas.text(line, MARGIN, y, Type.LABEL.strong());
            y += LINE;
        }
        for (String line : changedLines()) {
            canvas.text(line, MARGIN, y, Type.LABEL.in(Palette.INK));
            y += LINE;
        }
        y = bottom + LINE;
        y = part(canvas, caption, y, Type.LABEL);
        y = part(canvas, warnings, y, Type.LABEL.in(Palette.INK));
        part(canvas, footer, y, Type.LABEL.in(Palette.REFERENCE));
    }

    private double part(Canvas canvas, String text, double top, Type type) {
        double y = top;
        for (String line : caption(width, text)) {
            canvas.text(line, MARGIN, y, type);
            y += LINE;
        }
        return text.isEmpty() ? y : y + PART_GAP;
    }

    private double room() {
        return width - 2 * MARGIN;
    }

    private double titleSize() {
        return TextWidth.of(title, Type.TITLE.sized(TITLE)) <= room() ? TITLE : SMALLER_TITLE;
    }

    private List<String> titleLines() {
        return TextWidth.wrap(title, Type.TITLE.sized(titleSize()), room());
    }

    private List<String> claimLines() {
        return claim.isEmpty() ? List.of() : TextWidth.wrap(claim, CLAIM, room());
    }

    private List<String> subtitleLines() {
        return TextWidth.wrap(subtitle, Type.LABEL, room());
    }

    private List<String> cautionLines() {
        return caution.isEmpty() ? List.of() : TextWidth.wrap(caution, Type.LABEL.strong(), room());
    }

    /** "Changed for this run: a 1 (0), b 2 (3)" on at most two lines; what has no room is counted. */
    List<String> changedLines() {
        if (changed.isEmpty()) {
            return List.of();
        }
        for (int shown = changed.size(); shown > 0; shown--) {
            List<String> items = new ArrayList<>(changed.subList(0, shown));
            String more = shown < changed.size() ? ", and " + (changed.size() - shown) + " more" : "";
            List<String> lines = TextWidth.wrap(CHANGED + String.join(", ", items) + more, Type.LABEL, room());
            if (lines.size() <= MOST_CHANGED_LINES) {
                return lines;
            }
        }
        return List.of(CHANGED + changed.size() + " settings");
    }

    private static List<String> caption(int width, String text) {
        return text.isEmpty() ? List.of() : TextWidth.wrap(text, Type.LABEL, width - 2 * MARGIN);
    }

    static void rule(Canvas canvas, double y, int width) {
        canvas.line(MARGIN, y, width - MARGIN, y, Ink.line(Palette.RULE, 1));
    }
}
