package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ForgivingOutputTest {
    private static Optional<String> failureAfter(String reason) {
        ForgivingOutput output = new ForgivingOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        });
        output.write('a');
        output.write('b');
        return output.failure();
    }

    @Test
    void aReaderThatHasGoneIsNoFailure() {
        assertEquals(Optional.empty(), failureAfter("Broken pipe"));
    }

    @Test
    void aFullDiskIs() {
        assertEquals(Optional.of("No space left on device"), failureAfter("No space left on device"));
    }
}
