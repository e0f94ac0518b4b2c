package kith.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.companion.AiNorms;
import kith.companion.AiPartners;
import kith.companion.Steering;
import kith.docs.StateVariable.Entity;
import kith.relation.Ties;
import kith.society.Background;
import kith.society.DayRows;
import kith.society.DependencyRows;
import kith.society.FeelingRows;
import kith.society.Lifetimes;
import kith.society.People;
import kith.society.Register;
import kith.society.Setting;
import kith.society.StandardRows;
import kith.society.Tally;
import kith.society.Trait;
import kith.society.World;

/**
 * Every state variable of a world, once. {@link StateVariablesTest} holds the list against the classes that store
 * state, and the table of the ODD document is made from it.
 */
final class StateVariables {
    /** The types that store state. */
    static final List<Class<?>> TYPES = List.of(People.class, Register.class, DayRows.class, StandardRows.class,
            FeelingRows.class, DependencyRows.class, Background.class, Lifetimes.class, Ties.class, AiPartners.class,
            AiNorms.class, Steering.class, World.class, Setting.class, Tally.class, Trait.class);

    /** The rows of people, by the method of {@link People} that hands them out. */
    static final Map<String, Class<?>> ROWS_OF_PEOPLE = Map.of(
            "today", DayRows.class, "standards", StandardRows.class, "feelings", FeelingRows.class,
            "dependency", DependencyRows.class, "background", Background.class);

    /** What those types also hold and offer: places in rows, whole rows, copies. It says nothing about anybody. */
    static final Map<String, String> NOT_STATE = notState();

    /** Methods that pass over everything at once: to call them is not to read or write any one state. */
    static final Set<String> WHOLE = Set.of(
            "People.copy", "Register.copy", "DayRows.copy", "StandardRows.copy", "FeelingRows.copy",
            "DependencyRows.copy", "Background.copy", "DayRows.hash", "StandardRows.hash", "FeelingRows.hash",
            "DependencyRows.hash", "Background.hash",
            "Ties.copy", "AiPartners.copy", "Tally.copy", "Steering.copy", "AiNorms.copy", "World.fork",
            "AiNorms.stateHash", "People.stateHash", "AiPartners.stateHash", "Steering.stateHash", "World.stateHash",
            "World.wholeHash");

    /** The list. */
    static final List<StateVariable> ALL = all();

    private static final String OUTCOME = "an outcome: it is measured, and nothing in the model reacts to it";
    private static final String COUNT = "a count for observers; it starts anew each day";
    private static final String TALLY = "a count for runs.csv, since the world began";

    /** The reason of a state that is written and never read. */
    static final String UNREAD = "read by nothing yet, not even an observer";

    private StateVariables() {}

    private static Map<String, String> notState() {
        Map<String, String> map = new LinkedHashMap<>();
        for (Map.Entry<String, Class<?>> part : ROWS_OF_PEOPLE.entrySet()) {
            map.put("People." + part.getKey(), "holds rows");
            String type = part.getValue().getSimpleName();
            map.put(type + ".WIDTH", "size of a row");
            map.put(type + ".row", "the rows themselves");
        }
        map.put("People.register", "holds who is who");
        map.put("People.here", "hands on Register.here");
        map.put("StandardRows.CLASS", "size of the places of one relation class");
        map.put("DependencyRows.PLACE", "size or place of rows");
        for (String traits : List.of("Background.TRAIT", "Background.FIRST_TRAIT", "Background.trait",
                "Background.setTrait")) {
            map.put(traits, "the traits, each with a row of its own");
        }
        for (String place : List.of("People.WIDTH", "AiPartners.WIDTH", "Ties.WIDTH", "Ties.PLACE", "Ties.SLACK")) {
            map.put(place, "size of a row, or slack");
        }
        for (String rows : List.of("People.row", "People.longs", "AiPartners.row", "Ties.row", "Ties.place")) {
            map.put(rows, "the rows themselves");
        }
        for (String size : List.of("People.count", "AiPartners.count", "Ties.people", "Ties.slots", "Ties.CAPACITY",
                "Ties.FIRST", "Ties.first")) {
            map.put(size, "size or start of rows");
        }
        map.put("Ties.ROLE_DAY", "one long that holds role, side and day of the last contact");
        map.put("Ties.OTHER_MATE", "one long that holds who is at the other end and the place of the other half");
        map.put("Ties.mate", "place of the other half");
        map.put("Ties.find", "looks a half-tie up");
        map.put("Trait.COUNT", "number of traits");
        for (String part : List.of("World.people", "World.ties", "World.partners", "World.tally", "World.steering",
                "World.norms", "World.inForce", "World.calendar",
                "World.parts", "World.part", "World.keep", "World.beginAnew")) {
            map.put(part, "holds the entities");
        }
        for (String copy : List.of("People.copy", "Ties.copy", "AiPartners.copy", "Tally.copy", "Steering.copy",
                "AiNorms.copy", "World.fork")) {
            map.put(copy, "copies everything");
        }
        for (String whole : List.of(
                "People.stateHash", "AiPartners.stateHash", "Steering.stateHash", "AiNorms.stateHash",
                "World.stateHash", "World.wholeHash",
                "People.bytesPerPerson", "Ties.bytes",
                "AiPartners.bytes", "World.bytes")) {
            map.put(whole, "hash or size of everything");
        }
        map.put("Register.lifetimes", "holds when everybody comes and goes");
        map.put("Register.countHere", "counts a state");
        map.put("Register.answers", "what a people file says beyond traits; it never changes");
        map.put("Register.ALL_DRAWN", "marks of a person of whom nothing was measured");
        map.put("Lifetimes.ALWAYS", "a day before all days");
        map.put("Lifetimes.NEVER", "a day after all days");
        map.put("World.view", "the settings, to read alone");
        map.put("World.byKind", "places of settings in the list, by kind");
        map.put("Setting.without", "a setting with other members");
        map.put("Setting.with", "a setting with other members");
        map.put("People.trait", "the traits, each with a row of its own");
        map.put("People.TRAIT", "the traits, each with a row of its own");
        map.put("People.setTrait", "gives a trait another value, before a world begins to live");
        for (String fetch : List.of("People.fetch", "People.fetchAll", "Ties.fetch", "DayRows.fetch",
                "StandardRows.fetch", "FeelingRows.fetch")) {
            map.put(fetch, "brings memory near; what it returns means nothing");
        }
        for (String origin : List.of("Register.drawn", "Register.isDrawn", "Register.isCommunityDrawn")) {
            map.put(origin, "where traits and community come from, a file or a draw; only tables of results tell it");
        }
        for (String week : List.of("AiNorms.taught", "AiNorms.teach", "AiNorms.forget")) {
            map.put(week, "what sessions of the week have taught, in the same rows as acceptance");
        }
        map.put("World.extensions", "what plug-ins keep; without plug-ins it is empty");
        map.put("World.enforce", "what interventions do is laid down each day anew");
        map.put("World.think", "people begin to have an idea of what an AI may do");
        for (String size : List.of("AiNorms.roles", "AiNorms.FUNCTIONS", "AiNorms.PLACES", "AiNorms.at")) {
            map.put(size, "size or place of rows");
        }
        map.put("World.steer", "providers begin to govern");
        for (String size : List.of("Steering.COMMUNITIES", "Steering.SITUATIONS", "Steering.ROLES", "Steering.CELLS",
                "Steering.products", "Steering.cell")) {
            map.put(size, "size or place of rows");
        }
        for (String told : List.of("Steering.rows")) {
            map.put(told, "what governance.csv tells of decisions");
        }
        map.put("Tally.counts", "all counts at once");
        map.put("DependencyRows.salience", "ratio of two states");
        map.put("AiPartners.wanting", "wanting as felt, of two states");
        map.put("AiPartners.sessionsPerDayOf", "sum over the list");
        map.put("AiPartners.adoptions", "count of the list");
        map.put("DayRows.hours", "sum of two states");
        map.put("Ties.closenessSum", "sum of a state");
        return map;
    }

    private static List<StateVariable> all() {
        List<StateVariable> all = new ArrayList<>();
        personFixed(all);
        personFeelings(all);
        personDay(all);
        ties(all);
        partnerships(all);
        world(all);
        return List.copyOf(all);
    }

    private static void personFixed(List<StateVariable> all) {
        Entity e = Entity.PERSON_FIXED;
        List<String> made = List.of("<init>");
        all.add(new StateVariable(e, "Register.id", List.of("id"), made, "external id", "text",
                "p0000001 ... of people, i0000001 ... of isolated people", "fixed", "–",
                "names the person in tables; what a process needs is its hash, the key"));
        all.add(of(e, "People.key", "key", made, "entity key, the root of all random draws of the person", "64 bits",
                "hash of the id", "fixed", "–"));
        all.add(of(e, "People.community", "community", made, "community: 0 A, 1 B, 2 C", "index",
                "keyed draw by shares", "fixed", "D"));
        all.add(new StateVariable(e, "Lifetimes.comes", List.of("comes", "comesOn"), made,
                "day on which the person comes", "day",
                "before all days; of somebody who takes a place, the day on which the other dies", "fixed", "–", ""));
        all.add(new StateVariable(e, "Lifetimes.goes", List.of("goes", "goesOn"), made, "day on which the person dies",
                "day",
                "keyed draw by age, 7.14", "fixed", "B", ""));
        all.add(new StateVariable(e, "Lifetimes.predecessor", List.of("predecessor", "predecessorOf"), made,
                "whose place the person takes", "row", "nobody's, for people of the start", "fixed", "D", ""));
        trait(all, Trait.SOCIABILITY, "how often the person seeks somebody", "score", "standard normal");
        trait(all, Trait.ANXIETY, "attachment anxiety", "score", "standard normal");
        trait(all, Trait.AVOIDANCE, "attachment avoidance", "score", "standard normal");
        trait(all, Trait.ANTHROPOMORPHISM, "how human an AI seems", "share", "uniform on (0, 1)");
        trait(all, Trait.OPENNESS, "openness to AI", "score", "standard normal");
        trait(all, Trait.SET_POINT, "set-point of well-being", "point 0-10",
                "well_being.set_point_mean + set_point_spread z");
        trait(all, Trait.ATTENTIVENESS, "attentiveness when rested", "share",
                "contact.attentiveness + attentiveness_spread z, cut to [0, 1]");
        trait(all, Trait.START_VALUE_X, "values at the start, first dimension", "value",
                "centre of the community + population.value_spread z");
        trait(all, Trait.START_VALUE_Y, "values at the start, second dimension", "value",
                "centre of the community + population.value_spread z");
        trait(all, Trait.STRENGTH, "how much relationship the person desires", "factor, median 1",
                "exp(needs.strength_spread z + strength_per_decade (age - 45)/10)");
        trait(all, Trait.SOLITUDE, "how often nobody is around", "score", "standard normal");
        trait(all, Trait.TIE_PROPENSITY, "how easily the person makes many ties", "score", "standard normal");
        trait(all, Trait.AGE, "age at the start; it does not pass", "year", "uniform within bands, section 5");
    }

    private static void trait(List<StateVariable> all, Trait trait, String meaning, String unit, String start) {
        String name = "Trait." + trait.name();
        all.add(of(Entity.PERSON_FIXED, name, name, List.of(name), meaning, unit, start, "fixed", "D"));
    }

    private static void personFeelings(List<StateVariable> all) {
        Entity e = Entity.PERSON;
        all.add(of(e, "People.SATISFIED", "satisfied", List.of("addTag", "overMidnight"),
                "satisfaction s_k of need k, the sum of its tags", "share 0-1",
                "needs.*.start_satisfied; 0 for people with neither tie nor setting",
                "7.2: ds/dt = -s/tau_k, contacts add (1 - s) x ...", "D"));
        all.add(new StateVariable(e, "FeelingRows.TAGS", List.of("tag", "sumTags"), List.of("addTag", "fadeTags"),
                "part s_kc of it that came from source c", "share (losses are negative)",
                "all of it human_contact, of mattering care_given", "7.2", "D", ""));
        all.add(of(e, "FeelingRows.LONELINESS_MODE", "lonelinessMode", List.of("addLonelinessMode", "fadeModes"),
                "slow mode M_c of loneliness of cause c", "gap", "at rest: 7.9",
                "7.9: dM/dt = -M/tau_L, jumps with contacts and held parts", "D"));
        all.add(of(e, "FeelingRows.WELL_BEING_MODE", "wellBeingMode", List.of("addWellBeingMode", "fadeModes"),
                "slow mode V_c of well-being of cause c", "point", "at rest: 7.9",
                "7.9: dV/dt = -V/tau_W, jumps likewise", "D"));
        all.add(of(e, "FeelingRows.HEARD", "heard", List.of("setHeard", "fadeModes"),
                "how much the person feels heard", "share 0-1", "0",
                "7.9: dH/dt = -H/tau_H, H += share (1 - H) with care received", "D"));
        all.add(of(e, "FeelingRows.HELD", "held", List.of("setHeld"),
                "part u_c of the loneliness gap that is held over the day: raised standards, desired, ties, coping",
                "gap",
                "from first standards and ties", "7.9", "D"));
        all.add(of(e, "FeelingRows.OWN_GAP", "ownGap", List.of("addOwnGap"),
                "measured loneliness that the rest of the state does not explain, a part of what is desired", "raw",
                "0",
                "5: set from the people file at the first midnight and again on day 0", "D"));
        all.add(of(e, "StandardRows.STANDARD", "standard", List.of("setStandard"),
                "standard for a relation class and facet, as learned from people", "share 0-1",
                "standards.start_share of contact.willingness, attentiveness, deference, for every class",
                "7.7: e += alpha (facet - e)", "D"));
        all.add(of(e, "StandardRows.RAISED", "raised", List.of("setRaised"),
                "what spillover from an AI has added to that standard", "share", "0",
                "7.7: r += alpha sigma anthropomorphism (facet - e - r); r -= alpha r", "D"));
        all.add(of(e, "People.FATIGUE", "fatigue", List.of("setFatigue", "overMidnight"),
                "social fatigue F", "share 0-1", "0", "7.5: dF/dt = -F/tau_F, F += min(1, r h)(1 - F)", "D"));
        all.add(of(e, "People.APPROACH", "approach", List.of("setApproach"),
                "how far an AI session makes turning to people easier", "share 0-1", "0",
                "7.4: dr/dt = -r/tau, r += worth (1 - r)", "D"));
        all.add(of(e, "People.CONFIDENCE", "confidence", List.of("setConfidence"),
                "social confidence q", "share 0-1", "confidence.start", "7.15: q += p (1 - q), q -= l q; fades daily",
                "D"));
        all.add(of(e, "People.COPING", "coping", List.of("setCoping"),
                "coping c learned in therapy", "share 0-1", "0",
                "7.21: += rate technique alliance (1 - c); fades daily", "D"));
        all.add(of(e, "DayRows.LONELINESS", "loneliness", List.of("setMood"),
                "loneliness as the day began", "sd of the scale above its mean", "0", "7.9, read at each day start",
                "D"));
        all.add(of(e, "DayRows.ATTENTION", "attention", List.of("setMood"),
                "attentiveness of today when rested", "share", "0", "7.5: trait x exp(-k loneliness as the day began)",
                "D"));
        all.add(of(e, "People.SKILL", "skill", List.of("setSkill"), "task skill q", "share 0-1", "skill.start",
                "7.16: += p e (1 - q); erodes daily", "D"));
        all.add(of(e, "People.BRIDGED", "bridged", List.of("setBridged"),
                "how strongly an AI has steered the person to people", "share 0-1", "0",
                "7.6: += bridging (1 - b); e^-1 a day", "D"));
        all.add(of(e, "Background.VALUE_X", "valueX", List.of("setValues"), "values, first dimension", "value",
                "around the community's centre", "7.16: towards the AI's stance", "D"));
        all.add(of(e, "Background.VALUE_Y", "valueY", List.of("setValues"), "values, second dimension", "value",
                "around the community's centre", "7.16: towards the AI's stance", "D"));
        all.add(of(e, "Background.WITHDRAWAL", "withdrawal", List.of("setWithdrawal"),
                "how strongly the person went without an AI on the day that ended", "share 0-1", "0", "7.16", "D"));
        all.add(of(e, "Background.DISTRESS", "distress", List.of("setDistress"),
                "spell of distress x: a swing of well-being that ends by itself", "point",
                "distress.spread z", "7.21: x = k x + spread sqrt(1 - k^2) z each midnight", "D"));
        all.add(of(e, "Background.MOOD", "mood", List.of("setMood"),
                "mood m: a swing of well-being over days", "point",
                "mood.spread z", "7.21: m = k m + spread sqrt(1 - k^2) z each midnight", "D"));
        all.add(of(e, "Background.ILL", "ill", List.of("setHardship"),
                "whether the person is ill", "switch 0-1", "1 for the share of time that spells take",
                "7.21: begins and ends at random", "D"));
        all.add(of(e, "Background.JOBLESS", "jobless", List.of("setHardship"),
                "whether the person has lost work", "switch 0-1", "1 for the share of time that spells take",
                "7.21: begins and ends at random", "D"));
        all.add(of(e, "Background.HARDSHIP", "hardship", List.of("setHardship"),
                "part of well-being that illness and lost work take, or being spared them gives", "point",
                "as the two switches say", "7.21: -effect (on - share of time)", "D"));
        all.add(of(e, "Background.ATTITUDE", "attitude", List.of("setAttitude"),
                "attitude towards AI companionship, as far as sessions have moved it", "score", "0",
                "7.19: d += e (g (r - r0) - k W u - d); fades daily", "D"));
        all.add(of(e, "FeelingRows.LASTING", "lasting", List.of("addLasting"),
                "what life events took from well-being for good", "point", "0", "7.14", "D"));
        all.add(of(e, "Background.CHILD_UNTIL", "childUntil", List.of("setChildUntil"),
                "day until which a small child takes time", "day", "the first day: none", "7.14", "D"));
        all.add(of(e, "People.AUTONOMY", "autonomy", List.of("setAutonomy"), "autonomy A", "share 0-1", "1",
                "7.19: x (1 - h (1 - friction) deference); comes back daily", "D"));
        all.add(of(e, "AiNorms.row", "AiNorms.acceptance", List.of("setAcceptance"),
                "acceptance of a function in a role of an AI, and what sessions of the week have taught of it",
                "norm -1 to 1",
                "norm of the role - strictness + spread z", "7.19: each week", "D"));
        all.add(of(e, "AiNorms.violations", "AiNorms.violationsToday", List.of("violate", "startDay"),
                "how far sessions of today are not accepted, summed", "norm", "0", "sum since midnight", "–"));
        all.add(of(e, "Register.here", "here", List.of("<init>", "come", "leave"), "whether the person lives here",
                "switch",
                "true for people of the start", "7.14", "–"));
        all.add(of(e, "Register.kinLeft", "kinLeft", List.of("leave"), "kin whom a person who died left", "rows",
                "none",
                "7.14", "–"));
        all.add(of(e, "People.settings", "settings", List.of("<init>", "setSettings"),
                "settings in which the person meets others", "indices", "section 5",
                "7.14: moves, jobs; who takes a place takes its settings", "D"));
        all.add(of(e, "DependencyRows.AI_GAIN", "aiGain", List.of("setGains"),
                "satisfaction gained from AI, decaying sum", "share", "0", "7.10: a = k a + today's", "D"));
        all.add(of(e, "DependencyRows.ALL_GAIN", "allGain", List.of("setGains"),
                "satisfaction gained from anybody, decaying sum", "share", "0", "7.10: T = k T + today's", "D"));
        all.add(new StateVariable(e, "DependencyRows.INDEX", List.of("index"), List.of("enter"),
                "dependency index at its last ledger entry: an outcome, read only to compute its next change",
                "index 0-1", "0", "7.10: (salience + habit + wanting/100)/3", "D", ""));
        all.add(new StateVariable(e, "DependencyRows.ENTERED", List.of("entered"), List.of("enter"),
                "changes of the index attributed to a cause, summed", "index", "0", "7.11", "–", OUTCOME));
    }

    private static void personDay(List<StateVariable> all) {
        Entity e = Entity.PERSON;
        all.add(new StateVariable(e, "DayRows.HUMAN_HOURS", List.of("humanHours", "socialHours"),
                List.of("addHumanContact", "start"), "hours with people, counted on the day on which a contact begins",
                "h", "0", "sum since midnight", "–", ""));
        all.add(of(e, "DayRows.AI_HOURS", "aiHours", List.of("addAiContact", "start"),
                "hours with an AI, likewise", "h", "0", "sum since midnight", "–"));
        all.add(of(e, "DayRows.AI_SOCIAL_HOURS", "socialHours", List.of("addAiContact", "start"),
                "those of them that take time for others; with hours with people, compared with the limit", "h", "0",
                "sum since midnight", "–"));
        all.add(of(e, "DayRows.LIMIT", "limit", List.of("start"),
                "today's limit on social hours", "h", "drawn at the first day start",
                "7.4: budget x limit x exp(spread z)", "D"));
        all.add(of(e, "People.busyUntil", "busyUntil", List.of("setBusyUntil"),
                "instant until which the person is in a contact", "tick", "the distant past", "7.5: start + hours",
                "–"));
        all.add(of(e, "DayRows.AI_GAIN", "aiGain", List.of("addGain", "closeGains"),
                "satisfaction gained from AI since midnight", "share", "0", "sum since midnight", "–"));
        all.add(of(e, "DayRows.ALL_GAIN", "allGain", List.of("addGain", "closeGains"),
                "satisfaction gained from anybody since midnight; what refusals took is not in it", "share", "0",
                "sum since midnight", "–"));
        all.add(new StateVariable(e, "DayRows.HUMAN_CONTACTS", List.of("humanContacts"),
                List.of("addHumanContact", "start"),
                "contacts with people since midnight", "count", "0", "sum since midnight", "–", COUNT));
        all.add(new StateVariable(e, "DayRows.AI_CONTACTS", List.of("aiContacts"),
                List.of("addAiContact", "start"),
                "sessions with an AI since midnight", "count", "0", "sum since midnight", "–", COUNT));
        all.add(new StateVariable(e, "DayRows.REFUSALS", List.of("refusals"),
                List.of("addRefusal", "start"),
                "refusals met since midnight", "count", "0", "sum since midnight", "–", COUNT));
    }

    private static void ties(List<StateVariable> all) {
        Entity e = Entity.TIE;
        all.add(of(e, "Ties.PAIR_KEY", "pairKey", List.of("add"),
                "key of the unordered pair, the root of the random draws of the tie", "64 bits", "mix of both keys",
                "fixed", "–"));
        all.add(of(e, "Ties.role", "role", List.of("add", "setRole"), "role pair", "place in the catalogue",
                "section 5, or the setting's", "7.14: friends become partners", "D"));
        all.add(of(e, "Ties.CLOSENESS", "closeness", List.of("setCloseness", "add"),
                "closeness c", "closeness 0-1",
                "roles.human.*.start_closeness + spread z, cut to [.02, .98]; new ties ties.new_closeness",
                "7.8: growth, decline, fading", "D"));
        all.add(new StateVariable(e, "Ties.LAST_DAY", List.of("lastContactDay"), List.of("touch", "add"),
                "day of the last contact", "day", "day of the start", "set by a contact", "–",
                "written to ties.csv; fading works by the day and needs no date"));
        Entity h = Entity.HALF_TIE;
        all.add(of(h, "Ties.OTHER", "other", List.of("add"), "who is at the other end", "row", "section 5", "fixed",
                "–"));
        all.add(of(h, "Ties.side", "side", List.of("add"),
                "side of the role pair that the owner is on: 0 first, 1 second", "index", "section 5", "fixed", "D"));
        all.add(of(h, "Ties.LEARNED", "learned", List.of("setLearned", "add"),
                "value the owner has learned to expect of the other", "share 0-1",
                "at the start the value of the first standards; new ties the standard of the class",
                "7.7: l += beta (value - l)", "D"));
    }

    private static void partnerships(List<StateVariable> all) {
        Entity e = Entity.PARTNERSHIP;
        all.add(of(e, "AiPartners.person", "person", List.of("start"), "whose it is", "row", "the adopter", "fixed",
                "–"));
        all.add(new StateVariable(e, "AiPartners.active", List.of("active"), List.of("start", "end"),
                "true until it ends", "switch", "true", "7.12", "–", ""));
        all.add(of(e, "AiPartners.lastUseDay", "lastUseDay", List.of("start", "countSession"),
                "day of the last session", "day", "day of adoption", "set by a session", "–"));
        all.add(of(e, "AiPartners.product", "product", List.of("start"), "the product it is with",
                "place in the catalogue", "what is taken up", "fixed", "–"));
        all.add(of(e, "AiPartners.LIKING", "liking", List.of("setFelt"), "liking", "point 0-100",
                "where the first impression leads", "7.6: towards its target by a share", "D"));
        all.add(of(e, "AiPartners.WANTING", "calmWanting", List.of("setFelt"), "wanting, the threat of loss apart",
                "point 0-100", "where the first impression leads", "7.6: towards its target by a share; fades daily",
                "D"));
        all.add(of(e, "AiPartners.HABIT", "habit", List.of("setFelt"), "habit", "share 0-1", "0",
                "7.6: += h (1 - habit); fades daily", "D"));
        all.add(of(e, "AiPartners.EXPECTED_REWARD", "expectedReward", List.of("setLearned"),
                "reward rho that a session is expected to bring", "reward", "0", "7.6: += a (r - rho); fades daily",
                "D"));
        all.add(of(e, "AiPartners.FAMILIARITY", "familiarity", List.of("setLearned"), "familiarity x", "share 0-1", "0",
                "7.6: += a (1 - x); fades daily", "D"));
        all.add(of(e, "AiPartners.CUE", "cue", List.of("setLearned"), "reward above elsewhere v that its cues announce",
                "reward", "0", "7.6: += b (max(0, r - r0) - v); fades daily", "D"));
        all.add(of(e, "AiPartners.CUES_LEARNED", "cuesLearned", List.of("setLearned"),
                "how far its cues are learned, z", "share 0-1", "0", "7.6: += b (1 - z); fades daily", "D"));
        all.add(of(e, "AiPartners.THREAT", "threat", List.of("setThreat"),
                "relative increase of wanting by the sense that it may end", "ratio", "0",
                "7.6: announced, or found out of reach; fades daily", "D"));
        all.add(of(e, "AiPartners.NOVELTY", "novelty", List.of("setNovelty"),
                "how new it still is", "share 0-1", "1 the first time, else 0", "7.6: fades daily", "D"));
        all.add(of(e, "AiPartners.TRAITS", "disposition", List.of("start"),
                "the person's own parts of liking, wanting, their drifts and reward", "point; factor", "spreads x z",
                "fixed", "D"));
        all.add(of(e, "AiPartners.EXPECTED", "expected", List.of("setExpected"),
                "what the person expects of this AI, by facet", "share 0-1",
                "availability, responsiveness and deference of the conduct", "7.6: += beta (facet - expected)", "D"));
        all.add(of(e, "AiPartners.SESSIONS_TODAY", "sessionsToday", List.of("countSession", "foldSessions"),
                "sessions since midnight", "count", "0", "sum since midnight", "–"));
        all.add(new StateVariable(e, "AiPartners.SESSIONS_PER_DAY", List.of("sessionsPerDay"),
                List.of("foldSessions", "setSessionsPerDay"),
                "sessions a day, decaying average", "1/day", "0", "7.6: n = k n + (1 - k) today's", "–", ""));
        all.add(new StateVariable(e, "AiPartners.OUTSIDE_TODAY", List.of("foldSessions"),
                List.of("countSession", "foldSessions"),
                "sessions since midnight outside the role taken up", "count", "0", "sum since midnight", "–", ""));
        all.add(new StateVariable(e, "AiPartners.OUTSIDE_PER_DAY", List.of("outsidePerDay"), List.of("foldSessions"),
                "sessions a day outside the role taken up, decaying average", "1/day", "0",
                "7.6: n = k n + (1 - k) today's", "–",
                "tells observers of role confusion"));
        all.add(of(e, "AiPartners.ABSENT_TODAY", "absentToday", List.of("countAbsence", "foldSessions"),
                "times since midnight at which it was not there", "count", "0", "sum since midnight", "–"));
        all.add(of(e, "AiPartners.conduct", "conduct", List.of("setConduct"),
                "conduct that its provider has chosen, by need, in situations that a contract foresees and in others",
                "conduct", "none: as the scenario fixes it", "7.18: at each round", "–"));
        all.add(of(e, "AiPartners.SESSIONS_OF_ROUND", "sessionsOfRound", List.of("countSession", "beginRound"),
                "sessions since the round of its provider began", "count", "0", "7.18: sum over the round", "–"));
        all.add(of(e, "Steering.baseline", "Steering.baseline", List.of("enter"), "score as the round began", "score",
                "none", "7.18", "–"));
        all.add(of(e, "Steering.hours", "Steering.hours", List.of("addHours", "enter"),
                "hours of its person with people since then", "h", "0", "7.18: sum over the round", "–"));
        all.add(of(e, "Steering.halves", "Steering.halves", List.of("enter"),
                "half of the users in which it is, a bit per lever", "bits", "0", "7.18: drawn each round", "–"));
        all.add(of(e, "AiPartners.newest", "firstOf", List.of("<init>", "start"),
                "the person's newest partnership", "row", "none", "set by adoption", "–"));
        all.add(of(e, "AiPartners.older", "next", List.of("start"), "the partnership before this one", "row", "none",
                "fixed", "–"));
        all.add(of(e, "AiPartners.newestActive", "activeOf", List.of("<init>", "start", "end"),
                "the person's newest partnership that has not ended", "row", "none", "7.12", "–"));
        all.add(of(e, "AiPartners.olderActive", "nextActive", List.of("start", "end"),
                "the one before this that has not ended", "row", "none", "7.12", "–"));
        all.add(of(e, "AiPartners.ordinal", "ordinal", List.of("start"),
                "of how many of its person with its product it was the last as it began",
                "count", "1", "fixed", "–"));
    }

    private static void world(List<StateVariable> all) {
        Entity e = Entity.WORLD;
        all.add(of(e, "World.day", "day", List.of("<init>", "setDay"), "the present day, negative during the burn-in",
                "day", "- burn_in_days", "+ 1 at midnight", "–"));
        all.add(of(e, "World.draws", "draws", List.of("<init>"), "root of all random draws of this replicate",
                "64 bits", "seed and replicate", "fixed", "–"));
        all.add(of(e, "World.settings", "settings", List.of("<init>", "leaveSetting", "joinSetting"),
                "settings in which people meet", "list", "section 5",
                "7.14", "D"));
        all.add(of(e, "Setting.kind", "kind", List.of("<init>"), "household, neighbourhood, workplace or class", "kind",
                "section 5", "fixed", "–"));
        all.add(of(e, "Setting.role", "role", List.of("<init>"), "role of people who meet there",
                "place in the catalogue", "neighbours or colleagues", "fixed", "D"));
        all.add(of(e, "Setting.members", "members", List.of("<init>"), "its people", "rows", "section 5", "7.14", "D"));
        all.add(of(e, "Ties.DEGREE", "degree", List.of("add", "remove"), "number of ties of each person", "ties",
                "section 5", "7.8", "–"));
        all.add(of(e, "Steering.roundDay", "Steering.roundDay", List.of("setRoundDay"),
                "day on which the round of a product's provider began", "day", "none", "7.18", "–"));
        all.add(of(e, "Steering.value", "Steering.value", List.of("setValue"),
                "lever of a provider, by product, role, situation and community", "unit of the lever",
                "conduct of the scenario, within limits", "7.18: search, or votes", "D"));
        all.add(of(e, "Steering.pull", "Steering.memory", List.of("setMemory"),
                "what trials have found of a lever: sum of slope times weight", "score/lever x weight", "0", "7.18",
                "–"));
        all.add(of(e, "Steering.weight", "Steering.memory", List.of("setMemory"), "sum of weights", "weight", "0",
                "7.18", "–"));
        all.add(of(e, "Steering.squaredWeight", "Steering.memory", List.of("setMemory"),
                "sum of weights, each discounted twice", "weight", "0", "7.18", "–"));
        all.add(of(e, "Steering.stance", "Steering.stance", List.of("setStance"),
                "stance that has been decided apart from the levers", "place in the plane of values", "none",
                "7.18: aggregation", "D"));
        all.add(new StateVariable(e, "Steering.influence", List.of("influence", "influenceOf"), List.of("setInfluence"),
                "weight of a person in the last decision of each provider", "1: everybody alike", "none", "7.18", "–",
                ""));
        all.add(of(e, "Steering.duty", "Steering.duty", List.of("setDuty"),
                "hours that taking part in decisions takes a person on the day that opens", "h", "0",
                "7.18: participation.cost_hours", "–"));
        all.add(of(e, "Steering.pending", "Steering.pending", List.of("<init>"),
                "decisions that conduct does not follow yet", "list", "none", "7.18: lag", "–"));
        tally(all, "candidates", "candidates looked at", TALLY);
        tally(all, "unavailable",
                "possible felt needs that were dropped because the person was in a contact or over the day's limit",
                TALLY);
        tally(all, "felt", "candidates that were felt needs", TALLY);
        tally(all, "humanContacts", "contacts between two people, each counted once", TALLY);
        tally(all, "aiSessions", "sessions with an AI", TALLY);
        tally(all, "refusals", "requests that a known person refused", TALLY);
        tally(all, "alone", "felt needs after which the person stayed alone", TALLY);
        tally(all, "tiesFormed", "new ties", TALLY);
        tally(all, "tiesEnded", "ties that ended", TALLY);
        tally(all, "rateLimitBound", "candidates whose rate was cut at the maximum", TALLY);
        tally(all, "deaths", "people who died", TALLY);
        tally(all, "aiAbsences", "times somebody turned to an AI that was not available", TALLY);
        tally(all, "aiDeclined", "times an AI declined a need outside the norms of its role", TALLY);
        tally(all, "feltLimitBound", "times liking or wanting was limited to 0 or 100", TALLY);
        tally(all, "violations", "AI sessions against the person's own norms", TALLY);
        tally(all, "outOfReach", "felt needs at which nobody was around", TALLY);
        tally(all, "sessionsOutOfReach", "AI sessions that began while nobody was around", TALLY);
        tally(all, "arrivals", "people who replaced people who died", TALLY);
        tally(all, "breakUps", "couples that broke up", TALLY);
        tally(all, "pairings", "pairs of friends who became a couple", TALLY);
        tally(all, "children", "couples that had a child", TALLY);
        tally(all, "moves", "moves to another neighbourhood", TALLY);
        tally(all, "newJobs", "changes of workplace", TALLY);
    }

    private static void tally(List<StateVariable> all, String name, String meaning, String reason) {
        String field = "Tally." + name;
        all.add(new StateVariable(Entity.WORLD, field, List.of(field, "Tally.counts"), List.of(field), meaning, "count",
                "0", "+ 1 each", "–", reason));
    }

    private static StateVariable of(
            Entity entity, String stored, String read, List<String> writes, String meaning, String unit, String start,
            String equation, String grade) {
        return new StateVariable(entity, stored, List.of(read), writes, meaning, unit, start, equation, grade, "");
    }
}
