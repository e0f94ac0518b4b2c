package kith;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines of code end by column 120; {@code mvn -Pformat process-sources} breaks them. Text blocks may be wider. */
class LayoutTest {
    private static final int WIDTH = 120;

    @Test
    void noLineIsWider() throws IOException {
        List<String> wide = new ArrayList<>();
        for (String module : List.of("analysis", "sim", "sim/page")) {
            try (Stream<Path> files = Files.walk(Rooms.root().resolve(module).resolve("src"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                    wide.addAll(wide(file.getFileName().toString(), Files.readAllLines(file)));
                }
            }
        }
        assertEquals(List.of(), wide);
    }

    @Test
    void aWideLineIsFoundAndATextBlockIsNot() {
        String wide = "x".repeat(WIDTH + 1);
        assertEquals(List.of("A.java:2", "A.java:6"),
                wide("A.java", List.of("x".repeat(WIDTH), wide, "text = \"\"\"", wide, "\"\"\";", wide)));
    }

    private static List<String> wide(String name, List<String> lines) {
        List<String> found = new ArrayList<>();
        boolean text = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean inside = text;
            text ^= line.split("\"\"\"", -1).length % 2 == 0;
            if (line.codePointCount(0, line.length()) > WIDTH && !inside && !text) {
                found.add(name + ":" + (i + 1));
            }
        }
        return found;
    }
}
