package kith.docs;

/** Markdown under construction: titles and tables. */
final class TableText {
    private final StringBuilder text = new StringBuilder();

    /** A title over a table. */
    void title(String words) {
        line("**" + words + "**");
    }

    /** A line of its own between tables. */
    void line(String words) {
        text.append('\n').append(words).append("\n\n");
    }

    /** Opens a table. */
    void head(String... cells) {
        row(cells);
        text.append("|---".repeat(cells.length)).append("|\n");
    }

    /** A row of a table. */
    void row(String... cells) {
        text.append('|');
        for (String cell : cells) {
            text.append(' ').append(cell.replace("|", "\\|")).append(" |");
        }
        text.append('\n');
    }

    /** A tick, or nothing. */
    static String yes(boolean is) {
        return is ? "yes" : "";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
