package kith.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.ScenarioException;
import org.junit.jupiter.api.Test;

final class RoleNamesTest {
    @Test
    void everyNameIsARoleOfTheDefaults() throws ScenarioException {
        List<String> roles = List.copyOf(
                ScenarioReader.create().defaults(List.of()).scenario().roles().human().keySet());
        assertEquals(List.of(), RoleNames.ALL.stream().filter(name -> !roles.contains(name)).toList());
    }
}
