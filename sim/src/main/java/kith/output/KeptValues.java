package kith.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kith.analysis.table.FileFault;
import kith.analysis.table.TableException;

/**
 * Numbers of every person of a cohort, kept in a file beside the tables until the end of the run tells who belongs to
 * which group: they are written in turns and read back in the same order. Memory holds one turn. The file is removed
 * at the end.
 */
final class KeptValues implements AutoCloseable {
    private static final String NAME = ".values.part";

    private final Path file;
    private final int[] cohort;
    private final FileChannel channel;
    private final ByteBuffer turn;

    KeptValues(Path folder, int[] cohort) {
        this.file = folder.resolve(NAME);
        this.cohort = cohort;
        turn = ByteBuffer.allocate(cohort.length * Double.BYTES);
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw TableException.in(file, "cannot be used (" + FileFault.words(e) + ")", e);
        }
    }

    /** Keeps the numbers of the cohort, out of numbers by row. */
    void add(double[] byRow) {
        turn.clear();
        for (int person : cohort) {
            turn.putDouble(byRow[person]);
        }
        turn.flip();
        try {
            while (turn.hasRemaining()) {
                channel.write(turn);
            }
        } catch (IOException e) {
            throw TableException.in(file, "cannot be used (" + FileFault.words(e) + ")", e);
        }
    }

    /** Goes back to the first turn. */
    void rewind() {
        try {
            channel.position(0);
        } catch (IOException e) {
            throw TableException.in(file, "cannot be used (" + FileFault.words(e) + ")", e);
        }
    }

    /** Puts the numbers of the next turn where they were. */
    void next(double[] byRow) {
        turn.clear();
        try {
            while (turn.hasRemaining()) {
                if (channel.read(turn) < 0) {
                    throw new IllegalStateException(file + ": no further turn was kept");
                }
            }
        } catch (IOException e) {
            throw TableException.in(file, "cannot be used (" + FileFault.words(e) + ")", e);
        }
        turn.flip();
        for (int person : cohort) {
            byRow[person] = turn.getDouble();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw TableException.in(file, "cannot be used (" + FileFault.words(e) + ")", e);
        }
    }
}
