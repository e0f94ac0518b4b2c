package kith.scenario.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kith.scenario.format.Defaults;
import kith.scenario.format.Location;
import kith.scenario.format.Problems;
import kith.scenario.format.Settings;
import kith.scenario.format.Settings.Setting;
import kith.scenario.format.Words;
import kith.scenario.settings.ShockSettings;

/** What must hold between settings: shares that add up, names that exist. A rule is silent where a value is missing. */
public final class Rules {
    private static final double ROUNDING = 1e-9;

    private final Settings settings;
    private final Problems problems;

    private Rules(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    public static void check(Settings settings, Problems problems) {
        Rules rules = new Rules(settings, problems);
        Whole.all(settings.namesUnder("needs")).forEach(whole -> rules.sum(whole.paths(), whole.exactlyOne()));
        rules.shock();
        rules.known("ai.role", "roles.ai");
        for (String product : settings.namesUnder("ai.products")) {
            rules.known("ai.products." + product + ".role", "roles.ai");
            rules.provider("ai.products." + product + ".provider");
            rules.furtherRoles("ai.products." + product);
        }
        rules.toldApart();
        rules.oneRoleOrProducts();
        ProviderRules.check(settings, problems);
        for (String role : settings.namesUnder("roles.ai")) {
            rules.known("roles.ai." + role + ".analogue", "roles.human");
        }
    }

    private void sum(List<String> paths, boolean exactlyOne) {
        double total = 0;
        List<String> terms = new ArrayList<>();
        for (String path : paths) {
            Setting setting = settings.get(path);
            if (setting == null || problems.touch(path)) {
                return;
            }
            total += (Double) setting.value();
            boolean isDefault = setting.at().equals(Location.DEFAULTS);
            terms.add(path.substring(path.lastIndexOf('.') + 1) + " " + Words.number((Double) setting.value())
                    + (isDefault ? " (default)" : ""));
        }
        if (exactlyOne ? Math.abs(total - 1) > ROUNDING : total > 1 + ROUNDING) {
            double rounded = Math.rint(total * 1e9) / 1e9;
            String blamed = settings.lastSet(paths).orElseThrow();
            problems.add(
                    settings.get(blamed).at(),
                    blamed,
                    String.join(", ", terms) + " add up to " + Words.number(rounded) + "; expected "
                            + (exactlyOne ? "1" : "at most 1"));
        }
    }

    /** A shock has an event and a share, or neither. */
    private void shock() {
        Setting event = settings.get("shock.event");
        Setting share = settings.get("shock.share");
        Setting happens = settings.get("shock.happens");
        if (event == null || share == null || happens == null || problems.touch("shock")) {
            return;
        }
        boolean none = event.value() == ShockSettings.Event.NONE;
        if (none && (Double) share.value() > 0) {
            problems.add(share.at(), "shock.share",
                    "a shock needs an event; set 'shock.event', or leave the share out");
        } else if (none && (Boolean) happens.value()) {
            problems.add(happens.at(), "shock.happens", "a shock needs an event; set 'shock.event', or leave this out");
        } else if (!none && (Double) share.value() == 0) {
            problems.add(event.at(), "shock.share",
                    "the shock affects nobody; set 'shock.share' above 0, or leave the event out");
        }
    }

    /** A provider has a name of the kind that stands under {@code ai.providers}. */
    private void provider(String path) {
        Setting given = settings.get(path);
        if (given == null || problems.touch(path) || Words.isName((String) given.value())) {
            return;
        }
        String name = (String) given.value();
        problems.add(given.at(), path, "found '" + Words.shown(name, 60) + "'; expected " + Words.NAME_RULE
                + Words.nearest(name, settings.namesUnder("ai.providers"))
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse(""));
    }

    /** Further roles of a blended product exist, and stand once. */
    private void furtherRoles(String product) {
        String path = product + ".also";
        Setting also = settings.get(path);
        Setting role = settings.get(product + ".role");
        if (also == null || also.value().equals("none") || problems.touch(path)) {
            return;
        }
        Set<String> known = settings.namesUnder("roles.ai");
        List<String> seen = new ArrayList<>();
        for (String part : ((String) also.value()).split(",", -1)) {
            String name = part.strip();
            if (!known.contains(name)) {
                problems.add(also.at(), path,
                        "found '" + Words.shown(name, 60) + "', which is not a name under roles.ai"
                                + Words.advice(name, known));
            } else if (seen.contains(name) || role != null && role.value().equals(name)) {
                problems.add(also.at(), path, "'" + name + "' is listed twice; the product already has this role");
            }
            seen.add(name);
        }
    }

    /** A person's luck with a product hangs on its provider and role, so no two products share both. */
    private void toldApart() {
        Map<String, String> seen = new TreeMap<>();
        for (String product : settings.namesUnder("ai.products")) {
            String path = "ai.products." + product;
            Setting role = settings.get(path + ".role");
            if (role == null || problems.touch(path + ".provider")) {
                continue;
            }
            Setting given = settings.get(path + ".provider");
            String provider = given == null ? "one" : (String) given.value();
            String before = seen.putIfAbsent(provider + " " + role.value(), product);
            if (before != null) {
                problems.add(given == null ? role.at() : given.at(), path + ".provider",
                        "'" + before + "' and '" + product + "' have the role '" + role.value() + "' of the provider '"
                                + provider
                                + "', so both would have the same random draws; give one of them another provider");
            }
        }
    }

    /**
     * A role for the only product, or products. The default role is no choice: a file that holds every value has it,
     * too.
     */
    private void oneRoleOrProducts() {
        Setting role = settings.get("ai.role");
        if (role != null && !settings.namesUnder("ai.products").isEmpty()
                && !role.value().equals(Defaults.load().get("ai.role").value())) {
            problems.add(role.at(), "ai.role",
                    "has no effect with ai.products, because each product has its own role; leave it out");
        }
    }

    private void known(String path, String names) {
        Setting setting = settings.get(path);
        Set<String> known = settings.namesUnder(names);
        if (setting == null || problems.touch(path) || known.contains((String) setting.value())) {
            return;
        }
        problems.add(
                setting.at(),
                path,
                "found '" + Words.shown((String) setting.value(), 60) + "', which is not a name under " + names
                        + Words.advice((String) setting.value(), known));
    }
}
