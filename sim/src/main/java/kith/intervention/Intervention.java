package kith.intervention;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kith.companion.AiPartners;
import kith.companion.ProductCatalogue;
import kith.intervention.InterventionState.Reached;
import kith.process.Mechanism;
import kith.process.Model;
import kith.random.Draws;
import kith.random.Purpose;
import kith.relation.CooperativeFunction;
import kith.relation.Need;
import kith.scenario.settings.InterventionSettings;
import kith.scenario.settings.InterventionSettings.InterventionEffects;
import kith.society.InForce;
import kith.society.World;

/** One intervention: whom it reaches, what it does at its start and each day, and its cost. */
final class Intervention {
    /** Share of a need from which on a rule against the functions that serve it forbids the need. */
    private static final double DECLINED_FROM = 0.5;

    private final String name;
    private final InterventionSettings settings;
    private final Programme programme;

    Intervention(String name, InterventionSettings settings) {
        this.name = name;
        this.settings = settings;
        programme = new Programme(name, settings);
    }

    /** Visits and therapists that it provides. */
    Programme programme() {
        return programme;
    }

    /** Whom it is for, as the world is now. */
    Reached begin(World world, Model model) {
        return new Reached(Coverage.of(world, model, name, settings));
    }

    /** Places, role times need, that the AI may not serve in. */
    private long denied(Model model) {
        InterventionEffects effect = settings.effect();
        List<String> functions = ProductCatalogue.further(effect.forbids());
        List<String> needs = ProductCatalogue.further(effect.withoutNeeds());
        long places = 0;
        int place = 0;
        for (String role : model.scenario().roles().ai().keySet()) {
            for (int need = 0; need < Need.COUNT; need++, place++) {
                boolean ruled = served(model, need, functions) >= DECLINED_FROM
                        && (effect.inRole().equals("all") || effect.inRole().equals(role));
                if (ruled || needs.contains(Need.of(need).name().toLowerCase(Locale.ROOT))) {
                    places |= 1L << place;
                }
            }
        }
        return places;
    }

    /** Share of a need that functions serve, by their names. */
    private static double served(Model model, int need, List<String> functions) {
        double share = 0;
        for (CooperativeFunction function : CooperativeFunction.values()) {
            if (functions.contains(function.name().toLowerCase(Locale.ROOT))) {
                share += model.needs().share(need, function);
            }
        }
        return share;
    }

    /** The day has opened. */
    void day(World world, Model model, Reached reached, int at, int day, InForce inForce) {
        if (settings.happens() && day == settings.fromDay()) {
            reached.started = true;
            programme.begin(world, model, reached, day);
        }
        long denied = denied(model);
        boolean holds = settings.holdsOn(day);
        boolean known = settings.isAnnouncedOn(day);
        for (int person = 0; person < reached.covered.length && (holds || known); person++) {
            if (reached.covered[person] && world.people().here(person) && isMeantToday(world, settings, person)) {
                if (known) {
                    inForce.announce(person);
                } else {
                    reach(world, model, reached, person, day, denied, inForce);
                }
            }
        }
        if (holds) {
            programme.day(world, reached, at, day);
        }
    }

    /** Whether it acts on a person today, as they use an AI now or not. */
    static boolean isMeantToday(World world, InterventionSettings settings, int person) {
        boolean uses = world.partners().activeOf(person) >= 0;
        return settings.target().users().includes(uses);
    }

    private void reach(World world, Model model, Reached reached, int person, int day, long denied,
            InForce inForce) {
        InterventionEffects effect = settings.effect();
        reached.personDays++;
        boolean first = !reached.ever[person];
        reached.ever[person] = true;
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
        for (Mechanism each : model.fromOutside()) {
            if (each.interventions().contains(name)) {
                each.treated(world, name, person, day);
            }
        }
        if (first && (effect.removes() || effect.forgets() > 0)) {
            partnerships(world, model, person, effect);
        }
    }

    private static void partnerships(World world, Model model, int person, InterventionEffects effect) {
        AiPartners partners = world.partners();
        for (int at = partners.firstOf(person); at >= 0; at = partners.next(at)) {
            boolean given = partners.active(at) && model.products().get(partners.product(at)).given();
            if (partners.active(at) && !given && effect.removes()) {
                model.given().end(world, person, at);
            } else if (partners.active(at)) {
                double kept = 1 - effect.forgets();
                partners.setFelt(at, kept * partners.liking(at), partners.calmWanting(at), partners.habit(at));
                partners.setLearned(
                        at, kept * partners.expectedReward(at), kept * partners.familiarity(at),
                        kept * partners.cue(at), kept * partners.cuesLearned(at));
            }
        }
    }

    /** What it has come to. */
    CostRow cost(Reached reached) {
        int people = 0;
        for (boolean each : reached.ever) {
            people += each ? 1 : 0;
        }
        double amount = (reached.started ? settings.cost().fixed() : 0)
                + settings.cost().perPersonDay() * reached.personDays
                + settings.cost().perVisit() * reached.visits;
        return new CostRow(name, people, reached.personDays, reached.visits, amount, settings.cost().unit());
    }

    /** Key of an intervention's luck with a person. */
    static long key(World world, int person, String name, int day) {
        return Draws.then(world.draws().key(Purpose.VISIT, world.people().key(person), day), Draws.textKey(name));
    }

    /** The scenario's interventions that happen. */
    static List<Intervention> of(Map<String, InterventionSettings> all) {
        return all.entrySet().stream().map(each -> new Intervention(each.getKey(), each.getValue())).toList();
    }
}
