package kith.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kith.companion.UserType;
import kith.output.Group.Settled;
import kith.process.Model;
import kith.scenario.settings.GroupSettings;
import kith.scenario.settings.GroupTerm;
import kith.society.Trait;
import kith.society.World;

/** A group that a scenario names: everybody of whom all its conditions hold. Conditions on values are read on day 0. */
final class OwnGroup {
    private static final String TODAY = "use";
    private static final String AT_THE_END = "would_use";
    private static final List<String> OF_STATE = List.of("lonely", "treated");

    private final List<GroupTerm> terms;

    private OwnGroup(List<GroupTerm> terms) {
        this.terms = List.copyOf(terms);
    }

    static OwnGroup of(GroupSettings settings) {
        return new OwnGroup(GroupTerm.all(settings.who()));
    }

    /** What tables and charts say of it. */
    static Group told(String name, GroupSettings settings) {
        List<String> dimensions = GroupTerm.all(settings.who()).stream().map(GroupTerm::dimension).toList();
        Settled settled = dimensions.contains(TODAY) ? Settled.EACH_DAY
                : dimensions.contains(AT_THE_END) ? Settled.IN_AI_WORLD : Settled.AT_START;
        return new Group(GroupSettings.column(name), settings.label(name),
                "A group of this scenario: " + settings.who() + ".", settled);
    }

    /** Names of the values on day 0 that conditions can be about. */
    static List<String> values() {
        List<String> names = new ArrayList<>();
        Metrics.ALL.forEach(metric -> names.add(metric.name()));
        Arrays.stream(Trait.values()).forEach(trait -> names.add(trait.column()));
        return names;
    }

    /**
     * Rows of the people of whom all holds that is settled at day 0.
     *
     * @param standard people of the groups of every run
     * @param byState whether conditions on the state of day 0 are settled; where not, nobody fulfils one
     */
    int[] members(World world, Model model, List<int[]> standard, boolean byState) {
        Map<String, boolean[]> known = new LinkedHashMap<>();
        for (GroupTerm term : terms) {
            if (!term.compares() && !isOfUse(term) && !isCarried(world, term.dimension())) {
                int place = Groups.all().stream().map(Group::name).toList().indexOf(term.name());
                boolean[] in = new boolean[world.people().count()];
                IntStream.of(standard.get(place)).forEach(person -> in[person] = true);
                known.put(term.name(), in);
            }
        }
        IntPredicate all = person -> terms.stream().allMatch(term -> isOfUse(term)
                || (byState || !isOfState(term))
                        && (term.compares()
                                ? term.fits(value(world, model, person, term.name()))
                                : isCarried(world, term.dimension()) ? says(world, person, term)
                                : known.get(term.name())[person] != term.not()));
        return IntStream.of(standard.get(0)).filter(all).toArray();
    }

    /** The use of AI that its conditions ask for, on a day or by the end. */
    Predicate<UserType> use() {
        List<GroupTerm> ofUse = terms.stream().filter(OwnGroup::isOfUse).toList();
        return type -> ofUse.stream().allMatch(term -> term.value().equals(type.column()) != term.not());
    }

    private static boolean isCarried(World world, String name) {
        return world.people().register().answers().covariates().contains(name);
    }

    /** Whether what is known of a person fits; what is missing fits nothing. */
    private static boolean says(World world, int person, GroupTerm term) {
        String label = world.people().register().answers().label(person, term.dimension());
        return !label.isEmpty() && label.equals(term.value()) != term.not();
    }

    private static boolean isOfUse(GroupTerm term) {
        return term.dimension().equals(TODAY) || term.dimension().equals(AT_THE_END);
    }

    private static boolean isOfState(GroupTerm term) {
        return term.compares() ? Metrics.ALL.stream().anyMatch(metric -> metric.name().equals(term.name()))
                : OF_STATE.contains(term.dimension());
    }

    private static double value(World world, Model model, int person, String name) {
        if (isCarried(world, name)) {
            String label = world.people().register().answers().label(person, name);
            return label.isEmpty() ? Double.NaN : Double.parseDouble(label);
        }
        for (Trait trait : Trait.values()) {
            if (trait.column().equals(name)) {
                return world.people().trait(person, trait);
            }
        }
        return Metrics.ALL.stream().filter(metric -> metric.name().equals(name)).findFirst().orElseThrow().value()
                .of(world, model, person);
    }
}
