package kith.process;

import kith.companion.AiRole;
import kith.relation.Facet;
import kith.scenario.settings.RelationClass;
import kith.scenario.settings.StandardSettings;
import kith.society.People;

/**
 * Standards learn by prediction error: what people expect of people, per relation class and facet.
 *
 * <p>A contact with a person: standard += alpha (facet - standard) on the part learned from people; the part that
 * spillover added shrinks by alpha. A session with an AI adds alpha sigma h (facet - whole standard), h how human it
 * seems ({@link AiSession}), to the added part, for the analogue class of the AI's role, and {@code spillover_across}
 * of that for the other classes. With sigma = 0 the part learned from people never sees an AI.
 *
 * <p><i>Source:</i> delta rule; alpha from laboratory tasks (grade D for relationships); spillover: assumption, no
 * longitudinal measurement. <i>Draws:</i> none.
 */
public final class Standards {
    private final double alpha;
    private final double sigma;
    private final double across;
    private final double[] weight;

    public Standards(StandardSettings settings) {
        alpha = settings.learningRate();
        sigma = settings.spillover();
        across = settings.spilloverAcross();
        weight = Experience.facetWeights(settings);
    }

    /** Weighted standard of a class as learned from people. */
    public double fromPeople(People people, int person, int relationClass) {
        return weight[0] * people.standards().standard(person, relationClass, 0)
                + weight[1] * people.standards().standard(person, relationClass, 1)
                + weight[2] * people.standards().standard(person, relationClass, 2);
    }

    /** Weighted part of the standard of a class that spillover added. */
    public double added(People people, int person, int relationClass) {
        return weight[0] * people.standards().raised(person, relationClass, 0)
                + weight[1] * people.standards().raised(person, relationClass, 1)
                + weight[2] * people.standards().raised(person, relationClass, 2);
    }

    /** Learns one facet from a person. */
    void learnFromPerson(People people, int person, int relationClass, Facet facet, double experienced) {
        int f = facet.ordinal();
        double standard = people.standards().standard(person, relationClass, f);
        people.standards().setStandard(person, relationClass, f, standard + alpha * (experienced - standard));
        double raised = people.standards().raised(person, relationClass, f);
        if (raised != 0) {
            people.standards().setRaised(person, relationClass, f, raised - alpha * raised);
        }
    }

    /** Learns all facets of a session with an AI, so far as they spill over. */
    void learnFromAi(People people, int person, AiRole role, double humanness, Experience session) {
        if (sigma == 0) {
            return;
        }
        double strength = alpha * sigma * humanness;
        for (int c = 0; c < RelationClass.COUNT; c++) {
            double reach = c == role.analogueClass().ordinal() ? strength : across * strength;
            spill(people, person, c, Facet.AVAILABILITY, session.availability, reach);
            spill(people, person, c, Facet.ATTENTIVENESS, session.attentiveness, reach);
            spill(people, person, c, Facet.DEFERENCE, session.deference, reach);
        }
    }

    private static void spill(People people, int person, int c, Facet facet, double experienced, double reach) {
        int f = facet.ordinal();
        double raised = people.standards().raised(person, c, f);
        double whole = people.standards().standard(person, c, f) + raised;
        people.standards().setRaised(person, c, f, raised + reach * (experienced - whole));
    }

    /** Weight of a facet in the value of an experience. */
    public double weight(int facet) {
        return weight[facet];
    }

    /** Facet weights, in the order of {@code Facet}. */
    double[] weights() {
        return weight;
    }
}
