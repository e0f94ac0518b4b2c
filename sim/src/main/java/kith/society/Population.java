package kith.society;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kith.random.Draws;
import kith.relation.Facet;
import kith.relation.RelationClass;
import kith.relation.RoleCatalogue;
import kith.scenario.ContactSettings;
import kith.scenario.Scenario;
import kith.scenario.StandardSettings;

/**
 * The synthetic population of a scenario: people by id, their traits, their first network and their first standards. Rows
 * are in the order of the people's keys, so that a row number is also a person's rank among events at one instant.
 *
 * <p><i>Draws:</i> TRAIT, SETTING, START_TIE, with the population's own index: {@code new} gives each replicate its own
 * people, {@code same} one population for the study.
 */
public final class Population {
    private Population() {}

    /** A world at the first day of the burn-in, nothing lived yet. */
    public static World draw(Scenario scenario, RoleCatalogue roles, long seed, int replicate) {
        boolean same = scenario.population().draw().equals("same");
        Draws draws = Draws.of(seed, same ? -1 : replicate);
        int social = scenario.population().peopleCount();
        int count = social + scenario.population().isolatedCount();
        record Entry(String id, long key, boolean social) {}
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean isSocial = i < social;
            String id = String.format(Locale.ROOT, isSocial ? "p%07d" : "i%07d", isSocial ? i + 1 : i - social + 1);
            entries.add(new Entry(id, Draws.textKey(id), isSocial));
        }
        entries.sort((a, b) -> Long.compareUnsigned(a.key, b.key));
        String[] id = entries.stream().map(Entry::id).toArray(String[]::new);
        long[] key = entries.stream().mapToLong(Entry::key).toArray();
        double[] traits = new double[count * Trait.COUNT];
        byte[] community = new byte[count];
        Traits drawn = new Traits(scenario, draws);
        for (int person = 0; person < count; person++) {
            drawn.draw(key[person], traits, person);
            community[person] = drawn.community(key[person]);
        }
        int[][] settingsOf = new int[count][];
        People people = new People(id, key, traits, community, settingsOf);
        int[] rows = IntStream.range(0, count).filter(i -> entries.get(i).social).toArray();
        double learned = firstValue(scenario.contact(), scenario.standards());
        StartNetwork network =
                new StartNetwork(scenario.population(), roles, draws, people, rows, learned, -scenario.burnInDays());
        network.draw();
        fillSettings(settingsOf, network.places());
        firstStandards(people, scenario.contact());
        return new World(Draws.of(seed, replicate), network.places(), people, network.ties(), -scenario.burnInDays());
    }

    private static void fillSettings(int[][] settingsOf, List<Setting> places) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < settingsOf.length; i++) {
            lists.add(new ArrayList<>(2));
        }
        for (int place = 0; place < places.size(); place++) {
            for (int person : places.get(place).members()) {
                lists.get(person).add(place);
            }
        }
        for (int i = 0; i < settingsOf.length; i++) {
            settingsOf[i] = lists.get(i).stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** Standards start at what a rested, willing, average person gives. */
    private static void firstStandards(People people, ContactSettings contact) {
        for (int person = 0; person < people.count(); person++) {
            for (int c = 0; c < RelationClass.COUNT; c++) {
                people.setStandard(person, c, Facet.AVAILABILITY.ordinal(), contact.willingness());
                people.setStandard(person, c, Facet.ATTENTIVENESS.ordinal(), contact.attentiveness());
                people.setStandard(person, c, Facet.DEFERENCE.ordinal(), contact.deference());
            }
        }
    }

    private static double firstValue(ContactSettings contact, StandardSettings weights) {
        return weights.availabilityWeight() * contact.willingness()
                + weights.attentivenessWeight() * contact.attentiveness()
                + weights.deferenceWeight() * contact.deference();
    }
}
