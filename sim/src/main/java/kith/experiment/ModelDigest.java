package kith.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A digest of the model's code without comments and white space ({@link JavaTokens}): another model gives another
 * digest. The build puts the sources of the model's packages beside the classes.
 */
final class ModelDigest {
    private static final String SOURCES = "META-INF/kith-model";
    private static final String DIGEST = compute();

    private ModelDigest() {}

    /** The digest, 64 hexadecimal digits. */
    static String get() {
        return DIGEST;
    }

    private static String compute() {
        try {
            Path code = Path.of(ModelDigest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(code)) {
                return ofFolder(code.resolve(SOURCES));
            }
            try (FileSystem jar = FileSystems.newFileSystem(code)) {
                return ofFolder(jar.getPath(SOURCES));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the model's sources cannot be read beside its classes", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of the classes is not a path", e);
        }
    }

    private static String ofFolder(Path folder) throws IOException {
        TreeMap<String, Path> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                sources.put(folder.relativize(file).toString().replace('\\', '/'), file);
            }
        }
        Digest digest = new Digest();
        for (Map.Entry<String, Path> source : sources.entrySet()) {
            try (InputStream in = Files.newInputStream(source.getValue())) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                digest.add(source.getKey()).add(JavaTokens.of(text));
            }
        }
        return digest.hex();
    }
}
