package kith.society;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.scenario.Words;

/**
 * The people of a people file, in the order of its rows.
 *
 * @param ids external ids
 * @param traits {@link Trait#COUNT} values a person; not-a-number where missing
 * @param community 0 for A, 1 for B, 2 for C; -1 where missing
 * @param places for each kind of setting the file has a column for, the people of each, by label; people in the order of rows
 */
record SurveyPeople(List<String> ids, double[] traits, byte[] community, Map<String, List<int[]>> places) {
    /** Stands in the id of whoever comes in the place of somebody, between the id of the first and a number from 2. */
    static final String FOLLOWER = "~";

    static final String ID = "person_id";
    static final String COMMUNITY = "community";
    static final String HOUSEHOLD = "household";
    static final String NEIGHBOURHOOD = "neighbourhood";
    static final String WORKPLACE = "workplace";
    private static final List<String> KINDS = List.of(HOUSEHOLD, NEIGHBOURHOOD, WORKPLACE);
    private static final List<String> COMMUNITIES = List.of("A", "B", "C");

    /** Columns a people file may have. */
    static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(ID, Trait.AGE.column(), COMMUNITY));
        Arrays.stream(Trait.values()).filter(trait -> trait != Trait.AGE).forEach(trait -> columns.add(trait.column()));
        columns.addAll(KINDS);
        return columns;
    }

    /** Reads a file; what is returned means nothing if problems were added. */
    static SurveyPeople read(SurveyText text, SurveyProblems problems) {
        SurveyTable table = new SurveyTable(text, problems);
        List<String> ids = new ArrayList<>();
        Map<String, Map<String, List<Integer>>> members = new TreeMap<>();
        double[] traits = new double[64 * Trait.COUNT];
        byte[] community = new byte[64];
        if (table.header(List.of(ID), columns())) {
            KINDS.stream().filter(table::has).forEach(kind -> members.put(kind, new TreeMap<>()));
            Map<String, Integer> lines = new LinkedHashMap<>();
            int rows = 0;
            while (table.next()) {
                rows++;
                String id = table.required(ID);
                Integer before = id.isEmpty() ? null : lines.putIfAbsent(id, table.line());
                if (before != null) {
                    table.wrong(ID, "'" + Words.shown(id, 40) + "' is already in line " + before + "; ids must be unique");
                }
                if (id.contains(FOLLOWER)) {
                    table.wrong(ID, "'" + Words.shown(id, 40) + "' holds '" + FOLLOWER + "', which marks people who replace others");
                }
                int person = ids.size();
                ids.add(id);
                if (person == community.length) {
                    community = Arrays.copyOf(community, 2 * person);
                    traits = Arrays.copyOf(traits, 2 * person * Trait.COUNT);
                }
                for (Trait trait : Trait.values()) {
                    traits[person * Trait.COUNT + trait.ordinal()] = number(table, trait);
                }
                community[person] = community(table);
                for (Map.Entry<String, Map<String, List<Integer>>> kind : members.entrySet()) {
                    String label = table.name(kind.getKey());
                    if (!label.isEmpty()) {
                        kind.getValue().computeIfAbsent(label, any -> new ArrayList<>(2)).add(person);
                    }
                }
            }
            if (rows < 2 && problems.isEmpty()) {
                problems.add(rows == 0 ? "has a header but no people" : "has 1 person; expected at least 2");
            }
        }
        Map<String, List<int[]>> places = new TreeMap<>();
        members.forEach((kind, byLabel) -> places.put(kind, byLabel.values().stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toList()));
        return new SurveyPeople(ids, traits, community, places);
    }

    private static double number(SurveyTable table, Trait trait) {
        String column = trait.column();
        if (!table.has(column)) {
            return Double.NaN;
        }
        return switch (trait) {
            case AGE -> table.number(column, 13, 120, "year");
            case SET_POINT -> table.number(column, 0, 10, "points");
            case STRENGTH -> table.number(column, 0.1, 10, "median 1");
            case ANTHROPOMORPHISM, ATTENTIVENESS -> table.number(column, 0, 1, "share");
            case SOCIABILITY, ANXIETY, AVOIDANCE, OPENNESS -> table.number(column, -6, 6, "score");
            case START_VALUE_X, START_VALUE_Y -> table.number(column, -10, 10, "value");
        };
    }

    private static byte community(SurveyTable table) {
        String cell = table.cell(COMMUNITY);
        if (!cell.isEmpty() && !COMMUNITIES.contains(cell)) {
            table.wrong(COMMUNITY, "found '" + Words.shown(cell, 40) + "'; expected one of: " + String.join(", ", COMMUNITIES));
        }
        return (byte) COMMUNITIES.indexOf(cell);
    }
}
