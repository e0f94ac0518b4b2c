package kith.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import kith.random.Decimal;
import kith.scenario.settings.Keyword;

/** The texts of settings by dotted path, and their values. What is not there is missing, unless it is optional. */
public final class SettingTexts {
    private final Map<String, String> texts;

    /** @param texts the texts, in order of declaration */
    public SettingTexts(Map<String, String> texts) {
        this.texts = new LinkedHashMap<>(texts);
    }

    /** The same settings with some others. */
    public SettingTexts with(Map<String, String> changes) {
        SettingTexts changed = new SettingTexts(texts);
        changed.texts.putAll(changes);
        return changed;
    }

    /** A text; empty where it is not given. */
    public String text(String path) {
        return texts.getOrDefault(path, "");
    }

    /** A number. */
    public double real(String path) {
        try {
            return Decimal.nearest(given(path));
        } catch (NumberFormatException e) {
            throw wrong(path, "a number");
        }
    }

    /** A whole number. */
    public int whole(String path) {
        try {
            return Integer.parseInt(given(path));
        } catch (NumberFormatException e) {
            throw wrong(path, "a whole number");
        }
    }

    /** A whole number that may be large. */
    public long large(String path) {
        try {
            return Long.parseLong(given(path));
        } catch (NumberFormatException e) {
            throw wrong(path, "a whole number");
        }
    }

    /** A switch. */
    public boolean flag(String path) {
        return switch (given(path)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(path, "true or false");
        };
    }

    /** A word of a closed set. */
    public <T extends Keyword> T word(String path, T[] choices) {
        String given = given(path);
        for (T choice : choices) {
            if (choice.word().equals(given)) {
                return choice;
            }
        }
        List<String> words = new ArrayList<>();
        for (T choice : choices) {
            words.add(choice.word());
        }
        throw wrong(path, "one of: " + String.join(", ", words));
    }

    /** A whole number that may be left out. */
    public OptionalInt maybeWhole(String path) {
        return texts.containsKey(path) ? OptionalInt.of(whole(path)) : OptionalInt.empty();
    }

    /** A number that may be left out. */
    public OptionalDouble maybeReal(String path) {
        return texts.containsKey(path) ? OptionalDouble.of(real(path)) : OptionalDouble.empty();
    }

    /** The entries of a map, each made from the path below which its settings stand. */
    public <T> Map<String, T> named(String path, Function<String, T> each) {
        Map<String, T> entries = new LinkedHashMap<>();
        String start = path + ".";
        for (String key : texts.keySet()) {
            if (key.startsWith(start)) {
                int end = key.indexOf('.', start.length());
                String name = key.substring(start.length(), end < 0 ? key.length() : end);
                if (!entries.containsKey(name)) {
                    entries.put(name, each.apply(start + name));
                }
            }
        }
        return entries;
    }

    private String given(String path) {
        String text = texts.get(path);
        if (text == null) {
            throw new IllegalArgumentException(path + ": missing");
        }
        return text;
    }

    private IllegalArgumentException wrong(String path, String expected) {
        return new IllegalArgumentException(path + ": found '" + texts.get(path) + "'; expected " + expected);
    }
}
