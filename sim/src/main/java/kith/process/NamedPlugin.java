package kith.process;

import java.util.List;
import java.util.function.Supplier;
import kith.regime.Decided;
import kith.society.World;

/**
 * Calls the mechanism of a plug-in, and names the plug-in and the hook if it fails. So the reader of a failed run knows
 * whose fault it is.
 *
 * @param plugin name of the plug-in
 * @param mechanism its mechanism
 */
record NamedPlugin(String plugin, Mechanism mechanism) implements Mechanism {
    /** Thrown where a plug-in fails; the message names it. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure(String message, RuntimeException cause) {
            super(message, cause);
        }
    }

    private <T> T named(String hook, Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            String what = e.getMessage() == null ? "" : ": " + e.getMessage();
            throw new Failure("the plug-in '" + plugin + "' failed in its hook '" + hook + "' with "
                    + e.getClass().getSimpleName() + what, e);
        }
    }

    private void run(String hook, Runnable call) {
        named(hook, () -> {
            call.run();
            return hook;
        });
    }

    @Override
    public String name() {
        return named("name", mechanism::name);
    }

    @Override
    public void begin(World world, int person) {
        run("begin", () -> mechanism.begin(world, person));
    }

    @Override
    public void dayOver(World world, int person) {
        run("dayOver", () -> mechanism.dayOver(world, person));
    }

    @Override
    public void dayEnd(World world, int person) {
        run("dayEnd", () -> mechanism.dayEnd(world, person));
    }

    @Override
    public void midnight(World world, int endedDay) {
        run("midnight", () -> mechanism.midnight(world, endedDay));
    }

    @Override
    public void dayZero(World world) {
        run("dayZero", () -> mechanism.dayZero(world));
    }

    @Override
    public void dayStart(World world, int day) {
        run("dayStart", () -> mechanism.dayStart(world, day));
    }

    @Override
    public void contact(World world, int seeker, int other, int role, double hours, long tick) {
        run("contact", () -> mechanism.contact(world, seeker, other, role, hours, tick));
    }

    @Override
    public void session(World world, int person, int partner, int need, double hours, long tick) {
        run("session", () -> mechanism.session(world, person, partner, need, hours, tick));
    }

    @Override
    public List<String> interventions() {
        return named("interventions", mechanism::interventions);
    }

    @Override
    public void treated(World world, String intervention, int person, int day) {
        run("treated", () -> mechanism.treated(world, intervention, person, day));
    }

    @Override
    public double amend(World world, Decided decided) {
        return named("amend", () -> mechanism.amend(world, decided));
    }

    @Override
    public List<MechanismMetric> metrics() {
        return named("metrics", mechanism::metrics);
    }

    @Override
    public List<MechanismStatistic> statistics() {
        return named("statistics", mechanism::statistics);
    }
}
