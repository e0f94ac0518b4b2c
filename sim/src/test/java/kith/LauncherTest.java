package kith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher {@code kith}, on a small copy of the folders it reads, with a Java and a Maven that only pretend. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
    private static final List<
            String> TOOLS = List.of("bash", "cat", "cp", "dirname", "env", "find", "grep", "head", "ln", "mkdir",
                    "mv", "readlink", "rm", "rmdir", "sed", "setpriv", "sleep", "stty", "tail", "touch");

    /** Java as it stands here: it says with which flags it was started. */
    private static final String JAVA = "#!/usr/bin/env bash\nprintf '%s\\n' \"$@\"\n";

    private static final String BUILDS = "mkdir -p sim/target/lib; echo new >sim/target/kith.jar; echo new "
            + ">sim/target/lib/kith-analysis.jar";

    @TempDir
    Path folder;

    private Path root;
    private Path jar;
    private Path lib;
    private Path bin;
    private Path jdk;

    private record Started(int code, String out, String err) {}

    @BeforeEach
    void copy() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        root = folder.resolve("copy of kith");
        for (String path : List.of("sim/src/main/A.java", "analysis/src/main/B.java", "pom.xml", "sim/pom.xml",
                "analysis/pom.xml")) {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), "source");
        }
        Files.copy(Rooms.root().resolve("kith"), root.resolve("kith"));
        jar = root.resolve("sim/target/kith.jar");
        lib = root.resolve("sim/target/lib/kith-analysis.jar");
        jdk = folder.resolve("jdk");
        bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : TOOLS) {
            for (String place : System.getenv("PATH").split(File.pathSeparator)) {
                Path real = Path.of(place, tool);
                if (Files.isExecutable(real) && !Files.exists(bin.resolve(tool))) {
                    Files.createSymbolicLink(bin.resolve(tool), real);
                }
            }
        }
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        program(jdk.resolve("bin/java"), JAVA);
        program(jdk.resolve("bin/javac"), JAVA);
    }

    @AfterEach
    void removeLinks() throws IOException {
        try (Stream<Path> tools = Files.list(bin)) {
            for (Path tool : tools.filter(Files::isSymbolicLink).toList()) {
                Files.delete(tool);
            }
        }
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void maven(String does) throws IOException {
        program(bin.resolve("mvn"), "#!/usr/bin/env bash\n" + does + "\n");
    }

    /** A program built before, and one source that is newer. */
    private void builtBefore() throws IOException {
        Files.createDirectories(lib.getParent());
        Files.writeString(jar, "old");
        Files.writeString(lib, "old");
        Instant longAgo = Instant.now().minusSeconds(86_400);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(longAgo));
            }
        }
        Files.setLastModifiedTime(root.resolve("sim/src/main/A.java"), FileTime.from(Instant.now()));
    }

    private ProcessBuilder kith(Map<String, String> more, String... before) {
        List<String> words = new ArrayList<>(List.of(before));
        words.addAll(List.of(bin.resolve("bash").toString(), root.resolve("kith").toString(), "list"));
        ProcessBuilder process = new ProcessBuilder(words).directory(folder.toFile());
        process.environment().keySet()
                .removeAll(List.of("KITH_JAVA_OPTS", "KITH_NO_BUILD", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
        process.environment().putAll(Map.of("PATH", bin.toString(), "JAVA_HOME", jdk.toString()));
        process.environment().putAll(more);
        return process;
    }

    private static Started end(ProcessBuilder builder) throws Exception {
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the launcher does not end");
        return new Started(process.exitValue(), out, err);
    }

    private Started start(Map<String, String> more) throws Exception {
        return end(kith(more));
    }

    @Test
    void aSourceThatIsEditedDuringTheBuildIsBuiltAtTheNextStart() throws Exception {
        maven("sleep 1; echo edited >sim/src/main/A.java; sleep 1; " + BUILDS);
        for (int i = 0; i < 2; i++) {
            Started started = start(Map.of());
            assertTrue(started.err().contains("building"), i + ": " + started.err());
            assertEquals(0, started.code());
        }
    }

    private void assertStartedFrom(String jars, Started started) throws IOException {
        assertEquals(0, started.code(), started.err());
        assertTrue(started.out().endsWith("-jar\n" + jar + "\nlist\n"), started.out());
        assertEquals(List.of(jars, jars), List.of(Files.readString(jar).strip(), Files.readString(lib).strip()));
    }

    @Test
    void aNewerSourceIsBuiltOnce() throws Exception {
        builtBefore();
        maven(BUILDS);
        Started first = start(Map.of());
        assertStartedFrom("new", first);
        assertTrue(
                first.err().matches(
                        "kith: building what has changed \\(some seconds\\) \\.\\.\\.\nkith: built in \\d+ s\n"),
                first.err());
        Started second = start(Map.of());
        assertStartedFrom("new", second);
        assertEquals("", second.err());
        assertFalse(Files.exists(root.resolve("sim/target/earlier")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "mvn   | Maven is missing (mvn on the PATH, 3.8 or newer)",
            "javac | the compiler is missing (JDK only runs programs; a whole JDK is needed)",
    })
    void whatCannotBeBuiltStartsAsItWasBuiltBefore(String missing, String reason) throws Exception {
        builtBefore();
        if (missing.equals("javac")) {
            maven(BUILDS);
            Files.delete(jdk.resolve("bin/javac"));
        }
        String told = reason.replace("JDK only", jdk.toRealPath() + " only");
        for (int time = 0; time < 2; time++) {
            Started started = start(Map.of());
            assertStartedFrom("old", started);
            assertEquals("kith: starts the program built before. A source file is newer, but kith cannot be built: "
                    + told + ".\n", started.err());
        }
        Files.delete(jar);
        assertEquals(new Started(1, "", "kith: cannot be built: " + told + ".\n"), start(Map.of()));
    }

    @Test
    void aReadOnlyCopyWhoseTimesWereNotKeptStarts() throws Exception {
        builtBefore();
        maven(BUILDS);
        Path target = root.resolve("sim/target");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            boolean asRoot = "root".equals(System.getProperty("user.name"));
            assumeTrue(!asRoot || Files.exists(bin.resolve("setpriv")), "somebody who may write everywhere");
            String[] asNobody = asRoot
                    ? new String[] {bin.resolve("setpriv").toString(), "--reuid=65534", "--regid=65534",
                            "--clear-groups"}
                    : new String[0];
            Started started = end(kith(Map.of(), asNobody));
            assertStartedFrom("old", started);
            assertEquals("kith: starts the program built before. A source file is newer, but kith cannot be built: "
                    + target.toRealPath() + " cannot be written.\n", started.err());
        } finally {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 1", "echo half >sim/target/kith.jar; exit 1", "exit 0"})
    void aBuildThatFailsKeepsTheProgramBuiltBefore(String does) throws Exception {
        builtBefore();
        maven("echo '[ERROR] A.java: something is wrong'; " + does);
        Started failed = start(Map.of());
        assertEquals(1, failed.code());
        assertTrue(failed.err().contains("something is wrong\n")
                && failed.err().endsWith("kith: KITH_NO_BUILD=1 starts the program as it was built before.\n"),
                failed.err());
        Started asItWas = start(Map.of("KITH_NO_BUILD", "1"));
        assertStartedFrom("old", asItWas);
        assertEquals("", asItWas.err());
        maven(BUILDS);
        assertStartedFrom("new", start(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "KILL"})
    void aBuildThatIsCutOffKeepsTheProgramBuiltBefore(String signal) throws Exception {
        builtBefore();
        maven("echo half >sim/target/kith.jar; echo >\"" + folder + "/under way\"; exec sleep 60");
        Process process = kith(Map.of()).redirectErrorStream(true).start();
        for (int i = 0; i < 600 && !Files.exists(folder.resolve("under way")); i++) {
            Thread.sleep(50);
        }
        List<ProcessHandle> builds = process.descendants().toList();
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        builds.forEach(ProcessHandle::destroyForcibly);
        Files.delete(bin.resolve("mvn"));
        Started started = start(Map.of());
        assertStartedFrom("old", started);
        assertTrue(started.err().contains("Maven is missing"), started.err());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "-, -, -XX:+UseParallelGC",
            "-Xmx2g, -, -XX:+UseParallelGC -Xmx2g",
            "-XX:+UseSerialGC, -, -XX:+UseSerialGC",
            "-Xmx2g -XX:+UseG1GC, -, -Xmx2g -XX:+UseG1GC",
            "-XX:+UseGCOverheadLimit, -, -XX:+UseParallelGC -XX:+UseGCOverheadLimit",
            "-Da=*, -XX:+UseZGC, -Da=*",
    })
    void javaIsGivenOneCollector(String flags, String jdkOptions, String expected) throws Exception {
        builtBefore();
        Map<String, String> environment = new java.util.TreeMap<>(Map.of("KITH_NO_BUILD", "1"));
        if (flags != null) {
            environment.put("KITH_JAVA_OPTS", flags);
        }
        if (jdkOptions != null) {
            environment.put("JDK_JAVA_OPTIONS", jdkOptions);
        }
        List<String> all = start(environment).out().lines().toList();
        List<String> wanted = Arrays.asList(expected.split(" "));
        assertEquals(wanted, all.stream().filter(flag -> flag.startsWith("-X") || flag.startsWith("-Da=")).toList());
    }

    @Test
    void aFolderThatIsGoneIsToldInWords() throws Exception {
        builtBefore();
        Path gone = Files.createDirectories(folder.resolve("gone"));
        ProcessBuilder process = kith(Map.of(), bin.resolve("bash").toString(), "-c",
                "cd '" + gone + "' && rmdir '" + gone + "' && exec \"$@\"", "_");
        Started started = end(process);
        assertEquals(2, started.code());
        assertEquals("", started.out());
        assertTrue(started.err().endsWith(
                "kith: the current folder does not exist any more; change to another one (cd) and start kith again.\n"),
                started.err());
        assertFalse(started.err().contains("java"), started.err());
    }
}
