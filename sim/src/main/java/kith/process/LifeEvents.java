package kith.process;

import kith.relation.RoleCatalogue;
import kith.relation.RoleNames;
import kith.relation.Ties;
import kith.scenario.settings.LifeEventSettings;
import kith.society.People;
import kith.society.World;

/**
 * Life events of a midnight, in this order: people die, people come, couples break up, friends become couples,
 * couples have children, people move and change jobs; each in the order of keys. Where measured people are held until
 * day 0, children alone come before.
 */
final class LifeEvents implements Mechanism {
    private final boolean happen;
    private final boolean held;
    private final Death death;
    private final Arrival arrival;
    private final Couples couples;
    private final BreakUp breakUp;
    private final Pairing pairing;
    private final Childbirth childbirth;
    private final Relocation relocation;
    private final int friends;

    LifeEvents(
            LifeEventSettings settings,
            RoleCatalogue roles,
            Death death,
            Arrival arrival,
            Couples couples,
            BreakUp breakUp,
            Pairing pairing,
            Childbirth childbirth,
            Relocation relocation,
            boolean held) {
        happen = settings.happen();
        this.held = held;
        this.death = death;
        this.arrival = arrival;
        this.couples = couples;
        this.breakUp = breakUp;
        this.pairing = pairing;
        this.childbirth = childbirth;
        this.relocation = relocation;
        friends = roles.indexOf(RoleNames.FRIENDS);
    }

    @Override
    public String name() {
        return "life_events";
    }

    /** What comes at the midnight that ends a day; the world stands at the new day already. */
    @Override
    public void midnight(World world, int endedDay) {
        if (!happen) {
            return;
        }
        if (!held) {
            comeAndGo(world);
            couples.read(world);
            breakUps(world, endedDay);
            pairings(world, endedDay);
        }
        couples.read(world);
        for (int person : couples.first(world)) {
            int slot = couples.slotOf(person);
            if (childbirth.comes(world, slot, endedDay)) {
                childbirth.of(world, slot, world.day());
            }
        }
        for (int person = 0; person < world.people().count() && !held; person++) {
            if (world.people().here(person)) {
                relocation.pass(world, person, endedDay);
            }
        }
    }

    private void comeAndGo(World world) {
        People people = world.people();
        int day = world.day();
        for (int person = 0; person < people.count(); person++) {
            if (people.here(person) && people.register().lifetimes().goesOn(person, day)) {
                death.of(world, person);
            }
        }
        for (int person = 0; person < people.count(); person++) {
            if (arrival.comes() && people.register().lifetimes().comesOn(person, day)) {
                arrival.of(world, person);
            }
        }
    }

    private void breakUps(World world, int day) {
        for (int person : couples.first(world)) {
            // Read anew: an earlier couple's end may have moved the half-tie.
            int slot = world.ties().find(person, couples.partnerNow(world, person));
            if (breakUp.comes(world, slot, day)) {
                couples.part(person, world.ties().other(slot));
                breakUp.of(world, slot);
            }
        }
    }

    private void pairings(World world, int day) {
        Ties ties = world.ties();
        for (int person = 0; person < world.people().count(); person++) {
            // Where two would come at once, the pair with the smaller key does: the order of half-ties carries no
            // meaning.
            int chosen = -1;
            for (int slot = ties.first(person), end = slot + ties.degree(person); slot < end
                    && couples.isSingle(person); slot++) {
                int other = ties.other(slot);
                if (person < other
                        && ties.role(slot) == friends
                        && couples.isSingle(other)
                        && pairing.comes(world, person, slot, day)
                        && (chosen < 0 || Long.compareUnsigned(ties.pairKey(slot), ties.pairKey(chosen)) < 0)) {
                    chosen = slot;
                }
            }
            if (chosen >= 0) {
                pairing.of(world, person, chosen, couples.role());
                couples.marry(person, ties.other(chosen));
            }
        }
    }
}
