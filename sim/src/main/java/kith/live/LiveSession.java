package kith.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.engine.BurnIn;
import kith.output.Metric;
import kith.output.Metrics;
import kith.process.Model;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.Scenario;
import kith.society.GivenCells;
import kith.society.World;

/**
 * Answers messages about living worlds. A message is a list of texts: what to do, the name of a world, and what the
 * table says. Settings are given as {@code PATH=VALUE}. Those after a text {@code @DAY} hold from that day until the
 * next such text.
 *
 * <table>
 * <caption>Messages</caption>
 * <tr><td>data FILE ROW ...</td><td>gives a data file: the names of its columns, then its rows, with a tab between
 * cells</td></tr>
 * <tr><td>begin B SEED REPLICATE SETTINGS</td><td>draws people, who stand at the first day of their burn-in. Settings
 * that name data files mean those that were given</td></tr>
 * <tr><td>settle B DAY</td><td>plays the burn-in up to a day, at most 0; gives the day and the people</td></tr>
 * <tr><td>start W B SETTINGS</td><td>a world that goes on from day 0 of that burn-in</td></tr>
 * <tr><td>run W DAY</td><td>plays the days before a day; gives the day that opens next</td></tr>
 * <tr><td>set W SETTINGS</td><td>changes settings from the day that opens next</td></tr>
 * <tr><td>fork W FROM</td><td>a second world in the same state</td></tr>
 * <tr><td>drop W</td><td>forgets a world, a burn-in or a data file</td></tr>
 * <tr><td>watch METRIC ...</td><td>of which metrics worlds keep series that are started from now on</td></tr>
 * <tr><td>series W DAY</td><td>gives the series from a day on</td></tr>
 * <tr><td>people W METRIC ...</td><td>gives each person's value of metrics, in a world or a burn-in; not-a-number for
 * who is not here</td></tr>
 * <tr><td>ties W PERSON ...</td><td>gives the ties among some people, and the AI of each, in a world or a
 * burn-in</td></tr>
 * <tr><td>sample W COUNT</td><td>gives some people of a world or a burn-in, whole neighbourhoods one after the
 * other</td></tr>
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
    private final GivenCells data = new GivenCells();
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
        } catch (IllegalArgumentException | ScenarioException e) {
            return Reply.error(e.getMessage());
        }
    }

    private Reply done(List<String> message) throws ScenarioException {
        String verb = part(message, 0, "what to do");
        String name = part(message, 1, "the name of a world");
        List<String> rest = message.subList(2, message.size());
        switch (verb) {
            case "data" -> {
                data.put(name, rest);
                return Reply.DONE;
            }
            case "begin" -> {
                part(rest, 1, "a seed and a replicate");
                Scenario scenario = maker.make(new SettingTexts(settings(rest.subList(2, rest.size())).first));
                burnIns.put(name, new BurnIn(scenario, data.read(scenario), number(rest, 0), number(rest, 1),
                        List.of()));
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
                data.remove(name);
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
                Seen seen = seen(name);
                return Looks.people(seen.world, seen.model, metrics(rest));
            }
            case "ties" -> {
                return Looks.ties(seen(name).world, rest);
            }
            case "sample" -> {
                return Looks.sample(seen(name).world, number(rest, 0));
            }
            case "person" -> {
                return Looks.person(world(name), part(rest, 0, "a person"));
            }
            case "ledger" -> {
                return Looks.ledger(world(name), part(rest, 0, "an outcome"), rest.subList(1, rest.size()));
            }
            case "values" -> {
                return Looks.values(world(name));
            }
            case "rounds" -> {
                return Looks.rounds(world(name).world(), number(rest, 0));
            }
            case "follow" -> {
                world(name).lane().follow(Looks.row(world(name).world(), part(rest, 0, "a person")));
                return Reply.DONE;
            }
            case "lane" -> {
                return world(name).lane().from(number(rest, 0));
            }
            case "roles" -> {
                return Looks.roles(world(name).model());
            }
            case "names" -> {
                return Looks.names(world(name).world());
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

    /** What can be looked at, before day 0 or after. */
    private record Seen(World world, Model model) {}

    private Seen seen(String name) {
        BurnIn before = burnIns.get(name);
        return before != null ? new Seen(before.world(), before.model())
                : new Seen(world(name).world(), world(name).model());
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

    static int number(List<String> message, int at) {
        String text = part(message, at, "a number");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no whole number", e);
        }
    }
}
