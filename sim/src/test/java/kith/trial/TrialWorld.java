package kith.trial;

import java.util.ArrayList;
import java.util.List;
import kith.engine.LiveRun;
import kith.process.Model;
import kith.random.Draws;
import kith.relation.Need;
import kith.relation.Ties;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.Scenario;
import kith.society.People;
import kith.society.Trait;
import kith.society.World;

/**
 * People written by hand who know nobody, meet nobody and feel no need, so that a trial is all that happens: scores 0,
 * anthropomorphism .5, set-point 7, strength 1, age 30 + row (after sixty rows from 30 again), satisfaction 0.
 */
final class TrialWorld {
    private static final ScenarioReader READER = ScenarioReader.create();
    private static final String[] ALONE = {"seeking.felt_per_day=0", "life_events.happen=false", "horizon_days=30"};

    final Scenario scenario;
    final Model model;
    final World world;
    final People people;

    private TrialWorld(int count, String... sets) {
        List<String> all = new ArrayList<>(List.of(ALONE));
        all.addAll(List.of(sets));
        scenario = READER.defaults(all).scenario();
        model = new Model(scenario);
        String[] id = new String[count];
        long[] key = new long[count];
        for (int person = 0; person < count; person++) {
            id[person] = String.format(java.util.Locale.ROOT, "h%03d", person);
            key[person] = Draws.textKey(id[person]);
        }
        people = new People(id, key, new double[count * Trait.COUNT], new byte[count], new int[count][0]);
        for (int person = 0; person < count; person++) {
            people.setTrait(person, Trait.ANTHROPOMORPHISM, 0.5);
            people.setTrait(person, Trait.SET_POINT, 7);
            people.setTrait(person, Trait.ATTENTIVENESS, 0.78);
            people.setTrait(person, Trait.STRENGTH, 1);
            people.setTrait(person, Trait.AGE, 30 + person % 60);
        }
        world = new World(Draws.of(1, 0), List.of(), people, new Ties(count), 0);
        model.beginning().of(world);
    }

    /** So many people under the defaults with these values set. */
    static TrialWorld of(int count, String... sets) {
        return new TrialWorld(count, sets);
    }

    /** Lives to the end of the run; the rows of the trial. */
    List<TrialRow> rows() {
        LiveRun run = new LiveRun(world, model, List.of());
        run.runTo(scenario.horizonDays());
        return run.trialRows().orElseThrow();
    }

    /**
     * 100 x gain x worth of a first session with an arm's AI, for a need of care that is met not at all: the conduct
     * keeps what is expected of it, so that nothing surprises, and worth = fit x liking/80 x authenticity x value, its
     * values being the person's.
     */
    double expectedRelief(String arm, double liking, Need need) {
        var partner = scenario.ai().partner();
        var product = model.products().ofArm(arm);
        var conduct = product.conduct();
        var standards = scenario.standards();
        double value = standards.availabilityWeight() + standards.attentivenessWeight() * conduct.responsiveness()
                + standards.deferenceWeight() * conduct.deference();
        double humanness = Math.max(0, Math.min(1, 0.5 + partner.warmthHumanness() * (conduct.warmth() - 0.5)));
        double authenticity = partner.authenticity() + partner.authenticityAnthropomorphism() * humanness
                - partner.disclosureCost() * (conduct.disclosure() - 0.5);
        return 100 * scenario.needs().gain()
                * Math.min(1, product.role().fit()[need.ordinal()] * liking / 80 * authenticity) * value;
    }

    /** The rows of one person on a scale. */
    static List<TrialRow> of(List<TrialRow> rows, String person, String scale) {
        return rows.stream().filter(row -> row.personId().equals(person) && row.scale().equals(scale)).toList();
    }
}
