package kith.scenario.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kith.scenario.format.Binder;
import kith.scenario.format.Defaults;
import kith.scenario.format.GivenValues;
import kith.scenario.format.Location;
import kith.scenario.format.Problems;
import kith.scenario.format.ResolvedText;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.ScenarioValues;
import kith.scenario.format.SetOptions;
import kith.scenario.format.SetValue;
import kith.scenario.format.Settings;
import kith.scenario.format.Settings.Setting;
import kith.scenario.format.Shape;
import kith.scenario.format.Shape.Section;
import kith.scenario.format.SourceText;
import kith.scenario.format.Words;
import kith.scenario.format.WrittenPath;
import kith.scenario.rules.ClaimNames;
import kith.scenario.rules.ClaimRules;
import kith.scenario.rules.CovariateRules;
import kith.scenario.rules.GroupRules;
import kith.scenario.rules.InterventionRules;
import kith.scenario.rules.Rules;
import kith.scenario.rules.ShowsRules;
import kith.scenario.rules.TrialRules;
import kith.scenario.rules.WindowRules;
import kith.scenario.settings.Plugins;
import kith.scenario.settings.Plugins.Plugin;
import kith.scenario.settings.Scenario;

/**
 * Reads scenarios: defaults, then the files that are extended, then the file, then {@code --set}; later wins, value by
 * value. All problems are reported together, and then nothing is returned.
 */
public final class ScenarioReader {
    private static final String INTERVENTIONS = "interventions";

    private final Settings defaults;
    private final ClaimNames names;
    private final boolean ofReference;
    private final Plugins plugins;
    private final Section shape;

    private ScenarioReader(Plugins plugins, Settings defaults, ClaimNames names, boolean ofReference) {
        this.plugins = plugins;
        shape = Shape.with(plugins);
        this.defaults = defaults;
        this.names = names;
        this.ofReference = ofReference;
    }

    /** The settings of a plug-in with their defaults. */
    public static Record defaultsOf(Plugin plugin) {
        return create(new Plugins(List.of(plugin))).defaults(List.of()).scenario().extensions().settings()
                .get(plugin.name());
    }

    /** A reader with the defaults loaded; it may be used from several threads. */
    public static ScenarioReader create() {
        return create(Plugins.NONE);
    }

    /** The plug-ins that have settings in the scenarios. */
    public Plugins plugins() {
        return plugins;
    }

    /** A reader of scenarios in which plug-ins have settings. */
    public static ScenarioReader create(Plugins plugins) {
        return new ScenarioReader(plugins, Defaults.load(Shape.with(plugins)), ClaimNames.ANY, false);
    }

    /** A reader that refuses claims about anything else. */
    public ScenarioReader knowing(ClaimNames known) {
        return new ScenarioReader(plugins, defaults, known, ofReference);
    }

    /** A reader of references: what they claim of references of their own is left out. */
    public ScenarioReader ofReferences() {
        return new ScenarioReader(plugins, defaults, names, true);
    }

    /** Reads a file, with values of {@code --set}. */
    public ResolvedScenario read(Path file, List<String> sets) throws ScenarioException {
        return read(file, GivenValues.of(sets));
    }

    /** Reads a file, with the values given on a command line. */
    public ResolvedScenario read(Path file, GivenValues given) throws ScenarioException {
        Problems problems = new Problems();
        Path tidy = tidy(file);
        SourceFiles sources = new SourceFiles(shape, problems);
        sources.read(tidy);
        return resolve(sources, given, tidy, problems);
    }

    /**
     * Reads the settings of a scenario from a text that holds all of them; it names no reference.
     *
     * @param named the file under whose name problems are told
     */
    public ResolvedScenario read(Path named, String text) throws ScenarioException {
        Problems problems = new Problems();
        SourceFiles sources = new SourceFiles(shape, problems);
        sources.read(named, text);
        return resolve(sources, GivenValues.of(List.of()), null, problems);
    }

    /**
     * The file of the reference that a file names, if there is one. Other problems of the file are passed over, so that
     * those of the reference can be told together with them.
     */
    public Optional<Path> referenceOf(Path file, GivenValues given) {
        Problems problems = new Problems();
        SourceFiles sources = new SourceFiles(shape, problems);
        sources.read(tidy(file));
        Settings settings = defaults.copy();
        settings.overlay(sources.settings());
        settings.overlay(SetOptions.read(GivenValues.SET, given.set(), shape, problems));
        Setting reference = settings.get("reference");
        return !sources.isComplete() || reference == null || reference.value().equals("none")
                ? Optional.empty()
                : SourceFiles.beside(file, (String) reference.value())
                        .filter(Files::isRegularFile)
                        .filter(other -> !isSame(other, file));
    }

    private static Path tidy(Path file) {
        Path tidy = WrittenPath.tidy(file);
        return tidy.toString().isEmpty() ? file : tidy;
    }

    private static boolean isSame(Path one, Path other) {
        return WrittenPath.whole(one).equals(WrittenPath.whole(other));
    }

    /**
     * The defaults, with values set. A wrong value is the caller's error here.
     *
     * @throws IllegalArgumentException with the {@link ScenarioException} as its cause
     */
    public ResolvedScenario defaults(List<String> sets) {
        return defaults(GivenValues.of(sets));
    }

    /**
     * The defaults, with values given on a command line. A wrong value is the caller's error here.
     *
     * @throws IllegalArgumentException with the {@link ScenarioException} as its cause
     */
    public ResolvedScenario defaults(GivenValues given) {
        try {
            Problems problems = new Problems();
            return resolve(new SourceFiles(shape, problems), given, null, problems);
        } catch (ScenarioException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private ResolvedScenario resolve(SourceFiles sources, GivenValues given, Path file, Problems problems)
            throws ScenarioException {
        Settings shipped = defaults.copy();
        shipped.overlay(sources.settings());
        Settings everywhere = SetOptions.read(GivenValues.SET_ALL, given.everywhere(), shape, problems);
        Settings set = SetOptions.read(GivenValues.SET, given.set(), shape, problems);
        Settings settings = shipped.copy();
        settings.overlay(everywhere);
        settings.overlay(set);
        if (file == null || sources.isComplete()) {
            name(settings, file, problems);
        }
        DataFiles.settle(settings, sources.files(), problems);
        Rules.check(settings, problems);
        WindowRules.check(settings, problems);
        TrialRules.check(settings, defaults, problems);
        InterventionRules.check(settings, problems);
        if (ofReference) {
            settings.removeAll("claims");
        }
        CovariateRules.check(settings, names, problems);
        GroupRules.check(settings, names, problems);
        ClaimRules.check(settings, names, problems);
        ShowsRules.check(settings, names, problems);
        Scenario scenario = Binder.bind(settings, plugins, problems);
        if (file != null && sources.isComplete()) {
            reference(settings.get("reference"), file, problems);
        }
        problems.throwIfAny();
        List<SetValue> told = SetValue.of(shipped, everywhere, set, ScenarioValues.leaves(scenario));
        Map<String, String> places = new TreeMap<>();
        settings.paths().stream()
                .filter(path -> path.startsWith(GroupRules.GROUPS + ".") || path.equals(ShowsRules.RIVALS))
                .forEach(path -> places.put(path, settings.get(path).at().toString()));
        settings.namesUnder(INTERVENTIONS).stream().map(name -> Shape.join(INTERVENTIONS, name))
                .forEach(path -> places.put(path, settings.around(path).toString()));
        return new ResolvedScenario(scenario, ResolvedText.of(scenario), sources.files(), file, told, places,
                settings.notices());
    }

    private static void name(Settings settings, Path file, Problems problems) {
        Setting given = settings.get("name");
        if (given == null) {
            String fallback = file == null ? "defaults" : stem(file);
            settings.put("name", Location.DEFAULTS, fallback);
            Optional<String> wrong = ScenarioName.complaint(fallback);
            if (wrong.isPresent() && !problems.touch("name") && Files.isRegularFile(file)) {
                problems.add(
                        Location.whole(file.toString()),
                        "name",
                        "'" + Words.shown(fallback, 60) + "', taken from the file's name, "
                                + (ScenarioName.isOfWindows(fallback)
                                        ? "is a device on Windows"
                                        : "has other characters than " + ScenarioName.RULE)
                                + "; rename the file or write a 'name'");
            }
        } else {
            String name = (String) given.value();
            ScenarioName.complaint(name).ifPresent(
                    wrong -> problems.add(given.at(), "name", "found '" + Words.shown(name, 60) + "'; " + wrong));
        }
        if (settings.get("label") == null) {
            settings.put("label", Location.DEFAULTS, settings.get("name").value());
        }
    }

    private static void reference(Setting reference, Path file, Problems problems) {
        String name = (String) reference.value();
        if (name.equals("none") || problems.touch("reference") || !Files.isRegularFile(file)) {
            return;
        }
        boolean isDefault = reference.at().equals(Location.DEFAULTS);
        Location at = isDefault ? Location.whole(file.toString()) : reference.at();
        Optional<Path> target = SourceFiles.beside(file, name);
        if (target.isEmpty() || !Files.isRegularFile(target.get())) {
            String shown = target.map(Path::toString).orElse(Words.shown(name, 60));
            String meant = target.flatMap(SourceText::nearest)
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse("; write 'reference: none' for no reference");
            String dead = target.map(WrittenPath::deadLink).orElse("");
            problems.add(
                    at,
                    "reference",
                    (isDefault ? "default " : "found ") + "'" + Words.shown(name, 60)
                            + (dead.isEmpty()
                                    ? "', but there is no file '" + shown + "'" + meant
                                    : "', but '" + shown + "' " + dead));
        } else if (isSame(target.get(), file)) {
            problems.add(
                    at,
                    "reference",
                    "'" + Words.shown(name, 60) + "' is this file itself; expected another scenario or none");
        }
    }

    private static String stem(Path file) {
        return SourceText.stem(String.valueOf(file.getFileName()));
    }
}
