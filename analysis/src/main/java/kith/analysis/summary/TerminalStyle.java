package kith.analysis.summary;

/**
 * Tells how a text is set on a terminal: its ground, whether it shows 24-bit colours or 256, and how many columns it
 * has.
 *
 * @param theme the ground that colours are chosen for
 * @param trueColour whether colours have 24 bits; otherwise they come from the 256 of xterm
 * @param width columns, 72 to 120; layouts must fit and may use them all
 */
public record TerminalStyle(Theme theme, boolean trueColour, int width) {
    /** The fewest columns a layout must fit. */
    public static final int NARROWEST = 72;
    /** The most columns a layout uses. */
    public static final int WIDEST = 120;
    /** Columns of a text that is written to a file or a pipe. */
    public static final int USUAL = 100;

    /** No escape codes at all, 100 columns. */
    public static final TerminalStyle PLAIN = new TerminalStyle(Theme.PLAIN, false, USUAL);
    /** Colours for a dark ground, 100 columns. */
    public static final TerminalStyle DARK = new TerminalStyle(Theme.DARK, true, USUAL);
    /** Colours for a light ground, 100 columns. */
    public static final TerminalStyle LIGHT = new TerminalStyle(Theme.LIGHT, true, USUAL);

    private static final String ESCAPE = "\u001B[";

    /** Keeps the width within bounds. */
    public TerminalStyle {
        width = Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    /** The ground behind the text. EITHER is for an unknown ground: its colours can be read on black and on white. */
    public enum Theme {
        PLAIN, DARK, LIGHT, EITHER
    }

    /** The meanings of colour; text between them stays in the colour of the terminal. */
    public enum Tone {
        TEXT, STRONG, DIM(0xA3ABB3, 248, 0x5C636B, 241, 0), SCENARIO(0xF3A8E6, 218, 0x8A2478, 90, 163), HUMAN(0x58A8EC,
                75, 0x1B67A3, 25, 63), AI(0xF39A45, 215, 0xA84A00, 94,
                        131), OTHER(0xA3ABB3, 248, 0x5F656C, 241, 243), FAILS(0xF39A45, 215, 0xA84A00, 94, 131);

        private final int dark;
        private final int darkOf256;
        private final int light;
        private final int lightOf256;
        private final int eitherOf256;

        Tone() {
            this(0, 0, 0, 0, 0);
        }

        Tone(int dark, int darkOf256, int light, int lightOf256, int eitherOf256) {
            this.dark = dark;
            this.darkOf256 = darkOf256;
            this.light = light;
            this.lightOf256 = lightOf256;
            this.eitherOf256 = eitherOf256;
        }

        private boolean isColour() {
            return this != TEXT && this != STRONG;
        }
    }

    /** The same style with another number of columns. */
    public TerminalStyle wide(int columns) {
        return new TerminalStyle(theme, trueColour, columns);
    }

    /** The text in that tone, or as it is. */
    public String paint(String text, Tone tone) {
        boolean own = tone == Tone.TEXT || tone == Tone.DIM && theme == Theme.EITHER;
        if (theme == Theme.PLAIN || own || text.isBlank()) {
            return text;
        }
        return ESCAPE + (tone.isColour() ? colour(tone) : "1") + "m" + text + ESCAPE + "0m";
    }

    private String colour(Tone tone) {
        return switch (theme) {
            case PLAIN -> "";
            case DARK -> trueColour ? rgb(tone.dark) : "38;5;" + tone.darkOf256;
            case LIGHT -> trueColour ? rgb(tone.light) : "38;5;" + tone.lightOf256;
            case EITHER -> "38;5;" + tone.eitherOf256;
        };
    }

    private static String rgb(int colour) {
        return "38;2;" + (colour >> 16) + ";" + (colour >> 8 & 0xFF) + ";" + (colour & 0xFF);
    }
}
