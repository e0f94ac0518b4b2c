package kith.cli;

import java.io.IOException;
import java.io.Writer;

/** Lays out lines for a terminal of some width. A bar that is drawn again and again passes as it is. */
final class WrappingWriter extends Writer {
    private static final String REDRAWN = "\u001B[K";

    private final Writer target;
    private final int width;
    private final StringBuilder line = new StringBuilder();

    WrappingWriter(Writer target, int width) {
        this.target = target;
        this.width = width;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            if (text[i] != '\n') {
                line.append(text[i]);
                continue;
            }
            int bare = line.lastIndexOf(REDRAWN) < 0 ? 0 : line.lastIndexOf(REDRAWN) + REDRAWN.length();
            target.write(line.substring(0, bare));
            String rest = line.substring(bare);
            boolean windows = rest.endsWith("\r");
            String end = windows ? "\r\n" : "\n";
            for (String each : WrappedText.lines(windows ? rest.substring(0, rest.length() - 1) : rest, width)) {
                target.write(each + end);
            }
            line.setLength(0);
        }
    }

    @Override
    public void flush() throws IOException {
        if (line.indexOf("\r") == 0) { // a bar, which has no end
            target.write(line.toString());
            line.setLength(0);
        }
        target.flush();
    }

    @Override
    public void close() throws IOException {
        target.write(line.toString());
        line.setLength(0);
        target.close();
    }
}
