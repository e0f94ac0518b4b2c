package kith.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.companion.GovernanceRow;
import kith.companion.Stance;
import kith.engine.BurnIn;
import kith.ledger.Cause;
import kith.ledger.Ledger;
import kith.ledger.Outcome;
import kith.output.Metric;
import kith.output.Metrics;
import kith.relation.RelationalRole;
import kith.relation.Ties;
import kith.society.People;
import kith.society.Setting;
import kith.society.Survey;
import kith.society.World;

/**
 * Answers messages about living worlds. A message is a list of texts: what to do, the name of a world, and what the
 * table says. Settings are given as {@code PATH=VALUE}. Those after a text {@code @DAY} hold from that day until the
 * next such text.
 *
 * <table>
 * <caption>Messages</caption>
 * <tr><td>begin B SEED REPLICATE SETTINGS</td><td>draws people, who stand at the first day of their burn-in</td></tr>
 * <tr><td>settle B DAY</td><td>plays the burn-in up to a day, at most 0; gives the day and the people</td></tr>
 * <tr><td>start W B SETTINGS</td><td>a world that goes on from day 0 of that burn-in</td></tr>
 * <tr><td>run W DAY</td><td>plays the days before a day; gives the day that opens next</td></tr>
 * <tr><td>set W SETTINGS</td><td>changes settings from the day that opens next</td></tr>
 * <tr><td>fork W FROM</td><td>a second world in the same state</td></tr>
 * <tr><td>drop W</td><td>forgets a world or a burn-in</td></tr>
 * <tr><td>watch METRIC ...</td><td>of which metrics worlds keep series that are started from now on</td></tr>
 * <tr><td>series W DAY</td><td>gives the series from a day on</td></tr>
 * <tr><td>people W METRIC ...</td><td>gives each person's value of metrics; not-a-number for who is not here</td></tr>
 * <tr><td>ties W PERSON ...</td><td>gives the ties among some people, and the AI of each</td></tr>
 * <tr><td>sample W COUNT</td><td>gives some people, whole neighbourhoods one after the other</td></tr>
 * <tr><td>person W PERSON</td><td>gives a person's ties with role, closeness and the day of the last contact</td></tr>
 * <tr><td>ledger W OUTCOME PERSON ...</td><td>gives what changes of an outcome since day 0 are booked to, as means over
 * the people</td></tr>
 * <tr><td>values W</td><td>gives each person's values, community, influence and AI product (-1: none), and the stance
 * that it meets</td></tr>
 * <tr><td>rounds W DAY</td><td>gives what providers decided from a day on</td></tr>
 * <tr><td>follow W PERSON</td><td>begins to note a person's contacts and sessions</td></tr>
 * <tr><td>lane W DAY</td><td>gives those from a day on</td></tr>
 * <tr><td>roles W</td><td>gives the names of the roles among people, by their places</td></tr>
 * <tr><td>names W</td><td>gives the id of each person</td></tr>
 * <tr><td>hash W</td><td>gives hashes of the state and of all there is, as texts</td></tr>
 * </table>
 */
public final class LiveSession {
    private static final List<String> USUAL = List.of("loneliness", "well_being", "dependency", "dependent_share",
            "lonely_share", "ai_hours_per_day", "human_hours_per_day", "ties", "user_share", "daily_user_share",
            "standard_close");

    private final ScenarioMaker maker;
    private final Map<String, BurnIn> burnIns = new TreeMap<>();
    private final Map<String, LiveWorld> worlds = new TreeMap<>();
    private List<Metric> watched = metrics(USUAL);

    public LiveSession(ScenarioMaker maker) {
        this.maker = maker;
    }

    /** Answers a message. */
    public Reply answer(List<String> message) {
        try {
            return done(message);
        } catch (IllegalArgumentException e) {
            return Reply.error(e.getMessage());
        }
    }

    private Reply done(List<String> message) {
        String verb = part(message, 0, "what to do");
        String name = part(message, 1, "the name of a world");
        List<String> rest = message.subList(2, message.size());
        switch (verb) {
            case "begin" -> {
                part(rest, 1, "a seed and a replicate");
                Settings given = settings(rest.subList(2, rest.size()));
                burnIns.put(name, new BurnIn(maker.make(new SettingTexts(given.first)), Survey.NONE,
                        number(rest, 0), number(rest, 1), List.of()));
                return standing(burnIns.get(name));
            }
            case "settle" -> {
                burnIn(name).runTo(number(rest, 0));
                return standing(burnIn(name));
            }
            case "start" -> {
                Settings given = settings(rest.subList(1, rest.size()));
                worlds.put(name, new LiveWorld(burnIn(part(rest, 0, "the name of a burn-in")), maker,
                        new SettingTexts(given.first), given.later, watched));
                return day(world(name));
            }
            case "run" -> {
                world(name).runTo(number(rest, 0));
                return day(world(name));
            }
            case "set" -> {
                world(name).set(settings(rest).first);
                return day(world(name));
            }
            case "fork" -> {
                worlds.put(name, world(part(rest, 0, "the name of a world")).fork());
                return day(world(name));
            }
            case "drop" -> {
                worlds.remove(name);
                burnIns.remove(name);
                return Reply.DONE;
            }
            case "watch" -> {
                watched = metrics(message.subList(1, message.size()));
                return Reply.DONE;
            }
            case "series" -> {
                return world(name).series().from(number(rest, 0));
            }
            case "people" -> {
                return people(world(name), metrics(rest));
            }
            case "ties" -> {
                return ties(world(name).world(), rest);
            }
            case "sample" -> {
                return new Reply.Columns().numbers("person", sample(world(name).world(), number(rest, 0))).reply();
            }
            case "person" -> {
                return person(world(name), person(world(name), part(rest, 0, "a person")));
            }
            case "ledger" -> {
                return ledger(world(name), part(rest, 0, "an outcome"), rest.subList(1, rest.size()));
            }
            case "values" -> {
                return values(world(name));
            }
            case "rounds" -> {
                return rounds(world(name).world(), number(rest, 0));
            }
            case "follow" -> {
                world(name).lane().follow(person(world(name), part(rest, 0, "a person")));
                return Reply.DONE;
            }
            case "lane" -> {
                return world(name).lane().from(number(rest, 0));
            }
            case "roles" -> {
                return new Reply.Columns().texts("role", world(name).model().roles().all().stream()
                        .map(RelationalRole::name).toArray(String[]::new)).reply();
            }
            case "names" -> {
                People people = world(name).world().people();
                String[] ids = new String[people.count()];
                for (int person = 0; person < ids.length; person++) {
                    ids[person] = people.register().id(person);
                }
                return new Reply.Columns().texts("person_id", ids).reply();
            }
            case "hash" -> {
                World world = world(name).world();
                return new Reply.Columns().texts("hash", Long.toHexString(world.stateHash()),
                        Long.toHexString(world.wholeHash())).reply();
            }
            default -> throw new IllegalArgumentException("'" + verb + "' is no message");
        }
    }

    private static Reply standing(BurnIn burnIn) {
        return new Reply.Columns().numbers("day", burnIn.world().day())
                .numbers("people", burnIn.world().people().register().countHere()).reply();
    }

    private static Reply day(LiveWorld world) {
        return new Reply.Columns().numbers("day", world.day()).reply();
    }

    private static Reply people(LiveWorld of, List<Metric> metrics) {
        World world = of.world();
        Reply.Columns columns = new Reply.Columns();
        for (Metric metric : metrics) {
            double[] values = new double[world.people().count()];
            for (int person = 0; person < values.length; person++) {
                values[person] = world.people().here(person)
                        ? metric.value().of(world, of.model(), person) : Double.NaN;
            }
            columns.numbers(metric.name(), values);
        }
        return columns.reply();
    }

    /** Each tie among the people once, with role and closeness, and the product of each person's AI, -1 for none. */
    private static Reply ties(World world, List<String> persons) {
        int[] people = persons.stream().mapToInt(each -> person(world, each)).toArray();
        boolean[] among = new boolean[world.people().count()];
        for (int person : people) {
            among[person] = true;
        }
        List<double[]> found = new ArrayList<>();
        Ties ties = world.ties();
        for (int person : people) {
            for (int slot = ties.first(person), end = slot + ties.degree(person); slot < end; slot++) {
                if (person < ties.other(slot) && among[ties.other(slot)]) {
                    found.add(new double[] {person, ties.other(slot), ties.role(slot), ties.closeness(slot)});
                }
            }
        }
        Reply.Columns columns = new Reply.Columns();
        List<String> names = List.of("person_a", "person_b", "role", "closeness");
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            columns.numbers(names.get(i), found.stream().mapToDouble(tie -> tie[column]).toArray());
        }
        double[] product = new double[people.length];
        for (int i = 0; i < people.length; i++) {
            int at = world.partners().activeOf(people[i]);
            product[i] = at < 0 ? -1 : world.partners().product(at);
        }
        return columns.numbers("product", product).reply();
    }

    /** People of the first neighbourhoods, who are drawn at random; without neighbourhoods the first people. */
    private static double[] sample(World world, int count) {
        List<Integer> found = new ArrayList<>();
        for (int setting : world.settings(Setting.Kind.NEIGHBOURHOOD)) {
            for (int person : world.settings().get(setting).members()) {
                if (found.size() < count && world.people().here(person)) {
                    found.add(person);
                }
            }
        }
        for (int person = 0; found.isEmpty() && person < Math.min(count, world.people().count()); person++) {
            found.add(person);
        }
        return found.stream().mapToDouble(Integer::doubleValue).toArray();
    }

    private static Reply person(LiveWorld of, int person) {
        Ties ties = of.world().ties();
        int first = ties.first(person);
        int count = ties.degree(person);
        String[] roles = new String[count];
        double[][] values = new double[3][count];
        for (int i = 0; i < count; i++) {
            roles[i] = of.model().roles().get(ties.role(first + i)).name();
            values[0][i] = ties.other(first + i);
            values[1][i] = ties.closeness(first + i);
            values[2][i] = ties.lastContactDay(first + i);
        }
        return new Reply.Columns().texts("role", roles).numbers("other", values[0]).numbers("closeness", values[1])
                .numbers("last_contact_day", values[2]).reply();
    }

    private static Reply ledger(LiveWorld of, String metric, List<String> persons) {
        Outcome outcome = Arrays.stream(Outcome.values()).filter(each -> each.metric().equals(metric)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + metric + "' is no outcome of the ledger"));
        int[] people = persons.stream().mapToInt(each -> person(of.world(), each)).toArray();
        Ledger ledger = of.ledger();
        List<Cause> causes = Cause.of(outcome);
        return new Reply.Columns()
                .texts("cause", causes.stream().map(Cause::label).toArray(String[]::new))
                .texts("kind", causes.stream().map(Cause::kind).toArray(String[]::new))
                .numbers("amount", causes.stream().mapToDouble(each -> ledger.mean(outcome, people, each)).toArray())
                .reply();
    }

    private static Reply values(LiveWorld of) {
        World world = of.world();
        int people = world.people().count();
        double[][] told = new double[7][people];
        for (int person = 0; person < people; person++) {
            double x = world.people().background().valueX(person);
            double y = world.people().background().valueY(person);
            int at = world.partners().activeOf(person);
            int product = at < 0 ? -1 : world.partners().product(at);
            Stance met = at < 0 ? null : of.model().products().get(product).mostly(world.partners(), at).stance();
            double[] one = {x, y, world.people().here(person) ? world.people().community(person) : -1,
                world.steering().influenceOf(person), product, at < 0 ? Double.NaN : met.metX(x, y),
                at < 0 ? Double.NaN : met.metY(x, y)};
            for (int column = 0; column < one.length; column++) {
                told[column][person] = one[column];
            }
        }
        return new Reply.Columns().numbers("x", told[0]).numbers("y", told[1]).numbers("community", told[2])
                .numbers("influence", told[3]).numbers("product", told[4]).numbers("met_x", told[5])
                .numbers("met_y", told[6]).reply();
    }

    private static Reply rounds(World world, int day) {
        List<GovernanceRow> rows = world.steering().rows().stream().filter(row -> row.day() >= day).toList();
        return new Reply.Columns()
                .numbers("day", rows.stream().mapToDouble(GovernanceRow::day).toArray())
                .texts("provider", rows.stream().map(GovernanceRow::provider).toArray(String[]::new))
                .texts("part", rows.stream().map(GovernanceRow::part).toArray(String[]::new))
                .texts("lever", rows.stream().map(GovernanceRow::lever).toArray(String[]::new))
                .numbers("value", rows.stream().mapToDouble(GovernanceRow::value).toArray())
                .numbers("people", rows.stream().mapToDouble(GovernanceRow::people).toArray()).reply();
    }

    private static int person(LiveWorld of, String text) {
        return person(of.world(), text);
    }

    private static int person(World world, String text) {
        int person = number(List.of(text), 0);
        if (person < 0 || person >= world.people().count()) {
            throw new IllegalArgumentException("there is no person " + text);
        }
        return person;
    }

    /** Settings that hold from the beginning, and those that hold from some day to the next such day. */
    private record Settings(Map<String, String> first, Map<Integer, Map<String, String>> later) {}

    private static Settings settings(List<String> texts) {
        Map<String, String> first = new LinkedHashMap<>();
        Map<Integer, Map<String, String>> later = new TreeMap<>();
        Map<String, String> at = first;
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (text.startsWith("@")) {
                at = new LinkedHashMap<>();
                later.put(Integer.parseInt(text.substring(1)), at);
            } else if (equals < 1) {
                throw new IllegalArgumentException("'" + text + "' is no setting; expected PATH=VALUE");
            } else {
                at.put(text.substring(0, equals), text.substring(equals + 1));
            }
        }
        return new Settings(first, later);
    }

    private static List<Metric> metrics(List<String> names) {
        List<Metric> found = new ArrayList<>();
        for (String name : names) {
            found.add(Metrics.ALL.stream().filter(metric -> metric.name().equals(name)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no metric")));
        }
        return found;
    }

    private LiveWorld world(String name) {
        return found(worlds, name, "world");
    }

    private BurnIn burnIn(String name) {
        return found(burnIns, name, "burn-in");
    }

    private static <T> T found(Map<String, T> all, String name, String what) {
        T found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException("there is no " + what + " '" + name + "'");
        }
        return found;
    }

    private static String part(List<String> message, int at, String what) {
        if (at >= message.size()) {
            throw new IllegalArgumentException("the message lacks " + what);
        }
        return message.get(at);
    }

    private static int number(List<String> message, int at) {
        String text = part(message, at, "a number");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no whole number", e);
        }
    }
}
