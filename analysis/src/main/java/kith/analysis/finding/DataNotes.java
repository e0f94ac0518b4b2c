package kith.analysis.finding;

import java.util.ArrayList;
import java.util.List;
import kith.analysis.table.Manifest;

/** Says what a reader must know of a study whose people come from a file. */
public final class DataNotes {
    private DataNotes() {}

    /** The notes that concern a study, each once; none where everybody was drawn. */
    public static List<String> of(Manifest manifest) {
        List<String> notes = new ArrayList<>();
        boolean lost = manifest.reference().filter(reference -> Boolean.FALSE.equals(reference.ai())).isPresent()
                && manifest.compared().stream().anyMatch(scenario -> Boolean.TRUE.equals(scenario.ai()));
        if (lost && manifest.peopleFileHolds().contains("ai_use")) {
            notes.add(
                    "The people file measures use of AI. Measured states may already hold the effect of that use, and "
                            + "the world"
                            + " with AI adds it again. In the reference users have no AI. So differences of users are "
                            + "no forecast.");
        }
        if (manifest.peopleFileHolds().contains("weight")) {
            notes.add(
                    "The people file has survey weights. baseline.csv can carry them, but no mean of kith uses them.");
        }
        if (manifest.scenarios().stream().flatMap(scenario -> scenario.set().stream())
                .anyMatch(set -> set.idle() && set.isChange() && set.path().equals("population.people_count"))) {
            notes.add("population.people_count has no effect here. The people file sets the number of people.");
        }
        return List.copyOf(notes);
    }
}
