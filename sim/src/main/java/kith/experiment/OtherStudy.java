package kith.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.ScenarioValues;
import kith.scenario.format.ScenarioValues.Difference;
import kith.scenario.settings.Plugins;
import kith.scenario.settings.Scenario;
import tools.jackson.databind.JsonNode;

/** The study that a results folder holds, compared with the one that is asked for: why their runs are not the same. */
final class OtherStudy {
    private static final int FEW = 5;

    /** What differs without making other runs. */
    private static final Set<String> IDLE = Set.of("replicates", "population.people_file", "population.ties_file");

    private final Path folder;
    private final StudyPlan plan;

    OtherStudy(Path folder, StudyPlan plan) {
        this.folder = folder;
        this.plan = plan;
    }

    /** The causes in words that follow a noun: settings with their value now and there, or what else is known. */
    String causes() {
        JsonNode manifest = ManifestFile.read(folder);
        Map<String, Scenario> there = new LinkedHashMap<>();
        Set<String> causes = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        manifest.path("scenarios").forEach(each -> names.add(each.path("scenario_id").asString("")));
        boolean several = manifest.path("scenarios").valueStream()
                .filter(each -> each.path("role").asString("").equals("scenario")).count() > 1;
        manifest.path("scenarios").forEach(each -> {
            String name = each.path("scenario_id").asString("");
            String file = each.path("role").asString("").equals("reference") ? StudyFolder.RESOLVED_REFERENCE
                    : several ? "resolved." + name + ".yaml" : StudyFolder.RESOLVED;
            read(file).ifPresent(scenario -> there.put(name, scenario));
        });
        List<ResolvedScenario> worlds = plan.worlds().toList();
        List<String> now = worlds.stream().map(each -> each.scenario().name()).toList();
        if (!names.isEmpty()) {
            now.stream().filter(name -> !names.contains(name))
                    .forEach(name -> causes.add("the scenario " + name + " is new"));
            names.stream().filter(name -> !now.contains(name))
                    .forEach(name -> causes.add("the scenario " + name + " is not asked for"));
        }
        for (ResolvedScenario each : worlds) {
            Scenario other = there.get(each.scenario().name());
            if (other != null) {
                ScenarioValues.differences(each.scenario(), other).stream()
                        .filter(d -> !IDLE.contains(d.path()))
                        .forEach(d -> causes.add(told(d)));
            }
        }
        users(there).ifPresent(causes::add);
        data(manifest).forEach(causes::add);
        plugins(manifest).forEach(causes::add);
        String digest = manifest.path("model_digest").asString("");
        if (!digest.isEmpty() && !digest.equals(ModelDigest.get())) {
            causes.add("the model is another version");
        }
        if (causes.isEmpty()) {
            return names.isEmpty() ? " (another scenario, setting, seed, or version of the model)"
                    : " of an earlier state of this study";
        }
        List<String> all = List.copyOf(causes);
        return ": " + String.join("; ", all.subList(0, Math.min(FEW, all.size())))
                + (all.size() > FEW ? "; and " + (all.size() - FEW) + " more differences" : "");
    }

    private static String told(Difference d) {
        return d.path() + " is " + (d.value().isEmpty() ? "not set" : d.value()) + " now and "
                + (d.other().isEmpty() ? "not set" : d.other()) + " there";
    }

    private Optional<Scenario> read(String file) {
        if (!Files.isRegularFile(folder.resolve(file))) {
            return Optional.empty();
        }
        try {
            return Optional
                    .of(ScenarioReader.create(plugins()).read(folder.resolve(file), List.of("reference=none"))
                            .scenario());
        } catch (ScenarioException e) {
            return Optional.empty(); // written by another version, or edited
        }
    }

    private Plugins plugins() {
        return plan.scenario().scenario().extensions().plugins();
    }

    /** The plug-ins that are not the same. */
    private List<String> plugins(JsonNode manifest) {
        Map<String, String> there = new TreeMap<>();
        manifest.path("plugins").forEach(each -> there.put(each.path("name").asString(""),
                each.path("sha256").asString("")));
        List<String> causes = new ArrayList<>();
        plugins().all().forEach(each -> {
            String sum = there.remove(each.name());
            if (!each.sha256().equals(sum)) {
                causes.add("the plug-in " + each.name() + (sum == null ? " is new" : " is another version"));
            }
        });
        there.keySet().forEach(name -> causes.add("the plug-in " + name + " is not loaded"));
        return causes;
    }

    /** Whether the groups by eventual use come from another scenario. */
    private Optional<String> users(Map<String, Scenario> there) {
        Optional<String> now = plan.usersOf();
        JsonNode scenarios = ManifestFile.read(folder).path("scenarios");
        Stream<JsonNode> withAi = scenarios.valueStream().filter(each -> each.path("ai").asBoolean(false));
        Optional<String> reference = scenarios.valueStream()
                .filter(each -> each.path("role").asString("").equals("reference")
                        && each.path("ai").asBoolean(false))
                .map(each -> each.path("scenario_id").asString("")).findFirst();
        Optional<String> before = reference
                .or(() -> withAi.map(each -> each.path("scenario_id").asString("")).sorted().findFirst());
        return now.isPresent() && before.isPresent() && !there.isEmpty() && !now.equals(before)
                ? Optional.of(
                        "groups by eventual use come from " + now.get() + " now and from " + before.get() + " there")
                : Optional.empty();
    }

    /** The data files whose content is another. */
    private List<String> data(JsonNode manifest) {
        Map<String, String> before = new LinkedHashMap<>();
        manifest.path("inputs_sha256").propertyStream()
                .forEach(each -> before.put(each.getKey(), each.getValue().asString("")));
        List<String> changed = new ArrayList<>();
        for (Path file : plan.scenario().dataFiles()) {
            String sum = before.get(file.toString());
            try {
                if (sum != null && Files.isRegularFile(file) && !sum.equals(Digest.ofFile(file))) {
                    changed.add("the file " + file + " has changed");
                }
            } catch (IOException e) {
                continue; // its reader says what is wrong with it
            }
        }
        return changed;
    }
}
