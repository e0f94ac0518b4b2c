package kith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/**
 * The pictures in the README were drawn by the model as it is. When the golden summary changes, draw them anew: run
 * README's first command, copy {@code charts/what-changed.png} and {@code .csv} to
 * {@code sim/docs/companions-what-changed.*}, likewise {@code what-changed-by-use} and {@code answer}, and write the
 * digest that this test names into {@code sim/docs/companions-what-changed.golden}.
 */
class PictureTest {
    @Test
    void thePictureBelongsToTheModelAsItIs() throws Exception {
        byte[] golden = Files.readAllBytes(Path.of("src/test/resources/kith/golden/companions-small.csv"));
        String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(golden));
        assertEquals(digest,
                Files.readString(Path.of("docs/companions-what-changed.golden"), StandardCharsets.UTF_8).strip());
    }

    @Test
    void theReadmeShowsIt() throws Exception {
        String readme = Files.readString(Path.of("../README.md"));
        assertTrue(readme.contains("(sim/docs/companions-what-changed.png)"));
        assertTrue(readme.contains("(sim/docs/companions-what-changed-by-use.png)"));
        assertTrue(readme.contains("(sim/docs/companions-answer.png)"));
        assertTrue(Files.size(Path.of("docs/companions-answer.png")) > 10_000);
        assertTrue(Files.readString(Path.of("docs/companions-answer.csv")).startsWith("line,statistic,"));
        assertTrue(Files.size(Path.of("docs/companions-what-changed-by-use.png")) > 10_000);
        assertTrue(Files.size(Path.of("docs/companions-what-changed.png")) > 10_000);
        assertTrue(
                Files.readString(Path.of("docs/companions-what-changed.csv")).startsWith("scenario_id,reference_id,"));
    }
}
