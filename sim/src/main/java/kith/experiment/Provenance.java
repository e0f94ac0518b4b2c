package kith.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a results folder says of where it comes from: program, model, files. */
public final class Provenance {
    private Provenance() {}

    /** The program's version. */
    public static String version() {
        return ManifestFile.version();
    }

    /** The commit of the sources, where the build knew it. */
    public static Optional<String> commit() {
        return ManifestFile.commit();
    }

    /** The digest of the model's sources, 64 hexadecimal digits. */
    public static String modelDigest() {
        return ModelDigest.get();
    }

    /** SHA-256 of a file's bytes, as sha256sum prints it. */
    public static String sha256(Path file) throws IOException {
        return Digest.ofFile(file);
    }

    /** SHA-256 of several texts, in their order. */
    public static String sha256(List<String> texts) {
        Digest digest = new Digest();
        texts.forEach(digest::add);
        return digest.hex();
    }
}
