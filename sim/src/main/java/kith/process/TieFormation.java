package kith.process;

import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.relation.RoleCatalogue;
import kith.relation.RoleNames;
import kith.relation.Ties;
import kith.scenario.settings.TieSettings;
import kith.scenario.settings.TieSettings.FadingRule;
import kith.society.People;
import kith.society.TiePropensity;
import kith.society.Trait;
import kith.society.World;

/**
 * Meeting a stranger may start a tie: probability f P_a P_b exp(q s) exp(-d/d0) exp(-|age gap|/a0) k exp(-g |loneliness
 * gap| - h |sociability gap|), P the propensity of a person ({@link TiePropensity}), s the mean sociability of the two,
 * d the mean of their numbers of ties, each divided by P, k below 1 for people of different communities, loneliness in
 * sd as the day began. So somebody with twice the propensity has about twice the ties in the long run. Age and
 * community are homophily; that of loneliness, the rival of contagion, and that of sociability are off by default.
 *
 * <p>Under the rule that ties persist until replaced, one of the two, each as likely, gives up the faintest tie that
 * can end for the new one, so that the number of ties stays.
 *
 * <p><i>Source:</i> assumption; replacement: Vergara Hidd 2023. <i>Draws:</i> FORMATION, REPLACEMENT.
 */
final class TieFormation {
    private final TieSettings settings;
    private final TiePropensity propensity;
    private final boolean held;
    private final TieBeginning beginning;
    private final RoleCatalogue roles;
    private final boolean replaces;
    private final int partners;

    TieFormation(TieSettings settings, Standards standards, RoleCatalogue roles, boolean held) {
        this.settings = settings;
        propensity = new TiePropensity(settings);
        this.held = held;
        beginning = new TieBeginning(standards);
        this.roles = roles;
        replaces = settings.fadingRule() == FadingRule.REPLACEMENT;
        partners = roles.indexOf(RoleNames.PARTNERS);
    }

    void meet(World world, int a, int b, int role, int sideOfA, long candidate, int day) {
        if (!held && Draws.uniform(Draws.luck(candidate, Purpose.FORMATION, 0)) < probability(world, a, b)) {
            long key = beginning.of(world, a, b, roles.get(role), sideOfA, settings.newCloseness(), day);
            if (replaces) {
                People people = world.people();
                boolean first = Draws.uniform(Draws.luck(candidate, Purpose.REPLACEMENT, 0)) < 0.5;
                giveUp(world, first == Long.compareUnsigned(people.key(a), people.key(b)) < 0 ? a : b, key);
            }
        }
    }

    /** Probability that a tie starts. */
    private double probability(World world, int a, int b) {
        People people = world.people();
        double ofA = propensity.of(people.trait(a, Trait.TIE_PROPENSITY));
        double ofB = propensity.of(people.trait(b, Trait.TIE_PROPENSITY));
        double degree = 0.5 * (world.ties().degree(a) / ofA + world.ties().degree(b) / ofB);
        double ageGap = Math.abs(people.trait(a, Trait.AGE) - people.trait(b, Trait.AGE));
        double lonelinessGap = Math.abs(people.today().loneliness(a) - people.today().loneliness(b));
        double sociability = 0.5 * (people.trait(a, Trait.SOCIABILITY) + people.trait(b, Trait.SOCIABILITY));
        double sociabilityGap = Math.abs(people.trait(a, Trait.SOCIABILITY) - people.trait(b, Trait.SOCIABILITY));
        double community = people.community(a) == people.community(b) ? 1 : settings.formationOtherCommunity();
        return settings.formation()
                * community
                * Portable.exp(settings.formationSociability() * sociability
                        - degree / settings.formationDegree()
                        - ageGap / settings.formationAgeGapYears()
                        - settings.formationLonelinessGap() * lonelinessGap
                        - settings.formationSociabilityGap() * sociabilityGap)
                * ofA * ofB;
    }

    /** The faintest tie of a person that can end, but not with a partner and not the new one, ends. */
    private void giveUp(World world, int person, long butNot) {
        Ties ties = world.ties();
        int faintest = -1;
        for (int slot = ties.first(person), end = slot + ties.degree(person); slot < end; slot++) {
            boolean could = ties.role(slot) != partners
                    && roles.get(ties.role(slot)).settings().canEnd()
                    && ties.pairKey(slot) != butNot;
            if (could && (faintest < 0 || isFainter(ties, slot, faintest))) {
                faintest = slot;
            }
        }
        if (faintest >= 0) {
            ties.remove(faintest);
            world.tally().tiesEnded++;
        }
    }

    private static boolean isFainter(Ties ties, int slot, int than) {
        double c = ties.closeness(slot);
        double other = ties.closeness(than);
        return c < other || c == other && Long.compareUnsigned(ties.pairKey(slot), ties.pairKey(than)) < 0;
    }
}
