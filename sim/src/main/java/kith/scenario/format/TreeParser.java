package kith.scenario.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kith.scenario.format.Tree.Block;
import kith.scenario.format.Tree.Broken;
import kith.scenario.format.Tree.Entry;
import kith.scenario.format.Tree.Items;
import kith.scenario.format.Tree.Scalar;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Makes a {@link Tree} from YAML 1.2 or JSON text; what is not a plain document of plain values is a problem. */
public final class TreeParser {
    private static final int DEEPEST = 32;
    private static final int MOST_VALUES = 20_000;
    /** Tabs behind the sign that ends a key or begins an item, and at the end of a line. */
    private static final Pattern SEPARATION = Pattern.compile(
            "(?<=[:,\\[{-])[ \\t]++|(?<=[^ \\t\\r\\n])[ \\t]++(?=#|[\\r\\n]|\\z)");

    private final String source;
    private final Problems problems;
    private final String[] lines;
    private final Map<Anchor, Tree> anchored = new HashMap<>();
    private final Map<Anchor, Integer> sizes = new HashMap<>();
    private Iterator<Event> events;
    private int values;

    private TreeParser(String source, String text, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.lines = text.split("\r\n|\r|\n", -1);
    }

    /** Reading cannot go on after this problem. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    public static Optional<Tree> parse(String source, String text, Problems problems) {
        return new TreeParser(source, text, problems).document(text);
    }

    private Optional<Tree> document(String text) {
        String spaced = text.stripLeading().startsWith("{") ? tabsToSpaces(text) : separationsToSpaces(text);
        try {
            events = new Parse(LoadSettings.builder()
                    .setLabel(source)
                    .setParseComments(false)
                    .build())
                    .parseString(spaced)
                    .iterator();
            Tree root = null;
            while (events.hasNext()) {
                Event event = events.next();
                if (event instanceof DocumentStartEvent && root != null) {
                    problems.add(at(event), "", "a second document starts here; expected one document in a file");
                    return Optional.empty();
                }
                if (event instanceof NodeEvent node) {
                    root = node(node, 1, "");
                }
            }
            if (root == null) {
                problems.add(Location.whole(source), "", "has no content; expected at least 'schema_version: 1'");
            }
            return Optional.ofNullable(root);
        } catch (Stop e) {
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            YamlFault.tell(source, lines, e, problems);
            return Optional.empty();
        } catch (ReaderException e) {
            problems.add(
                    Location.whole(source),
                    "",
                    String.format(
                            Locale.ROOT,
                            "holds the character U+%04X, which YAML does not allow; is it a text file?",
                            e.getCodePoint()));
            return Optional.empty();
        } catch (YamlEngineException e) {
            YamlFault.tell(source, lines, problems);
            return Optional.empty();
        }
    }

    private Tree node(NodeEvent event, int depth, String path) {
        if (depth > DEEPEST) {
            problems.add(at(event), "", "nested deeper than " + DEEPEST + " levels");
            throw new Stop();
        }
        count(event, 1);
        int before = values - 1;
        if (event instanceof AliasEvent alias) {
            return alias(alias, path);
        }
        Tree tree;
        Optional<String> tag;
        if (event instanceof ScalarEvent scalar) {
            tag = scalar.getTag();
            tree = new Scalar(at(scalar), scalar.getValue(), scalar.isPlain());
        } else {
            tag = ((CollectionStartEvent) event).getTag();
            tree = event instanceof MappingStartEvent ? block(event, depth, path) : items(event, depth, path);
        }
        if (tag.isPresent()) {
            problems.add(
                    at(event),
                    path,
                    "tag '" + Words.shown(tag.get().replace("tag:yaml.org,2002:", "!!"), 60)
                            + "' is not allowed; write the plain value");
            tree = new Broken(at(event));
        }
        if (event.getAnchor().isPresent()) {
            anchored.put(event.getAnchor().get(), tree);
            sizes.put(event.getAnchor().get(), values - before);
        }
        return tree;
    }

    private Tree alias(AliasEvent alias, String path) {
        Tree target = anchored.get(alias.getAlias());
        if (target == null) {
            problems.add(
                    at(alias),
                    path,
                    "alias '*" + Words.shown(alias.getAlias().getValue(), 40) + "' has no finished anchor before it");
            return new Broken(at(alias));
        }
        count(alias, sizes.get(alias.getAlias()));
        return target;
    }

    private void count(Event event, int more) {
        values += more;
        if (values > MOST_VALUES) {
            problems.add(at(event), "", "more than " + MOST_VALUES + " values, aliases counted in full");
            throw new Stop();
        }
    }

    private Tree items(Event start, int depth, String path) {
        List<Tree> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node((NodeEvent) event, depth + 1, path));
        }
        return new Items(at(start), items);
    }

    private Tree block(Event start, int depth, String path) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            Optional<String> key = key(node((NodeEvent) event, depth + 1, path), at(event), path);
            String inner = key.map(name -> Shape.join(path, name)).orElse(path);
            Tree value = node((NodeEvent) events.next(), depth + 1, inner);
            if (key.isEmpty()) {
                continue;
            }
            Entry earlier = entries.putIfAbsent(key.get(), new Entry(at(event), value));
            if (earlier != null) {
                problems.add(at(event), inner, "key given twice; first at " + earlier.key());
            }
        }
        return new Block(at(start), entries);
    }

    private Optional<String> key(Tree key, Location at, String path) {
        if (!(key instanceof Scalar scalar)) {
            if (!(key instanceof Broken)) {
                problems.add(at, path, "a key that is " + LeafValue.found(key) + "; expected the name of a setting");
            }
            return Optional.empty();
        }
        if (scalar.plain() && scalar.text().equals("<<")) {
            problems.add(at, path, "merge key '<<'; YAML 1.2 has none, use 'extends' to build on another file");
            return Optional.empty();
        }
        if (scalar.isNull() || LeafValue.isNotText(scalar)) {
            problems.add(at, path, "a key that is " + LeafValue.found(scalar) + "; expected the name of a setting");
            return Optional.empty();
        }
        return Optional.of(scalar.text());
    }

    /** YAML takes tabs between a key and its value; the parser takes spaces alone. Columns stay as they are. */
    private static String separationsToSpaces(String yaml) {
        return yaml.indexOf('\t') < 0
                ? yaml
                : SEPARATION.matcher(yaml).replaceAll(tabs -> " ".repeat(tabs.group().length()));
    }

    private static String tabsToSpaces(String json) {
        StringBuilder text = new StringBuilder(json);
        boolean indenting = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            indenting = c == '\n' || indenting && (c == ' ' || c == '\t' || c == '\r');
            if (indenting && c == '\t') {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString();
    }

    private Location at(Event event) {
        return event.getStartMark().map(this::at).orElse(Location.whole(source));
    }

    private Location at(Mark mark) {
        return new Location(source, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
