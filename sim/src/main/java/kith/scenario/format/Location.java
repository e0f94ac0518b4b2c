package kith.scenario.format;

/** Where a value was written. Lines and columns count from 1; line 0 means the source as a whole. */
public record Location(String source, int line, int column) {
    public static final Location DEFAULTS = whole("defaults");

    public static Location whole(String source) {
        return new Location(source, 0, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
