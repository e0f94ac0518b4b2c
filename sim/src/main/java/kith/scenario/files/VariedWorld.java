package kith.scenario.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.scenario.format.Defaults;
import kith.scenario.format.Description;
import kith.scenario.format.Descriptions;
import kith.scenario.format.LeafValue;
import kith.scenario.format.Location;
import kith.scenario.format.Problems;
import kith.scenario.format.Settings;
import kith.scenario.format.Settings.Setting;
import kith.scenario.format.Shape;
import kith.scenario.format.Shape.Leaf;
import kith.scenario.format.Suggestions;
import kith.scenario.format.Tree.Block;
import kith.scenario.format.Tree.Broken;
import kith.scenario.format.Tree.Entry;
import kith.scenario.format.Tree.Scalar;
import kith.scenario.format.Words;
import kith.scenario.rules.Rules;
import kith.scenario.settings.CalibratedParameter;
import kith.scenario.settings.Parameter;
import kith.scenario.settings.Part;
import kith.scenario.settings.Plugins;

/** The world of which a calibration varies settings: what may be varied, between which ends. */
final class VariedWorld {
    private static final String EXPECTED = "expected 'declared', or a mapping of low and high";
    private static final Map<String, Shape> ENDS = Shape.section(Ends.class).fields();

    private final Problems problems;
    private final Settings settings;
    private final Map<String, Description> described = new LinkedHashMap<>();
    private final boolean ai;
    private final boolean whole;

    private record Ends(
            @Parameter(text = "Lower end.") double low,
            @Parameter(text = "Upper end.") double high) {}

    /** Two ends, and where they were written. */
    private record Range(double low, double high, Location at) {}

    /** The defaults without AI, or the world of a file. */
    VariedWorld(Optional<Path> world, boolean ai, Plugins plugins, Location named, Problems problems) {
        this.ai = ai;
        this.problems = problems;
        settings = Defaults.load(Shape.with(plugins)).copy();
        Descriptions.of(plugins).stream().filter(d -> !d.path().contains("NAME"))
                .forEach(d -> described.put(d.path(), d));
        boolean sound = true;
        if (world.isPresent()) {
            Problems mine = new Problems();
            SourceFiles sources = new SourceFiles(Shape.with(plugins), mine);
            sources.read(world.get(), named, "world");
            settings.overlay(sources.settings());
            still(mine);
            sound = mine.isEmpty();
            mine.addTo(problems);
        }
        whole = sound;
    }

    /** Patterns are those of one world without AI that stays as it is. */
    private void still(Problems mine) {
        Setting ai = settings.get("ai.present");
        if (ai != null && !ai.at().equals(Location.DEFAULTS) && ai.value().equals(true)) {
            mine.add(ai.at(), "ai.present", "found true; the patterns need a world without AI");
        }
        Setting shock = settings.get("shock.happens");
        if (shock != null && shock.value().equals(true)) {
            mine.add(shock.at(), "shock.happens", "found true; the patterns need a world without shocks");
        }
        if (!settings.namesUnder("at_day").isEmpty()) {
            mine.add(settings.around("at_day"), "at_day", "the patterns need a world without windows");
        }
    }

    /** What the entries of {@code parameters} say. */
    List<CalibratedParameter> parameters(Block block) {
        List<CalibratedParameter> parameters = new ArrayList<>();
        block.entries().forEach((path, entry) -> {
            if (mayVary(path, entry)) {
                parameter(path, entry).ifPresent(parameters::add);
            }
        });
        return parameters;
    }

    private String advice(String path) {
        Optional<String> near = Words.nearest(path, described.keySet());
        String asked = Suggestions.asked(near.map(List::of).orElse(Suggestions.of(path, null, Shape.SCENARIO)));
        return asked.isEmpty() ? "; 'kith list parameters' shows all settings" : asked;
    }

    private boolean mayVary(String path, Entry entry) {
        Description description = described.get(path);
        String wrong = description == null
                ? "unknown setting" + advice(path)
                : Shape.partOf(path) == Part.AI && !ai
                        ? "belongs to AI; these worlds have no AI unless the file says 'ai: true'"
                : description.parameter().study() ? "is a setting of the whole study; it cannot be varied here"
                : !description.type().equals("number") || description.parameter().unit().equals("norm")
                        || description.defaultValue().isEmpty()
                        ? "is " + (description.parameter().unit().equals("norm") ? "a norm in halves"
                                : description.type().replaceFirst("^integer$", "an integer"))
                                + "; only continuous numbers can be calibrated"
                : "";
        if (!wrong.isEmpty()) {
            problems.add(entry.key(), Shape.join("parameters", path), wrong);
        }
        return wrong.isEmpty();
    }

    private Optional<CalibratedParameter> parameter(String path, Entry entry) {
        String at = Shape.join("parameters", path);
        boolean declared = entry.value() instanceof Scalar scalar && scalar.plain() && scalar.text().equals("declared");
        if (!declared && !(entry.value() instanceof Block)) {
            if (!(entry.value() instanceof Broken)) {
                problems.add(entry.value().at(), at, "found " + LeafValue.found(entry.value()) + "; " + EXPECTED);
            }
            return Optional.empty();
        }
        Parameter parameter = described.get(path).parameter();
        Optional<Range> range = declared ? declared(path, entry, at) : given(path, (Block) entry.value(), entry, at);
        Setting now = settings.get(path);
        return range.filter(r -> bears(path, r))
                .map(r -> new CalibratedParameter(path, parameter.unit(), parameter.grade(), (double) now.value(),
                        r.low(), r.high(), declared));
    }

    /** The sampling distribution that the setting declares. */
    private Optional<Range> declared(String path, Entry entry, String at) {
        Description description = described.get(path);
        DeclaredRange declared = DeclaredRange.of(description);
        if (declared.isKnown()) {
            return Optional.of(new Range(declared.low(), declared.high(), entry.key()));
        }
        problems.add(entry.value().at(), at, declared.why());
        return Optional.empty();
    }

    private Optional<Range> given(String path, Block block, Entry entry, String at) {
        Map<String, Double> ends = new LinkedHashMap<>();
        block.entries().forEach((key, end) -> {
            if (!ENDS.containsKey(key)) {
                problems.add(end.key(), Shape.join(at, key), "unknown key" + Words.advice(key, ENDS.keySet()));
            } else if (!(end.value() instanceof Broken)) {
                LeafValue
                        .read(new Leaf(described.get(path).parameter(), double.class), end.value(), end.key(),
                                Shape.join(at, key), problems)
                        .ifPresent(value -> ends.put(key, (double) value));
            }
        });
        for (String key : ENDS.keySet()) {
            if (!block.entries().containsKey(key)) {
                problems.add(entry.key(), Shape.join(at, key), "no value given; expected a number");
            }
        }
        if (ends.size() < 2) {
            return Optional.empty();
        }
        Location high = block.entries().get("high").value().at();
        if (ends.get("low") >= ends.get("high")) {
            problems.add(high, Shape.join(at, "high"),
                    "found " + Words.number(ends.get("high")) + "; expected a number above low, which is "
                            + Words.number(ends.get("low")));
            return Optional.empty();
        }
        return Optional.of(new Range(ends.get("low"), ends.get("high"), high));
    }

    /** Whether the world, as it stands otherwise, bears both ends. */
    private boolean bears(String path, Range range) {
        boolean bears = true;
        for (double end : new double[] {range.low(), range.high()}) {
            Problems mine = new Problems();
            Settings varied = settings.copy();
            varied.put(path, range.at(), end);
            if (whole && bears) {
                Rules.check(varied, mine);
            }
            mine.all().forEach(p -> problems.add(range.at(), Shape.join("parameters", path),
                    "at " + Words.number(end) + ": " + p.message()));
            bears &= mine.isEmpty();
        }
        return bears;
    }
}
