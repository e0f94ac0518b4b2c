package kith.intervention;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kith.companion.AiPartners;
import kith.companion.ProductCatalogue;
import kith.engine.Simulation;
import kith.random.Draws;
import kith.random.Purpose;
import kith.relation.CooperativeFunction;
import kith.relation.Need;
import kith.scenario.InterventionSettings;
import kith.scenario.InterventionSettings.InterventionEffects;
import kith.society.InForce;
import kith.society.World;

/** One intervention under way: whom it reaches, what it does at its start and each day, and its cost. */
final class Intervention {
    private final Simulation simulation;
    private final String name;
    private final InterventionSettings settings;
    private final boolean[] covered;
    private final boolean[] everReached;
    private final long denied;
    private final Programme programme;
    private long personDays;
    private boolean started;

    Intervention(Simulation simulation, String name, InterventionSettings settings) {
        this.simulation = simulation;
        this.name = name;
        this.settings = settings;
        covered = Coverage.of(simulation.world(), simulation.model(), name, settings);
        everReached = new boolean[covered.length];
        denied = denied();
        programme = new Programme(simulation, name, settings, covered, person -> isMeantToday(simulation.world(), person));
    }

    /** Places, role times need, that the AI may not serve in. */
    private long denied() {
        InterventionEffects effect = settings.effect();
        List<String> functions = ProductCatalogue.further(effect.forbids());
        List<String> needs = ProductCatalogue.further(effect.withoutNeeds());
        long places = 0;
        int place = 0;
        for (String role : simulation.model().scenario().roles().ai().keySet()) {
            for (int need = 0; need < Need.COUNT; need++, place++) {
                String function = mainFunction(need);
                boolean ruled = functions.contains(function) && (effect.inRole().equals("all") || effect.inRole().equals(role));
                if (ruled || needs.contains(Need.of(need).name().toLowerCase(Locale.ROOT))) {
                    places |= 1L << place;
                }
            }
        }
        return places;
    }

    /** The function that serves most of a need. */
    private String mainFunction(int need) {
        CooperativeFunction main = CooperativeFunction.CARE;
        for (CooperativeFunction function : CooperativeFunction.values()) {
            if (simulation.model().needs().share(need, function) > simulation.model().needs().share(need, main)) {
                main = function;
            }
        }
        return main.name().toLowerCase(Locale.ROOT);
    }

    /** The day has opened. */
    void day(int day, InForce inForce) {
        World world = simulation.world();
        if (settings.happens() && day == settings.fromDay()) {
            started = true;
            programme.begin(day);
        }
        boolean holds = settings.holdsOn(day);
        boolean known = settings.isAnnouncedOn(day);
        for (int person = 0; person < covered.length && (holds || known); person++) {
            if (covered[person] && world.people().here(person) && isMeantToday(world, person)) {
                if (known) {
                    inForce.announce(person);
                } else {
                    reach(world, person, day, inForce);
                }
            }
        }
        if (holds) {
            programme.day(day);
        }
    }

    private boolean isMeantToday(World world, int person) {
        boolean uses = world.partners().activeOf(person) >= 0;
        return settings.target().users().equals("any") || uses == settings.target().users().equals("users");
    }

    private void reach(World world, int person, int day, InForce inForce) {
        InterventionEffects effect = settings.effect();
        personDays++;
        boolean first = !everReached[person];
        everReached[person] = true;
        if (effect.outOfReach()) {
            inForce.putOutOfReach(person);
        }
        effect.sessionsMost().ifPresent(most -> inForce.cap(person, most));
        if (effect.barred() || effect.removes()) {
            inForce.bar(person);
        }
        effect.disclosureLeast().ifPresent(least -> inForce.disclose(person, least));
        inForce.deny(person, denied);
        inForce.assure(person, effect.continuity());
        inForce.push(person, effect.marketing());
        inForce.hamper(person, effect.meetingCost());
        inForce.campaign(person, effect.acceptance());
        if (first && (effect.removes() || effect.forgets() > 0)) {
            partnerships(world, person, effect);
        }
    }

    private void partnerships(World world, int person, InterventionEffects effect) {
        AiPartners partners = world.partners();
        for (int at = partners.firstOf(person); at >= 0; at = partners.next(at)) {
            boolean given = partners.active(at) && simulation.model().products().get(partners.product(at)).given();
            if (partners.active(at) && !given && effect.removes()) {
                simulation.model().given().end(world, person, at);
            } else if (partners.active(at)) {
                double kept = 1 - effect.forgets();
                partners.setFelt(at, kept * partners.liking(at), partners.calmWanting(at), partners.habit(at));
                partners.setLearned(
                        at, kept * partners.expectedReward(at), kept * partners.familiarity(at), kept * partners.cue(at), kept * partners.cuesLearned(at));
            }
        }
    }

    /** What it has come to. */
    CostRow cost() {
        int people = 0;
        for (boolean each : everReached) {
            people += each ? 1 : 0;
        }
        double amount = (started ? settings.cost().fixed() : 0)
                + settings.cost().perPersonDay() * personDays
                + settings.cost().perVisit() * programme.visits();
        return new CostRow(name, people, personDays, programme.visits(), amount, settings.cost().unit());
    }

    /** Key of an intervention's luck with a person. */
    static long key(World world, int person, String name, int day) {
        return Draws.then(world.draws().key(Purpose.VISIT, world.people().key(person), day), Draws.textKey(name));
    }

    /** The scenario's interventions that happen. */
    static List<Intervention> of(Simulation simulation, Map<String, InterventionSettings> all) {
        return all.entrySet().stream().map(each -> new Intervention(simulation, each.getKey(), each.getValue())).toList();
    }
}
