package kith.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.companion.AiRole;
import kith.companion.Conduct;
import kith.relation.Need;
import kith.relation.NeedCatalogue;
import kith.relation.RoleCatalogue;
import kith.relation.Ties;
import kith.scenario.ArmSettings;
import kith.scenario.Scenario;
import kith.society.People;
import kith.society.Ticks;
import kith.society.World;

/**
 * Contacts that a trial gives its participants, whatever they would have sought themselves: a session with the arm's AI, a
 * meeting with another participant, time alone over a journal.
 *
 * <p>A session is as any other with an AI ({@link AiSession}), a meeting as any other contact, in the role of friends
 * ({@link HumanContact}); both serve the need that the arm's sessions are about, and take time even past the day's limit. A
 * journal takes time and gives nothing.
 *
 * <p><i>Source:</i> an experiment, not a fact. <i>Draws:</i> those of the contacts.
 */
public final class GivenContact {
    /** What an arm gives. */
    private record Given(int need, double hoursMean, AiSession session, Uptake uptake) {}

    private final List<Given> arms = new ArrayList<>();
    private final Dependency dependency;
    private final SocialConfidence confidence;
    private final HumanContact contact;
    private final Duration duration;
    private final int friends;

    GivenContact(
            Scenario scenario,
            NeedCatalogue needs,
            RoleCatalogue roles,
            Standards standards,
            Feelings feelings,
            AiLearning learning,
            Dependency dependency,
            SocialConfidence confidence,
            HumanContact contact) {
        this.dependency = dependency;
        this.confidence = confidence;
        this.contact = contact;
        friends = roles.indexOf("friends");
        duration = new Duration(scenario.contact().hoursSpread());
        double ofFriends = scenario.contact().hoursMean() * roles.get(friends).settings().hoursFactor();
        for (ArmSettings arm : scenario.trial().arms().values()) {
            int need = Need.valueOf(arm.need().toUpperCase(Locale.ROOT)).ordinal();
            if (arm.hasAi()) {
                AiRole base = AiRole.of(arm.product(), scenario.roles().ai().get(arm.product()), needs, roles);
                AiRole role = new AiRole(base.name(), base.analogue(), base.fit(), arm.sessionHours().orElse(base.sessionHours()));
                Conduct conduct = Conduct.of(arm.conduct().over(scenario.ai().conduct()), scenario.ai().partner());
                arms.add(new Given(need, role.sessionHours(),
                        new AiSession(scenario, role, conduct, standards, feelings, learning),
                        new Uptake(scenario, conduct, learning, feelings)));
            } else {
                arms.add(new Given(need, arm.sessionHours().orElse(ofFriends), null, null));
            }
        }
    }

    /** The participant gets the AI of its arm; the partnership. */
    public int begin(World world, int person, int arm, int day) {
        arms.get(arm).uptake().adopt(world, person, day);
        dependency.bookUptake(world, person);
        return world.partners().activeOf(person);
    }

    /** The participant has the AI no longer. */
    public void end(World world, int person, int partnership) {
        if (world.partners().active(partnership)) {
            world.partners().end(partnership);
            dependency.bookUptake(world, person);
        }
    }

    /** A session with the arm's AI. */
    public void session(World world, int person, int partnership, int arm, long luck, Moment now) {
        arms.get(arm).session().take(world, person, partnership, arms.get(arm).need(), luck, now);
    }

    /** A meeting with another participant, as friends or as whatever the two are to each other. */
    public void meet(World world, int person, int other, int arm, long luck, Moment now) {
        Ties ties = world.ties();
        int slot = ties.find(person, other);
        confidence.practised(world.people(), person);
        contact.take(world, person, other, slot, slot >= 0 ? ties.role(slot) : friends, slot >= 0 ? ties.side(slot) : 0,
                arms.get(arm).need(), arms.get(arm).hoursMean(), luck, now);
    }

    /** Time alone over a journal. */
    public void write(World world, int person, int arm, long luck, Moment now) {
        People people = world.people();
        people.setBusyUntil(person, now.tick() + Ticks.ofHours(duration.hours(arms.get(arm).hoursMean(), luck)));
    }
}
