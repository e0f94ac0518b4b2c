package kith.scenario.format;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.scenario.settings.Keyword;

/** Values by dotted path, each with the place it was written at; a later layer replaces single values of an earlier. */
public final class Settings {
    /** A value of its final type, and where it comes from. */
    public record Setting(Location at, Object value) {
        /** The value as a message shows it between quotes. */
        public String text() {
            return value instanceof Keyword keyword ? keyword.word() : value.toString();
        }
    }

    private final Map<String, Setting> byPath = new LinkedHashMap<>();
    private final Map<String, Location> places = new LinkedHashMap<>();
    private final Set<String> inOrder = new LinkedHashSet<>();
    private final Map<String, Problem> notices = new LinkedHashMap<>();

    public void put(String path, Location at, Object value) {
        byPath.put(path, new Setting(at, value));
        inOrder.remove(path);
        inOrder.add(path);
    }

    public void overlay(Settings later) {
        byPath.putAll(later.byPath);
        places.putAll(later.places);
        later.byPath.keySet().forEach(notices::remove);
        notices.putAll(later.notices);
        if (!inOrder.isEmpty()) {
            inOrder.removeAll(later.inOrder);
        }
        inOrder.addAll(later.inOrder);
    }

    /**
     * Of paths with a value, the one that was written last: below in a file, in the file that extends, by
     * {@code --set}.
     */
    public Optional<String> lastSet(Collection<String> paths) {
        return inOrder.stream().filter(paths::contains).filter(byPath::containsKey).reduce((before, after) -> after);
    }

    /** Tells something of a value that can be taken, such as that it is written in a former way. */
    void notice(String path, Location at, String message) {
        notices.put(path, new Problem(at.toString(), path, message));
    }

    /** What there is to tell of the values. */
    public List<Problem> notices() {
        return List.copyOf(notices.values());
    }

    public Setting get(String path) {
        return byPath.get(path);
    }

    public void remove(String path) {
        byPath.remove(path);
    }

    /** Removes a path and everything under it. */
    public void removeAll(String path) {
        byPath.keySet().removeIf(each -> each.equals(path) || each.startsWith(path + "."));
    }

    public Settings copy() {
        Settings copy = new Settings();
        copy.overlay(this);
        return copy;
    }

    /** All paths, in the order in which they first came. */
    public Set<String> paths() {
        return new LinkedHashSet<>(byPath.keySet());
    }

    /** Names directly under a path, in the order in which they first came. */
    public Set<String> namesUnder(String path) {
        Set<String> names = new LinkedHashSet<>();
        String prefix = path + ".";
        for (String key : byPath.keySet()) {
            if (key.startsWith(prefix)) {
                String rest = key.substring(prefix.length());
                int dot = rest.indexOf('.');
                names.add(dot < 0 ? rest : rest.substring(0, dot));
            }
        }
        return names;
    }

    /** Remembers where the key of a mapping stands. */
    void place(String path, Location key) {
        places.put(path, key);
    }

    /** Where the innermost mapping around a path was written. */
    public Location around(String path) {
        for (String outer = path; !outer.isEmpty(); outer = outer.substring(0, Math.max(0, outer.lastIndexOf('.')))) {
            if (places.containsKey(outer)) {
                return places.get(outer);
            }
        }
        return Location.DEFAULTS;
    }
}
