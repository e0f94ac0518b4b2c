package kith.process;

import java.util.Arrays;
import kith.random.Draws;
import kith.random.Purpose;
import kith.relation.CooperativeFunction;
import kith.relation.Need;
import kith.relation.NeedCatalogue;
import kith.relation.NormProfile;
import kith.relation.RelationalRole;
import kith.relation.RoleCatalogue;
import kith.scenario.settings.StandardSettings;
import kith.society.World;

/**
 * What a person holds that the sides of human roles owe. Norm of function f: n' = n + s z, cut to [-1, 1]; n is the
 * norm of the role, z a draw of the person and the function. So some people expect care, say, of everybody.
 *
 * <pre>
 *   fit      = capability sum over f of share (1 + n')/2
 *   omission = 1 + o sum over f of share n'
 * </pre>
 *
 * <p>Omission multiplies what a refusal and a disappointing contact cost ({@link Refusal}, {@link HumanContact}). So
 * it costs more to leave out what a role prescribes, and less to leave out what it proscribes.
 *
 * <p><i>Source:</i> roles prescribe and proscribe functions: Earp et al. 2021, doi:10.1038/s41467-021-26067-4; no
 * spread between people and no cost were found: assumption. <i>Draws:</i> ROLE_NORM.
 */
final class RoleNorms {
    private static final int CARE = CooperativeFunction.CARE.ordinal();
    private static final int FUNCTIONS = CooperativeFunction.values().length;

    private final double spread;
    private final double omission;
    private final double[] fit;
    private final double[] norm;
    private final double[] profile;
    private final double[] capability;
    private final double[] share = new double[Need.COUNT * FUNCTIONS];
    /** Whose draws stand in {@link #apart}. */
    private Draws drawnFrom;
    /** s z of each person and function; not-a-number until a person's are first asked for. */
    private double[] apart = {};

    RoleNorms(StandardSettings settings, RoleCatalogue roles, NeedCatalogue needs) {
        spread = settings.normSpread();
        omission = settings.omission();
        int sides = roles.count() * 2;
        fit = new double[sides * Need.COUNT];
        norm = new double[sides * Need.COUNT];
        capability = new double[sides * Need.COUNT];
        profile = new double[sides * FUNCTIONS];
        for (RelationalRole role : roles.all()) {
            for (int side = 0; side < 2; side++) {
                int at = role.index() * 2 + side;
                NormProfile norms = role.norms(side);
                for (CooperativeFunction function : CooperativeFunction.values()) {
                    profile[at * FUNCTIONS + function.ordinal()] = norms.of(function);
                }
                for (int need = 0; need < Need.COUNT; need++) {
                    fit[at * Need.COUNT + need] = role.fit()[side][need];
                    norm[at * Need.COUNT + need] = needs.norm(need, norms);
                    capability[at * Need.COUNT + need] = NeedCatalogue.capability(need, role.settings().capability());
                }
            }
        }
        for (int need = 0; need < Need.COUNT; need++) {
            for (CooperativeFunction function : CooperativeFunction.values()) {
                share[need * FUNCTIONS + function.ordinal()] = needs.share(need, function);
            }
        }
    }

    /** Fit of a provider on this side of a role to a need, as a person sees it. */
    double fit(World world, int person, int role, int side, int need) {
        int at = role * 2 + side;
        return spread == 0 ? fit[at * Need.COUNT + need]
                : capability[at * Need.COUNT + need] * 0.5 * (1 + owed(world, person, at, need));
    }

    /** Factor on what it costs a person that somebody on this side of a role leaves a need unmet. */
    double omission(World world, int person, int role, int side, int need) {
        if (omission == 0) {
            return 1;
        }
        int at = role * 2 + side;
        return 1 + omission * (spread == 0 ? norm[at * Need.COUNT + need] : owed(world, person, at, need));
    }

    /** How far this side of a role owes a person care, as the person holds it, in [-1, 1]. */
    double care(World world, int person, int role, int side) {
        double care = profile[(role * 2 + side) * FUNCTIONS + CARE];
        if (spread == 0) {
            return care;
        }
        return Math.max(-1, Math.min(1, care + apart[apart(world, person) + CARE]));
    }

    /** Sum over functions of share x norm, as a person holds it, in [-1, 1]. */
    private double owed(World world, int person, int at, int need) {
        int first = apart(world, person);
        double sum = 0;
        for (int f = 0; f < FUNCTIONS; f++) {
            double part = share[need * FUNCTIONS + f];
            if (part > 0) {
                sum += part * Math.max(-1, Math.min(1, profile[at * FUNCTIONS + f] + apart[first + f]));
            }
        }
        return sum;
    }

    /** Where the draws of a person begin in {@link #apart}. */
    private int apart(World world, int person) {
        if (drawnFrom != world.draws()) {
            drawnFrom = world.draws();
            apart = new double[world.people().count() * FUNCTIONS];
            Arrays.fill(apart, Double.NaN);
        }
        int first = person * FUNCTIONS;
        if (Double.isNaN(apart[first])) {
            long key = drawnFrom.key(Purpose.ROLE_NORM, world.people().key(person));
            for (int f = 0; f < FUNCTIONS; f++) {
                apart[first + f] = spread * Draws.normal(Draws.then(key, f));
            }
        }
        return first;
    }
}
