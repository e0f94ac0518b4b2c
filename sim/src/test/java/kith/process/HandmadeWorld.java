package kith.process;

import java.util.List;
import kith.PlainSettings;
import kith.companion.Conduct;
import kith.companion.Product;
import kith.companion.ProductCatalogue;
import kith.random.Draws;
import kith.regime.Governance;
import kith.relation.NeedCatalogue;
import kith.relation.RoleCatalogue;
import kith.relation.Ties;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.ChoiceSettings.AiRule;
import kith.scenario.settings.Scenario;
import kith.society.People;
import kith.society.Setting;
import kith.society.Ticks;
import kith.society.Trait;
import kith.society.World;

/**
 * A few people written by hand: scores 0, anthropomorphism .5, set-point 7, attentiveness .78, strength 1, age 40, no
 * ties, all in one neighbourhood; standards 0 until somebody sets them. With it the parts of the model that tests take
 * apart.
 */
final class HandmadeWorld {
    private static final ScenarioReader READER = ScenarioReader.create();

    final Scenario scenario;
    final NeedCatalogue needs;
    final RoleCatalogue roles;
    final Feelings feelings;
    final Standards standards;
    final ProductCatalogue products;
    final Product product;
    final Conduct conduct;
    final Moment now;
    final World world;
    final People people;
    final Ties ties;

    private HandmadeWorld(int count, boolean withSetting, String... sets) {
        scenario = scenario(sets);
        needs = new NeedCatalogue(scenario.needs());
        roles = new RoleCatalogue(scenario.roles().human(), needs);
        feelings = new Feelings(scenario, needs);
        standards = new Standards(scenario.standards());
        products = ProductCatalogue.of(scenario, needs, roles);
        product = products.get(0);
        conduct = product.conduct();
        now = new Moment(scenario, needs);
        now.moveTo(0);
        String[] id = new String[count];
        long[] key = new long[count];
        int[][] settings = new int[count][];
        int[] everybody = new int[count];
        for (int person = 0; person < count; person++) {
            id[person] = "h" + person;
            key[person] = Draws.textKey(id[person]);
            settings[person] = withSetting ? new int[] {0} : new int[0];
            everybody[person] = person;
        }
        people = new People(id, key, new double[count * Trait.COUNT], new byte[count], settings);
        ties = new Ties(count);
        List<Setting> places = withSetting
                ? List.of(new Setting(Setting.Kind.NEIGHBOURHOOD, roles.indexOf("neighbours"), everybody)) : List.of();
        world = new World(Draws.of(1, 0), places, people, ties, 0);
        for (int person = 0; person < count; person++) {
            people.today().start(person, 5.6);
            people.setConfidence(person, scenario.confidence().start());
            people.setSkill(person, scenario.skill().start());
            people.setAutonomy(person, 1);
            set(person, Trait.ANTHROPOMORPHISM, 0.5);
            set(person, Trait.SET_POINT, 7);
            set(person, Trait.ATTENTIVENESS, 0.78);
            set(person, Trait.STRENGTH, 1);
            set(person, Trait.AGE, 40);
        }
    }

    /** So many people in one neighbourhood, in a plain world ({@link PlainSettings}) with these values set. */
    static HandmadeWorld of(int count, String... sets) {
        return new HandmadeWorld(count, true, sets);
    }

    /** So many people who belong to no setting. */
    static HandmadeWorld apart(int count, String... sets) {
        return new HandmadeWorld(count, false, sets);
    }

    /** The defaults, but somebody is always around, and every session takes social time; then these values. */
    static Scenario scenario(String... sets) {
        return READER.defaults(PlainSettings.and(sets)).scenario();
    }

    /** Sets a trait; today's attentiveness follows. */
    void set(int person, Trait trait, double value) {
        people.setTrait(person, trait, value);
        people.today().setMood(person, people.today().loneliness(person), people.trait(person, Trait.ATTENTIVENESS));
    }

    /** Sets the standard learned from people, for every facet of a class. */
    void standard(int person, int relationClass, double value) {
        for (int facet = 0; facet < 3; facet++) {
            people.standards().setStandard(person, relationClass, facet, value);
        }
    }

    /** Ties two people, the first on the first side of the role; the slot is the first's. */
    int tie(int a, int b, String role, double closeness, double learned) {
        return ties.add(a, b, Draws.pairKey(people.key(a), people.key(b)), roles.indexOf(role), 0, closeness, learned,
                0);
    }

    /** Social confidence under the scenario. */
    SocialConfidence confidence() {
        return new SocialConfidence(scenario.confidence(), scenario.skill().socialPractice());
    }

    /** Whether anybody is around, under the scenario. */
    Reach reach() {
        return new Reach(scenario.reach(), scenario.choice().aiRule() == AiRule.REACH, roles);
    }

    /** Whom a person turns to, under the scenario. */
    PartnerChoice choice() {
        return new PartnerChoice(scenario.choice(), confidence(), new Approach(scenario.choice()), reach(),
                scenario.contact().strangerFactor(), roles, roleNorms());
    }

    /** What people hold that roles owe, under the scenario. */
    RoleNorms roleNorms() {
        return new RoleNorms(scenario.standards(), roles, needs);
    }

    /** Attitude towards AI companionship under the scenario. */
    Attitude attitude() {
        return new Attitude(scenario, needs);
    }

    /** Learning of AI partnerships under the scenario. */
    AiLearning learning() {
        return new AiLearning(scenario.ai().partner(), scenario.ai().withdrawal());
    }

    /** Taking up and leaving under the scenario. */
    Uptake uptake() {
        Governance ungoverned = new Governance(scenario, products, (w, person, product, need, conduct) -> 0,
                (w, person) -> 0);
        return new Uptake(scenario, products, needs.weights(), learning(), feelings, ungoverned,
                new Dependency(scenario.ai().partner()), now, attitude());
    }

    /** What people find an AI may do, under the scenario. */
    Norms norms() {
        return new Norms(scenario, needs, products);
    }

    /** Coping under the scenario. */
    Coping coping() {
        return new Coping(scenario.coping());
    }

    /** Sessions under the scenario. */
    AiSession session() {
        return new AiSession(
                scenario,
                products,
                standards,
                feelings,
                learning(),
                new Skill(scenario.skill()),
                new Autonomy(scenario.autonomy()),
                norms(),
                confidence(),
                new Approach(scenario.choice()),
                new ValueDrift(scenario.ai().partner()),
                attitude(),
                new Dependency(scenario.ai().partner()),
                coping());
    }

    /** Moves the moment to a fraction of a day. */
    void at(int day, double fraction) {
        now.moveTo(Ticks.midnight(day) + (long) (fraction * Ticks.PER_DAY));
    }

    /** Carries everybody over the midnight that ends a day, as the end of a day does, and stands at that midnight. */
    void midnight(int endedDay) {
        now.moveToEndOf(endedDay);
        double[] needDay = new double[6];
        for (int need = 0; need < 6; need++) {
            needDay[need] = now.needKept(need);
        }
        for (int person = 0; person < people.count(); person++) {
            people.overMidnight(person, needDay, now.lonelinessKept(), now.wellBeingKept(), now.lifeEventKept(),
                    now.fatigueKept(), now.heardKept());
        }
        now.moveTo(Ticks.midnight(endedDay + 1));
    }

    /** Satisfaction of a need now. */
    double satisfied(int person, int need) {
        return people.satisfied(person, need) * now.needKept(need);
    }

    /** What a need's satisfaction owes to a cause now. */
    double tag(int person, int need, int cause) {
        return people.feelings().tag(person, need, cause) * now.needKept(need);
    }
}
