package kith.society;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kith.scenario.format.Problem;
import kith.scenario.format.Words;

/** The problems of one data file: the first {@link #MOST} in full, the rest as a number. */
final class SurveyProblems {
    /** How many are told in full. */
    static final int MOST = 50;

    private final String file;
    private final List<Told> told = new ArrayList<>();
    private int more;

    private record Told(int line, int column, Problem problem) {}

    /** @param file the file as the user knows it */
    SurveyProblems(String file) {
        this.file = file;
    }

    /** True while a further problem would be told in full. */
    boolean hasRoom() {
        return told.size() < MOST;
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    /** A problem of the file as a whole. */
    void add(String message) {
        put(new Told(0, 0, new Problem(file, "", message)));
    }

    /** A problem at {@code line:column}; {@code name} is the column's, or empty. */
    void add(String at, String name, String message) {
        int colon = at.indexOf(':');
        put(new Told(
                Integer.parseInt(at.substring(0, colon)),
                Integer.parseInt(at.substring(colon + 1)),
                new Problem(file + ":" + at, Words.shown(name, 60), message)));
    }

    /** A further problem that is only counted, for where {@link #hasRoom()} is false. */
    void count() {
        more++;
    }

    private void put(Told problem) {
        if (hasRoom()) {
            told.add(problem);
        } else {
            more++;
        }
    }

    /** In the order of the file. */
    List<Problem> all() {
        List<Problem> all = new ArrayList<>(told.stream()
                .sorted(Comparator.comparingInt(Told::line).thenComparingInt(Told::column))
                .map(Told::problem)
                .toList());
        boolean warnings = all.stream().anyMatch(each -> each.message().startsWith("warning: "));
        if (more > 0) {
            all.add(new Problem(file, "", "and " + more + " more "
                    + (warnings ? "warning" : "problem") + (more == 1 ? "" : "s")));
        }
        return all;
    }
}
