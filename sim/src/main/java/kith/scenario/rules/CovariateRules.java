package kith.scenario.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kith.scenario.format.Problems;
import kith.scenario.format.Settings;
import kith.scenario.format.Settings.Setting;
import kith.scenario.format.Words;
import kith.scenario.settings.GroupSettings;
import kith.scenario.settings.PopulationSettings;

/** What must hold of columns that are carried along: a people file, names of their own, each once. */
public final class CovariateRules {
    /** Path of their names. */
    static final String COVARIATES = "population.covariates";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,59}");

    private CovariateRules() {}

    /** The names; none where the setting is missing or wrong. */
    static List<String> names(Settings settings, Problems problems) {
        Setting setting = settings.get(COVARIATES);
        return setting == null || problems.touch(COVARIATES) ? List.of()
                : PopulationSettings.covariateNames((String) setting.value());
    }

    public static void check(Settings settings, ClaimNames known, Problems problems) {
        Setting setting = settings.get(COVARIATES);
        List<String> names = names(settings, problems);
        if (names.isEmpty()) {
            return;
        }
        if (settings.get("population.people_file") == null && !problems.touch("population.people_file")) {
            problems.add(setting.at(), COVARIATES,
                    "there is no people file to read them from; set 'population.people_file'");
        }
        Set<String> taken = new TreeSet<>(known.values());
        known.groups().forEach(group -> taken.add(group.replaceFirst(":.*", "")));
        taken.add(GroupSettings.OWN.replace(":", ""));
        List<String> seen = new ArrayList<>();
        for (String name : names) {
            String shown = "'" + Words.shown(name, 60) + "'";
            if (name.isEmpty()) {
                problems.add(setting.at(), COVARIATES,
                        "found nothing between two commas; expected names of columns with one comma between");
            } else if (!NAME.matcher(name).matches()) {
                problems.add(setting.at(), COVARIATES,
                        "found " + shown + "; expected names of columns with commas between:"
                                + " letters, digits, '_', '.' and '-', a letter first");
            } else if (taken.contains(name)) {
                problems.add(setting.at(), COVARIATES,
                        shown + " is a name of kith's own; rename the column of the people file");
            } else if (seen.contains(name)) {
                problems.add(setting.at(), COVARIATES, shown + " is named twice");
            }
            seen.add(name);
        }
    }
}
