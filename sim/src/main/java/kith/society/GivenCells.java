package kith.society;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.Scenario;

/** Data files whose rows are given as texts, with a tab between cells, for a world that has no disk. */
public final class GivenCells implements SurveySource {
    static final char BETWEEN = '\t';

    private final Map<String, List<String>> files = new TreeMap<>();

    /**
     * Gives a file.
     *
     * @param rows its rows, the names of its columns first
     */
    public void put(String file, List<String> rows) {
        files.put(file, List.copyOf(rows));
    }

    /** Forgets a file. */
    public void remove(String file) {
        files.remove(file);
    }

    /**
     * Reads the files a scenario names.
     *
     * @throws ScenarioException with the problems of both files
     */
    public Survey read(Scenario scenario) throws ScenarioException {
        return SurveyReader.read(scenario, this);
    }

    @Override
    public String shown(String file) {
        return file;
    }

    @Override
    public Optional<SurveyRows> rows(String file, String setting, SurveyProblems problems) {
        List<String> rows = files.get(file);
        if (rows == null) {
            problems.add("was not given");
        } else if (rows.isEmpty()) {
            problems.add("is empty; expected a first row with the names of columns");
        } else {
            return Optional.of(new Rows(rows));
        }
        return Optional.empty();
    }

    @Override
    public Map<String, String> checksums() {
        return Collections.emptyMap();
    }

    /** Rows as they were given. A place is the row, and the cell in it. */
    private static final class Rows implements SurveyRows {
        private final List<String> rows;
        private int line;

        Rows(List<String> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return line < rows.size();
        }

        @Override
        public List<String> next() {
            String row = rows.get(line++);
            List<String> cells = new ArrayList<>();
            int from = 0;
            for (int to = row.indexOf(BETWEEN); to >= 0; to = row.indexOf(BETWEEN, from)) {
                cells.add(row.substring(from, to));
                from = to + 1;
            }
            cells.add(row.substring(from));
            return cells;
        }

        @Override
        public int line() {
            return line;
        }

        @Override
        public String at(int of, int field) {
            return of + ":" + (field + 1);
        }
    }
}
