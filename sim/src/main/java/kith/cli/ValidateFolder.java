package kith.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.analysis.table.WholeFile;
import kith.experiment.FolderLock;
import kith.experiment.Obstacles;
import kith.experiment.Provenance;
import kith.pattern.KeptRuns;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The results folder of {@code kith validate}. {@code manifest.json} lists the files that kith wrote, with their
 * checksums; other files are never overwritten. The folder is taken before anything is measured, and locked until it is
 * closed.
 */
final class ValidateFolder implements AutoCloseable {
    private static final String MANIFEST = "manifest.json";
    private static final String RESOLVED = "resolved.yaml";
    private static final String KIND = "validation";

    private final Path out;
    private final String holds;
    private final List<String> files;
    private FolderLock lock;
    private boolean written;

    /**
     * A folder that is not taken yet.
     *
     * @param holds what it holds, in words
     * @param tables tables that will be written
     * @param chart name of the chart that will be drawn
     */
    ValidateFolder(Path out, String holds, List<String> tables, String chart) {
        this.out = out;
        this.holds = holds;
        files = Stream.concat(
                Stream.concat(Stream.of(RESOLVED, KeptRuns.TABLE), tables.stream()),
                Stream.of(".svg", ".png", ".csv").map(ending -> "charts/" + chart + ending))
                .toList();
    }

    /**
     * Takes the folder, or refuses one that holds something else.
     *
     * @param yaml the world as it stands
     * @param replace whether what was measured of another world may be overwritten
     */
    void claim(String yaml, boolean replace) throws IOException, CommandRefused {
        refuse(yaml, replace);
        Files.createDirectories(out);
        lock = FolderLock.take(out).orElseThrow(() -> taken("is being written by another kith", ""));
        refuse(yaml, replace);
    }

    private void refuse(String yaml, boolean replace) throws IOException, CommandRefused {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw taken("is a file; expected a folder to write results into", "");
        }
        Obstacles obstacles = new Obstacles(out);
        files.forEach(obstacles::file);
        List.of(MANIFEST, ".lock").forEach(obstacles::file);
        List.of("charts", "runs", "damaged").forEach(obstacles::folder);
        if (!obstacles.found().isEmpty()) {
            throw taken("cannot hold the " + holds + ": " + obstacles.text(), "");
        }
        JsonNode manifest = manifest();
        boolean ours = manifest.path("kind").asString("").equals(KIND);
        if (Files.exists(out.resolve(MANIFEST)) && !ours) {
            throw taken("holds a study", "");
        }
        if (ours && !replace) {
            Path resolved = out.resolve(RESOLVED);
            if (Files.exists(resolved) && !Files.readString(resolved).equals(yaml)) {
                throw taken("holds the " + holds + " of another world", "--replace overwrites them");
            }
        }
        List<String> foreign = foreign(manifest.path("sha256"));
        boolean older = !ours && Files.exists(out.resolve(RESOLVED)); // of a version that wrote no manifest
        if (!foreign.isEmpty() && !(replace && (ours || older))) {
            throw taken("holds files that are not as kith wrote them: " + String.join(", ", foreign),
                    ours || older ? "--replace overwrites them" : "");
        }
    }

    /** Files in the way that the manifest does not know, or knows otherwise. */
    private List<String> foreign(JsonNode known) throws IOException {
        List<String> foreign = new ArrayList<>();
        for (String name : files) {
            Path file = out.resolve(name);
            if (Files.exists(file)) {
                String sum = known.path(name).asString("");
                if (!known.has(name) || !sum.isEmpty() && !sum.equals(Provenance.sha256(file))) {
                    foreign.add(name);
                }
            }
        }
        return foreign;
    }

    private JsonNode manifest() throws IOException {
        if (Files.isRegularFile(out.resolve(MANIFEST))) {
            try (InputStream in = Files.newInputStream(out.resolve(MANIFEST))) {
                return JsonMapper.builder().build().readTree(in);
            } catch (JacksonException e) {
                return JsonNodeFactory.instance.objectNode();
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }

    /** Notes which files are about to be written, so that they are known as kith's even if that breaks off. */
    void announce() throws IOException {
        note(false);
    }

    /** Notes the checksums of what was written. */
    void seal() throws IOException {
        note(true);
        written = true;
    }

    private void note(boolean sums) throws IOException {
        Map<String, String> known = new LinkedHashMap<>();
        manifest().path("sha256").propertyStream()
                .forEach(each -> known.put(each.getKey(), each.getValue().asString("")));
        for (String name : files) {
            if (sums && !Files.isRegularFile(out.resolve(name))) {
                known.remove(name); // a chart that this machine cannot draw
                continue;
            }
            known.put(name, sums ? Provenance.sha256(out.resolve(name)) : "");
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("kind", KIND).put("kith_version", Provenance.version());
        Provenance.commit().ifPresent(commit -> root.put("commit", commit));
        root.put("model_digest", Provenance.modelDigest());
        known.forEach(root.putObject("sha256")::put);
        String text = JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        WholeFile.write(out.resolve(MANIFEST), (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8));
        WholeFile.forceFolder(out.resolve("charts"));
        WholeFile.forceFolder(out);
    }

    private CommandRefused taken(String what, String otherwise) {
        return new CommandRefused(ExitCode.OUTPUT_TAKEN, out + " " + what + "; "
                + (otherwise.isEmpty() ? "" : otherwise + ", or ") + "use --out "
                + ShellWords.quoted(free().toString()));
    }

    private Path free() {
        int n = 2;
        while (Files.exists(out.resolveSibling(out.getFileName() + "-" + n))) {
            n++;
        }
        return out.resolveSibling(out.getFileName() + "-" + n);
    }

    /** Gives the folder free; a new one in which nothing was written goes. */
    @Override
    public void close() {
        if (lock == null) {
            return;
        }
        lock.close();
        if (!written) {
            try {
                Files.deleteIfExists(out);
            } catch (IOException e) {
                // something is in it
            }
        }
    }
}
