package kith.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import kith.analysis.claim.CheckedClaim;
import kith.analysis.claim.RivalClaims;
import kith.analysis.claim.Verdict;
import kith.analysis.finding.Quantity;
import kith.analysis.finding.StudyReport;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.table.Manifest;
import kith.analysis.wording.MetricWords;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/** What the scenario's author claimed, each with its verdict in a word and the interval behind it. */
final class ClaimBlock {
    private static final String WHAT = "what the authors of the scenario expect, checked against 95 % intervals "
            + "(run-to-run variation only). This is no test against data.";
    private static final int VERDICT = 2;
    private static final int TEXT = 15;
    private static final double PERCENT = 100;
    private static final double PRECISE = 1e9;

    private final Manifest manifest;
    private final StudyReport report;
    private final List<CheckedClaim> claims;
    private final RivalClaims rivals;
    private final String writtenFor;
    private final TerminalStyle style;

    /**
     * A block.
     *
     * @param writtenFor for what the claims were written, in words; empty where the run is just that
     */
    ClaimBlock(Manifest manifest, StudyReport report, List<CheckedClaim> claims, RivalClaims rivals, String writtenFor,
            TerminalStyle style) {
        this.manifest = manifest;
        this.report = report;
        this.claims = claims;
        this.rivals = rivals;
        this.writtenFor = writtenFor;
        this.style = style;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (claims.isEmpty()) {
            return lines;
        }
        String heading = "Claims";
        for (String text : Sentence.wrap(WHAT, style.width() - TEXT)) {
            lines.add(new Line(style).at(0, heading, Tone.STRONG).at(TEXT, text, Tone.DIM));
            heading = "";
        }
        if (!writtenFor.isEmpty()) {
            Sentence.wrap(writtenFor, style.width() - TEXT)
                    .forEach(text -> lines.add(new Line(style).at(TEXT, text, Tone.STRONG)));
        }
        advice().forEach(advice -> Sentence.wrap(advice, style.width() - TEXT)
                .forEach(text -> lines.add(new Line(style).at(TEXT, text, Tone.STRONG))));
        for (CheckedClaim claim : claims) {
            String verdict = claim.verdict().text();
            for (String text : Sentence.wrap(claim.claim().text(), style.width() - TEXT)) {
                lines.add(new Line(style).at(VERDICT, verdict, Tone.STRONG).at(TEXT, text, Tone.TEXT));
                verdict = "";
            }
            Sentence.wrap(measured(claim), style.width() - TEXT)
                    .forEach(text -> lines.add(new Line(style).at(TEXT, text, Tone.DIM)));
            Sentence.wrap(rivals.text(claim), style.width() - TEXT).stream().filter(text -> !text.isEmpty())
                    .forEach(text -> lines.add(new Line(style).at(TEXT, text, Tone.STRONG)));
        }
        lines.add(new Line(style));
        return lines;
    }

    /** What to do so that claims that were not checked can be; nothing where all were. */
    private List<String> advice() {
        List<Manifest.Claim> unchecked = claims.stream().filter(each -> each.verdict() == Verdict.NOT_CHECKED)
                .map(CheckedClaim::claim).toList();
        List<String> advice = new ArrayList<>();
        unchecked.stream().mapToInt(Manifest.Claim::day).filter(day -> day > manifest.days()).max()
                .ifPresent(day -> advice.add("This run ends on day " + manifest.days()
                        + ". To check the claims on later days, use --set horizon_days=" + day + "."));
        unchecked.stream().filter(claim -> claim.day() <= manifest.days()).map(ClaimBlock::everyDays).distinct()
                .forEach(setting -> advice.add("Some days were not recorded. To check the claims on these days, use"
                        + " --set " + setting + "=1."));
        return advice;
    }

    private static String everyDays(Manifest.Claim claim) {
        return "observation." + (claim.group().equals("all") ? "every_days" : "group_every_days");
    }

    private String measured(CheckedClaim each) {
        Manifest.Claim claim = each.claim();
        if (each.verdict() == Verdict.NOT_CHECKED) {
            return "The claim is about day " + claim.day()
                    + (claim.day() > manifest.days() ? "" : ", which was not recorded") + ": " + claimed(claim) + ".";
        }
        Manifest.Metric metric = manifest.metric(claim.variable()).orElse(null);
        String name = metric == null ? claim.variable() : Sentence.within(MetricWords.brief(metric.label()));
        String of = claim.group().equals("all") ? "" : ", " + Sentence.within(manifest.groupLabel(claim.group()));
        int decimals = report.quantity(each.scenarioId(), claim.variable(), claim.group(), claim.day())
                .map(Quantity::decimals)
                .orElseGet(() -> Precision.of(List.of(each.interval()), Double.NaN,
                        metric == null ? 2 : metric.decimals()));
        String found = each.n() == 0 ? claim.ofLevel() ? "no run to look at" : "no pair to compare"
                : found(each, decimals);
        boolean small = report.quantity(each.scenarioId(), claim.variable(), claim.group(), claim.day())
                .filter(q -> q.word() == Word.TOO_SMALL).isPresent();
        String matters = small && !claim.ofLevel() && !claim.says().equals("too_small")
                && each.verdict() == Verdict.HOLDS ? ", but too small to matter" : "";
        String apart = each.told().equals(each.verdict().text()) ? "" : "; " + each.told();
        return name + of + ", day " + claim.day() + ": " + found + "; claimed: " + claimed(claim) + apart + matters;
    }

    /** The number that was found, with its interval and unit; of a share in per cent. */
    private static String found(CheckedClaim each, int column) {
        int decimals = Precision.ofRow(each.interval(), column);
        boolean level = each.claim().ofLevel();
        if (each.unit().equals(Numeral.SHARE)) {
            return (level ? Numeral.percent(each.found(), decimals) + " " + Numeral.percent(each.interval(), decimals)
                    : Numeral.percentagePoints(each.found(), each.interval(), decimals)).strip();
        }
        String number = level ? Numeral.plain(each.found(), decimals) + " " + Numeral.plain(each.interval(), decimals)
                : Numeral.signed(each.found(), decimals) + " " + Numeral.signed(each.interval(), decimals);
        return number.strip() + (each.unit().isEmpty() ? "" : " " + each.unit());
    }

    private String claimed(Manifest.Claim claim) {
        boolean share = manifest.metric(claim.variable()).filter(metric -> metric.unit().equals(Numeral.SHARE))
                .isPresent();
        if (claim.ofLevel()) {
            return "between " + (share ? written(PERCENT * claim.low()) + " % and " + written(PERCENT * claim.high())
                    + " %" : written(claim.low()) + " and " + written(claim.high()));
        }
        String size = claim.sizeSd() == null ? share ? written(PERCENT * claim.size()) + " percentage points"
                : written(claim.size())
                : Numeral.threshold(claim.size()) + " (" + written(claim.sizeSd()) + " sd)";
        if (claim.says().equals("too_small")) {
            return "within ±" + size;
        }
        return claim.says() + (claim.size() > 0 ? " by at least " + size : "");
    }

    private static String written(double number) {
        return Double.toString(Math.rint(number * PRECISE) / PRECISE).replaceFirst("\\.0$", "");
    }
}
