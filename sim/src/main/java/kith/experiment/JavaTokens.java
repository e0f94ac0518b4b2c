package kith.experiment;

/**
 * The tokens of a Java source text, a line each: comments and white space between tokens are left out, so that two
 * texts of equal meaning give equal tokens. Literals stay as they are written.
 */
final class JavaTokens {
    private static final String ALONE = "(){}[];,";

    private final String text;
    private int at;

    private JavaTokens(String text) {
        this.text = text;
    }

    /** The tokens of a source text. */
    static String of(String text) {
        return new JavaTokens(text).all();
    }

    private String all() {
        StringBuilder tokens = new StringBuilder(text.length());
        while (at < text.length()) {
            int from = at;
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                at = end("\n");
            } else if (text.startsWith("/*", at)) {
                at += 2;
                at = end("*/");
            } else {
                skipToken();
                tokens.append(text, from, at).append('\n');
            }
        }
        return tokens.toString();
    }

    private int end(String mark) {
        int found = text.indexOf(mark, at);
        return found < 0 ? text.length() : found + mark.length();
    }

    private void skipToken() {
        char first = text.charAt(at);
        if (text.startsWith("\"\"\"", at)) {
            skipLiteral("\"\"\"");
        } else if (first == '"' || first == '\'') {
            skipLiteral(String.valueOf(first));
        } else if (Character.isJavaIdentifierPart(first)) {
            while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
                at++;
            }
        } else {
            at++;
            while (ALONE.indexOf(first) < 0 && at < text.length() && isOperator(text.charAt(at)) && !isComment()) {
                at++;
            }
        }
    }

    private void skipLiteral(String mark) {
        at += mark.length();
        while (at < text.length() && !text.startsWith(mark, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + mark.length());
    }

    private boolean isComment() {
        return text.startsWith("//", at) || text.startsWith("/*", at);
    }

    private static boolean isOperator(char c) {
        return !Character.isWhitespace(c) && !Character.isJavaIdentifierPart(c) && c != '"' && c != '\''
                && ALONE.indexOf(c) < 0;
    }
}
