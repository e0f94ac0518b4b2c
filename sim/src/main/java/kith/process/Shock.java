package kith.process;

import kith.random.Draws;
import kith.random.Purpose;
import kith.relation.RoleCatalogue;
import kith.relation.Ties;
import kith.scenario.settings.ShockSettings;
import kith.scenario.settings.ShockSettings.Event;
import kith.society.People;
import kith.society.Setting;
import kith.society.World;

/**
 * One life event that strikes a share of people as day 0 opens. Whom it strikes is drawn from the state of day 0, so
 * that a world in which it does not happen can tell the same people apart. A bereavement takes the one or the other
 * of a couple, each as likely.
 *
 * <p><i>Source:</i> an experiment, not a fact. <i>Draws:</i> SHOCK.
 */
public final class Shock implements Mechanism {
    private static final double EITHER = 0.5;

    private final ShockSettings settings;
    private final Couples couples;
    private final Death death;
    private final BreakUp breakUp;
    private final Relocation relocation;

    Shock(ShockSettings settings, Couples couples, Death death, BreakUp breakUp, Relocation relocation) {
        this.settings = settings;
        this.couples = couples;
        this.death = death;
        this.breakUp = breakUp;
        this.relocation = relocation;
    }

    /** True if there is one, whether or not it happens in this world. */
    public boolean isThere() {
        return settings.event() != Event.NONE && settings.share() > 0;
    }

    /** Whom it strikes, and who dies of it; by rows. */
    public record Struck(boolean[] treated, boolean[] dies) {}

    /** Whom it strikes in the world as it is now. */
    public Struck struck(World world) {
        int count = world.people().count();
        Struck struck = new Struck(new boolean[count], new boolean[count]);
        if (!isThere()) {
            return struck;
        }
        boolean ofCouples = settings.event() == Event.BEREAVEMENT || settings.event() == Event.BREAK_UP;
        if (ofCouples) {
            couples.read(world);
            for (int person : couples.first(world)) {
                couple(world, person, couples.slotOf(person), struck);
            }
        } else {
            Setting.Kind kind = settings.event() == Event.MOVE ? Setting.Kind.NEIGHBOURHOOD : Setting.Kind.WORKPLACE;
            for (int person = 0; person < count; person++) {
                struck.treated[person] = world.people().here(person)
                        && hasSetting(world, person, kind)
                        && Draws.uniform(key(world, world.people().key(person))) < settings.share();
            }
        }
        return struck;
    }

    private void couple(World world, int person, int slot, Struck struck) {
        Ties ties = world.ties();
        long key = key(world, ties.pairKey(slot));
        if (Draws.uniform(key) >= settings.share()) {
            return;
        }
        int other = ties.other(slot);
        struck.treated[person] = true;
        struck.treated[other] = true;
        if (settings.event() == Event.BEREAVEMENT) {
            int dead = Draws.uniform(Draws.then(key, 1)) < EITHER ? person : other;
            struck.treated[dead] = false;
            struck.dies[dead] = true;
        }
    }

    @Override
    public String name() {
        return "shock";
    }

    /** Lets it happen, if it does in this world. */
    @Override
    public void dayZero(World world) {
        if (!settings.happens()) {
            return;
        }
        Struck struck = struck(world);
        People people = world.people();
        for (int person = 0; person < people.count(); person++) {
            if (struck.dies[person]) {
                death.of(world, person);
            } else if (struck.treated[person]) {
                switch (settings.event()) {
                    case BREAK_UP -> part(world, person);
                    case MOVE -> relocation.move(world, person, key(world, people.key(person)));
                    case NEW_JOB -> relocation.changeJob(world, person, key(world, people.key(person)));
                    case NONE, BEREAVEMENT -> {}
                }
            }
        }
    }

    private void part(World world, int person) {
        int partner = couples.partnerNow(world, person);
        if (partner >= 0) {
            breakUp.of(world, world.ties().find(person, partner));
        }
    }

    private static boolean hasSetting(World world, int person, Setting.Kind kind) {
        for (int which : world.people().settings(person)) {
            if (world.settings().get(which).kind() == kind) {
                return true;
            }
        }
        return false;
    }

    private static long key(World world, long entity) {
        return world.draws().key(Purpose.SHOCK, entity);
    }
}
