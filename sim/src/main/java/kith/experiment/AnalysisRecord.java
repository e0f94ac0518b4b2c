package kith.experiment;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kith.analysis.table.TableException;
import kith.analysis.table.WholeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * analysis.json of a results folder: what analysis was made from, as one checksum, and the checksum of each file that
 * it wrote. Analysis need not be made again only if both are as recorded. In all other cases everything is made anew.
 */
final class AnalysisRecord {
    static final String NAME = "analysis.json";
    private static final String MADE_FROM = "made_from";
    private static final String SUMS = "sha256";

    private final Path folder;

    /** The record of a results folder. */
    AnalysisRecord(Path folder) {
        this.folder = folder;
    }

    /**
     * One checksum of all that analysis depends on: the program, what was asked for, and what the folder and the
     * folders of rivals in it hold.
     *
     * @param asked what was asked for, such as charts
     */
    static String madeFrom(Path folder, List<String> asked) throws IOException {
        Digest digest = new Digest().add(program());
        asked.forEach(digest::add);
        for (String input : ManifestFile.inputsOfAnalysis(folder)) {
            digest.add(input);
        }
        return digest.hex();
    }

    /** One checksum of the program, and the version of Java: another Java may write numbers in another way. */
    private static String program() throws IOException {
        Digest digest = new Digest().add(Runtime.version().toString());
        for (Class<?> each : List.of(AnalysisRecord.class, TableException.class)) {
            try {
                code(Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI()), digest);
            } catch (URISyntaxException e) {
                throw new IllegalStateException("the place of the classes is not a path", e);
            }
        }
        return digest.hex();
    }

    /** Adds the code at a place: a jar, or a folder of classes. */
    private static void code(Path place, Digest digest) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                digest.add(place.relativize(file).toString()).add(Digest.ofFile(file));
            }
        }
    }

    /** Whether every file is there as it was recorded, and was made from just this. */
    boolean holds(String madeFrom) throws IOException {
        JsonNode record = read();
        if (!record.path(MADE_FROM).asString("").equals(madeFrom)) {
            return false;
        }
        for (Map.Entry<String, JsonNode> each : record.path(SUMS).properties()) {
            Path file = folder.resolve(each.getKey());
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || !Digest.ofFile(file).equals(each.getValue().asString(""))) {
                return false;
            }
        }
        return true;
    }

    /** Records that analysis wrote these files, as they are now, and what it made them from. */
    void write(String madeFrom, List<Path> files) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                sums.put(folder.relativize(file).toString().replace('\\', '/'), Digest.ofFile(file));
            }
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode().put(MADE_FROM, madeFrom);
        ObjectNode node = root.putObject(SUMS);
        sums.forEach(node::put);
        String text = JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        WholeFile.write(folder.resolve(NAME), (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The record; empty where it is missing or cannot be read. */
    private JsonNode read() {
        Path file = folder.resolve(NAME);
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            try {
                return JsonMapper.builder().build().readTree(file.toFile());
            } catch (JacksonException e) {
                return JsonNodeFactory.instance.objectNode();
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }
}
