package kith.society;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.relation.RoleNames;
import kith.scenario.format.MissingCodes;
import kith.scenario.format.Words;
import kith.scenario.settings.HumanRoleSettings;

/** Reads the ties of a ties file. */
final class SurveyTiesFile {
    static final String A = "person_a";
    static final String B = "person_b";
    static final String ROLE = "role";
    static final String SIDE = "side_a";
    static final String CLOSENESS = "closeness";
    static final List<String> COLUMNS = List.of(A, B, ROLE, SIDE, CLOSENESS);
    /** Above this number of names the nearest is not looked for. */
    private static final int MANY = 20_000;

    private SurveyTiesFile() {}

    /**
     * Reads a file; what is returned means nothing if problems were added.
     *
     * @param places place of each person by id; empty where the people file is wrong, and then ids are not held against
     * it
     * @param roles human role pairs by name
     * @param pairs is told every tie of two people
     */
    static SurveyTies read(
            SurveyRows cells, SurveyProblems problems, Map<String, Integer> places,
            Map<String, HumanRoleSettings> roles, ImplausiblePairs pairs) {
        SurveyTable table = new SurveyTable(cells, problems);
        List<SurveyTies.Tie> ties = new ArrayList<>();
        int rows = 0;
        if (table.header(List.of(A, B, ROLE), COLUMNS)) {
            Map<Long, Integer> lines = new LinkedHashMap<>();
            Map<Integer, Integer> partners = new LinkedHashMap<>();
            while (table.next()) {
                rows++;
                int a = person(table, A, places);
                int b = person(table, B, places);
                if (a >= 0 && a == b) {
                    table.wrong(B, "'" + Words.shown(table.cell(B), 40)
                            + "' is also person_a; nobody has a tie with themselves");
                } else if (a >= 0 && b >= 0) {
                    Integer before = lines.putIfAbsent((long) Math.min(a, b) << 32 | Math.max(a, b), table.line());
                    if (before != null) {
                        table.wrong(A,
                                "the tie of '" + Words.shown(table.cell(A), 40) + "' and '"
                                        + Words.shown(table.cell(B), 40)
                                        + "' is in line " + before + " already; a pair has only one tie");
                    }
                }
                String role = known(table, ROLE, table.required(ROLE), roles.keySet());
                if (role.equals(RoleNames.PARTNERS)) {
                    onlyPartner(table, A, a, partners);
                    onlyPartner(table, B, b, partners);
                }
                int side = role.isEmpty() ? 0 : side(table, roles.get(role));
                if (a >= 0 && b >= 0) {
                    pairs.see(table, role, side == 0 ? a : b, side == 0 ? b : a);
                }
                ties.add(new SurveyTies.Tie(a, b, role, side, table.number(CLOSENESS, 0, 1, "share")));
            }
            if (rows == 0 && problems.isEmpty()) {
                problems.add("has a header but no ties; leave ties_file out to draw ties at random");
            }
        }
        return new SurveyTies(ties);
    }

    private static int person(SurveyTable table, String column, Map<String, Integer> places) {
        String id = table.required(column);
        Integer place = places.get(id);
        if (place == null && !id.isEmpty() && !places.isEmpty()) {
            boolean asks = table.isTold() && places.size() <= MANY;
            table.wrong(column, "'" + Words.shown(id, 40) + "' is not a person_id in the people file"
                    + (asks ? advice(id, places.keySet()) : ""));
        }
        return place == null ? -1 : place;
    }

    private static void onlyPartner(SurveyTable table, String column, int person, Map<Integer, Integer> partners) {
        Integer before = person < 0 ? null : partners.putIfAbsent(person, table.line());
        if (before != null) {
            table.wrong(column, "'" + Words.shown(table.cell(column), 40) + "' has a partner in line " + before
                    + " already; nobody can have two");
        }
    }

    private static int side(SurveyTable table, HumanRoleSettings role) {
        String side = known(table, SIDE, table.cell(SIDE), List.of(role.first(), role.second()));
        return side.equals(role.first()) || side.isEmpty() ? 0 : 1;
    }

    /** The word, if it is one of the names or empty; else a problem, and empty. */
    private static String known(SurveyTable table, String column, String word, Collection<String> names) {
        if (word.isEmpty() || names.contains(word)) {
            return word;
        }
        table.wrong(column, "found '" + Words.shown(word, 40) + "'"
                + Words.advice(word, names.stream().distinct().toList())
                + (MissingCodes.isNoLabel(word) && !column.equals(ROLE) ? MissingCodes.ADVICE : ""));
        return "";
    }

    private static String advice(String id, Collection<String> ids) {
        Optional<String> near = Words.nearest(id, ids);
        return near.map(name -> "; did you mean '" + name + "'?").orElse("");
    }
}
