package kith.process;

import java.util.Arrays;
import java.util.stream.IntStream;
import kith.relation.Kinship;
import kith.relation.RoleCatalogue;
import kith.relation.Ties;
import kith.scenario.settings.LifeEventSettings;
import kith.society.People;
import kith.society.World;

/**
 * A person dies: the ties end, the places in settings are free, and whoever was tied with closeness c loses e c⁴
 * points of well-being, of which a share stays. Loneliness moves by what is missing from then on, not by the event.
 *
 * <p><i>Source:</i> when: {@code Lifespan}; return to the set-point, incomplete: Luhmann et al. 2012,
 * doi:10.1037/a0025948; size and form: assumption. <i>Draws:</i> none here (LIFETIME, at the start).
 */
final class Death {
    private final LifeEventSettings settings;
    private final Feelings feelings;
    private final int[] kinRoles;

    Death(LifeEventSettings settings, Feelings feelings, RoleCatalogue roles) {
        this.settings = settings;
        this.feelings = feelings;
        kinRoles = Kinship.ROLES.stream().mapToInt(roles::indexOf).toArray();
    }

    /** The person is gone from the opening of this midnight's day on. */
    void of(World world, int person) {
        People people = world.people();
        Ties ties = world.ties();
        int[] kin = IntStream.range(ties.first(person), ties.first(person) + ties.degree(person))
                .filter(slot -> isKin(ties.role(slot)))
                .map(ties::other)
                .sorted()
                .toArray();
        while (ties.degree(person) > 0) {
            int slot = ties.first(person);
            double square = ties.closeness(slot) * ties.closeness(slot);
            feelings.lifeEvent(
                    people, ties.other(slot), -settings.bereavementEffect() * square * square, settings.lastingShare());
            ties.remove(slot);
            world.tally().tiesEnded++;
        }
        for (int which : people.settings(person)) {
            world.leaveSetting(person, which);
        }
        for (int partner = world.partners().firstOf(person); partner >= 0; partner = world.partners().next(partner)) {
            world.partners().end(partner);
        }
        people.register().leave(person, kin);
        world.tally().deaths++;
    }

    private boolean isKin(int role) {
        return Arrays.stream(kinRoles).anyMatch(each -> each == role);
    }
}
