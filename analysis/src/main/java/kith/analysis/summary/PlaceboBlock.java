package kith.analysis.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.analysis.contrast.Excess;
import kith.analysis.contrast.ExcessTable;
import kith.analysis.finding.PlaceboWords;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.table.Manifest;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Shows;
import kith.analysis.table.Study;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Sentence;

/** Values beside those with a placebo AI, and what exceeds them, of groups by eventual use and person-level shares. */
final class PlaceboBlock {
    /** Of whom shares are told here; placebo.csv has all groups. */
    private static final List<String> SHOWN = List.of(PlaceboWords.USERS, SeriesTable.EVERYBODY);
    private static final int VALUE = 42;
    private static final int WIDTH = 10;
    private static final int WITH_WORDS = 100;
    private static final int INTERVAL = 19;

    private final Study study;
    private final TerminalStyle style;
    private final List<Line> lines = new ArrayList<>();

    PlaceboBlock(Study study, TerminalStyle style) {
        this.study = study;
        this.style = style;
    }

    List<Line> lines(ExcessTable table, int day) {
        List<Excess> rows = new ArrayList<>();
        List<String> groups = study.comparable().stream()
                .filter(group -> group.equals(SeriesTable.EVERYBODY) || ExcessTable.isByOutcome(group)).toList();
        outcomes().forEach(variable -> groups.forEach(group -> rows.add(table.of(day, group, variable))));
        List<Excess> shares = table.shares();
        shares.stream().map(Excess::variable).distinct().forEach(variable -> SHOWN.forEach(group -> shares.stream()
                .filter(row -> row.variable().equals(variable) && row.group().equals(group)).forEach(rows::add)));
        line();
        line().at(0, "Selection and chance, day " + day, Tone.STRONG);
        line().endingAt(VALUE, "value", Tone.DIM).endingAt(VALUE + WIDTH, "placebo", Tone.DIM)
                .endingAt(VALUE + 2 * WIDTH, "excess", Tone.DIM).at(VALUE + 2 * WIDTH + 2, "95 % interval", Tone.DIM);
        Map<String, List<Excess>> byVariable = new LinkedHashMap<>();
        rows.stream().filter(each -> each.pairs() > 0)
                .forEach(row -> byVariable.computeIfAbsent(row.variable(), name -> new ArrayList<>()).add(row));
        byVariable.values().forEach(some -> {
            Sentence.wrap(PlaceboWords.variable(study.manifest(), some.get(0)), style.width() - 2)
                    .forEach(text -> line().at(2, text, Tone.TEXT));
            some.forEach(row -> row(row, PlaceboWords.decimals(study.manifest(), some)));
        });
        Sentence.wrap(String.join(" ", PlaceboWords.MEANING), style.width() - 2)
                .forEach(text -> line().at(2, text, Tone.DIM));
        return lines;
    }

    /** The main outcome, and what the scenario shows, as far as the world without AI has them. */
    private List<String> outcomes() {
        List<String> all = new ArrayList<>();
        study.manifest().mainOutcome().map(Manifest.Metric::name).ifPresent(all::add);
        Shows shows = study.manifest().compared().get(0).shows();
        if (shows != null) {
            all.add(shows.variable());
            all.addAll(shows.also());
        }
        return all.stream().distinct().toList();
    }

    private void row(Excess row, int column) {
        int decimals = row.word().isMarked() ? column : Precision.ofRow(row.excessInterval(), column);
        boolean share = row.variable().endsWith("_share");
        boolean marked = row.word().isMarked();
        List<String> label = Sentence.wrap(PlaceboWords.group(study.manifest(), row.group()), VALUE - WIDTH);
        Line line = line().at(SectionTable.ON, label.get(0), Tone.TEXT)
                .endingAt(VALUE, number(row.value(), decimals, share), Tone.TEXT)
                .endingAt(VALUE + WIDTH, number(row.placebo(), decimals, share), Tone.TEXT)
                .endingAt(VALUE + 2 * WIDTH, marked ? Numeral.NONE : Numeral.signed(row.excess(), decimals),
                        marked ? Tone.DIM : Tone.STRONG)
                .at(VALUE + 2 * WIDTH + 2, marked ? row.word().brief()
                        : Numeral.signed(row.excessInterval(), decimals), Tone.DIM);
        if (style.width() >= WITH_WORDS && !marked) {
            line.at(VALUE + 2 * WIDTH + 2 + INTERVAL, row.word().brief(), Tone.TEXT);
        }
        label.stream().skip(1).forEach(rest -> line().at(SectionTable.ON + 2, rest, Tone.TEXT));
    }

    private static String number(double value, int decimals, boolean share) {
        return share ? Numeral.plain(value, decimals) : Numeral.signed(value, decimals);
    }

    private Line line() {
        Line line = new Line(style);
        lines.add(line);
        return line;
    }
}
