package kith.pattern;

import java.util.Arrays;
import java.util.stream.IntStream;
import kith.engine.Observer;
import kith.process.Model;
import kith.society.People;
import kith.society.World;

/** Means over the people who are here at each midnight from day 0, and contacts and hours of each day from then on. */
public final class DailyMeans implements Observer {
    private final double[] wellBeing;
    private final double[] loneliness;
    private final double[] ties;
    private final double[][] atDayZero = new double[3][];
    private final double[] hoursOfPerson;
    private final int[] daysOfPerson;
    private double contacts;
    private double hours;
    private long personDays;

    DailyMeans(int people, int horizonDays) {
        wellBeing = new double[horizonDays + 1];
        loneliness = new double[horizonDays + 1];
        ties = new double[horizonDays + 1];
        hoursOfPerson = new double[people];
        daysOfPerson = new int[people];
    }

    @Override
    public void midnight(World world, Model model, int day) {
        People people = world.people();
        int[] here = IntStream.range(0, people.count()).filter(people::here).toArray();
        double[] w = new double[here.length];
        double[] l = new double[here.length];
        double[] t = new double[here.length];
        for (int i = 0; i < here.length; i++) {
            int person = here[i];
            w[i] = model.feelings().wellBeing(people, person, model.moment());
            l[i] = model.feelings().loneliness(people, person, model.moment());
            t[i] = world.ties().degree(person);
            // Who came at this midnight has lived no day yet.
            if (day > 0 && !people.register().lifetimes().comesOn(person, day)) {
                contacts += people.today().humanContacts(person);
                hours += people.today().humanHours(person);
                hoursOfPerson[person] += people.today().humanHours(person);
                daysOfPerson[person]++;
                personDays++;
            }
        }
        wellBeing[day] = mean(w);
        loneliness[day] = mean(l);
        ties[day] = mean(t);
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
        return contacts / personDays;
    }

    /** Hours with people, per person and day. */
    public double hoursPerDay() {
        return hours / personDays;
    }

    /** A person's mean hours with people a day; 0 for somebody who came just now. */
    double hoursPerDay(int person) {
        return daysOfPerson[person] == 0 ? 0 : hoursOfPerson[person] / daysOfPerson[person];
    }
}
