package kith.society;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import kith.random.Draws;
import kith.random.Normal;
import kith.random.Portable;
import kith.relation.Kinship;
import kith.relation.RelationalRole;
import kith.relation.RoleCatalogue;
import kith.relation.RoleNames;
import kith.relation.Ties;
import kith.scenario.settings.PopulationSettings;
import kith.scenario.settings.TieSettings;

/**
 * The first synthetic network: kin cliques, couples, neighbourhoods, workplaces and school classes, friends near in age
 * and community, therapists. People are put in an order by their own keyed numbers and cut into groups; pairs within
 * reach become ties with a probability keyed by the pair. Nothing is shuffled.
 *
 * <p><i>Source:</i> assumption; kin are kept as cliques because a random network hardly clusters. <i>Draws:</i> those
 * of {@link StartLuck}.
 *
 * <p>Settings that a people file names take the place of the drawn ones; ties that a ties file names, of all drawn
 * ties.
 */
final class StartNetwork {
    private static final int KIN = 0;
    private static final int COUPLE = 1;
    private static final int COUPLE_AGE = 2;
    private static final int NEIGHBOURHOOD = 3;
    private static final int WORK = 4;
    private static final int WORKPLACE = 5;
    private static final int CLASS = 6;
    private static final int CIRCLE = 7;
    private static final int MIXED_CIRCLE = 8;
    private static final int CLIENT = 9;
    private static final int THERAPIST = 10;
    private static final int HOUSEHOLD = 11;
    private static final int CLIENTS_PER_THERAPIST = 12;
    private static final int COUPLE_GAP_YEARS = 25;

    private final PopulationSettings settings;
    private final TiePropensity propensity;
    private final RoleCatalogue roles;
    private final StartLuck luck;
    private final People people;
    private final int[] social;
    private final Ties ties;
    private final boolean atStart;
    private final double learned;
    private final int startDay;
    private final List<Setting> places = new ArrayList<>();
    private final GivenNetwork given;

    /**
     * @param given settings and ties that are known
     * @param social rows of the people who can have ties and settings, in the order of their keys
     * @param tieSettings whether ties are drawn at all, and how far people differ in the ties they make
     * @param learned what everybody expects of anybody at first
     */
    StartNetwork(
            PopulationSettings settings, TieSettings tieSettings, RoleCatalogue roles, Draws draws, People people,
            GivenNetwork given, int[] social, double learned, int startDay) {
        this.given = given;
        atStart = tieSettings.atStart();
        propensity = new TiePropensity(tieSettings);
        this.settings = settings;
        this.roles = roles;
        luck = new StartLuck(draws, people);
        this.people = people;
        this.social = social;
        this.learned = learned;
        this.startDay = startDay;
        ties = new Ties(people.count());
    }

    /** Draws everything that is not given. */
    void draw() {
        given.households().forEach(this::household);
        kin();
        if (!given.hasHouseholds()) {
            couples();
        }
        if (given.hasSettings()) {
            given.neighbourhoods().forEach(group -> place(
                    Setting.Kind.NEIGHBOURHOOD, NEIGHBOURHOOD, RoleNames.NEIGHBOURS,
                    group, settings.neighboursMean()));
            given.workplaces().forEach(this::workplace);
        } else {
            for (int[] group : StartLuck.groups(social,
                    p -> alike() ? mixed(p, Normal.quantile(luck.uniform(p, NEIGHBOURHOOD)))
                            : luck.uniform(p, NEIGHBOURHOOD),
                    settings.neighbourhoodSize())) {
                place(Setting.Kind.NEIGHBOURHOOD, NEIGHBOURHOOD, RoleNames.NEIGHBOURS, group,
                        settings.neighboursMean());
            }
            work();
            school();
        }
        friends(CIRCLE,
                p -> 1000 * people.community(p) + age(p)
                        + settings.friendAgeSpreadYears() * mixed(p, luck.normal(p, CIRCLE)));
        friends(MIXED_CIRCLE,
                p -> age(p) + settings.friendAgeSpreadYears() * mixed(p, luck.normal(p, MIXED_CIRCLE)));
        therapy();
        given.ties().forEach(tie -> add(tie.role(), tie.side(), tie.a(), tie.b(), tie.closeness()));
    }

    Ties ties() {
        return ties;
    }

    List<Setting> places() {
        return places;
    }

    private void kin() {
        for (int[] group : StartLuck.groups(social,
                p -> alike() ? 1000 * people.community(p) + mixed(p, Normal.quantile(luck.uniform(p, KIN)))
                        : people.community(p) + luck.uniform(p, KIN),
                this::kinGroupSize)) {
            for (int i = 0; i < group.length; i++) {
                for (int j = i + 1; j < group.length; j++) {
                    related(group[i], group[j]);
                }
            }
        }
    }

    /** n exp(s z - 3 s^2/2) people, at least one: the mean over people of the size of their group is about n. */
    private int kinGroupSize(int group) {
        double s = settings.kinGroupSpread();
        return s == 0 ? settings.kinGroupSize()
                : (int) Math.max(1, Math.round(
                        settings.kinGroupSize() * Portable.exp(s * luck.kinSize(group) - 1.5 * s * s)));
    }

    private boolean alike() {
        return settings.sociabilityAlike() > 0;
    }

    /** A standard normal that goes with sociability: people near in the order are alike in it. */
    private double mixed(int person, double normal) {
        double r = settings.sociabilityAlike();
        return r == 0 ? normal : r * sociability(person) + Math.sqrt(1 - r * r) * normal;
    }

    private void related(int a, int b) {
        int older = age(a) >= age(b) ? a : b;
        int younger = older == a ? b : a;
        tie(Kinship.role(age(older) - age(younger)), older, younger);
    }

    /** The two oldest, if both are of age to be a couple and of one generation, are partners; the others are kin. */
    private void household(int[] group) {
        int[] byAge = StartLuck.ordered(group, p -> -age(p));
        if (byAge.length > 1 && age(byAge[1]) >= 25 && age(byAge[0]) - age(byAge[1]) < Kinship.GENERATION_YEARS) {
            tie(RoleNames.PARTNERS, byAge[0], byAge[1]);
        }
        for (int i = 0; i < byAge.length; i++) {
            for (int j = i + 1; j < byAge.length; j++) {
                related(byAge[i], byAge[j]);
            }
        }
        place(Setting.Kind.HOUSEHOLD, HOUSEHOLD, RoleNames.FRIENDS, group, 0);
    }

    private void couples() {
        int[] seeking = filter(p -> age(p) >= 25 && luck.uniform(p, COUPLE) < settings.partneredShare());
        int[] ordered = StartLuck.ordered(seeking,
                p -> 1000 * people.community(p) + age(p) + 2 * luck.normal(p, COUPLE_AGE));
        for (int i = 0; i + 1 < ordered.length; i += 2) {
            int one = ordered[i];
            int other = ordered[i + 1];
            if (people.community(one) == people.community(other)
                    && Math.abs(age(one) - age(other)) <= COUPLE_GAP_YEARS) {
                tie(RoleNames.PARTNERS, one, other);
            }
        }
    }

    private void work() {
        int[] workers = filter(this::works);
        StartLuck.groups(workers, p -> luck.uniform(p, WORKPLACE), settings.workplaceSize()).forEach(this::workplace);
    }

    private void workplace(int[] group) {
        place(Setting.Kind.WORKPLACE, WORKPLACE, RoleNames.COLLEAGUES, group, settings.colleaguesMean());
        int employer = group[0];
        for (int person : group) {
            employer = age(person) > age(employer) ? person : employer;
        }
        for (int person : group) {
            if (person != employer && luck.pairUniform(employer, person, WORK) < 0.5) {
                tie(RoleNames.EMPLOYER, employer, person);
            }
        }
    }

    private void school() {
        int[] teachers = StartLuck.ordered(filter(p -> works(p) && age(p) >= 25), p -> luck.uniform(p, CLASS));
        int next = 0;
        for (int[] group : StartLuck.groups(filter(p -> age(p) < 22 && !works(p)), this::age,
                settings.workplaceSize())) {
            place(Setting.Kind.CLASS, CLASS, RoleNames.COLLEAGUES, group, settings.colleaguesMean());
            for (int person : group) {
                if (teachers.length > 0) {
                    tie(RoleNames.TEACHER, teachers[next % teachers.length], person);
                }
            }
            next++;
        }
    }

    private boolean works(int person) {
        return age(person) >= 18 && age(person) < 65 && luck.uniform(person, WORK) < settings.employedShare();
    }

    private void friends(int which, IntToDoubleFunction order) {
        int[] circle = StartLuck.ordered(social, order);
        int reach = settings.friendReach();
        double most = IntStream.of(circle).mapToDouble(this::propensity).max().orElse(1);
        // Divided by its mean over people, exp of half the variance of the exponent, so that the mean number stays.
        double s = settings.friendsSociability();
        double probability = settings.friendsMean() / (4.0 * reach) * Portable.exp(-0.25 * s * s);
        for (int i = 0; i < circle.length; i++) {
            double farthest = i + reach * propensity(circle[i]) * most;
            for (int j = i + 1; j < farthest + 1 && j < circle.length; j++) {
                // Who makes more ties reaches farther: of the last place a part.
                double part = reach * propensity(circle[i]) * propensity(circle[j]) - (j - i - 1);
                if (part > 0 && luck.pairUniform(circle[i], circle[j], which)
                        < Math.min(1, part) * probability
                                * Portable.exp(0.5 * s * (sociability(circle[i]) + sociability(circle[j])))) {
                    tie(RoleNames.FRIENDS, circle[i], circle[j]);
                }
            }
        }
    }

    private void therapy() {
        int[] clients = filter(p -> luck.uniform(p, CLIENT) < settings.therapyClientShare());
        int[] therapists = StartLuck.ordered(filter(p -> works(p) && age(p) >= 30), p -> luck.uniform(p, THERAPIST));
        int needed = Math.min(therapists.length, 1 + clients.length / CLIENTS_PER_THERAPIST);
        for (int i = 0; i < clients.length && needed > 0; i++) {
            tie(RoleNames.THERAPIST, therapists[(int) (luck.uniform(clients[i], THERAPIST) * needed)], clients[i]);
        }
    }

    private void place(Setting.Kind setting, int kind, String role, int[] members, double meanTies) {
        places.add(new Setting(setting, roles.indexOf(role), members));
        double probability = members.length > 1 ? meanTies / (members.length - 1) : 0;
        for (int i = 0; i < members.length; i++) {
            for (int j = i + 1; j < members.length; j++) {
                if (luck.pairUniform(members[i], members[j], kind)
                        < probability * (propensity(members[i]) * propensity(members[j]))) {
                    tie(role, members[i], members[j]);
                }
            }
        }
    }

    /**
     * Ties two people, the first of them on the first side of the role, unless they are one, know each other, or ties
     * are given.
     */
    private void tie(String roleName, int first, int second) {
        if (first != second && atStart && !given.hasTies() && ties.find(first, second) < 0) {
            add(roleName, 0, first, second, Double.NaN);
        }
    }

    /** Adds a tie; closeness that is not a number is drawn. */
    private void add(String roleName, int side, int a, int b, double closeness) {
        RelationalRole role = roles.get(roles.indexOf(roleName));
        long pair = Draws.pairKey(people.key(a), people.key(b));
        ties.add(a, b, pair, role.index(), side,
                Double.isNaN(closeness) ? role.startCloseness(luck.closeness(pair)) : closeness, learned, startDay);
    }

    private int[] filter(IntPredicate keep) {
        return IntStream.of(social).filter(keep).toArray();
    }

    private double propensity(int person) {
        return propensity.of(people.trait(person, Trait.TIE_PROPENSITY));
    }

    private double sociability(int person) {
        return people.trait(person, Trait.SOCIABILITY);
    }

    private double age(int person) {
        return people.trait(person, Trait.AGE);
    }
}
