package kith.analysis.summary;

/** How a terminal shows colour: not at all, or in 24 bits on a dark or a light ground. */
public enum TerminalStyle {
    PLAIN,
    DARK,
    LIGHT;

    /** The meanings of colour; text between them stays in the colour of the terminal. */
    enum Tone {
        TEXT("", ""),
        STRONG("1", "1"),
        DIM(rgb(0xA3ABB3), rgb(0x5C636B)),
        SCENARIO(rgb(0xF3A8E6), rgb(0x8A2478)),
        HUMAN(rgb(0x58A8EC), rgb(0x1B67A3)),
        AI(rgb(0xF39A45), rgb(0xB65200)),
        OTHER(rgb(0xA3ABB3), rgb(0x6A7077));

        private final String dark;
        private final String light;

        Tone(String dark, String light) {
            this.dark = dark;
            this.light = light;
        }

        private static String rgb(int colour) {
            return "38;2;" + (colour >> 16) + ";" + (colour >> 8 & 0xFF) + ";" + (colour & 0xFF);
        }
    }

    /** The text in that tone, or as it is. */
    String paint(String text, Tone tone) {
        String code = this == PLAIN ? "" : this == DARK ? tone.dark : tone.light;
        return code.isEmpty() || text.isBlank() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
