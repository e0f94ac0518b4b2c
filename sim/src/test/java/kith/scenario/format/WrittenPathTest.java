package kith.scenario.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WrittenPathTest {
    @TempDir
    Path folder;

    @Test
    void dotsGoWhereTheyMeanNothing() throws Exception {
        Files.createDirectories(folder.resolve("a/b"));
        assertEquals(folder.resolve("x"), WrittenPath.tidy(folder.resolve("a/./b/../../x")));
        assertEquals(Path.of("x"), WrittenPath.tidy(Path.of("./x")));
        assertEquals(Path.of("../x"), WrittenPath.tidy(Path.of("../x")));
        assertEquals(Path.of(""), WrittenPath.tidy(Path.of(".")));
        assertEquals(folder.getRoot().resolve("x"), WrittenPath.tidy(folder.getRoot().resolve("../x")));
    }

    @Test
    void aStepBackOutOfALinkOrOfNothingStays() throws Exception {
        Files.createDirectories(folder.resolve("far/inner/deep"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("far", "inner"));
        assertEquals(folder.resolve("link/../x"), WrittenPath.tidy(folder.resolve("link/../x")));
        assertEquals(folder.resolve("link/../x"), WrittenPath.tidy(folder.resolve("link/deep/../../x")));
        assertEquals(folder.resolve("none/../x"), WrittenPath.tidy(folder.resolve("none/../x")));
    }

    @Test
    void whateverTheWayAFileIsOneFile() throws Exception {
        Files.createDirectories(folder.resolve("far/inner"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("far", "inner"));
        Files.writeString(folder.resolve("far/x"), "");
        Files.writeString(folder.resolve("x"), "");
        assertEquals(WrittenPath.whole(folder.resolve("far/x")), WrittenPath.whole(folder.resolve("link/../x")));
        assertNotEquals(WrittenPath.whole(folder.resolve("x")), WrittenPath.whole(folder.resolve("link/../x")));
    }
}
