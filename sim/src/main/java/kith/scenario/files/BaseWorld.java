package kith.scenario.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kith.scenario.format.Binder;
import kith.scenario.format.Defaults;
import kith.scenario.format.Description;
import kith.scenario.format.Descriptions;
import kith.scenario.format.Problems;
import kith.scenario.format.ResolvedText;
import kith.scenario.format.SetOptions;
import kith.scenario.format.Settings;
import kith.scenario.format.Settings.Setting;
import kith.scenario.format.SettingsReader;
import kith.scenario.format.Shape;
import kith.scenario.format.Tree;
import kith.scenario.format.Tree.Block;
import kith.scenario.format.Tree.Entry;
import kith.scenario.rules.Rules;
import kith.scenario.settings.Part;

/** The world from which ablations take something away: reads what they set against what it has. */
final class BaseWorld {
    private static final Set<String> OF_THE_STUDY = Descriptions.all().stream()
            .filter(d -> d.parameter().study())
            .map(Description::path)
            .collect(Collectors.toUnmodifiableSet());

    private final Settings settings = Defaults.load().copy();

    /** The defaults with values set, which are known to be right. */
    BaseWorld(List<String> sets) {
        settings.overlay(SetOptions.read(sets, new Problems()));
    }

    /**
     * The values of a mapping from paths to values, each as {@code path=value}; what is wrong with them is a problem.
     */
    List<String> without(Block set, Problems problems) {
        Problems mine = new Problems();
        Settings ablated = settings.copy();
        List<String> sets = new ArrayList<>();
        set.entries().forEach((given, entry) -> {
            if (Shape.partOf(given) == Part.AI && !(boolean) settings.get("ai.present").value()) {
                mine.add(entry.key(), given, "belongs to AI; these worlds have no AI");
                return;
            }
            if (Shape.partOf(given).isOfOneScenario()) {
                mine.add(entry.key(), given, "belongs to a scenario; these worlds are fixed");
                return;
            }
            Settings read = SettingsReader.read(nested(given, entry), mine);
            for (String leaf : read.paths()) {
                Setting setting = read.get(leaf);
                String value = ResolvedText.scalar(setting.value());
                Setting before = settings.get(leaf);
                if (OF_THE_STUDY.contains(leaf)) {
                    mine.add(entry.key(), leaf, "is a setting of the whole study; it cannot be set here");
                } else if (before != null && before.value().equals(setting.value())) {
                    mine.add(setting.at(), leaf,
                            "found " + value + ", which is already the value of the world; it changes nothing");
                }
                sets.add(leaf + "=" + value);
            }
            ablated.overlay(read);
        });
        if (mine.isEmpty()) {
            Rules.check(ablated, mine);
            Binder.bind(ablated, mine);
        }
        mine.addTo(problems);
        return sets;
    }

    private static Block nested(String path, Entry entry) {
        String[] names = path.split("\\.", -1);
        Tree tree = entry.value();
        for (int i = names.length - 1; i >= 0; i--) {
            tree = new Block(entry.key(), Map.of(names[i], new Entry(entry.key(), tree)));
        }
        return (Block) tree;
    }
}
