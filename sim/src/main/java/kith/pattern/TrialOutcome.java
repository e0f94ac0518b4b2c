package kith.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import kith.analysis.stats.Association;
import kith.analysis.stats.Moments;
import kith.analysis.stats.Slopes;
import kith.scenario.settings.ArmSettings;
import kith.scenario.settings.ArmSettings.Treatment;
import kith.scenario.settings.ScaleSettings;
import kith.scenario.settings.ScaleSettings.State;
import kith.scenario.settings.ScaleSettings.When;
import kith.scenario.settings.Scenario;
import kith.scenario.settings.TrialSettings;
import kith.trial.TrialRow;

/**
 * What a trial inside the model gave, read as its analyst would: by what arms do and scales measure, not by their
 * names. Values are as observed, with the error of measurement, unless said otherwise; a scale is the first that
 * measures what is asked for at the moment asked for.
 *
 * @param settings the trial
 * @param therapists names of the AI roles and products that work with the technique of therapy
 * @param rows what was measured
 */
public record TrialOutcome(TrialSettings settings, Set<String> therapists, List<TrialRow> rows) {
    /** Arms with several sessions. */
    static final Predicate<ArmSettings> REPEATED = arm -> arm.sessionsCount() > 1;

    /** The outcome of the trial of a scenario. */
    static TrialOutcome of(Scenario scenario, List<TrialRow> rows) {
        Set<String> therapists = new TreeSet<>();
        scenario.roles().ai().forEach((name, role) -> {
            if (role.technique() > 0) {
                therapists.add(name);
            }
        });
        scenario.ai().products().forEach((name, product) -> {
            if (therapists.contains(product.role())) {
                therapists.add(name);
            }
        });
        return new TrialOutcome(scenario.trial(), therapists, rows);
    }

    /** Arms whose AI works with the technique of therapy. */
    Predicate<ArmSettings> therapy() {
        return arm -> arm.hasAi() && therapists.contains(arm.product());
    }

    /** Arms whose AI does not. */
    Predicate<ArmSettings> company() {
        return arm -> arm.hasAi() && !therapists.contains(arm.product());
    }

    /** Arms of a treatment. */
    static Predicate<ArmSettings> treatment(Treatment treatment) {
        return arm -> arm.treatment() == treatment;
    }

    /** Arms of a dose. */
    static Predicate<ArmSettings> dose(double lambda) {
        return arm -> arm.hasAi() && arm.conduct().relationshipSeeking().orElse(Double.NaN) == lambda;
    }

    /** Arms of doses on one side of zero. */
    static Predicate<ArmSettings> side(int sign) {
        return arm -> arm.hasAi() && sign * arm.conduct().relationshipSeeking().orElse(0) > 0;
    }

    /** Name of the scale that measures something at a moment. */
    private String scale(State measures, When when) {
        return settings.scales().entrySet().stream()
                .filter(entry -> entry.getValue().measures() == measures && entry.getValue().when() == when)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** Days of the scale that measures something at midnights, in order. */
    int[] days(State measures) {
        ScaleSettings scale = settings.scales().get(scale(measures, When.MIDNIGHT));
        return scale == null ? new int[0] : scale.trialDays();
    }

    /** Mean of the arms asked for at a midnight of the trial. */
    double mean(Predicate<ArmSettings> arms, State measures, int day) {
        return mean(arms, scale(measures, When.MIDNIGHT), day, false);
    }

    /** Mean just before or after the sessions of a day. */
    double around(Predicate<ArmSettings> arms, State measures, When when, int day) {
        return mean(arms, scale(measures, when), day, false);
    }

    /** Mean of what is so, without error, at a midnight of the trial. */
    double actual(Predicate<ArmSettings> arms, State measures, int day) {
        return mean(arms, scale(measures, When.MIDNIGHT), day, true);
    }

    private double mean(Predicate<ArmSettings> arms, String scale, int day, boolean actual) {
        double sum = 0;
        int n = 0;
        for (TrialRow row : rows) {
            double value = actual ? row.value() : row.observed();
            if (row.scale().equals(scale) && row.day() == settings.startDay() + day && !Double.isNaN(value)
                    && arms.test(settings.arms().get(row.arm()))) {
                sum += value;
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /**
     * Mean per participant of what sessions added to something: after minus before, summed over sessions, without
     * error.
     */
    double wonInSessions(Predicate<ArmSettings> arms, State measures) {
        String before = scale(measures, When.BEFORE_SESSION);
        String after = scale(measures, When.AFTER_SESSION);
        double sum = 0;
        TreeSet<String> people = new TreeSet<>();
        for (TrialRow row : rows) {
            if (!Double.isNaN(row.value()) && arms.test(settings.arms().get(row.arm()))) {
                sum += row.scale().equals(after) ? row.value() : row.scale().equals(before) ? -row.value() : 0;
                people.add(row.personId());
            }
        }
        return people.isEmpty() ? Double.NaN : sum / people.size();
    }

    /** Mean over all midnights at which something is measured. */
    double overDays(Predicate<ArmSettings> arms, State measures) {
        return Arrays.stream(days(measures)).mapToDouble(day -> mean(arms, measures, day)).average().orElse(Double.NaN);
    }

    /** Difference between doses above and below zero, at the place of a midnight in the order of those measured. */
    double gap(State measures, int place) {
        int[] days = days(measures);
        if (place >= days.length) {
            return Double.NaN;
        }
        return mean(REPEATED.and(side(1)), measures, days[place]) - mean(REPEATED.and(side(-1)), measures, days[place]);
    }

    /**
     * The dose at which a cubic through the means of the doses is highest, on a grid of hundredths; needs four doses
     * or more.
     */
    double peak(State measures) {
        double[] doses = settings.arms().values().stream()
                .filter(REPEATED.and(ArmSettings::hasAi))
                .mapToDouble(arm -> arm.conduct().relationshipSeeking().orElse(Double.NaN))
                .filter(Double::isFinite)
                .distinct()
                .sorted()
                .toArray();
        if (doses.length < 4) {
            return Double.NaN;
        }
        double[] means = Arrays.stream(doses).map(dose -> overDays(REPEATED.and(dose(dose)), measures)).toArray();
        return Cubic.through(doses, means).highest(-1, 1);
    }

    /**
     * Change of something from the first to the last midnight, in some arms minus in others, in sd of both at the
     * first.
     */
    double effectOfSide(State measures, Predicate<ArmSettings> one, Predicate<ArmSettings> other) {
        int[] days = days(measures);
        return effect(measures, one, other, days.length - 1);
    }

    /**
     * The same up to the midnight at a place in the order of those measured; not-a-number where there is none.
     */
    double effect(State measures, Predicate<ArmSettings> one, Predicate<ArmSettings> other, int place) {
        int[] days = days(measures);
        if (place < 1 || place >= days.length) {
            return Double.NaN;
        }
        double[] first = changes(one, measures, days[0], days[place]);
        double[] second = changes(other, measures, days[0], days[place]);
        double sd = Math.sqrt(Moments.variance(values(one.or(other), measures, days[0])));
        return (Moments.mean(first) - Moments.mean(second)) / sd;
    }

    /** Change of something in some arms up to a midnight, in sd between their people at the first. */
    double changeInSd(State measures, Predicate<ArmSettings> arms, int place) {
        int[] days = days(measures);
        if (place < 1 || place >= days.length) {
            return Double.NaN;
        }
        return Moments.mean(changes(arms, measures, days[0], days[place]))
                / Math.sqrt(Moments.variance(values(arms, measures, days[0])));
    }

    private double[] changes(Predicate<ArmSettings> arms, State measures, int from, int to) {
        String scale = scale(measures, When.MIDNIGHT);
        Map<String, Double> before = byPerson(arms, scale, from);
        Map<String, Double> after = byPerson(arms, scale, to);
        return after.entrySet().stream()
                .filter(entry -> before.containsKey(entry.getKey()))
                .mapToDouble(entry -> entry.getValue() - before.get(entry.getKey()))
                .toArray();
    }

    private double[] values(Predicate<ArmSettings> arms, State measures, int day) {
        Map<String, Double> values = byPerson(arms, scale(measures, When.MIDNIGHT), day);
        return values.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Map<String, Double> byPerson(Predicate<ArmSettings> arms, String scale, int day) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (TrialRow row : rows) {
            if (row.scale().equals(scale) && row.day() == settings.startDay() + day && !Double.isNaN(row.observed())
                    && arms.test(settings.arms().get(row.arm()))) {
                values.put(row.personId(), row.observed());
            }
        }
        return values;
    }

    /** Correlation, over the participants seen at both, of what was observed at two midnights. */
    double stability(State measures, int from, int to) {
        int[] days = days(measures);
        if (to >= days.length) {
            return Double.NaN;
        }
        Map<String, Double> before = byPerson(REPEATED, scale(measures, When.MIDNIGHT), days[from]);
        Map<String, Double> after = byPerson(REPEATED, scale(measures, When.MIDNIGHT), days[to]);
        List<String> both = after.keySet().stream().filter(before::containsKey).toList();
        return Association.pearson(
                both.stream().mapToDouble(before::get).toArray(), both.stream().mapToDouble(after::get).toArray());
    }

    /**
     * Share of participants of the arms whose wanting and liking go up or down over the midnights measured.
     *
     * @param shrunken by slopes shrunken within the arm, else raw ones
     */
    double profile(Predicate<ArmSettings> arms, boolean wantingUp, boolean likingUp, boolean shrunken) {
        int found = 0;
        int all = 0;
        for (Map.Entry<String, ArmSettings> arm : settings.arms().entrySet()) {
            if (!REPEATED.and(ArmSettings::hasAi).and(arms).test(arm.getValue())) {
                continue;
            }
            TreeMap<String, Slopes.Points> wanting = points(arm.getKey(), State.WANTING);
            TreeMap<String, Slopes.Points> liking = points(arm.getKey(), State.LIKING);
            wanting.keySet().retainAll(liking.keySet());
            liking.keySet().retainAll(wanting.keySet());
            if (wanting.size() < 2) {
                continue;
            }
            Slopes wants = Slopes.of(List.copyOf(wanting.values()));
            Slopes likes = Slopes.of(List.copyOf(liking.values()));
            double[] w = shrunken ? wants.shrunken() : wants.raw();
            double[] l = shrunken ? likes.shrunken() : likes.raw();
            for (int i = 0; i < w.length; i++) {
                all++;
                found += w[i] > 0 == wantingUp && l[i] > 0 == likingUp ? 1 : 0;
            }
        }
        return all == 0 ? Double.NaN : (double) found / all;
    }

    private TreeMap<String, Slopes.Points> points(String arm, State measures) {
        String scale = scale(measures, When.MIDNIGHT);
        TreeMap<String, List<double[]>> seen = new TreeMap<>();
        for (TrialRow row : rows) {
            if (row.arm().equals(arm) && row.scale().equals(scale) && !Double.isNaN(row.observed())) {
                seen.computeIfAbsent(row.personId(), id -> new ArrayList<>())
                        .add(new double[] {row.day(), row.observed()});
            }
        }
        TreeMap<String, Slopes.Points> points = new TreeMap<>();
        seen.forEach((person, at) -> {
            if (at.size() >= 3) {
                points.put(person, new Slopes.Points(
                        at.stream().mapToDouble(p -> p[0]).toArray(), at.stream().mapToDouble(p -> p[1]).toArray()));
            }
        });
        return points;
    }
}
