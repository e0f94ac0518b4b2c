package kith;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the source folders say about the packages of kith: which there are, what their {@code package-info.java} allows
 * them to import, and what their import lines ask for.
 *
 * @param imports package to the packages of kith it may import; null where it declares nothing
 * @param importLines package to the kith types named in import lines, written "File.java kith.other.Type"
 */
record Rooms(Map<String, Set<String>> imports, Map<String, Set<String>> importLines) {
    /** The line in the Javadoc: {@code Imports: kith.random, kith.relation} or {@code Imports: none}. */
    private static final Pattern DECLARATION = Pattern.compile("^(?:<p>)?\\s*Imports:\\s*(.*?)\\.?$",
            Pattern.MULTILINE);

    private static final Pattern IMPORT_LINE = Pattern.compile("^import\\s+(?:static\\s+)?(kith\\.[\\w.]+)\\s*;",
            Pattern.MULTILINE);

    /** The top folder of the repository, found upwards from where the tests run. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !(Files.exists(here.resolve("kith")) && Files.isDirectory(here.resolve("analysis")))) {
            here = here.getParent();
        }
        return Optional.ofNullable(here).orElseThrow(() -> new IllegalStateException("not inside the repository"));
    }

    static Rooms of(List<Path> sourceFolders) {
        Rooms rooms = new Rooms(new TreeMap<>(), new TreeMap<>());
        for (Path folder : sourceFolders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .sorted()
                        .forEach(file -> rooms.add(folder, file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return rooms;
    }

    private void add(Path folder, Path file) {
        String room = folder.relativize(file.getParent())
                .toString()
                .replace('\\', '/')
                .replace('/', '.');
        imports.putIfAbsent(room, null);
        importLines.computeIfAbsent(room, any -> new TreeSet<>());
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (file.endsWith("package-info.java")) {
            imports.put(room, declared(text).orElse(null));
        }
        IMPORT_LINE.matcher(text).results().forEach(line -> importLines
                .get(room)
                .add(file.getFileName() + " " + line.group(1)));
    }

    /** The packages a package-info allows; a list that ends in a comma goes on in the next line. */
    static Optional<Set<String>> declared(String packageInfo) {
        String plain = packageInfo
                .replaceAll("(?m)^\\s*(?:/\\*\\*|\\*/|\\*)?[ \\t]*|[ \\t]*(?:\\*/)?[ \\t]*$", "")
                .replaceAll(",\\s*", ", ");
        Matcher matcher = DECLARATION.matcher(plain);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String list = matcher.group(1).strip();
        if (list.equals("none")) {
            return Optional.of(Set.of());
        }
        return Optional.of(Arrays.stream(list.split(",\\s*")).collect(Collectors.toCollection(TreeSet::new)));
    }
}
