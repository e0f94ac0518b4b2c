package kith.scenario.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.scenario.format.Description;
import kith.scenario.format.Descriptions;
import kith.scenario.format.LeafValue;
import kith.scenario.format.Location;
import kith.scenario.format.Problems;
import kith.scenario.format.Shape;
import kith.scenario.format.Shape.Leaf;
import kith.scenario.format.Tree;
import kith.scenario.format.Tree.Block;
import kith.scenario.format.Tree.Broken;
import kith.scenario.format.Tree.Entry;
import kith.scenario.format.Tree.Items;
import kith.scenario.format.Tree.Scalar;
import kith.scenario.format.Words;
import kith.scenario.rules.Whole;
import kith.scenario.settings.Grade;
import kith.scenario.settings.Parameter;
import kith.scenario.settings.Part;
import kith.scenario.settings.SampleSettings;
import kith.scenario.settings.SampledSetting;

/**
 * Reads the part {@code sample} of an experiment: a method, a number of points, and what is unsure. A range is given by
 * {@code low} and {@code high}, or is the one that the setting declares. A section, or {@code everything}, stands for
 * all its settings of evidence grade D that declare one. A list of values stands for rivals.
 */
final class SampleReader {
    /** Stands for all settings. */
    static final String EVERYTHING = "everything";
    private static final String DECLARED = "declared";
    private static final String AT = "sample.settings";
    private static final List<String> TOP = List.of("method", "points", "settings", "except");
    private static final List<String> ENDS = List.of("low", "high");
    private static final Map<String, Shape> LEAVES = Shape.section(Leaves.class).fields();
    private static final String EXPECTED = "expected 'declared', a mapping of low and high, or a list of values";

    private final Problems problems;
    private final Map<String, Location> places;
    private final Set<String> taken;
    private final Map<String, Description> known = new LinkedHashMap<>();
    private final Map<String, SampledSetting> settings = new LinkedHashMap<>();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private final Set<String> bySection = new LinkedHashSet<>();
    private final Set<String> except = new LinkedHashSet<>();

    private record Leaves(
            @Parameter(text = "How points are chosen.") SampleSettings.Method method,
            @Parameter(text = "Number of points.", min = 1, max = ExperimentReader.MOST_WORLDS) int points) {}

    /**
     * @param places takes where each setting stands
     * @param taken settings that the experiment sets or varies, which no section includes
     */
    SampleReader(Problems problems, Map<String, Location> places, Set<String> taken) {
        this.problems = problems;
        this.places = places;
        this.taken = taken;
        Descriptions.all().stream().filter(each -> !each.path().contains("NAME"))
                .forEach(each -> known.put(each.path(), each));
    }

    /** What the part says; empty where it has problems. */
    Optional<SampleSettings> read(Entry entry) {
        if (!(entry.value() instanceof Block block)) {
            if (!(entry.value() instanceof Broken)) {
                problems.add(entry.key(), "sample", "found " + LeafValue.found(entry.value())
                        + "; expected a mapping of method, points and settings");
            }
            return Optional.empty();
        }
        block.entries().forEach((key, each) -> {
            if (!TOP.contains(key)) {
                problems.add(each.key(), "sample." + key, "unknown key" + Words.advice(key, TOP));
            }
        });
        Optional<Object> method = leaf("method", block, entry);
        boolean oneAtATime = method.filter(SampleSettings.Method.ONE_AT_A_TIME::equals).isPresent();
        Optional<Object> points = oneAtATime ? Optional.of(1) : leaf("points", block, entry);
        if (oneAtATime && block.entries().containsKey("points")) {
            problems.add(block.entries().get("points").key(), "sample.points",
                    "the method one_at_a_time has no points; leave it out");
        }
        Optional.ofNullable(block.entries().get("except")).ifPresent(this::except);
        settings(block.entries().get("settings"), entry);
        leaveOutLonely();
        if (method.isEmpty() || points.isEmpty() || settings.isEmpty()) {
            return Optional.empty();
        }
        SampleSettings read = new SampleSettings((SampleSettings.Method) method.get(), (int) points.get(),
                List.copyOf(settings.values()), List.copyOf(leftOut));
        if (read.worlds() > ExperimentReader.MOST_WORLDS) {
            problems.add(entry.key(), "sample", "found " + read.worlds() + " worlds ("
                    + settings.size() + " settings); expected at most " + ExperimentReader.MOST_WORLDS);
        }
        return Optional.of(read);
    }

    private Optional<Object> leaf(String key, Block block, Entry around) {
        Entry entry = block.entries().get(key);
        if (entry == null) {
            problems.add(around.key(), "sample." + key, "no value given; expected "
                    + (key.equals("method") ? "latin_hypercube, sobol, saltelli, morris or one_at_a_time"
                            : "a whole number"));
            return Optional.empty();
        }
        return entry.value() instanceof Broken ? Optional.empty()
                : LeafValue.read((Leaf) LEAVES.get(key), entry.value(), entry.key(), "sample." + key, problems);
    }

    /** Settings and sections that no section includes. */
    private void except(Entry entry) {
        for (Tree item : entry.value() instanceof Items list ? list.items() : List.of(entry.value())) {
            String path = item instanceof Scalar scalar ? scalar.text() : "";
            if (known.containsKey(path) || isSection(path)) {
                except.add(path);
            } else if (!(item instanceof Broken)) {
                problems.add(item.at(), "sample.except", item instanceof Scalar
                        ? "unknown setting or section '" + Words.shown(path, 60) + "'"
                                + Words.advice(path, known.keySet())
                        : "found " + LeafValue.found(item) + "; expected a setting or a section, such as ai.conduct");
            }
        }
    }

    private boolean isExcepted(String path) {
        return except.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "."));
    }

    private void settings(Entry entry, Entry around) {
        if (entry == null) {
            problems.add(around.key(), AT, "no value given; expected a mapping, such as ties: declared");
        } else if (entry.value() instanceof Block block && !block.entries().isEmpty()) {
            block.entries().forEach((path, each) -> {
                if (!isSection(path)) {
                    single(path, each);
                }
            });
            block.entries().forEach((path, each) -> {
                if (isSection(path)) {
                    section(path, each);
                }
            });
        } else if (!(entry.value() instanceof Broken)) {
            problems.add(entry.key(), AT, "found "
                    + (entry.value() instanceof Block ? "an empty mapping" : LeafValue.found(entry.value()))
                    + "; expected a mapping, such as ties: declared");
        }
    }

    /**
     * Leaves out a share of a whole if it alone is sampled and the others are 0: it could only be 1. The others of a
     * section declare no range.
     */
    private void leaveOutLonely() {
        Set<String> needs = known.keySet().stream().filter(path -> path.startsWith("needs."))
                .map(path -> path.split("\\.")).filter(parts -> parts.length > 2).map(parts -> parts[1])
                .collect(Collectors.toSet());
        for (Whole whole : Whole.all(needs)) {
            List<String> sampled = whole.paths().stream().filter(settings::containsKey).toList();
            if (whole.exactlyOne() && sampled.size() == 1 && bySection.contains(sampled.get(0))
                    && whole.paths().stream().noneMatch(taken::contains)) {
                settings.remove(sampled.get(0));
                leftOut.add(sampled.get(0));
            }
        }
    }

    private boolean isSection(String path) {
        return path.equals(EVERYTHING)
                || !known.containsKey(path) && known.keySet().stream().anyMatch(each -> each.startsWith(path + "."));
    }

    private void section(String path, Entry entry) {
        if (!isDeclared(entry.value())) {
            if (!(entry.value() instanceof Broken)) {
                problems.add(entry.value().at(), Shape.join(AT, path), "found " + LeafValue.found(entry.value())
                        + "; expected 'declared', since it is a section with many settings");
            }
            return;
        }
        int before = settings.size();
        known.forEach((each, description) -> {
            boolean within = path.equals(EVERYTHING) || each.startsWith(path + ".");
            if (within && isUnsure(description) && !taken.contains(each) && !isExcepted(each)
                    && !settings.containsKey(each)) {
                DeclaredRange range = DeclaredRange.of(description);
                if (range.isKnown()) {
                    put(description, range.low(), range.high(), entry.key());
                    bySection.add(each);
                } else {
                    leftOut.add(each);
                }
            }
        });
        if (settings.size() == before) {
            problems.add(entry.key(), Shape.join(AT, path),
                    "no setting of it is an assumption (evidence grade D) with a range");
        }
    }

    private static boolean isDeclared(Tree value) {
        return value instanceof Scalar scalar && scalar.plain() && scalar.text().equals(DECLARED);
    }

    /** Whether a setting is a number of evidence grade D that says something of the world. */
    private static boolean isUnsure(Description each) {
        return isNumber(each) && each.parameter().grade() == Grade.D && !each.parameter().study()
                && !each.defaultValue().isEmpty() && isOfTheWorld(each.path());
    }

    private static boolean isOfTheWorld(String path) {
        Part part = Shape.partOf(path);
        return part == Part.PEOPLE || part == Part.AI || part == Part.START;
    }

    private static boolean isNumber(Description each) {
        return each.type().equals("number") || each.type().equals("integer");
    }

    private void put(Description description, double low, double high, Location at) {
        double step = description.type().equals("integer") ? 1
                : description.parameter().unit().equals("norm") ? description.parameter().step() : 0;
        settings.put(description.path(), SampledSetting.range(description.path(), low, high, step));
        places.put(description.path(), at);
    }

    private void single(String path, Entry entry) {
        String at = Shape.join(AT, path);
        Description description = known.get(path);
        if (taken.contains(path)) {
            problems.add(entry.key(), at, "is under set or vary as well; leave one of them out");
        } else if (entry.value() instanceof Items items) {
            choices(path, items, entry);
        } else if (description == null) {
            problems.add(entry.key(), at, "unknown setting" + Words.advice(path, known.keySet()));
        } else if (!isNumber(description) || description.parameter().study()) {
            problems.add(entry.key(), at, description.parameter().study()
                    ? "is a setting of the whole study; it cannot be sampled"
                    : "is " + description.type() + "; expected a list of values, such as [reach, one_logit]");
        } else if (isDeclared(entry.value())) {
            DeclaredRange range = DeclaredRange.of(description);
            if (range.isKnown()) {
                put(description, range.low(), range.high(), entry.key());
            } else {
                problems.add(entry.value().at(), at, range.why());
            }
        } else if (entry.value() instanceof Block block) {
            range(description, block, entry, at);
        } else if (!(entry.value() instanceof Broken)) {
            problems.add(entry.value().at(), at, "found " + LeafValue.found(entry.value()) + "; " + EXPECTED);
        }
    }

    private void choices(String path, Items items, Entry entry) {
        List<String> values = new ArrayList<>();
        for (Tree item : items.items()) {
            if (item instanceof Scalar scalar && !values.contains(scalar.text())) {
                values.add(scalar.text());
            } else if (!(item instanceof Broken)) {
                problems.add(item.at(), Shape.join(AT, path), item instanceof Scalar scalar
                        ? "the value " + Words.shown(scalar.text(), 40) + " is there twice"
                        : "found " + LeafValue.found(item) + "; expected one value");
            }
        }
        if (values.size() < 2) {
            problems.add(entry.key(), Shape.join(AT, path), "expected at least two values");
        } else {
            settings.put(path, SampledSetting.oneOf(path, values));
            places.put(path, entry.key());
        }
    }

    private void range(Description description, Block block, Entry entry, String at) {
        Map<String, Double> ends = new LinkedHashMap<>();
        block.entries().forEach((key, end) -> {
            if (!ENDS.contains(key)) {
                problems.add(end.key(), Shape.join(at, key), "unknown key" + Words.advice(key, ENDS));
            } else if (!(end.value() instanceof Broken)) {
                LeafValue.read(new Leaf(description.parameter(), double.class), end.value(), end.key(),
                        Shape.join(at, key), problems).ifPresent(value -> ends.put(key, (double) value));
            }
        });
        for (String key : ENDS) {
            if (!block.entries().containsKey(key)) {
                problems.add(entry.key(), Shape.join(at, key), "no value given; expected a number");
            }
        }
        if (ends.size() == ENDS.size()) {
            if (ends.get("low") < ends.get("high")) {
                put(description, ends.get("low"), ends.get("high"), entry.key());
            } else {
                problems.add(block.entries().get("high").value().at(), Shape.join(at, "high"), "found "
                        + Words.number(ends.get("high")) + "; expected a number above low, which is "
                        + Words.number(ends.get("low")));
            }
        }
    }
}
