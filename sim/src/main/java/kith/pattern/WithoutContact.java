package kith.pattern;

import java.util.List;
import kith.engine.LiveRun;
import kith.experiment.Start;
import kith.process.Model;
import kith.relation.Kinship;
import kith.relation.RoleNames;
import kith.relation.Ties;
import kith.scenario.settings.Scenario;
import kith.society.World;

/**
 * An experiment inside the model: from one day on nobody feels a need, so nobody meets anybody. Kept is the mean over
 * ties of closeness after half a year over closeness at the start; a tie that has ended keeps 0. Life events rest
 * meanwhile.
 *
 * @param kin kept between parents and children and between siblings; not-a-number if there are no such ties
 * @param friends kept between friends
 */
public record WithoutContact(double kin, double friends) {
    /** Days without contact. */
    static final int DAYS = 180;

    private static final List<String> FRIENDS = List.of(RoleNames.FRIENDS);

    /**
     * Lives on without contact in a fork of a world.
     *
     * @param silent the scenario with no felt needs
     */
    static WithoutContact after(Start start, Scenario silent) {
        World world = start.world();
        LiveRun quiet = start.under(silent, List.of());
        quiet.runTo(world.day() + DAYS);
        return new WithoutContact(kept(world, quiet.world(), start.model(), Kinship.ROLES),
                kept(world, quiet.world(), start.model(), FRIENDS));
    }

    private static double kept(World before, World after, Model model, List<String> roles) {
        return kept(before.ties(), after.ties(), before.people().count(),
                roles.stream().mapToInt(model.roles()::indexOf).toArray());
    }

    /** Mean share of closeness kept by the ties of these roles. */
    static double kept(Ties before, Ties after, int people, int... roles) {
        double sum = 0;
        int count = 0;
        for (int person = 0; person < people; person++) {
            for (int slot = before.first(person), end = slot + before.degree(person); slot < end; slot++) {
                int other = before.other(slot);
                if (person < other && isOneOf(before.role(slot), roles) && before.closeness(slot) > 0) {
                    int now = after.find(person, other);
                    sum += now < 0 ? 0 : after.closeness(now) / before.closeness(slot);
                    count++;
                }
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private static boolean isOneOf(int role, int... roles) {
        for (int each : roles) {
            if (each == role) {
                return true;
            }
        }
        return false;
    }
}
