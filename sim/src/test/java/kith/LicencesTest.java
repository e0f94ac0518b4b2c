package kith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The lists in NOTICE against the libraries the build uses: none missing, none under a licence we avoid. */
class LicencesTest {
    /** Allowed for what is shipped. */
    private static final Set<String> SHIPPED = Set.of(
            "Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "AFL-3.0", "W3C", "SAX-PD", "CC0-1.0", "EDL-1.0");

    private static final Set<String> TEST_ONLY = Set.of("EPL-2.0");

    /** What a jar says of itself, where it says anything, must hold one of these words. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("Apache-2.0", "apache"),
            Map.entry("MIT", "MIT|duckdb/duckdb/main/LICENSE"), // DuckDB names the place of its licence alone
            Map.entry("BSD-2-Clause", "BSD"),
            Map.entry("BSD-3-Clause", "BSD"),
            Map.entry("EPL-2.0", "epl|eclipse"),
            Map.entry("LGPL-2.1-or-later", "lgpl|lesser"),
            Map.entry("AFL-3.0", "academic"),
            Map.entry("SAX-PD", "public domain"));

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.]*)\\.jar");
    private static final Pattern ROW = Pattern.compile("^  ([a-z0-9_-]+) (\\d\\S*) +(\\S.*)$");

    /** A library as NOTICE lists it. */
    private record Entry(String version, Set<String> licences, boolean shipped) {}

    @Test
    void everyLibraryIsListedWithItsVersion() throws IOException {
        TreeSet<String> listed = new TreeSet<>();
        notice().forEach((name, entry) -> listed.add(name + " " + entry.version()));
        TreeSet<String> used = new TreeSet<>(libraries().keySet());
        assertEquals(
                List.of(),
                used.stream().filter(library -> !listed.contains(library)).toList(),
                "add to NOTICE");
        assertEquals(
                List.of(),
                listed.stream().filter(library -> !used.contains(library)).toList(),
                "remove from NOTICE");
    }

    @Test
    void everyLicenceIsOneWeUse() throws IOException {
        assertEquals(List.of(), refused(notice()));
    }

    @Test
    void anUnwelcomeLicenceIsRefused() {
        Map<String, Entry> entries = new TreeMap<>();
        entries.put("itext", new Entry("5", Set.of("AGPL-3.0-only"), true));
        entries.put("jgrapht-core", new Entry("1", Set.of("LGPL-2.1-or-later"), true));
        entries.put("junit", new Entry("6", Set.of("EPL-2.0"), true));
        entries.put("junit-api", new Entry("6", Set.of("EPL-2.0"), false));
        assertEquals(
                List.of("itext: AGPL-3.0-only", "jgrapht-core: LGPL-2.1-or-later", "junit: EPL-2.0"), refused(entries));
    }

    @Test
    void noticeAgreesWithWhatTheJarsSay() throws IOException {
        Map<String, Path> libraries = libraries();
        List<String> problems = new ArrayList<>();
        int telling = 0;
        for (Map.Entry<String, Entry> row : notice().entrySet()) {
            Path jar = libraries.get(row.getKey() + " " + row.getValue().version());
            String said = jar == null ? "" : whatItSays(jar);
            telling += said.isEmpty() ? 0 : 1;
            if (!said.isEmpty() && row.getValue().licences().stream().noneMatch(licence -> agrees(said, licence))) {
                problems.add(
                        row.getKey() + ": listed as " + row.getValue().licences() + ", its jar says " + said.strip());
            }
        }
        assertEquals(List.of(), problems);
        assertTrue(telling > 20, "only " + telling + " jars say what licence they are under");
        assertFalse(agrees("Eclipse Public License v2.0", "Apache-2.0"), "a wrong row must be found");
    }

    private static boolean agrees(String said, String licence) {
        return Pattern.compile("(?i)" + WORDS.getOrDefault(licence, licence))
                .matcher(said)
                .find();
    }

    private static List<String> refused(Map<String, Entry> entries) {
        List<String> problems = new ArrayList<>();
        entries.forEach((name, entry) -> {
            for (String licence : entry.licences()) {
                boolean fine = SHIPPED.contains(licence)
                        || (!entry.shipped() && TEST_ONLY.contains(licence));
                if (!fine) {
                    problems.add(name + ": " + licence);
                }
            }
        });
        return problems;
    }

    private static Map<String, Entry> notice() throws IOException {
        Map<String, Entry> entries = new TreeMap<>();
        String heading = "";
        for (String line : Files.readAllLines(Rooms.root().resolve("NOTICE"))) {
            heading = line.startsWith(" ") || line.isBlank() || line.startsWith("=") ? heading : line;
            Matcher row = ROW.matcher(line);
            if (heading.startsWith("Libraries ") && row.matches()) {
                Set<String> licences = Arrays.stream(row.group(3).split(" AND "))
                        .collect(Collectors.toCollection(TreeSet::new));
                entries.put(row.group(1), new Entry(row.group(2), licences, heading.endsWith("beside kith.jar")));
            }
        }
        return entries;
    }

    /** "name version" to jar, for all libraries of other people on the class path. */
    private static Map<String, Path> libraries() {
        Map<String, Path> jars = new TreeMap<>();
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path file = Path.of(element);
            Matcher name = JAR.matcher(file.getFileName().toString());
            // The runner of the tests is Maven's, not ours.
            if (name.matches() && !name.group(1).matches("kith-.*|surefire-.*|junit-platform-launcher")) {
                jars.put(name.group(1) + " " + name.group(2), file);
            }
        }
        return jars;
    }

    /** The licence in the jar's manifest, its pom, or the head of its licence file; empty where there is none. */
    private static String whatItSays(Path jar) throws IOException {
        StringBuilder said = new StringBuilder();
        try (JarFile file = new JarFile(jar.toFile())) {
            String bundle = file.getManifest() == null
                    ? null
                    : file.getManifest().getMainAttributes().getValue("Bundle-License");
            said.append(bundle == null ? "" : bundle);
            for (var entry : file.stream().toList()) {
                String name = entry.getName();
                boolean pom = name.matches("META-INF/maven/.*/pom\\.xml");
                if (!pom && !name.matches("(META-INF|license)/(LICENSE|LICENSE\\.(txt|md))")) {
                    continue;
                }
                String text = new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                Matcher licences = Pattern.compile("(?s)<licenses>(.*?)</licenses>").matcher(text);
                if (!pom) {
                    said.append(' ').append(text, 0, Math.min(300, text.length()));
                } else if (licences.find()) {
                    said.append(' ').append(licences.group(1).replaceAll("<[^>]*>|\\s+", " "));
                }
            }
        }
        return said.toString();
    }
}
