package kith.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kith.companion.UserType;
import kith.intervention.Coverage;
import kith.output.Group.Settled;
import kith.process.Model;
import kith.process.Shock;
import kith.scenario.settings.Community;
import kith.scenario.settings.GroupSettings;
import kith.scenario.settings.ObservationSettings;
import kith.scenario.settings.Scenario;
import kith.society.People;
import kith.society.Trait;
import kith.society.World;

/**
 * The groups for which results are written. Most are settled at day 0, before treatment, so that both worlds of a
 * pair speak of the same people: those who are here then. Who dies later is left out from then on, who comes later
 * belongs to no group, and whom a shock would take is left out in both worlds from the beginning. Among the same
 * people, {@code use:} tells apart what they do in this world on a day, {@code would_use:} what they come to do by
 * the end in the world with AI ({@link Users}). Behind them come the groups that the scenario names ({@link OwnGroup}).
 */
public final class Groups {
    private static final double[] AGE_FROM = {13, 18, 25, 30, 35, 45, 55, 65};
    private static final String[] AGE_NAME = {"13-17", "18-24", "25-29", "30-34", "35-44", "45-54", "55-64", "65+"};

    private static final List<Group> ALL = standard();

    private final List<Group> groups;
    private final List<int[]> start;
    private final List<Predicate<UserType>> types;
    private final boolean ofUse;

    /**
     * @param start of each group the people of day 0 who can be in it
     * @param types of each group the use that it asks for
     */
    private Groups(List<Group> groups, List<int[]> start, List<Predicate<UserType>> types, boolean ofUse) {
        this.groups = groups;
        this.start = start;
        this.types = types;
        this.ofUse = ofUse;
    }

    /** The groups of every run, in the order in which they are written; the first is everybody. */
    public static List<Group> all() {
        return ALL;
    }

    /** All groups of a scenario, with the labels that fit what reaches people in some worlds. */
    public static List<Group> of(ObservationSettings observation, List<Scenario> worlds) {
        return of(observation).stream().map(group -> Reached.told(group, worlds)).toList();
    }

    /** All groups of a scenario: those of every run, then its own. */
    public static List<Group> of(ObservationSettings observation) {
        List<Group> all = new ArrayList<>(ALL);
        observation.groups().forEach((name, settings) -> all.add(OwnGroup.told(name, settings)));
        return List.copyOf(all);
    }

    /** Names of what a person has on day 0, for conditions of a scenario's groups. */
    public static List<String> valueNames(Scenario scenario) {
        return OwnGroup.values(Metrics.of(scenario));
    }

    /** All groups of this run, in the order in which they are written. */
    List<Group> list() {
        return groups;
    }

    private static List<Group> standard() {
        List<Group> all = new ArrayList<>();
        all.add(atStart("all", "Everybody", "All people who are present on day 0."));
        all.add(atStart("lonely:initial", "Loneliest fifth at the start",
                "The loneliest fifth of the people on day 0."));
        all.add(atStart("lonely:other", "Less lonely four fifths at the start",
                "All people outside the loneliest fifth on day 0."));
        for (Community each : Community.values()) {
            String community = each.word();
            all.add(atStart("community:" + community, "Community " + community,
                    "People of community " + community + "."));
        }
        for (String age : AGE_NAME) {
            String years = age.equals("65+") ? "65 or over" : age.replace('-', '–');
            all.add(atStart("age:" + age, "Aged " + years, "People aged " + years + " on day 0."));
        }
        all.add(atStart("treated:yes", Reached.YES,
                "People reached by a shock or an intervention." + Reached.CALLED + Reached.TARGETED + "'."));
        all.add(atStart("treated:no", Reached.NO,
                "People whom no shock and no intervention reaches."));
        all.add(atStart("treated:tied", Reached.TIED,
                "Other people who have ties to affected people on day 0. " + Reached.LEFT_OUT + Reached.CALLED
                        + Reached.targeted(Reached.TIED) + "'."));
        all.add(atStart("treated:untied", Reached.UNTIED,
                "Other people who have no ties to affected people on day 0. " + Reached.LEFT_OUT + Reached.CALLED
                        + Reached.targeted(Reached.UNTIED) + "'."));
        String[] today = {"Non-users of AI that day", "Occasional users of AI that day", "Weekly users of AI that day",
                "Daily users of AI that day"};
        String[] twin = {"Eventual non-users of AI", "Eventual occasional users of AI", "Eventual weekly users of AI",
                "Eventual daily users of AI"};
        String[] sessions = {
                "people who never used AI or no longer use it", "people with less than one session a week",
                "people with at least one session a week, but fewer than 0.8 a day",
                "people with at least 0.8 sessions a day"
        };
        for (UserType type : UserType.values()) {
            all.add(new Group("use:" + type.column(), today[type.ordinal()],
                    "On that day in this world: " + sessions[type.ordinal()]
                            + ". The group may hold different people in each world.",
                    Settled.EACH_DAY));
        }
        for (UserType type : UserType.values()) {
            all.add(new Group("would_use:" + type.column(), twin[type.ordinal()],
                    "On the last day with AI: " + sessions[type.ordinal()]
                            + ". The members are the same simulated people in both worlds and on all days.",
                    Settled.IN_AI_WORLD));
        }
        return List.copyOf(all);
    }

    private static Group atStart(String name, String label, String meaning) {
        return new Group(name, label, meaning, Settled.AT_START);
    }

    /**
     * Settles membership in a world at day 0.
     *
     * @param byState whether groups that depend on the state of day 0 are settled: not where scenario and reference
     *     come to day 0 on their own ways, since they would hold other people in each
     */
    public static Groups settle(World world, Model model, boolean byState) {
        People people = world.people();
        int count = people.count();
        Shock.Struck struck = model.shock().struck(world);
        boolean[] reached = Coverage.ofAny(world, model);
        boolean anyIntervention = !model.scenario().interventions().isEmpty();
        IntPredicate known = person -> people.here(person) && !struck.dies()[person];
        double[] loneliness = new double[count];
        for (int person = 0; person < count; person++) {
            loneliness[person] = model.feelings().loneliness(people, person, model.moment());
        }
        int[] byLoneliness = IntStream.range(0, count)
                .filter(known)
                .boxed()
                .sorted((a, b) -> loneliness[a] != loneliness[b] ? Double.compare(loneliness[b], loneliness[a])
                        : Integer.compare(a, b))
                .mapToInt(Integer::intValue)
                .toArray();
        boolean[] lonely = new boolean[count];
        for (int i = 0; i < byLoneliness.length / 5; i++) {
            lonely[byLoneliness[i]] = true;
        }
        List<int[]> members = new ArrayList<>();
        members.add(select(known, count, p -> true));
        members.add(select(known, count, p -> byState && lonely[p]));
        members.add(select(known, count, p -> byState && !lonely[p]));
        for (int c = 0; c < 3; c++) {
            int community = c;
            members.add(select(known, count, p -> people.community(p) == community));
        }
        for (int a = 0; a < AGE_FROM.length; a++) {
            double from = AGE_FROM[a];
            double to = a + 1 < AGE_FROM.length ? AGE_FROM[a + 1] : Double.POSITIVE_INFINITY;
            members.add(
                    select(known, count, p -> people.trait(p, Trait.AGE) >= from && people.trait(p, Trait.AGE) < to));
        }
        members.add(select(known, count, p -> byState && (struck.treated()[p] || reached[p])));
        members.add(select(known, count,
                p -> byState && (model.shock().isThere() || anyIntervention) && !struck.treated()[p] && !reached[p]));
        IntPredicate affected = p -> struck.treated()[p] || reached[p];
        IntPredicate other = p -> byState && (model.shock().isThere() || anyIntervention) && !affected.test(p)
                && !tied(world, p, q -> struck.dies()[q]);
        members.add(select(known, count, p -> other.test(p) && tied(world, p, affected)));
        members.add(select(known, count, p -> other.test(p) && !tied(world, p, affected)));
        List<Predicate<UserType>> types = new ArrayList<>(Collections.nCopies(members.size(), type -> true));
        for (int turn = 0; turn < 2; turn++) {
            for (UserType type : UserType.values()) {
                members.add(members.get(0));
                types.add(type::equals);
            }
        }
        ObservationSettings observation = model.scenario().observation();
        observation.groups().forEach((name, settings) -> {
            OwnGroup own = OwnGroup.of(settings);
            members.add(own.members(world, model, members, byState));
            types.add(own.use());
        });
        return new Groups(of(observation), members, types, model.scenario().ai().present());
    }

    private static boolean tied(World world, int person, IntPredicate to) {
        int first = world.ties().first(person);
        return IntStream.range(first, first + world.ties().degree(person)).map(world.ties()::other).anyMatch(to);
    }

    private static int[] select(IntPredicate known, int count, IntPredicate keep) {
        return IntStream.range(0, count).filter(known).filter(keep).toArray();
    }

    /** Rows of the people of whom all groups are parts: those of day 0. */
    public int[] cohort() {
        return start.get(0);
    }

    /** Rows of the people of a group that is settled at day 0; nobody of another. */
    public int[] members(int group) {
        return groups.get(group).settled() == Settled.AT_START ? start.get(group) : new int[0];
    }

    /** Whether anything is to be said of a group as the run goes: somebody is in it, or might come to be. */
    boolean told(int group) {
        return groups.get(group).settled() == Settled.EACH_DAY ? ofUse : members(group).length > 0;
    }

    /** Rows of those of a group who are here: who belongs to it by day 0, or on this day. */
    public int[] membersHere(int group, World world) {
        IntPredicate here = world.people()::here;
        if (groups.get(group).settled() != Settled.EACH_DAY) {
            return IntStream.of(members(group)).filter(here).toArray();
        }
        Predicate<UserType> type = types.get(group);
        return IntStream.of(start.get(group)).filter(here)
                .filter(person -> type.test(UserType.of(world.partners(), person))).toArray();
    }

    /** Rows of the people of day 0 who can be in a group. */
    int[] candidates(int group) {
        return start.get(group);
    }

    /** The use of AI that each group by eventual use asks for, by its name. */
    static Map<String, Predicate<UserType>> usesAsked(ObservationSettings observation) {
        Map<String, Predicate<UserType>> asked = new LinkedHashMap<>();
        for (UserType type : UserType.values()) {
            asked.put("would_use:" + type.column(), type::equals);
        }
        observation.groups().forEach((name, settings) -> asked.put(GroupSettings.column(name),
                OwnGroup.of(settings).use()));
        return asked;
    }

    /** Rows of a group of those who come to use AI so much, who were here at day 0. */
    public int[] members(int group, Users users) {
        return users.select(start.get(group), types.get(group));
    }
}
