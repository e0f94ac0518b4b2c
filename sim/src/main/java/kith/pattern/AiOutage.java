package kith.pattern;

import java.util.Arrays;
import kith.engine.Observer;
import kith.process.Model;
import kith.scenario.settings.Scenario;
import kith.scenario.settings.WindowSettings;
import kith.society.World;

/**
 * Looks at a world as a window opens and as it ends: who has an AI then, and how well people are and how often they met
 * people on the last day of it. Two worlds that are the same until the window say what the window does to those who had
 * an AI.
 */
public final class AiOutage implements Observer {
    private final int from;
    private final int to;
    private boolean[] hadAi = {};
    private double[] wellBeing = {};
    private double[] contacts = {};

    private AiOutage(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** Looks at the first window of a scenario; at nothing where it has none that ends. */
    static AiOutage of(Scenario scenario) {
        return scenario.atDay().values().stream()
                .filter(window -> window.toDay().isPresent())
                .findFirst()
                .map((WindowSettings window) -> new AiOutage(window.fromDay(), window.toDay().getAsInt()))
                .orElse(new AiOutage(Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    /** The day that ends the window. */
    int to() {
        return to;
    }

    @Override
    public void midnight(World world, Model model, int day) {
        int count = world.people().count();
        if (day == from) {
            hadAi = new boolean[count];
            for (int person = 0; person < count; person++) {
                hadAi[person] = world.partners().activeOf(person) >= 0;
            }
        }
        if (day == to) {
            wellBeing = new double[count];
            contacts = new double[count];
            Arrays.fill(wellBeing, Double.NaN);
            for (int person = 0; person < count; person++) {
                if (world.people().here(person)) {
                    wellBeing[person] = model.feelings().wellBeing(world.people(), person, model.moment());
                    contacts[person] = world.people().today().humanContacts(person);
                }
            }
        }
    }

    /** Mean difference in well-being, this world minus the usual one, of those who had an AI as the window opened. */
    double wellBeingAgainst(AiOutage usual) {
        return difference(usual, wellBeing, usual.wellBeing);
    }

    /** The same in contacts with people on the last day. */
    double contactsAgainst(AiOutage usual) {
        return difference(usual, contacts, usual.contacts);
    }

    private double difference(AiOutage usual, double[] here, double[] there) {
        double sum = 0;
        int n = 0;
        for (int person = 0; person < Math.min(here.length, there.length); person++) {
            if (hadAi[person] && !Double.isNaN(wellBeing[person]) && !Double.isNaN(usual.wellBeing[person])) {
                sum += here[person] - there[person];
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }
}
