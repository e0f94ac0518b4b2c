package kith.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kith.process.Model;
import kith.process.Shock;
import kith.society.People;
import kith.society.Trait;
import kith.society.World;

/**
 * The groups for which results are written. Membership is settled at day 0, before treatment, so that both worlds of a
 * pair speak of the same people: those who are here then. Who dies later is left out from then on, who comes later belongs
 * to no group, and whom a shock would take is left out in both worlds from the beginning.
 */
public final class Groups {
    private static final double[] AGE_FROM = {13, 18, 25, 30, 35, 45, 55, 65};
    private static final String[] AGE_NAME = {"13-17", "18-24", "25-29", "30-34", "35-44", "45-54", "55-64", "65+"};

    /** A group's name in tables and its words in charts. */
    public record Name(String name, String label) {}

    private static final List<Name> NAMES = names();

    private final List<int[]> members;

    private Groups(List<int[]> members) {
        this.members = members;
    }

    /** Names of all groups, in the order in which they are written; the first is everybody. */
    public static List<Name> all() {
        return NAMES;
    }

    private static List<Name> names() {
        List<Name> names = new ArrayList<>();
        names.add(new Name("all", "Everybody"));
        names.add(new Name("lonely:initial", "Loneliest fifth at the start"));
        names.add(new Name("lonely:other", "The other four fifths"));
        for (String community : List.of("A", "B", "C")) {
            names.add(new Name("community:" + community, "Community " + community));
        }
        for (String age : AGE_NAME) {
            names.add(new Name("age:" + age, age.equals("65+") ? "Aged 65 or over" : "Aged " + age.replace('-', '–')));
        }
        names.add(new Name("treated:yes", "Struck by the event"));
        names.add(new Name("treated:no", "Not struck by the event"));
        return List.copyOf(names);
    }

    /**
     * Settles membership in a world at day 0.
     *
     * @param byState whether groups that depend on the state of day 0 are settled: not where scenario and reference come to day
     *     0 on their own ways, since they would hold other people in each
     */
    public static Groups settle(World world, Model model, boolean byState) {
        People people = world.people();
        int count = people.count();
        Shock.Struck struck = model.shock().struck(world);
        IntPredicate known = person -> people.here(person) && !struck.dies()[person];
        double[] loneliness = new double[count];
        for (int person = 0; person < count; person++) {
            loneliness[person] = model.feelings().loneliness(people, person, model.moment());
        }
        int[] byLoneliness = IntStream.range(0, count)
                .filter(known)
                .boxed()
                .sorted((a, b) -> loneliness[a] != loneliness[b] ? Double.compare(loneliness[b], loneliness[a]) : Integer.compare(a, b))
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
            members.add(select(known, count, p -> people.trait(p, Trait.AGE) >= from && people.trait(p, Trait.AGE) < to));
        }
        members.add(select(known, count, p -> byState && struck.treated()[p]));
        members.add(select(known, count, p -> byState && model.shock().isThere() && !struck.treated()[p]));
        return new Groups(members);
    }

    private static int[] select(IntPredicate known, int count, IntPredicate keep) {
        return IntStream.range(0, count).filter(known).filter(keep).toArray();
    }

    /** Rows of the people of a group. */
    public int[] members(int group) {
        return members.get(group);
    }

    /** Rows of those of a group who are still here. */
    public int[] membersHere(int group, People people) {
        return IntStream.of(members.get(group)).filter(people::here).toArray();
    }
}
