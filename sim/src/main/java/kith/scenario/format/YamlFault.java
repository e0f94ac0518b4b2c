package kith.scenario.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in plain words where and why a text is no YAML. The words of the parser are only compared, never shown. */
final class YamlFault {
    /** Said where nothing more is known. */
    static final String UNKNOWN =
            "is not valid YAML here; check colons, quotes, brackets and indentation of this line and the one above";
    private static final String DIRECTIVE = "a line that begins with '%' is a YAML directive; leave it out";
    private static final String INDENTED =
            "the indentation of this line fits no line above; indent the settings of a block alike";
    private static final String NO_NAME =
            "expected 'name: value' or 'name:' here, but there is no colon after the name";
    private static final Pattern FOUND = Pattern.compile(".*, but (?:found|got) '?(.*?)'?");
    private static final Pattern SPACE_MISSING = Pattern.compile("\\s*(?:- )?([A-Za-z0-9_.-]+):(?=[^\\s:])(.*)");
    private static final Pattern SECOND_COLON = Pattern.compile("\\s*(?:- )?[^\\s#'\"][^#]*?:\\s.*");
    private static final Pattern VALUE = Pattern.compile("\\s*(?:- )?[^#]*?:\\s+[^\\s#].*");

    private final String source;
    private final String[] lines;
    private final String problem;
    private final String context;
    private final Location at;
    private final Location from;

    private YamlFault(String source, String[] lines, MarkedYamlEngineException e) {
        this.source = source;
        this.lines = lines.clone();
        problem = e.getProblem() == null ? "" : e.getProblem();
        context = e.getContext() == null ? "" : e.getContext();
        at = e.getProblemMark().map(this::location).orElse(Location.whole(source));
        from = e.getContextMark().map(this::location).orElse(at);
    }

    private record Told(Location at, String message) {}

    /** Adds what is wrong to the problems. */
    static void tell(String source, String[] lines, MarkedYamlEngineException e, Problems problems) {
        YamlFault fault = new YamlFault(source, lines, e);
        Told told = fault.tab().orElseGet(fault::told);
        problems.add(told.at(), "", told.message());
    }

    /** Adds what is wrong where the parser names no place. */
    static void tell(String source, String[] lines, Problems problems) {
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("%")) {
                problems.add(new Location(source, i + 1, 1), "", DIRECTIVE);
                return;
            }
        }
        problems.add(Location.whole(source), "", UNKNOWN.replace("here; ", "; ").replaceFirst(" of this .*", ""));
    }

    private Optional<Told> tab() {
        int tab = line(at).indexOf('\t');
        if (tab >= 0 && line(at).substring(0, tab).isBlank()) {
            return Optional.of(new Told(new Location(source, at.line(), tab + 1),
                    "tab in the indentation; YAML wants spaces"));
        }
        return problem.contains("(TAB)") ? Optional.of(new Told(at, "there is a tab here; write spaces"))
                : Optional.empty();
    }

    private Told told() {
        if (context.contains("directive") || problem.contains("directive") || line(at).startsWith("%")) {
            return new Told(new Location(source, at.line(), 1), DIRECTIVE);
        }
        if (context.contains("quoted scalar")) {
            return quoted();
        }
        if (context.contains("alias") || context.contains("anchor")) {
            return new Told(from,
                    "'" + sign(from) + "' begins a YAML reference; put text that begins with it in quotes");
        }
        if (context.contains("scanning a tag") || problem.contains("tag handle")) {
            return new Told(from,
                    "'!' begins a YAML tag, which is not allowed; put text that begins with it in quotes");
        }
        if (context.contains("block scalar")) {
            return new Told(at, problem.contains("leading empty lines")
                    ? "an empty line above has more spaces than this text; remove these spaces"
                    : "the text after '|' or '>' must begin on the next line, indented");
        }
        if (context.contains("simple key")) {
            return new Told(from, spaceMissing(line(from)).orElse(NO_NAME));
        }
        if (problem.contains("cannot start any token")) {
            return new Told(at, "a value cannot begin with '" + sign(at) + "'; put the text in quotes");
        }
        return switch (problem) {
            case "mapping values are not allowed here" -> colon();
            case "sequence entries are not allowed here" ->
                new Told(at, "an item of a list ('- ') must begin on a line of its own");
            case "mapping keys are not allowed here" ->
                new Told(at, "'? ' is not allowed here; put text that begins with '?' in quotes");
            default -> found();
        };
    }

    private Told quoted() {
        char quote = sign(from);
        if (problem.contains("escape")) {
            int backslash = Math.max(line(at).lastIndexOf('\\', Math.max(at.column() - 1, 0)), 0);
            return new Told(new Location(source, at.line(), backslash + 1),
                    "'" + Words.shown(line(at).substring(backslash, Math.min(backslash + 2, line(at).length())), 2)
                            + "' is no character that YAML knows; write '\\\\' for a backslash");
        }
        return new Told(from, "the quote " + quote + " that begins here is not closed; add " + quote
                + " at the end of the text");
    }

    /** A colon where no name can end. */
    private Told colon() {
        String line = line(at);
        if (SECOND_COLON.matcher(line.substring(0, Math.min(at.column() - 1, line.length()))).matches()) {
            return new Told(at, "a second ': ' in one line; put a text that contains ': ' in quotes");
        }
        int above = above();
        String before = above > 0 ? lines[above - 1] : "";
        Optional<String> missing = spaceMissing(before);
        if (missing.isPresent()) {
            return new Told(new Location(source, above, indent(before) + 1), missing.get());
        }
        return VALUE.matcher(before).matches() ? indented()
                : new Told(new Location(source, Math.max(above, 1), indent(before) + 1), NO_NAME);
    }

    private Told indented() {
        int above = above();
        String before = above > 0 ? lines[above - 1] : "";
        boolean more = VALUE.matcher(before).matches() && indent(line(at)) > indent(before);
        return new Told(new Location(source, at.line(), indent(line(at)) + 1), more
                ? "this line is indented more than line " + above + ", which already has a value; indent both alike"
                : INDENTED);
    }

    /** The line above that holds something; 0 for none. */
    private int above() {
        int above = at.line() - 1;
        while (above > 0 && lines[above - 1].replaceFirst("#.*", "").isBlank()) {
            above--;
        }
        return above;
    }

    /** Something else than what was expected. */
    private Told found() {
        Matcher matcher = FOUND.matcher(problem);
        String found = matcher.matches() ? matcher.group(1) : "";
        if (context.contains("flow mapping") || context.contains("flow sequence")) {
            String close = context.contains("mapping") ? "}" : "]";
            String open = context.contains("mapping") ? "{" : "[";
            return found.equals("<stream end>")
                    ? new Told(from, "the bracket '" + open + "' that begins here is not closed; add '" + close + "'")
                    : new Told(at, "expected ',' or '" + close + "' here, because the bracket '" + open + "' of line "
                            + from.line() + ", column " + from.column() + " is still open");
        }
        if (found.equals("}") || found.equals("]")) {
            return new Told(at, "the closing bracket '" + found + "' has no opening bracket; remove it");
        }
        if (context.contains("flow node") || context.contains("block node")) {
            return new Told(at, "expected a value here, but found '" + sign(at) + "'");
        }
        if (problem.contains("document")) {
            return document();
        }
        return switch (found) {
            case "-" -> new Told(at, "an item of a list ('- ') is not allowed here; expected 'name: value'");
            case "<scalar>", "," -> new Told(at,
                    "there is more text after the end of a value; put the whole text in quotes of the other kind");
            case "<block mapping start>", "<block sequence start>" -> indented();
            default -> new Told(at, UNKNOWN);
        };
    }

    private Told document() {
        for (int i = 0; i < Math.min(at.line(), lines.length); i++) {
            if (lines[i].startsWith("%")) {
                return new Told(new Location(source, i + 1, 1), DIRECTIVE);
            }
            if (lines[i].startsWith("...")) {
                return new Told(new Location(source, i + 1, 1),
                        "'...' ends the document, but more text follows; remove this line");
            }
        }
        return new Told(at, indent(lines[0]) > 0 && !lines[0].isBlank() ? INDENTED : UNKNOWN);
    }

    private static Optional<String> spaceMissing(String line) {
        Matcher matcher = SPACE_MISSING.matcher(line);
        return matcher.matches()
                ? Optional.of("a space is missing after the colon; write '"
                        + Words.shown(matcher.group(1) + ": " + matcher.group(2).strip(), 60) + "'")
                : Optional.empty();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private char sign(Location place) {
        String line = line(place);
        return place.column() >= 1 && place.column() <= line.length() ? line.charAt(place.column() - 1) : ' ';
    }

    private String line(Location place) {
        return place.line() >= 1 && place.line() <= lines.length ? lines[place.line() - 1] : "";
    }

    private Location location(Mark mark) {
        return new Location(source, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
