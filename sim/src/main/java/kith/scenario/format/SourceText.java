package kith.scenario.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kith.analysis.table.FileFault;

/**
 * The text of a file, after the checks that need no YAML: it exists, is small, is not empty, and is UTF-8 text of
 * characters that YAML allows.
 */
public final class SourceText {
    static final long LARGEST_BYTES = 1 << 20;

    private SourceText() {}

    public static Optional<String> read(Path file, Location wanted, String path, Problems problems) {
        String complaint = complaint(file);
        if (!complaint.isEmpty()) {
            problems.add(wanted, path, path.isEmpty() ? complaint : "'" + file + "' " + complaint);
            return Optional.empty();
        }
        Location whole = Location.whole(file.toString());
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) LARGEST_BYTES + 1);
            if (bytes.length == 0) {
                problems.add(whole, "", "is empty; expected at least 'schema_version: 1'");
            } else if (bytes.length > LARGEST_BYTES && bytes[0] != 0) {
                problems.add(whole, "", "has more than " + LARGEST_BYTES
                        + " bytes; a scenario has at most " + LARGEST_BYTES);
            } else if (bytes.length > 1 && ((bytes[0] & bytes[1]) & 0xFE) == 0xFE && bytes[0] != bytes[1]) {
                problems.add(whole, "", "is UTF-16 text; save it as UTF-8");
            } else {
                return decoded(file, bytes, problems);
            }
        } catch (IOException e) {
            problems.add(whole, "", "cannot be read (" + FileFault.words(e) + ")");
        }
        return Optional.empty();
    }

    /** The text of bytes; empty, with a problem added at its line, where they are no text that YAML allows. */
    private static Optional<String> decoded(Path file, byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        boolean broken = decoder.decode(in, chars, true).isError();
        String all = chars.flip().toString();
        String text = all.startsWith("\uFEFF") ? all.substring(1) : all;
        int odd = 0;
        while (odd < text.length() && isAllowed(text.charAt(odd))) {
            odd++;
        }
        if (odd < text.length()) {
            char found = text.charAt(odd);
            problems.add(at(file, text, odd), "", found == 0
                    ? "is not text (a zero byte); expected a scenario as YAML or JSON text"
                    : String.format(
                            Locale.ROOT, "holds the character U+%04X, which YAML does not allow; is it a text file?",
                            (int) found));
            return Optional.empty();
        }
        if (broken) {
            problems.add(at(file, text, text.length()), "", "is not UTF-8 text from here on (byte 0x"
                    + String.format(Locale.ROOT, "%02X", bytes[in.position()]) + "); save it as UTF-8");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** True for what YAML calls printable. */
    private static boolean isAllowed(char c) {
        return c >= ' ' && c < 0x7F || c == '\t' || c == '\n' || c == '\r' || c == 0x85 || c >= 0xA0 && c < 0xFFFE;
    }

    private static Location at(Path file, String text, int place) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < place; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
                line++;
                start = i + 1;
            }
        }
        return new Location(file.toString(), line, text.codePointCount(start, place) + 1);
    }

    private static String complaint(Path file) {
        if (Files.isDirectory(file)) {
            return "is a directory; expected a scenario file";
        }
        if (!WrittenPath.deadLink(file).isEmpty()) {
            return WrittenPath.deadLink(file);
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
            return "cannot be read (" + FileFault.words(e) + ")";
        }
        return Files.isReadable(file) ? "" : "may not be read by this user";
    }

    private static String name(Path file) {
        return file.getFileName() == null ? "" : file.getFileName().toString();
    }

    /** The file of the same folder whose name, without endings, is nearest. */
    public static Optional<String> nearest(Path file) {
        Map<String, String> names = new LinkedHashMap<>();
        neighbours(file).forEach(name -> names.putIfAbsent(stem(name), name));
        return Words.nearest(stem(name(file)), names.keySet()).map(names::get);
    }

    /** A file's name without the endings of scenario files. */
    public static String stem(String name) {
        return name.replaceFirst("(\\.scenario)?\\.(yaml|yml|json)$", "");
    }

    private static List<String> neighbours(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = new ArrayList<>(files.filter(Files::isRegularFile).map(SourceText::name)
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"))
                    .toList());
            names.sort(null);
            return names;
        } catch (IOException e) {
            return List.of();
        }
    }
}
