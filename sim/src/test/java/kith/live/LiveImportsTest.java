package kith.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a browser does not have, a living world does not reach, not even through other rooms. */
final class LiveImportsTest {
    private static final Pattern LACKING = Pattern.compile("java\\.nio\\.file\\..*|java\\.io\\.(File|Input|Output).*"
            + "|java\\.net\\..*|java\\.lang\\.reflect\\..*|java\\.lang\\.Thread|java\\.util\\.concurrent\\..*"
            + "|java\\.security\\..*|tools\\.jackson\\..*|picocli\\..*|org\\.snakeyaml\\..*|de\\.siegmar\\..*");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("kith");

    @Test
    void livingWorldsReachNothingThatABrowserLacks() {
        assertEquals(Set.of(), lacking("kith.live."));
    }

    /** The search finds what it is meant to find: files, through another room. */
    @Test
    void theRoomThatKeepsRunsReachesFiles() {
        assertTrue(lacking("kith.explore.").contains("kith.society.SurveyFiles uses java.nio.file.Files"));
    }

    private Set<String> lacking(String room) {
        Set<String> found = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        Deque<JavaClass> open = new ArrayDeque<>(
                classes.stream().filter(each -> each.getName().startsWith(room)).toList());
        while (!open.isEmpty()) {
            JavaClass one = open.remove();
            if (!seen.add(one.getName())) {
                continue;
            }
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (LACKING.matcher(target.getName()).matches()) {
                    found.add(one.getName() + " uses " + target.getName());
                } else if (target.getName().startsWith("kith.") && classes.contain(target.getName())) {
                    open.add(classes.get(target.getName()));
                }
            }
        }
        return found;
    }
}
