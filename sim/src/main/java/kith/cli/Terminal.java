package kith.cli;

/**
 * Which standard streams are a terminal. Java alone knows only whether input and output both are; the launcher knows more
 * and says it in {@code -Dkith.terminal}: the numbers of the streams that are, such as {@code 12}.
 */
final class Terminal {
    private Terminal() {}

    static boolean isStdout() {
        return is("1");
    }

    static boolean isStderr() {
        return is("2");
    }

    /** Whether it can go back in a line. */
    static boolean canRedraw() {
        String term = System.getenv("TERM");
        return !"dumb".equals(term);
    }

    private static boolean is(String stream) {
        String known = System.getProperty("kith.terminal");
        return known == null ? System.console() != null : known.contains(stream);
    }
}
