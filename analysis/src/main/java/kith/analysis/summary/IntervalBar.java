package kith.analysis.summary;

import kith.analysis.stats.Interval;
import kith.analysis.summary.TerminalStyle.Tone;

/**
 * Effects as bars of characters round a zero mark: ├─●─┤ where the interval excludes 0, ├┼○─┤ where it does not. All
 * bars of a table share one scale, from −reach to +reach.
 *
 * @param column the first column of the bar
 */
record IntervalBar(int column, double reach) {
    static final int WIDTH = 21;
    static final int ZERO = WIDTH / 2;

    /** Adds the bar of an effect. */
    void draw(Line line, double size, Interval interval) {
        char[] cells = new char[WIDTH];
        java.util.Arrays.fill(cells, ' ');
        cells[ZERO] = '│';
        if (interval.known()) {
            int low = place(interval.low());
            int high = place(interval.high());
            for (int i = low; i <= high; i++) {
                cells[i] = i == ZERO ? '┼' : '─';
            }
            cells[low] = '├';
            cells[high] = '┤';
        }
        cells[place(size)] = interval.clearOfZero() ? '●' : '○';
        cells(line, cells);
    }

    /** Adds an amount as a block from zero. */
    void block(Line line, double amount, Tone tone) {
        int cells = (int) Math.round(Math.abs(amount) / reach * ZERO);
        if (amount < 0) {
            line.at(column + ZERO - cells, "█".repeat(cells), tone).add("│", Tone.TEXT);
        } else {
            line.at(column + ZERO, "│", Tone.TEXT).add("█".repeat(cells), tone);
        }
    }

    private int place(double value) {
        return (int) Math.max(0, Math.min(WIDTH - 1, ZERO + Math.round(value / reach * ZERO)));
    }

    private void cells(Line line, char[] cells) {
        int from = 0;
        while (cells[from] == ' ') {
            from++;
        }
        String bar = new String(cells).stripTrailing();
        line.at(column + from, "", Tone.TEXT);
        for (int i = from; i < bar.length(); i++) {
            line.add(bar.substring(i, i + 1), bar.charAt(i) == '│' ? Tone.TEXT : Tone.SCENARIO);
        }
    }
}
