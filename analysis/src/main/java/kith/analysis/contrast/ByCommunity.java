package kith.analysis.contrast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kith.analysis.stats.Interval;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Manifest;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;

/**
 * What a regime is for each community, on the last day and over several scenarios in the order in which they are given:
 * value misfit, and influence on conduct.
 *
 * @param paired whether sizes are paired differences from the reference, else levels
 * @param communities one per community of the study
 */
public record ByCommunity(Question question, Manifest.Metric metric, int day, Manifest.Scenario reference,
        boolean paired, List<Community> communities) {
    private static final String COMMUNITY = "community:";

    /** What is asked. */
    public enum Question {
        /**
         * How far values of users lie from the stance of their AI; a difference where users of the reference have one
         * too.
         */
        FIT("value_misfit", "misfit-by-community", "Value misfit",
                "distance between users' values and the AI's stance", 0, true),
        /** How much the word of a person counts, as it is: 1 where everybody counts alike. */
        SAY("influence", "influence-by-community", "Influence on conduct", "1 means equal influence", 1, false);

        private final String variable;
        private final String file;
        private final String heading;
        private final String what;
        private final double neutral;
        private final boolean compares;

        Question(String variable, String file, String heading, String what, double neutral, boolean compares) {
            this.variable = variable;
            this.file = file;
            this.heading = heading;
            this.what = what;
            this.neutral = neutral;
            this.compares = compares;
        }

        /** Name of its chart. */
        public String file() {
            return file;
        }

        /** Its words as a heading. */
        public String heading() {
            return heading;
        }

        /** What is measured. */
        public String what() {
            return what;
        }
    }

    /** A community with a row per scenario. */
    public record Community(String group, String label, List<Row> rows) {}

    /** A scenario: size, its interval, and over how many replicates or pairs. */
    public record Row(Manifest.Scenario scenario, double size, Interval interval, int n) {}

    /** What several governed scenarios tell; nothing with fewer than two. */
    public static List<ByCommunity> of(Study study, List<Finding> findings, StudentInterval student) {
        List<ByCommunity> all = new ArrayList<>();
        if (findings.size() > 1 && !study.governance().isEmpty()) {
            for (Question question : Question.values()) {
                study.manifest().metric(question.variable)
                        .map(metric -> of(study, findings, student, question, metric))
                        .filter(told -> !told.communities().isEmpty())
                        .ifPresent(all::add);
            }
        }
        return List.copyOf(all);
    }

    private static ByCommunity of(Study study, List<Finding> findings, StudentInterval student, Question question,
            Manifest.Metric metric) {
        Manifest.Scenario reference = findings.get(0).reference();
        int day = findings.get(0).day();
        ContrastTable contrasts = new ContrastTable(study, reference.scenarioId(), student);
        SummaryTable levels = new SummaryTable(study, student);
        boolean paired = question.compares
                && levels.level(reference.scenarioId(), day, SeriesTable.EVERYBODY, metric.name()).n() > 0;
        List<Community> communities = study.groups().stream()
                .filter(group -> group.startsWith(COMMUNITY))
                .map(group -> new Community(group, study.manifest().groupLabel(group), findings.stream()
                        .map(Finding::scenario)
                        .map(scenario -> paired
                                ? row(scenario, contrasts.contrast(scenario.scenarioId(), day, group, metric.name()))
                                : row(scenario, levels.level(scenario.scenarioId(), day, group, metric.name())))
                        .toList()))
                .filter(community -> community.rows().stream().anyMatch(row -> row.n() > 0))
                .toList();
        return new ByCommunity(question, metric, day, reference, paired, communities);
    }

    private static Row row(Manifest.Scenario scenario, Contrast c) {
        return new Row(scenario, c.size(), c.interval(), c.pairs());
    }

    private static Row row(Manifest.Scenario scenario, Level level) {
        return new Row(scenario, level.mean(), level.interval(), level.n());
    }

    /** All rows. */
    public Stream<Row> rows() {
        return communities.stream().flatMap(community -> community.rows().stream());
    }

    /** What a size would be if nothing differed. */
    public double neutral() {
        return paired ? 0 : question.neutral;
    }

    /** Whether a row lies clear of what it would be if nothing differed. */
    public boolean isClear(Row row) {
        return row.interval().known() && (row.interval().low() > neutral() || row.interval().high() < neutral());
    }

    /** Against what it is told, in words. */
    public String against() {
        return paired ? "against " + reference.label() : "value in each world";
    }
}
