package kith.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kith.analysis.table.CsvFile;

/**
 * A results folder made by formula: the same call gives the same bytes. Its numbers look like those of a study and mean
 * nothing.
 */
public record ExampleStudy(int replicates, int days, List<String> scenarios, boolean reference) {
    private static final String METRIC = "{\"name\":\"%s\",\"label\":\"%s\",\"scale\":\"%s\",\"unit\":\"%s\","
            + "\"decimals\":%d,\"headline\":true,\"smallest_effect_sd\":0.1,\"sd_variable\":%s,\"grade\":\"%s\","
            + "\"rests_on\":[\"spillover of habits with AI on standards towards people\"],\"assumed_star\":%b,"
            + "\"lower_bound\":%s}";
    private static final List<String> GROUPS = List.of("lonely:initial", "lonely:other", "community:A", "community:B",
            "community:C", "age:18-24", "age:65+");
    private static final String[] CAUSES = {
            "human_contact", "ai_contact", "raised_standards", "disappointment", "life_events", "set_point"};
    private static final double[] AMOUNTS = {-1.31, 0.61, 0.35, -0.22, 0.003, -0.12};

    /** Ten pairs over a year. */
    public static ExampleStudy year() {
        return new ExampleStudy(10, 365, List.of("companions"), true);
    }

    /** Writes the folder. */
    public Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("manifest.json"), manifest());
        List<String> all = new ArrayList<>(scenarios);
        if (reference) {
            all.add("no-ai");
        }
        try (CsvFile runs = CsvFile.open(folder.resolve("runs.csv"), List.of("run_id", "design_id", "scenario_id",
                "regime", "replicate", "seed", "status", "days", "param.lambda"));
                CsvFile series = CsvFile.open(folder.resolve("series.csv"),
                        List.of("run_id", "day", "group", "variable", "unit", "value"));
                CsvFile ledger = CsvFile.open(folder.resolve("ledger.csv"), List.of("run_id", "from_day", "to_day",
                        "person_id", "group", "outcome", "cause", "amount", "unit"))) {
            for (int r = 1; r <= replicates; r++) {
                for (String scenario : all) {
                    String id = scenario + "-" + r;
                    runs.text(id).text("d0").text(scenario).text("fixed conduct").whole(r).whole(20417)
                            .text("SUCCEEDED").whole(days).number(0.28).endRow();
                    double dose = scenario.equals("no-ai") ? 0 : 1 + 0.4 * scenarios.indexOf(scenario);
                    run(series, id, r, dose);
                    booked(ledger, id, r, dose);
                }
            }
            runs.commit();
            series.commit();
            ledger.commit();
        }
        return folder;
    }

    private void run(CsvFile csv, String id, int r, double dose) {
        for (int day = 0; day <= days; day++) {
            group(csv, id, r, dose, day, "all", 0);
            if (day % 28 == 0 || day == days) {
                for (int g = 0; g < GROUPS.size(); g++) {
                    group(csv, id, r, dose, day, GROUPS.get(g), g + 1);
                }
            }
        }
    }

    private void group(CsvFile csv, String id, int r, double dose, int day, String group, int g) {
        double grown = 1 - Math.exp(-day / 70.0);
        double wave = 0.25 * Math.sin(0.11 * day + 1.7 * r + g) + 0.15 * Math.sin(0.37 * day + 2.9 * r);
        double luck = 0.5 * Math.sin(12.9898 * r + g);
        double own = dose * grown * Math.sin(7.1 * r + g);
        row(csv, id, day, group, "people", "people", new int[] {2000, 400, 1600, 1200, 560, 240, 281, 377}[g]);
        row(csv, id, day, group, "loneliness", "points", loneliness(r, dose, day, g));
        row(csv, id, day, group, "well_being", "points",
                7 + 0.1 * luck + 0.1 * wave + 0.05 * dose * grown + 0.12 * own);
        row(csv, id, day, group, "dependency", "index",
                dose * grown * (0.16 + 0.012 * Math.sin(3.3 * r + g)) + 0.004 * dose * wave * grown);
        row(csv, id, day, group, "dependent_share", "share", dose * grown * (0.061 + 0.006 * Math.sin(5.1 * r + g)));
        row(csv, id, day, group, "human_hours_per_day", "hours",
                2.6 + 0.1 * luck + 0.15 * wave - 0.24 * dose * grown + 0.04 * own);
        row(csv, id, day, group, "ai_hours_per_day", "hours", dose * grown * (0.62 + 0.02 * wave));
        row(csv, id, day, group, "standard_close", "index", 0.55 + 0.01 * wave + 0.012 * dose * grown + 0.02 * own);
        if (g == 0 && day == 0) {
            row(csv, id, day, group, "loneliness_sd", "points", 9.4 + 0.1 * (r % 3));
            row(csv, id, day, group, "well_being_sd", "points", 1.7);
            row(csv, id, day, group, "dependency_sd", "index", 0);
            row(csv, id, day, group, "human_hours_per_day_sd", "hours", 1.1);
            row(csv, id, day, group, "standard_close_sd", "index", 0.15);
        }
    }

    private static double loneliness(int r, double dose, int day, int g) {
        double grown = 1 - Math.exp(-day / 70.0);
        double wave = 0.25 * Math.sin(0.11 * day + 1.7 * r + g) + 0.15 * Math.sin(0.37 * day + 2.9 * r);
        double effect = new double[] {-1.2, -3.1, -0.8, -1.9, -1.3, 0.4, -0.4, 0.9}[g];
        return 40 + (g == 1 ? 14 : 0) + 0.5 * Math.sin(12.9898 * r + g) + wave + effect * dose * grown
                + 0.5 * dose * grown * Math.sin(7.1 * r + g) + 0.4 * grown;
    }

    private void row(CsvFile csv, String id, int day, String group, String variable, String unit, double value) {
        csv.text(id).whole(day).text(group).text(variable).text(unit).number(value).endRow();
    }

    /** Causes by formula; the set-point takes what is left of the change that the series shows. */
    private void booked(CsvFile csv, String id, int r, double dose) {
        double left = loneliness(r, dose, days, 0) - loneliness(r, dose, 0, 0);
        for (int c = 0; c < CAUSES.length; c++) {
            if (dose == 0 && (c == 1 || c == 2)) {
                continue;
            }
            double base = c == 4 ? 0.8 : 0.1 * Math.sin(2.1 * r + c);
            double amount = c == CAUSES.length - 1 ? left : base + dose * AMOUNTS[c] * (1 - Math.exp(-days / 70.0));
            left -= amount;
            csv.text(id).whole(0).whole(days).text("").text("all").text("loneliness").text(CAUSES[c]).number(amount)
                    .text("points").endRow();
        }
    }

    private String manifest() {
        String of = scenarios.stream().map(s -> "{\"scenario_id\":\"" + s + "\",\"label\":\"" + s.replace('-', ' ')
                + "\",\"regime\":\"fixed conduct\",\"role\":\"scenario\"}").collect(Collectors.joining(","));
        if (reference) {
            of += ",{\"scenario_id\":\"no-ai\",\"label\":\"no AI\",\"regime\":\"no AI\",\"role\":\"reference\"}";
        }
        return "{\"kith_version\":\"0.1.0\",\"seed\":20417,\"study\":\"companions\",\"question\":\"What then?\","
                + "\"people\":2000,\"days\":" + days + ",\"replicates\":" + replicates + ",\"checksums\":{\"a\":\"b\"},"
                + "\n\"scenarios\":[" + of + "],\n\"metrics\":["
                + String.join(",\n",
                        metric("dependent_share", "Share dependent", "of people, 0–1", "share", 3, "null", "D", false),
                        metric("dependency", "Dependency", "index 0–1", "index", 2, "\"dependency_sd\"", "C", false),
                        metric("human_hours_per_day", "Time with people", "hours a day", "hours", 2,
                                "\"human_hours_per_day_sd\"", "C", false),
                        metric("loneliness", "Loneliness", "UCLA 20–80", "points", 1, "\"loneliness_sd\"", "D", true),
                        metric("well_being", "Well-being", "ladder 0–10", "points", 2, "\"well_being_sd\"", "B",
                                false),
                        metric("standard_close", "Standard, close ties", "index 0–1", "index", 2,
                                "\"standard_close_sd\"", "A", false))
                + "],\n\"groups\":[{\"name\":\"all\",\"label\":\"Everybody\"},"
                + "{\"name\":\"lonely:initial\",\"label\":\"Lonely at the start\"},"
                + "{\"name\":\"lonely:other\",\"label\":\"Not lonely at the start\"},"
                + "{\"name\":\"community:A\",\"label\":\"Community A\"},"
                + "{\"name\":\"community:B\",\"label\":\"Community B\"},"
                + "{\"name\":\"community:C\",\"label\":\"Community C\"},"
                + "{\"name\":\"age:18-24\",\"label\":\"Aged 18–24\"},{\"name\":\"age:65+\",\"label\":\"Aged 65 or "
                + "over\"},"
                + "{\"name\":\"treated:yes\",\"label\":\"Treated\"}],\n\"causes\":["
                + "{\"name\":\"human_contact\",\"label\":\"Time with people\",\"kind\":\"human\",\"assumed\":false},"
                + "{\"name\":\"ai_contact\",\"label\":\"Time with AI\",\"kind\":\"ai\",\"assumed\":false},"
                + "{\"name\":\"raised_standards\",\"label\":\"Raised standards\",\"kind\":\"other\",\"assumed\":true},"
                + "{\"name\":\"disappointment\",\"label\":\"Disappointment\",\"kind\":\"human\",\"assumed\":false},"
                + "{\"name\":\"life_events\",\"label\":\"Life events\",\"kind\":\"other\",\"assumed\":false},"
                + "{\"name\":\"set_point\",\"label\":\"Set-point pull\",\"kind\":\"other\",\"assumed\":true}],\n"
                + "\"parameters\":{\"total\":90,\"A\":11,\"B\":14,\"C\":22,\"D\":43},\"evidence_ends_day\":35}\n";
    }

    private static String metric(
            String name, String label, String scale, String unit, int decimals, String sd, String grade,
            boolean star) {
        return String.format(java.util.Locale.ROOT, METRIC, name, label, scale, unit, decimals, sd, grade, star,
                name.equals("loneliness") ? "20" : "0");
    }
}
