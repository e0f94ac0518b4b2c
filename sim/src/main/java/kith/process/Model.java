package kith.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kith.companion.ProductCatalogue;
import kith.regime.Amendment;
import kith.regime.Governance;
import kith.relation.NeedCatalogue;
import kith.relation.RoleCatalogue;
import kith.relation.RoleNames;
import kith.scenario.settings.ChoiceSettings.AiRule;
import kith.scenario.settings.Extensions;
import kith.scenario.settings.Plugins.Plugin;
import kith.scenario.settings.Scenario;
import kith.society.Ticks;
import kith.society.World;

/**
 * All processes of one scenario, ready to run. A model holds scratch space and serves one world at a time.
 *
 * <p>What happens in an event is called directly, in the order of {@link PersonEvent}: a need is felt; somebody is
 * turned to, who may not be there; a contact or a session gives, teaches, and changes ties. What happens at midnights
 * is a list of {@link Mechanism}s at the end of the constructor. That list is the order of the model: {@link
 * Beginning}, {@link DayEnd} and {@link DayStart} only call its hooks, one mechanism after the other.
 */
public final class Model {
    private final Scenario scenario;
    private final boolean peopleHeld;
    private final boolean tiesHeld;
    private final NeedCatalogue needs;
    private final RoleCatalogue roles;
    private final ProductCatalogue products;
    private final Moment moment;
    private final Feelings feelings;
    private final Standards standards;
    private final Reach reach;
    private final PersonEvent personEvent;
    private final DayEnd dayEnd;
    private final DayStart dayStart;
    private final AiSession session;
    private final HumanContact contact;
    private final Governance governance;
    private final Norms norms;
    private final List<Mechanism> mechanisms = new ArrayList<>();
    private final List<Mechanism> fromOutside;
    private final Beginning beginning;
    private final LifeEvents lifeEvents;
    private final Shock shock;
    private final GivenContact given;

    public Model(Scenario scenario) {
        this(scenario, false, false);
    }

    /** The model of the days before day 0: measured people and ties stay as they are while states settle. */
    public static Model ofBurnIn(Scenario scenario) {
        return new Model(scenario, scenario.population().holdsPeople(), scenario.population().holdsTies());
    }

    /**
     * A model of the same settings that stands at the same instant, with the same listener; for a world that was
     * forked.
     */
    public Model fork() {
        Model fork = new Model(scenario, peopleHeld, tiesHeld);
        fork.moment.moveTo(moment);
        fork.listenAs(this);
        return fork;
    }

    private Model(Scenario scenario, boolean peopleHeld, boolean tiesHeld) {
        this.scenario = scenario;
        this.peopleHeld = peopleHeld;
        this.tiesHeld = tiesHeld;
        fromOutside = List.copyOf(fromOutside(scenario.extensions()));
        needs = new NeedCatalogue(scenario.needs());
        roles = new RoleCatalogue(scenario.roles().human(), needs);
        products = ProductCatalogue.of(scenario, needs, roles);
        moment = new Moment(scenario, needs);
        feelings = new Feelings(scenario, needs);
        standards = new Standards(scenario.standards());
        reach = new Reach(scenario.reach(), scenario.choice().aiRule() == AiRule.REACH, roles);
        FeltNeed feltNeed = new FeltNeed(scenario.seeking(), needs, scenario.needs().anxietySupport(),
                scenario.skill(), reach);
        SocialConfidence confidence = new SocialConfidence(scenario.confidence(), scenario.skill().socialPractice());
        Skill skill = new Skill(scenario.skill());
        Autonomy autonomy = new Autonomy(scenario.autonomy());
        norms = new Norms(scenario, needs, products);
        ValueDrift values = new ValueDrift(scenario.ai().partner());
        Approach approach = new Approach(scenario.choice());
        Attitude attitude = new Attitude(scenario, needs);
        PartnerChoice choice = new PartnerChoice(scenario.choice(), confidence, approach, reach,
                scenario.contact().strangerFactor(), roles, new RoleNorms(scenario.standards(), roles, needs));
        AmbientPartner ambient = new AmbientPartner(
                scenario.choice().friendOfFriendShare(), roles.indexOf(RoleNames.FRIENDS));
        Availability availability = new Availability(scenario.contact(), scenario.lifeEvents().childTimeShare(),
                scenario.hardship().illnessTimeShare());
        Coping coping = new Coping(scenario.coping());
        Refusal refusal = new Refusal(scenario.contact().refusalCost(), standards, feelings, coping);
        TieFormation formation = new TieFormation(scenario.ties(), standards, roles, tiesHeld);
        contact = new HumanContact(scenario, needs, roles, choice, standards, feelings,
                new TieGrowth(scenario.ties(), tiesHeld), formation, coping, skill);
        AiLearning learning = new AiLearning(scenario.ai().partner(), scenario.ai().withdrawal());
        Dependency dependency = new Dependency(scenario.ai().partner());
        session = new AiSession(scenario, products, standards, feelings, learning, skill, autonomy, norms,
                confidence, approach, values, attitude, dependency, coping);
        governance = new Governance(
                scenario, products, session::foretaste,
                (world, person) -> feelings.wellBeing(world.people(), person, moment),
                fromOutside.stream().map(each -> (Amendment) each::amend).toList());
        Uptake uptake = new Uptake(scenario, products, needs.weights(), learning, feelings, governance, dependency,
                moment, attitude);
        personEvent = new PersonEvent(feltNeed, reach, choice, confidence, ambient, availability, refusal, contact,
                session, skill, roles);
        beginning = new Beginning(feelings, mechanisms(), needs, scenario.lifeEvents());
        Death death = new Death(scenario.lifeEvents(), feelings, roles);
        Couples couples = new Couples(roles);
        Intimacy intimacy = new Intimacy(scenario.lifeEvents());
        BreakUp breakUp = new BreakUp(scenario.lifeEvents(), feelings, intimacy, moment);
        Relocation relocation = new Relocation(scenario.lifeEvents(), roles, standards, scenario.ties().newCloseness());
        lifeEvents = new LifeEvents(
                scenario.lifeEvents(),
                roles,
                death,
                new Arrival(scenario.lifeEvents(), roles, standards, beginning),
                couples,
                breakUp,
                new Pairing(scenario.lifeEvents(), feelings, intimacy, moment),
                new Childbirth(scenario.lifeEvents(), feelings),
                relocation,
                peopleHeld);
        given = new GivenContact(scenario, products, roles, session, learning, uptake, dependency, confidence, contact,
                skill, new TieBeginning(standards));
        shock = new Shock(scenario.shock(), couples, death, breakUp, relocation);
        mechanisms.addAll(List.of(
                new Withdrawal(scenario.ai(), Moment.wellBeingDays(scenario)),
                new PartnershipDay(learning, dependency, products),
                confidence,
                skill,
                autonomy,
                new Bridging(),
                approach,
                attitude,
                coping,
                new Distress(scenario.distress()),
                new Mood(scenario.mood()),
                new Hardship(scenario.hardship()),
                values,
                new TieMidnight(new TieFading(scenario.ties(), roles, tiesHeld),
                        new TieEnding(scenario.ties(), roles, tiesHeld)),
                shock,
                norms,
                lifeEvents,
                new Governing(governance),
                uptake));
        mechanisms.addAll(fromOutside);
        contact.followedBy(fromOutside);
        session.followedBy(fromOutside);
        dayEnd = new DayEnd(moment, mechanisms());
        dayStart = new DayStart(moment, feelings, availability, scenario.contact().lonelinessInattention(),
                mechanisms());
    }

    /** The mechanisms that plug-ins bring, under their settings, in the order of their names. */
    public static List<Mechanism> fromOutside(Extensions extensions) {
        List<Mechanism> made = new ArrayList<>();
        for (Plugin each : extensions.plugins().all()) {
            if (each.extension() instanceof MechanismProvider provider) {
                made.add(new NamedPlugin(each.name(), provider.of(extensions.settings().get(each.name()))));
            }
        }
        return made;
    }

    /** All mechanisms, in the one order in which each of their hooks is called. */
    public List<Mechanism> mechanisms() {
        return Collections.unmodifiableList(mechanisms);
    }

    /** Those of them that plug-ins bring. */
    public List<Mechanism> fromOutside() {
        return fromOutside;
    }

    public Scenario scenario() {
        return scenario;
    }

    public NeedCatalogue needs() {
        return needs;
    }

    public RoleCatalogue roles() {
        return roles;
    }

    /** The AI products of the scenario. */
    public ProductCatalogue products() {
        return products;
    }

    public Feelings feelings() {
        return feelings;
    }

    public Standards standards() {
        return standards;
    }

    /** The shared instant: moved by whoever handles an event. */
    public Moment moment() {
        return moment;
    }

    public PersonEvent personEvent() {
        return personEvent;
    }

    /** Whether anybody is around a person. */
    public Reach reach() {
        return reach;
    }

    public DayEnd dayEnd() {
        return dayEnd;
    }

    public DayStart dayStart() {
        return dayStart;
    }

    /**
     * Takes over a world that lived under another model until this midnight: nothing that is felt jumps.
     *
     * @param before the model it lived under
     */
    public void takeOver(World world, Model before) {
        moment.moveTo(Ticks.midnight(world.day()));
        for (int person = 0; person < world.people().count(); person++) {
            feelings.takeOver(world.people(), person, before.feelings, moment);
        }
        governance.resume(world, before.governance);
    }

    /** Lets somebody hear of every contact between two people, and of every session with an AI. */
    public void listen(ContactListener listener) {
        contact.listen(listener);
        session.listen(listener);
    }

    /** Lets whoever hears of contacts under another model hear of them under this one. */
    public void listenAs(Model before) {
        listen(before.contact.listener());
    }

    /** The first midnight of a world. */
    public Beginning beginning() {
        return beginning;
    }

    /** Gives people the states that were measured of them, at a midnight. */
    public void measure(World world) {
        for (int person = 0; person < world.people().count(); person++) {
            if (world.people().here(person)) {
                feelings.measure(world.people(), person, moment);
            }
        }
    }

    /** Life events of a midnight. */
    LifeEvents lifeEvents() {
        return lifeEvents;
    }

    /** The shock, and whom it strikes. */
    public Shock shock() {
        return shock;
    }

    /** Contacts that a trial gives its participants. */
    public GivenContact given() {
        return given;
    }

    /** The start of day 0: a shock strikes; the people who have an AI from the beginning get it. */
    public void treat(World world) {
        mechanisms.forEach(each -> each.dayZero(world));
    }

    /** What people find an AI may do. */
    public Norms norms() {
        return norms;
    }

    /** Who decides on the conduct of AIs. */
    public Governance governance() {
        return governance;
    }
}
