package kith.pattern;

import java.util.Arrays;
import kith.engine.Observer;
import kith.process.Model;
import kith.society.People;
import kith.society.World;

/** Means over people at each midnight from day 0, and contacts and hours of each day from then on. */
public final class DailyMeans implements Observer {
    private final double[] wellBeing;
    private final double[] loneliness;
    private final double[] ties;
    private final double[][] atDayZero = new double[3][];
    private final double[] hoursOfPerson;
    private double contacts;
    private double hours;
    private int days;

    DailyMeans(int people, int horizonDays) {
        wellBeing = new double[horizonDays + 1];
        loneliness = new double[horizonDays + 1];
        ties = new double[horizonDays + 1];
        hoursOfPerson = new double[people];
    }

    @Override
    public void midnight(World world, Model model, int day) {
        People people = world.people();
        int count = people.count();
        double[] w = new double[count];
        double[] l = new double[count];
        double[] t = new double[count];
        for (int person = 0; person < count; person++) {
            w[person] = model.feelings().wellBeing(people, person, model.moment());
            l[person] = model.feelings().loneliness(people, person, model.moment());
            t[person] = world.ties().degree(person);
            if (day > 0) {
                contacts += people.humanContactsToday(person);
                hours += people.humanHoursToday(person);
                hoursOfPerson[person] += people.humanHoursToday(person);
            }
        }
        wellBeing[day] = mean(w);
        loneliness[day] = mean(l);
        ties[day] = mean(t);
        days = day;
        if (day == 0) {
            atDayZero[0] = w;
            atDayZero[1] = l;
            atDayZero[2] = t;
        }
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).sum() / x.length;
    }

    /** Well-being, points. */
    public Course wellBeing() {
        return Course.of(wellBeing, atDayZero[0]);
    }

    /** Loneliness, UCLA points. */
    public Course loneliness() {
        return Course.of(loneliness, atDayZero[1]);
    }

    /** Number of ties. */
    public Course ties() {
        return Course.of(ties, atDayZero[2]);
    }

    /** Contacts with people that a person takes part in, per day: a contact counts for both. */
    public double contactsPerDay() {
        return contacts / hoursOfPerson.length / days;
    }

    /** Hours with people, per person and day. */
    public double hoursPerDay() {
        return hours / hoursOfPerson.length / days;
    }

    /** Each person's mean hours with people a day. */
    double[] hoursPerDayOfPerson() {
        return Arrays.stream(hoursOfPerson).map(h -> h / days).toArray();
    }
}
