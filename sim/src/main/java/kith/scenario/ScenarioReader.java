package kith.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kith.scenario.Settings.Setting;

/**
 * Reads scenarios: defaults, then the files that are extended, then the file, then {@code --set}; later wins, value by
 * value. All problems are reported together, and then nothing is returned.
 */
public final class ScenarioReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,59}");
    private static final String NAME_RULE = "letters, digits and hyphens, at most 60";

    private final Settings defaults;
    private final ClaimNames names;
    private final boolean ofReference;

    private ScenarioReader(Settings defaults, ClaimNames names, boolean ofReference) {
        this.defaults = defaults;
        this.names = names;
        this.ofReference = ofReference;
    }

    /** A reader with the defaults loaded; it may be used from several threads. */
    public static ScenarioReader create() {
        return new ScenarioReader(Defaults.load(), ClaimNames.ANY, false);
    }

    /** A reader that refuses claims about anything else. */
    public ScenarioReader knowing(ClaimNames known) {
        return new ScenarioReader(defaults, known, ofReference);
    }

    /** A reader of references: what they claim of references of their own is left out. */
    public ScenarioReader ofReferences() {
        return new ScenarioReader(defaults, names, true);
    }

    /** Reads a file. */
    public ResolvedScenario read(Path file, List<String> sets) throws ScenarioException {
        Problems problems = new Problems();
        Path tidy = file.normalize().toString().isEmpty() ? file : file.normalize();
        SourceFiles sources = new SourceFiles(problems);
        sources.read(tidy);
        return resolve(sources, sets, tidy, problems);
    }

    /**
     * The file of the reference that a file names, if there is one. Other problems of the file are passed over, so that
     * those of the reference can be told together with them.
     */
    public Optional<Path> referenceOf(Path file, List<String> sets) {
        Problems problems = new Problems();
        SourceFiles sources = new SourceFiles(problems);
        sources.read(file.normalize());
        Settings settings = defaults.copy();
        settings.overlay(sources.settings());
        settings.overlay(SetOptions.read(sets, problems));
        Setting reference = settings.get("reference");
        return !sources.isComplete() || reference == null || reference.value().equals("none")
                ? Optional.empty()
                : SourceFiles.beside(file, (String) reference.value())
                        .filter(Files::isRegularFile)
                        .filter(other -> !other.equals(file.normalize()));
    }

    /**
     * The defaults, with values set. A wrong value is the caller's error here.
     *
     * @throws IllegalArgumentException with the {@link ScenarioException} as its cause
     */
    public ResolvedScenario defaults(List<String> sets) {
        try {
            Problems problems = new Problems();
            return resolve(new SourceFiles(problems), sets, null, problems);
        } catch (ScenarioException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private ResolvedScenario resolve(SourceFiles sources, List<String> sets, Path file, Problems problems)
            throws ScenarioException {
        Settings settings = defaults.copy();
        settings.overlay(sources.settings());
        settings.overlay(SetOptions.read(sets, problems));
        name(settings, file, problems);
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
        Scenario scenario = Binder.bind(settings, problems);
        if (file != null && sources.isComplete()) {
            reference(settings.get("reference"), file, problems);
        }
        problems.throwIfAny();
        Map<String, String> places = new TreeMap<>();
        settings.paths().stream().filter(path -> path.startsWith(GroupRules.GROUPS + ".")).forEach(path -> places.put(path, settings.get(path).at().toString()));
        return new ResolvedScenario(scenario, ResolvedText.of(scenario), sources.files(), file, places);
    }

    private static void name(Settings settings, Path file, Problems problems) {
        Setting given = settings.get("name");
        if (given == null) {
            String fallback = file == null ? "defaults" : stem(file);
            settings.put("name", Location.DEFAULTS, fallback);
            if (!NAME.matcher(fallback).matches() && !problems.touch("name") && Files.isRegularFile(file)) {
                problems.add(
                        Location.whole(file.toString()),
                        "name",
                        "'" + Words.shown(fallback, 60)
                                + "', taken from the file's name, has other characters than " + NAME_RULE
                                + "; rename the file or write a 'name'");
            }
        } else if (!NAME.matcher((String) given.value()).matches()) {
            problems.add(
                    given.at(),
                    "name",
                    "found '" + Words.shown((String) given.value(), 60) + "'; expected " + NAME_RULE);
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
                    .orElse("; write 'reference: none' to do without");
            problems.add(
                    at,
                    "reference",
                    (isDefault ? "default " : "found ") + "'" + Words.shown(name, 60) + "', but there is no file '"
                            + shown + "'" + meant);
        } else if (target.get().equals(file)) {
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
