package kith.analysis.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.contrast.SummaryTable;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Rival;
import kith.analysis.table.Study;

/** The claims of a study, checked anew under each of its rival assumptions. */
public final class RivalClaims {
    private final List<Rival> rivals;
    private final List<List<CheckedClaim>> claims = new ArrayList<>();

    private RivalClaims(List<Rival> rivals) {
        this.rivals = rivals;
    }

    /** Checks them. A claim on what exceeds a placebo is not checked: rivals are played without one. */
    public static RivalClaims of(Study study, StudentInterval student) {
        RivalClaims all = new RivalClaims(study.rivals());
        for (Rival rival : study.rivals()) {
            Study under = rival.study();
            ContrastTable contrasts = under.manifest().reference()
                    .map(reference -> new ContrastTable(under, reference.scenarioId(), student)).orElse(null);
            SummaryTable levels = new SummaryTable(under, student);
            all.claims.add(under.manifest().scenarios().stream()
                    .flatMap(each -> CheckedClaim.of(under, each, contrasts, levels, Optional.empty()).stream())
                    .toList());
        }
        return all;
    }

    /** Another verdict on a claim, and the rival under which it is found. */
    public record Other(Rival rival, Verdict verdict) {}

    /** The rivals under which a claim has another verdict than this; none where this decides nothing. */
    public List<Other> others(CheckedClaim own) {
        List<Other> others = new ArrayList<>();
        for (int i = 0; i < rivals.size() && isDecided(own.verdict()); i++) {
            for (CheckedClaim each : claims.get(i)) {
                if (each.scenarioId().equals(own.scenarioId()) && each.claim().name().equals(own.claim().name())
                        && each.verdict() != own.verdict() && each.verdict() != Verdict.NOT_CHECKED) {
                    others.add(new Other(rivals.get(i), each.verdict()));
                }
            }
        }
        return others;
    }

    /** "Under “X”: fails. Under “Y”: undecided."; empty where no rival has another verdict. */
    public String text(CheckedClaim own) {
        return others(own).stream().map(each -> "Under " + each.rival().words() + ": " + each.verdict().text() + ".")
                .collect(Collectors.joining(" "));
    }

    private static boolean isDecided(Verdict verdict) {
        return verdict == Verdict.HOLDS || verdict == Verdict.FAILS;
    }
}
