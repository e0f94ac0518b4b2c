package kith.scenario;

/** Where a value was written. Lines and columns count from 1; line 0 means the source as a whole. */
record Location(String source, int line, int column) {
    static final Location DEFAULTS = whole("defaults");

    static Location whole(String source) {
        return new Location(source, 0, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
