package kith.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The text of a file, after the checks that need no YAML: it exists, is small, is UTF-8 text and is not empty. */
final class SourceText {
    static final long LARGEST_BYTES = 1 << 20;

    private SourceText() {}

    static Optional<String> read(Path file, Location wanted, String path, Problems problems) {
        String complaint = complaint(file);
        if (!complaint.isEmpty()) {
            problems.add(wanted, path, path.isEmpty() ? complaint : "'" + file + "' " + complaint);
            return Optional.empty();
        }
        Location whole = Location.whole(file.toString());
        try {
            byte[] bytes = Files.readAllBytes(file);
            Optional<String> wrong = wrongBytes(bytes);
            if (wrong.isPresent()) {
                problems.add(whole, "", wrong.get());
                return Optional.empty();
            }
            String text = decode(bytes);
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problems.add(whole, "", "is not UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            problems.add(whole, "", "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
        return Optional.empty();
    }

    private static String complaint(Path file) {
        if (Files.isDirectory(file)) {
            return "is a directory; expected a scenario file";
        }
        if (!Files.exists(file)) {
            return "does not exist"
                    + nearest(file)
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse("");
        }
        try {
            long size = Files.size(file);
            if (size > LARGEST_BYTES) {
                return "has " + size + " bytes; a scenario has at most " + LARGEST_BYTES;
            }
        } catch (IOException e) {
            return "cannot be read (" + e.getClass().getSimpleName() + ")";
        }
        return Files.isReadable(file) ? "" : "may not be read by this user";
    }

    private static String name(Path file) {
        return file.getFileName() == null ? "" : file.getFileName().toString();
    }

    /** The file of the same folder whose name, without endings, is nearest. */
    static Optional<String> nearest(Path file) {
        Map<String, String> names = new LinkedHashMap<>();
        neighbours(file).forEach(name -> names.putIfAbsent(stem(name), name));
        return Words.nearest(stem(name(file)), names.keySet()).map(names::get);
    }

    /** A file's name without the endings of scenario files. */
    static String stem(String name) {
        return name.replaceFirst("(\\.scenario)?\\.(yaml|yml|json)$", "");
    }

    private static List<String> neighbours(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = new ArrayList<>(files.map(SourceText::name)
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"))
                    .toList());
            names.sort(null);
            return names;
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<String> wrongBytes(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of("is empty; expected at least 'schema_version: 1'");
        }
        if (bytes.length > 1 && ((bytes[0] & bytes[1]) & 0xFE) == 0xFE && bytes[0] != bytes[1]) {
            return Optional.of("is UTF-16 text; save it as UTF-8");
        }
        for (byte b : bytes) {
            if (b == 0) {
                return Optional.of("is a binary file; expected a scenario as YAML or JSON text");
            }
        }
        return Optional.empty();
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
