package kith.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every package says in its package-info whom it may import, and keeps to it. */
class ImportsTest {
    private static final Path SOURCE = Path.of("src", "main", "java");
    private static final Pattern IMPORT = Pattern.compile("(?:^import (?:static )?| )(kith(?:\\.[a-z]+)+)\\.[A-Z]",
            Pattern.MULTILINE);

    @Test
    void packagesImportOnlyWhomTheyNamed() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(SOURCE)) {
            files = all.filter(p -> p.toString().endsWith(".java")).sorted().toList();
        }
        List<String> faults = new ArrayList<>();
        int imports = 0;
        for (Path file : files) {
            if (file.endsWith("package-info.java")) {
                continue;
            }
            String own = SOURCE.relativize(file.getParent()).toString().replace('/', '.').replace('\\', '.');
            String allowed = Files.readString(file.resolveSibling("package-info.java"))
                    .replaceAll("\\s*\\n \\* ?", " ").replaceFirst("(?s).*May import:", "");
            for (String name : named(Files.readString(file))) {
                imports++;
                boolean may = name.equals(own) || allowed.contains("every package of kith.analysis")
                        || allowed.matches("(?s).*" + Pattern.quote(name) + "[,.].*");
                if (!may) {
                    faults.add(file + " imports " + name);
                }
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(imports > 50, "the test saw only " + imports + " imports");
    }

    private static TreeSet<String> named(String source) {
        TreeSet<String> names = new TreeSet<>();
        Matcher matcher = IMPORT.matcher(source);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
