package kith.society;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kith.scenario.format.MissingCodes;
import kith.scenario.format.Words;
import kith.scenario.settings.Community;

/** Reads the people of a people file. */
final class SurveyPeopleFile {
    /** Larger households are warned of. */
    private static final int MOST_OF_A_HOUSEHOLD = 20;

    static final String ID = "person_id";
    static final String COMMUNITY = "community";
    private static final String HOUSEHOLD = SurveyPeople.HOUSEHOLD;
    private static final String NEIGHBOURHOOD = SurveyPeople.NEIGHBOURHOOD;
    private static final String WORKPLACE = SurveyPeople.WORKPLACE;
    static final String LONELINESS = "loneliness";
    static final String WELL_BEING = "well_being";
    static final String AI_HOURS = "ai_hours_per_day";
    static final String AI_USE = "ai_use";
    static final String WEIGHT = "weight";
    private static final List<String> ANSWERS = List.of(LONELINESS, WELL_BEING, AI_HOURS, AI_USE, WEIGHT);
    /** What people say of their use of AI, and sessions a day that stand for it. */
    private static final List<String> USES = List.of("none", "occasional", "weekly", "daily");
    private static final double[] SESSIONS = {0, 1.0 / 14, 2.0 / 7, 1};
    private static final List<String> KINDS = List.of(HOUSEHOLD, NEIGHBOURHOOD, WORKPLACE);
    private static final List<String> COMMUNITIES = Arrays.stream(Community.values()).map(Community::word).toList();

    private SurveyPeopleFile() {}

    /** Columns a people file may have. */
    static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(ID, Trait.AGE.column(), COMMUNITY));
        Arrays.stream(Trait.values()).filter(trait -> trait != Trait.AGE).forEach(trait -> columns.add(trait.column()));
        columns.addAll(KINDS);
        columns.addAll(ANSWERS);
        return columns;
    }

    /** Those of them that change a world. */
    static List<String> played() {
        return columns().stream().filter(column -> !column.equals(WEIGHT)).toList();
    }

    /**
     * Reads a file; what is returned means nothing if problems were added. Warnings are of what is unlikely.
     *
     * @param covariates further columns that are carried along
     */
    static SurveyPeople read(
            SurveyRows cells, SurveyProblems problems, SurveyProblems warnings, List<String> covariates) {
        return read(cells, problems, warnings, covariates, Survey.MOST_PEOPLE);
    }

    /** As above, with another number of people that a file may have. */
    static SurveyPeople read(
            SurveyRows cells, SurveyProblems problems, SurveyProblems warnings, List<String> covariates, int most) {
        SurveyTable table = new SurveyTable(cells, problems);
        List<String> ids = new ArrayList<>();
        Map<String, Map<String, List<Integer>>> members = new TreeMap<>();
        double[] traits = new double[64 * Trait.COUNT];
        byte[] community = new byte[64];
        List<double[]> numbers = new ArrayList<>();
        List<String[]> labels = new ArrayList<>();
        if (table.header(List.of(ID), columns(), Optional.of(covariates))) {
            settledTwice(table, Trait.SET_POINT.column(), WELL_BEING);
            settledTwice(table, AI_HOURS, AI_USE);
            KINDS.stream().filter(table::has).forEach(kind -> members.put(kind, new TreeMap<>()));
            Map<String, Integer> lines = new LinkedHashMap<>();
            int rows = 0;
            while (table.next()) {
                rows++;
                if (rows > most) {
                    table.wrong(ID, "more than " + most + " people; expected at most " + most);
                    break;
                }
                String id = table.required(ID);
                Integer before = id.isEmpty() ? null : lines.putIfAbsent(id, table.line());
                if (before != null) {
                    table.wrong(ID,
                            "'" + Words.shown(id, 40) + "' is already in line " + before + "; ids must be unique");
                }
                if (id.contains(SurveyPeople.FOLLOWER)) {
                    table.wrong(ID, "'" + Words.shown(id, 40) + "' holds '" + SurveyPeople.FOLLOWER
                            + "', which marks people who replace others");
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
                numbers.add(numbers(table));
                labels.add(covariates.stream().map(table::carried).toArray(String[]::new));
                for (Map.Entry<String, Map<String, List<Integer>>> kind : members.entrySet()) {
                    String label = table.label(kind.getKey());
                    if (!label.isEmpty()) {
                        kind.getValue().computeIfAbsent(label, any -> new ArrayList<>(2)).add(person);
                    }
                }
            }
            if (rows < 2 && problems.isEmpty()) {
                problems.add(rows == 0 ? "has a header but no people" : "has 1 person; expected at least 2");
            }
            carriedCodes(table, covariates, labels, List.copyOf(lines.values()), warnings);
            members.forEach((kind, byLabel) -> unlikely(kind, byLabel, warnings));
        }
        Map<String, List<int[]>> places = new TreeMap<>();
        members.forEach((kind, byLabel) -> places.put(kind, byLabel.values().stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toList()));
        return new SurveyPeople(
                ids, traits, community,
                new Answers(covariates, labels.toArray(String[][]::new), numbers.toArray(double[][]::new)), places);
    }

    /**
     * Finds numbers in carried columns that stand apart from all others as codes for missing values do: negative ones
     * are refused, others are warned of.
     */
    private static void carriedCodes(SurveyTable table, List<String> covariates, List<String[]> labels,
            List<Integer> lines,
            SurveyProblems warnings) {
        for (int c = 0; c < covariates.size(); c++) {
            int column = c;
            Map<String, Integer> counts = new TreeMap<>();
            labels.forEach(row -> counts.merge(row[column], 1, Integer::sum));
            for (String code : MissingNumbers.among(counts.keySet())) {
                String of = covariates.get(c);
                if (!code.startsWith("-")) {
                    int n = counts.get(code);
                    warnings.add("warning: " + n + (n == 1 ? " person has '" : " people have '") + code
                            + "' in the column '" + of
                            + "'. If this is a code for a missing value, leave these cells empty");
                }
                for (int person = 0; code.startsWith("-") && person < labels.size()
                        && lines.size() == labels.size(); person++) {
                    if (labels.get(person)[c].equals(code)) {
                        table.wrong(lines.get(person), of,
                                "found '" + code + "', a code for a missing value" + MissingCodes.ADVICE);
                    }
                }
            }
        }
    }

    /** Warns of labels that so many people share that they may stand for a missing one. */
    private static void unlikely(String kind, Map<String, List<Integer>> byLabel, SurveyProblems warnings) {
        int largest = byLabel.values().stream().mapToInt(List::size).max().orElse(0);
        Set<String> codes = MissingNumbers.among(byLabel.keySet());
        byLabel.forEach((label, people) -> {
            boolean large = kind.equals(HOUSEHOLD) && people.size() > MOST_OF_A_HOUSEHOLD;
            boolean apart = codes.contains(label);
            boolean code = people.size() > 1
                    && (apart || MissingCodes.isPerhapsNumber(label) && people.size() > 2 && people.size() == largest);
            if (large || code) {
                warnings.add("warning: " + people.size() + " people have the " + kind + " '" + Words.shown(label, 40)
                        + "'. If this is a code for a missing value, leave these cells empty");
            }
        });
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
            case SOCIABILITY, ANXIETY, AVOIDANCE, OPENNESS, SOLITUDE, TIE_PROPENSITY ->
                    table.number(column, -6, 6, "score");
            case START_VALUE_X, START_VALUE_Y -> table.number(column, -10, 10, "value");
        };
    }

    /** Two columns that would settle the same. */
    private static void settledTwice(SurveyTable table, String one, String other) {
        if (table.has(one) && table.has(other)) {
            table.wrong(other, "says what '" + one + "' says, too; leave one of the two columns out");
        }
    }

    private static double[] numbers(SurveyTable table) {
        double[] numbers = new double[Answers.NUMBERS];
        numbers[Answers.LONELINESS] = table.has(LONELINESS)
                ? table.number(LONELINESS, 20, 80, "points of the UCLA scale") : Double.NaN;
        numbers[Answers.WELL_BEING] = table.has(WELL_BEING) ? table.number(WELL_BEING, 0, 10, "points") : Double.NaN;
        numbers[Answers.AI_HOURS] = table.has(AI_HOURS) ? table.number(AI_HOURS, 0, 24, "h") : Double.NaN;
        numbers[Answers.AI_SESSIONS] = Double.NaN;
        numbers[Answers.WEIGHT] = table.has(WEIGHT) ? table.number(WEIGHT, 0.000001, 1000000, "weight") : Double.NaN;
        String use = table.cell(AI_USE);
        if (USES.contains(use)) {
            numbers[Answers.AI_SESSIONS] = SESSIONS[USES.indexOf(use)];
        } else if (!use.isEmpty()) {
            table.wrong(AI_USE, "found '" + Words.shown(use, 40) + "'" + Words.advice(use, USES));
        }
        if (table.has(WEIGHT) && table.cell(WEIGHT).isEmpty()) {
            table.wrong(WEIGHT, "is empty; every row needs it");
        }
        return numbers;
    }

    private static byte community(SurveyTable table) {
        String cell = table.cell(COMMUNITY);
        if (!cell.isEmpty() && !COMMUNITIES.contains(cell)) {
            table.wrong(COMMUNITY, "found '" + Words.shown(cell, 40) + "'; expected one of: "
                    + String.join(", ", COMMUNITIES)
                    + (MissingCodes.isNoLabel(cell) ? MissingCodes.ADVICE : ""));
        }
        return (byte) COMMUNITIES.indexOf(cell);
    }
}
