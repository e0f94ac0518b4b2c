package kith.process;

import java.util.List;
import java.util.stream.IntStream;
import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.relation.RelationalRole;
import kith.relation.RoleCatalogue;
import kith.relation.RoleNames;
import kith.relation.Ties;
import kith.scenario.settings.LifeEventSettings;
import kith.society.Setting;
import kith.society.Ticks;
import kith.society.World;

/**
 * A person moves to another neighbourhood, or takes a job at another workplace: yearly hazards; each other setting of
 * the kind is as likely as any. Who was met there by chance is met no more; ties are kept, and fade as they are used
 * less. A job also ends the ties between employer and employee, and with probability one half the employer there
 * becomes one's own.
 *
 * <p><i>Source:</i> rates: see the settings; form: assumption. <i>Draws:</i> MOVE, NEW_JOB.
 */
final class Relocation {
    private static final double EMPLOYED_BY = 0.5;

    private final double moves;
    private final double changesJob;
    private final int employer;
    private final double newCloseness;
    private final RelationalRole employment;
    private final TieBeginning tieBeginning;

    Relocation(LifeEventSettings settings, RoleCatalogue roles, Standards standards, double newCloseness) {
        moves = 1 - Portable.exp(-settings.movePerYear() / Ticks.YEAR_DAYS);
        changesJob = 1 - Portable.exp(-settings.newJobPerYear() / Ticks.YEAR_DAYS);
        employer = roles.indexOf(RoleNames.EMPLOYER);
        employment = roles.get(employer);
        this.newCloseness = newCloseness;
        tieBeginning = new TieBeginning(standards);
    }

    /** The person moves or changes jobs, if that comes today. */
    void pass(World world, int person, int day) {
        long move = world.draws().key(Purpose.MOVE, world.people().key(person), day);
        if (Draws.uniform(move) < moves) {
            move(world, person, move);
        }
        long job = world.draws().key(Purpose.NEW_JOB, world.people().key(person), day);
        if (Draws.uniform(job) < changesJob) {
            changeJob(world, person, job);
        }
    }

    /** Another neighbourhood, by the luck of this key. */
    void move(World world, int person, long key) {
        if (change(world, person, Setting.Kind.NEIGHBOURHOOD, key) >= 0) {
            world.tally().moves++;
        }
    }

    /** Another workplace, by the luck of this key. */
    void changeJob(World world, int person, long key) {
        int now = change(world, person, Setting.Kind.WORKPLACE, key);
        if (now < 0) {
            return;
        }
        world.tally().newJobs++;
        Ties ties = world.ties();
        for (int slot = ties.first(person); slot < ties.first(person) + ties.degree(person); slot++) {
            if (ties.role(slot) == employer) {
                ties.remove(slot--);
                world.tally().tiesEnded++;
            }
        }
        int boss = employerIn(world, now, person);
        if (boss >= 0 && ties.find(boss, person) < 0 && Draws.uniform(Draws.then(key, 2)) < EMPLOYED_BY) {
            tieBeginning.of(world, boss, person, employment, 0, newCloseness, world.day());
        }
    }

    /** The member with most employees there, the first of equals; -1 for none. */
    private int employerIn(World world, int setting, int butNot) {
        int best = -1;
        int most = 0;
        Ties ties = world.ties();
        for (int member : world.settings().get(setting).members()) {
            int employees = (int) IntStream.range(ties.first(member), ties.first(member) + ties.degree(member))
                    .filter(slot -> ties.role(slot) == employer && ties.side(slot) == 0)
                    .count();
            if (member != butNot && employees > most) {
                best = member;
                most = employees;
            }
        }
        return best;
    }

    /**
     * Puts the person into another setting of the kind; its place in the list, or -1 where there is none to leave or
     * to go to.
     */
    private static int change(World world, int person, Setting.Kind kind, long key) {
        List<Setting> all = world.settings();
        int[] mine = world.people().settings(person);
        int at = IntStream.range(0, mine.length).filter(i -> all.get(mine[i]).kind() == kind).findFirst().orElse(-1);
        int[] alike = world.settings(kind);
        if (at < 0 || alike.length < 2) {
            return -1;
        }
        // One of all but the last; the last stands in for the present one, so that all others are as likely.
        int last = alike.length - 1;
        int drawn = alike[(int) (Draws.uniform(Draws.then(key, 1)) * last)];
        int next = drawn != mine[at] ? drawn : alike[last];
        world.leaveSetting(person, mine[at]);
        world.joinSetting(person, next);
        int[] changed = mine.clone();
        changed[at] = next;
        world.people().setSettings(person, changed);
        return next;
    }
}
