package kith.experiment;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.analysis.table.TableException;
import kith.analysis.table.WholeFile;
import kith.engine.InterruptedRun;

/** The tables of a study: put together from the shards of its runs, and taken apart again. Both stream. */
final class MergedTables {
    private static final int BUFFER = 1 << 16;

    private final Path study;

    MergedTables(Path study) {
        this.study = study;
    }

    /**
     * Merges shards in their order. The rows are held against the checksums of the shards on the way. Tables get their
     * names only when all of them are whole and on the disk.
     */
    void merge(Map<Path, RowSums> shards) throws IOException {
        Map<Path, Path> whole = new LinkedHashMap<>();
        try {
            for (String table : Shards.all()) {
                List<Path> having = new ArrayList<>(shards.keySet());
                having.removeIf(shard -> shards.get(shard).of(table).isEmpty());
                if (!having.isEmpty()) {
                    Path part = WholeFile.beside(study.resolve(table));
                    whole.put(part, study.resolve(table));
                    merge(table, having, shards, part);
                }
            }
            for (Map.Entry<Path, Path> table : whole.entrySet()) {
                Files.move(table.getKey(), table.getValue(), StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (Path part : whole.keySet()) {
                Files.deleteIfExists(part); // half-written ones need room that may be short
            }
        }
    }

    private static void merge(String table, List<Path> having, Map<Path, RowSums> shards, Path part)
            throws IOException {
        try (FileChannel channel = WholeFile.create(part)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            for (Path shard : having) {
                append(shard.resolve(table), shards.get(shard).of(table), out, shard.equals(having.get(0)));
            }
            out.flush();
            channel.force(true);
        }
    }

    private static void append(Path file, String sum, OutputStream out, boolean withHeader) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedRun();
        }
        MessageDigest found = Digest.sha();
        try (TableRecords records = new TableRecords(file)) {
            if (records.next()) {
                found.update(records.bytes());
                out.write(withHeader ? records.bytes() : new byte[0]);
            }
            records.restTo(new DigestOutputStream(out, found)); // never closed: other runs follow
        }
        if (!HexFormat.of().formatHex(found.digest()).equals(sum)) {
            throw TableException.in(file, "is not as kith wrote it; the same command plays its run again");
        }
    }

    /** Takes apart what is merged: the rows of these runs go into the folders given by their ids. */
    void split(Map<String, Path> parts) throws IOException {
        for (String table : Shards.all()) {
            Path file = study.resolve(table);
            if (!parts.isEmpty() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                split(file, parts);
            }
        }
    }

    private static void split(Path table, Map<String, Path> parts) throws IOException {
        try (TableRecords records = new TableRecords(table)) {
            if (!records.next()) {
                return;
            }
            byte[] header = records.bytes();
            String current = "";
            FileChannel channel = null;
            OutputStream out = null;
            try {
                while (records.next()) {
                    String id = records.firstCell();
                    if (!id.equals(current)) {
                        finish(out, channel);
                        channel = null;
                        out = null;
                        current = id;
                        if (parts.containsKey(id)) {
                            channel = WholeFile
                                    .create(Files.createDirectories(parts.get(id)).resolve(table.getFileName()));
                            out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
                            out.write(header);
                        }
                    }
                    if (out != null) {
                        records.writeTo(out);
                    }
                }
                finish(out, channel);
                channel = null;
            } finally {
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    private static void finish(OutputStream out, FileChannel channel) throws IOException {
        if (channel != null) {
            try (channel) {
                out.flush();
                channel.force(true);
            }
        }
    }
}
