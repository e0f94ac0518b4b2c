package kith.process;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import kith.companion.AiPartners;
import kith.companion.Conduct;
import kith.companion.Disposition;
import kith.companion.Product;
import kith.companion.ProductCatalogue;
import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.regime.Governance;
import kith.relation.Need;
import kith.scenario.settings.AdoptionSettings;
import kith.scenario.settings.AiPartnerSettings;
import kith.scenario.settings.Scenario;
import kith.society.Answers;
import kith.society.People;
import kith.society.Setting;
import kith.society.Trait;
import kith.society.World;

/**
 * People take up AI products and leave them, drawn at midnight.
 *
 * <p>Taking up a product on offer: hazard h x appeal x (1 + marketing) exp(a C L/sd + n (U - 1/2) + b openness + d - c
 * logistic((age - m)/w)) (1 + p x share of ties who use it), plus appeal x (1 + marketing) exp(b openness) ((curiosity
 * + work) exp(-c logistic((age - m)/w)) + advice x sum over ties who use it of closeness x liking/100), whose three
 * rates are 0 by default; work for people with a workplace or class, x (1 - C). C is the share of what the role is fit
 * for that is not help or guidance, d what attitude adds ({@link Attitude}), U the unmet need, sum w_k fit_k (1 - s_k)
 * / sum w_k fit_k. Leaving: hazard l exp(-habit effect - wanting effect - openness effect - liking effect (liking -
 * base)/100 + retention effect + novelty effect), times u after so many days without use; who leaves may say goodbye
 * first ({@link Goodbye}). The share of ties is that of this midnight before anybody takes up or leaves, for everybody
 * alike. As day 0 opens an initial share of people have a product on offer. Of whom use was measured has the first
 * product on offer, or none, and liking, wanting and habit are what 180 days at that rate lead to.
 *
 * <p><i>Source:</i> assumption, set towards weekly use by age (Kirk et al. 2025, arXiv:2512.01991). <i>Draws:</i>
 * ADOPTION, LEAVING, PARTNERSHIP, INITIAL_ADOPTION.
 */
public final class Uptake implements Mechanism {
    private static final double ROUNDING = 1e-12;
    /** Days of use that a measured user has behind. */
    private static final int USED_DAYS = 180;

    private final AdoptionSettings settings;
    private final AiPartnerSettings partner;
    private final boolean present;
    private final ProductCatalogue products;
    private final AiLearning learning;
    private final Feelings feelings;
    private final Governance governance;
    private final Dependency dependency;
    private final Goodbye goodbye;
    private final Moment moment;
    private final double[] needWeight;
    private final double[] careShare;
    private final Attitude attitude;

    Uptake(
            Scenario scenario, ProductCatalogue products, double[] needWeight, AiLearning learning, Feelings feelings,
            Governance governance, Dependency dependency, Moment moment, Attitude attitude) {
        this.attitude = attitude;
        this.governance = governance;
        this.dependency = dependency;
        goodbye = new Goodbye(scenario.ai());
        this.moment = moment;
        settings = scenario.ai().adoption();
        partner = scenario.ai().partner();
        present = scenario.ai().present();
        this.products = products;
        this.learning = learning;
        this.feelings = feelings;
        this.needWeight = needWeight;
        careShare = products.products().stream().mapToDouble(p -> p.role().careShare()).toArray();
    }

    @Override
    public String name() {
        return "uptake";
    }

    /** True if there is an AI to take up. */
    boolean present() {
        return present;
    }

    /** Gives the products on offer to the initial share of people, at the start of day 0. */
    @Override
    public void dayZero(World world) {
        for (int person = 0; present && person < world.people().count(); person++) {
            if (world.people().here(person) && isKnown(world.people().register().answers(), person)) {
                beginAsMeasured(world, person);
                continue;
            }
            long key = world.draws().key(Purpose.INITIAL_ADOPTION, world.people().key(person));
            for (Product product : products.products()) {
                double uniform = Draws.uniform(Draws.then(key, product.key()));
                boolean onOffer = product.settings().onOffer() && !product.given();
                if (onOffer && world.people().here(person) && uniform < settings.initialShare()) {
                    adopt(world, person, product, 0);
                    dependency.bookUptake(world, person);
                }
            }
        }
    }

    private static boolean isKnown(Answers answers, int person) {
        return !Double.isNaN(answers.aiSessions(person)) || !Double.isNaN(answers.aiHours(person));
    }

    /** Gives a person who was found to use an AI the first product on offer, as use at that rate would have left it. */
    private void beginAsMeasured(World world, int person) {
        Answers answers = world.people().register().answers();
        Optional<Product> first = products.products().stream()
                .filter(product -> product.settings().onOffer() && !product.given()).findFirst();
        double sessions = Double.isNaN(answers.aiSessions(person))
                ? first.map(product -> answers.aiHours(person) / product.role().sessionHours()).orElse(0.0)
                : answers.aiSessions(person);
        if (first.isPresent() && sessions > 0) {
            int at = adopt(world, person, first.get(), 0);
            learning.haveUsed(world.partners(), at, first.get().mostly(world.partners(), at), sessions, USED_DAYS);
            dependency.bookUptake(world, person);
        }
    }

    /** A midnight from day 1 on: everybody who is here takes up and leaves. */
    @Override
    public void midnight(World world, int endedDay) {
        if (present && endedDay >= 0) {
            pass(world, endedDay, moment);
        }
    }

    private void pass(World world, int day, Moment midnight) {
        AiPartners partners = world.partners();
        int count = world.people().count();
        Peers peers = new Peers(partners, count, products.count());
        for (int person = 0; person < count; person++) {
            if (!world.people().here(person)) {
                continue;
            }
            boolean moved = false;
            double lonely = feelings.lonelinessScore(world.people(), person, midnight);
            for (Product product : products.products()) {
                int at = partners.activeOf(person, product.index());
                if (at < 0) {
                    int who = person;
                    DoubleSupplier peerShare = () -> peers.share(world.ties(), who, product.index());
                    double advice = settings.advicePerDay() == 0 ? 0
                            : peers.advice(world.ties(), who, product.index());
                    if (takesUp(world, person, product, day, lonely, peerShare, advice, midnight)) {
                        adopt(world, person, product, day + 1);
                        moved = true;
                    }
                } else if (!product.given() && leaves(world, at, day)) {
                    if (goodbye.leads(world, at, product, day)) {
                        partners.end(at);
                        moved = true;
                    }
                }
            }
            if (moved) {
                dependency.bookUptake(world, person);
            }
        }
    }

    /**
     * True if the person takes up a product on this day.
     *
     * @param lonely loneliness in sd
     * @param peerShare share of ties who use it; mostly not needed
     * @param advice what ties advise ({@link Peers#advice})
     */
    boolean takesUp(World world, int person, Product product, int day, double lonely, DoubleSupplier peerShare,
            double advice, Moment midnight) {
        if (!product.settings().onOffer() || product.given() || world.inForce().isBarred(person)) {
            return false;
        }
        long today = world.draws().key(Purpose.ADOPTION, world.people().key(person), day);
        double uniform = Draws.uniform(Draws.then(today, product.key()));
        double apart = hazardApartFromPeers(world, person, product, lonely, midnight);
        double others = hazardOfOtherReasons(world, person, product, advice);
        // 1 - exp(-h) is at most h.
        return uniform <= apart * Math.max(1, 1 + settings.peerEffect()) + others + ROUNDING
                && uniform < 1 - Portable.exp(-apart * (1 + settings.peerEffect() * peerShare.getAsDouble()) - others);
    }

    /** Curiosity, work and advice: reasons that have nothing to do with the person's own needs. */
    private double hazardOfOtherReasons(World world, int person, Product product, double advice) {
        double atWork = settings.workPerDay() > 0 && goesToWork(world, person)
                ? settings.workPerDay() * (1 - careShare[product.index()]) : 0;
        double own = settings.curiosityPerDay() + atWork;
        double advised = settings.advicePerDay() * advice;
        if (own == 0 && advised == 0) {
            return 0;
        }
        People people = world.people();
        return told(world, person, product)
                * Portable.exp(settings.opennessEffect() * people.trait(person, Trait.OPENNESS))
                * (own * Portable.exp(-settings.ageEffect() * old(people, person)) + advised);
    }

    private static boolean goesToWork(World world, int person) {
        for (int which : world.people().settings(person)) {
            Setting.Kind kind = world.settings().get(which).kind();
            if (kind == Setting.Kind.WORKPLACE || kind == Setting.Kind.CLASS) {
                return true;
            }
        }
        return false;
    }

    /** How far a product and its marketing reach a person, a factor. */
    private static double told(World world, int person, Product product) {
        return product.settings().appeal()
                * (1 + product.settings().marketing())
                * world.inForce().marketing(person);
    }

    /** How old a person is in taking up an AI, in [0, 1]. */
    private double old(People people, int person) {
        double past = people.trait(person, Trait.AGE) - settings.ageMidYears();
        return 1 / (1 + Portable.exp(-past / settings.ageScaleYears()));
    }

    private double hazardApartFromPeers(World world, int person, Product product, double lonely, Moment midnight) {
        People people = world.people();
        double old = old(people, person);
        return settings.hazardPerDay()
                * product.settings().appeal()
                * (1 + product.settings().marketing())
                * world.inForce().marketing(person)
                * Portable.exp(settings.lonelinessEffect() * careShare[product.index()] * lonely
                        + settings.needEffect() * (unmet(people, person, product, midnight) - 0.5)
                        + settings.opennessEffect() * people.trait(person, Trait.OPENNESS)
                        + attitude.adoption(people, person)
                        - settings.ageEffect() * old);
    }

    private double unmet(People people, int person, Product product, Moment midnight) {
        double open = 0;
        double all = 0;
        for (int need = 0; need < Need.COUNT; need++) {
            double weight = needWeight[need] * product.roleFor(need).fit()[need];
            open += weight * (1 - people.satisfied(person, need) * midnight.needKept(need));
            all += weight;
        }
        return all > 0 ? open / all : 0;
    }

    /** Starts a partnership; what it brings belongs to the person, provider, role and the ordinal of the adoption. */
    public int adopt(World world, int person, Product product, int day) {
        AiPartners partners = world.partners();
        People people = world.people();
        long tie = Draws.then(world.draws().key(Purpose.PARTNERSHIP, people.key(person)), product.key());
        long key = Draws.then(tie, partners.adoptions(person, product.index()));
        Disposition disposition = new Disposition(
                partner.likingSpread() * Draws.normal(Draws.then(key, 0)),
                partner.likingDriftSpread() * Draws.normal(Draws.then(key, 2)),
                partner.wantingSpread() * Draws.normal(Draws.then(key, 1))
                        + partner.wantingAnxiety() * people.trait(person, Trait.ANXIETY),
                partner.wantingDriftSpread() * Draws.normal(Draws.then(key, 3)),
                Portable.exp(partner.rewardSpread() * Draws.normal(Draws.then(key, 4))));
        int at = partners.start(person, product.index(), day, disposition);
        governance.enter(world, at, product);
        Conduct conduct = product.mostly(partners, at);
        partners.setExpected(at, 0, conduct.availability());
        partners.setExpected(at, 1, conduct.responsiveness());
        partners.setExpected(at, 2, conduct.deference());
        learning.begin(partners, at, conduct, world.tally());
        return at;
    }

    /** True if the person leaves an AI on this day. */
    boolean leaves(World world, int at, int day) {
        AiPartners partners = world.partners();
        int person = partners.person(at);
        Product product = products.get(partners.product(at));
        double hazard = settings.leaveHazardPerDay()
                * Portable.exp(-settings.leaveHabitEffect() * partners.habit(at)
                        - settings.leaveWantingEffect() * partners.wanting(at) / 100
                        - settings.leaveOpennessEffect() * world.people().trait(person, Trait.OPENNESS)
                        - settings.leaveLikingEffect() * (partners.liking(at) - partner.likingBase()) / 100
                        + settings.leaveRetentionEffect() * product.mostly(partners, at).retention()
                        + settings.leaveNoveltyEffect() * partners.novelty(at));
        if (day - partners.lastUseDay(at) > settings.unusedAfterDays()) {
            hazard *= settings.unusedFactor();
        }
        long key = Draws.then(world.draws().key(Purpose.LEAVING, world.people().key(person), day), product.key());
        double uniform = Draws.uniform(Draws.then(key, partners.ordinal(at)));
        return uniform < 1 - Portable.exp(-hazard);
    }
}
