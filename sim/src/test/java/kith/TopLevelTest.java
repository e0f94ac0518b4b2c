package kith;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The top level of the repository stays short: documents live in the module they describe. */
class TopLevelTest {
    private static final Set<String> ALLOWED = Set.of(
            "sim",
            "scenarios",
            "analysis",
            "README.md",
            "pom.xml",
            "kith",
            "kith.cmd",
            "LICENSE",
            "NOTICE",
            "CITATION.cff",
            "CHANGELOG.md",
            "CONTRIBUTING.md");

    @Test
    void theTopLevelHoldsWhatToolsRequireThereAlone() throws Exception {
        assertEquals(List.of(), strangers(topLevel(Rooms.root())));
    }

    @Test
    void aStrangerIsFound() {
        assertEquals(
                List.of("docs", "notes.md"), strangers(Stream.of("sim", ".ci", "docs", "target", "notes.md", "kith")));
    }

    private static List<String> strangers(Stream<String> names) {
        return names.filter(name -> !name.startsWith(".") && !ALLOWED.contains(name))
                .filter(name -> !name.equals("target") && !name.equals("results"))
                .distinct()
                .sorted()
                .toList();
    }

    /** What git tracks, so that a user's own files at the top do no harm; every file where there is no git. */
    private static Stream<String> topLevel(Path root) throws IOException, InterruptedException {
        if (Files.exists(root.resolve(".git"))) {
            try {
                Process git = new ProcessBuilder("git", "ls-files", "-z")
                        .directory(root.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                String tracked = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (git.waitFor() == 0 && !tracked.isEmpty()) {
                    return Arrays.stream(tracked.split("\0")).map(path -> path.replaceAll("/.*", ""));
                }
            } catch (IOException e) {
                // git is not installed here: look at the folder itself
            }
        }
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
