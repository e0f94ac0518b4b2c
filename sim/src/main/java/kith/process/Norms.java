package kith.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kith.companion.AiNorms;
import kith.companion.Product;
import kith.companion.ProductCatalogue;
import kith.ledger.Cause;
import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.relation.CooperativeFunction;
import kith.relation.Need;
import kith.relation.NeedCatalogue;
import kith.relation.NormProfile;
import kith.relation.Ties;
import kith.scenario.settings.AiNormSettings;
import kith.scenario.settings.Scenario;
import kith.society.People;
import kith.society.World;

/**
 * What people find an AI may do, and what acting against it costs. Acceptance a of a function in a role starts at the
 * role's norm - strictness of the community + s z, cut to [-1, 1]. Of a need it is A = sum over functions of share x a;
 * how far it is not accepted is v = max(0, -A). A session with v &gt; 0 is a violation: turning to it loses r v of log
 * odds, and at midnight well-being is pulled towards -k V, V the day's sum of v, at most 1, with its own time constant.
 * Each seventh midnight a += e sum of share (worth - w0) over the week's sessions + n (mean of a over ties, weighted by
 * closeness - a) + campaign, everybody from the state before.
 *
 * <p><i>Source:</i> roles prescribe and proscribe functions: Earp et al. 2025, arXiv:2502.12102; sizes and learning:
 * assumption. <i>Draws:</i> AI_NORM.
 */
public final class Norms implements Mechanism {
    private static final int NORM_DISCOMFORT = Cause.NORM_DISCOMFORT.ordinal();
    private static final int WEEK = 7;

    private final AiNormSettings settings;
    private final Scenario scenario;
    private final List<String> roles;
    private final int[][] place;
    private final int[] ownPlace;
    private final double[][] share = new double[Need.COUNT][CooperativeFunction.values().length];
    private final double pull;

    Norms(Scenario scenario, NeedCatalogue needs, ProductCatalogue products) {
        this.scenario = scenario;
        settings = scenario.ai().norms();
        roles = new ArrayList<>(scenario.roles().ai().keySet());
        ownPlace = products.products().stream().mapToInt(product -> roles.indexOf(product.role().name())).toArray();
        place = products.products().stream()
                .map(product -> IntStream.range(0, Need.COUNT).map(need -> roles.indexOf(product.roleFor(need).name()))
                        .toArray())
                .toArray(int[][]::new);
        for (int need = 0; need < Need.COUNT; need++) {
            for (CooperativeFunction function : CooperativeFunction.values()) {
                share[need][function.ordinal()] = needs.share(need, function);
            }
        }
        pull = settings.discomfort() * (1 - Portable.exp(-1 / Moment.wellBeingDays(scenario)));
    }

    @Override
    public String name() {
        return "norms";
    }

    /** Day 0: people have a first idea of what an AI may do. */
    @Override
    public void dayZero(World world) {
        world.think(new AiNorms(world.people().count(), roles.size()));
        for (int person = 0; person < world.people().count(); person++) {
            haveFirstIdea(world, person);
        }
    }

    private void haveFirstIdea(World world, int person) {
        long own = world.draws().key(Purpose.AI_NORM, world.people().key(person));
        double strict = switch (world.people().community(person)) {
            case 1 -> settings.stricterB();
            case 2 -> settings.stricterC();
            default -> 0;
        };
        for (int role = 0; role < roles.size(); role++) {
            NormProfile norms = NormProfile.of(scenario.roles().ai().get(roles.get(role)).norms());
            long key = Draws.then(own, Draws.textKey(roles.get(role)));
            for (CooperativeFunction function : CooperativeFunction.values()) {
                double z = Draws.normal(Draws.then(key, function.ordinal()));
                world.norms().setAcceptance(person, role, function.ordinal(),
                        norms.of(function) - strict + settings.spread() * z);
            }
        }
    }

    /** Place of a role among those that people have an idea of. */
    public int placeOf(String role) {
        return roles.indexOf(role);
    }

    /** Place of the role that a product is taken up in. */
    public int placeOfRole(int product) {
        return ownPlace[product];
    }

    /** Place of the role that a product plays for a need. */
    int place(Product product, int need) {
        return place[product.index()][need];
    }

    /** How far a person does not accept that a product serves a need, in [0, 1]. */
    double notAccepted(World world, int person, Product product, int need) {
        AiNorms norms = world.norms();
        if (norms.roles() == 0) {
            return 0;
        }
        int role = place[product.index()][need];
        double sum = 0;
        for (int function = 0; function < share[need].length; function++) {
            if (share[need][function] > 0) {
                sum += share[need][function] * norms.acceptance(person, role, function);
            }
        }
        return Math.max(0, -sum);
    }

    /** Log odds of turning to an AI that one does not accept so far. */
    double reluctance(double notAccepted) {
        return -settings.reluctance() * notAccepted;
    }

    /** A session has been had, of this worth. */
    void afterSession(World world, int person, Product product, int need, double worth) {
        AiNorms norms = world.norms();
        if (norms.roles() == 0) {
            return;
        }
        double notAccepted = notAccepted(world, person, product, need);
        if (notAccepted > 0) {
            norms.violate(person, notAccepted);
            world.tally().violations++;
        }
        for (int function = 0; function < share[need].length; function++) {
            if (share[need][function] > 0) {
                norms.teach(person, place[product.index()][need], function,
                        share[need][function] * (worth - settings.takenForGranted()));
            }
        }
    }

    /** What the day's violations do to well-being; everything anchored stands at the midnight that ends the day. */
    @Override
    public void dayEnd(World world, int person) {
        double violations = Math.min(1, world.norms().violationsToday(person));
        if (violations > 0) {
            world.people().feelings().addWellBeingMode(person, NORM_DISCOMFORT, -pull * violations);
        }
    }

    @Override
    public void midnight(World world, int endedDay) {
        reflect(world, endedDay + 1);
    }

    /** No violations of today yet. */
    @Override
    public void dayStart(World world, int day) {
        for (int person = 0; person < world.people().count(); person++) {
            if (world.people().here(person)) {
                world.norms().startDay(person);
            }
        }
    }

    /** Each seventh midnight: everybody thinks again. */
    void reflect(World world, int day) {
        AiNorms norms = world.norms();
        if (norms.roles() == 0 || day % WEEK != 0) {
            return;
        }
        AiNorms before = norms.copy();
        People people = world.people();
        int functions = CooperativeFunction.values().length;
        double[] around = new double[roles.size() * functions];
        for (int person = 0; person < people.count(); person++) {
            if (!people.here(person)) {
                continue;
            }
            boolean told = settings.neighbours() > 0 && around(world, before, person, around);
            for (int role = 0; role < roles.size(); role++) {
                for (int f = 0; f < functions; f++) {
                    double own = before.acceptance(person, role, f);
                    double others = told ? settings.neighbours() * (around[role * functions + f] - own) : 0;
                    double moved = settings.experience() * before.taught(person, role, f) + others + settings.campaign()
                            + world.inForce().acceptance(person);
                    if (moved != 0) {
                        norms.setAcceptance(person, role, f, own + moved);
                    }
                }
            }
            norms.forget(person);
        }
    }

    /** What a person's ties find, weighted by closeness; false where there are none. */
    private boolean around(World world, AiNorms before, int person, double[] around) {
        Ties ties = world.ties();
        int functions = CooperativeFunction.values().length;
        double all = 0;
        Arrays.fill(around, 0);
        for (int slot = ties.first(person), end = slot + ties.degree(person); slot < end; slot++) {
            double weight = ties.closeness(slot);
            all += weight;
            for (int role = 0; role < roles.size(); role++) {
                for (int f = 0; f < functions; f++) {
                    around[role * functions + f] += weight * before.acceptance(ties.other(slot), role, f);
                }
            }
        }
        for (int i = 0; i < around.length && all > 0; i++) {
            around[i] /= all;
        }
        return all > 0;
    }
}
