package kith.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.companion.GovernanceRow;
import kith.companion.Stance;
import kith.ledger.Cause;
import kith.ledger.Ledger;
import kith.ledger.Outcome;
import kith.output.Metric;
import kith.process.Model;
import kith.relation.RelationalRole;
import kith.relation.Ties;
import kith.society.Setting;
import kith.society.World;

/** What can be seen of a living world, as columns. Looking changes nothing and draws nothing. */
final class Looks {
    private Looks() {}

    /** Each person's value of metrics; not-a-number for who is not here. */
    static Reply people(World world, Model model, List<Metric> metrics) {
        Reply.Columns columns = new Reply.Columns();
        for (Metric metric : metrics) {
            double[] values = new double[world.people().count()];
            for (int person = 0; person < values.length; person++) {
                values[person] = world.people().here(person)
                        ? metric.value().of(world, model, person) : Double.NaN;
            }
            columns.numbers(metric.name(), values);
        }
        return columns.reply();
    }

    /** The id of each person. */
    static Reply names(World world) {
        String[] ids = new String[world.people().count()];
        for (int person = 0; person < ids.length; person++) {
            ids[person] = world.people().register().id(person);
        }
        return new Reply.Columns().texts("person_id", ids).reply();
    }

    /** The names of the roles among people, by their places. */
    static Reply roles(Model model) {
        return new Reply.Columns()
                .texts("role", model.roles().all().stream().map(RelationalRole::name).toArray(String[]::new)).reply();
    }

    /** Each tie among the people once, with role and closeness, and the product of each person's AI, -1 for none. */
    static Reply ties(World world, List<String> persons) {
        int[] people = persons.stream().mapToInt(each -> row(world, each)).toArray();
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
    static Reply sample(World world, int count) {
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
        return new Reply.Columns().numbers("person", found.stream().mapToDouble(Integer::doubleValue).toArray())
                .reply();
    }

    /** A person's ties with role, closeness and the day of the last contact. */
    static Reply person(LiveWorld of, String named) {
        int person = row(of.world(), named);
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

    /** What changes of an outcome since day 0 are booked to, as means over some people. */
    static Reply ledger(LiveWorld of, String metric, List<String> persons) {
        Outcome outcome = Arrays.stream(Outcome.values()).filter(each -> each.metric().equals(metric)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + metric + "' is no outcome of the ledger"));
        int[] people = persons.stream().mapToInt(each -> row(of.world(), each)).toArray();
        Ledger ledger = of.ledger();
        List<Cause> causes = Cause.of(outcome);
        return new Reply.Columns()
                .texts("cause", causes.stream().map(Cause::label).toArray(String[]::new))
                .texts("kind", causes.stream().map(Cause::kind).toArray(String[]::new))
                .numbers("amount", causes.stream().mapToDouble(each -> ledger.mean(outcome, people, each)).toArray())
                .reply();
    }

    /** Each person's values, community and influence, and the stance that it meets. */
    static Reply values(LiveWorld of) {
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

    /** What providers decided from a day on. */
    static Reply rounds(World world, int day) {
        List<GovernanceRow> rows = world.steering().rows().stream().filter(row -> row.day() >= day).toList();
        return new Reply.Columns()
                .numbers("day", rows.stream().mapToDouble(GovernanceRow::day).toArray())
                .texts("provider", rows.stream().map(GovernanceRow::provider).toArray(String[]::new))
                .texts("part", rows.stream().map(GovernanceRow::part).toArray(String[]::new))
                .texts("lever", rows.stream().map(GovernanceRow::lever).toArray(String[]::new))
                .numbers("value", rows.stream().mapToDouble(GovernanceRow::value).toArray())
                .numbers("people", rows.stream().mapToDouble(GovernanceRow::people).toArray()).reply();
    }

    /** The row of a person that a message names. */
    static int row(World world, String text) {
        int person = LiveSession.number(List.of(text), 0);
        if (person < 0 || person >= world.people().count()) {
            throw new IllegalArgumentException("there is no person " + text);
        }
        return person;
    }
}
