package kith.output;

import java.util.List;
import java.util.regex.Pattern;
import kith.scenario.settings.Scenario;
import kith.scenario.settings.ShockSettings.Event;

/** Names the people whom a shock or an intervention reaches, by the kind of what reaches them. */
final class Reached {
    /** Label of the group where both kinds are possible. */
    static final String YES = "Affected people";
    /** Label of the group where only an intervention reaches people. */
    static final String TARGETED = "Targeted people";
    /** Label of all others, whatever reaches the group: some of them may be affected through people they know. */
    static final String NO = "Other people";
    /** Label of those of them who know somebody whom it reaches. */
    static final String TIED = "Others tied to affected people";
    /** Label of those of them who know nobody whom it reaches. */
    static final String UNTIED = "Others without ties to affected people";

    /** Begins what the list of groups says of the name of a group where only an intervention reaches people. */
    static final String CALLED = " Charts of an intervention call them '";

    /** Says who is in none of the two groups by ties, although nothing reaches them. */
    static final String LEFT_OUT = "People who have a tie to somebody who dies of the shock are left out.";

    private static final String AFFECTED = "affected people";
    private static final String TARGETED_PEOPLE = "targeted people";

    private Reached() {}

    /** A text on affected people, where only an intervention reaches people. */
    static String targeted(String text) {
        return text.replace(AFFECTED, TARGETED_PEOPLE);
    }

    /** Gives the group the words that fit these worlds; a group of another kind stays as it is. */
    static Group told(Group group, List<Scenario> worlds) {
        boolean shock = worlds.stream().anyMatch(world -> world.shock().event() != Event.NONE);
        boolean measure = worlds.stream().anyMatch(world -> !world.interventions().isEmpty());
        if (!group.name().startsWith("treated:") || shock == measure) {
            return group;
        }
        Event event = worlds.stream().map(world -> world.shock().event()).filter(each -> each != Event.NONE)
                .findFirst()
                .orElse(Event.NONE);
        if (group.name().endsWith("tied")) {
            String meaning = group.meaning().split(Pattern.quote(" " + LEFT_OUT))[0]
                    + (event == Event.BEREAVEMENT ? " " + LEFT_OUT : "");
            return new Group(group.name(), shock ? group.label() : targeted(group.label()),
                    shock ? meaning : targeted(meaning), group.settled());
        }
        boolean yes = group.name().equals("treated:yes");
        String label = !yes ? NO : shock ? YES : TARGETED;
        String who = shock ? what(event) : "people whom the intervention is meant for";
        String meaning = yes ? capital(who) : "All people other than the " + who;
        return new Group(group.name(), label, meaning + ". They are followed in both worlds.", group.settled());
    }

    private static String what(Event event) {
        return switch (event) {
            case BEREAVEMENT -> "people whose partner dies on day 0 in the scenario";
            case BREAK_UP -> "people whose partnership breaks up on day 0 in the scenario";
            case MOVE -> "people who move on day 0 in the scenario";
            case NEW_JOB, NONE -> "people who change their job on day 0 in the scenario";
        };
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
