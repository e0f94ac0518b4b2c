package kith.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** A standard stream. A reader that has gone ({@code | head}) is no error; a full disk is kept for the end. */
final class ForgivingOutput extends OutputStream {
    private final OutputStream target;
    private boolean closed;
    private String failure;

    ForgivingOutput(FileDescriptor descriptor) {
        this(new FileOutputStream(descriptor));
    }

    ForgivingOutput(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        if (closed) {
            return;
        }
        try {
            target.write(bytes, from, length);
        } catch (IOException e) {
            closed = true;
            String reason = String.valueOf(e.getMessage());
            String lower = reason.toLowerCase(Locale.ROOT);
            if (!lower.contains("broken pipe") && !lower.contains("pipe is being closed")) {
                failure = reason;
            }
        }
    }

    /** Why writing failed, if it did for another reason than a reader that has gone. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
