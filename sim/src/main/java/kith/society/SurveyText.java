package kith.society;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The text of a data file, and where in it a cell stands. The text is UTF-8, with or without byte-order mark; lines end
 * in LF, CRLF or CR. What is wrong before there are cells (encoding, delimiter, quotes) is found here.
 */
final class SurveyText {
    private static final int MOST_COLUMNS = 10_000;
    private static final int LONGEST_CELL = 1_000_000;
    private static final int LONGEST_ROW = 10_000_000;

    private final String text;
    private int[] starts;

    private SurveyText(String text) {
        this.text = text;
    }

    /** The text of these bytes; empty, with a problem added, where there is none. */
    static Optional<SurveyText> of(byte[] bytes, SurveyProblems problems) {
        if (bytes.length > 1 && ((bytes[0] & bytes[1]) & 0xFE) == 0xFE && bytes[0] != bytes[1]) {
            problems.add("1:1", "", "is UTF-16 text; save it as CSV in UTF-8");
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, chars, true);
        String text = chars.flip().toString();
        SurveyText decoded = new SurveyText(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (result.isError()) {
            problems.add(decoded.end(), "", "is not UTF-8 text from this position (byte 0x"
                    + String.format(Locale.ROOT, "%02X", bytes[in.position()]) + "); save it as CSV in UTF-8");
            return Optional.empty();
        }
        return decoded.isTable(problems) ? Optional.of(decoded) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }

    private boolean isTable(SurveyProblems problems) {
        if (text.isBlank()) {
            problems.add("is empty; expected a header line with the names of columns");
            return false;
        }
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            problems.add(position(zero), "", "is not text (a zero byte); save it as CSV in UTF-8");
            return false;
        }
        String header = text.lines().filter(line -> !line.isEmpty()).findFirst().orElseThrow();
        for (char delimiter : new char[] {';', '\t', '|'}) {
            if (header.indexOf(',') < 0 && header.indexOf(delimiter) >= 0) {
                problems.add(position(text.indexOf(delimiter)), "", "columns are separated by "
                        + (delimiter == ';' ? "semicolons" : delimiter == '\t' ? "tabs" : "'|'") + "; expected commas");
                return false;
            }
        }
        return areQuotesClosed(problems);
    }

    private boolean areQuotesClosed(SurveyProblems problems) {
        int opened = -1;
        boolean cellBegins = true;
        int cell = 0;
        int row = 0;
        int columns = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (opened < 0 && (c == '\n' || c == '\r')) {
                row = i + 1;
                cell = i + 1;
                columns = 1;
            } else if (opened < 0 && c == ',') {
                cell = i + 1;
                columns++;
            }
            if (columns > MOST_COLUMNS || i - cell > LONGEST_CELL || i - row > LONGEST_ROW) {
                problems.add(position(columns > MOST_COLUMNS || i - cell > LONGEST_CELL ? cell : row), "",
                        columns > MOST_COLUMNS ? "has more than " + MOST_COLUMNS + " columns"
                                : i - cell > LONGEST_CELL
                                        ? "has a cell of more than " + LONGEST_CELL + " characters; is a quote missing?"
                                : "has a row of more than " + LONGEST_ROW + " characters");
                return false;
            }
            if (opened >= 0) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else if (c == '"') {
                    opened = -1;
                    if (i + 1 < text.length() && ",\r\n".indexOf(text.charAt(i + 1)) < 0) {
                        problems.add(position(i + 1), "",
                                "text after a closing quote; write a quote inside quotes twice");
                        return false;
                    }
                }
            } else if (c == '"' && cellBegins) {
                opened = i;
            }
            cellBegins = c == ',' || c == '\n' || c == '\r';
        }
        if (opened >= 0) {
            problems.add(position(opened), "", "a quote opens here but never closes");
        }
        return opened < 0;
    }

    /** {@code line:column} of a cell of the record that starts in this line, both from 1. */
    String cell(long line, int field) {
        int at = start((int) line);
        int left = field;
        boolean quoted = false;
        for (; left > 0 && at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && c == ',') {
                left--;
            }
        }
        return position(at);
    }

    private String end() {
        return position(text.length());
    }

    private String position(int at) {
        start(1);
        int line = starts.length;
        while (starts[line - 1] > at) {
            line--;
        }
        return line + ":" + (text.codePointCount(starts[line - 1], at) + 1);
    }

    private int start(int line) {
        if (starts == null) {
            IntStream after = IntStream.range(1, text.length() + 1).filter(i -> {
                char c = text.charAt(i - 1);
                return c == '\n' || c == '\r' && (i == text.length() || text.charAt(i) != '\n');
            });
            starts = IntStream.concat(IntStream.of(0), after).toArray();
        }
        return starts[line - 1];
    }
}
