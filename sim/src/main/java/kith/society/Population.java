package kith.society;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kith.random.Draws;
import kith.relation.Facet;
import kith.relation.RoleCatalogue;
import kith.scenario.settings.ContactSettings;
import kith.scenario.settings.PopulationSettings.Draw;
import kith.scenario.settings.RelationClass;
import kith.scenario.settings.Scenario;
import kith.scenario.settings.StandardSettings;

/**
 * The population of a scenario, drawn or from a survey: people by id, their traits, their first network and their first
 * standards. Rows are in the order of the people's keys, so that a row number is also a person's rank among events at
 * one instant.
 *
 * <p><i>Draws:</i> TRAIT, SETTING, START_TIE, with the population's own index: {@code new} gives each replicate its own
 * people, {@code same} one population for the study.
 */
public final class Population {
    private Population() {}

    /**
     * A world at the first day of the burn-in, nothing lived yet; everybody is drawn.
     *
     * @throws IllegalArgumentException if the scenario names data files, which would be passed over
     */
    public static World draw(Scenario scenario, RoleCatalogue roles, long seed, int replicate) {
        String files = scenario.population().peopleFile() + scenario.population().tiesFile();
        if (!files.isEmpty()) {
            throw new IllegalArgumentException(
                    "the scenario names data files (" + files + "); read them as a Survey first");
        }
        return draw(scenario, roles, Survey.NONE, seed, replicate);
    }

    /** A world at the first day of the burn-in, nothing lived yet; what the survey does not say is drawn. */
    public static World draw(Scenario scenario, RoleCatalogue roles, Survey survey, long seed, int replicate) {
        boolean same = scenario.population().draw() == Draw.SAME;
        Draws draws = Draws.of(seed, same ? -1 : replicate);
        int startDay = -scenario.burnInDays();
        List<Entry> entries = entries(scenario, survey, draws);
        int count = entries.size();
        int[] rowOf = new int[survey.peopleCount(scenario)];
        String[] id = entries.stream().map(Entry::id).toArray(String[]::new);
        long[] key = entries.stream().mapToLong(Entry::key).toArray();
        double[] traits = new double[count * Trait.COUNT];
        byte[] community = new byte[count];
        short[] drawnOf = new short[count];
        Lifetimes lifetimes = Lifetimes.endless(count);
        Map<String, Integer> rows = new TreeMap<>();
        for (int person = 0; person < count; person++) {
            Entry entry = entries.get(person);
            rows.put(entry.id, person);
            System.arraycopy(entry.traits, 0, traits, person * Trait.COUNT, Trait.COUNT);
            community[person] = entry.community;
            drawnOf[person] = entry.drawn;
            lifetimes.comes()[person] = entry.comes;
            lifetimes.goes()[person] = entry.goes;
            if (entry.before == null) {
                rowOf[entry.place] = person;
            }
        }
        for (int person = 0; person < count; person++) {
            Entry before = entries.get(person).before;
            lifetimes.predecessor()[person] = before == null ? -1 : rows.get(before.id);
        }
        int[][] settingsOf = new int[count][];
        Register register = new Register(id, drawnOf, lifetimes, answers(survey, rowOf, count));
        People people = new People(register, key, traits, community, settingsOf);
        int social = rowOf.length - scenario.population().isolatedCount();
        int[] socialRows = IntStream.range(0, social).map(place -> rowOf[place]).sorted().toArray();
        double learned = firstValue(scenario.contact(), scenario.standards());
        StartNetwork network = new StartNetwork(
                scenario.population(), scenario.ties(), roles, draws, people, GivenNetwork.of(survey, rowOf),
                socialRows, learned, startDay);
        network.draw();
        fillSettings(settingsOf, network.places());
        firstStandards(people, scenario.contact(), scenario.standards().startShare());
        return new World(Draws.of(seed, replicate), network.places(), people, network.ties(), startDay);
    }

    /**
     * A person who is here at the start or takes the place of somebody who went.
     *
     * @param place place among the people of the start; of the first in a line of followers
     * @param generation 1 at the start, 2 for who comes next
     * @param before whose place this one takes; null at the start
     */
    private record Entry(
            String id, long key, int place, int generation, Entry before, int comes, int goes, double[] traits,
            byte community, short drawn) {}

    /** Everybody who is here at the start or comes within the run, in the order of their keys. */
    private static List<Entry> entries(Scenario scenario, Survey survey, Draws draws) {
        Traits drawn = new Traits(scenario, draws);
        Lifespan lifespan = new Lifespan(scenario.lifeEvents(), draws);
        int count = survey.peopleCount(scenario);
        int social = count - scenario.population().isolatedCount();
        int mortalFrom = scenario.population().holdsPeople() ? 0 : -scenario.burnInDays();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int place = i;
            String id = i >= social
                    ? Survey.isolatedId(i - social)
                    : survey.people().map(people -> people.ids().get(place)).orElse(Survey.syntheticId(i));
            Entry entry = first(id, place, survey, drawn, lifespan, mortalFrom);
            entries.add(entry);
            while (place < social && entry.goes <= scenario.horizonDays()) {
                entry = follower(entry, drawn, lifespan);
                entries.add(entry);
            }
        }
        entries.sort((a, b) -> Long.compareUnsigned(a.key, b.key));
        return entries;
    }

    private static Entry first(String id, int place, Survey survey, Traits drawn, Lifespan lifespan, int mortalFrom) {
        long key = Draws.textKey(id);
        double[] traits = new double[Trait.COUNT];
        drawn.draw(key, traits, 0);
        byte[] community = {drawn.community(key)};
        drawn.drawValues(key, measuredCommunity(survey, place, community[0]), traits, 0);
        short left = measured(survey, place, 0, traits, community);
        if ((left >> Trait.STRENGTH.ordinal() & 1) == 1) {
            traits[Trait.STRENGTH.ordinal()] = drawn.strength(key, traits[Trait.AGE.ordinal()]);
        }
        return new Entry(id, key, place, 1, null, Lifetimes.ALWAYS,
                lifespan.goes(key, traits[Trait.AGE.ordinal()], mortalFrom), traits,
                community[0], left);
    }

    /** The next in line: of the same age band and community; all else is drawn by its own key. */
    private static Entry follower(Entry before, Traits drawn, Lifespan lifespan) {
        String id = before.before == null
                ? before.id + SurveyPeople.FOLLOWER + 2
                : before.id.substring(0, before.id.lastIndexOf(SurveyPeople.FOLLOWER) + 1) + (before.generation + 1);
        long key = Draws.textKey(id);
        double[] traits = new double[Trait.COUNT];
        drawn.draw(key, traits, 0);
        drawn.drawValues(key, before.community, traits, 0);
        double age = drawn.ageLike(key, before.traits[Trait.AGE.ordinal()]);
        traits[Trait.AGE.ordinal()] = age;
        traits[Trait.STRENGTH.ordinal()] = drawn.strength(key, age);
        return new Entry(id, key, before.place, before.generation + 1, before, before.goes,
                lifespan.goes(key, age, before.goes), traits, before.community,
                Register.ALL_DRAWN);
    }

    /** The community a file gives a person, or the one that was drawn. */
    private static int measuredCommunity(Survey survey, int place, int drawn) {
        byte[] community = {(byte) drawn};
        measured(survey, place, 0, new double[Trait.COUNT], community);
        return community[0];
    }

    /** Lays what was measured of a person over what was drawn, and returns what is left of the latter, a bit each. */
    private static short measured(Survey survey, int place, int person, double[] traits, byte[] community) {
        int left = (1 << Trait.COUNT + 1) - 1;
        if (survey.people().isPresent() && place < survey.people().get().ids().size()) {
            SurveyPeople known = survey.people().get();
            for (int trait = 0; trait < Trait.COUNT; trait++) {
                double value = known.traits()[place * Trait.COUNT + trait];
                if (!Double.isNaN(value)) {
                    traits[person * Trait.COUNT + trait] = value;
                    left &= ~(1 << trait);
                }
            }
            if (!Double.isNaN(known.answers().wellBeing(place))) {
                left &= ~(1 << Trait.SET_POINT.ordinal());
            }
            if (known.community()[place] >= 0) {
                community[person] = known.community()[place];
                left &= ~(1 << Trait.COUNT);
            }
        }
        return (short) left;
    }

    /** What the survey says beyond traits, by rows. */
    private static Answers answers(Survey survey, int[] rowOf, int count) {
        if (survey.people().isEmpty()) {
            return Answers.NONE;
        }
        Answers byPlace = survey.people().get().answers();
        Answers byRow = Answers.blank(byPlace.covariates(), count);
        for (int place = 0; place < byPlace.numbers().length; place++) {
            byRow.labels()[rowOf[place]] = byPlace.labels()[place];
            byRow.numbers()[rowOf[place]] = byPlace.numbers()[place];
        }
        return byRow;
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

    /** Standards start at a share of what a rested, willing, average person gives. */
    private static void firstStandards(People people, ContactSettings contact, double share) {
        for (int person = 0; person < people.count(); person++) {
            for (int c = 0; c < RelationClass.COUNT; c++) {
                people.standards().setStandard(person, c, Facet.AVAILABILITY.ordinal(), share * contact.willingness());
                people.standards().setStandard(person, c, Facet.ATTENTIVENESS.ordinal(),
                        share * contact.attentiveness());
                people.standards().setStandard(person, c, Facet.DEFERENCE.ordinal(), share * contact.deference());
            }
        }
    }

    private static double firstValue(ContactSettings contact, StandardSettings weights) {
        return weights.availabilityWeight() * contact.willingness()
                + weights.attentivenessWeight() * contact.attentiveness()
                + weights.deferenceWeight() * contact.deference();
    }
}
